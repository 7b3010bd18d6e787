// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/index_hint.h"

#include <QtEndian>

namespace attune::stream {

namespace {

constexpr qint64 longestFile = qint64(1) << 50;
constexpr int boxesAtMost = 32;

struct Box
{
    QByteArray type;
    qint64 size = 0;
};

std::optional<Box> boxAt(const QByteArray &head, qint64 offset)
{
    if (offset < 0 || offset + 8 > head.size())
        return std::nullopt;
    const char *bytes = head.constData() + offset;
    Box box{QByteArray(bytes + 4, 4), qFromBigEndian<quint32>(bytes)};
    if (box.size == 1) { // the size stands behind the type, in 64 bits
        if (offset + 16 > head.size())
            return std::nullopt;
        const quint64 size = qFromBigEndian<quint64>(bytes + 8);
        box.size = size < static_cast<quint64>(longestFile) ? static_cast<qint64>(size) : 0;
    }
    return box.size >= 8 ? std::optional(box) : std::nullopt;
}

/// From the movie header (8.2.2), which is the first box of an index that programs write.
double lengthIn(const QByteArray &head, qint64 offset)
{
    const auto box = boxAt(head, offset);
    if (!box || box->type != "mvhd" || offset + 40 > head.size())
        return 0;
    const char *bytes = head.constData() + offset;
    const bool wide = bytes[8] == 1;
    const auto scale = qFromBigEndian<quint32>(bytes + (wide ? 28 : 20));
    const auto length = wide ? static_cast<double>(qFromBigEndian<quint64>(bytes + 32))
                             : static_cast<double>(qFromBigEndian<quint32>(bytes + 24));
    return scale > 0 ? length / scale : 0;
}

} // namespace

std::optional<IndexHint> indexHint(const QByteArray &head)
{
    qint64 offset = 0;
    for (int i = 0; i < boxesAtMost && offset < longestFile; ++i) {
        const auto box = boxAt(head, offset);
        if (!box || (i == 0 && box->type != "ftyp" && box->type != "styp"))
            return std::nullopt;
        if (box->type == "moov")
            return IndexHint{offset, box->size, lengthIn(head, offset + 8)};
        if (box->type == "mdat")
            return IndexHint{offset + box->size, 0};
        offset += box->size;
    }
    return std::nullopt;
}

} // namespace attune::stream
