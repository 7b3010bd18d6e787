// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/video_decoder.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace attune::playback {

/// The first frame of an mp4 whose index is long: found from the sample description, which stands in the first
/// kilobytes, and the first media data, without waiting for the tables between. Only H.264 whose first sample is a key
/// frame at the very start of the media, which is how recordings are written; nullopt for everything else, and the
/// frame comes when the index is here; a little audio may stand in front of it. (ISO/IEC 14496-12 8.3-8.5,
/// 14496-15 5.3.3.)
struct FirstSample
{
    QByteArray decoderSetup; ///< avcC
    int width = 0;
    int height = 0;
    qint64 mediaOffset = 0; ///< of the first byte of media in the file
    int lengthBytes = 4;    ///< of the number in front of each part of a sample
};

/// @param head the first bytes of the file
std::optional<FirstSample> firstSampleOf(const QByteArray &head);
/// @param media from `mediaOffset` on; may be more than one sample
/// nullopt when it is not the beginning of a key frame, or not all of it is here
std::optional<QByteArray> firstKeyFrame(const FirstSample &sample, const QByteArray &media);
std::optional<VideoFrame> decodeKeyFrame(const FirstSample &sample, const QByteArray &keyFrame);

} // namespace attune::playback
