// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/first_uses.h"

namespace attune::server::alerts {

namespace {

/// Entries of one transaction that may still fail; what is older than these is in the log and is remembered.
constexpr qint64 farBehind = 10'000;
constexpr qsizetype mostRemembered = 500'000;

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

} // namespace attune::server::alerts
