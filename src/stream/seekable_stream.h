// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/range_cache.h"

#include <QIODevice>

#include <memory>

namespace attune::stream {

/// A device whose reads can be cut short from another thread. While interrupted, reads fail at once.
class Interruptible
{
public:
    virtual ~Interruptible() = default;
    virtual void setInterrupted(bool interrupted) = 0;
};

/// A device that can be asked what is here already.
class Peekable
{
public:
    virtual ~Peekable() = default;
    /// Never waits: fewer bytes, or none, when they are not here. Any thread.
    virtual QByteArray peekAt(qint64 offset, qint64 maxSize) const = 0;
};

/// A device whose media can be played before all of its index is here.
class QuickStart
{
public:
    virtual ~QuickStart() = default;
    /// Blocks until it is known how the media begins: a device of the same media with an index of its first seconds
    /// alone in the place of the long one, every other byte where it was; null when it is to be opened like any other.
    /// Any one thread.
    virtual std::unique_ptr<QIODevice> waitForStart() = 0;
    /// Whether all of the long index is here, so that this device itself can be opened without waiting. The same
    /// thread.
    virtual bool isIndexHere() const = 0;
};

/// A recording as a random-access device for a media library. Reads block until the bytes are here, so it must not be
/// read on the GUI thread; after the cache is closed they fail at once.
/// setInterrupted() may be called from any thread.
class SeekableStream final : public QIODevice, public Interruptible, public Peekable, public QuickStart
{
    Q_OBJECT

public:
    explicit SeekableStream(std::shared_ptr<RangeCache> cache, RangeCache::Reader reader = RangeCache::Reader::Urgent);

    void setInterrupted(bool interrupted) override;
    QByteArray peekAt(qint64 offset, qint64 maxSize) const override;
    std::unique_ptr<QIODevice> waitForStart() override;
    bool isIndexHere() const override;
    bool isSequential() const override { return false; }
    /// Blocks until the size is known; 0 when the stream failed or was closed first.
    qint64 size() const override;
    bool atEnd() const override { return pos() >= size(); }
    qint64 bytesAvailable() const override { return std::max<qint64>(0, size() - pos()); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<RangeCache> m_cache;
    RangeCache::Reader m_reader;
    std::atomic<bool> m_interrupted = false;
    std::shared_ptr<const StartIndex> m_start;
};

/// The same media with the index of its first seconds instead of the long one.
class StartStream final : public QIODevice, public Interruptible
{
    Q_OBJECT

public:
    StartStream(std::shared_ptr<RangeCache> cache, std::shared_ptr<const StartIndex> start);

    void setInterrupted(bool interrupted) override { m_media.setInterrupted(interrupted); }
    bool isSequential() const override { return false; }
    qint64 size() const override { return m_media.size(); }
    bool atEnd() const override { return pos() >= size(); }
    qint64 bytesAvailable() const override { return std::max<qint64>(0, size() - pos()); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readStart(char *data, qint64 maxSize, qint64 at) const;

    SeekableStream m_media;
    std::shared_ptr<const StartIndex> m_start;
};

} // namespace attune::stream
