// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/range_cache.h"

#include <algorithm>
#include <cstring>

#include <openssl/crypto.h>

namespace attune::stream {

namespace {

constexpr qint64 reportEvery = 128LL * 1024;
constexpr qint64 keepBehind = 2LL * 1024 * 1024;
constexpr qint64 keepAhead = 50LL * 1024 * 1024; // more than is ever read ahead

} // namespace

RangeCache::RangeCache(qint64 capacityBytes) : m_capacity(capacityBytes) {}

RangeCache::~RangeCache()
{
    wipe();
}

void RangeCache::wipe()
{
    for (auto &[index, block] : m_blocks)
        OPENSSL_cleanse(block.data.data(), static_cast<std::size_t>(block.data.size()));
    m_blocks.clear();
}

qint64 RangeCache::copyOut(qint64 offset, char *target, qint64 maxSize, bool isUse)
{
    qint64 copied = 0;
    while (copied < maxSize) {
        const qint64 at = offset + copied;
        const auto found = m_blocks.find(at / blockSize);
        const qint64 inside = at % blockSize;
        if (found == m_blocks.end() || found->second.filled <= inside)
            break;
        const qint64 count = std::min(maxSize - copied, found->second.filled - inside);
        std::memcpy(target + copied, found->second.data.constData() + inside, static_cast<std::size_t>(count));
        if (isUse)
            found->second.lastUse = ++m_uses;
        copied += count;
    }
    return copied;
}

qint64 RangeCache::peek(qint64 offset, char *target, qint64 maxSize)
{
    const std::lock_guard lock(m_mutex);
    return copyOut(offset, target, maxSize);
}

void RangeCache::wake()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void RangeCache::askFor(qint64 offset, bool blocked, Reader reader) const
{
    if (reader == Reader::Urgent && onRead)
        onRead(offset, blocked);
    else if (reader == Reader::Idle && blocked && onIdleRead)
        onIdleRead(offset);
}

qint64 RangeCache::read(qint64 offset, char *target, qint64 maxSize, const std::atomic<bool> *interrupted,
                        Reader reader)
{
    std::unique_lock lock(m_mutex);
    bool asked = false;
    while (true) {
        if (m_closed || (interrupted && *interrupted))
            return -1;
        if (m_size && offset >= *m_size)
            return 0;
        const qint64 copied = copyOut(offset, target, maxSize, reader != Reader::CachedOnly);
        if (reader == Reader::CachedOnly)
            return copied > 0 ? copied : -1;
        if (copied > 0) {
            const bool report = offset / reportEvery != (offset + copied) / reportEvery || asked;
            if (reader == Reader::Urgent)
                m_lastRead = offset + copied;
            lock.unlock();
            if (report)
                askFor(offset + copied, false, reader);
            return copied;
        }
        if (m_failure)
            return -1;
        if (!asked) {
            asked = true;
            if (reader == Reader::Urgent)
                m_lastRead = offset;
            lock.unlock();
            askFor(offset, true, reader);
            lock.lock();
            continue;
        }
        waitForBytes(lock, reader);
    }
}

void RangeCache::waitForBytes(std::unique_lock<std::mutex> &lock, Reader reader)
{
    if (reader != Reader::Urgent)
        return m_changed.wait(lock);
    if (m_waiting++ == 0)
        m_waitingSince = std::chrono::steady_clock::now();
    m_changed.wait(lock);
    if (--m_waiting == 0)
        m_waited += std::chrono::steady_clock::now() - m_waitingSince;
}

std::chrono::milliseconds RangeCache::waited() const
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_waiting > 0 ? std::chrono::steady_clock::now() - m_waitingSince : m_waited.zero();
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_waited + now);
}

std::optional<qint64> RangeCache::waitForSize()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_size || m_closed || m_failure; });
    return m_closed ? std::nullopt : m_size;
}

void RangeCache::settleStart(std::shared_ptr<const StartIndex> start)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_startSettled, true))
        m_start = std::move(start);
    m_changed.notify_all();
}

std::shared_ptr<const StartIndex> RangeCache::waitForStart(const std::atomic<bool> *interrupted)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(
        lock, [this, interrupted] { return m_startSettled || m_closed || m_failure || (interrupted && *interrupted); });
    return m_startSettled && !m_closed && !m_failure ? m_start : nullptr;
}

void RangeCache::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    wipe(); // at once: a reader that still holds the cache must not keep what was in it
    m_changed.notify_all();
}

void RangeCache::setSize(qint64 size)
{
    const std::lock_guard lock(m_mutex);
    m_size = size;
    m_changed.notify_all();
}

std::optional<qint64> RangeCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

void RangeCache::store(qint64 offset, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_fetched += bytes.size();
    put(offset, bytes);
}

void RangeCache::restore(qint64 offset, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    put(offset, bytes);
}

void RangeCache::put(qint64 offset, const QByteArray &bytes)
{
    if (m_closed)
        return; // what was still on its way
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 at = offset + done;
        Block &block = m_blocks[at / blockSize];
        if (block.data.isEmpty())
            block.data.resize(blockSize);
        const qint64 inside = at % blockSize;
        const qint64 count = std::min<qint64>(bytes.size() - done, blockSize - inside);
        std::memcpy(block.data.data() + inside, bytes.constData() + done, static_cast<std::size_t>(count));
        if (inside <= block.filled)
            block.filled = std::max(block.filled, inside + count);
        block.lastUse = ++m_uses;
        done += count;
    }
    evict();
    m_changed.notify_all();
}

void RangeCache::evict()
{
    while (static_cast<qint64>(m_blocks.size()) * blockSize > m_capacity) {
        auto oldest = m_blocks.end();
        for (auto it = m_blocks.begin(); it != m_blocks.end(); ++it) {
            const qint64 at = it->first * blockSize;
            const bool near = at > m_lastRead - keepBehind && at < m_lastRead + keepAhead;
            if (!near && (oldest == m_blocks.end() || it->second.lastUse < oldest->second.lastUse))
                oldest = it;
        }
        if (oldest == m_blocks.end())
            return;
        OPENSSL_cleanse(oldest->second.data.data(), static_cast<std::size_t>(oldest->second.data.size()));
        m_blocks.erase(oldest);
    }
}

qint64 RangeCache::missingFrom(qint64 offset) const
{
    const std::lock_guard lock(m_mutex);
    qint64 at = offset;
    while (!m_size || at < *m_size) {
        const auto found = m_blocks.find(at / blockSize);
        if (found == m_blocks.end() || found->second.filled <= at % blockSize)
            return at;
        at = found->first * blockSize + found->second.filled;
    }
    return at;
}

qint64 RangeCache::lastRead() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastRead;
}

std::vector<std::pair<qint64, qint64>> RangeCache::heldRanges() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<qint64, qint64>> ranges;
    for (const auto &[index, block] : m_blocks) {
        const qint64 from = index * blockSize;
        if (block.filled <= 0)
            continue;
        if (!ranges.empty() && ranges.back().second == from)
            ranges.back().second = from + block.filled;
        else
            ranges.emplace_back(from, from + block.filled);
    }
    return ranges;
}

void RangeCache::fail(const base::Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_failure = error;
    m_changed.notify_all();
}

void RangeCache::clearFailure()
{
    const std::lock_guard lock(m_mutex);
    m_failure.reset();
}

qint64 RangeCache::heldBytes() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qint64>(m_blocks.size()) * blockSize;
}

qint64 RangeCache::fetchedBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_fetched;
}

} // namespace attune::stream
