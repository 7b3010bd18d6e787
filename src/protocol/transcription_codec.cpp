// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/transcription_codec.h"

#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> shares{0, 100};
constexpr Bounds<qint64> counts{0, 100'000'000};
constexpr qsizetype longestLanguage = 35;

const Words<TranscriptionState> &stateWords()
{
    using S = TranscriptionState;
    static const Words<S> words = {{S::NotStarted, S::Queued, S::InProgress, S::Completed, S::Failed},
                                   [](S state) { return textOf(state); }};
    return words;
}

} // namespace

void describe(Members &members, TranscriptionStatus &status)
{
    members.id(key::recordingId, status.recording);
    members.word(key::status, status.state, stateWords(), rule::required);
    members.integer(key::percent, status.percent, shares, rule::plain);
    members.integer(key::secondsLeft, status.secondsLeft, counts, rule::orNull);
    members.flag(key::canStart, status.canStart);
    members.text(key::engine, status.engine);
    members.text(key::model, status.model);
    members.text(key::modelDigest, status.modelDigest);
    members.integer(key::droppedWords, status.droppedWords, counts, rule::plain);
    members.texts(key::notTranscribed, status.notTranscribed, rule::plain);
}

void describe(Members &members, TranscriptionRequest &request)
{
    members.text(key::language, request.language, rule::orOmitted, longestLanguage);
    members.text(key::reason, request.reason, rule::orOmitted);
}

} // namespace attune::protocol
