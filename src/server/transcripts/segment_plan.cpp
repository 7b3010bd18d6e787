// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/segment_plan.h"

#include "server/transcripts/machine_words.h"
#include "server/transcripts/transcriber.h"
#include "speech/spoken_words.h"

#include <algorithm>

namespace attune::server::transcripts {

namespace {

using domain::SpeechStretch;
using domain::SpeechTurn;
using domain::TranscriptLine;
using domain::TranscriptWord;
using speech::Stretches;

constexpr qint64 leewayMs = 200;         // around speech, that beginnings and ends of words are heard
constexpr qint64 longPauseMs = 10'000;   // is in no segment
constexpr qint64 lineBreakMs = 1000;     // a pause that ends a line
constexpr qint64 longestLineMs = 15'000; // a line that is this long ends with its next word
constexpr qsizetype longestLine = 200;   // characters

Stretches stretchesOf(const domain::SpeechTurns &turns, const QStringList &speakers)
{
    Stretches stretches;
    for (const SpeechTurn &turn : turns.turns) {
        if (speakers.contains(turn.speaker))
            stretches.append({turn.startMs, turn.endMs});
    }
    return speech::joined(stretches);
}

/// What the engine hears: speech with its leeway, which is not where somebody else speaks whom it must not hear.
Stretches audible(const Voice &voice)
{
    Stretches wide;
    for (const SpeechStretch &stretch : voice.speech)
        wide.append({std::max<qint64>(0, stretch.startMs - leewayMs), stretch.endMs + leewayMs});
    return speech::without(wide, voice.silent);
}

/// In pieces that are not too long, where there is no pause to cut at.
void appendCut(QList<SpeechStretch> &segments, SpeechStretch stretch)
{
    while (stretch.lengthMs() > longestSegmentMs) {
        segments.append({stretch.startMs, stretch.startMs + longestSegmentMs});
        stretch.startMs += longestSegmentMs;
    }
    segments.append(stretch);
}

bool endsLine(const TranscriptLine &line, const QString &text, const TranscriptWord &next)
{
    return next.startMs - line.endMs >= lineBreakMs || next.endMs - line.startMs > longestLineMs ||
           text.size() + next.text.size() > longestLine;
}

void finishLine(domain::Transcript &lines, TranscriptLine &line)
{
    if (line.words.isEmpty())
        return;
    line.text = asText(line.words);
    line.origin = domain::LineOrigin::Made;
    double sum = 0;
    int said = 0;
    for (const TranscriptWord &word : std::as_const(line.words)) {
        sum += word.confidence.value_or(0);
        said += word.confidence ? 1 : 0;
    }
    if (said > 0)
        line.confidence = sum / said;
    line.endMs = std::max(line.endMs, line.startMs + 1);
    lines.append(line);
    line = {};
}

/// Whose a moment is: of whoever speaks then alone.
QString speakerAt(const domain::SpeechTurns &turns, qint64 atMs)
{
    QString speaker;
    for (const SpeechTurn &turn : turns.turns) {
        if (turn.startMs - leewayMs > atMs)
            break; // they are in order
        if (turn.endMs + leewayMs <= atMs || turn.speaker == speaker)
            continue;
        if (!speaker.isEmpty())
            return QStringLiteral("UNKNOWN");
        speaker = turn.speaker;
    }
    return speaker.isEmpty() ? QStringLiteral("UNKNOWN") : speaker;
}

} // namespace

Voice voiceOf(const domain::SpeechTurns &turns, const QString &speaker, const QStringList &disagreed)
{
    QStringList others;
    for (const domain::TurnSpeaker &other : turns.speakers) {
        if (other.label != speaker)
            others << other.label;
    }
    Voice voice{speaker, stretchesOf(turns, {speaker}), stretchesOf(turns, disagreed)};
    voice.speech = speech::without(voice.speech, voice.silent);
    // The leeway of one's own speech is not another one's turn.
    voice.silent = speech::joined(voice.silent + speech::without(stretchesOf(turns, others), voice.speech));
    return voice;
}

Voice everybody(const domain::SpeechTurns &turns)
{
    Stretches all;
    for (const SpeechTurn &turn : turns.turns)
        all.append({turn.startMs, turn.endMs});
    return {QString(), speech::joined(all), {}};
}

QList<SpeechStretch> segmentsOf(const Voice &voice)
{
    QList<SpeechStretch> segments;
    SpeechStretch current;
    const Stretches heard = audible(voice);
    for (const SpeechStretch &stretch : heard) {
        const bool goesOn = current.endMs > 0 && stretch.startMs - current.endMs < longPauseMs &&
                            stretch.endMs - current.startMs <= longestSegmentMs;
        if (!goesOn && current.endMs > 0)
            appendCut(segments, current);
        current = goesOn ? SpeechStretch{current.startMs, stretch.endMs} : stretch;
    }
    if (current.endMs > 0)
        appendCut(segments, current);
    return segments;
}

qint64 lengthOf(const QList<SpeechStretch> &segments)
{
    qint64 sum = 0;
    for (const SpeechStretch &segment : segments)
        sum += segment.lengthMs();
    return sum;
}

QByteArray heardOf(QByteArray samples, const SpeechStretch &segment, const Voice &voice)
{
    const Stretches silence = speech::without({segment}, audible(voice));
    for (const SpeechStretch &stretch : silence) {
        const qint64 from =
            std::clamp<qint64>((stretch.startMs - segment.startMs) * segmentBytesPerMs, 0, samples.size());
        const qint64 to =
            std::clamp<qint64>((stretch.endMs - segment.startMs) * segmentBytesPerMs, from, samples.size());
        std::fill(samples.begin() + from, samples.begin() + to, '\0');
    }
    return samples;
}

domain::Transcript linesOf(const QList<TranscriptWord> &words, const QString &speaker)
{
    domain::Transcript lines;
    TranscriptLine line;
    for (const TranscriptWord &word : words) {
        if (!line.words.isEmpty() && endsLine(line, asText(line.words), word))
            finishLine(lines, line);
        if (line.words.isEmpty()) {
            line.startMs = word.startMs;
            line.endMs = word.endMs;
            line.speaker = speaker;
        }
        line.endMs = std::max(line.endMs, word.endMs);
        line.words.append(word);
    }
    finishLine(lines, line);
    return lines;
}

domain::Transcript linesByTurns(const QList<TranscriptWord> &words, const domain::SpeechTurns &turns)
{
    domain::Transcript lines;
    QList<TranscriptWord> run;
    QString speaker;
    for (const TranscriptWord &word : words) {
        const QString whose = speakerAt(turns, (word.startMs + word.endMs) / 2);
        if (whose != speaker && !run.isEmpty()) {
            lines += linesOf(run, speaker);
            run.clear();
        }
        speaker = whose;
        run.append(word);
    }
    return lines + linesOf(run, speaker);
}

} // namespace attune::server::transcripts
