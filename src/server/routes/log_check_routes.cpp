// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_rows_codec.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_export.h"
#include "server/jobs/clinic_watch.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_check_record.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/store/settings.h"

/// Checking the log from outside: a client reads it, part by part, and says what it found (audit/ACCESS_LOG.md).
namespace attune::server::routes {

using domain::LogAction;
using domain::LogCheckResult;
using domain::ProblemCode;
using protocol::fail;
using Reach = audit::LogReader::Reach;

namespace {

constexpr qsizetype bytesTogether = 2LL * 1024 * 1024;
constexpr char list[] = "logCheck";
constexpr std::chrono::hours goodFor{24};

/// For those who answer for the log: to everybody else its parts say nothing that can be checked.
base::Result<audit::LogReader> checkerOf(const Call &call)
{
    const audit::LogReader reader = readerOf(call);
    if (reader.reach == Reach::OwnTrail)
        return refuse(call, policy::Action::SeeAccessLog, {}, ProblemCode::NotPermitted);
    return reader;
}

base::Result<void> logged(const Call &call, LogAction action, const QString &code)
{
    audit::Entry entry = entryFor(call, action);
    entry.code = code;
    return call.clinic.log.append({entry});
}

/// The newest one that the reader may see.
std::optional<LogCheckResult> lastCheck(const Call &call, const audit::LogReader &reader)
{
    audit::LogQuery query;
    query.reader = reader;
    query.actions = {textOf(LogAction::AccessLogChecked)};
    query.outcome = textOf(domain::LogOutcome::Reported);
    query.limit = 1;
    const auto page = audit::searchLog(call.db, query);
    if (!page || page->entries.isEmpty())
        return std::nullopt;
    const audit::Entry &entry = page->entries.first().entry;
    auto result = checkFromCode(entry.code);
    if (!result)
        return std::nullopt;
    result->at = entry.occurredAt;
    result->byId = domain::UserId(entry.actorId);
    result->byName = audit::NameBook().nameOf(call.db, entry.actorId);
    return result;
}

Answer state(const Call &call)
{
    const auto reader = checkerOf(call);
    if (!reader)
        return reader.error();
    if (auto written = logged(call, LogAction::StatusRead, QStringLiteral("logCheck")); !written)
        return written.error();
    domain::LogCheckState state;
    state.last = lastCheck(call, *reader);
    state.zone = QString::fromLatin1(call.clinic.rules.zone.id());
    for (const audit::WitnessChoice &witness : call.clinic.witnesses) {
        const auto key = crypto::verifierKeyFrom(witness.key);
        state.outsiders.append({key ? key->name : witness.address, witness.key});
    }
    if (const auto newest = audit::latestCheckpoint(call.db))
        state.entries = newest->size;
    const QString walked = store::setting(call.db, lastLogCheckSetting);
    state.serverCheckedAt = base::instantFromText(walked.section(QLatin1Char(' '), 0, 0));
    state.serverFoundWhole = !walked.endsWith(QStringLiteral("BROKEN"));
    return goodAnswer(state);
}

/// Where a part begins, up to which entry the whole goes, when it was begun, and, of what is found, the search's own
/// cursor.
struct Place
{
    qint64 number = 0;
    qint64 last = 0;
    qint64 begunMs = 0;
    QString cursor;
};

std::optional<Place> placeFrom(const QString &text)
{
    bool isNumber = false;
    bool isLast = false;
    bool isMoment = false;
    const Place place{text.section(QLatin1Char(' '), 0, 0).toLongLong(&isNumber),
                      text.section(QLatin1Char(' '), 1, 1).toLongLong(&isLast),
                      text.section(QLatin1Char(' '), 2, 2).toLongLong(&isMoment), text.section(QLatin1Char(' '), 3)};
    return isNumber && isLast && isMoment ? std::optional(place) : std::nullopt;
}

QString textOf(const Place &place)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(QString::number(place.number), QString::number(place.last), QString::number(place.begunMs), place.cursor);
}

/// Everything, with what is needed to know that it is everything; or what somebody sees of a log that belongs to
/// several offices, each entry with a proof of its own.
base::Result<std::unique_ptr<audit::LogExport>> exportFrom(const Call &call, const audit::LogReader &reader,
                                                           const Place &place)
{
    store::Database &database = call.clinic.database;
    if (reader.reach == Reach::All)
        return audit::provableExport(database, place.number, place.last,
                                     place.number > 1 ? audit::Continues::Yes : audit::Continues::No);
    audit::LogQuery query;
    query.reader = reader;
    query.cursor = place.cursor;
    const QByteArray note = audit::checkpointNote(call.db, place.last).toUtf8();
    if (note.isEmpty())
        return fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint"));
    return audit::foundExport(database, query, note);
}

base::Result<domain::LogPart> partAt(const Call &call, const audit::LogReader &reader, const Place &place)
{
    const auto source = exportFrom(call, reader, place);
    if (!source)
        return source.error();
    auto piece = (*source)->piece(bytesTogether);
    const bool isHeadAlone = piece && piece->rows == 0 && piece->place.isEmpty();
    if (isHeadAlone) { // what is found follows it
        const QByteArray head = piece->text;
        piece = (*source)->piece(bytesTogether);
        if (piece)
            piece->text.prepend(head);
    }
    if (!piece)
        return piece.error();
    domain::LogPart part{.lines = piece->text, .nextCursor = {}, .reached = place.last, .entries = place.last};
    if (piece->place.isEmpty())
        return part;
    Place next{place.number + piece->rows, place.last, place.begunMs, piece->place};
    if (reader.reach == Reach::All)
        next = {piece->place.toLongLong(), place.last, place.begunMs, {}};
    part.reached = next.number - 1;
    part.nextCursor = sealedCursor(call, list, textOf(next));
    return part;
}

/// What is read is what an export with proofs has, so it needs what that needs. Beginning is an entry that says how
/// many entries are read, before anything of the log leaves.
base::Result<Place> begun(const Call &call, const audit::LogReader &reader)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    audit::LogQuery query;
    query.reader = reader;
    const qint64 rows = audit::countFound(call.db, query);
    const QString code = QStringLiteral("begun rows:%1").arg(QString::number(rows));
    if (auto written = logged(call, LogAction::AccessLogChecked, code); !written)
        return written.error();
    if (auto made = call.clinic.log.makeCheckpoint(); !made)
        return made.error();
    const auto newest = audit::latestCheckpoint(call.db);
    if (!newest)
        return fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint"));
    return Place{1, newest->size, base::toUnixMs(call.clinic.clock.now()), {}};
}

