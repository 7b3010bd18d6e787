// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/media_stream.h"

#include "base/hand_over.h"
#include "stream/range_fetcher.h"

namespace attune::stream {

namespace {

constexpr qint64 cacheBytes = 96LL * 1024 * 1024;

}

MediaStream::MediaStream(domain::MediaLinks &links, const domain::Recording &recording,
                         const domain::ViewingId &viewing, const domain::Grounds &grounds, const QSslConfiguration &tls,
                         std::shared_ptr<KeptIndexes> indexes, QObject *parent)
    : QObject(parent),
      m_cache(std::make_shared<RangeCache>(cacheBytes)),
      m_broker(links, recording, domain::LinkUse::Play, viewing, grounds),
      m_fetcher(new RangeFetcher(m_cache, tls, {std::move(indexes), recording.id.value()}))
{
    m_thread.setObjectName(QStringLiteral("stream"));
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &RangeFetcher::linkNeeded, &m_broker, &LinkBroker::needLink);
    base::passOn(&m_broker, &LinkBroker::linkReady, m_fetcher,
                 [fetcher = m_fetcher](const domain::MediaLink &link) { fetcher->setLink(link); });
    base::passOn(&m_broker, &LinkBroker::linkFailed, m_fetcher,
                 [fetcher = m_fetcher](const base::Error &error) { fetcher->linkFailed(error); });
    connect(&m_broker, &LinkBroker::renewed, this, &MediaStream::linkRenewed);
    base::passOn(m_fetcher, &RangeFetcher::stalled, this, [this](const base::Error &error) { Q_EMIT stalled(error); });
    connect(m_fetcher, &RangeFetcher::recovered, this, &MediaStream::recovered);
    base::passOn(m_fetcher, &RangeFetcher::failed, this, [this](const base::Error &error) { Q_EMIT failed(error); });
    m_cache->onRead = [fetcher = m_fetcher](qint64 offset, bool blocked) {
        base::post(fetcher, [fetcher, offset, blocked] { fetcher->want(offset, blocked); });
    };
    m_cache->onIdleRead = [fetcher = m_fetcher](qint64 offset) {
        base::post(fetcher, [fetcher, offset] { fetcher->wantWhenIdle(offset); });
    };
    m_thread.start();
}

MediaStream::~MediaStream()
{
    m_cache->close();
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<SeekableStream> MediaStream::makeDevice() const
{
    return std::make_unique<SeekableStream>(m_cache);
}

std::unique_ptr<SeekableStream> MediaStream::makeIdleDevice() const
{
    return std::make_unique<SeekableStream>(m_cache, RangeCache::Reader::Idle);
}

std::unique_ptr<SeekableStream> MediaStream::makeCachedOnlyDevice() const
{
    return std::make_unique<SeekableStream>(m_cache, RangeCache::Reader::CachedOnly);
}

void MediaStream::open()
{
    base::post(m_fetcher, [fetcher = m_fetcher] { fetcher->want(0, true); });
}

void MediaStream::retry()
{
    m_cache->clearFailure(); // at once: who reads next must not meet the old one
    QMetaObject::invokeMethod(m_fetcher, &RangeFetcher::retry, Qt::QueuedConnection);
}

void MediaStream::setPace(double bytesPerSecond)
{
    base::post(m_fetcher, [fetcher = m_fetcher, bytesPerSecond] { fetcher->setPace(bytesPerSecond); });
}

} // namespace attune::stream
