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

    /// Whether everything is listed and said.
    bool isUnlimited() const { return m_isUnlimited; }
    /// Whether the code of an entry counts.
    bool looksAtCodes() const { return m_ownTrail; }

    // What the rules need to know of one word, looked up once for all entries that have it; 0 is no word.
    struct Actor
    {
        int office = -1;
        bool isNobody = false;
        bool isOwn = false;
        bool isKnown = false;
        bool isPatient = false;
    };
    struct Client
    {
        std::uint32_t number = 0;
        int office = -1;
        bool isSeen = false; ///< the reader may know today that there is such a client
    };
    struct Recording
    {
        int office = -1;
        std::uint32_t client = 0;
        bool isNone = false;
        bool isKnown = false;
        bool isSeen = false;
    };
    Actor actorOf(std::uint32_t number) const;
    Client clientOf(std::uint32_t number) const;
    Recording recordingOf(std::uint32_t number) const;
    bool isRefusal(std::uint32_t outcome) const { return outcome != 0 && outcome == m_refused; }
    bool isPatientRole(std::uint32_t role) const { return role != 0 && role == m_patient; }
    /// Whether a code stands for what was refused as if it did not exist.
    bool isAbsence(std::uint32_t code) const { return m_absentCodes.contains(code); }

    bool isListed(const Actor &actor, const Client &client, const Recording &recording) const
    {
        if (m_isUnlimited || actor.isOwn)
            return true;
        if (m_ownTrail || m_office < 0)
            return false;
        return actor.office == m_office || subjectOffice(client, recording) == m_office;
    }
    /// @param absent isRefusal() and isAbsence()
    bool saysSubject(const Client &client, const Recording &recording, bool absent) const
    {
        if (m_isUnlimited)
            return true;
        if (m_ownTrail && absent)
            return false;
        if (recording.isNone)
            return client.number == 0 || client.isSeen;
        return recording.isSeen && (client.number == 0 || client.number == recording.client);
    }
    bool saysActor(const Actor &actor, bool asPatient) const
    {
        if (m_isUnlimited || m_ownTrail || actor.isNobody || actor.isOwn)
            return true;
        return actor.isKnown ? actor.office == m_office || (!actor.isPatient && !asPatient) : !asPatient;
    }
    /// Number of the office that an entry belongs to; -1 for none.
    static int officeOf(const Actor &actor, const Client &client, const Recording &recording)
    {
        const int office = subjectOffice(client, recording);
        return office >= 0 ? office : actor.office;
    }
    int officeNumber(const QString &id) const { return m_offices.value(id, -1); }

private:
    struct User
    {
        int office = -1;
        bool isPatient = false;
        bool isSeen = false;
    };
    static int subjectOffice(const Client &client, const Recording &recording)
    {
        return recording.isKnown ? recording.office : client.office;
    }
    void readUsers(store::Connection &connection, const std::optional<LogReader> &reader);
    void readRecordings(store::Connection &connection, const std::optional<LogReader> &reader);
    int numberOf(const QString &office);

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
