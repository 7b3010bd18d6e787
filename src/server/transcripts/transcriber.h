// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"

#include <QByteArray>
#include <QStringList>

namespace attune::server::transcripts {

/// What writes words down. A version of a transcript has it once, for all of its words (TRANSCRIBING.md).
struct EngineIdentity
{
    QString engine; ///< "whisper.cpp"
    QString model;  ///< the name of its file, without folder and ending
    QString digest; ///< SHA-256 (hex) of that file
    friend bool operator==(const EngineIdentity &, const EngineIdentity &) = default;
};

/// A piece of one person's sound.
struct SoundSegment
{
    QByteArray samples; ///< mono, 16,000 a second, signed 16 bits, little endian; at most `longestSegmentMs`
    QString language;   ///< a tag, as "en"; empty: the engine is to find out
    QStringList names;  ///< words that are likely to be said; an engine may leave them aside
};

constexpr qint64 longestSegmentMs = 300'000;
constexpr qint64 segmentBytesPerMs = 32;

/// An engine that writes down what is said. Nothing of what it answers is believed before it was judged
/// (machine_words.h). Any thread; calls block.
class Transcriber
{
public:
    virtual ~Transcriber() = default;
    /// What it is. InvalidInput when the model is not the one that was configured; Unavailable when it is not there.
    virtual base::Result<EngineIdentity> identity() const = 0;
    /// The words of a segment, in any order; times in ms from its beginning. Ends at once when the thread is to stop
    /// (base/stop_scope.h). Unavailable when it cannot be asked now, or was cut off; InvalidInput when it failed over
    /// this sound, said what cannot be read, or wanted more than it may have.
    virtual base::Result<QList<domain::TranscriptWord>> words(const SoundSegment &segment) const = 0;
};

} // namespace attune::server::transcripts
