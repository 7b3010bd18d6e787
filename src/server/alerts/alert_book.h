// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "server/alerts/rule_counter.h"
#include "server/store/database.h"

namespace attune::server::alerts {

/// Alerts as they are kept: `alerts`, `alert_acts` (ALERTS.md). Any thread, with its own connection;
/// durable on return, or with the transaction the caller has begun. @throws StoreError

/// What a part of the server found itself. Whoever answers for the office hears of it within seconds.
struct OwnFinding
{
    domain::AlertKind kind = domain::AlertKind::LogCheckFailed;
    QString office; ///< empty: of every office
    QString about;  ///< the same is said once: a day, the id of a check, a recording
    qint64 counted = 1;
    domain::UserId person = {};
    domain::UserId client = {};
    domain::RecordingId recording = {};
    QString query = {}; ///< typed; finds what it is about in the log
};
/// Makes an alert, unless the same was said before. May be called within a transaction.
void raise(store::Connection &connection, const OwnFinding &finding, base::Instant now);

/// Makes an alert of a finding, or adds to the one it belongs to; where that is closed, makes or adds to the one after.
void keep(store::Connection &connection, const Finding &finding, base::Instant now);

/// An alert with what the inbox does not show.
struct KeptAlert
{
    domain::Alert alert; ///< without names and acts; `query` is that of the rule
    qint64 number = 0;
    QString office;
};
/// Newest first. @param office empty: of all  @param before number of the last one on the page before; 0 for the first
QList<KeptAlert> alertsOf(store::Connection &connection, const QString &office, domain::AlertQuery::Which which,
                          qint64 before, int limit);
std::optional<KeptAlert> alertById(store::Connection &connection, const QString &id);
/// @param office empty: of all
int openAlerts(store::Connection &connection, const QString &office);
/// Those that were made in [from, to), newest first. @param office empty: of all  @param before as above
QList<KeptAlert> alertsMade(store::Connection &connection, const QString &office, base::Instant from, base::Instant to,
                            qint64 before, int limit);
/// What was found when it was closed the last time; None while it never was.
domain::AlertFinding findingOf(store::Connection &connection, const QString &id);
/// How many were made in [from, to), whatever became of them. @param office empty: every office
qint64 alertsRaised(store::Connection &connection, const QString &office, base::Instant from, base::Instant to);
/// Oldest first; without names. `toName` holds the id.
QList<domain::AlertAct> actsOf(store::Connection &connection, const QString &id);

/// Something that is done about an alert.
struct NewAct
{
    domain::AlertAct::Kind kind = domain::AlertAct::Kind::Acknowledged;
    domain::UserId by;
    domain::UserId to = {}; ///< of Assigned
    domain::AlertFinding finding = domain::AlertFinding::None;
    QString comment = {};
};
/// Whether an alert is in a state in which this may be done.
bool mayBeDone(domain::AlertAct::Kind kind, domain::AlertState state);
/// False, and nothing written, when the alert has another revision or state by now.
bool act(store::Connection &connection, const QString &id, int revision, const NewAct &act, base::Instant now);

/// Alerts that nobody was told of: the severest first, of these one of each office in turn, so that no office has to
/// wait for the many of another; of one office the oldest first.
QList<KeptAlert> untoldAlerts(store::Connection &connection, int limit);
void noteTold(store::Connection &connection, const QString &id);

} // namespace attune::server::alerts
