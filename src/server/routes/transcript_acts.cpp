// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/paths.h"
#include "protocol/transcript_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/routes/transcript_parts.h"
#include "server/store/transcript_edits.h"
#include "server/store/vocabulary.h"
#include "server/transcripts/desk.h"
#include "server/transcripts/hiding.h"
#include "server/transcripts/offers.h"

#include <algorithm>

/// What people do to transcripts, and the words they are corrected with (server/transcripts/DESK.md).
namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using domain::TranscriptChange;
using policy::Action;
using protocol::fail;

namespace {

using Kind = TranscriptChange::Kind;

struct InLog
{
    LogAction action;
    const char *code; ///< what exactly was done
};

InLog inLog(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return {LogAction::TranscriptCorrected, ""};
    case Kind::Split:
        return {LogAction::TranscriptCorrected, "split"};
    case Kind::Join:
        return {LogAction::TranscriptCorrected, "joined"};
    case Kind::Speaker:
        return {LogAction::TranscriptCorrected, "speaker"};
    case Kind::Replace:
        return {LogAction::TranscriptCorrected, "replaced"};
    case Kind::Undo:
        return {LogAction::TranscriptCorrected, "undone"};
    case Kind::SpeakerName:
        return {LogAction::SpeakerNamed, ""};
    case Kind::Hide:
        return {LogAction::TranscriptLineHidden, ""};
    case Kind::Show:
        break;
    }
    return {LogAction::TranscriptLineShown, ""};
}

base::Result<void> log(const Call &call, const FoundRecording &row, Kind kind)
{
    const InLog entry = inLog(kind);
    return logTranscript(call, row, entry.action, QString::fromLatin1(entry.code));
}

/// The version a change is about: of this recording, or it is as if there was none.
base::Result<transcripts::OpenedTranscript> versionToChange(const Call &call, const FoundRecording &row,
                                                            const QString &version)
{
    if (!row.recording.hasTranscript)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    if (version.isEmpty())
        return currentTranscript(call, row.recording.id);
    const auto named = store::transcriptVersion(call.db, version);
    if (!named || named->recording != row.recording.id)
        return fail(ProblemCode::InvalidField, QStringLiteral("transcriptId is no version of this transcript"));
    return openedTranscript(call, *named);
}

const domain::TranscriptLine *lineOf(const domain::Transcript &lines, int number)
{
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [number](const domain::TranscriptLine &one) { return one.number == number; });
    return line == lines.end() ? nullptr : &*line;
}

/// Logged first; what is hidden is hidden in every version of the recording.
base::Result<void> hide(const Call &call, const FoundRecording &row, const transcripts::OpenedTranscript &opened,
                        const store::TranscriptEdits &edits, const TranscriptChange &change)
{
    const auto shown = store::linesFor(edits, call.userId(), row.recording.clientId);
    const domain::TranscriptLine *line = lineOf(shown, change.line);
    if (!line)
        return fail(ProblemCode::InvalidField, QStringLiteral("the transcript has no such line"));
    // A young client hides a line from their parents, too: they neither see it nor take it back.
    if (line->isHidden && line->text.isEmpty())
        return refuse(call, Action::HideTranscript, row.resource, ProblemCode::NotPermitted);
    if (auto isNow = transcripts::isOfNow(change, nullptr, edits); !isNow)
        return isNow;
    if (auto logged = log(call, row, change.kind); !logged)
        return logged;
    const auto now = call.clinic.clock.now();
    if (auto spread = transcripts::spreadHiding(call.db, call.clinic.media, opened, change.line,
                                                change.kind == Kind::Hide, call.userId(), now);
        !spread)
        return mediaProblem(row.recording.id.value(), spread.error());
    store::keepTranscriptChange(call.db, opened.version.id, change, call.userId(), opened.changesKey, now);
    return {};
}

/// What a change teaches that is not in the vocabulary yet. A full one learns no more.
QList<domain::VocabularyChange> newWords(const Call &call, const FoundRecording &row, const TranscriptChange &change,
                                         const QString &before)
{
    QList<domain::VocabularyChange> learned = transcripts::learnedFrom(change, before);
    if (learned.isEmpty())
        return learned;
    const auto there = store::vocabularyFor(call.db, row.recording.clientId);
    learned.removeIf([&there](const domain::VocabularyChange &one) {
        return std::any_of(there.begin(), there.end(), [&one](const domain::VocabularyWord &word) {
            return word.word == one.word && word.heard.compare(one.heard, Qt::CaseInsensitive) == 0;
        });
    });
    const auto ofClient =
        std::count_if(there.begin(), there.end(), [](const domain::VocabularyWord &word) { return !word.isOfClinic; });
    return learned.mid(0, std::max<qsizetype>(0, domain::mostVocabularyWords - ofClient));
}

