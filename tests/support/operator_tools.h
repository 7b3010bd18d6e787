// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace attune::test {

struct Ran
{
    int status = -1;
    QString output;
};

/// The operator's program, as an operator runs it. @param input for it to read
inline Ran ctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("ATTUNECTL"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// A copy of the sample clinic, to do anything with.
inline QString copyOfSample(const QTemporaryDir &folder)
{
    const QString from = qEnvironmentVariable("ATTUNE_SAMPLE_CLINIC");
    const QString to = folder.filePath(QStringLiteral("clinic"));
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString source = it.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        QFile::copy(source, target);
    }
    return to;
}

} // namespace attune::test
