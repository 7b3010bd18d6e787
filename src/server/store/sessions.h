// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "server/store/recordings.h"

namespace attune::server::store {

/// Where a page of sessions ended.
struct SessionPlace
{
    qint64 startsAtMs = 0;
    QString id;
};
/// Therapy sessions a person may see, by their beginning: from yesterday to a week ahead, and those with a running
/// recording. @param after the last one of the page before
QList<domain::TherapySession> sessionsFor(Connection &connection, const Scope &scope, base::Instant now,
                                          const std::optional<SessionPlace> &after = std::nullopt, int limit = 200);
std::optional<domain::TherapySession> sessionById(Connection &connection, const QString &id, base::Instant now);
/// Looks it up by public number; empty when not found.
QString sessionByNumber(Connection &connection, qint64 publicNumber);
bool isSession(Connection &connection, const QString &sessionId);
/// What the appointments API calls a session: its public number. 0 when there is none with this id.
qint64 appointmentNumber(Connection &connection, const QString &sessionId);
/// A session as the scope may see it. A psychologist hears of one that only its clinician stands for when it is, and,
/// if it is their own, the number they named the client by; who takes part, what they agreed to themselves.
domain::TherapySession shownTo(Connection &connection, const Scope &scope, domain::TherapySession session,
                               base::Instant now);

struct NewSession
{
    domain::UserId client;
    domain::UserId clinician;
    base::Instant startsAt;
    base::Instant endsAt;
    QString plannedBy; ///< a user, or "operator"
    QString id = {};   ///< a fresh UUID of version 7, where the caller has to know it before; empty: made here
};
/// InvalidInput in words: a length of a minute to twelve hours; for oneself from now on, for others from a day ago, to
/// two years ahead.
base::Result<void> checkTimes(const NewSession &session, base::Instant now);
/// Puts a session into the calendar. Planning the same again (client, clinician and beginning) gives the one there is.
/// InvalidInput in words: not a client and a clinician of one office, both active; a length of a minute to twelve
/// hours; more than a day ago (for oneself: in the past at all) or two years ahead. In a transaction of its own unless
/// there is one. @return its id
base::Result<QString> planSession(Connection &connection, const NewSession &session, base::Instant now);
/// A session with its history behind it: for clinics of invented people only. @return its id
QString addInventedSession(Connection &connection, const NewSession &session, const QString &state);
/// The number of a person's sessions that have not ended and are not cancelled.
qint64 sessionsToCome(Connection &connection, const domain::UserId &person, base::Instant now);
/// The number a client or clinician has.
qint64 sessionsOf(Connection &connection, const domain::UserId &person);
/// The beginning of the last session that counts (tookPlace()) of a client under any of these ids.
std::optional<base::Instant> lastSessionOf(Connection &connection, const QStringList &clients, base::Instant now);
/// A session as the operator's list has it.
struct CalendarLine
{
    QString id;
    base::Instant startsAt;
    QString state;
    QString clinicianEmail;
    QString clientNumber;
};
/// The next thousand that have not ended, cancelled ones with them.
QList<CalendarLine> calendar(Connection &connection, base::Instant now);
/// Whether the two have or had a session besides this one, cancelled ones not counted.
bool hasFurtherSession(Connection &connection, const domain::UserId &client, const domain::UserId &clinician,
                       const QString &besides);
/// Whether the two had a session that counts: its time has come, it is not cancelled, and somebody besides the
/// clinician stands for it, by having put it into the calendar or by having confirmed it. A session that a clinician
/// planned alone never counts, whatever its time: who treats whom is not theirs alone to say.
bool tookPlace(Connection &connection, const domain::UserId &client, const domain::UserId &clinician,
               base::Instant now);
/// SQL that is true for a session (its alias in the query) of two people of whom that holds; one value, the time now.
QString heldTerm(const char *session);
/// SQL that is true for a session whose client its clinician may be told (TherapySession::isConfirmed); one value, the
/// time now.
QString confirmedTerm(const char *session);
/// With whom a client had a session that counts.
QStringList cliniciansOf(Connection &connection, const domain::UserId &client, base::Instant now);
/// Somebody besides the clinician says that a session, and with it the others that are planned of the two, is right.
/// False when it is already confirmed or cancelled.
bool confirmSession(Connection &connection, const QString &id, const domain::UserId &by);
/// Cancels it. Conflict when it was recorded or is already cancelled.
base::Result<void> cancelSession(Connection &connection, const QString &id);

} // namespace attune::server::store