/// Logged, then noted as the next step.
base::Result<void> edit(const Call &call, const FoundRecording &row, const transcripts::OpenedTranscript &opened,
                        const store::TranscriptEdits &edits, const TranscriptChange &change)
{
    const auto shown = store::linesFor(edits, call.userId(), row.recording.clientId);
    const auto step = transcripts::stepFor(change, edits, shown, call.userId());
    if (auto isNow = transcripts::isOfNow(change, step ? &*step : nullptr, edits);
        !isNow && (step || change.line >= 0)) // what is not there any more was changed, too
        return isNow;
    if (!step)
        return step.error();
    const domain::TranscriptLine *line = lineOf(shown, change.line);
    const auto learned = newWords(call, row, change, line ? line->text : QString());
    if (auto logged = log(call, row, change.kind); !logged)
        return logged;
    if (!learned.isEmpty()) {
        if (auto logged = logTranscript(call, row, LogAction::VocabularyChanged, QStringLiteral("learned")); !logged)
            return logged;
    }
    const auto now = call.clinic.clock.now();
    store::Transaction transaction(call.db);
    store::appendTranscriptStep(call.db, opened.version.id, *step, call.userId(), opened.changesKey, now);
    for (const domain::VocabularyChange &word : learned)
        store::addVocabularyWord(call.db, row.recording.clientId, word, call.userId(), now);
    transaction.commit();
    return {};
}

Answer change(const Call &call)
{
    const auto wanted = protocol::transcriptChangeFrom(call.body);
    if (!wanted)
        return wanted.error();
    const bool hides = wanted->kind == Kind::Hide || wanted->kind == Kind::Show;
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, hides ? Action::HideTranscript : Action::CorrectTranscript, false, turn);
    if (!row)
        return row.error();
    const auto opened = versionToChange(call, *row, wanted->version);
    if (!opened)
        return opened.error();
    const auto edits = store::transcriptEdits(call.db, opened->version.id, opened->stored.lines, opened->changesKey);
    if (!edits)
        return fail(ProblemCode::MediaCorrupt, edits.error().detail);
    const auto done = hides ? hide(call, *row, *opened, *edits, *wanted) : edit(call, *row, *opened, *edits, *wanted);
    return done ? transcriptAnswer(call, *row, *opened) : Answer(done.error());
}

Answer wordsAnswer(const Call &call, const FoundRecording &row)
{
    return goodAnswer(protocol::VocabularyAnswer{store::vocabularyFor(call.db, row.recording.clientId)});
}

Answer vocabulary(const Call &call)
{
    const auto row = recordingFor(call, Action::CorrectTranscript, false);
    if (!row)
        return row.error();
    if (auto logged = logTranscript(call, *row, LogAction::VocabularyRead); !logged)
        return logged.error();
    return wordsAnswer(call, *row);
}

/// As it is kept. invalid_field for what is neither a word nor the id of one.
base::Result<domain::VocabularyChange> cleaned(domain::VocabularyChange change)
{
    change.word = base::cleanLine(change.word);
    change.heard = base::cleanLine(change.heard);
    if (change.removed.isEmpty() == change.word.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("give removed or word"));
    if (change.word.compare(change.heard, Qt::CaseInsensitive) == 0)
        change.heard.clear();
    return change;
}

/// Whether a word can be added or removed; not_found for one that is not there.
base::Result<void> fits(const QList<domain::VocabularyWord> &there, const domain::VocabularyChange &change)
{
    if (!change.removed.isEmpty()) {
        const bool isThere = std::any_of(there.begin(), there.end(), [&change](const domain::VocabularyWord &word) {
            return word.id == change.removed;
        });
        return isThere ? base::Result<void>() : fail(ProblemCode::NotFound);
    }
    const auto count = std::count_if(there.begin(), there.end(), [&change](const domain::VocabularyWord &word) {
        return word.isOfClinic == change.isOfClinic;
    });
    return count < domain::mostVocabularyWords ? base::Result<void>() : fail(ProblemCode::TooManyWords);
}

Answer changeVocabulary(const Call &call)
{
    const auto body = bodyAs<domain::VocabularyChange>(call);
    if (!body)
        return body.error();
    const auto change = cleaned(*body);
    if (!change)
        return change.error();
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::CorrectTranscript, false, turn);
    if (!row)
        return row.error();
    const domain::UserId client = row->recording.clientId;
    if (auto can = fits(store::vocabularyFor(call.db, client), *change); !can)
        return can.error();
    const bool adds = change->removed.isEmpty();
    const QString code = !adds                ? QStringLiteral("removed")
                         : change->isOfClinic ? QStringLiteral("added:clinic")
                                              : QStringLiteral("added:client");
    if (auto logged = logTranscript(call, *row, LogAction::VocabularyChanged, code); !logged)
        return logged.error();
    store::Transaction transaction(call.db);
    if (!adds)
        store::removeVocabularyWord(call.db, client, change->removed);
    else if (!store::addVocabularyWord(call.db, change->isOfClinic ? domain::UserId() : client, *change, call.userId(),
                                       call.clinic.clock.now()))
        return fail(ProblemCode::TooManyWords); // filled by somebody else since it was looked at
    transaction.commit();
    return wordsAnswer(call, *row);
}

} // namespace

std::vector<Route> transcriptActs()
{
    namespace p = protocol::paths;
    return {
        {"PUT", p::recordingTranscript, "changeTranscript", Access::SignedIn, change},
        {"GET", p::recordingVocabulary, "getVocabulary", Access::SignedIn, vocabulary},
        {"PUT", p::recordingVocabulary, "changeVocabulary", Access::SignedIn, changeVocabulary},
    };
}

} // namespace attune::server::routes
