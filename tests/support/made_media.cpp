// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_media.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

namespace attune::test {

QString MadeMedia::run(const QString &fileName, const QStringList &arguments)
{
    QStringList filled = {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")};
    for (QString argument : arguments)
        filled << argument.replace(QStringLiteral("{}"), m_folder.path());
    if (m_made.value(fileName) == filled && QFile::exists(path(fileName)))
        return path(fileName);
    m_made.remove(fileName);
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(QStringLiteral("ffmpeg"), filled + QStringList{path(fileName)});
    if (!ffmpeg.waitForFinished(120'000) || ffmpeg.exitCode() != 0)
        return {};
    m_made.insert(fileName, filled);
    return path(fileName);
}

QString MadeMedia::film(const QString &fileName, double seconds, const QStringList &arguments, int framesPerSecond,
                        const QString &size)
{
    const QStringList inputs = {
        QStringLiteral("-f"),
        QStringLiteral("lavfi"),
        QStringLiteral("-i"),
        QStringLiteral("testsrc2=size=%1:rate=%2:duration=%3").arg(size).arg(framesPerSecond).arg(seconds),
        QStringLiteral("-f"),
        QStringLiteral("lavfi"),
        QStringLiteral("-i"),
        QStringLiteral("sine=frequency=440:sample_rate=48000:duration=%1").arg(seconds)};
    return run(fileName, inputs + arguments);
}

QString MadeMedia::damagedCopy(const QString &of, const QString &fileName, qint64 from, qint64 bytes)
{
    QFile::remove(path(fileName));
    QFile::copy(of, path(fileName));
    QFile file(path(fileName));
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from))
        return {};
    QRandomGenerator random(7);
    for (qint64 i = 0; i < bytes; ++i)
        file.putChar(static_cast<char>(random.bounded(256)));
    return path(fileName);
}

QString MadeMedia::cutCopy(const QString &of, const QString &fileName, qint64 bytes)
{
    QFile::remove(path(fileName));
    QFile::copy(of, path(fileName));
    return QFile::resize(path(fileName), bytes) ? path(fileName) : QString();
}

} // namespace attune::test
