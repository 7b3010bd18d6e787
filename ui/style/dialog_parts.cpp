// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/dialog_parts.h"

#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QScreen>

namespace attune::ui {

QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return label;
}

void showFieldError(QLineEdit *field, QLabel *said, const QString &text)
{
    said->setText(text);
    said->show();
    field->setAccessibleDescription(text);
    field->setFocus();
    field->selectAll();
}

void resizeAtText(QWidget *dialog, const QSize &plain)
{
    const QSize room = dialog->screen()->availableSize() - QSize(8, 32); // with room for the frame
    dialog->resize(QSize(atTextSize(plain.width()), atTextSize(plain.height())).expandedTo(plain).boundedTo(room));
}

} // namespace attune::ui
