// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace attune::ui {

/// A day that may be left open. It is typed as people write days ("12 May 2026", "2026-05-12", "last month"), stepped
/// with Up and Down, or picked in a calendar (Alt+Down); empty means any day. Tab goes on. Days are those of this
/// computer's zone. GUI thread.
class DayField : public QLineEdit
{
    Q_OBJECT

public:
    /// Which day counts when a whole period was typed.
    enum class Side { First, Last };

    /// @param anyDay what stands there while it is empty, such as "The beginning"
    DayField(Side side, const QString &name, const QString &anyDay, QWidget *parent);

    /// nullopt when it is empty or cannot be read.
    std::optional<QDate> day() const;
    /// False when something stands there that is no day; the field then says so to assistive technology, too.
    bool isReadable() const;
    void setDay(std::optional<QDate> day);

    /// The longest day in this language, and the sign of the calendar.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Typed to its end, stepped or picked.
    void dayChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void step(int days);
    void openCalendar();
    void showState();

    Side m_side;
};

} // namespace attune::ui
