// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/transcript_model.h"

#include "models/words/plain_hint.h"
#include "models/words/words.h"

namespace attune::models {

using std::chrono::milliseconds;

namespace {

constexpr double sureEnough = 0.5; ///< below it the recogniser holds another wording for as likely

/// Whether nobody has looked yet at what a recogniser was not sure of.
bool isUncertain(const domain::TranscriptLine &line)
{
    return line.confidence && *line.confidence < sureEnough && line.editedBy.isEmpty();
}

} // namespace

void TranscriptModel::setTranscript(const domain::Transcript &transcript)
{
    beginResetModel();
    m_transcript = transcript;
    m_speakers = speakersOf(transcript);
    m_hits.clear();
    m_current = -1;
    endResetModel();
}

int TranscriptModel::setPosition(milliseconds position)
{
    const int row = lineAt(m_transcript, position);
    if (row == m_current)
        return row;
    const int before = std::exchange(m_current, row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            Q_EMIT dataChanged(index(changed), index(changed), {CurrentRole});
    }
    return row;
}

void TranscriptModel::setHits(const QList<TranscriptHit> &hits)
{
    m_hits = hits;
    if (!m_transcript.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_transcript.size()) - 1), {HitsRole});
}

milliseconds TranscriptModel::startOf(int row) const
{
    return row >= 0 && row < m_transcript.size() ? milliseconds(m_transcript.at(row).startMs) : milliseconds(0);
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_transcript.size());
}

/// Who speaks, when it is not who spoke before, and what is to be known about the line.
QString TranscriptModel::headOf(int row) const
{
    const domain::TranscriptLine &line = m_transcript.at(row);
    const QString mark = markOf(line);
    const bool sameAsBefore = row > 0 && m_transcript.at(row - 1).speaker == line.speaker;
    if (mark.isEmpty())
        return sameAsBefore ? QString() : Words::speaker(line);
    return QStringLiteral("%1 \u00b7 %2").arg(Words::speaker(line), mark);
}

QString TranscriptModel::markOf(const domain::TranscriptLine &line)
{
    if (line.isHidden)
        return line.text.isEmpty() ? QString() : tr("hidden from others");
    if (!line.editedBy.isEmpty())
        return tr("corrected");
    return isUncertain(line) ? tr("uncertain") : QString();
}

QString TranscriptModel::shownText(const domain::TranscriptLine &line)
{
    return line.isHidden && line.text.isEmpty() ? tr("[hidden by the client]") : line.text;
}

QString TranscriptModel::story(const domain::TranscriptLine &line)
{
    if (isUncertain(line) && !line.isHidden)
        return tr("The program that wrote this line was not sure of the words. Listen before you rely on them.");
    if (line.editedBy.isEmpty())
        return {};
    return tr("Corrected by %1. Originally: %2").arg(line.editedBy, line.original);
}

QString TranscriptModel::spokenText(const domain::TranscriptLine &line)
{
    QString text = QStringLiteral("%1, %2: %3")
                       .arg(Words::clock(milliseconds(line.startMs)), Words::speaker(line), shownText(line));
    if (const QString mark = markOf(line); !mark.isEmpty())
        text += QStringLiteral(" (%1)").arg(mark);
    return text;
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::TranscriptLine &line = m_transcript.at(index.row());
    const auto time = milliseconds(line.startMs);
    switch (role) {
    case Qt::DisplayRole:
        return shownText(line);
    case Qt::ToolTipRole:
        return plainHint(story(line));
    case Qt::AccessibleTextRole:
        return spokenText(line);
    case QuietRole:
        return line.isHidden;
    case TimeRole:
        return Words::clock(time);
    case SpeakerRole:
        return headOf(index.row());
    case SpeakerIndexRole:
        return speakerPlace(m_speakers, line.speaker);
    case CurrentRole:
        return index.row() == m_current;
    case HitsRole: {
        QList<QPair<int, int>> places;
        for (const TranscriptHit &hit : m_hits) {
            if (hit.line == index.row())
                places.append({hit.at, hit.length});
        }
        return QVariant::fromValue(places);
    }
    default:
        return {};
    }
}

} // namespace attune::models
