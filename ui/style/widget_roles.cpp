// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/widget_roles.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace attune::ui {

namespace {

const char roleProperty[] = "accessibleRole";

class RoleOfWidget final : public QAccessibleWidget
{
public:
    RoleOfWidget(QWidget *widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text which) const override
    {
        const QString said = QAccessibleWidget::text(which);
        if (which != QAccessible::Name || !said.isEmpty() || !button())
            return said;
        return button()->text().remove(QLatin1Char('&'));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (button() && button()->isCheckable()) {
            state.selectable = true;
            state.selected = button()->isChecked();
        }
        return state;
    }

    QStringList actionNames() const override
    {
        return button() ? QStringList{pressAction(), setFocusAction()} : QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (button() && name == pressAction())
            return button()->click();
        QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(object()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    return role.isValid() ? new RoleOfWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setRole(QWidget *widget, QAccessible::Role role)
{
    widget->setProperty(roleProperty, static_cast<int>(role));
    QAccessible::installFactory(make); // a second time changes nothing
    // A name or a text that was set before has made an interface already, and Qt keeps it.
    if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

} // namespace attune::ui
