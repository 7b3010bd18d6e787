// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_log_port.h"

#include <QScrollBar>
#include <QTimeZone>
#include <QTimer>

namespace attune::ui {

/// A scroll bar over time instead of rows: where in a log one is, and how to get anywhere in it, without anybody having
/// counted it. GUI thread.
class TimeBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit TimeBar(QWidget *parent);

    /// What it reaches over. @param from before `to`
    void setStretch(base::Instant from, base::Instant to, domain::AccessOrder order);
    void setZone(const QTimeZone &zone);
    /// Shows where the list is. Says nothing.
    void setPlace(base::Instant at);
    base::Instant place() const;

Q_SIGNALS:
    /// Somebody moved it and came to rest.
    void placeWanted(base::Instant at);

protected:
    void sliderChange(SliderChange change) override;

private:
    void say();

    QTimer m_rest;
    base::Instant m_from{};
    base::Instant m_to{};
    domain::AccessOrder m_order = domain::AccessOrder::Newest;
    QTimeZone m_zone;
    bool m_isShown = false; ///< the value is being set by the list
};

} // namespace attune::ui
