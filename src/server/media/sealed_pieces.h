// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/compose.h"
#include "server/media/media_store.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

namespace attune::server::media {

/// Media that has been brought in.
struct Brought
{
    Stored stored;
    QString format;
    std::optional<std::chrono::seconds> length;
};

/// Reads objects as if they were one, at any place. Opens one at a time. One thread.
class PiecesDevice final : public QIODevice
{
public:
    /// The errors are those of MediaStore::open().
    static base::Result<std::unique_ptr<PiecesDevice>> over(const MediaStore &store, const QStringList &pieces);
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Piece
    {
        QString name;
        qint64 offset = 0;
        qint64 size = 0;
    };
    explicit PiecesDevice(const MediaStore &store) : m_store(store) {}

    const MediaStore &m_store;
    QList<Piece> m_pieces;
    qint64 m_size = 0;
    qsizetype m_currentPiece = -1;
    std::shared_ptr<http::ByteSource> m_current;
};

/// SHA-256 (hex) of the pieces' bytes; empty when they cannot be read.
QString hashOfPieces(const MediaStore &store, const QStringList &pieces);
/// The pieces as one file in memory.
base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces);
/// Checks that a file is media by its content, lays it out for fast opening and stores it under an id.
/// InvalidInput with code wrong_content when it is none.
base::Result<Brought> keep(MediaStore &store, MemoryFile &media, const QString &objectId);
/// The same for pieces. What is larger than `inMemoryUpTo` is checked likewise, by what of it is no media (head, index,
/// end), and stored as it is laid out already; it must not hold files of its own.
base::Result<Brought> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                 const QString &objectId);

} // namespace attune::server::media
