// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/sealed_pieces.h"

#include "crypto/digest.h"
#include "protocol/problem.h"
#include "server/media/mp4_references.h"

#include <algorithm>

namespace attune::server::media {

using protocol::fail;

namespace {

constexpr qint64 outlineEnds = 16LL * 1024 * 1024;
constexpr qint64 longestOutline = 256LL * 1024 * 1024;

} // namespace

base::Result<std::unique_ptr<PiecesDevice>> PiecesDevice::over(const MediaStore &store, const QStringList &pieces)
{
    std::unique_ptr<PiecesDevice> device(new PiecesDevice(store));
    for (const QString &name : pieces) {
        const auto piece = store.open(name);
        if (!piece)
            return piece.error();
        device->m_pieces.append({name, device->m_size, (*piece)->size()});
        device->m_size += (*piece)->size();
    }
    device->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

qint64 PiecesDevice::readData(char *data, qint64 maxSize)
{
    const qint64 from = pos();
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces.at(i);
        if (from < piece.offset || from >= piece.offset + piece.size)
            continue;
        if (m_currentPiece != i) {
            auto opened = m_store.open(piece.name);
            if (!opened)
                return -1;
            m_current = std::move(*opened);
            m_currentPiece = i;
        }
        const qint64 inside = from - piece.offset;
        const auto bytes = m_current->read(inside, std::min(maxSize, piece.size - inside));
        if (!bytes || bytes->isEmpty())
            return -1;
        std::copy(bytes->cbegin(), bytes->cend(), data);
        return bytes->size();
    }
    return 0;
}

QString hashOfPieces(const MediaStore &store, const QStringList &pieces)
{
    const auto source = PiecesDevice::over(store, pieces);
    if (!source)
        return {};
    crypto::Sha256 digest;
    QByteArray bytes(1024 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 count = (*source)->read(bytes.data(), bytes.size());
        if (count < 0)
            return {};
        if (count == 0)
            return QString::fromLatin1(digest.finish().toHex());
        digest.add(bytes.constData(), count);
    }
}

namespace {

/// Copies a stretch, at the same place. False when it cannot be read or written.
bool copyStretch(QIODevice &from, QIODevice &to, qint64 offset, qint64 size)
{
    if (!from.seek(offset) || !to.seek(offset))
        return false;
    QByteArray bytes(1024 * 1024, Qt::Uninitialized);
    while (size > 0) {
        const qint64 count = from.read(bytes.data(), std::min<qint64>(size, bytes.size()));
        if (count <= 0 || to.write(bytes.constData(), count) != count)
            return false;
        size -= count;
    }
    return true;
}

/// The file with holes where its media is: the stretches that say what it holds, at their places. What a hole is has
/// no memory.
base::Result<std::unique_ptr<MemoryFile>> outlineOf(PiecesDevice &whole, const QString &container)
{
    auto outline = MemoryFile::create();
    if (!outline)
        return outline;
    QFile &file = (*outline)->file();
    bool copied = file.resize(whole.size());
    qint64 copiedBytes = 0;
    const auto keepStretch = [&](qint64 offset, qint64 size) {
        const qint64 inside = std::min(size, whole.size() - offset);
        copiedBytes += inside;
        copied = copied && copiedBytes <= longestOutline && copyStretch(whole, file, offset, inside);
    };
    if (container == QStringLiteral("webm") || container == QStringLiteral("mkv")) {
        keepStretch(0, outlineEnds);
        keepStretch(std::max(outlineEnds, whole.size() - outlineEnds), outlineEnds);
    } else {
        forEachTopBox(whole, [&](const TopBox &box) {
            const bool media = box.type == "mdat" || box.type == "free" || box.type == "skip" || box.type == "wide";
            keepStretch(box.offset, media ? std::min(box.size, outlineEnds) : box.size);
            return copied;
        });
    }
    file.flush();
    return copied ? std::move(outline)
                  : base::Result<std::unique_ptr<MemoryFile>>(
                        fail("wrong_content", QStringLiteral("The file cannot be read to its end.")));
}

/// What a recording with these streams is called: sound alone has names of its own.
QString formatOf(const QString &container, const Probed &probed)
{
    if (probed.hasVideo)
        return container;
    return container == QStringLiteral("mp4")   ? QStringLiteral("m4a")
           : container == QStringLiteral("mkv") ? QStringLiteral("mka")
                                                : container;
}

std::optional<std::chrono::seconds> lengthOf(const Probed &probed)
{
    return probed.length.count() > 0 ? std::optional(probed.length) : std::nullopt;
}

base::Result<Brought> keepLarge(MediaStore &store, PiecesDevice &whole, const QString &objectId)
{
    const auto container = containerOf(whole);
    if (!container)
        return container.error();
    const auto outline = outlineOf(whole, *container);
    if (!outline)
        return outline.error();
    const auto probed = probe(**outline, *container);
    if (!probed)
        return probed.error();
    if (probed->hasAttachments)
        return fail("wrong_content", QStringLiteral("There are other files inside the file. Save it without them."));
    whole.seek(0);
    const auto stored = store.put(objectId, whole);
    if (!stored)
        return stored.error();
    return Brought{*stored, formatOf(*container, *probed), lengthOf(*probed)};
}

} // namespace

base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces)
{
    auto memory = MemoryFile::create();
    if (!memory)
        return memory;
    const auto source = PiecesDevice::over(store, pieces);
    if (!source)
        return source.error();
    if (!copyStretch(**source, (*memory)->file(), 0, (*source)->size()))
        return fail("unavailable", QStringLiteral("pieces of the media could not be read"));
    (*memory)->file().flush();
    return memory;
}

base::Result<Brought> keep(MediaStore &store, MemoryFile &media, const QString &objectId)
{
    media.file().flush();
    const auto container = containerOf(media.file());
    if (!container)
        return container.error();
    auto probed = probe(media, *container);
    if (!probed)
        return probed.error();
    const auto film = laidOut(media, *container, *probed);
    if (!film)
        return film.error();
    if (probed->length.count() == 0) // a browser writes no length; the file as it is now has one
        probed = probe(*film->media, film->container);
    if (!probed)
        return probed.error();
    film->media->file().seek(0);
    const auto stored = store.put(objectId, film->media->file());
    if (!stored)
        return stored.error();
    return Brought{*stored, formatOf(film->container, *probed), lengthOf(*probed)};
}

base::Result<Brought> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                 const QString &objectId)
{
    const auto whole = PiecesDevice::over(store, pieces);
    if (!whole)
        return whole.error();
    if ((*whole)->size() > inMemoryUpTo)
        return keepLarge(store, **whole, objectId);
    const auto media = inMemory(store, pieces);
    return media ? keep(store, **media, objectId) : base::Result<Brought>(media.error());
}

} // namespace attune::server::media
