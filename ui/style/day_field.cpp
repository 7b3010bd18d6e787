// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/day_field.h"

#include "models/words/date_phrase.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace attune::ui {

namespace {

const QString shownAs = QStringLiteral("d MMMM yyyy");
constexpr int besides = 52; ///< pixels at 100 % text: the sign of the calendar, and the edges

} // namespace

DayField::DayField(Side side, const QString &name, const QString &anyDay, QWidget *parent)
    : QLineEdit(parent), m_side(side)
{
    setAccessibleName(name);
    setPlaceholderText(anyDay);
    QAction *pick = addAction(icon(QStringLiteral("sessions")), TrailingPosition);
    pick->setText(tr("Pick a date from the calendar"));
    pick->setToolTip(tr("Pick a date from the calendar (Alt+Down)"));
    connect(pick, &QAction::triggered, this, &DayField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DayField::showState);
    connect(this, &QLineEdit::editingFinished, this, &DayField::dayChanged);
    showState();
}

std::optional<QDate> DayField::day() const
{
    const auto phrase = models::DatePhrase::parse(text(), QDate::currentDate(), locale());
    if (!phrase.first || !phrase.text.isEmpty())
        return std::nullopt;
    return m_side == Side::First ? *phrase.first : phrase.behind->addDays(-1);
}

bool DayField::isReadable() const
{
    return text().trimmed().isEmpty() || day();
}

void DayField::setDay(std::optional<QDate> day)
{
    setText(day ? locale().toString(*day, shownAs) : QString());
    Q_EMIT dayChanged();
}

QSize DayField::sizeHint() const
{
    int widest = fontMetrics().horizontalAdvance(placeholderText());
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, fontMetrics().horizontalAdvance(locale().toString(QDate(2020, month, 28), shownAs)));
    return {widest + atTextSize(besides), QLineEdit::sizeHint().height()};
}

void DayField::showState()
{
    setProperty("wrong", !isReadable());
    setAccessibleDescription(
        isReadable()
            ? tr("A date such as 12 May 2026, or a period such as last month. Empty: %1").arg(placeholderText())
            : tr("This is not a date."));
    update();
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down;
    if (down && event->modifiers() == Qt::AltModifier)
        return openCalendar();
    if ((down || event->key() == Qt::Key_Up) && (event->modifiers() & ~Qt::KeypadModifier) == 0)
        return step(down ? -1 : 1);
    QLineEdit::keyPressEvent(event);
}

/// From today where nothing stands: never from a year long ago.
void DayField::step(int days)
{
    const auto now = day();
    setDay(now ? now->addDays(days) : QDate::currentDate());
}

void DayField::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("calendar"));
    popup->setAccessibleName(accessibleName());
    auto *escape = new QAction(popup);
    escape->setShortcut(Qt::Key_Escape);
    popup->addAction(escape);
    connect(escape, &QAction::triggered, popup, &QWidget::close);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(accessibleName());
    calendar->setSelectedDate(day().value_or(QDate::currentDate()));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](const QDate &chosen) {
        popup->close();
        setDay(chosen);
        setFocus();
    });
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

} // namespace attune::ui
