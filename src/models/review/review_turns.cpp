// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/review_turns.h"

#include "base/when_done.h"
#include "models/words/words.h"

#include <numeric>

namespace attune::models {

using domain::SpeechStretch;
using domain::SpeechTurns;
using domain::TurnSeparation;
using domain::TurnsStatus;

namespace {

QString lengthOf(qint64 ms)
{
    return Words::length(std::chrono::seconds((ms + 500) / 1000));
}

qint64 sumOf(const QList<SpeechStretch> &stretches)
{
    return std::accumulate(stretches.begin(), stretches.end(), qint64{0},
                           [](qint64 sum, const SpeechStretch &stretch) { return sum + stretch.lengthMs(); });
}

} // namespace

ReviewTurns::ReviewTurns(domain::TurnsPort *port, Viewing &viewing) : m_port(port), m_viewing(viewing)
{
    connect(&viewing, &Viewing::stored, this, &ReviewTurns::load);
    connect(&viewing, &Viewing::letGo, this, [this] {
        ++m_generation;
        take({}, false);
    });
}

void ReviewTurns::load()
{
    if (!m_port)
        return;
    base::whenDone(m_port->turns(m_viewing.recording().id, m_viewing.grounds()), this,
                   [this, generation = m_generation](const base::Result<SpeechTurns> &turns) {
                       if (generation == m_generation && turns) // without them the recording is watched as well
                           take(*turns, true);
                   });
}

void ReviewTurns::take(const SpeechTurns &turns, bool isKnown)
{
    m_turns = turns;
    m_hints = speech::chapterHints(turns);
    m_isKnown = isKnown;
    Q_EMIT changed();
}

QString ReviewTurns::nameOf(const QString &label) const
{
    const domain::Recording &recording = m_viewing.recording();
    const QString name = label == QStringLiteral("CLINICIAN") ? recording.clinicianName
                         : label == QStringLiteral("CLIENT")  ? recording.clientName
                                                              : QString();
    return name.isEmpty() ? Words::speaker(label) : name;
}

QString ReviewTurns::sharesInWords() const
{
    QStringList shares;
    for (const domain::TurnSpeaker &speaker : m_turns.speakers)
        shares << tr("%1 %2", "name, how long they speak").arg(nameOf(speaker.label), lengthOf(speaker.spokenMs));
    if (m_turns.separation == TurnSeparation::None) {
        qint64 spoken = 0;
        for (const domain::SpeechTurn &turn : m_turns.turns)
            spoken += turn.endMs - turn.startMs;
        shares << tr("all together %1", "how long somebody speaks").arg(lengthOf(spoken));
    } else {
        shares << tr("several at once %1", "how long").arg(lengthOf(sumOf(m_turns.overlaps)));
    }
    shares << tr("pauses %1", "how long nobody speaks").arg(lengthOf(sumOf(m_turns.pauses)));
    return shares.join(tr(", ", "between two parts of a list"));
}

QString ReviewTurns::inWords() const
{
    if (!m_isKnown)
        return {};
    switch (m_turns.status) {
    case TurnsStatus::NotStarted:
    case TurnsStatus::Queued:
    case TurnsStatus::InProgress:
        return tr("Not known yet");
    case TurnsStatus::Failed:
        return tr("Could not be found out");
    case TurnsStatus::Completed:
        break;
    }
    return m_turns.lengthMs > 0 ? sharesInWords() : tr("No sound");
}

} // namespace attune::models
