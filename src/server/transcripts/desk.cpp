// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/desk.h"

#include "protocol/problem.h"
#include "transcripts/word_match.h"

#include <QRegularExpression>

#include <algorithm>

namespace attune::server::transcripts {

namespace {

using attune::transcripts::Step;
using domain::ProblemCode;
using domain::Transcript;
using domain::TranscriptChange;
using domain::TranscriptLine;
using protocol::fail;
using store::TranscriptEdits;
using Kind = TranscriptChange::Kind;

/// A line whose text the person may change.
base::Result<TranscriptLine> openLine(const Transcript &shown, int number)
{
    const auto line =
        std::find_if(shown.begin(), shown.end(), [number](const TranscriptLine &one) { return one.number == number; });
    if (line == shown.end())
        return fail(ProblemCode::InvalidField, QStringLiteral("the transcript has no such line"));
    if (line->isHidden)
        return fail(ProblemCode::InvalidField, QStringLiteral("the client hid this line"));
    return *line;
}

bool speaks(const Transcript &shown, const QString &speaker)
{
    return std::any_of(shown.begin(), shown.end(),
                       [&speaker](const TranscriptLine &line) { return line.speaker == speaker; });
}

base::Result<Step> nobody()
{
    return fail(ProblemCode::InvalidField, QStringLiteral("nobody of that name speaks in the transcript"));
}

base::Result<Step> corrected(const TranscriptChange &change, const Transcript &shown)
{
    if (const auto line = openLine(shown, change.line); !line)
        return line.error();
    Step step;
    step.kind = Step::Kind::Texts;
    step.texts = {{change.line, change.text}};
    return step;
}

base::Result<Step> named(const TranscriptChange &change, const Transcript &shown)
{
    if (!speaks(shown, change.speaker))
        return nobody();
    Step step;
    step.kind = Step::Kind::Name;
    step.speaker = change.speaker;
    step.name = change.text;
    return step;
}

base::Result<Step> split(const TranscriptChange &change, const TranscriptEdits &edits, const Transcript &shown)
{
    if (const auto line = openLine(shown, change.line); !line)
        return line.error();
    Step step;
    step.kind = Step::Kind::Split;
    step.line = change.line;
    step.other = edits.firstFreeNumber;
    step.place = change.place;
    if (auto tried = edits.text; !tried.apply(step))
        return fail(ProblemCode::InvalidField, QStringLiteral("the line cannot be split there"));
    return step;
}

/// The line that follows, or the next one of the same speaker.
bool follows(const TranscriptLine &line, const TranscriptLine &other, const Transcript &shown)
{
    const auto at = [&shown](int number) {
        return std::find_if(shown.begin(), shown.end(),
                            [number](const TranscriptLine &one) { return one.number == number; });
    };
    const auto after = std::next(at(line.number));
    if (after == shown.end())
        return false;
    const auto same =
        std::find_if(after, shown.end(), [&line](const TranscriptLine &one) { return one.speaker == line.speaker; });
    return after->number == other.number || (same != shown.end() && same->number == other.number);
}

base::Result<Step> joined(const TranscriptChange &change, const TranscriptEdits &edits, const Transcript &shown)
{
    const auto line = openLine(shown, change.line);
    if (!line)
        return line.error();
    const auto other = openLine(shown, change.other);
    if (!other)
        return other.error();
    if (!follows(*line, *other, shown))
        return fail(ProblemCode::InvalidField, QStringLiteral("joinWith is not the line after it"));
    if (line->text.size() + other->text.size() + 1 > domain::longestTranscriptLine)
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("a line has at most %1 characters").arg(domain::longestTranscriptLine));
    Step step;
    step.kind = Step::Kind::Join;
    step.line = change.line;
    step.other = change.other;
    if (auto tried = edits.text; !tried.apply(step))
        return fail(ProblemCode::InvalidField, QStringLiteral("the lines cannot be joined"));
    return step;
}

bool isLabel(const QString &label, const Transcript &shown)
{
    static const QRegularExpression numbered(QStringLiteral("^SPEAKER_\\d{1,3}\\z"));
    static const QStringList known = {QStringLiteral("CLINICIAN"), QStringLiteral("CLIENT"), QStringLiteral("UNKNOWN")};
    return known.contains(label) || numbered.match(label).hasMatch() || speaks(shown, label);
}

base::Result<Step> spokenBy(const TranscriptChange &change, const Transcript &shown)
{
    if (!isLabel(change.text, shown))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("becomes is CLINICIAN, CLIENT, UNKNOWN, SPEAKER_ and a number, or who speaks here"));
    Step step;
    step.kind = Step::Kind::Speakers;
    step.speaker = change.text;
    if (change.line >= 0) {
        if (const auto line = openLine(shown, change.line); !line)
            return line.error();
        step.lines = {change.line};
        return step;
    }
    for (const TranscriptLine &line : shown) {
        if (line.speaker == change.speaker)
            step.lines.append(line.number);
    }
    return step.lines.isEmpty() ? nobody() : base::Result<Step>(step);
}

