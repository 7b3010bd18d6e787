// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/text_folding.h"
#include "base/visible_text.h"
#include "domain/transcript.h"
#include "protocol/paths.h"
#include "protocol/transcript_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/store/transcript_edits.h"
#include "server/store/transcript_versions.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

base::Result<void> logAbout(const Call &call, const FoundRecording &row, LogAction action)
{
    audit::Entry entry = entryFor(call, action, row);
    entry.reason = reasonOf(call);
    return call.clinic.log.append({entry});
}

struct Opened
{
    QString version;
    domain::Transcript transcript; ///< as it was made
    crypto::SecretBytes key;       ///< of what people changed about it
};

/// The current version.
base::Result<Opened> opened(const Call &call, const domain::RecordingId &recording)
{
    const auto version = store::currentTranscript(call.db, recording, {});
    if (!version)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    const QString object = media::transcriptObject(recording.value(), version->id);
    const auto text = call.clinic.media.readAll(object);
    if (!text)
        return mediaProblem(object, text.error());
    const QString sealedWith = version->id == recording.value() ? version->id : object;
    const auto seal = call.clinic.media.release(sealedWith);
    if (!seal)
        return mediaProblem(sealedWith, seal.error());
    return Opened{version->id, domain::transcriptFromWebVtt(QString::fromUtf8(*text)),
                  store::transcriptKeyFrom(seal->dataKey)};
}

/// As the caller may read it.
base::Result<domain::Transcript> withChanges(const Call &call, const store::RecordingRow &row, const Opened &opened)
{
    auto transcript =
        store::withEdits(call.db, opened.version, opened.transcript, opened.key, call.userId(), row.recording.clientId);
    if (!transcript)
        return fail(ProblemCode::MediaCorrupt, transcript.error().detail);
    if (isOnlyParticipant(call, resourceOf(call, row))) { // what a clinician calls a speaker may be the client's name
        for (domain::TranscriptLine &line : *transcript)
            line.speakerName.clear();
    }
    return transcript;
}

/// Logged, then read. @param action of the log: reading and taking away are different acts
base::Result<domain::Transcript> transcriptOf(const Call &call, const FoundRecording &row, LogAction action)
{
    if (!row.recording.hasTranscript)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    if (auto logged = logAbout(call, row, action); !logged)
        return logged.error();
    const auto made = opened(call, row.recording.id);
    return made ? withChanges(call, row, *made) : base::Result<domain::Transcript>(made.error());
}

Answer answerWith(const store::RecordingRow &row, const domain::Transcript &transcript)
{
    return goodAnswer(protocol::TranscriptAnswer{row.recording.id, transcript});
}

Answer asSegments(const Call &call, const FoundRecording &row)
{
    const auto transcript = transcriptOf(call, row, LogAction::TranscriptRead);
    if (!transcript)
        return transcript.error();
    return answerWith(row, *transcript);
}

Answer ofRecording(const Call &call)
{
    const auto row = recordingFor(call, Action::ReadTranscript, hasReason(call));
    return row ? asSegments(call, *row) : Answer(row.error());
}

Answer ofSession(const Call &call)
{
    const auto row = recordingOfSession(call, Action::ReadTranscript, hasReason(call));
    return row ? asSegments(call, *row) : Answer(row.error());
}

constexpr qsizetype shortestSearch = 3;
constexpr qsizetype longestSearch = 100;
constexpr int lookedThroughAtOnce = 40;
constexpr qsizetype mostLines = 20; ///< of one recording

/// Only what the caller reads every day without saying why: of those they treat, or their own.
bool maySearchIn(const Call &call, const store::RecordingRow &row)
{
    const Resource resource = resourceOf(call, row);
    const auto relation = relationsOf(call, resource).first();
    return row.recording.hasTranscript && (relation == policy::Relation::Treats || relation == policy::Relation::Own) &&
           decisionOf(call, Action::ReadTranscript, resource, false).allowed;
}

/// The lines in which it is said, as the caller may read them. One that does not open is passed over: others may.
domain::Transcript linesWith(const Call &call, const store::RecordingRow &row, const QString &folded)
{
    const auto made = opened(call, row.recording.id);
    const auto transcript = made ? withChanges(call, row, *made) : base::Result<domain::Transcript>(made.error());
    domain::Transcript found;
    if (!transcript)
        return found;
    for (const domain::TranscriptLine &line : *transcript) {
        if (found.size() < mostLines && base::folded(line.text).contains(folded))
            found.append(line);
    }
    return found;
}

