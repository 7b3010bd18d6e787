// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <functional>

namespace attune::server::media {

/// A box of an mp4 at its top: type, and where it lies with its head, in bytes.
struct TopBox
{
    QByteArray type;
    qint64 offset = 0;
    qint64 size = 0;
};

/// Visits the boxes at the top of an mp4 in order, up to 100,000 of them, until one makes no sense or the visitor
/// returns false. @param media random access
void forEachTopBox(QIODevice &media, const std::function<bool(const TopBox &)> &visit);

/// Whether an mp4 says that media of it lies in other files (data references that are not its own, reference movies),
/// or hides its index (compressed, or deeper or behind more boxes than are looked at). Such a file is none we keep:
/// nobody knows what a player would open for it.
bool pointsElsewhere(QIODevice &media);

} // namespace attune::server::media
