// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

namespace attune::server::media {

/// So many of a file's first bytes say what it is; of a shorter file, all of it.
inline constexpr qsizetype signatureBytes = 2048;

/// What the content is, by its first bytes (signatureBytes), whatever anybody says it is: "mp4", "m4a", "webm", "mkv",
/// "wav", "mp3", "ogg", "flac", "avi", "ts", "aac", "amr", "caf", "aiff"; empty for anything else. Text is never any of
/// these.
QString containerOf(const QByteArray &firstBytes);

/// The same for a whole file, looked at from its beginning. InvalidInput with code wrong_content and the list of what
/// is taken for anything that is none of ours; with a reason for an mp4 that refers to other files, and for recordings
/// of which programs would read the first alone (joined_files.h).
base::Result<QString> containerOf(QIODevice &media);

/// Whether a kind is made of boxes (an mp4, with a video or without), or a Matroska.
bool isBoxes(const QString &container);
bool isMatroska(const QString &container);

/// What is taken, for people: one line of English.
QString takenKinds();

/// Whether there is more in a file than a head: a Matroska has a cluster. Everything else may hold something.
bool holdsMore(QIODevice &media, const QString &container);

/// Whether FFmpeg mends jumps of this kind's time stamps by itself.
bool mendsItsJumps(const QString &container);

/// What a program of FFmpeg is told of an input: which demuxer reads it, decided by us, and that it may open nothing
/// else, whatever the bytes say (MEDIA.md, "Programs that read media").
/// @param address as addressOf() says, or "pipe:N" @param alsoDecoders beside those of the white list
QStringList inputArguments(const QString &container, const QString &address, const QStringList &alsoDecoders = {});

/// Whether we have a decoder for what FFmpeg calls a coding: one of the white list, or one that needs none of them.
bool isDecoded(const QString &codec);

} // namespace attune::server::media
