// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/draft.h"
#include "transcripts/labels.h"
#include "transcripts/limits.h"

#include <QRegularExpression>

namespace attune::transcripts {

namespace {

using domain::TranscriptRefusal;
using domain::TranscriptWarning;

/// A row that begins with a time, or ends with one behind a name.
struct TimedRow
{
    QString from;
    QString to; ///< empty: not said
    QString rest;
    QString label; ///< of a row that is a name and a time
};

constexpr qsizetype longestNamedRow = 200; ///< a name, a time and what is between them: longer ones are sentences

/// What looks like a time; whether it is one says clockTime().
std::optional<TimedRow> timedRow(const QString &row)
{
    static const QString clock = QStringLiteral("\\d{1,4}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?");
    static const QRegularExpression inFront(
        QStringLiteral("^\\s*[\\[(]?(%1)(?:\\s*(?:-->|[-\u2013])\\s*(%1))?[\\])]?(?:\\s*[-\u2013:]\\s|\\s+|$)(.*)\\z")
            .arg(clock));
    static const QRegularExpression behindName(
        QStringLiteral("^\\s*([^\\d\\[(].{0,60}?)\\s+[\\[(]?(%1)[\\])]?\\s*\\z").arg(clock));
    if (const auto match = inFront.match(row); match.hasMatch())
        return TimedRow{match.captured(1), match.captured(2), match.captured(3).trimmed(), {}};
    if (row.size() > longestNamedRow)
        return std::nullopt;
    const auto match = behindName.match(row);
    if (match.hasMatch() && canBeLabel(match.captured(1).trimmed()))
        return TimedRow{match.captured(2), {}, {}, match.captured(1).trimmed()};
    return std::nullopt;
}

/// The line a timed row begins; nothing, with a fault in `draft`, where its times are none.
std::optional<DraftLine> begun(const TimedRow &timed, int row, Draft &draft)
{
    const auto from = clockTime(timed.from);
    const auto to = timed.to.isEmpty() ? from : clockTime(timed.to);
    if (!from || !to || *to < *from) {
        draft.fault = {from && to ? TranscriptRefusal::EndsBeforeStart : TranscriptRefusal::BadTime, row};
        return std::nullopt;
    }
    const Labelled parts = timed.label.isEmpty() ? labelled(timed.rest) : Labelled{timed.label, timed.rest};
    DraftLine line;
    line.row = row;
    line.hasEnd = !timed.to.isEmpty();
    line.line.startMs = *from;
    line.line.endMs = *to;
    line.line.speaker = parts.label;
    line.line.text = parts.text;
    return line;
}

} // namespace

Draft readPlainText(const QStringList &rows)
{
    Draft draft;
    draft.format = domain::TranscriptFormat::PlainText;
    draft.origin = domain::LineOrigin::Typed;
    domain::TranscriptFinding before{TranscriptWarning::LineLeftOut, 0, 0}; // what stands above the first time
    int firstText = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const QString row = rows.at(i).trimmed();
        if (row.isEmpty())
            continue;
        firstText = firstText ? firstText : number;
        if (const auto timed = timedRow(row)) {
            const auto line = begun(*timed, number, draft);
            if (!line)
                return draft;
            draft.lines.append(*line);
        } else if (draft.lines.isEmpty()) {
            before.line = before.count == 0 ? number : before.line;
            ++before.count;
        } else {
            QString &text = draft.lines.last().line.text;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + row;
        }
        if (draft.lines.size() > mostLines)
            return refused(TranscriptRefusal::TooManyLines, number);
    }
    if (draft.lines.isEmpty())
        return firstText > 0 ? refused(TranscriptRefusal::NoTimes, firstText) : refused(TranscriptRefusal::Empty);
    if (before.count > 0)
        draft.findings.append(before);
    return draft;
}

} // namespace attune::transcripts
