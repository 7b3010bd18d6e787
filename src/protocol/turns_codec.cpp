// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/turns_codec.h"

#include "protocol/keys.h"

#include <cmath>

namespace attune::protocol {

using namespace domain;

namespace {

constexpr double longestMediaSeconds = 10'000'000;
constexpr qsizetype longestLabel = 60;

void describeSeconds(Members &members, const char *key, qint64 &ms)
{
    std::optional<double> seconds = static_cast<double>(ms) / 1000.0;
    members.real(key, seconds, {0, longestMediaSeconds}, rule::required);
    if (members.reads() && seconds)
        ms = static_cast<qint64>(std::llround(*seconds * 1000));
}

void describeSpan(Members &members, qint64 &startMs, qint64 &endMs)
{
    describeSeconds(members, key::startTime, startMs);
    describeSeconds(members, key::endTime, endMs);
    if (members.reads() && endMs <= startMs)
        members.refuse(key::endTime, QStringLiteral("must be after startTime"));
}

const Words<TurnsStatus> &statusWords()
{
    using S = TurnsStatus;
    static const Words<S> words = {{S::NotStarted, S::Queued, S::InProgress, S::Completed, S::Failed}, [](S status) {
                                       switch (status) {
                                       case S::NotStarted:
                                           return QStringLiteral("NOT_STARTED");
                                       case S::Queued:
                                           return QStringLiteral("QUEUED");
                                       case S::InProgress:
                                           return QStringLiteral("IN_PROGRESS");
                                       case S::Completed:
                                           return QStringLiteral("COMPLETED");
                                       case S::Failed:
                                           break;
                                       }
                                       return QStringLiteral("FAILED");
                                   }};
    return words;
}

const Words<TurnSeparation> &separationWords()
{
    using S = TurnSeparation;
    static const Words<S> words = {{S::Tracks, S::Channels, S::None}, [](S separation) {
                                       switch (separation) {
                                       case S::Tracks:
                                           return QStringLiteral("tracks");
                                       case S::Channels:
                                           return QStringLiteral("channels");
                                       case S::None:
                                           break;
                                       }
                                       return QStringLiteral("none");
                                   }};
    return words;
}

} // namespace

void describe(Members &members, SpeechStretch &stretch)
{
    describeSpan(members, stretch.startMs, stretch.endMs);
}

void describe(Members &members, SpeechTurn &turn)
{
    members.text(key::speakerLabel, turn.speaker, rule::required, longestLabel);
    describeSpan(members, turn.startMs, turn.endMs);
}

void describe(Members &members, TurnSpeaker &speaker)
{
    members.text(key::speakerLabel, speaker.label, rule::required, longestLabel);
    describeSeconds(members, key::spokenSeconds, speaker.spokenMs);
}

void describe(Members &members, SpeechTurns &turns)
{
    members.id(key::recordingId, turns.recording);
    members.word(key::status, turns.status, statusWords(), rule::required);
    members.word(key::separation, turns.separation, separationWords(), rule::required);
    describeSeconds(members, key::duration, turns.lengthMs);
    members.rows(key::speakers, turns.speakers);
    members.rows(key::turns, turns.turns);
    members.rows(key::overlaps, turns.overlaps);
    members.rows(key::pauses, turns.pauses);
}

} // namespace attune::protocol
