// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/range_cache.h"

#include <QIODevice>

#include <memory>

namespace attune::stream {

/// A recording as a random-access device for a media library. Reads block until the bytes are here, so it must not be
/// read on the GUI thread; after the cache is closed they fail at once.
class SeekableStream final : public QIODevice
{
    Q_OBJECT

public:
    explicit SeekableStream(std::shared_ptr<RangeCache> cache);

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
};

} // namespace attune::stream
