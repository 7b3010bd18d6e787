// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/time_scale.h"

#include <algorithm>

namespace attune::ui {

using std::chrono::milliseconds;

void TimeScale::setDuration(milliseconds duration)
{
    if (duration == m_duration)
        return;
    m_duration = duration;
    m_zoom = 1;
    m_start = milliseconds(0);
    Q_EMIT changed();
}

milliseconds TimeScale::length() const
{
    return milliseconds(static_cast<qint64>(static_cast<double>(m_duration.count()) / m_zoom));
}

void TimeScale::setZoom(double zoom, milliseconds around)
{
    zoom = std::clamp(zoom, 1.0, deepestZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    const double share = std::clamp(shareOf(around), 0.0, 1.0);
    m_zoom = zoom;
    const auto before = static_cast<qint64>(share * static_cast<double>(length().count()));
    m_start = std::clamp(around - milliseconds(before), milliseconds(0), m_duration - length());
    Q_EMIT changed();
}

void TimeScale::showAll()
{
    setZoom(1, milliseconds(0));
}

void TimeScale::follow(milliseconds position)
{
    if (position >= m_start && position <= end())
        return;
    moveTo(position - length() / 10); // a little of what was before stays in sight
}

void TimeScale::moveTo(milliseconds start)
{
    start = std::clamp(start, milliseconds(0), m_duration - length());
    if (start == m_start)
        return;
    m_start = start;
    Q_EMIT changed();
}

double TimeScale::shareOf(milliseconds time) const
{
    const auto shown = static_cast<double>(length().count());
    return shown > 0 ? static_cast<double>((time - m_start).count()) / shown : 0;
}

milliseconds TimeScale::timeAt(double share) const
{
    return m_start + milliseconds(static_cast<qint64>(share * static_cast<double>(length().count())));
}

} // namespace attune::ui
