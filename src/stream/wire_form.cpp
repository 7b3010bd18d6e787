// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/wire_form.h"

#include "stream/range_cache.h"

#include <algorithm>

namespace attune::stream {

base::Result<bool> WireForm::take(const domain::MediaLink &link)
{
    if (!link.seal || m_opener)
        return false;
    const auto header = crypto::sealHeaderFrom(link.seal->header);
    if (!header || link.seal->key.size() != crypto::Aead::keySize)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the key of the recording cannot be used"), {}, {}};
    m_opener = std::make_unique<crypto::ChunkOpener>(*header, crypto::SecretBytes(link.seal->key));
    return true;
}

qint64 WireForm::unit() const
{
    return m_opener ? qint64(m_opener->header().chunkSize) : RangeCache::blockSize;
}

qint64 WireForm::end(qint64 wanted) const
{
    return m_opener ? (wanted + unit() - 1) / unit() * unit() : wanted;
}

Extent WireForm::onTheWire(qint64 begin, qint64 end) const
{
    if (!m_opener)
        return {begin, end};
    const qint64 chunk = m_opener->header().chunkSize;
    const qint64 last = std::max(begin, end - 1) / chunk;
    return {m_opener->sealedOffset(begin / chunk), m_opener->sealedOffset(last) + m_opener->sealedSize(last)};
}

qint64 WireForm::sizeOnTheWire(qint64 plainSize) const
{
    return m_opener ? m_opener->header().containerSize() : plainSize;
}

} // namespace attune::stream