/// The same words everywhere, in lines that the person may change.
base::Result<Step> replaced(const TranscriptChange &change, const Transcript &shown)
{
    Step step;
    step.kind = Step::Kind::Texts;
    for (const TranscriptLine &line : shown) {
        if (line.isHidden)
            continue;
        const auto places = attune::transcripts::placesOf(change.find, line.text);
        QString text = line.text;
        for (auto place = places.rbegin(); place != places.rend(); ++place)
            text.replace(place->at, place->length, change.text);
        if (text == line.text)
            continue;
        if (text.size() > domain::longestTranscriptLine)
            return fail(ProblemCode::InvalidField,
                        QStringLiteral("a line has at most %1 characters").arg(domain::longestTranscriptLine));
        step.texts.append({line.number, text});
    }
    if (step.texts.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("these words stand nowhere in the transcript"));
    return step;
}

base::Result<Step> takenBack(const TranscriptEdits &edits, const Transcript &shown, const domain::UserId &author)
{
    const auto standing = attune::transcripts::standing(edits.steps);
    const bool hasAny = std::any_of(standing.begin(), standing.end(), [&author](const Step &step) {
        return step.author == author.value() && !step.isForHiding;
    });
    if (!hasAny)
        return fail(ProblemCode::InvalidField, QStringLiteral("there is nothing to take back"));
    const auto last = attune::transcripts::undoable(edits.steps, author.value());
    if (!last)
        return fail(ProblemCode::TranscriptChanged);
    const auto subjects = attune::transcripts::subjectsOf(*last, {});
    for (const TranscriptLine &line : shown) {
        if (line.isHidden && subjects.contains(attune::transcripts::textSubject(line.number)))
            return fail(ProblemCode::InvalidField, QStringLiteral("the client hid this line"));
    }
    Step step;
    step.kind = Step::Kind::Undo;
    step.undone = last->number;
    return step;
}

} // namespace

base::Result<Step> stepFor(const TranscriptChange &change, const TranscriptEdits &edits, const Transcript &shown,
                           const domain::UserId &author)
{
    switch (change.kind) {
    case Kind::Text:
        return corrected(change, shown);
    case Kind::SpeakerName:
        return named(change, shown);
    case Kind::Split:
        return split(change, edits, shown);
    case Kind::Join:
        return joined(change, edits, shown);
    case Kind::Speaker:
        return spokenBy(change, shown);
    case Kind::Replace:
        return replaced(change, shown);
    case Kind::Undo:
        return takenBack(edits, shown, author);
    case Kind::Hide:
    case Kind::Show:
        break;
    }
    return fail(ProblemCode::InvalidField, QStringLiteral("this is no step"));
}

base::Result<void> isOfNow(const TranscriptChange &change, const Step *step, const TranscriptEdits &edits)
{
    if (!change.revision)
        return {};
    const QSet<QString> wanted = step ? attune::transcripts::subjectsOf(*step, edits.steps)
                                      : QSet<QString>{attune::transcripts::textSubject(change.line)};
    for (const Step &since : edits.steps) {
        if (since.number > *change.revision && attune::transcripts::subjectsOf(since, edits.steps).intersects(wanted))
            return fail(ProblemCode::TranscriptChanged);
    }
    return {};
}

} // namespace attune::server::transcripts
