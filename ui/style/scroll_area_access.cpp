// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/scroll_area_access.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace attune::ui {

namespace {

/// Views and text fields have interfaces of their own, which are asked for before this name is.
QAccessibleInterface *make(const QString &className, QObject *object)
{
    const bool scrolls =
        className == QStringLiteral("QScrollArea") || className == QStringLiteral("QAbstractScrollArea");
    auto *area = scrolls ? qobject_cast<QAbstractScrollArea *>(object) : nullptr;
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(make); // a second time changes nothing
}

} // namespace attune::ui