/// What was looked for is kept with the entry, as a text that can be destroyed; that something was found in a recording
/// is an entry about that recording, which its client sees.
base::Result<void> logSearch(const Call &call, const QString &words, const QList<store::RecordingRow> &found)
{
    audit::Entry search = entryFor(call, LogAction::TranscriptsSearched);
    search.reason = words;
    QList<audit::Entry> entries = {search};
    for (const store::RecordingRow &row : found) {
        const auto decision = decisionOf(call, Action::ReadTranscript, resourceOf(call, row), false);
        entries.append(entryFor(call, LogAction::TranscriptFound, row, {decision.relation, decision.purpose}));
    }
    return call.clinic.log.append(entries);
}

Answer searchSpoken(const Call &call)
{
    const auto body = bodyAs<protocol::SpokenBody>(call);
    if (!body)
        return body.error();
    const QString words = base::cleanLine(body->words);
    if (base::visibleCharacters(words) < shortestSearch || words.size() > longestSearch)
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("words has %1 to %2 characters").arg(shortestSearch).arg(longestSearch));
    domain::RecordingQuery query;
    query.pageSize = lookedThroughAtOnce;
    query.statuses = {domain::RecordingStatus::Available};
    const auto cursor = openedCursor(call, "transcripts", body->cursor);
    if (!cursor)
        return cursor.error();
    query.cursor = *cursor;
    store::Scope scope{call.userId(), call.caller.person.role, call.caller.office, {}, {}};
    const auto page = store::listRecordings(call.db, scope, query);
    if (!page)
        return page.error();
    const QString folded = base::folded(words);
    QList<store::RecordingRow> found;
    protocol::SpokenAnswer answer;
    for (const store::RecordingRow &row : page->items) {
        const auto lines = maySearchIn(call, row) ? linesWith(call, row, folded) : domain::Transcript();
        if (lines.isEmpty())
            continue;
        found.append(row);
        answer.found.append({shownTo(call, row), lines});
    }
    if (auto logged = logSearch(call, words, found); !logged)
        return logged.error();
    answer.total = page->total.value_or(0);
    answer.totalIsAtLeast = page->totalIsAtLeast;
    answer.lookedThrough = static_cast<int>(page->items.size());
    answer.nextCursor = sealedCursor(call, "transcripts", page->nextCursor);
    return goodAnswer(answer);
}

LogAction actionInLog(domain::TranscriptChange::Kind kind)
{
    using Kind = domain::TranscriptChange::Kind;
    switch (kind) {
    case Kind::Text:
        return LogAction::TranscriptCorrected;
    case Kind::SpeakerName:
        return LogAction::SpeakerNamed;
    case Kind::Hide:
        return LogAction::TranscriptLineHidden;
    case Kind::Show:
        break;
    }
    return LogAction::TranscriptLineShown;
}

/// The change with its line, when what is to be changed is there and open to the caller.
base::Result<domain::TranscriptChange> fitted(domain::TranscriptChange change, const domain::Transcript &shown)
{
    using Kind = domain::TranscriptChange::Kind;
    if (change.kind == Kind::SpeakerName) {
        const auto first = std::find_if(shown.begin(), shown.end(), [&change](const domain::TranscriptLine &line) {
            return line.speaker == change.speaker;
        });
        if (first == shown.end())
            return fail(ProblemCode::InvalidField, QStringLiteral("nobody of that name speaks in the transcript"));
        change.line = first->number;
        return change;
    }
    if (change.line >= shown.size())
        return fail(ProblemCode::InvalidField, QStringLiteral("the transcript has no such line"));
    const domain::TranscriptLine &line = shown.at(change.line);
    if (change.kind == Kind::Text && line.isHidden)
        return fail(ProblemCode::InvalidField, QStringLiteral("the client hid this line"));
    // A young client hides a line from their parents, too: they neither see it nor take it back.
    if (change.kind != Kind::Text && line.isHidden && line.text.isEmpty())
        return fail(ProblemCode::NotPermitted, QStringLiteral("somebody else hid this line"));
    return change;
}

