// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/sample/speech.h"

#include <QString>
#include <QStringList>

namespace attune::server::sample {

/// Renders a spoken scene as two drawn participants, 1280x720 at 15 frames a second, H.264 and AAC in mp4.
/// Numbered frames, for tests only, carry their number as a row of small squares at the lower edge, so that it can be
/// read which one is shown.
enum class Frames { Plain, Numbered };
base::Result<void> renderScene(const SpokenScene &scene, Frames frames, const QString &path);

/// How a film is put together from rendered scenes.
enum class Packing { Mp4IndexInFront, Mp4IndexAtEnd, Webm, VideoTrackMkv, AudioTrackMka, AudioOnlyM4a };
QString formatOf(Packing packing);

/// Joins scenes without rendering them again (webm is encoded anew).
base::Result<void> joinScenes(const QStringList &scenes, Packing packing, const QString &path);

} // namespace attune::server::sample
