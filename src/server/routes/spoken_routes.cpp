// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_folding.h"
#include "base/visible_text.h"
#include "domain/access_days.h"
#include "protocol/paths.h"
#include "protocol/transcript_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/recording_answers.h"
#include "server/routes/transcript_parts.h"
#include "server/transcripts/spoken_index.h"

#include <QSet>

#include <map>
#include <tuple>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using transcripts::SpokenIndex;

namespace {

constexpr qsizetype shortestSearch = 3;
constexpr qsizetype longestSearch = 100;
constexpr qsizetype mostLines = 20;        ///< of one recording
constexpr std::size_t recordingsFirst = 2; // opening their transcripts takes most of the time: the first comes soon
constexpr std::size_t recordingsLater = 10;
constexpr char list[] = "transcripts";

/// What is asked for, from the words and from the fields beside them.
struct Asked
{
    QString words;
    spoken_search::Query query;
    std::optional<QSet<QString>> clients; ///< none: of everybody
    QSet<QString> alsoOf;                 ///< of one of these as well; empty: no matter
    std::optional<SpokenIndex::Place> after;
};

Resource resourceOf(const Call &call, const store::SpokenRecording &recording)
{
    return {recording.client,
            recording.clinician,
            recording.id.value(),
            recording.status,
            recording.consent.at(call.clinic.clock.now()),
            recording.office,
            domain::sensitivityFromText(recording.classification).value_or(domain::Sensitivity::Restricted),
            recording.agreed,
            false,
            recording.session,
            recording.madeAt};
}

/// Only what the caller reads every day without saying why: of those they treat, or their own.
bool maySearchIn(const Call &call, const Resource &resource)
{
    const auto relation = relationsOf(call, resource).first();
    return (relation == policy::Relation::Treats || relation == policy::Relation::Own) &&
           decisionOf(call, Action::ReadTranscript, resource, false).allowed;
}

/// The same of thousands of recordings, most of which are alike in all that a decision depends on.
class MayFind
{
public:
    MayFind(const Call &call, const Asked &asked) : m_call(call), m_asked(asked)
    {
        const QTimeZone &zone = call.clinic.rules.zone;
        if (!asked.query.firstDay.isNull())
            m_from = domain::beginningOf(asked.query.firstDay, zone);
        if (!asked.query.lastDay.isNull())
            m_to = domain::beginningOf(asked.query.lastDay.addDays(1), zone);
    }

    bool operator()(const store::SpokenRecording &recording)
    {
        const QString &client = recording.client.value();
        if ((m_from && recording.sessionAt < *m_from) || (m_to && recording.sessionAt >= *m_to) ||
            (m_asked.clients && !m_asked.clients->contains(client)) ||
            (!m_asked.alsoOf.isEmpty() && !m_asked.alsoOf.contains(client)))
            return false;
        const Resource resource = resourceOf(m_call, recording);
        quint32 purposes = 0;
        for (const domain::Purpose purpose : resource.agreed.purposes)
            purposes |= policy::purposeBit(purpose);
        const Alike key(client, resource.clinician.value(), resource.office, resource.state, resource.consent,
                        resource.agreed.state, purposes, resource.sensitivity,
                        // Who took part in what is asked by session and time.
                        m_call.caller.person.role == domain::Role::Patient ? recording.id.value() : QString());
        const auto known = m_decided.find(key);
        if (known != m_decided.end())
            return known->second;
        return m_decided.emplace(key, maySearchIn(m_call, resource)).first->second;
    }

private:
    using Alike = std::tuple<QString, QString, QString, domain::RecordingStatus, domain::ConsentState,
                             domain::ConsentState, quint32, domain::Sensitivity, QString>;