/// Corrects, names or hides (store/NOTES.md).
Answer change(const Call &call)
{
    using Kind = domain::TranscriptChange::Kind;
    const auto wanted = protocol::transcriptChangeFrom(call.body);
    if (!wanted)
        return wanted.error();
    const bool hides = wanted->kind == Kind::Hide || wanted->kind == Kind::Show;
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, hides ? Action::HideTranscript : Action::CorrectTranscript, false, turn);
    if (!row)
        return row.error();
    if (!row->recording.hasTranscript)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    const auto made = opened(call, row->recording.id);
    if (!made)
        return made.error();
    const auto before = withChanges(call, *row, *made);
    if (!before)
        return before.error();
    const auto fits = fitted(*wanted, *before);
    if (!fits && fits.error().code == ProblemCode::NotPermitted)
        return refuse(call, Action::HideTranscript, row->resource, ProblemCode::NotPermitted);
    if (!fits)
        return fits.error();
    if (auto logged = logAbout(call, *row, actionInLog(wanted->kind)); !logged)
        return logged.error();
    store::keepTranscriptChange(call.db, made->version, *fits, call.userId(), made->key, call.clinic.clock.now());
    const auto after = withChanges(call, *row, *made);
    return after ? answerWith(*row, *after) : Answer(after.error());
}

/// Whether there is one: what is in it is not said, so seeing the recording is enough.
Answer status(const Call &call)
{
    const auto row = recordingOfSession(call, Action::SeeDetails, false);
    if (!row)
        return row.error();
    return goodAnswer(protocol::TranscriptStatus{row->recording.id, row->recording.hasTranscript});
}

struct Form
{
    const char *name;
    const char *contentType;
    QString (*write)(const domain::Transcript &);
};

constexpr std::array forms = {Form{"vtt", "text/vtt; charset=utf-8", &domain::toWebVtt},
                              Form{"srt", "application/x-subrip; charset=utf-8", &domain::toSubRip},
                              Form{"txt", "text/plain; charset=utf-8", &domain::toPlainText}};

/// Who reads a saved transcript sees that something is missing, and why.
domain::Transcript withPlaceholders(domain::Transcript transcript)
{
    for (domain::TranscriptLine &line : transcript) {
        if (line.isHidden && line.text.isEmpty())
            line.text = QStringLiteral("[hidden by the client]");
    }
    return transcript;
}

/// A transcript to be kept is a copy of what was said: it wants what saving a copy of the recording wants.
Answer exported(const Call &call)
{
    const QString wanted = call.request.query.value(QStringLiteral("format"), QStringLiteral("vtt"));
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [&wanted](const Form &known) { return wanted == QLatin1String(known.name); });
    if (form == forms.end())
        return fail(ProblemCode::InvalidField, QStringLiteral("format is vtt, srt or txt"));
    const auto row = recordingOfSession(call, Action::Download, hasReason(call));
    if (!row)
        return row.error();
    if (auto proven = requireProof(call, *row); !proven)
        return proven.error();
    const auto transcript = transcriptOf(call, *row, LogAction::TranscriptExported);
    if (!transcript)
        return transcript.error();
    notifyOfCopy(call, *row, base::newUuidV7(base::toUnixMs(call.clinic.clock.now())));
    http::Response response;
    response.status = 200;
    QString name = neutralFileName(*row);
    name = name.left(name.lastIndexOf(QLatin1Char('.')) + 1) + wanted;
    response.headers = {{"Content-Type", form->contentType},
                        {"Content-Disposition", "attachment; filename=\"" + name.toLatin1() + '"'},
                        {"Cache-Control", "no-store"}};
    response.body = form->write(withPlaceholders(*transcript)).toUtf8();
    return response;
}

} // namespace

std::vector<Route> transcriptRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::spoken, "searchTranscripts", Access::SignedIn, searchSpoken},
        {"GET", p::recordingTranscript, "getTranscript", Access::SignedIn, ofRecording},
        {"PUT", p::recordingTranscript, "changeTranscript", Access::SignedIn, change},
        {"GET", p::sessionTranscript, "getSessionTranscript", Access::SignedIn, ofSession},
        {"GET", p::sessionTranscriptStatus, "getSessionTranscriptStatus", Access::SignedIn, status},
        {"GET", p::sessionTranscriptExport, "exportSessionTranscript", Access::SignedIn, exported},
    };
}

} // namespace attune::server::routes
