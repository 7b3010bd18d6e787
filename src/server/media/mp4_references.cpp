// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/mp4_references.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace attune::server::media {

namespace {

constexpr int mostBoxes = 100'000;
constexpr qint64 longestReferences = 64LL * 1024;
constexpr int deepest = 8;     // moov, trak, mdia, minf, dinf, dref
constexpr quint32 ownFile = 1; // the flag of a reference: "in this file"

QByteArray at(QIODevice &media, qint64 offset, qint64 size)
{
    return media.seek(offset) ? media.read(size) : QByteArray();
}

/// The box at a place, with the length of its head. nullopt when there is none that fits before `end`.
std::optional<std::pair<TopBox, qint64>> boxAt(QIODevice &media, qint64 offset, qint64 end)
{
    const QByteArray head = at(media, offset, 16);
    if (head.size() < 8)
        return std::nullopt;
    qint64 size = qFromBigEndian<quint32>(head.constData());
    qint64 headSize = 8;
    if (size == 1 && head.size() == 16) {
        const quint64 wide = qFromBigEndian<quint64>(head.constData() + 8);
        size = wide > static_cast<quint64>(end) ? -1 : static_cast<qint64>(wide);
        headSize = 16;
    } else if (size == 0) {
        size = end - offset;
    }
    if (size < headSize || size > end - offset)
        return std::nullopt;
    return std::pair(TopBox{head.mid(4, 4), offset, size}, headSize);
}

/// Of a `dref`: whether an entry names another place.
bool namesAnotherFile(const QByteArray &references)
{
    qsizetype offset = 8; // version, flags, and how many
    while (offset + 12 <= references.size()) {
        const qsizetype size = qFromBigEndian<quint32>(references.constData() + offset);
        const quint32 flags = qFromBigEndian<quint32>(references.constData() + offset + 8) & 0xffffffU;
        if (size < 12)
            return true; // nobody can say what it means
        if ((flags & ownFile) == 0 && size > 12)
            return true;
        offset += size;
    }
    return false;
}

bool isInside(const QByteArray &type)
{
    static const QByteArrayList containers = {"moov", "trak", "mdia", "minf", "dinf"};
    return containers.contains(type);
}

bool anyPointsElsewhere(QIODevice &media, qint64 from, qint64 end, int depth, int &left)
{
    while (from < end) {
        if (--left <= 0)
            return true; // behind so many nobody looks, and nobody can say
        const auto found = boxAt(media, from, end);
        if (!found)
            return false;
        const auto &[box, headSize] = *found;
        if (box.type == "cmov" || box.type == "rmra")
            return true;
        if (box.type == "dref" &&
            namesAnotherFile(at(media, box.offset + headSize, std::min(box.size - headSize, longestReferences))))
            return true;
        if (isInside(box.type) && (depth == deepest || anyPointsElsewhere(media, box.offset + headSize,
                                                                          box.offset + box.size, depth + 1, left)))
            return true;
        from = box.offset + box.size;
    }
    return false;
}

} // namespace

void forEachTopBox(QIODevice &media, const std::function<bool(const TopBox &)> &visit)
{
    const qint64 end = media.size();
    qint64 from = 0;
    for (int i = 0; i < mostBoxes && from < end; ++i) {
        const auto found = boxAt(media, from, end);
        if (!found || !visit(found->first))
            return;
        from = found->first.offset + found->first.size;
    }
}

bool pointsElsewhere(QIODevice &media)
{
    bool found = false;
    int left = mostBoxes;
    forEachTopBox(media, [&](const TopBox &box) {
        if (box.type == "moov")
            found = anyPointsElsewhere(media, box.offset, box.offset + box.size, 0, left);
        return !found;
    });
    return found;
}

} // namespace attune::server::media
