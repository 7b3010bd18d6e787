// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/upload_job.h"

#include "protocol/problem.h"
#include "server/media/sealed_pieces.h"

namespace attune::server::media {

namespace {

constexpr char piecesKey[] = "pieces";
constexpr char uploaderKey[] = "uploader";
constexpr qint64 mostPieces = 1'000'000;

QStringList piecesOf(const IngestJob &job)
{
    const qint64 count = protocol::integer(job.detail, piecesKey, {0, mostPieces}).value_or(0);
    QStringList names;
    for (qint64 i = 0; i < count; ++i)
        names << uploadPiece(job.recordingId, i);
    return names;
}

IngestStep next(const IngestJob &job, const char *state)
{
    IngestStep step;
    step.state = QString::fromLatin1(state);
    step.detail = job.detail;
    return step;
}

base::Result<IngestStep> tidyUp(const IngestJob &job, MediaStore &store)
{
    const QStringList pieces = piecesOf(job);
    for (const QString &name : pieces) {
        if (auto erased = store.erase(name); !erased)
            return erased.error();
    }
    return next(job, "done");
}

base::Result<void> areThere(const QStringList &pieces, MediaStore &store)
{
    for (const QString &name : pieces) {
        const auto there = store.store().contains(name);
        if (!there)
            return there.error();
        if (!*there)
            return base::Error{base::ErrorKind::InvalidInput,
                               QStringLiteral("the file that was uploaded is no longer kept"),
                               QStringLiteral("upload_gone"),
                               {}};
    }
    return {};
}

} // namespace

QString uploadPiece(const QString &recordingId, qsizetype number)
{
    return QStringLiteral("%1.part-0-%2").arg(recordingId).arg(number);
}

protocol::Json uploadNotes(qsizetype pieces, const domain::UserId &uploader)
{
    return {{piecesKey, qint64(pieces)}, {uploaderKey, protocol::json(uploader.value())}};
}

domain::UserId uploaderIn(const protocol::Json &notes)
{
    return domain::UserId(protocol::text(notes, uploaderKey));
}

base::Result<IngestStep> advanceUpload(const IngestJob &job, MediaStore &store)
{
    if (job.deleted || job.state == QStringLiteral("tidying"))
        return tidyUp(job, store);
    const QStringList pieces = piecesOf(job);
    if (auto there = areThere(pieces, store); !there)
        return there.error();
    QString words;
    const auto made = joinPieces(store, pieces, uploadInMemory, job.recordingId, &words);
    if (!made) {
        base::Error why = made.error();
        if (!words.isEmpty())
            why.detail += QLatin1Char('\n') + words;
        return why;
    }
    IngestStep step = next(job, "tidying");
    step.stored = made->stored;
    step.format = made->format;
    step.length = made->length;
    step.hasVideo = made->hasVideo;
    step.notes = made->notes;
    return step;
}

} // namespace attune::server::media
