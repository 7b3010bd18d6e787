// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plain_text.h"

#include "models/words/plain_hint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace attune::ui {

PlainText::PlainText(QApplication &app, QObject *parent) : QObject(parent)
{
    app.installEventFilter(this);
}

bool PlainText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        auto *label = qobject_cast<QLabel *>(watched);
        const bool isTip = label && label->inherits("QTipLabel"); // what comes there was looked at below
        if (label && !isTip && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    } else if (event->type() == QEvent::ToolTip) {
        return showTip(watched, *static_cast<QHelpEvent *>(event));
    }
    return false;
}

bool PlainText::showTip(QObject *watched, const QHelpEvent &help)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    auto *view = qobject_cast<QAbstractItemView *>(widget->parentWidget());
    if (view && view->viewport() == widget) {
        const QModelIndex index = view->indexAt(help.pos());
        const QString tip = index.data(Qt::ToolTipRole).toString();
        if (tip.isEmpty())
            return false;
        QToolTip::showText(help.globalPos(), models::plainHint(tip), widget, view->visualRect(index));
        return true;
    }
    if (widget->toolTip().isEmpty())
        return false;
    QToolTip::showText(help.globalPos(), models::plainHint(widget->toolTip()), widget, {}, widget->toolTipDuration());
    return true;
}

} // namespace attune::ui
