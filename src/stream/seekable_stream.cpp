// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/seekable_stream.h"

#include <cstring>

namespace attune::stream {

SeekableStream::SeekableStream(std::shared_ptr<RangeCache> cache, RangeCache::Reader reader)
    : m_cache(std::move(cache)), m_reader(reader)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void SeekableStream::setInterrupted(bool interrupted)
{
    m_interrupted = interrupted;
    if (interrupted)
        m_cache->wake();
}

QByteArray SeekableStream::peekAt(qint64 offset, qint64 maxSize) const
{
    QByteArray bytes(maxSize, Qt::Uninitialized);
    bytes.resize(std::max<qint64>(0, m_cache->peek(offset, bytes.data(), maxSize)));
    return bytes;
}

std::unique_ptr<QIODevice> SeekableStream::waitForStart()
{
    m_start = m_cache->waitForStart(&m_interrupted);
    return m_start ? std::make_unique<StartStream>(m_cache, m_start) : nullptr;
}

bool SeekableStream::isIndexHere() const
{
    return !m_start || m_cache->missingFrom(m_start->from) >= m_start->to;
}

qint64 SeekableStream::size() const
{
    return m_cache->waitForSize().value_or(0); // a media library that is told 0 believes it
}

qint64 SeekableStream::readData(char *data, qint64 maxSize)
{
    qint64 total = 0;
    while (total < maxSize) { // media libraries take a short read for the end
        const qint64 count = m_cache->read(pos() + total, data + total, maxSize - total, &m_interrupted, m_reader);
        if (count < 0)
            return total > 0 && !m_interrupted ? total : -1;
        if (count == 0)
            break;
        total += count;
    }
    return total;
}

StartStream::StartStream(std::shared_ptr<RangeCache> cache, std::shared_ptr<const StartIndex> start)
    : m_media(std::move(cache)), m_start(std::move(start))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 StartStream::readStart(char *data, qint64 maxSize, qint64 at) const
{
    const qint64 count = std::min(maxSize, m_start->to - at);
    const qint64 inside = at - m_start->from;
    const qint64 written = std::clamp<qint64>(m_start->bytes.size() - inside, 0, count);
    if (written > 0)
        std::memcpy(data, m_start->bytes.constData() + inside, static_cast<std::size_t>(written));
    std::memset(data + written, 0, static_cast<std::size_t>(count - written));
    return count;
}

qint64 StartStream::readData(char *data, qint64 maxSize)
{
    qint64 total = 0;
    while (total < maxSize) {
        const qint64 at = pos() + total;
        if (at >= m_start->from && at < m_start->to) {
            total += readStart(data + total, maxSize - total, at);
            continue;
        }
        const qint64 most = at < m_start->from ? std::min(maxSize - total, m_start->from - at) : maxSize - total;
        const qint64 count = m_media.seek(at) ? m_media.read(data + total, most) : -1;
        if (count < 0)
            return total > 0 ? total : -1;
        total += count;
        if (count < most)
            break;
    }
    return total;
}

} // namespace attune::stream
