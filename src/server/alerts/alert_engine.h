// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/rule_counter.h"

#include <QSet>

#include <map>

namespace attune::server::alerts {

/// A rule that is on, with the time zone of its office.
struct ActiveRule
{
    domain::AlertRule rule;
    QTimeZone zone;
};

/// The rules of all offices with what they counted (ALERTS.md). It knows no database and no clock: what it finds
/// depends on the entries it is given. One thread at a time.
class AlertEngine
{
public:
    /// From now on these rules, and no others. A rule that means the same as before goes on counting.
    /// @return the keys of those that have counted nothing yet, with how far back entries matter to them: they are to
    /// learn() the past
    QHash<QString, std::chrono::seconds> use(const QList<ActiveRule> &rules, const store::Directory &people);
    /// The next entry of the log.
    QList<Finding> take(const SeenEntry &entry);
    /// An entry of the past, for some rules.
    void learn(const SeenEntry &entry, const QStringList &keys);
    /// The rules that are still behind in the log: take() and state() leave them out.
    void setBehind(const QStringList &keys) { m_behind = QSet<QString>(keys.begin(), keys.end()); }
    /// The next entry of the log for rules that are behind.
    QList<Finding> catchUp(const SeenEntry &entry, const QStringList &keys);

    static QString keyOf(const domain::AlertRule &rule);

    /// What was counted, packed.
    QByteArray state() const;
    /// What state() gave, before use(): rules that mean the same go on from there. What is none counts for nothing.
    void restore(const QByteArray &state);

private:
    static bool isCounted(const RuleCounter &counter, const SeenEntry &entry);
    bool takeOver(const QString &key, RuleCounter &counter);

    std::map<QString, RuleCounter> m_counters;
    QSet<QString> m_behind;
    struct Kept
    {
        QByteArray fingerprint;
        QByteArray counters;
    };
    QHash<QString, Kept> m_kept; ///< of a state, until a rule takes it
};

} // namespace attune::server::alerts
