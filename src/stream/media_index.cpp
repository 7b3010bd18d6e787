// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/media_index.h"

#include "stream/index_hint.h"

#include <algorithm>
#include <utility>

namespace attune::stream {

namespace {

constexpr qint64 headForIndex = 4096;
constexpr qint64 leastHead = 128;             // or all of a file that is shorter
constexpr qint64 mostFirstMedia = 160LL * 1024; // the first frames, when they follow the index …
constexpr qint64 leastFirstMedia = 64LL * 1024;
constexpr double secondsOfFirstMedia = 1.2; // … but not more of them than this: a narrow line has better to do
constexpr qint64 longIndex = 128LL * 1024;    // playing need not wait for more than this
constexpr qint64 longestIndex = 64LL * 1024 * 1024;

} // namespace

MediaIndex::MediaIndex(std::shared_ptr<RangeCache> cache, IndexMemory memory)
    : m_cache(std::move(cache)), m_memory(std::move(memory)), m_firstMedia(mostFirstMedia)
{
    if (m_memory.indexes)
        m_kept = m_memory.indexes->find(m_memory.recordingId);
}

MediaIndex::Start MediaIndex::look()
{
    if (m_isPlaced || m_cache->missingFrom(0) < std::min(leastHead, m_cache->size().value_or(leastHead)))
        return Start::NotYet;
    QByteArray head(headForIndex, '\0');
    head.resize(std::max<qint64>(0, m_cache->peek(0, head.data(), head.size())));
    m_isPlaced = true;
    const auto hint = indexHint(head);
    const qint64 size = m_cache->size().value_or(0);
    if (!hint || hint->offset >= size || hint->size > longestIndex)
        return Start::Plain;
    if (hint->lengthSeconds > 0) {
        m_guessedPace = static_cast<double>(size) / hint->lengthSeconds;
        m_firstMedia =
            std::clamp(static_cast<qint64>(m_guessedPace * secondsOfFirstMedia), leastFirstMedia, mostFirstMedia);
    }
    m_extent = {hint->offset, hint->size > 0 ? std::min(size, hint->offset + hint->size) : size};
    m_surely = {hint->size > 0 ? 0 : hint->offset, hint->size > 0 ? std::min(size, m_extent.to + m_firstMedia) : size};
    m_isKeptWhenHere = true;
    return isHere() || hint->size <= longIndex || m_extent.to >= size ? Start::Plain : Start::Quick;
}

bool MediaIndex::isHere() const
{
    return m_cache->missingFrom(m_extent.from) >= m_extent.to;
}

void MediaIndex::useKept(const QByteArray &etag)
{
    const auto kept = std::exchange(m_kept, nullptr);
    if (!kept)
        return;
    if (kept->etag != etag || kept->size != m_cache->size().value_or(-1)) {
        m_memory.indexes->forget(m_memory.recordingId);
        return;
    }
    m_cache->restore(kept->offset, kept->bytes);
}

void MediaIndex::keep(const QByteArray &etag)
{
    if (!m_isKeptWhenHere || !m_memory.indexes || !isHere())
        return;
    m_isKeptWhenHere = false;
    auto index = std::make_shared<KeptIndex>();
    index->etag = etag;
    index->size = m_cache->size().value_or(0);
    index->offset = m_extent.from;
    index->bytes.resize(m_extent.to - m_extent.from);
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

} // namespace attune::stream
