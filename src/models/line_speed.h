// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <utility>

namespace attune::models {

/// How fast the line is, from how many bytes have come so far, looked at now and then. What came in the last seconds
/// counts; of a line that brings nothing it is 0.
class LineSpeed
{
public:
    static constexpr auto window = std::chrono::seconds(4);

    void add(std::chrono::milliseconds at, qint64 bytesSoFar)
    {
        m_looks.emplace_back(at, bytesSoFar);
        while (m_looks.size() > 2 && m_looks.front().first < at - window)
            m_looks.pop_front();
    }
    double bitsPerSecond() const
    {
        if (m_looks.size() < 2)
            return 0;
        const auto passed = m_looks.back().first - m_looks.front().first;
        const qint64 bytes = m_looks.back().second - m_looks.front().second;
        return passed.count() > 0 ? static_cast<double>(bytes) * 8000 / static_cast<double>(passed.count()) : 0;
    }

private:
    std::deque<std::pair<std::chrono::milliseconds, qint64>> m_looks;
};

} // namespace attune::models
