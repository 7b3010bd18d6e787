// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_engine.h"

#include <algorithm>
#include <optional>

namespace attune::server::alerts {

namespace {

constexpr quint32 stateVersion = 1;

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
}

/// An entry as rules of one office may look at it, as the page of the log shows it there: marks that say something of a
/// client of another office are not there.
const SeenEntry &seenFrom(const QString &office, const SeenEntry &entry, std::optional<SeenEntry> &inPart)
{
    const bool saysMore = (entry.marks & ~marksOfOccasion) != 0;
    if (!saysMore || entry.clientOffice.isEmpty() || entry.clientOffice == office)
        return entry;
    if (!inPart) {
        inPart = entry;
        inPart->marks &= marksOfOccasion;
    }
    return *inPart;
}

} // namespace

QString AlertEngine::keyOf(const domain::AlertRule &rule)
{
    return rule.office + QLatin1Char('\n') + rule.id;
}

/// What a state has for a rule that means the same.
bool AlertEngine::takeOver(const QString &key, RuleCounter &counter)
{
    const Kept kept = m_kept.take(key);
    if (kept.counters.isEmpty() || kept.fingerprint != counter.fingerprint())
        return false;
    QDataStream stream(kept.counters);
    prepare(stream);
    return counter.read(stream);
}

QHash<QString, std::chrono::seconds> AlertEngine::use(const QList<ActiveRule> &rules, const store::Directory &people)
{
    QHash<QString, std::chrono::seconds> fresh;
    std::map<QString, RuleCounter> counters;
    for (const ActiveRule &active : rules) {
        const QString key = keyOf(active.rule);
        RuleFilter filter(domain::parseAccessQuery(active.rule.query).query, people);
        RuleCounter counter(active.rule, filter, active.zone);
        const auto before = m_counters.find(key);
        if (before != m_counters.end() && before->second.fingerprint() == counter.fingerprint()) {
            before->second.change(active.rule, std::move(filter));
            counters.emplace(key, std::move(before->second));
            continue;
        }
        if (!takeOver(key, counter))
            fresh.insert(key, counter.reach());
        counters.emplace(key, std::move(counter));
    }
    m_counters = std::move(counters);
    m_kept.clear();
    return fresh;
}

bool AlertEngine::isCounted(const RuleCounter &counter, const SeenEntry &entry)
{
    static const QString raised = textOf(domain::LogAction::AlertRaised);
    return entry.action != raised && (entry.offices.isEmpty() || entry.offices.contains(counter.rule().office));
}

QList<Finding> AlertEngine::take(const SeenEntry &entry)
{
    QList<Finding> found;
    std::optional<SeenEntry> inPart;
    for (auto &[key, counter] : m_counters) {
        if (m_behind.contains(key) || !isCounted(counter, entry))
            continue;
        if (auto finding = counter.take(seenFrom(counter.rule().office, entry, inPart), RuleCounter::Mode::Find))
            found.append(std::move(*finding));
    }
    return found;
}

void AlertEngine::learn(const SeenEntry &entry, const QStringList &keys)
{
    std::optional<SeenEntry> inPart;
    for (const QString &key : keys) {
        const auto counter = m_counters.find(key);
        if (counter != m_counters.end() && isCounted(counter->second, entry))
            counter->second.take(seenFrom(counter->second.rule().office, entry, inPart), RuleCounter::Mode::Learn);
    }
}

QList<Finding> AlertEngine::catchUp(const SeenEntry &entry, const QStringList &keys)
{
    QList<Finding> found;
    std::optional<SeenEntry> inPart;
    for (const QString &key : keys) {
        const auto at = m_counters.find(key);
        if (at == m_counters.end() || !isCounted(at->second, entry))
            continue;
        RuleCounter &counter = at->second;
        if (auto finding = counter.take(seenFrom(counter.rule().office, entry, inPart), RuleCounter::Mode::Find))
            found.append(std::move(*finding));
    }
    return found;
}

QByteArray AlertEngine::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    prepare(stream);
    const auto whole = std::count_if(m_counters.begin(), m_counters.end(),
                                     [this](const auto &counter) { return !m_behind.contains(counter.first); });
    stream << stateVersion << static_cast<qint64>(whole);
    for (const auto &[key, counter] : m_counters) {
        if (m_behind.contains(key))
            continue;
        QByteArray counters;
        QDataStream inside(&counters, QIODevice::WriteOnly);
        prepare(inside);
        counter.write(inside);
        stream << key << counter.fingerprint() << counters;
    }
    return qCompress(state, 1);
}

void AlertEngine::restore(const QByteArray &state)
{
    m_kept.clear();
    if (state.isEmpty())
        return;
    const QByteArray plain = qUncompress(state);
    QDataStream stream(plain);
    prepare(stream);
    quint32 version = 0;
    qint64 left = 0;
    stream >> version >> left;
    if (version != stateVersion)
        return;
    while (left-- > 0 && stream.status() == QDataStream::Ok) {
        QString key;
        Kept kept;
        stream >> key >> kept.fingerprint >> kept.counters;
        if (stream.status() == QDataStream::Ok)
            m_kept.insert(key, kept);
    }
}

} // namespace attune::server::alerts
