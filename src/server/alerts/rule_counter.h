// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "server/alerts/rule_filter.h"

#include <QDataStream>
#include <QHash>
#include <QTimeZone>

#include <deque>

namespace attune::server::alerts {

/// What a rule found: a new alert, or more of one that it raised before.
struct Finding
{
    domain::AlertRule rule;
    QString episode; ///< the same for all that belongs to one alert, and for nothing else
    bool isNew = false;
    qint64 counted = 0; ///< in the window that ends with the newest entry
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    std::optional<double> usual;
    QList<qint64> sequences; ///< of a new one those that were counted, at most 200; else the entry that came
    QString person;
    QString client;
    QString recording;
    QString device;
    QString place;
};

/// The counters of one rule of one office (ALERTS.md, "Rules"). They depend on the entries alone and on their order, so
/// that two servers, or one that starts again, find the same. One thread at a time.
class RuleCounter
{
public:
    enum class Mode {
        Find,
        Learn ///< counts, and finds nothing: for what was before the rule
    };
    /// @param zone of the office, for days
    RuleCounter(domain::AlertRule rule, RuleFilter filter, const QTimeZone &zone);

    const domain::AlertRule &rule() const { return m_rule; }
    std::optional<Finding> take(const SeenEntry &entry, Mode mode);
    /// The same rule with another name or severity, and names that may mean others by now; what was counted stays.
    void change(domain::AlertRule rule, RuleFilter filter);

    /// Whether counters mean the same: of another query, window or threshold they do not.
    QByteArray fingerprint() const;
    /// How far back entries matter.
    std::chrono::seconds reach() const;
    void write(QDataStream &stream) const;
    /// What write() wrote. False, and nothing counted, when it is something else.
    bool read(QDataStream &stream);

private:
    struct Item
    {
        qint64 atMs = 0;
        qint64 sequence = 0;
    };
    /// What is counted together.
    struct Group
    {
        std::deque<Item> items;         ///< of entries, by time
        QHash<quint64, Item> different; ///< of anything else: the newest entry of each
        qint64 newestMs = 0;
        qint64 quietUntilMs = 0;
        QString episode;
        // What is usual: counts of whole windows
        qint64 period = -1;
        qint64 firstPeriod = -1;
        qint64 entriesInPeriod = 0;
        QSet<quint64> differentInPeriod;
        std::deque<qint64> past;
    };
    bool countsEntries() const { return m_rule.counts == domain::AlertMeasure::Entries; }
    QString groupOf(const SeenEntry &entry) const;
    std::optional<quint64> valueOf(const SeenEntry &entry) const;
    void add(Group &group, const SeenEntry &entry, quint64 value) const;
    void addToPast(Group &group, const SeenEntry &entry, quint64 value);
    qint64 countOf(Group &group) const;
    static bool hasPast(const Group &group);
    static qint64 averageOf(const Group &group);
    void countAsOther(const Group &group, qint64 times);
    std::optional<double> usualOf(const Group &group) const;
    Finding findingOf(const Group &group, const SeenEntry &entry, qint64 counted) const;
    Finding newFinding(Group &group, const SeenEntry &entry, const QString &key, qint64 counted) const;
    void forgetIdle(qint64 nowMs);
    static void writeGroup(QDataStream &stream, const Group &group);
    static Group readGroup(QDataStream &stream);

    domain::AlertRule m_rule;
    RuleFilter m_filter;
    QTimeZone m_zone;
    qint64 m_windowMs;
    QHash<QString, Group> m_groups;
    qint64 m_averages = 0; ///< sum of averageOf() of those with a past
    qint64 m_withPast = 0;
    qint64 m_sweptMs = 0;
};

} // namespace attune::server::alerts
