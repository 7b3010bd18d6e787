// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace attune::test {

/// Bytes somebody sends as a recording.
struct HostileFile
{
    const char *name;
    QByteArray bytes;
};

/// Hears of every open of a file, by any program.
class FileWatch
{
public:
    explicit FileWatch(const QString &path);
    ~FileWatch();
    FileWatch(const FileWatch &) = delete;
    FileWatch &operator=(const FileWatch &) = delete;
    /// Since the last call.
    bool wasTouched();

private:
    int m_queue;
};

/// Files that are no recording but make a program that guesses open another file: playlists, scripts, subtitles with
/// paths, and files that begin like one kind and go on as another.
/// @param victim path of a local file that must never be opened
/// @param mp4 a sound film, from which those are made that look best
QList<HostileFile> hostileFiles(const QString &victim, const QByteArray &mp4);

/// An mp4 with its data reference pointing to another file. @param kind "url " or "alis"
QByteArray withForeignReference(const QByteArray &mp4, const QByteArray &kind, const QByteArray &location);

} // namespace attune::test
