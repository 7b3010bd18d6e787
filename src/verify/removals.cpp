// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/removals.h"

#include <QDateTime>

#include <algorithm>

namespace attune::verify {

using crypto::RemovalRecord;

namespace {

constexpr int fewestYears = 6;
constexpr qint64 hourMs = 3'600'000;
constexpr qsizetype mostBytes = 64LL * 1024 * 1024; ///< of records that name entries still to come

qsizetype bytesOf(const RemovalRecord &record)
{
    constexpr qsizetype besides = 512; // texts and moments
    return besides + record.runs.size() * static_cast<qsizetype>(sizeof(RemovalRecord::Run));
}

QDateTime momentOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

/// The run of a record that has all of these, if there is one.
bool hasRun(const RemovalRecord &record, qint64 first, qint64 last)
{
    const auto behind =
        std::upper_bound(record.runs.begin(), record.runs.end(), first,
                         [](qint64 number, const RemovalRecord::Run &run) { return number < run.first; });
    return behind != record.runs.begin() && std::prev(behind)->last >= last;
}

} // namespace

std::optional<QString> KnownRemovals::add(const QByteArray &note, qint64 at)
{
    forgetPassed(at);
    const auto record = crypto::checkedRemoval(note, m_key);
    if (!record)
        return QStringLiteral("a record of entries that were removed does not count: ") + record.error().detail;
    const QDateTime made = momentOf(record->madeAt);
    const QDateTime before = momentOf(record->before);
    if (!made.isValid() || !before.isValid() || before.date().addYears(fewestYears) > made.date())
        return QStringLiteral("the removal %1 took out entries that were not %2 years old")
            .arg(record->id)
            .arg(fewestYears);
    if (m_ids.contains(record->id)) // each part of a log that comes in parts says it
        return std::nullopt;
    if (m_bytes + bytesOf(*record) > mostBytes)
        return QStringLiteral("there are too many records of removals before the entries they name");
    m_bytes += bytesOf(*record);
    m_ids.insert(record->id);
    m_known.insert(record->runs.last().last, {*record, made.toMSecsSinceEpoch(), before.toMSecsSinceEpoch(), false});
    return std::nullopt;
}

std::optional<QString> KnownRemovals::leaveOut(qint64 first, qint64 last, std::optional<qint64> receivedBefore)
{
    forgetPassed(first);
    const auto known =
        std::find_if(m_known.begin(), m_known.end(), [&](const Known &one) { return hasRun(one.record, first, last); });
    if (known == m_known.end())
        return QStringLiteral("entries %1 to %2 are missing, and no signed record says that they were removed")
            .arg(first)
            .arg(last);
    if (!std::exchange(known->isUsed, true)) {
        ++m_used;
        m_waiting.insert(crypto::hashOf(known->record), {known->record.id, known->madeMs});
    }
    if (receivedBefore && *receivedBefore >= known->beforeMs)
        return QStringLiteral("entries %1 to %2 were removed as older than they can have been").arg(first).arg(last);
    return std::nullopt;
}

void KnownRemovals::forgetPassed(qint64 at)
{
    while (!m_known.isEmpty() && m_known.firstKey() < at) {
        const auto passed = m_known.begin();
        m_bytes -= bytesOf(passed->record);
        m_ids.remove(passed->record.id);
        m_known.erase(passed);
    }
}

void KnownRemovals::heard(const QString &code)
{
    m_waiting.remove(code.section(QLatin1Char(':'), -1));
}

KnownRemovals::Unheard KnownRemovals::unheard(std::optional<qint64> lastReceived) const
{
    Unheard unheard;
    for (const Used &one : m_waiting) {
        if (lastReceived && *lastReceived > one.madeMs + hourMs)
            unheard.missing << one.id;
        else
            ++unheard.later;
    }
    unheard.missing.sort();
    return unheard;
}

} // namespace attune::verify
