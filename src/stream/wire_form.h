// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/sealed_container.h"
#include "domain/media_link.h"
#include "stream/start_index.h"

#include <memory>

namespace attune::stream {

/// In which form media lies at its address: plain, or as a sealed container of whole chunks. One thread.
class WireForm
{
public:
    /// The first link of a sealed recording brings its seal. @return whether it did. Corrupt when it cannot be used.
    base::Result<bool> take(const domain::MediaLink &link);
    bool isSealed() const { return m_opener != nullptr; }
    /// Of a sealed one; else nullptr.
    crypto::ChunkOpener *opener() const { return m_opener.get(); }

    /// What is asked for begins at a multiple of this, of the plain media.
    qint64 unit() const;
    /// A place up to which is asked for, which only of a sealed one has to be the end of a chunk.
    qint64 end(qint64 wanted) const;
    /// Which bytes of the file at the address hold a part of the plain media.
    Extent onTheWire(qint64 begin, qint64 end) const;
    /// The size of the file at the address, for a size of the plain media.
    qint64 sizeOnTheWire(qint64 plainSize) const;

private:
    std::unique_ptr<crypto::ChunkOpener> m_opener;
};

} // namespace attune::stream
