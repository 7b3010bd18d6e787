// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/media_program.h"

#include "protocol/problem.h"

#include <sys/mman.h>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr qint64 ffmpegMemory = 8LL << 30;
constexpr qint64 longestFilm = 16LL << 30;

ChildLimits limitsFor(std::chrono::minutes patience)
{
    ChildLimits limits;
    limits.patience = patience;
    limits.processorTime = patience * 8;
    limits.memory = ffmpegMemory;
    limits.written = longestFilm;
    return limits;
}

QStringList quietly()
{
    return {QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")};
}

} // namespace

base::Result<std::unique_ptr<MemoryFile>> MemoryFile::create()
{
    const int memory = ::memfd_create("media", MFD_CLOEXEC);
    auto file = std::make_unique<MemoryFile>();
    if (memory < 0 || !file->m_file.open(memory, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        return fail(ProblemCode::Internal, QStringLiteral("no memory file"));
    return file;
}

base::Result<int> MemoryInput::begin()
{
    m_media.file().flush();
    return m_media.descriptor();
}

base::Result<ChildOutcome> runOver(MediaInput &input, const MediaRun &run)
{
    const auto descriptor = input.begin();
    if (!descriptor)
        return descriptor.error();
    const bool asks = run.program == QStringLiteral("ffprobe");
    QStringList arguments = asks ? QStringList{QStringLiteral("-v"), QStringLiteral("error")} : quietly();
    QList<int> descriptors = {*descriptor};
    arguments +=
        run.before + inputArguments(input.container(), input.address(*descriptor), run.alsoDecoders) + run.after;
    if (run.output) {
        arguments << addressOf(run.output->descriptor());
        descriptors << run.output->descriptor();
    }
    ChildLimits limits = limitsFor(run.patience);
    limits.output = run.mostOutputBytes;
    auto ended = runConfined(run.program, arguments, descriptors, limits, [&run, &input] {
        if (run.output)
            run.output->lookAfter();
        return input.lookAfter();
    });
    input.end();
    return ended;
}

base::Result<void> runFfmpeg(const QStringList &arguments, const QList<int> &descriptors, std::chrono::minutes patience,
                             const QStringList &readable, QString *words)
{
    ChildLimits limits = limitsFor(patience);
    limits.readable = readable;
    const auto ended = runConfined(QStringLiteral("ffmpeg"), quietly() + arguments, descriptors, limits);
    if (!ended)
        return ended.error();
    if (words)
        *words = ended->words;
    return ended->exitCode == 0
               ? base::Result<void>()
               : base::Result<void>(fail(ProblemCode::WrongContent, QStringLiteral("The file is damaged.")));
}

} // namespace attune::server::media
