// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_log_codec.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_export.h"
#include "server/audit/log_tree.h"
#include "server/audit/recording_story.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/log_questions.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// A checkpoint that covers what is in the log now.
base::Result<QByteArray> freshCheckpoint(const Call &call)
{
    if (auto made = call.clinic.log.makeCheckpoint(); !made)
        return made.error();
    const auto note = audit::newestCheckpoint(call.db);
    return note ? base::Result<QByteArray>(*note)
                : fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint"));
}

http::Response streamed(std::unique_ptr<audit::LogExport> source, const char *type, const char *ending)
{
    http::Response response;
    response.headers = {{"Content-Type", type},
                        {"Content-Disposition", QByteArray("attachment; filename=\"access-log.") + ending + '"'},
                        {"Cache-Control", "no-store"}};
    response.source = std::move(source);
    response.sourceLength = -1;
    return response;
}

Answer exported(const Call &call)
{
    const QString format = call.request.query.value(QStringLiteral("format"), QStringLiteral("jsonl"));
    if (!QStringList{QStringLiteral("jsonl"), QStringLiteral("csv"), QStringLiteral("fhir")}.contains(format))
        return fail(ProblemCode::InvalidField, QStringLiteral("format is jsonl, csv or fhir"));
    const auto asked = questionInAddress(call, "exportAccessLog");
    if (!asked)
        return asked.error();
    const audit::LogQuery &query = asked->query;
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    // How much leaves is said before it does (audit/LOG_FILES.md).
    const QString code = QStringLiteral("%1 rows:%2").arg(format, QString::number(audit::countFound(call.db, query)));
    if (auto written = noteLogRead(call, LogAction::AccessLogExported, query, asked->typed, code); !written)
        return written.error();
    store::Database &database = call.clinic.database;
    if (format == QStringLiteral("csv"))
        return streamed(audit::csvExport(database, query), "text/csv; charset=utf-8; header=present", "csv");
    const auto checkpoint = freshCheckpoint(call);
    if (!checkpoint)
        return checkpoint.error();
    const auto promised = crypto::checkpointFromText(*checkpoint);
    if (format == QStringLiteral("fhir"))
        return streamed(audit::fhirExport(database, query, promised->origin), "application/fhir+ndjson", "ndjson");
    auto source = asked->isEverything ? audit::provableExport(database, 1, promised->size)
                                      : audit::foundExport(database, query, *checkpoint);
    return streamed(std::move(source), "application/jsonl", "jsonl");
}

/// What the log promises now, and that it continues what somebody saw before.
Answer checkpoint(const Call &call)
{
    const auto note = freshCheckpoint(call);
    if (!note)
        return note.error();
    const auto promised = crypto::checkpointFromText(*note);
    const auto key = call.clinic.log.verifier();
    if (!promised || !key)
        return fail(ProblemCode::Unavailable, QStringLiteral("the log has no key"));
    const QString given = call.request.query.value(QStringLiteral("from"));
    const auto size = given.isEmpty() ? 0 : protocol::wholeNumber(given, {0, protocol::largestInteger});
    if (!size)
        return fail(ProblemCode::InvalidField, QStringLiteral("from is the size of an earlier checkpoint"));
    const qint64 from = *size;
    domain::LogPromise answer{key->text(), *note, {}};
    if (from > promised->size) // whoever asks has seen more than there is: they must hear that, not an error
        return goodAnswer(answer);
    if (from > 0 && from < promised->size) {
        const crypto::TreeHasher hasher;
        const auto proof = crypto::consistencyProof(hasher, from, promised->size, audit::tileReader(call.db));
        if (!proof)
            return fail(ProblemCode::Unavailable, proof.error().detail);
        for (const auto &hash : *proof)
            answer.proof.append(crypto::toBytes(hash));
    }
    return goodAnswer(answer);
}

/// One entry about a recording, provable to anybody with the log's key.
Answer receipt(const Call &call)
{
    const auto given =
        protocol::wholeNumber(call.request.query.value(QStringLiteral("sequence")), {1, protocol::largestInteger});
    const qint64 sequence = given.value_or(0);
    if (!given)
        return fail(ProblemCode::InvalidField, QStringLiteral("sequence is the number of an entry"));
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    const auto found = audit::storyEntry(call.db, storyQueryOf(call, *row), sequence);
    if (!found)
        return refuse(call, Action::SeeAccessLog, row->resource, ProblemCode::NotFound);
    audit::Entry entry = entryFor(call, LogAction::ReceiptGiven, *row);
    entry.code = QString::number(sequence);
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    auto note = audit::checkpointCovering(call.db, sequence);
    if (!note) {
        const auto fresh = freshCheckpoint(call);
        if (!fresh)
            return fresh.error();
        note = *fresh;
    }
    const auto made = audit::receiptFor(call.db, *found, *note);
    if (!made && made.error().kind == base::ErrorKind::Corrupt) { // nobody gets a proof of what was changed
        if (auto told = call.clinic.log.raise({LogAction::LogDamaged, QStringLiteral("entry %1").arg(sequence)}); !told)
            return told.error();
    }
    if (!made)
        return fail(ProblemCode::Unavailable, made.error().detail);
    return goodAnswer(
        domain::AccessReceipt{QString::fromUtf8(crypto::toText(*made)), call.clinic.log.verifier()->text()});
}

} // namespace

std::vector<Route> logRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::accessLogExport, "exportAccessLog", Access::SignedIn, exported},
        {"GET", p::accessLogCheckpoint, "getLogCheckpoint", Access::SignedIn, checkpoint},
        {"GET", p::accessReceipt, "getAccessReceipt", Access::SignedIn, receipt},
    };
}

} // namespace attune::server::routes
