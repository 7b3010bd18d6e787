// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/web_vtt.h"
#include "transcripts/draft.h"
#include "transcripts/labels.h"
#include "transcripts/limits.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace attune::transcripts {

namespace {

using domain::TranscriptRefusal;

struct Timing
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString rest; ///< of the row: settings
};

/// nullopt where either time is none.
std::optional<Timing> timingFrom(const QString &row)
{
    const qsizetype arrow = row.indexOf(QStringLiteral("-->"));
    if (arrow < 0)
        return std::nullopt;
    const QString behind = row.mid(arrow + 3).trimmed();
    qsizetype end = 0;
    while (end < behind.size() && !behind.at(end).isSpace())
        ++end;
    const auto from = clockTime(QStringView(row).left(arrow).trimmed());
    const auto to = clockTime(QStringView(behind).left(end));
    if (!from || !to)
        return std::nullopt;
    return Timing{*from, *to, behind.mid(end).trimmed()};
}

bool isNumber(const QString &row)
{
    const QString digits = row.trimmed();
    return !digits.isEmpty() && digits.size() <= 9 &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Cues one after another, with the text of each as its reader takes it.
class Cues
{
public:
    explicit Cues(Draft &draft) : m_draft(draft) {}

    /// False, with a fault, when the row is a timing that is none.
    bool open(const QString &row, int number)
    {
        const auto timing = timingFrom(row);
        if (!timing || timing->endMs < timing->startMs) {
            m_draft.fault = {timing ? TranscriptRefusal::EndsBeforeStart : TranscriptRefusal::BadTime, number};
            return false;
        }
        DraftLine cue;
        cue.row = number;
        cue.line.startMs = timing->startMs;
        cue.line.endMs = timing->endMs;
        cue.line.place = domain::cuePlacementFrom(timing->rest);
        m_draft.lines.append(cue);
        return true;
    }
    bool isOpen() const { return !m_draft.lines.isEmpty(); }
    domain::TranscriptLine &last() { return m_draft.lines.last().line; }

private:
    Draft &m_draft;
};

/// Labels at the beginning of texts, where they come twice or are a program's: a sentence may have a colon, too.
void takeLabels(Draft &draft)
{
    QHash<QString, int> times;
    for (const DraftLine &draftLine : std::as_const(draft.lines)) {
        if (draftLine.line.speaker.isEmpty())
            ++times[labelled(draftLine.line.text).label];
    }
    for (DraftLine &draftLine : draft.lines) {
        if (!draftLine.line.speaker.isEmpty())
            continue;
        const Labelled parts = labelled(draftLine.line.text);
        if (parts.label.isEmpty() || (times.value(parts.label) < 2 && !isProgramsLabel(parts.label)))
            continue;
        draftLine.line.speaker = parts.label;
        draftLine.line.text = parts.text;
    }
}

// Each character is looked at once: regular expressions for these would begin anew behind every mark that does not end.

/// Without "{\\an8}" and its like.
QString withoutBraces(const QString &row)
{
    QString plain;
    qsizetype begin = 0;
    while (true) {
        const qsizetype open = row.indexOf(QStringLiteral("{\\"), begin);
        const qsizetype close = open < 0 ? -1 : row.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            return plain + row.mid(begin);
        plain += QStringView(row).mid(begin, open - begin);
        begin = close + 1;
    }
}

/// What stands between < and >.
bool isTag(QStringView tag)
{
    static const QStringList names = {QStringLiteral("b"), QStringLiteral("i"), QStringLiteral("u"),
                                      QStringLiteral("s"), QStringLiteral("font")};
    if (tag.startsWith(QLatin1Char('/')))
        tag = tag.mid(1);
    const auto space = std::find_if(tag.begin(), tag.end(), [](QChar c) { return c.isSpace(); });
    return names.contains(tag.left(space - tag.begin()), Qt::CaseInsensitive);
}

QString withoutTags(const QString &row)
{
    QString plain;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row.at(i) == QLatin1Char('<')) {
            plain += QStringView(row).mid(begin, i - begin);
            begin = i;
        } else if (row.at(i) == QLatin1Char('>') && row.at(begin) == QLatin1Char('<')) {
            if (!isTag(QStringView(row).mid(begin + 1, i - begin - 1)))
                plain += QStringView(row).mid(begin, i + 1 - begin);
            begin = i + 1;
        }
    }
    return plain + row.mid(begin);
}

/// Marks of SubRip that are no text: tags of HTML, and those of SubStation in braces.
void takeSubRipText(domain::TranscriptLine &cue, const QString &row)
{
    cue.isItalic = cue.isItalic || row.contains(QStringLiteral("<i>"), Qt::CaseInsensitive);
    const QString plain = withoutTags(withoutBraces(row)).trimmed();
    if (plain.isEmpty())
        return;
    cue.text += (cue.text.isEmpty() ? QString() : QStringLiteral("\n")) + plain;
}

bool isSkippedBlock(const QString &row)
{
    static const QRegularExpression block(QStringLiteral("^(?:NOTE|STYLE|REGION)(?:\\s|$)"));
    return block.match(row).hasMatch();
}

} // namespace

bool isSubRipTiming(const QString &row)
{
    const qsizetype arrow = row.indexOf(QStringLiteral("-->"));
    return arrow > 0 && row.left(arrow).contains(QLatin1Char(':')) && row.left(arrow).trimmed().front().isDigit();
}

Draft readWebVtt(const QStringList &rows)
{
    Draft draft;
    draft.format = domain::TranscriptFormat::WebVtt;
    Cues cues(draft);
    enum class In { Head, Nothing, Skipped, Cue };
    In in = In::Head;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QString &row = rows.at(i);
        const bool isTiming = row.contains(QStringLiteral("-->"));
        if (row.trimmed().isEmpty())
            in = In::Nothing;
        else if (in == In::Nothing && !isTiming && isSkippedBlock(row))
            in = In::Skipped;
        else if (isTiming && in != In::Skipped && !cues.open(row, static_cast<int>(i) + 1))
            return draft;
        else if (isTiming && in != In::Skipped)
            in = In::Cue;
        else if (in == In::Cue)
            domain::takeCueText(cues.last(), row);
        if (draft.lines.size() > mostLines)
            return refused(TranscriptRefusal::TooManyLines, static_cast<int>(i) + 1);
    }
    takeLabels(draft);
    return draft;
}

Draft readSubRip(const QStringList &rows)
{
    Draft draft;
    draft.format = domain::TranscriptFormat::SubRip;
    Cues cues(draft);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString &row = rows.at(i);
        const int number = static_cast<int>(i) + 1;
        const bool isCount = isNumber(row) && i + 1 < rows.size() && isSubRipTiming(rows.at(i + 1));
        if (row.trimmed().isEmpty() || isCount)
            continue;
        if (isSubRipTiming(row)) {
            if (!cues.open(row, number))
                return draft;
            cues.last().place = {}; // what stands behind the times is of another kind
        } else if (cues.isOpen()) {
            takeSubRipText(cues.last(), row);
        } else {
            return refused(TranscriptRefusal::NoTimes, number);
        }
        if (draft.lines.size() > mostLines)
            return refused(TranscriptRefusal::TooManyLines, number);
    }
    takeLabels(draft);
    return draft;
}

} // namespace attune::transcripts
