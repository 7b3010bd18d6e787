// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

namespace attune::server::media {

/// Whether whole recordings lie one behind the other in a file whose kind says where the first ends (MP4 without
/// fragments, WebM and Matroska with a length, WAV, AIFF): programs read that one and pass over the rest in silence.
/// Nothing is said of kinds and files that do not say where they end.
/// @param media random access @param container as containerOf() says
bool hidesParts(QIODevice &media, const QString &container);

} // namespace attune::server::media
