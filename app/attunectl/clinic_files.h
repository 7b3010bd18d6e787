// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/accounts.h"
#include "server/retention/retention_job.h"
#include "server/setup/clinic_parts.h"

#include <memory>
#include <type_traits>

namespace attune::ctl {

/// A clinic's folder, opened for an operator's command as its attuned.json says; the server may be running on it.
class ClinicFiles
{
public:
    /// In words why not: no such clinic, or its keys cannot be reached. @param missing whether a clinic is made
    static base::Result<std::unique_ptr<ClinicFiles>>
    open(const QString &folder, server::ClinicParts::Missing missing = server::ClinicParts::Missing::Refuse);

    /// The same for a clinic that is being filled: it is made, and the mark of that does not matter.
    static base::Result<std::unique_ptr<ClinicFiles>> openUnfinished(const QString &folder);

    /// Writes to the access log that the operator did something. @param code what, in a word
    base::Result<void> log(domain::LogAction action, const QString &code = {});
    /// The same about a client. @param reason in the operator's words; may be empty
    base::Result<void> logAbout(domain::LogAction action, const QString &client, const QString &code,
                                const QString &reason);
    /// Before what is logged with its outcome, and so behind it (a backup, a drill): whether that could be written.
    base::Result<void> readyToLog() { return accessLog().isWritable(); }
    /// Does what an entry says, in the order in which it has to be: what is not possible is refused and in no log; what
    /// is possible is logged first, and what cannot be logged is not done. To know which it is, the act is done in a
    /// transaction that is taken back: so it changes nothing but the database, and may be done twice.
    /// @param write appends the entry  @param act returns a Result; its errors are in words
    template <typename Write, typename Act>
    std::invoke_result_t<Act> afterLog(Write write, Act act)
    {
        {
            const server::store::Transaction rehearsal(connection());
            if (auto possible = act(); !possible)
                return possible;
        }
        if (auto logged = write(); !logged)
            return logged.error();
        return act();
    }
    /// The same with an entry about no client. @param code what, in a word
    template <typename Act>
    std::invoke_result_t<Act> afterLog(domain::LogAction action, const QString &code, Act act)
    {
        return afterLog([&] { return log(action, code); }, act);
    }
    QString folder() const { return m_folder; }
    QString keyFile() const { return m_folder + QStringLiteral("/keys/master-keys.json"); }
    QString dataFolder() const { return m_folder + QStringLiteral("/data"); }
    const server::ClinicConfiguration &configuration() const { return m_configuration; }
    server::ClinicParts &parts() { return *m_parts; }
    server::store::Database &database() { return m_parts->database; }
    server::store::Connection &connection() { return m_parts->database.connection(); }
    server::keys::KeyProvider &keys() { return *m_parts->keys; }
    server::keys::ObjectKeys &wraps() { return m_parts->wraps; }
    server::media::MediaStore &media() { return m_parts->media; }
    server::audit::AccessLog &accessLog() { return m_parts->log; }
    /// The rules of keeping that attuned.json names, else those that come along. InvalidInput in words.
    base::Result<server::policy::RetentionPolicies> policies() const;
    /// What accounts may have: the languages and places there are texts and rules for.
    base::Result<server::identity::Offered> offered() const;
    /// Where the clinic is: times are said in this zone.
    QTimeZone zone() const { return server::zoneOf(m_configuration); }
    server::retention::RetentionContext retentionContext(const server::policy::RetentionPolicies &policies);
    base::Instant now() const { return m_clock->now(); }
    /// A small stored setting of the clinic; empty when there is none.
    QString setting(const QString &name);
    void setSetting(const QString &name, const QString &value);

private:
    ClinicFiles() = default;
    static base::Result<std::unique_ptr<ClinicFiles>> openAny(const QString &folder,
                                                              server::ClinicParts::Missing missing);

    QString m_folder;
    server::ClinicConfiguration m_configuration;
    std::unique_ptr<base::SystemClock> m_clock;
    std::unique_ptr<server::ClinicParts> m_parts;
};

} // namespace attune::ctl
