// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace attune::stream {

/// One table of a track's index, of which the first entries are here.
struct SampleTable
{
    QByteArray entries;
    quint32 told = 0; ///< entries there are
    int width = 4;    ///< bytes of one

    bool isThere() const { return told > 0; }
    quint32 held() const { return static_cast<quint32>(entries.size() / width); }
    bool isWhole() const { return held() >= told; }
    /// @param field which 32-bit number of the entry
    quint32 at(quint32 entry, int field = 0) const;
};

/// Where, when and how long the first samples of one track are (ISO/IEC 14496-12, 8.6.1 and 8.7).
class SampleTables
{
public:
    /// Takes what is here of a table. False when it is none that we understand, or lies about its length.
    /// @param content behind the box's header, as far as it is here @param size of the content as told
    bool take(const QByteArray &type, const QByteArray &content, qint64 size);
    void setTimeScale(quint32 ticksPerSecond) { m_scale = ticksPerSecond; }
    /// 0 when the table of durations is not here as a whole.
    quint64 sampleCount() const;
    /// Every table that a track needs was taken, and each makes sense.
    bool isUsable() const;

    /// How many samples from the first on are described in every table.
    quint64 described() const;
    /// Whether that is all there are.
    bool areAllDescribed() const { return described() >= m_sizesTold; }
    /// When the sample with this number begins, counted from 0, in seconds of the track.
    double begins(quint64 sample) const;
    /// How many samples begin before a time, of those described.
    quint64 before(double seconds) const;
    /// The boxes of these tables for the first samples alone.
    QByteArray trimmedTo(quint64 samples) const;

private:
    quint32 chunksKnown() const;
    quint32 perChunk(quint32 chunk, quint32 &entry) const;
    quint64 samplesInChunks() const;
    QByteArray trimmedRuns(const char *type, const SampleTable &table, quint64 samples) const;
    QByteArray trimmedKeys(quint64 samples) const;
    QByteArray trimmedSizes(quint64 samples) const;
    QByteArray trimmedChunks(quint64 samples) const;

    quint32 m_scale = 0;
    SampleTable m_durations; ///< stts
    SampleTable m_shifts;    ///< ctts
    quint32 m_shiftsVersion = 0;
    SampleTable m_keys; ///< stss
    bool m_hasKeys = false;
    SampleTable m_sizes; ///< stsz
    quint32 m_sizesTold = 0;
    quint32 m_oneSize = 0;
    SampleTable m_runs;   ///< stsc
    SampleTable m_chunks; ///< stco, co64
};

} // namespace attune::stream