Answer entries(const Call &call)
{
    const auto reader = checkerOf(call);
    if (!reader)
        return reader.error();
    const auto cursor = cursorOf(call, list);
    if (!cursor)
        return cursor.error();
    const auto known = placeFrom(*cursor);
    if (!known && !cursor->isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    const auto place = known ? base::Result<Place>(*known) : begun(call, *reader);
    if (!place)
        return place.error();
    if (call.clinic.clock.now() - base::fromUnixMs(place->begunMs) > goodFor)
        return fail(ProblemCode::InvalidField, QStringLiteral("this check was begun too long ago"));
    const auto part = partAt(call, *reader, *place);
    return part ? Answer(goodAnswer(*part)) : Answer(part.error());
}

/// What a client found is its word, and stands as that; something broken is told to everybody who answers for the log.
Answer report(const Call &call)
{
    if (const auto reader = checkerOf(call); !reader)
        return reader.error();
    const auto result = bodyAs<LogCheckResult>(call);
    if (!result)
        return result.error();
    audit::Entry entry = entryFor(call, LogAction::AccessLogChecked);
    entry.outcome = domain::LogOutcome::Reported;
    entry.code = codeOf(*result);
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    if (result->outcome == LogCheckResult::Outcome::Broken) {
        const QString about = QStringLiteral("client check, entry %1").arg(result->wrong);
        if (auto told = call.clinic.log.raise({LogAction::LogDamaged, about}); !told)
            return told.error();
    }
    return doneAnswer();
}

} // namespace

std::vector<Route> logCheckRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::accessLogCheck, "getLogCheck", Access::SignedIn, state},
        {"GET", p::accessLogCheckEntries, "readLogForCheck", Access::SignedIn, entries},
        {"POST", p::accessLogCheck, "reportLogCheck", Access::SignedIn, report},
    };
}

} // namespace attune::server::routes
