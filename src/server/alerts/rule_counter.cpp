// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/rule_counter.h"

#include "crypto/digest.h"
#include "server/alerts/networks.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace attune::server::alerts {

using domain::AlertGrouping;
using domain::AlertMeasure;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 windowsOfPast = 12;
constexpr qint64 windowsToKnow = 4; ///< after which somebody has a past
constexpr qsizetype mostSequences = 200;
constexpr qint64 moreThanThreshold = 200; ///< entries that are kept beyond it, for the count that is shown
constexpr qint64 sweepEveryMs = dayMs;
constexpr qint64 mostWritten = 10'000'000; // of anything in a state: what claims more is none

/// The least number that every count of windows divides. Averages in parts of it are whole numbers, so that what is
/// added to their sum and taken out again later leaves nothing behind.
constexpr qint64 averageParts()
{
    qint64 parts = 1;
    for (qint64 windows = 2; windows <= windowsOfPast; ++windows)
        parts = std::lcm(parts, windows);
    return parts;
}

/// FNV-1a: the same in every process and version, for counters are kept.
quint64 hashOf(const QString &text)
{
    quint64 hash = 14695981039346656037ULL;
    for (const QChar unit : text) {
        hash = (hash ^ unit.unicode()) * 1099511628211ULL;
    }
    return hash;
}

std::optional<quint64> hashUnlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(hashOf(text));
}

bool isPerson(const SeenEntry &entry)
{
    static const QString server = textOf(domain::SystemActor::Server);
    static const QString anOperator = textOf(domain::SystemActor::Operator);
    return !entry.actor.isEmpty() && entry.role != server && entry.role != anOperator;
}

} // namespace

RuleCounter::RuleCounter(domain::AlertRule rule, RuleFilter filter, const QTimeZone &zone)
    : m_rule(std::move(rule)),
      m_filter(std::move(filter)),
      m_zone(zone),
      m_windowMs(std::chrono::milliseconds(m_rule.window).count())
{}

void RuleCounter::change(domain::AlertRule rule, RuleFilter filter)
{
    m_rule = std::move(rule);
    m_filter = std::move(filter);
}

std::chrono::seconds RuleCounter::reach() const
{
    return m_rule.factor > 0 ? std::chrono::seconds(m_rule.window * (windowsOfPast + 1)) : m_rule.window;
}

QByteArray RuleCounter::fingerprint() const
{
    const QStringList parts = {m_rule.query,
                               textOf(m_rule.counts),
                               textOf(m_rule.per),
                               QString::number(m_rule.window.count()),
                               QString::number(m_rule.threshold),
                               QString::number(m_rule.factor > 0),
                               m_rule.counts == AlertMeasure::Days ? QString::fromUtf8(m_zone.id()) : QString()};
    return crypto::sha256(parts.join(QLatin1Char('\n')).toUtf8());
}

QString RuleCounter::groupOf(const SeenEntry &entry) const
{
    switch (m_rule.per) {
    case AlertGrouping::Office:
        return QStringLiteral("office");
    case AlertGrouping::Person:
        return isPerson(entry) ? entry.actor : QString();
    case AlertGrouping::Client:
        return entry.client;
    case AlertGrouping::Recording:
        return entry.recording;
    case AlertGrouping::Device:
        return entry.device;
    case AlertGrouping::PersonAndClient:
        break;
    }
    return isPerson(entry) && !entry.client.isEmpty() ? entry.actor + QLatin1Char('\n') + entry.client : QString();
}

std::optional<quint64> RuleCounter::valueOf(const SeenEntry &entry) const
{
    switch (m_rule.counts) {
    case AlertMeasure::Entries:
        return static_cast<quint64>(entry.sequence);
    case AlertMeasure::Clients:
        return hashUnlessEmpty(entry.client);
    case AlertMeasure::Recordings:
        return hashUnlessEmpty(entry.recording);
    case AlertMeasure::Devices:
        return hashUnlessEmpty(entry.device);
    case AlertMeasure::Places:
        return hashUnlessEmpty(networkOf(entry.address));
    case AlertMeasure::Days:
        break;
    }
    return static_cast<quint64>(QDateTime::fromMSecsSinceEpoch(entry.atMs, m_zone).date().toJulianDay());
}

void RuleCounter::add(Group &group, const SeenEntry &entry, quint64 value) const
{
    group.newestMs = std::max(group.newestMs, entry.atMs);
    if (countsEntries()) {
        const auto behind =
            std::upper_bound(group.items.begin(), group.items.end(), entry.atMs,
                             [](qint64 atMs, const Item &item) { return atMs < item.atMs; }); // most come in order
        group.items.insert(behind, {entry.atMs, entry.sequence});
        if (static_cast<qint64>(group.items.size()) > m_rule.threshold + moreThanThreshold)
            group.items.pop_front();
        return;
    }
    Item &newest = group.different[value];
    if (entry.atMs >= newest.atMs)
        newest = {entry.atMs, entry.sequence};
}

