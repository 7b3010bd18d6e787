// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/time_bar.h"

#include "models/words/zoned_time.h"

#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

namespace attune::ui {

namespace {

constexpr int steps = 100'000; // a minute of two months
constexpr std::chrono::milliseconds restsAfter{150};

} // namespace

TimeBar::TimeBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent), m_zone(QTimeZone::utc())
{
    setObjectName(QStringLiteral("accessTime"));
    setAccessibleName(tr("Place in the log, by time"));
    setRange(0, steps);
    setSingleStep(steps / 500);
    setPageStep(steps / 20);
    setFocusPolicy(Qt::TabFocus);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restsAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT placeWanted(place()); });
}

void TimeBar::setStretch(base::Instant from, base::Instant to, domain::AccessOrder order)
{
    m_from = from;
    m_to = std::max(to, from + std::chrono::milliseconds(1));
    m_order = order;
}

void TimeBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    say();
}

base::Instant TimeBar::place() const
{
    const auto whole = (m_to - m_from).count();
    const auto part = std::chrono::milliseconds(whole / steps * value() + whole % steps * value() / steps);
    return m_order == domain::AccessOrder::Newest ? m_to - part : m_from + part;
}

void TimeBar::setPlace(base::Instant at)
{
    if (isSliderDown() || m_rest.isActive())
        return;
    const QScopedValueRollback showing(m_isShown, true);
    const double whole = static_cast<double>((m_to - m_from).count());
    const double part = static_cast<double>((m_order == domain::AccessOrder::Newest ? m_to - at : at - m_from).count());
    setValue(static_cast<int>(std::clamp(part / whole, 0.0, 1.0) * steps));
}

void TimeBar::say()
{
    const QString tip = models::ZonedTime::exact(place(), m_zone);
    setAccessibleDescription(tip);
    setToolTip(tip);
}

void TimeBar::sliderChange(SliderChange change)
{
    QScrollBar::sliderChange(change);
    if (change != SliderValueChange)
        return;
    say();
    if (m_isShown)
        return;
    if (isSliderDown())
        QToolTip::showText(mapToGlobal(QPoint(0, height() / 2)), toolTip(), this);
    m_rest.start();
}

} // namespace attune::ui
