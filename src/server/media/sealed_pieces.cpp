// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/sealed_pieces.h"

#include "crypto/digest.h"
#include "protocol/problem.h"

#include <algorithm>

namespace attune::server::media {

using protocol::fail;

PiecesDevice::PiecesDevice(const MediaStore &store, QStringList pieces) : m_store(store), m_pieces(std::move(pieces))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PiecesDevice::readData(char *data, qint64 maxSize)
{
    while (true) {
        if (m_current && m_at < m_current->size()) {
            const auto bytes = m_current->read(m_at, std::min(maxSize, m_current->size() - m_at));
            if (!bytes || bytes->isEmpty())
                return -1;
            std::copy(bytes->cbegin(), bytes->cend(), data);
            m_at += bytes->size();
            return bytes->size();
        }
        if (m_pieces.isEmpty())
            return 0;
        auto piece = m_store.open(m_pieces.takeFirst());
        if (!piece)
            return -1;
        m_current = std::move(*piece);
        m_at = 0;
    }
}

QString hashOfPieces(const MediaStore &store, const QStringList &pieces)
{
    PiecesDevice source(store, pieces);
    crypto::Sha256 digest;
    QByteArray bytes(1024 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 count = source.read(bytes.data(), bytes.size());
        if (count < 0)
            return {};
        if (count == 0)
            return QString::fromLatin1(digest.finish().toHex());
        digest.add(bytes.constData(), count);
    }
}

base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces)
{
    auto memory = MemoryFile::create();
    if (!memory)
        return memory;
    PiecesDevice source(store, pieces);
    QByteArray bytes(1024 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 count = source.read(bytes.data(), bytes.size());
        if (count < 0 || (count > 0 && (*memory)->file().write(bytes.constData(), count) != count))
            return fail("unavailable", QStringLiteral("pieces of the media could not be read"));
        if (count == 0)
            break;
    }
    (*memory)->file().flush();
    return memory;
}

base::Result<Brought> keep(MediaStore &store, std::unique_ptr<MemoryFile> media, const QString &objectId)
{
    media->file().flush();
    media->file().seek(0);
    QString format = containerOf(media->file().read(64));
    const auto probed = format.isEmpty() ? std::nullopt : probe(media->path());
    if (!probed || (!probed->hasAudio && !probed->hasVideo))
        return fail("wrong_content");
    if (!probed->hasVideo)
        format = format == QStringLiteral("mp4")   ? QStringLiteral("m4a")
                 : format == QStringLiteral("mkv") ? QStringLiteral("mka")
                                                   : format;
    auto film = laidOut(std::move(media));
    if (!film)
        return film.error();
    (*film)->file().seek(0);
    const auto stored = store.put(objectId, (*film)->file());
    if (!stored)
        return stored.error();
    return Brought{*stored, format, probed->length};
}

base::Result<Brought> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                 const QString &objectId)
{
    qint64 size = 0;
    for (const QString &piece : pieces) {
        const auto source = store.open(piece);
        if (!source)
            return source.error();
        size += (*source)->size();
    }
    if (size <= inMemoryUpTo) {
        auto media = inMemory(store, pieces);
        return media ? keep(store, std::move(*media), objectId) : base::Result<Brought>(media.error());
    }
    const auto first = store.open(pieces.first());
    const auto head = first ? (*first)->read(0, 64) : base::Result<QByteArray>(first.error());
    if (!head)
        return head.error();
    const QString format = containerOf(*head);
    if (format.isEmpty())
        return fail("wrong_content");
    PiecesDevice source(store, pieces);
    const auto stored = store.put(objectId, source);
    if (!stored)
        return stored.error();
    return Brought{*stored, format, std::nullopt};
}

} // namespace attune::server::media
