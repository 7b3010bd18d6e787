// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::transcripts {

/// "Anna: Good morning", taken apart; `label` is empty when the text begins with no speaker.
struct Labelled
{
    QString label;
    QString text;
};
Labelled labelled(const QString &text);

/// Whether a text can name a speaker: a few words without marks that belong to sentences.
bool canBeLabel(const QString &text);

/// Labels as programs write them: "SPEAKER_00", "Speaker 1", "CLIENT".
bool isProgramsLabel(const QString &label);

/// As it may stand for somebody: on one line, without < and >, at most longestSpeakerName characters.
QString cleanLabel(const QString &label);

} // namespace attune::transcripts
