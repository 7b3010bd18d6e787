// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/first_uses.h"

#include "server/alerts/content_actions.h"
#include "server/alerts/networks.h"
#include "server/audit/log_follow.h"

#include <QSet>

#include <algorithm>

namespace attune::server::alerts {

using domain::LogOutcome;

namespace {

/// Entries of one transaction that may still fail; what is older than these is in the log and is remembered.
constexpr qint64 farBehind = 10'000;
constexpr qsizetype mostRemembered = 500'000;
constexpr int mostLookedAt = 5'000; ///< entries of somebody among which the next use is looked for
constexpr int mostInAll = 20'000;   ///< of everybody, at once: whoever appends waits meanwhile

/// Kind and what, as a row has them.
using Use = std::pair<QString, QString>;

QString nameOf(FirstOf kind)
{
    switch (kind) {
    case FirstOf::Client:
        return QStringLiteral("client");
    case FirstOf::Device:
        return QStringLiteral("device");
    case FirstOf::Network:
        break;
    }
    return QStringLiteral("network");
}

/// The row, and whether an earlier one of the same kind is there.
std::optional<FirstUse> find(store::Connection &connection, const QString &actor, const QString &kind,
                             const QString &what)
{
    enum class Column { Sequence, Since, HadOthers };
    auto row = connection.run(
        QStringLiteral(
            "SELECT f.sequence, f.since, CASE WHEN EXISTS(SELECT 1 FROM access_firsts o WHERE o.actor_id = "
            "f.actor_id AND o.kind = f.kind AND o.since <= f.since - CAST(? AS BIGINT)) THEN 1 ELSE 0 END FROM "
            "access_firsts f WHERE f.actor_id = ? AND f.kind = ? AND f.what = ?"),
        {static_cast<qint64>(std::chrono::milliseconds(knownAfter).count()), actor, kind, what});
    if (!row.next())
        return std::nullopt;
    return FirstUse{row.number(Column::Sequence), row.number(Column::Since), row.flag(Column::HadOthers)};
}

/// What an entry shows somebody to use or open, as marks are made (marks.cpp).
QList<Use> usesIn(const audit::Entry &entry)
{
    QList<Use> uses = {Use(nameOf(FirstOf::Device), entry.device)};
    if (entry.outcome == LogOutcome::Refused)
        return uses;
    uses << Use(nameOf(FirstOf::Network), networkOf(entry.address));
    if (opensContent(entry.action))
        uses << Use(nameOf(FirstOf::Client), entry.clientId);
    return uses;
}

/// What somebody used or opened for the first time by entries that are gone.
struct Begun
{
    QSet<Use> uses;
    base::Instant first; ///< when the first of those entries happened
};

/// By person.
QHash<QString, Begun> begunBy(store::Connection &connection, const QList<audit::LoggedEntry> &gone)
{
    QHash<qint64, base::Instant> times;
    for (const audit::LoggedEntry &logged : gone)
        times.insert(logged.sequence, logged.entry.occurredAt);
    enum class Column { ActorId, Kind, What, Sequence };
    auto rows = connection.run(
        QStringLiteral("SELECT actor_id, kind, what, sequence FROM access_firsts WHERE sequence BETWEEN ? AND ?"),
        {gone.first().sequence, gone.last().sequence});
    QHash<QString, Begun> people;
    while (rows.next()) {
        const auto time = times.constFind(rows.number(Column::Sequence));
        if (time == times.cend())
            continue;
        Begun &begun = people[rows.text(Column::ActorId)];
        begun.first = begun.uses.isEmpty() ? *time : std::min(begun.first, *time);
        begun.uses.insert(Use(rows.text(Column::Kind), rows.text(Column::What)));
    }
    return people;
}

/// @param left of the entries that may be looked at
void beginLater(store::Connection &connection, const QString &actor, Begun begun, int &left)
{
    QHash<Use, std::pair<qint64, qint64>> next; // number and time of an entry
    const auto take = [&begun, &next, &left](const audit::LoggedEntry &logged) {
        --left;
        const auto seen = usesIn(logged.entry);
        for (const Use &use : seen) {
            if (begun.uses.remove(use))
                next.insert(use, {logged.sequence, base::toUnixMs(logged.receivedAt)});
        }
        return !begun.uses.isEmpty();
    };
    audit::readEntriesOf(connection, actor, begun.first, std::min(mostLookedAt, left), take);
    for (auto it = next.cbegin(); it != next.cend(); ++it)
        connection.run(QStringLiteral("UPDATE access_firsts SET sequence = ?, since = ? WHERE actor_id = ? AND kind = "
                                      "? AND what = ?"),
                       {it->first, it->second, actor, it.key().first, it.key().second});
    for (const Use &use : std::as_const(begun.uses))
        connection.run(QStringLiteral("DELETE FROM access_firsts WHERE actor_id = ? AND kind = ? AND what = ?"),
                       {actor, use.first, use.second});
}

} // namespace

FirstUse FirstUses::note(store::Connection &connection, const QString &actor, FirstOf kind, const QString &what,
                         qint64 sequence, qint64 nowMs)
{
    const QString name = nameOf(kind);
    const QString key = QStringList{actor, name, what}.join(QLatin1Char('\n'));
    if (const auto old = m_old.constFind(key); old != m_old.cend())
        return *old;
    auto use = find(connection, actor, name, what);
    if (!use) {
        connection.run(QStringLiteral("INSERT INTO access_firsts(actor_id, kind, what, sequence, since) "
                                      "VALUES(?,?,?,?,?) ON CONFLICT(actor_id, kind, what) DO NOTHING"),
                       {actor, name, what, sequence, nowMs});
        use = find(connection, actor, name, what);
    }
    if (use && use->sequence < sequence - farBehind) {
        if (m_old.size() >= mostRemembered)
            m_old.clear();
        m_old.insert(key, *use);
    }
    return use.value_or(FirstUse{sequence, nowMs, false});
}

void FirstUses::forget(store::Connection &connection, const QList<audit::LoggedEntry> &gone)
{
    if (gone.isEmpty())
        return;
    m_old.clear();
    const auto people = begunBy(connection, gone);
    int left = mostInAll;
    for (auto it = people.cbegin(); it != people.cend(); ++it)
        beginLater(connection, it.key(), it.value(), left);
}

} // namespace attune::server::alerts
