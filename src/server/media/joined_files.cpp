// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/joined_files.h"

#include "server/media/container.h"
#include "server/media/mp4_references.h"

#include <QtEndian>

#include <optional>

namespace attune::server::media {

namespace {

const QByteArray ebmlHead = QByteArray::fromHex("1a45dfa3");
const QByteArray segment = QByteArray::fromHex("18538067");

QByteArray at(QIODevice &media, qint64 offset, qint64 size)
{
    return media.seek(offset) ? media.read(size) : QByteArray();
}

/// Where an element of Matroska ends that begins at a place with these four bytes. nullopt when another one is there,
/// or it does not say how long it is.
std::optional<qint64> endOf(QIODevice &media, qint64 offset, const QByteArray &element)
{
    const QByteArray head = at(media, offset, 12);
    if (head.size() < 12 || !head.startsWith(element))
        return std::nullopt;
    const auto first = static_cast<unsigned char>(head.at(4));
    int bytes = 1;
    while (bytes <= 8 && (first & (0x100U >> bytes)) == 0)
        ++bytes;
    if (bytes > 8)
        return std::nullopt;
    const quint64 unknown = (1ULL << (7 * bytes)) - 1;
    quint64 size = first & (0xffU >> bytes);
    for (int i = 1; i < bytes; ++i)
        size = (size << 8) | static_cast<unsigned char>(head.at(4 + i));
    const qint64 begins = offset + 4 + bytes;
    if (size == unknown || size > static_cast<quint64>(media.size()))
        return std::nullopt;
    return begins + static_cast<qint64>(size);
}

bool matroskaHidesParts(QIODevice &media)
{
    const auto head = endOf(media, 0, ebmlHead);
    const auto end = head ? endOf(media, *head, segment) : std::nullopt;
    const auto second = end ? endOf(media, *end, ebmlHead) : std::nullopt;
    return second && at(media, *second, segment.size()) == segment;
}

/// A second index is passed over, and with it everything that it lists; fragments are read wherever they lie.
bool boxesHideParts(QIODevice &media)
{
    int heads = 0;
    int indexes = 0;
    bool isFragmented = false;
    forEachTopBox(media, [&](const TopBox &box) {
        heads += box.type == "ftyp" ? 1 : 0;
        indexes += box.type == "moov" ? 1 : 0;
        isFragmented = box.type == "moof";
        return !isFragmented;
    });
    return !isFragmented && heads > 1 && indexes > 1;
}

/// RIFF and FORM: four letters, how much follows, and four letters that say of what.
bool chunksHideParts(QIODevice &media, const QByteArray &letters, bool bigEndian)
{
    const QByteArray head = at(media, 0, 12);
    if (head.size() < 12 || !head.startsWith(letters))
        return false;
    const quint32 size =
        bigEndian ? qFromBigEndian<quint32>(head.constData() + 4) : qFromLittleEndian<quint32>(head.constData() + 4);
    const QByteArray next = at(media, 8 + qint64(size) + size % 2, 12);
    return next.startsWith(letters) && next.mid(8) == head.mid(8);
}

} // namespace

bool hidesParts(QIODevice &media, const QString &container)
{
    if (isMatroska(container))
        return matroskaHidesParts(media);
    if (isBoxes(container))
        return boxesHideParts(media);
    if (container == QStringLiteral("wav"))
        return chunksHideParts(media, "RIFF", false);
    return container == QStringLiteral("aiff") && chunksHideParts(media, "FORM", true);
}

} // namespace attune::server::media
