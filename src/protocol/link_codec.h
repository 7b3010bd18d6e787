// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/media_link.h"
#include "protocol/codec.h"

/// Links to media, and whether what was opened with one may stay open.
namespace attune::protocol {

void describe(Members &members, domain::MediaSeal &seal);

/// What every link has.
struct LinkAddress
{
    domain::RecordingId recording;
    QString url;
    std::chrono::seconds expiresIn{300}; ///< what a server means that does not say
    domain::ViewingId viewing;
    QString grant; ///< the proof of a link whose address alone opens nothing; else empty
    std::optional<qint64> sizeBytes;
    std::optional<std::chrono::seconds> duration;
};
void describe(Members &members, LinkAddress &address);

/// GET a link to play from.
struct PlaybackLinkAnswer
{
    LinkAddress address;
    std::optional<std::chrono::seconds> lease; ///< how long a program may go on while nobody answers
    QString format;
    std::optional<domain::MediaSeal> seal; ///< of a sealed delivery; not repeated on renewal
};
void describe(Members &members, PlaybackLinkAnswer &answer);

/// GET a link to take a copy from.
struct DownloadLinkAnswer
{
    LinkAddress address;
    QString fileName;
    QString sha256; ///< of the plain media, lower-case hex
    bool clientTold = false;
};
void describe(Members &members, DownloadLinkAnswer &answer);

/// A viewing that has to end.
struct ViewingStop
{
    domain::RecordingId recording;
    domain::ViewingId viewing;
    QString code; ///< problem code; one that this version does not know still ends it
};
void describe(Members &members, ViewingStop &stop);

/// GET whether a viewing may go on.
struct ViewingAnswer
{
    std::chrono::seconds askAgain{2};
    QList<ViewingStop> stops;
};
void describe(Members &members, ViewingAnswer &answer);

} // namespace attune::protocol
