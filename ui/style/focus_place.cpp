// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/focus_place.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>

#include <algorithm>

namespace attune::ui {

namespace {

bool takesKeys(const QWidget *control, const QWidget *card)
{
    return control && control->isEnabled() && control->isVisibleTo(card);
}

/// What there is to do with a card is its buttons, in their order.
bool giveTo(QWidget *card, const QString &name)
{
    if (!card)
        return false;
    auto *same = name.isEmpty() ? nullptr : card->findChild<QWidget *>(name);
    const auto buttons = card->findChildren<QAbstractButton *>();
    const auto first = std::find_if(buttons.begin(), buttons.end(),
                                    [card](const QAbstractButton *button) { return takesKeys(button, card); });
    QWidget *target = takesKeys(same, card) ? same : (first == buttons.end() ? nullptr : *first);
    if (target)
        target->setFocus(Qt::OtherFocusReason);
    return target;
}

QWidget *cardAt(const QBoxLayout &cards, int row)
{
    QLayoutItem *item = cards.itemAt(row);
    return item ? item->widget() : nullptr;
}

int lastCard(const QBoxLayout &cards)
{
    int row = cards.count() - 1;
    while (row >= 0 && !cardAt(cards, row)) // what stretches
        --row;
    return row;
}

} // namespace

FocusPlace::FocusPlace(const QBoxLayout &cards)
{
    for (int row = 0; row < cards.count(); ++row) {
        const QWidget *card = cardAt(cards, row);
        const QWidget *focus = card ? card->window()->focusWidget() : nullptr;
        if (!focus || !card->isAncestorOf(focus))
            continue;
        m_row = row;
        m_card = card->objectName();
        m_control = focus->objectName();
    }
}

bool FocusPlace::giveBack(const QBoxLayout &cards) const
{
    if (m_row < 0)
        return false;
    for (int row = 0; row < cards.count(); ++row) {
        QWidget *card = cardAt(cards, row);
        if (card && card->objectName() == m_card && giveTo(card, m_control))
            return true;
    }
    return giveTo(cardAt(cards, std::min(m_row, lastCard(cards))), m_control);
}

bool FocusPlace::giveToFirst(const QBoxLayout &cards)
{
    for (int row = 0; row < cards.count(); ++row) {
        if (giveTo(cardAt(cards, row), {}))
            return true;
    }
    return false;
}

} // namespace attune::ui
