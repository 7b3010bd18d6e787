// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_store.h"
#include "server/media/remake.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

namespace attune::server::media {

/// Media that has been brought in.
struct StoredMedia
{
    Stored stored;
    QString format;
    std::chrono::seconds length{0};
    bool hasVideo = false;
    QList<domain::MediaNote> notes; ///< what was done to it, or left out
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
/// Stores a file of ours as it is, under an id.
base::Result<StoredMedia> storeUnchanged(MediaStore &store, MemoryFile &media, const QString &objectId,
                                         const QString &format, std::chrono::seconds length);
/// Checks by its content that what was brought in pieces is media, makes it anew (remake.h) and stores it under an id.
/// What is larger than `inMemoryUpTo` is poured through the programs instead, and made anew likewise; a file that needs
/// to be read here and there for that is refused.
/// InvalidInput with code wrong_content or too_demanding, and words; Unavailable.
/// @param words takes what ffmpeg said, for the operator
base::Result<StoredMedia> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                     const QString &objectId, QString *words = nullptr);

} // namespace attune::server::media
