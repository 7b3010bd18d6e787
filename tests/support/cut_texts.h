// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QToolButton>

namespace attune::test {

inline QString nameOf(const QWidget *widget, const QString &text)
{
    return QStringLiteral("%1 %2: %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(60));
}

inline bool isInScrolledPart(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QAbstractScrollArea"))
            return true;
    }
    return false;
}

/// Texts that are not seen whole.
inline QStringList cutTexts(QWidget *root)
{
    constexpr int tolerated = 2;
    QStringList cut;
    const auto labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool low = label->wordWrap() && label->heightForWidth(label->width()) > label->height() + tolerated;
        const bool narrow = !label->wordWrap() && label->sizeHint().width() > label->width() + tolerated;
        if (low || narrow)
            cut << nameOf(label, label->text());
    }
    const auto buttons = root->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool words = button->isVisible() && !button->text().isEmpty();
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (!words || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
            continue;
        if (button->minimumSizeHint().width() > button->width() + tolerated)
            cut << nameOf(button, button->text());
        const QRect inWindow(button->mapTo(button->window(), QPoint()), button->size());
        if (!isInScrolledPart(button) && !button->window()->rect().adjusted(-1, -1, 1, 1).contains(inWindow))
            cut << nameOf(button, button->text()) + QStringLiteral(" (outside)");
    }
    return cut;
}

} // namespace attune::test