    const Call &m_call;
    const Asked &m_asked;
    std::optional<base::Instant> m_from;
    std::optional<base::Instant> m_to;
    std::map<Alike, bool> m_decided;
};

base::Error invalid(const QString &detail)
{
    return fail(ProblemCode::InvalidField, detail);
}

base::Result<std::optional<SpokenIndex::Place>> placeOf(const Call &call, const QString &cursor)
{
    const auto opened = openedCursor(call, list, cursor);
    if (!opened)
        return opened.error();
    if (opened->isEmpty())
        return std::optional<SpokenIndex::Place>();
    bool isTime = false;
    bool isNumber = false;
    const SpokenIndex::Place place{opened->section(QLatin1Char(' '), 0, 0).toLongLong(&isTime),
                                   opened->section(QLatin1Char(' '), 1).toLongLong(&isNumber)};
    if (!isTime || !isNumber)
        return invalid(QStringLiteral("this cursor does not belong to this list"));
    return std::optional(place);
}

QString cursorFor(const Call &call, const std::optional<SpokenIndex::Place> &place)
{
    return place ? sealedCursor(call, list, QStringLiteral("%1 %2").arg(place->sessionAt).arg(place->number))
                 : QString();
}

/// The later of two first days, the earlier of two last ones.
void narrow(spoken_search::Query &query, const domain::SpokenQuery &fields)
{
    if (!fields.firstDay.isNull() && (query.firstDay.isNull() || fields.firstDay > query.firstDay))
        query.firstDay = fields.firstDay;
    if (!fields.lastDay.isNull() && (query.lastDay.isNull() || fields.lastDay < query.lastDay))
        query.lastDay = fields.lastDay;
}

base::Result<Asked> askedIn(const Call &call)
{
    const auto body = bodyAs<protocol::SpokenBody>(call);
    if (!body)
        return body.error();
    const domain::SpokenQuery &fields = body->query;
    Asked asked;
    asked.words = base::cleanLine(fields.words);
    if (base::visibleCharacters(asked.words) < shortestSearch || asked.words.size() > longestSearch)
        return invalid(QStringLiteral("words has %1 to %2 characters").arg(shortestSearch).arg(longestSearch));
    auto query = spoken_search::queryFrom(asked.words);
    if (!query)
        return invalid(QStringLiteral("words: ") + query.error().detail);
    asked.query = std::move(*query);
    const QString speaker = base::folded(fields.speaker);
    if (!speaker.isEmpty() && !asked.query.speaker.isEmpty() && speaker != asked.query.speaker)
        return invalid(QStringLiteral("words and speaker name two speakers"));
    if (!speaker.isEmpty())
        asked.query.speaker = speaker;
    narrow(asked.query, fields);
    if (!asked.query.client.isEmpty()) {
        const QStringList people = call.db.people()->named(asked.query.client, true);
        asked.clients = QSet<QString>(people.begin(), people.end());
    }
    if (!fields.client.isEmpty())
        asked.alsoOf = {fields.client.value()};
    const auto after = placeOf(call, body->cursor);
    if (!after)
        return after.error();
    asked.after = *after;
    for (const auto &[name, value] : {std::pair("speaker", fields.speaker), std::pair("client", fields.client.value()),
                                      std::pair("from", fields.firstDay.toString(Qt::ISODate)),
                                      std::pair("to", fields.lastDay.toString(Qt::ISODate))}) {
        if (!value.isEmpty())
            asked.words += QStringLiteral(" %1:%2").arg(QLatin1String(name), value);
    }
    return asked;
}

/// Lines from one to another as one: what is said over their end is read as a whole.
domain::TranscriptLine joined(const domain::Transcript &transcript, int first, int last)
{
    domain::TranscriptLine line = transcript.at(first);
    for (int i = first + 1; i <= last; ++i) {
        const domain::TranscriptLine &next = transcript.at(i);
        if (next.text.isEmpty())
            continue;
        line.text += QLatin1Char(' ') + next.text;
        line.endMs = std::max(line.endMs, next.endMs);
    }
    return line;
}

/// The lines in which it is said, as the caller may read them. One that does not open is passed over: others may.
domain::Transcript linesWith(const Call &call, const store::RecordingRow &row, const QString &version,
                             const Asked &asked)
{
    domain::Transcript found;
    const auto stored = store::transcriptVersion(call.db, version);
    if (!stored || stored->recording != row.recording.id)
        return found;
    const auto opened = openedTranscript(call, *stored);
    const auto transcript = opened ? asReadBy(call, row, *opened) : base::Result<domain::Transcript>(opened.error());
    if (!transcript)
        return found;
    const auto document = spoken_search::documentOf(*transcript);
    std::pair<int, int> before(-1, -1);
    for (const auto &span : call.clinic.spoken->spansIn(asked.query, document, stored->language)) {
        const std::pair lines(document.lineAt(span.first), document.lineAt(span.last));
        if (lines == before)
            continue;
        if (found.size() == mostLines)
            break;
        found.append(joined(*transcript, lines.first, lines.second));
        before = lines;
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

/// transcripts/SPOKEN_SEARCH.md
Answer searchSpoken(const Call &call)
{
    const auto asked = askedIn(call);
    if (!asked)
        return asked.error();
    MayFind mayFind(call, *asked);
    const SpokenIndex::Question question{.asking = call.userId(),
                                         .query = asked->query,
                                         .mayFind = std::ref(mayFind),
                                         .after = asked->after,
                                         .most = asked->after ? recordingsLater : recordingsFirst};
    const SpokenIndex::Answer looked = call.clinic.spoken->ask(call.db, call.clinic.media, question);
    QList<store::RecordingRow> found;
    protocol::SpokenAnswer answer;
    for (const SpokenIndex::Hit &hit : looked.hits) {
        // Decided about once more, and shown as it is read now: what was found may be of a moment ago.
        const auto row = store::recordingById(call.db, hit.recording->id.value(), call.userId());
        if (!row || !row->recording.hasTranscript || !maySearchIn(call, resourceOf(call, *row)))
            continue;
        const domain::Transcript lines = linesWith(call, *row, hit.version.id, *asked);
        if (lines.isEmpty())
            continue;
        found.append(*row);
        answer.found.append({shownTo(call, *row), lines});
    }
    if (auto logged = logSearch(call, asked->words, found); !logged)
        return logged.error();
    answer.total = looked.total;
    answer.lookedThrough = static_cast<int>(looked.lookedThrough);
    answer.nextCursor = cursorFor(call, looked.next);
    http::Response response = goodAnswer(answer);
    response.hidesItsTime = true; // how long it took to look says nothing of what there is to be looked through
    return response;
}

} // namespace

std::vector<Route> spokenRoutes()
{
    return {{"POST", protocol::paths::spoken, "searchTranscripts", Access::SignedIn, searchSpoken}};
}

} // namespace attune::server::routes
