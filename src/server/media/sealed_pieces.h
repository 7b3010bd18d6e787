// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/compose.h"
#include "server/media/media_store.h"

#include <QStringList>

namespace attune::server::media {

/// Media that has been brought in.
struct Brought
{
    Stored stored;
    QString format;
    std::optional<std::chrono::seconds> length;
};

/// Reads objects one after another as if they were one. One thread.
class PiecesDevice final : public QIODevice
{
public:
    PiecesDevice(const MediaStore &store, QStringList pieces);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const MediaStore &m_store;
    QStringList m_pieces;
    std::shared_ptr<http::ByteSource> m_current;
    qint64 m_at = 0;
};

/// SHA-256 (hex) of the pieces' bytes; empty when they cannot be read.
QString hashOfPieces(const MediaStore &store, const QStringList &pieces);
/// The pieces as one file in memory.
base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces);
/// Checks that a file is media by its content, lays it out for fast opening and stores it under an id.
/// InvalidInput with code wrong_content when it is none.
base::Result<Brought> keep(MediaStore &store, std::unique_ptr<MemoryFile> media, const QString &objectId);
/// The same for pieces; what is larger than `inMemoryUpTo` is stored as it is laid out already.
base::Result<Brought> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                 const QString &objectId);

} // namespace attune::server::media
