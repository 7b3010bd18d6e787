// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/media/confined_child.h"
#include "server/media/container.h"

#include <QFile>
#include <QList>
#include <QStringList>

#include <chrono>
#include <memory>

namespace attune::server::media {

/// A file that exists in memory only: a confined program is given its descriptor, no disk ever sees it.
class MemoryFile
{
public:
    /// Internal when there is no memory for it.
    static base::Result<std::unique_ptr<MemoryFile>> create();
    QFile &file() { return m_file; }
    int descriptor() const { return m_file.handle(); }

private:
    QFile m_file;
};

/// What a program of FFmpeg reads. One thread; one run at a time.
class MediaInput
{
public:
    explicit MediaInput(QString container) : m_container(std::move(container)) {}
    virtual ~MediaInput() = default;
    MediaInput(const MediaInput &) = delete;
    MediaInput &operator=(const MediaInput &) = delete;
    const QString &container() const { return m_container; }
    /// Readies one run. @return the descriptor the program is given, open until end()
    virtual base::Result<int> begin() = 0;
    /// How the program calls it.
    virtual QString address(int descriptor) const = 0;
    /// Called again and again while the program runs. @return after how many milliseconds at the latest
    virtual int lookAfter() { return 40; }
    virtual void end() {}

private:
    QString m_container;
};

/// A memory file, read at any place. The file must outlive it.
class MemoryInput final : public MediaInput
{
public:
    MemoryInput(MemoryFile &media, QString container) : MediaInput(std::move(container)), m_media(media) {}
    base::Result<int> begin() override;
    QString address(int descriptor) const override { return addressOf(descriptor); }

private:
    MemoryFile &m_media;
};

/// Files that appear while a program writes, and are looked after meanwhile.
class MediaOutput
{
public:
    virtual ~MediaOutput() = default;
    virtual int descriptor() const = 0;
    /// Called often while the program writes, and once after its end.
    virtual void lookAfter() {}
};

/// How a program is run over media.
struct MediaRun
{
    QString program = QStringLiteral("ffmpeg");
    QStringList before; ///< what is said of the input
    QStringList alsoDecoders;
    QStringList after;  ///< what is to be done, without the output's address
    MediaOutput *output = nullptr;
    std::chrono::minutes patience{30};
    qint64 mostOutputBytes = 1LL << 20;
};

/// Runs a program confined over one input. The errors are those of runConfined(); how it ended is for the caller to
/// judge.
base::Result<ChildOutcome> runOver(MediaInput &input, const MediaRun &run);

/// Runs ffmpeg confined over what `arguments` name. InvalidInput with code wrong_content when it ends with a failure,
/// which means that what it was given is damaged; the other errors are those of runConfined().
/// @param descriptors those that `arguments` name @param readable paths of those that are no memory files
/// @param words takes what it said, for the operator
base::Result<void> runFfmpeg(const QStringList &arguments, const QList<int> &descriptors,
                             std::chrono::minutes patience = std::chrono::minutes(30), const QStringList &readable = {},
                             QString *words = nullptr);

} // namespace attune::server::media
