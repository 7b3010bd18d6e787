// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <condition_variable>
#include <mutex>

namespace attune::server::http {

/// A request body on its way from a connection to the handler: a bounded queue, so that a fast sender waits for a slow
/// disk. One thread writes, another reads.
class BodyPipe final : public BodyStream
{
public:
    /// Handler's side: blocks for up to a minute, and not when its thread is to stop (base/stop_scope.h).
    base::Result<QByteArray> read() override;

    /// Connection's side. False when it is full: wait and try again.
    bool tryPush(QByteArray bytes);
    /// Nothing more comes. @param whole false when the body was cut off
    void close(bool whole);

private:
    static constexpr qsizetype most = 1024LL * 1024;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QByteArray m_bytes;
    bool m_closed = false;
    bool m_whole = false;
};

} // namespace attune::server::http
