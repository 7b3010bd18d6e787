// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace attune::ui {

/// Which part of a recording the lanes show: the whole, or a window of it that follows the playhead. Media time.
/// GUI thread.
class TimeScale : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static constexpr double deepestZoom = 200;

    void setDuration(std::chrono::milliseconds duration);
    std::chrono::milliseconds duration() const { return m_duration; }
    std::chrono::milliseconds start() const { return m_start; }
    std::chrono::milliseconds end() const { return m_start + length(); }
    /// 1: everything is shown.
    double zoom() const { return m_zoom; }
    /// @param around what stays where it is
    void setZoom(double zoom, std::chrono::milliseconds around);
    void showAll();
    /// Moves the window so that the position is in it.
    void follow(std::chrono::milliseconds position);
    void moveTo(std::chrono::milliseconds start);

    /// Where a time is, as a share of what is shown; outside 0 to 1 when it is not shown.
    double shareOf(std::chrono::milliseconds time) const;
    std::chrono::milliseconds timeAt(double share) const;

Q_SIGNALS:
    void changed();

private:
    std::chrono::milliseconds length() const;

    std::chrono::milliseconds m_duration{0};
    std::chrono::milliseconds m_start{0};
    double m_zoom = 1;
};

} // namespace attune::ui
