// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/kept_indexes.h"
#include "stream/link_broker.h"
#include "stream/range_cache.h"
#include "stream/seekable_stream.h"

#include <QSslConfiguration>
#include <QThread>

namespace attune::stream {

class RangeFetcher;

/// One recording being streamed: broker, fetcher (on its own thread) and cache. GUI thread.
class MediaStream : public QObject
{
    Q_OBJECT

public:
    MediaStream(domain::MediaLinks &links, const domain::Recording &recording, const domain::ViewingId &viewing,
                const domain::Grounds &grounds, const QSslConfiguration &tls,
                std::shared_ptr<KeptIndexes> indexes = nullptr, QObject *parent = nullptr);
    /// Wakes and fails every reader first, so that nobody waits for a dead stream.
    ~MediaStream() override;

    /// A device over this stream for the media library's thread. The caller owns it; it may outlive the stream.
    std::unique_ptr<SeekableStream> makeDevice() const;
    /// The same for work in the background: what it reads is fetched when nothing else is to be fetched.
    std::unique_ptr<SeekableStream> makeIdleDevice() const;
    /// The same for work that may use what is in memory and nothing else: its reads never wait, and fail instead.
    std::unique_ptr<SeekableStream> makeCachedOnlyDevice() const;
    /// Asks for the first link and begins to fetch.
    void open();
    void retry();
    /// How many bytes a second playing uses up, at the speed it has; read-ahead follows it.
    void setPace(double bytesPerSecond);
    qint64 sizeBytes() const { return m_cache->size().value_or(0); }
    qint64 fetchedBytes() const { return m_cache->fetchedBytes(); }
    /// How long, all in all, what is watched has waited for the line.
    std::chrono::milliseconds waited() const { return m_cache->waited(); }
    /// What of the file is here, as [from, to) in bytes, in order.
    std::vector<std::pair<qint64, qint64>> heldRanges() const { return m_cache->heldRanges(); }

Q_SIGNALS:
    void stalled(const attune::base::Error &error);
    void recovered();
    void failed(const attune::base::Error &error);
    void linkRenewed();

private:
    std::shared_ptr<RangeCache> m_cache;
    LinkBroker m_broker;
    QThread m_thread;
    RangeFetcher *m_fetcher;
};

} // namespace attune::stream
