// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

namespace attune::stream {

/// A box of an mp4 as its header tells (ISO/IEC 14496-12, 4.2). Lengths are checked against `end` and nothing else.
struct Mp4Box
{
    QByteArray type;
    qint64 from = 0;    ///< of the header
    qint64 content = 0; ///< behind the header
    qint64 to = 0;      ///< behind the box
};

constexpr qint64 mp4BoxHeader = 16; ///< the longest a header can be

/// @param header the bytes at `at`, 8 or, for long boxes, 16 of them @param end no box goes beyond it
/// nullopt when bytes are missing, or it is none
inline std::optional<Mp4Box> mp4BoxAt(const QByteArray &header, qint64 at, qint64 end)
{
    if (header.size() < 8)
        return std::nullopt;
    qint64 size = qFromBigEndian<quint32>(header.constData());
    qint64 headerSize = 8;
    if (size == 1 && header.size() >= mp4BoxHeader) {
        const auto wide = qFromBigEndian<quint64>(header.constData() + 8);
        size = wide <= static_cast<quint64>(end) ? static_cast<qint64>(wide) : -1;
        headerSize = mp4BoxHeader;
    }
    if (size < headerSize || size > end - at)
        return std::nullopt;
    return Mp4Box{header.mid(4, 4), at, at + headerSize, at + size};
}

inline void appendBigEndian(QByteArray &bytes, quint32 value)
{
    char four[4];
    qToBigEndian(value, four);
    bytes.append(four, 4);
}

/// A box with this content.
inline QByteArray mp4Box(const char *type, const QByteArray &content)
{
    QByteArray box;
    box.reserve(content.size() + 8);
    appendBigEndian(box, static_cast<quint32>(content.size() + 8));
    return box.append(type, 4).append(content);
}

} // namespace attune::stream
