// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/body_pipe.h"

#include "base/stop_scope.h"

namespace attune::server::http {

base::Result<QByteArray> BodyPipe::read()
{
    std::unique_lock lock(m_mutex);
    const bool came = m_changed.wait_for(lock, base::stopOfThread(), std::chrono::minutes(1),
                                         [this] { return m_closed || !m_bytes.isEmpty(); });
    if (!m_bytes.isEmpty())
        return std::exchange(m_bytes, {});
    if (!came || !m_whole)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the body was cut off"), {}, {}};
    return QByteArray();
}

bool BodyPipe::tryPush(QByteArray bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_bytes.size() >= most)
            return false;
        m_bytes += bytes;
    }
    m_changed.notify_one();
    return true;
}

void BodyPipe::close(bool whole)
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_whole = whole;
    }
    m_changed.notify_one();
}

} // namespace attune::server::http
