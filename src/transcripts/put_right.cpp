// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/put_right.h"

#include "base/visible_text.h"
#include "transcripts/labels.h"
#include "transcripts/limits.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attune::transcripts {

namespace {

using domain::TranscriptFinding;
using domain::TranscriptLine;
using domain::TranscriptRefusal;
using domain::TranscriptWarning;

constexpr qint64 leastSuppliedMs = 5000;
constexpr qint64 suppliedMsOfCharacter = 100;

/// Counts one kind of finding.
class Counter
{
public:
    explicit Counter(TranscriptWarning warning) : m_found{warning, 0, 0} {}
    void add(int row)
    {
        m_found.line = m_found.count == 0 ? row : std::min(m_found.line, row);
        ++m_found.count;
    }
    /// With what the reader itself found of the kind.
    void into(QList<TranscriptFinding> &findings) const
    {
        if (m_found.count == 0)
            return;
        for (TranscriptFinding &other : findings) {
            if (other.warning != m_found.warning)
                continue;
            other.line = std::min(other.line, m_found.line);
            other.count += m_found.count;
            return;
        }
        findings.append(m_found);
    }

private:
    TranscriptFinding m_found;
};

void cleanTexts(Draft &draft)
{
    QList<DraftLine> kept;
    kept.reserve(draft.lines.size());
    Counter leftOut(TranscriptWarning::LineLeftOut);
    QSet<QString> speakers;
    for (DraftLine &one : draft.lines) {
        one.line.text = base::cleanText(one.line.text);
        one.line.speaker = cleanLabel(one.line.speaker);
        one.line.origin = draft.origin;
        if (one.line.text.size() > domain::longestTranscriptLine)
            return void(draft.fault = {TranscriptRefusal::LineTooLong, one.row});
        if (base::visibleCharacters(one.line.text) == 0) {
            leftOut.add(one.row);
            continue;
        }
        speakers.insert(one.line.speaker);
        if (speakers.size() > mostSpeakers)
            return void(draft.fault = {TranscriptRefusal::TooManySpeakers, one.row});
        kept.append(std::move(one));
    }
    draft.lines = std::move(kept);
    leftOut.into(draft.findings);
    if (draft.lines.isEmpty())
        draft.fault = {TranscriptRefusal::Empty, 0};
    else if (speakers.size() == 1 && speakers.contains(QString()))
        draft.findings.append({TranscriptWarning::NoSpeakers, 0, 0});
}

void putInOrder(Draft &draft)
{
    Counter moved(TranscriptWarning::PutInOrder);
    for (qsizetype i = 1; i < draft.lines.size(); ++i) {
        if (draft.lines.at(i).line.startMs < draft.lines.at(i - 1).line.startMs)
            moved.add(draft.lines.at(i).row);
    }
    std::stable_sort(draft.lines.begin(), draft.lines.end(),
                     [](const DraftLine &a, const DraftLine &b) { return a.line.startMs < b.line.startMs; });
    moved.into(draft.findings);
}

qint64 suppliedEnd(const TranscriptLine &line, qint64 nextStart)
{
    const qint64 most = line.startMs + std::max(leastSuppliedMs, line.text.size() * suppliedMsOfCharacter);
    return nextStart > line.startMs ? std::min(most, nextStart) : most;
}

void supplyEnds(Draft &draft)
{
    Counter supplied(TranscriptWarning::EndSupplied);
    qint64 next = -1; // where the first line begins that begins later than this one
    for (qsizetype i = draft.lines.size() - 1; i >= 0; --i) {
        DraftLine &one = draft.lines[i];
        const qint64 after = i + 1 < draft.lines.size() ? draft.lines.at(i + 1).line.startMs : -1;
        next = after > one.line.startMs ? after : next;
        if (one.hasEnd && one.line.endMs > one.line.startMs)
            continue;
        one.line.endMs = suppliedEnd(one.line, next);
        supplied.add(one.row);
    }
    supplied.into(draft.findings);
}

void closeOverlaps(Draft &draft)
{
    Counter closed(TranscriptWarning::OverlapClosed);
    QHash<QString, qsizetype> last; // line of each speaker
    for (qsizetype i = 0; i < draft.lines.size(); ++i) {
        const TranscriptLine &here = draft.lines.at(i).line;
        const auto before = last.constFind(here.speaker);
        if (before != last.constEnd()) {
            DraftLine &earlier = draft.lines[*before];
            if (earlier.line.endMs > here.startMs && earlier.line.startMs < here.startMs) {
                earlier.line.endMs = here.startMs;
                closed.add(draft.lines.at(i).row);
            }
        }
        last.insert(here.speaker, i);
    }
    closed.into(draft.findings);
}

void keepWordsInside(Draft &draft)
{
    for (DraftLine &one : draft.lines) {
        for (domain::TranscriptWord &word : one.line.words)
            word.text = base::cleanLine(word.text);
        const auto isOutside = [&one](const domain::TranscriptWord &word) {
            return word.text.isEmpty() || word.startMs < one.line.startMs || word.endMs > one.line.endMs;
        };
        one.line.words.removeIf(isOutside);
    }
}

} // namespace

void putRight(Draft &draft)
{
    cleanTexts(draft);
    if (draft.fault)
        return;
    putInOrder(draft);
    supplyEnds(draft);
    closeOverlaps(draft);
    keepWordsInside(draft);
}

} // namespace attune::transcripts
