// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "protocol/codec.h"

/// The media family: files by the name of their object.
namespace attune::protocol {

/// GET an address to play from.
struct MediaAddress
{
    QString url; ///< opens the media by itself
    std::chrono::seconds expiresIn{0};
};
void describe(Members &members, MediaAddress &address);

/// GET an address to take a copy from.
struct MediaCopyAnswer
{
    MediaAddress address;
    QString fileName;
    std::optional<qint64> sizeBytes;
    QString sha256; ///< of the plain media, lower-case hex
};
void describe(Members &members, MediaCopyAnswer &answer);

/// POST a file.
struct UploadedAnswer
{
    QString objectName;
    domain::RecordingId recording; ///< that was made of it
};
void describe(Members &members, UploadedAnswer &answer);

} // namespace attune::protocol
