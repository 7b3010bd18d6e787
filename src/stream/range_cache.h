// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stream/start_index.h"

#include <QByteArray>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace attune::stream {

/// The bytes of one recording that are in memory: bounded, least recently used goes first, zeroed when it goes, never
/// on disk. Readers block until what they want is here; one fetcher fills it. Any thread.
class RangeCache
{
public:
    static constexpr qint64 blockSize = qint64{16} * 1024;

    explicit RangeCache(qint64 capacityBytes);
    ~RangeCache();

    /// Called, on the reading thread and without a lock held, when a reader needs bytes from an offset on, and now and
    /// then as it reads on, so that the fetcher keeps ahead. Set before the first read.
    std::function<void(qint64 offset, bool blocked)> onRead;
    /// The same for readers that are not urgent: called when one waits.
    std::function<void(qint64 offset)> onIdleRead;
    /// Whether a reader is what a person watches, something that may wait until nothing else is to be fetched, or
    /// something that only uses what is here: for that one nothing is fetched, and it fails where bytes are missing.
    enum class Reader { Urgent, Idle, CachedOnly };

    /// Blocks for at least one byte. @param interrupted the reader's own flag: set it and call wake() to fail the read
    /// @return bytes read, 0 at the end, -1 when it failed, was closed or interrupted
    qint64 read(qint64 offset, char *target, qint64 maxSize, const std::atomic<bool> *interrupted = nullptr,
                Reader reader = Reader::Urgent);
    /// What is here already, without waiting and without counting as reading.
    qint64 peek(qint64 offset, char *target, qint64 maxSize);
    /// Lets waiting readers look at their flags.
    void wake();
    /// Blocks until the size is known. nullopt when it failed or was closed first.
    std::optional<qint64> waitForSize();
    /// How this media begins: with an index of its first seconds while the long one is on its way, or, null, like any
    /// other. Said once by the fetcher; later calls change nothing.
    void settleStart(std::shared_ptr<const StartIndex> start);
    /// Blocks until it is settled; null also when it failed, was closed or interrupted first.
    std::shared_ptr<const StartIndex> waitForStart(const std::atomic<bool> *interrupted = nullptr);
    /// Wakes every reader for good; they get -1. What is here is overwritten at once, and nothing comes in any more.
    void close();

    void setSize(qint64 size);
    std::optional<qint64> size() const;
    void store(qint64 offset, const QByteArray &bytes);
    /// The same for bytes that were known already: they do not count as fetched.
    void restore(qint64 offset, const QByteArray &bytes);
    /// The first offset from `offset` on that is not here (or the size).
    qint64 missingFrom(qint64 offset) const;
    qint64 lastRead() const;
    /// All that is here, as [from, to) in order.
    std::vector<std::pair<qint64, qint64>> heldRanges() const;
    /// Readers waiting now, and later ones, get -1 until clearFailure().
    void fail(const base::Error &error);
    void clearFailure();
    qint64 heldBytes() const;
    /// Bytes that came over the network so far.
    qint64 fetchedBytes() const;
    /// How long, all in all, what a person watches has waited for bytes that were not here.
    std::chrono::milliseconds waited() const;

private:
    struct Block
    {
        QByteArray data;
        qint64 filled = 0;
        quint64 lastUse = 0;
    };
    void waitForBytes(std::unique_lock<std::mutex> &lock, Reader reader);
    void askFor(qint64 offset, bool blocked, Reader reader) const;
    qint64 copyOut(qint64 offset, char *target, qint64 maxSize, bool isUse = true);
    void put(qint64 offset, const QByteArray &bytes);
    void evict();
    void wipe();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<qint64, Block> m_blocks;
    qint64 m_capacity;
    std::optional<qint64> m_size;
    std::optional<base::Error> m_failure;
    bool m_closed = false;
    bool m_startSettled = false;
    std::shared_ptr<const StartIndex> m_start;
    quint64 m_uses = 0;
    qint64 m_lastRead = 0;
    qint64 m_fetched = 0;
    int m_waiting = 0; ///< urgent readers, now
    std::chrono::steady_clock::time_point m_waitingSince;
    std::chrono::steady_clock::duration m_waited{0};
};

} // namespace attune::stream
