// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/http/message.h"

#include <functional>
#include <memory>

namespace attune::server::media {

/// What is sent as long as it may be: a transfer that has begun takes as long as whoever reads it likes, and what
/// allowed it may end meanwhile. Between two pieces, every two seconds, it is asked again; a no ends the connection.
class AskedAgain final : public http::ByteSource
{
public:
    static constexpr std::chrono::milliseconds pause{2000};

    /// @param mayGoOn asks the database: it is called on the thread that reads, which is a worker then
    AskedAgain(std::shared_ptr<http::ByteSource> source, const base::Clock &clock,
               std::function<base::Result<void>()> mayGoOn)
        : m_source(std::move(source)), m_clock(clock), m_mayGoOn(std::move(mayGoOn)), m_askedAt(clock.monotonic())
    {}
    qint64 size() const override { return m_source->size(); }
    bool waits() const override { return m_source->waits() || isDue(); }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override
    {
        if (isDue()) {
            if (auto may = m_mayGoOn(); !may)
                return may.error();
            m_askedAt = m_clock.monotonic();
        }
        return m_source->read(offset, maxSize);
    }

private:
    bool isDue() const { return m_clock.monotonic() - m_askedAt >= pause; }

    std::shared_ptr<http::ByteSource> m_source;
    const base::Clock &m_clock;
    std::function<base::Result<void>()> m_mayGoOn;
    std::chrono::milliseconds m_askedAt;
};

} // namespace attune::server::media
