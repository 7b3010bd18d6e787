// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/seekable_stream.h"

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

} // namespace attune::stream