/// A window that is over counts as one of the past. What arrives later for it changes nothing any more.
void RuleCounter::addToPast(Group &group, const SeenEntry &entry, quint64 value)
{
    const qint64 period = entry.atMs / m_windowMs;
    if (group.firstPeriod < 0)
        group.firstPeriod = group.period = period;
    if (period > group.period) {
        countAsOther(group, -1);
        const qint64 counted = countsEntries() ? group.entriesInPeriod : group.differentInPeriod.size();
        if (counted > 0)
            group.past.push_back(counted);
        if (group.past.size() > windowsOfPast)
            group.past.pop_front();
        group.entriesInPeriod = 0;
        group.differentInPeriod.clear();
        group.period = period;
        countAsOther(group, 1);
    }
    if (period < group.period)
        return;
    ++group.entriesInPeriod;
    if (!countsEntries())
        group.differentInPeriod.insert(value);
}

/// What is left of the window that ends with the newest entry.
qint64 RuleCounter::countOf(Group &group) const
{
    const qint64 since = group.newestMs - m_windowMs;
    while (!group.items.empty() && group.items.front().atMs <= since)
        group.items.pop_front();
    if (countsEntries())
        return static_cast<qint64>(group.items.size());
    if (group.different.size() < m_rule.threshold)
        return group.different.size(); // too few, whatever is over of them
    group.different.removeIf([since](const auto &different) { return different.value().atMs <= since; });
    return group.different.size();
}

bool RuleCounter::hasPast(const Group &group)
{
    return group.firstPeriod >= 0 && group.period - group.firstPeriod >= windowsToKnow;
}

qint64 RuleCounter::averageOf(const Group &group)
{
    if (group.past.empty())
        return 0;
    return std::accumulate(group.past.begin(), group.past.end(), qint64(0)) *
           (averageParts() / static_cast<qint64>(group.past.size()));
}

/// Around each change of a past, so that nobody has to look at all of them for what is usual of the others.
void RuleCounter::countAsOther(const Group &group, qint64 times)
{
    if (!hasPast(group))
        return;
    m_averages += times * averageOf(group);
    m_withPast += times;
}

std::optional<double> RuleCounter::usualOf(const Group &group) const
{
    constexpr auto parts = static_cast<double>(averageParts());
    if (hasPast(group))
        return static_cast<double>(averageOf(group)) / parts;
    return m_withPast > 0 ? std::optional(static_cast<double>(m_averages) / parts / static_cast<double>(m_withPast))
                          : std::nullopt;
}

Finding RuleCounter::findingOf(const Group &group, const SeenEntry &entry, qint64 counted) const
{
    Finding finding;
    finding.rule = m_rule;
    finding.episode = group.episode;
    finding.counted = counted;
    finding.firstMs = finding.lastMs = entry.atMs;
    finding.sequences = {entry.sequence};
    const AlertGrouping per = m_rule.per;
    if (isPerson(entry) && per != AlertGrouping::Office)
        finding.person = entry.actor;
    if (per == AlertGrouping::Client || per == AlertGrouping::PersonAndClient || per == AlertGrouping::Recording)
        finding.client = entry.client;
    if (per == AlertGrouping::Recording || (m_rule.threshold == 1 && per == AlertGrouping::PersonAndClient))
        finding.recording = entry.recording;
    if (per == AlertGrouping::Device || m_rule.threshold == 1)
        finding.device = entry.device;
    if (m_rule.threshold == 1 || m_rule.counts == AlertMeasure::Places)
        finding.place = networkOf(entry.address);
    return finding;
}

Finding RuleCounter::newFinding(Group &group, const SeenEntry &entry, const QString &key, qint64 counted) const
{
    const QStringList parts = {m_rule.office, m_rule.id, key, QString::number(entry.sequence)};
    group.episode = QString::fromLatin1(crypto::sha256(parts.join(QLatin1Char('\n')).toUtf8()).toHex());
    group.quietUntilMs = entry.atMs + std::max(m_windowMs, dayMs);
    Finding finding = findingOf(group, entry, counted);
    finding.isNew = true;
    const auto include = [&finding](const Item &item) {
        finding.sequences << item.sequence;
        finding.firstMs = std::min(finding.firstMs, item.atMs);
    };
    std::for_each(group.items.begin(), group.items.end(), include);
    std::for_each(group.different.begin(), group.different.end(), include);
    std::sort(finding.sequences.begin(), finding.sequences.end(), std::greater<>());
    finding.sequences.erase(std::unique(finding.sequences.begin(), finding.sequences.end()), finding.sequences.end());
    finding.sequences.resize(std::min(finding.sequences.size(), mostSequences));
    return finding;
}

