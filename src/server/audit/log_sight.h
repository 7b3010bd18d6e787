// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_reader.h"

#include <QSet>

#include <cstdint>

namespace attune::server::audit {

/// The office that an entry belongs to: the recording's own, where there is one, as clients move; else that of the
/// client, else that of who did it.
inline const QString entryOffice =
    QStringLiteral("COALESCE((SELECT ro.office_id FROM recordings ro WHERE ro.id = l.recording_id), "
                   "(SELECT uo.office_id FROM users uo WHERE uo.id = l.client_id), "
                   "(SELECT ao.office_id FROM users ao WHERE ao.id = l.actor_id))");

/// The rules of a LogReader for entries whose words are numbers (log_columns.h): what LogReader says in SQL, said of a
/// block. Looked up once, for everybody and every recording there is; for one question and one thread.
class LogSight
{
public:
    /// @param needsOffices whether it is asked for offices, too  @throws store::StoreError
    LogSight(store::Connection &connection, const std::optional<LogReader> &reader, bool needsOffices);

    /// What of an entry the rules look at: numbers of words, 0 for none.
    struct Entry
    {
        std::uint32_t actor = 0;
        std::uint32_t role = 0;
        std::uint32_t client = 0;
        std::uint32_t recording = 0;
        std::uint32_t outcome = 0;
        std::uint32_t code = 0;
    };
    /// Whether everything is listed and said.
    bool isUnlimited() const { return m_isUnlimited; }
    /// Whether the code of an entry counts.
    bool looksAtCodes() const { return m_ownTrail; }
    bool isListed(const Entry &entry) const;
    bool saysSubject(const Entry &entry) const;
    bool saysActor(const Entry &entry) const;
    bool isRefusal(std::uint32_t outcome) const { return outcome != 0 && outcome == m_refused; }
    /// Number of the office that the entry belongs to; -1 for none.
    int officeOf(const Entry &entry) const;
    int officeNumber(const QString &id) const { return m_offices.value(id, -1); }

private:
    struct User
    {
        int office = -1;
        bool isPatient = false;
        bool isSeen = false; ///< the reader may know today that there is such a client
    };
    struct Recording
    {
        int office = -1;
        std::uint32_t client = 0;
        bool isSeen = false;
    };
    void readUsers(store::Connection &connection, const std::optional<LogReader> &reader);
    void readRecordings(store::Connection &connection, const std::optional<LogReader> &reader);
    int numberOf(const QString &office);
    int subjectOffice(const Entry &entry) const;

    bool m_isUnlimited = true;
    bool m_ownTrail = false;
    int m_office = -1;
    std::uint32_t m_own = 0;
    std::uint32_t m_patient = 0;
    std::uint32_t m_refused = 0;
    QSet<std::uint32_t> m_absentCodes;
    QHash<QString, int> m_offices;
    QHash<std::uint32_t, User> m_users;
    QHash<std::uint32_t, Recording> m_recordings;
};

/// The number of a text in log_words; 0 for one that no block has. @throws store::StoreError
std::uint32_t wordNumber(store::Connection &connection, const QString &text);

} // namespace attune::server::audit
