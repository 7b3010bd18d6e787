// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/keys/object_keys.h"
#include "server/media/media_store.h"
#include "server/retention/retention_job.h"

#include <memory>

namespace attune::ctl {

/// A clinic's folder, opened for an operator's command; the server may be running on it.
class ClinicFiles
{
public:
    /// In words why not: no such clinic, or its key file cannot be read.
    static base::Result<std::unique_ptr<ClinicFiles>> open(const QString &folder);

    /// Writes to the access log that the operator did something. @param code what, in a word
    base::Result<void> log(const char *action, const QString &code = {});
    QString keyFile() const { return m_folder + QStringLiteral("/keys/master-keys.json"); }
    QString dataFolder() const { return m_folder + QStringLiteral("/data"); }
    server::store::Connection &connection() { return m_database.connection(); }
    server::keys::FileKeyProvider &keys() { return *m_keys; }
    server::keys::ObjectKeys &wraps() { return m_wraps; }
    server::media::MediaStore &media() { return m_media; }
    server::retention::Workplace workplace(const server::retention::Policies &policies);
    base::Instant now() const { return m_clock.now(); }
    /// A small text the clinic remembers, empty when there is none.
    QString setting(const QString &name);
    void setSetting(const QString &name, const QString &value);

private:
    ClinicFiles(const QString &folder, std::unique_ptr<server::keys::FileKeyProvider> keys);

    QString m_folder;
    base::SystemClock m_clock;
    server::store::Database m_database;
    std::unique_ptr<server::keys::FileKeyProvider> m_keys;
    server::keys::ObjectKeys m_wraps;
    server::media::MediaStore m_media;
    server::audit::AccessLog m_log;
};

} // namespace attune::ctl
