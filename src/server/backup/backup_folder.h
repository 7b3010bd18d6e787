// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "protocol/json.h"

#include <QString>
#include <QStringList>

namespace attune::server::backup {

/// The folder of a backup (BACKUP.md). Its newest complete backup is what the manifest names: that one file is replaced
/// in one step, so an interrupted backup leaves the one before.
class BackupFolder
{
public:
    explicit BackupFolder(const QString &path);

    /// Makes the folder, or checks that a backup of this clinic may be written into it. InvalidInput in words: it holds
    /// something else, a backup of another clinic, or is a part of a clinic.
    /// @param own folders of the clinic itself
    base::Result<void> prepare(const QStringList &own, const crypto::SecretBytes &macKey) const;

    /// The manifest of the newest complete backup. InvalidInput when there is none, Corrupt when it was changed or is
    /// of a clinic with other keys, Unsupported when a newer version made it.
    base::Result<protocol::Json> manifest(const crypto::SecretBytes &macKey) const;
    /// The file with its rows: of a manifest that nobody has checked yet, too.
    QString database() const;
    static QString databaseOf(const protocol::Json &manifest);
    /// Where the rows of the next backup go.
    QString nextDatabase() const;
    QString media() const { return m_path + QStringLiteral("/media"); }
    QString path() const { return m_path; }

    /// Makes this the newest complete backup. Durable when it returns.
    base::Result<void> publish(const protocol::Json &manifest, const crypto::SecretBytes &macKey) const;

private:
    QString file(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }

    QString m_path;
};

} // namespace attune::server::backup
