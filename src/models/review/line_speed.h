// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>

namespace attune::models {

/// How fast the line is, from how many bytes have come so far, looked at now and then. What came in the last seconds
/// counts; of a line that brings nothing it is 0.
class LineSpeed
{
public:
    static constexpr auto window = std::chrono::seconds(4);

    /// @param waited how long, so far, what is watched has waited for bytes
    void add(std::chrono::milliseconds at, qint64 bytesSoFar, std::chrono::milliseconds waited = {})
    {
        m_looks.push_back({at, bytesSoFar, waited});
        while (m_looks.size() > 2 && m_looks.front().at < at - window)
            m_looks.pop_front();
    }
    double bitsPerSecond() const
    {
        const auto passed = span();
        const qint64 bytes = m_looks.empty() ? 0 : m_looks.back().bytes - m_looks.front().bytes;
        return passed.count() > 0 ? static_cast<double>(bytes) * 8000 / static_cast<double>(passed.count()) : 0;
    }
    /// Whether it is the line that is waited for. Who decodes its way from a far key frame to the video asked for has
    /// what it needs, however long that takes.
    bool isWaitedFor() const
    {
        const auto passed = span();
        return passed.count() > 0 && (m_looks.back().waited - m_looks.front().waited) * 2 > passed;
    }

private:
    struct Look
    {
        std::chrono::milliseconds at;
        qint64 bytes;
        std::chrono::milliseconds waited;
    };
    std::chrono::milliseconds span() const
    {
        return m_looks.size() < 2 ? std::chrono::milliseconds(0) : m_looks.back().at - m_looks.front().at;
    }
    std::deque<Look> m_looks;
};

} // namespace attune::models
