// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_reader.h"

namespace attune::server::audit {

using domain::LogOutcome;
using store::allOf;
using store::anyOf;
using store::SqlTerm;

namespace {

SqlTerm always()
{
    return {QStringLiteral("1 = 1"), {}};
}

/// The office of whom an entry concerns: the recording's own, where there is one, as clients move.
const QString subjectOffice =
    QStringLiteral("COALESCE((SELECT ro.office_id FROM recordings ro WHERE ro.id = l.recording_id), "
                   "(SELECT uo.office_id FROM users uo WHERE uo.id = l.client_id))");

} // namespace

SqlTerm LogReader::reachTerm() const
{
    const SqlTerm own{QStringLiteral("l.actor_id = ?"), {scope.asking.value()}};
    switch (reach) {
    case Reach::OwnTrail:
        return own;
    case Reach::Office:
        return anyOf(
            {own,
             {QStringLiteral("(SELECT ao.office_id FROM users ao WHERE ao.id = l.actor_id) = ?"), {scope.office}},
             {subjectOffice + QStringLiteral(" = ?"), {scope.office}}});
    case Reach::All:
        break;
    }
    return always();
}

SqlTerm LogReader::subjectTerm() const
{
    if (reach == Reach::All)
        return always();
    const SqlTerm recording = recordingTerm(scope);
    const SqlTerm client = clientTerm(scope, QStringLiteral("l.client_id"));
    // A recording's client is the recording's, whoever says otherwise in a filter that became an entry.
    const SqlTerm subject =
        anyOf({{QStringLiteral("l.recording_id = '' AND l.client_id = ''"), {}},
               allOf({{QStringLiteral("l.recording_id = '' AND l.client_id <> ''"), {}}, client}),
               {QStringLiteral("EXISTS(SELECT 1 FROM recordings r WHERE r.id = l.recording_id AND (l.client_id = '' OR "
                               "l.client_id = r.client_id) AND %1)")
                    .arg(recording.sql),
                recording.values}});
    if (reach == Reach::Office)
        return subject;
    return allOf({subject,
                  {QStringLiteral("NOT (l.outcome = ? AND l.code LIKE ?)"),
                   {textOf(LogOutcome::Refused), QLatin1Char('%') + refusedAsAbsent}}});
}

SqlTerm LogReader::actorTerm() const
{
    if (reach != Reach::Office)
        return always();
    const QString patient = textOf(domain::Role::Patient);
    return anyOf({{QStringLiteral("l.actor_id = '' OR l.actor_id = ?"), {scope.asking.value()}},
                  {QStringLiteral("EXISTS(SELECT 1 FROM users au WHERE au.id = l.actor_id AND (au.office_id = ? OR "
                                  "(au.role <> ? AND l.actor_role <> ?)))"),
                   {scope.office, patient, patient}},
                  {QStringLiteral("l.actor_role <> ? AND NOT EXISTS(SELECT 1 FROM users gone WHERE gone.id = "
                                  "l.actor_id)"),
                   {patient}}});
}

void blankSubject(Entry &entry)
{
    entry.clientId.clear();
    entry.recordingId.clear();
    entry.viewing.clear();
    entry.ranges.clear();
    if (entry.outcome != LogOutcome::Refused) // why something was refused names nobody; what was done may
        entry.code.clear();
}

void blankActor(LoggedEntry &logged)
{
    Entry &entry = logged.entry;
    entry.actorId.clear();
    entry.signInId.clear();
    entry.viewing.clear();
    entry.device.clear();
    entry.deviceSequence = 0;
    entry.previousHash.clear();
    entry.address.clear();
    entry.requestId.clear();
    entry.reason.clear();
    entry.appVersion.clear();
    logged.agent.clear();
}

} // namespace attune::server::audit
