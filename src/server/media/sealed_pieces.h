// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_store.h"
#include "server/media/remake.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

namespace attune::server::media {

/// Media that has been imported.
struct StoredMedia
{
    Stored stored;
    QString format;
    std::chrono::seconds length{0};
    bool hasVideo = false;
    QList<domain::MediaNote> notes; ///< what was done to it, or left out
};

/// Reads objects as if they were one, at any place. Keeps a few open, for films whose tracks lie apart. One thread.
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
    std::shared_ptr<http::ByteSource> opened(qsizetype piece);
    QList<std::pair<qsizetype, std::shared_ptr<http::ByteSource>>> m_opened; ///< those used last in front
};

/// The pieces poured into each program, with the index of an mp4 in front and its media in the order of time. The store
/// outlives it.
std::unique_ptr<MediaInput> pouredFrom(const MediaStore &store, const QStringList &pieces, const QString &container);
/// The pieces as one file in memory.
base::Result<std::unique_ptr<MemoryFile>> inMemory(const MediaStore &store, const QStringList &pieces);
/// Stores a file of ours as it is, under an id.
base::Result<StoredMedia> storeUnchanged(MediaStore &store, MemoryFile &media, const QString &objectId,
                                         const QString &format, std::chrono::seconds length);
/// A file that was uploaded in pieces, of which is known what it is and what has to be done with it. One thread; the
/// pieces must stay meanwhile.
class Intake
{
public:
    /// Checks by its content that it is media. What is larger than `inMemoryUpTo` is only asked what streams it has;
    /// everything else is examined as a whole (remake.h).
    /// InvalidInput with code wrong_content or too_demanding, and words; Unavailable.
    static base::Result<std::unique_ptr<Intake>> over(MediaStore &store, const QStringList &pieces,
                                                      qint64 inMemoryUpTo);
    ~Intake();
    /// What it will be: "mp4", "webm" or "m4a"; of what is larger than memory a guess.
    QString format() const;

    /// Makes it anew and stores it under an id, as long as that takes no longer than somebody waits for an answer: what
    /// is copied as it is, and what lasts less than `waitedFor` seconds and has to be converted or put in order. nullopt:
    /// it is for a job. The errors are those of over().
    /// @param words takes what ffmpeg said, for the operator
    base::Result<std::optional<StoredMedia>> storeAtOnce(const QString &objectId, QString *words = nullptr);
    /// The same, however long it takes.
    base::Result<StoredMedia> store(const QString &objectId, QString *words = nullptr);

    static constexpr double waitedFor = 120;

private:
    explicit Intake(MediaStore &store) : m_store(store) {}
    base::Result<StoredMedia> stored(const QString &objectId, Effort effort, QString *words);

    MediaStore &m_store;
    std::unique_ptr<MemoryFile> m_memory; ///< null: it is poured
    std::unique_ptr<MediaInput> m_input;
    std::optional<Prepared> m_prepared; ///< of what is in memory
};

/// Both: looks at a file that was uploaded in pieces and stores it, made anew, under an id. What is larger than
/// `inMemoryUpTo` is poured through the programs, and made anew likewise.
/// @param words takes what ffmpeg said, for the operator
base::Result<StoredMedia> joinPieces(MediaStore &store, const QStringList &pieces, qint64 inMemoryUpTo,
                                     const QString &objectId, QString *words = nullptr);

} // namespace attune::server::media
