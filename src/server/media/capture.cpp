// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/capture.h"

#include "protocol/problem.h"
#include "server/media/confined_child.h"
#include "server/media/layout.h"
#include "server/media/media_program.h"

#include <QFile>

namespace attune::server::media {

using domain::ProblemCode;

namespace {

base::Error noProvider()
{
    return protocol::fail(ProblemCode::Unsupported, QStringLiteral("no capture provider is configured"));
}

IngestStep doneStep()
{
    IngestStep step;
    step.state = QStringLiteral("done");
    return step;
}

} // namespace

base::Result<std::optional<TrackName>> CaptureProvider::firstTrack(const QString &, base::Instant)
{
    return std::optional<TrackName>();
}

base::Result<QList<ParticipantSound>> CaptureProvider::soundsOf(const IngestJob &)
{
    return QList<ParticipantSound>();
}

base::Result<std::unique_ptr<MemoryFile>> CaptureProvider::fetchSound(const QString &)
{
    return base::Error{base::ErrorKind::NotFound, QStringLiteral("no sound is kept apart here"), {}, {}};
}

base::Result<QString> NoCapture::openRoom(const QString &)
{
    return noProvider();
}

base::Result<QString> NoCapture::begin(const QString &, const CaptureOptions &)
{
    return noProvider();
}

base::Result<void> NoCapture::end(const QString &)
{
    return noProvider();
}

base::Result<IngestStep> NoCapture::advance(const IngestJob &, MediaStore &)
{
    return noProvider();
}

SampleCapture::SampleCapture(QString film) : m_film(std::move(film)) {}

base::Result<QString> SampleCapture::begin(const QString &sessionId, const CaptureOptions &options)
{
    if (options.format != QStringLiteral("mp4"))
        return protocol::fail(ProblemCode::Unsupported, QStringLiteral("the sample camera makes mp4 only"));
    if (!QFile::exists(m_film))
        return protocol::fail(ProblemCode::Unavailable, QStringLiteral("the sample film is missing"));
    return sessionId;
}

base::Result<IngestStep> SampleCapture::advance(const IngestJob &job, MediaStore &store)
{
    if (job.deleted)
        return doneStep();
    auto output = MemoryFile::create();
    if (!output)
        return output.error();
    const qint64 length =
        std::max<qint64>(1, (base::toUnixMs(job.endedAt) - base::toUnixMs(job.startedAt) + 500) / 1000);
    QFile film(m_film);
    if (!film.open(QIODevice::ReadOnly))
        return protocol::fail(ProblemCode::Unavailable, QStringLiteral("the sample film cannot be read"));
    const auto container = containerOf(film);
    if (!container)
        return container.error();
    QStringList arguments =
        QStringList{QStringLiteral("-stream_loop"), QStringLiteral("-1")} +
        inputArguments(*container, addressOf(film.handle())) +
        QStringList{QStringLiteral("-t"), QString::number(length), QStringLiteral("-c"), QStringLiteral("copy")} +
        withoutTitles();
    if (job.audioOnly)
        arguments << QStringLiteral("-vn");
    arguments += fastOpeningMp4();
    arguments << addressOf((*output)->descriptor());
    if (auto cut = runFfmpeg(arguments, {film.handle(), (*output)->descriptor()}, std::chrono::minutes(30), {m_film});
        !cut)
        return cut.error();
    (*output)->file().seek(0);
    const auto stored = store.put(job.recordingId, (*output)->file());
    if (!stored)
        return stored.error();
    IngestStep step = doneStep();
    step.stored = *stored;
    step.format = job.audioOnly ? QStringLiteral("m4a") : QStringLiteral("mp4");
    step.length = std::chrono::seconds(length);
    return step;
}

} // namespace attune::server::media
