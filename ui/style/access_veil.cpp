// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/access_veil.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace attune::ui {

namespace {

constexpr char veilProperty[] = "attuneVeiled";

/// Says that something is there, which cannot be hidden from who holds its parent, and nothing about it.
class Veiled final : public QAccessibleWidget
{
public:
    explicit Veiled(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Client) {}

    QString text(QAccessible::Text) const override { return {}; }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *focusChild() const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> relations(QAccessible::Relation) const override
    {
        return {};
    }
    QStringList actionNames() const override { return {}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
};

bool isVeiled(const QWidget *widget)
{
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        if (widget->property(veilProperty).toBool())
            return true;
    }
    return false;
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && isVeiled(widget) ? new Veiled(widget) : nullptr;
}

/// The next question makes a new one, veiled or not.
void forgetInterface(QWidget *widget)
{
    if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

} // namespace

void installAccessVeil()
{
    QAccessible::removeFactory(make);
    QAccessible::installFactory(make); // the last one is asked first
}

void setVeiled(QWidget *widget, bool veiled)
{
    installAccessVeil();
    widget->setProperty(veilProperty, veiled);
    const auto inside = widget->findChildren<QWidget *>();
    for (QWidget *child : inside)
        forgetInterface(child);
    forgetInterface(widget);
}

} // namespace attune::ui
