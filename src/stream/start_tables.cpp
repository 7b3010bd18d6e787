// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/start_tables.h"

#include "stream/mp4_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace attune::stream {

namespace {

constexpr qint64 tableHead = 8; // version and flags, number of entries
constexpr quint32 noEntry = 0xffffffffU;

quint32 number(const QByteArray &bytes, qint64 at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// nullopt when the box is too short for what it tells, or its head is not here.
std::optional<SampleTable> tableOf(const QByteArray &content, qint64 size, int width, qint64 head = tableHead)
{
    if (content.size() < head)
        return std::nullopt;
    SampleTable table;
    table.width = width;
    table.told = number(content, head - 4);
    if (qint64(table.told) * width > size - head)
        return std::nullopt;
    const qint64 here = std::min<qint64>(content.size() - head, qint64(table.told) * width);
    table.entries = content.mid(head, here / width * width);
    return table;
}

/// For how many samples a table of runs (count, value) stands, as far as it is here.
quint64 samplesOf(const SampleTable &table)
{
    quint64 samples = 0;
    for (quint32 i = 0; i < table.held(); ++i)
        samples += table.at(i);
    return samples;
}

QByteArray full(quint32 versionAndFlags, quint32 count, const QByteArray &entries)
{
    QByteArray content;
    appendBigEndian(content, versionAndFlags);
    appendBigEndian(content, count);
    return content.append(entries);
}

} // namespace

quint32 SampleTable::at(quint32 entry, int field) const
{
    return number(entries, qint64(entry) * width + qint64(field) * 4);
}

bool SampleTables::take(const QByteArray &type, const QByteArray &content, qint64 size)
{
    const auto put = [](SampleTable &target, std::optional<SampleTable> table) {
        if (table && !target.isThere())
            target = std::move(*table);
        else
            return false; // twice, or a lie
        return true;
    };
    if (type == "stts")
        return put(m_durations, tableOf(content, size, 8));
    if (type == "ctts") {
        m_shiftsVersion = content.size() >= 4 ? number(content, 0) : 0;
        return put(m_shifts, tableOf(content, size, 8));
    }
    if (type == "stss") {
        m_hasKeys = true;
        return put(m_keys, tableOf(content, size, 4));
    }
    if (type == "stsc")
        return put(m_runs, tableOf(content, size, 12));
    if (type == "stco")
        return put(m_chunks, tableOf(content, size, 4));
    if (type == "co64")
        return put(m_chunks, tableOf(content, size, 8));
    if (type != "stsz" || content.size() < 12 || m_sizesTold > 0)
        return false;
    m_oneSize = number(content, 4);
    m_sizesTold = number(content, 8);
    return m_oneSize > 0 || put(m_sizes, tableOf(content, size, 4, 12));
}

quint64 SampleTables::sampleCount() const
{
    return m_durations.isWhole() ? samplesOf(m_durations) : 0;
}

bool SampleTables::isUsable() const
{
    if (m_scale == 0 || m_sizesTold == 0 || m_durations.held() == 0 || m_runs.held() == 0 || m_chunks.held() == 0)
        return false;
    if (m_runs.at(0) != 1 || (m_hasKeys && m_keys.held() == 0) || (m_shifts.isThere() && m_shifts.held() == 0))
        return false;
    for (quint32 i = 1; i < m_runs.held(); ++i) {
        if (m_runs.at(i) <= m_runs.at(i - 1))
            return false;
    }
    return true;
}

/// Chunks whose number of samples is known: a run ends where the next one begins.
quint32 SampleTables::chunksKnown() const
{
    return m_runs.isWhole() ? m_chunks.held() : std::min(m_chunks.held(), m_runs.at(m_runs.held() - 1) - 1);
}

/// @param chunk from 1 on @param entry of the run it is in: begins with 0 and goes on with the chunks
quint32 SampleTables::perChunk(quint32 chunk, quint32 &entry) const
{
    while (entry + 1 < m_runs.held() && m_runs.at(entry + 1) <= chunk)
        ++entry;
    return m_runs.at(entry, 1);
}

quint64 SampleTables::samplesInChunks() const
{
    quint64 samples = 0;
    quint32 entry = 0;
    const quint32 chunks = chunksKnown();
    for (quint32 chunk = 1; chunk <= chunks; ++chunk)
        samples += perChunk(chunk, entry);
    return samples;
}

quint64 SampleTables::described() const
{
    quint64 samples = m_oneSize > 0 ? m_sizesTold : m_sizes.held();
    samples = std::min(samples, samplesOf(m_durations));
    if (m_shifts.isThere())
        samples = std::min(samples, samplesOf(m_shifts));
    if (m_hasKeys && !m_keys.isWhole())
        samples = std::min<quint64>(samples, m_keys.at(m_keys.held() - 1));
    return std::min(samples, samplesInChunks());
}

double SampleTables::begins(quint64 sample) const
{
    double ticks = 0;
    for (quint32 i = 0; i < m_durations.held() && sample > 0; ++i) {
        const quint64 count = std::min<quint64>(sample, m_durations.at(i));
        ticks += static_cast<double>(count) * m_durations.at(i, 1);
        sample -= count;
    }
    return ticks / m_scale;
}

quint64 SampleTables::before(double seconds) const
{
    const quint64 most = described();
    double ticks = seconds * m_scale;
    quint64 samples = 0;
    for (quint32 i = 0; i < m_durations.held() && samples < most && ticks > 0; ++i) {
        const double each = m_durations.at(i, 1);
        const double fitting = each > 0 ? std::ceil(ticks / each) : static_cast<double>(most);
        const quint64 count = fitting < m_durations.at(i) ? static_cast<quint64>(fitting) : m_durations.at(i);
        samples += count;
        ticks -= static_cast<double>(count) * each;
    }
    return std::min(samples, most);
}

QByteArray SampleTables::trimmedRuns(const char *type, const SampleTable &table, quint64 samples) const
{
    QByteArray entries;
    quint32 count = 0;
    for (quint32 i = 0; i < table.held() && samples > 0; ++i, ++count) {
        const quint64 run = std::min<quint64>(samples, table.at(i));
        appendBigEndian(entries, static_cast<quint32>(run));
        appendBigEndian(entries, table.at(i, 1));
        samples -= run;
    }
    return mp4Box(type, full(std::strcmp(type, "ctts") == 0 ? m_shiftsVersion : 0, count, entries));
}

QByteArray SampleTables::trimmedKeys(quint64 samples) const
{
    quint32 count = 0;
    while (count < m_keys.held() && m_keys.at(count) <= samples)
        ++count;
    return mp4Box("stss", full(0, count, m_keys.entries.left(qint64(count) * 4)));
}

QByteArray SampleTables::trimmedSizes(quint64 samples) const
{
    QByteArray content;
    appendBigEndian(content, 0);
    appendBigEndian(content, m_oneSize);
    appendBigEndian(content, static_cast<quint32>(samples));
    if (m_oneSize == 0)
        content.append(m_sizes.entries.left(static_cast<qint64>(samples) * 4));
    return mp4Box("stsz", content);
}

/// Whole chunks, and of the last one as many samples as are wanted.
QByteArray SampleTables::trimmedChunks(quint64 samples) const
{
    QByteArray runs;
    quint32 runCount = 0;
    quint32 entry = 0;
    quint32 writtenEntry = noEntry;
    quint32 chunks = 0;
    const quint32 most = chunksKnown();
    while (samples > 0 && chunks < most) {
        ++chunks;
        const quint32 told = perChunk(chunks, entry);
        const quint64 taken = std::min<quint64>(samples, told);
        samples -= taken;
        if (entry == writtenEntry && taken == told)
            continue;
        writtenEntry = entry;
        appendBigEndian(runs, chunks);
        appendBigEndian(runs, static_cast<quint32>(taken));
        appendBigEndian(runs, m_runs.at(entry, 2));
        ++runCount;
    }
    const char *type = m_chunks.width == 8 ? "co64" : "stco";
    return mp4Box("stsc", full(0, runCount, runs)) +
           mp4Box(type, full(0, chunks, m_chunks.entries.left(qint64(chunks) * m_chunks.width)));
}

QByteArray SampleTables::trimmedTo(quint64 samples) const
{
    QByteArray boxes = trimmedRuns("stts", m_durations, samples);
    if (m_shifts.isThere())
        boxes += trimmedRuns("ctts", m_shifts, samples);
    if (m_hasKeys)
        boxes += trimmedKeys(samples);
    return boxes + trimmedSizes(samples) + trimmedChunks(samples);
}

} // namespace attune::stream
