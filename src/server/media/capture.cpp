// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/capture.h"

#include "protocol/problem.h"
#include "server/media/layout.h"

#include <QFile>
#include <QProcess>

#include <sys/mman.h>
#include <unistd.h>

namespace attune::server::media {

base::Result<void> NoCapture::begin(const QString &, bool)
{
    return protocol::fail("unsupported", QStringLiteral("no capture provider is configured"));
}

base::Result<Stored> NoCapture::collect(const QString &, std::chrono::seconds, bool, MediaStore &)
{
    return protocol::fail("unsupported", QStringLiteral("no capture provider is configured"));
}

SampleCapture::SampleCapture(QString film) : m_film(std::move(film)) {}

QString SampleCapture::format(bool audioOnly) const
{
    return audioOnly ? QStringLiteral("m4a") : QStringLiteral("mp4");
}

base::Result<void> SampleCapture::begin(const QString &, bool)
{
    if (!QFile::exists(m_film))
        return protocol::fail("unavailable", QStringLiteral("the sample film is missing"));
    return {};
}

base::Result<Stored> SampleCapture::collect(const QString &recordingId, std::chrono::seconds length, bool audioOnly,
                                            MediaStore &store)
{
    const int memory = ::memfd_create("capture", 0);
    if (memory < 0)
        return protocol::fail("internal", QStringLiteral("no memory file"));
    QFile output;
    output.open(memory, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle);
    QStringList arguments = {QStringLiteral("-nostdin"),
                             QStringLiteral("-v"),
                             QStringLiteral("error"),
                             QStringLiteral("-y"),
                             QStringLiteral("-stream_loop"),
                             QStringLiteral("-1"),
                             QStringLiteral("-i"),
                             m_film,
                             QStringLiteral("-t"),
                             QString::number(length.count()),
                             QStringLiteral("-c"),
                             QStringLiteral("copy"),
                             QStringLiteral("-map_metadata"),
                             QStringLiteral("-1")};
    if (audioOnly)
        arguments << QStringLiteral("-vn");
    arguments << fastOpeningMp4() << QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(memory);
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(QStringLiteral("ffmpeg"), arguments);
    if (!ffmpeg.waitForStarted() || !ffmpeg.waitForFinished(10 * 60 * 1000) || ffmpeg.exitCode() != 0)
        return protocol::fail("unavailable", QStringLiteral("ffmpeg could not cut the sample film"));
    output.seek(0);
    return store.put(recordingId, output);
}

} // namespace attune::server::media
