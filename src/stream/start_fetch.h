// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/sealed_container.h"
#include "stream/start_index.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace attune::stream {

/// Fetches those pieces of a long index that describe its first seconds, several at a time, and makes a StartIndex of
/// them. It gives up rather than wait: the media then begins when its whole index is here. Stream thread.
class StartFetch : public QObject
{
    Q_OBJECT

public:
    /// What every answer must say of the file at the address.
    struct Whole
    {
        qint64 size = 0;
        QByteArray etag;
        crypto::ChunkOpener *opener = nullptr; ///< of a sealed one; stays longer than this
    };
    /// @param here what of the media was fetched by others @param ask for [from, to) of the file at the address
    StartFetch(const Extent &index, Whole whole, PeekBytes here, std::function<QNetworkReply *(const Extent &)> ask,
               QObject *parent = nullptr);
    ~StartFetch() override;

    void begin() { look(); }

Q_SIGNALS:
    /// Once. null: not this way.
    void settled(const std::shared_ptr<const attune::stream::StartIndex> &start);

private:
    struct Piece
    {
        Extent extent; ///< of the media
        Extent onWire; ///< of the file at the address: the same, or the chunks that hold it
        QByteArray bytes;
        QPointer<QNetworkReply> reply;
    };

    void look();
    void fetch(const Extent &extent);
    void arrived(QNetworkReply *reply);
    bool isGood(const QNetworkReply &reply, const Piece &piece) const;
    bool open(Piece &piece, const QByteArray &sealed) const;
    QByteArray bytesAt(qint64 offset, qint64 most) const;
    void settle(std::shared_ptr<const StartIndex> start);

    const Extent m_index;
    const Whole m_whole;
    const PeekBytes m_here;
    const std::function<QNetworkReply *(const Extent &)> m_ask;
    std::vector<Piece> m_pieces;
    QTimer m_patience;
    bool m_settled = false;
};

} // namespace attune::stream