std::optional<Finding> RuleCounter::take(const SeenEntry &entry, Mode mode)
{
    if (!m_filter.finds(entry))
        return std::nullopt;
    const QString key = groupOf(entry);
    const auto value = valueOf(entry);
    if (key.isEmpty() || !value)
        return std::nullopt;
    forgetIdle(entry.atMs);
    Group &group = m_groups[key];
    const bool isLate = entry.atMs <= group.newestMs - m_windowMs;
    if (m_rule.factor > 0)
        addToPast(group, entry, *value);
    if (isLate && m_rule.threshold > 1)
        return std::nullopt; // its window is over
    add(group, entry, *value);
    const qint64 counted = std::max<qint64>(countOf(group), isLate ? 1 : 0);
    if (mode == Mode::Learn || counted < m_rule.threshold)
        return std::nullopt;
    if (entry.atMs < group.quietUntilMs)
        return findingOf(group, entry, counted);
    const auto usual = m_rule.factor > 0 ? usualOf(group) : std::nullopt;
    if (m_rule.factor > 0 && (!usual || static_cast<double>(counted) < m_rule.factor * *usual))
        return std::nullopt;
    Finding finding = newFinding(group, entry, key, counted);
    finding.usual = usual;
    return finding;
}

/// Whoever was not met for as long as anything matters.
void RuleCounter::forgetIdle(qint64 nowMs)
{
    if (nowMs - m_sweptMs < sweepEveryMs)
        return;
    m_sweptMs = nowMs;
    const qint64 before = nowMs - std::max<qint64>(std::chrono::milliseconds(reach()).count(), m_windowMs + dayMs);
    m_groups.removeIf([this, before](const auto &group) {
        const bool isIdle = group.value().newestMs < before;
        if (isIdle)
            countAsOther(group.value(), -1);
        return isIdle;
    });
}

void RuleCounter::writeGroup(QDataStream &stream, const Group &group)
{
    stream << static_cast<qint64>(group.items.size());
    for (const Item &item : group.items)
        stream << item.atMs << item.sequence;
    stream << static_cast<qint64>(group.different.size());
    for (auto it = group.different.cbegin(); it != group.different.cend(); ++it)
        stream << it.key() << it->atMs << it->sequence;
    stream << group.newestMs << group.quietUntilMs << group.episode << group.period << group.firstPeriod
           << group.entriesInPeriod << static_cast<qint64>(group.differentInPeriod.size());
    for (const quint64 value : group.differentInPeriod)
        stream << value;
    stream << static_cast<qint64>(group.past.size());
    for (const qint64 counted : group.past)
        stream << counted;
}

static qint64 sizeFrom(QDataStream &stream)
{
    qint64 size = 0;
    stream >> size;
    if (size < 0 || size > mostWritten)
        stream.setStatus(QDataStream::ReadCorruptData);
    return stream.status() == QDataStream::Ok ? size : 0;
}

RuleCounter::Group RuleCounter::readGroup(QDataStream &stream)
{
    Group group;
    const auto more = [&stream](qint64 &left) { return left-- > 0 && stream.status() == QDataStream::Ok; };
    for (qint64 left = sizeFrom(stream); more(left);) {
        Item item;
        stream >> item.atMs >> item.sequence;
        group.items.push_back(item);
    }
    for (qint64 left = sizeFrom(stream); more(left);) {
        quint64 value = 0;
        Item item;
        stream >> value >> item.atMs >> item.sequence;
        group.different.insert(value, item);
    }
    stream >> group.newestMs >> group.quietUntilMs >> group.episode >> group.period >> group.firstPeriod >>
        group.entriesInPeriod;
    for (qint64 left = sizeFrom(stream); more(left);) {
        quint64 value = 0;
        stream >> value;
        group.differentInPeriod.insert(value);
    }
    for (qint64 left = sizeFrom(stream); more(left);) {
        qint64 counted = 0;
        stream >> counted;
        group.past.push_back(counted);
    }
    return group;
}

void RuleCounter::write(QDataStream &stream) const
{
    stream << static_cast<qint64>(m_groups.size());
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        stream << it.key();
        writeGroup(stream, *it);
    }
}

bool RuleCounter::read(QDataStream &stream)
{
    m_groups.clear();
    m_averages = m_withPast = 0;
    for (qint64 left = sizeFrom(stream); left > 0 && stream.status() == QDataStream::Ok; --left) {
        QString key;
        stream >> key;
        m_groups.insert(key, readGroup(stream));
    }
    if (stream.status() != QDataStream::Ok) {
        m_groups.clear();
        return false;
    }
    for (const Group &group : std::as_const(m_groups))
        countAsOther(group, 1);
    return true;
}

} // namespace attune::server::alerts
