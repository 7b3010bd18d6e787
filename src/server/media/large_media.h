// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/media_store.h"
#include "server/media/mp4_references.h"
#include "server/media/remake.h"

#include <QIODevice>

#include <functional>

namespace attune::server::media {

/// Opens a file's bytes from the beginning, for one reader.
using Opener = std::function<base::Result<std::unique_ptr<QIODevice>>()>;

/// An mp4 with its index in front of its media, and that in the order of time (mp4_order.h), whatever it was: what
/// reads a stream needs it so. Reads from another device, at any place, and moves what the index says of places. One
/// thread.
class IndexInFront final : public QIODevice
{
public:
    /// InvalidInput with code wrong_content when there is no index, it is longer than 256 MiB, or cannot be moved.
    static base::Result<std::unique_ptr<QIODevice>> over(std::unique_ptr<QIODevice> film);
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    /// A stretch of the result: bytes of its own, or a stretch of the film.
    struct Part
    {
        qint64 offset = 0;
        qint64 size = 0;
        qint64 from = 0;
        QByteArray bytes;
    };
    explicit IndexInFront(std::unique_ptr<QIODevice> film) : m_film(std::move(film)) {}
    void append(qint64 from, qint64 size);
    void append(const QByteArray &bytes);
    base::Result<QByteArray> read(const TopBox &box);
    base::Result<void> moveIndex(QByteArray moov, const TopBox &index, qint64 firstMedia);

    std::unique_ptr<QIODevice> m_film;
    QList<Part> m_parts;
    qint64 m_size = 0;
};

/// Media that does not fit into memory: poured into each program from its beginning, as fast as that reads.
class PouredInput final : public MediaInput
{
public:
    PouredInput(Opener opener, QString container);
    ~PouredInput() override;
    base::Result<int> begin() override;
    QString address(int descriptor) const override;
    int lookAfter() override;
    void end() override;

private:
    bool refill();

    Opener m_opener;
    int m_childEnd = -1;
    int m_ourEnd = -1;
    std::unique_ptr<QIODevice> m_media;
    QByteArray m_piece;
    qsizetype m_sent = 0; ///< of the piece
};

/// A file that is being made and does not fit into memory either: what is behind its first mebibyte is sealed and
/// stored piece by piece as it grows, and leaves memory. The pieces go with it.
class SpilledFile final : public RemadeFile
{
public:
    /// @param objectId of the recording it is for  @param word tells files of one recording apart
    SpilledFile(MediaStore &store, QString objectId, QString word = QStringLiteral("made"))
        : m_store(store), m_id(std::move(objectId)), m_word(std::move(word))
    {}
    ~SpilledFile() override;
    int descriptor() const override { return m_media->descriptor(); }
    void lookAfter() override;
    base::Result<void> restart() override;
    QStringList layout(bool webm) const override;
    base::Result<std::unique_ptr<MediaInput>> made(const QString &container) override;
    std::unique_ptr<RemadeFile> another() const override
    {
        return std::make_unique<SpilledFile>(m_store, m_id, QStringLiteral("ordered"));
    }
    QStringList layoutBetween(bool boxes) const override;
    /// What was made, with its index in front. Valid after made().
    base::Result<std::unique_ptr<QIODevice>> open() const;

private:
    void spill(qint64 upTo);
    void forget();

    MediaStore &m_store;
    QString m_id;
    QString m_word;
    std::unique_ptr<MemoryFile> m_media;
    QStringList m_pieces;
    qint64 m_spilled = 0; ///< bytes in the pieces, behind the head
    QByteArray m_head;
    QString m_container;
    std::optional<base::Error> m_problem;
};

} // namespace attune::server::media
