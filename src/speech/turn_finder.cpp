// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/turn_finder.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace attune::speech {

using namespace domain;

namespace {

constexpr float muchLouderTrackDb = 16;
constexpr float muchLouderChannelDb = 4;
constexpr float louderChannelDb = 5; // as far as that apart a channel is the louder one
constexpr double leastShare = 0.05;  // of the time somebody is heard, for each of two persons
constexpr double clearShare = 0.6;   // of that time in which one channel is the louder one
constexpr std::size_t leastHeard = 500;
constexpr qint64 longestMs = 7LL * 24 * 3600'000;

/// A sound on the clock of the recording, for so many frames.
SoundFrames placed(const PersonsSound &sound, std::size_t frames)
{
    const auto before = static_cast<std::size_t>(std::clamp<qint64>(sound.offsetMs, 0, longestMs) / frameMs);
    SoundFrames result{std::vector<float>(frames, -100.0F), std::vector<std::uint8_t>(frames, 0),
                       std::vector<std::uint8_t>(frames, 0)};
    for (std::size_t i = 0; i < sound.frames.size() && before + i < frames; ++i) {
        result.level[before + i] = sound.frames.level[i];
        result.voiced[before + i] = sound.frames.voiced[i];
        result.steady[before + i] = sound.frames.steady[i];
    }
    return result;
}

std::size_t framesOf(const QList<PersonsSound> &sounds, qint64 lengthMs)
{
    if (lengthMs > 0)
        return static_cast<std::size_t>(std::min(lengthMs, longestMs) / frameMs);
    std::size_t frames = 0;
    for (const PersonsSound &sound : sounds)
        frames = std::max(frames, static_cast<std::size_t>(std::clamp<qint64>(sound.offsetMs, 0, longestMs) / frameMs) +
                                      sound.frames.size());
    return frames;
}

/// Stretches of a list of beginnings (+1) and ends (-1) in which at least so many are open.
Stretches whereOpen(const QList<SpeechTurn> &turns, int atLeast)
{
    QList<std::pair<qint64, int>> edges;
    for (const SpeechTurn &turn : turns)
        edges << std::pair(turn.startMs, 1) << std::pair(turn.endMs, -1);
    std::sort(edges.begin(), edges.end());
    Stretches result;
    int open = 0;
    qint64 since = 0;
    for (const auto &[at, step] : std::as_const(edges)) {
        const bool was = open >= atLeast;
        open += step;
        if (!was && open >= atLeast)
            since = at;
        else if (was && open < atLeast)
            result.append({since, at});
    }
    return joined(result);
}

} // namespace

bool areApart(const SoundFrames &left, const SoundFrames &right)
{
    const Loudness ofLeft = loudnessOf(left);
    const Loudness ofRight = loudnessOf(right);
    constexpr float heardDb = 9;
    constexpr float heardOfVoicesDb = 25;
    const float voices = std::max(ofLeft.voices, ofRight.voices);
    std::size_t heard = 0;
    std::size_t leftLouder = 0;
    std::size_t rightLouder = 0;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        const float loudest = std::max(left.level[i], right.level[i]);
        if (loudest < std::max(ofLeft.room[i], ofRight.room[i]) + heardDb || loudest < voices - heardOfVoicesDb ||
            std::max(left.voiced[i], right.voiced[i]) < 60)
            continue;
        ++heard;
        leftLouder += left.level[i] > right.level[i] + louderChannelDb;
        rightLouder += right.level[i] > left.level[i] + louderChannelDb;
    }
    const auto least = static_cast<std::size_t>(static_cast<double>(heard) * leastShare);
    return heard >= leastHeard && leftLouder >= least && rightLouder >= least &&
           static_cast<double>(leftLouder + rightLouder) >= static_cast<double>(heard) * clearShare;
}

SpeechTurns withFigures(SpeechTurns turns)
{
    std::sort(turns.turns.begin(), turns.turns.end(), [](const SpeechTurn &a, const SpeechTurn &b) {
        return std::tie(a.startMs, a.endMs, a.speaker) < std::tie(b.startMs, b.endMs, b.speaker);
    });
    for (TurnSpeaker &speaker : turns.speakers) {
        speaker.spokenMs = 0;
        for (const SpeechTurn &turn : std::as_const(turns.turns))
            speaker.spokenMs += turn.speaker == speaker.label ? turn.endMs - turn.startMs : 0;
    }
    turns.overlaps = whereOpen(turns.turns, 2);
    turns.pauses.clear();
    qint64 quietSince = 0;
    const auto pauseUntil = [&turns, &quietSince](qint64 at) {
        if (at - quietSince >= pauseMs)
            turns.pauses.append({quietSince, at});
    };
    for (const SpeechStretch &speech : whereOpen(turns.turns, 1)) {
        pauseUntil(speech.startMs);
        quietSince = speech.endMs;
    }
    pauseUntil(turns.lengthMs);
    return turns;
}

SpeechTurns turnsOfPersons(const QList<PersonsSound> &sounds, TurnSeparation separation, qint64 lengthMs)
{
    const std::size_t frames = framesOf(sounds, lengthMs);
    QList<SoundFrames> all;
    for (const PersonsSound &sound : sounds)
        all << placed(sound, frames);
    SpeechTurns result;
    result.status = TurnsStatus::Completed;
    result.separation = separation;
    result.lengthMs = static_cast<qint64>(frames) * frameMs;
    QMap<QString, Stretches> ofPersons; // somebody who came back has several tracks
    for (qsizetype i = 0; i < sounds.size(); ++i) {
        const QString &label = sounds.at(i).label;
        QList<const SoundFrames *> others;
        for (qsizetype other = 0; other < sounds.size(); ++other) {
            if (sounds.at(other).label != label)
                others << &all.at(other);
        }
        ofPersons[label] += speechIn(all.at(i), others,
                                     separation == TurnSeparation::Channels ? muchLouderChannelDb : muchLouderTrackDb);
        if (std::none_of(result.speakers.cbegin(), result.speakers.cend(),
                         [&label](const TurnSpeaker &speaker) { return speaker.label == label; }))
            result.speakers.append({label, 0});
    }
    for (auto it = ofPersons.cbegin(); it != ofPersons.cend(); ++it) {
        for (const SpeechStretch &stretch : joined(it.value(), breakMs))
            result.turns.append({it.key(), stretch.startMs, stretch.endMs});
    }
    return withFigures(result);
}

SpeechTurns turnsOfMixed(const SoundFrames &left, const std::optional<SoundFrames> &right)
{
    Stretches speech = speechIn(left);
    if (right)
        speech += speechIn(*right);
    SpeechTurns result;
    result.status = TurnsStatus::Completed;
    result.lengthMs = static_cast<qint64>(std::max(left.size(), right ? right->size() : 0)) * frameMs;
    for (const SpeechStretch &stretch : joined(speech, breakMs))
        result.turns.append({QStringLiteral("UNKNOWN"), stretch.startMs, stretch.endMs});
    return withFigures(result);
}

} // namespace attune::speech
