// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_sight.h"

#include "server/audit/log_columns.h"

namespace attune::server::audit {

using domain::LogOutcome;
using store::SqlTerm;
using Reach = LogReader::Reach;

namespace {

constexpr std::uint32_t nobody = UINT32_MAX; ///< a number that no word has

SqlTerm always()
{
    return {QStringLiteral("1 = 1"), {}};
}

} // namespace

std::uint32_t wordNumber(store::Connection &connection, const QString &text)
{
    return text.isEmpty()
               ? 0
               : static_cast<std::uint32_t>(
                     connection.run(QStringLiteral("SELECT number FROM log_words WHERE word = ?"), {wordFor(text)})
                         .firstOr<qint64>(0));
}

LogSight::LogSight(store::Connection &connection, const std::optional<LogReader> &reader, bool needsOffices)
    : m_isUnlimited(!reader || reader->reach == Reach::All), m_ownTrail(reader && reader->reach == Reach::OwnTrail)
{
    m_refused = wordNumber(connection, textOf(LogOutcome::Refused));
    if (m_isUnlimited && !needsOffices)
        return;
    m_patient = wordNumber(connection, textOf(domain::Role::Patient));
    if (reader) {
        m_own = wordNumber(connection, reader->scope.asking.value());
        m_office = numberOf(reader->scope.office);
    }
    if (m_ownTrail) {
        auto rows = connection.run(QStringLiteral("SELECT number FROM log_words WHERE word LIKE ?"),
                                   {QLatin1Char('%') + refusedAsAbsent});
        const auto codes = rows.all<qint64>();
        for (const qint64 code : codes)
            m_absentCodes.insert(static_cast<std::uint32_t>(code));
    }
    readUsers(connection, reader);
    readRecordings(connection, reader);
}

int LogSight::numberOf(const QString &office)
{
    if (office.isEmpty())
        return -1;
    const auto known = m_offices.constFind(office);
    return known != m_offices.cend() ? *known : *m_offices.insert(office, static_cast<int>(m_offices.size()));
}

void LogSight::readUsers(store::Connection &connection, const std::optional<LogReader> &reader)
{
    enum class Column { Number, Office, Role, Seen };
    const SqlTerm seen = m_isUnlimited ? always() : store::clientTerm(reader->scope, QStringLiteral("u.id"));
    auto rows = connection.run(QStringLiteral("SELECT w.number, u.office_id, u.role, CASE WHEN %1 THEN 1 ELSE 0 END "
                                              "FROM log_words w JOIN users u ON u.id = w.word")
                                   .arg(seen.sql),
                               seen.values);
    const QString patient = textOf(domain::Role::Patient);
    while (rows.next())
        m_users.insert(
            static_cast<std::uint32_t>(rows.number(Column::Number)),
            User{numberOf(rows.text(Column::Office)), rows.text(Column::Role) == patient, rows.flag(Column::Seen)});
}

void LogSight::readRecordings(store::Connection &connection, const std::optional<LogReader> &reader)
{
    enum class Column { Number, Office, ClientNumber, Seen };
    const SqlTerm seen = m_isUnlimited ? always() : store::recordingTerm(reader->scope);
    auto rows = connection.run(
        QStringLiteral("SELECT w.number, r.office_id, c.number, CASE WHEN %1 THEN 1 ELSE 0 END FROM log_words w "
                       "JOIN recordings r ON r.id = w.word LEFT JOIN log_words c ON c.word = r.client_id")
            .arg(seen.sql),
        seen.values);
    while (rows.next()) {
        const std::uint32_t client =
            rows.isNull(Column::ClientNumber) ? nobody : static_cast<std::uint32_t>(rows.number(Column::ClientNumber));
        m_recordings.insert(
            static_cast<std::uint32_t>(rows.number(Column::Number)),
            Recording{numberOf(rows.text(Column::Office)), client, false, true, rows.flag(Column::Seen)});
    }
}

LogSight::Actor LogSight::actorOf(std::uint32_t number) const
{
    Actor actor;
    actor.isNobody = number == 0;
    actor.isOwn = number != 0 && number == m_own;
    if (const auto user = m_users.constFind(number); user != m_users.cend()) {
        actor.isKnown = true;
        actor.office = user->office;
        actor.isPatient = user->isPatient;
    }
    return actor;
}

LogSight::Client LogSight::clientOf(std::uint32_t number) const
{
    const auto user = m_users.constFind(number);
    return user != m_users.cend() ? Client{number, user->office, user->isSeen} : Client{number, -1, false};
}

LogSight::Recording LogSight::recordingOf(std::uint32_t number) const
{
    Recording recording = m_recordings.value(number);
    recording.isNone = number == 0;
    return recording;
}

} // namespace attune::server::audit
