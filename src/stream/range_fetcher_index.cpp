// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RangeFetcher that knows what an mp4 is: where its index lies, and in which order index and media come.
#include "stream/index_hint.h"
#include "stream/media_request.h"
#include "stream/range_fetcher.h"
#include "stream/start_fetch.h"

#include <algorithm>

namespace attune::stream {

namespace {

constexpr qint64 headForIndex = 4096;
constexpr qint64 leastHead = 128;              // or all of a file that is shorter
constexpr qint64 mostBehindIndex = 160 * 1024; // the first pictures …
constexpr qint64 leastBehindIndex = 64 * 1024;
constexpr double secondsBehindIndex = 1.2; // … but not more of them than this: a narrow line has better to do
constexpr qint64 longIndex = 128 * 1024;   // playing need not wait for more than this
constexpr qint64 longestIndex = 64 * 1024 * 1024;
constexpr double secondsBeforeIndex = 4; // of media, before more of the index
constexpr qint64 leastBeforeIndex = 256 * 1024;
constexpr qint64 mostBeforeIndex = 3 * 1024 * 1024;
constexpr qint64 pieceInTurn = 256 * 1024;

} // namespace

/// Once the head of an mp4 is here, the place of its index is known.
void RangeFetcher::lookForIndex()
{
    if (m_lookedForIndex || m_cache->missingFrom(0) < std::min(leastHead, m_cache->size().value_or(leastHead)))
        return;
    QByteArray head(headForIndex, '\0');
    head.resize(std::max<qint64>(0, m_cache->peek(0, head.data(), head.size())));
    m_lookedForIndex = true;
    const auto hint = indexHint(head);
    const qint64 size = m_cache->size().value_or(0);
    if (!hint || hint->offset >= size || hint->size > longestIndex)
        return settleStart(nullptr);
    if (hint->lengthSeconds > 0) {
        m_guessedPace = static_cast<double>(size) / hint->lengthSeconds;
        m_behindIndex =
            std::clamp(static_cast<qint64>(m_guessedPace * secondsBehindIndex), leastBehindIndex, mostBehindIndex);
    }
    m_index = {hint->offset, hint->size > 0 ? std::min(size, hint->offset + hint->size) : size};
    m_surely = {hint->size > 0 ? 0 : hint->offset, hint->size > 0 ? std::min(size, m_index.to + m_behindIndex) : size};
    m_keepsIndex = true;
    if (isIndexHere() || hint->size <= longIndex || m_index.to >= size)
        return settleStart(nullptr);
    m_beginsQuickly = true;
}

bool RangeFetcher::isIndexHere() const
{
    return m_cache->missingFrom(m_index.from) >= m_index.to;
}

/// The server has said what the media is now: what was kept of it is used, or forgotten.
void RangeFetcher::useKeptIndex()
{
    const auto kept = std::exchange(m_kept, nullptr);
    if (!kept)
        return;
    if (kept->etag != m_etag || kept->size != m_cache->size().value_or(-1)) {
        m_memory.indexes->forget(m_memory.recordingId);
        return;
    }
    m_cache->restore(kept->offset, kept->bytes);
}

void RangeFetcher::keepIndex()
{
    if (!m_keepsIndex || !m_memory.indexes || !isIndexHere())
        return;
    m_keepsIndex = false;
    auto index = std::make_shared<KeptIndex>();
    index->etag = m_etag;
    index->size = m_cache->size().value_or(0);
    index->offset = m_index.from;
    index->bytes.resize(m_index.to - m_index.from);
    qint64 done = 0;
    while (done < index->bytes.size()) {
        const qint64 count =
            m_cache->peek(index->offset + done, index->bytes.data() + done, index->bytes.size() - done);
        if (count <= 0)
            return;
        done += count;
    }
    m_memory.indexes->keep(m_memory.recordingId, std::move(index));
}

/// Made with the first two: nobody knows yet how long the index is, and a connection takes as long as two answers.
void RangeFetcher::openSpareForPieces()
{
    if (m_lookedForIndex || m_kept || m_forPieces)
        return;
    m_forPieces = line::Rivals::freshManager(0).release();
    m_forPieces->setParent(this);
    if (m_link->url.scheme() == QStringLiteral("https"))
        m_forPieces->connectToHostEncrypted(m_link->url.host(), static_cast<quint16>(m_link->url.port(443)), m_tls);
}

/// The head is here. The pieces of the index go over the connection it came by and the third one, in turns; the media
/// goes over the second.
/// @param over which of the two connections
void RangeFetcher::beginQuickly(std::size_t over)
{
    m_triedStart = true;
    if (m_start) {
        m_start->disconnect(this);
        m_start->deleteLater();
    }
    const PeekBytes here = [cache = m_cache](qint64 offset, qint64 most) {
        QByteArray bytes(most, Qt::Uninitialized);
        bytes.resize(std::max<qint64>(0, cache->peek(offset, bytes.data(), most)));
        return bytes;
    };
    network(); // both are there then
    std::array<QNetworkAccessManager *, 2> managers{m_networks.at(over),
                                                    m_forPieces ? m_forPieces : m_networks.at(over)};
    const auto request = [link = *m_link, tls = m_tls, managers,
                          turn = std::size_t(0)](const Extent &extent) mutable -> QNetworkReply * {
        QNetworkRequest piece = mediaRequest(link, tls);
        piece.setRawHeader("Range",
                           "bytes=" + QByteArray::number(extent.from) + '-' + QByteArray::number(extent.to - 1));
        piece.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, true);
        return managers.at(turn++ % managers.size())->get(piece);
    };
    const qint64 size = m_opener ? m_opener->header().containerSize() : m_cache->size().value_or(0);
    m_start = new StartFetch(m_index, {size, m_etag, m_opener.get()}, here, request, this);
    connect(m_start, &StartFetch::settled, this, &RangeFetcher::settleStart);
    m_start->begin();
}

void RangeFetcher::settleStart(const std::shared_ptr<const StartIndex> &start)
{
    if (m_start) {
        m_start->disconnect(this);
        m_start->deleteLater();
        m_start = nullptr;
    }
    if (m_forPieces)
        m_forPieces->deleteLater();
    m_forPieces = nullptr;
    if (!start)
        m_beginsQuickly = false;
    m_cache->settleStart(start);
}

/// While a long index is on its way: some seconds of media, then both in turns. False when there is nothing of it left.
bool RangeFetcher::fetchForStart()
{
    if (!m_beginsQuickly)
        return false;
    if (isIndexHere()) {
        m_beginsQuickly = false;
        return false;
    }
    const qint64 size = m_cache->size().value_or(0);
    const qint64 read = m_cache->lastRead();
    const qint64 reader = read < m_index.to ? m_index.to : read;
    const qint64 media = m_cache->missingFrom(reader);
    const bool isFirst = media == m_index.to;
    if (!m_triedStart && m_link) {
        const std::size_t over = std::exchange(m_active, 1 - m_active);
        beginQuickly(over);
    }
    if (!m_beginsQuickly)
        return false;
    const double pace = m_bytesPerSecond > 0 ? m_bytesPerSecond : m_guessedPace;
    const qint64 enough =
        reader + std::clamp(static_cast<qint64>(pace * secondsBeforeIndex), leastBeforeIndex, mostBeforeIndex);
    if (media < size && media < enough)
        fetchRange(media, isFirst ? media + m_behindIndex : std::min(enough, media + pieceInTurn));
    else
        fetchRange(m_cache->missingFrom(m_index.from),
                   std::min(m_index.to, m_cache->missingFrom(m_index.from) + pieceInTurn));
    return true;
}

} // namespace attune::stream
