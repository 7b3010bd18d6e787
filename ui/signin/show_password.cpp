// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/show_password.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace attune::ui {

namespace {

constexpr qsizetype shortestPassword = 12;

}

bool isLongEnough(const QString &password)
{
    return password.toUcs4().size() >= shortestPassword;
}

QCheckBox *showPasswordBox(const QList<QLineEdit *> &fields, QWidget *parent)
{
    auto *box = new QCheckBox(QCoreApplication::translate("ShowPassword", "Sho&w password"), parent);
    box->setObjectName(QStringLiteral("showPassword"));
    QObject::connect(box, &QCheckBox::toggled, parent, [fields](bool shown) {
        for (QLineEdit *field : fields)
            field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    QObject::connect(fields.first(), &QLineEdit::textChanged, box, [box](const QString &text) {
        if (text.isEmpty())
            box->setChecked(false);
    });
    return box;
}

} // namespace attune::ui
