// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/log_figures_codec.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_file.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/log_questions.h"
#include "server/routes/paging.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr char fileList[] = "accessLogFile";
constexpr std::chrono::hours goodFor{24};
constexpr QChar between(0x1f); // stands in no question: it is no character people type

/// A file as its cursors have it.
struct BegunFile
{
    domain::LogFileQuestion question;
    base::Instant at;
    qint64 covers = 0;
    QString place;
};

QString textOf(const BegunFile &file)
{
    return QStringList{QString::number(base::toUnixMs(file.at)),
                       QString::number(file.covers),
                       domain::textOf(file.question.format),
                       file.question.oldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest"),
                       file.place,
                       file.question.zone,
                       file.question.query}
        .join(between);
}

std::optional<BegunFile> begunFileFrom(const QString &text)
{
    const QStringList parts = text.split(between);
    constexpr protocol::Bounds<qint64> any{0, protocol::largestInteger};
    if (parts.size() != 7)
        return std::nullopt;
    const auto at = protocol::wholeNumber(parts.at(0), any);
    const auto covers = protocol::wholeNumber(parts.at(1), any);
    const auto format = domain::logFormatFromText(parts.at(2));
    if (!at || !covers || !format)
        return std::nullopt;
    return BegunFile{{parts.at(6), parts.at(5), parts.at(3) == QStringLiteral("oldest"), *format},
                     base::fromUnixMs(*at),
                     *covers,
                     parts.at(4)};
}

base::Result<audit::LogFile> fileOf(const Call &call, const BegunFile &begun)
{
    auto asked = askedQuestion(call, begun.question.query, begun.question.zone, begun.at);
    if (!asked)
        return asked.error();
    asked->query.oldestFirst = begun.question.oldestFirst;
    asked->query.upTo = begun.covers;
    const QByteArray note = audit::checkpointNote(call.db, begun.covers).toUtf8(); // that one, as all parts have it
    if (note.isEmpty())
        return fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint"));
    return audit::LogFile{begun.question.format, asked->query, asked->isEverything, asked->zone, note};
}

/// A checkpoint that covers what is in the log now, and nothing that comes later.
base::Result<crypto::Checkpoint> checkpointNow(const Call &call)
{
    if (auto made = call.clinic.log.makeCheckpoint(); !made)
        return made.error();
    const auto note = audit::newestCheckpoint(call.db);
    const auto checkpoint = note ? crypto::checkpointFromText(*note)
                                 : base::Result<crypto::Checkpoint>(
                                       fail(ProblemCode::Unavailable, QStringLiteral("there is no checkpoint")));
    return checkpoint;
}

Answer begin(const Call &call)
{
    const auto question = bodyAs<domain::LogFileQuestion>(call);
    if (!question)
        return question.error();
    if (question->query.contains(between))
        return fail(ProblemCode::InvalidField, QStringLiteral("query holds a control character"));
    BegunFile begun{*question, call.clinic.clock.now(), 0, {}};
    if (const auto understood = askedQuestion(call, question->query, question->zone, begun.at); !understood)
        return understood.error();
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto checkpoint = checkpointNow(call);
    if (!checkpoint)
        return checkpoint.error();
    begun.covers = checkpoint->size;
    const auto file = fileOf(call, begun);
    if (!file)
        return file.error();
    domain::LogFileStart start{begun.at,
                               audit::rowsOf(call.db, *file),
                               begun.covers,
                               checkpoint->origin,
                               QString::fromLatin1(crypto::toBytes(checkpoint->root).toBase64()),
                               sealedCursor(call, fileList, textOf(begun))};
    const QString code =
        QStringLiteral("%1 rows:%2").arg(domain::textOf(question->format), QString::number(start.rows));
    if (auto written = noteLogRead(call, LogAction::AccessLogExported, file->query, question->query, code); !written)
        return written.error();
    return goodAnswer(start, 201);
}

Answer piece(const Call &call)
{
    const auto opened = cursorOf(call, fileList);
    if (!opened)
        return opened.error();
    auto begun = begunFileFrom(*opened);
    if (!begun)
        return fail(ProblemCode::InvalidField, QStringLiteral("cursor is missing"));
    if (call.clinic.clock.now() - begun->at > goodFor)
        return fail(ProblemCode::InvalidField, QStringLiteral("this file was begun too long ago"));
    const auto file = fileOf(call, *begun);
    if (!file)
        return file.error();
    const auto piece = audit::pieceOf(call.clinic.database, *file, begun->place);
    if (!piece)
        return piece.error();
    begun->place = piece->place;
    return goodAnswer(domain::LogFilePiece{
        piece->text, piece->rows, piece->place.isEmpty() ? QString() : sealedCursor(call, fileList, textOf(*begun))});
}

} // namespace

std::vector<Route> logFileRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::accessLogFiles, "beginLogFile", Access::SignedIn, begin},
        {"GET", p::accessLogFilePiece, "getLogFilePiece", Access::SignedIn, piece},
    };
}

} // namespace attune::server::routes
