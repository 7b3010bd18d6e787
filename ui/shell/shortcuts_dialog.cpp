// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace attune::ui {

ShortcutsDialog::ShortcutsDialog(const CommandTable &commands, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    resizeAtText(this, {640, 560});
    auto *search = new QLineEdit(this);
    search->setAccessibleName(tr("Search commands"));
    search->setPlaceholderText(tr("Search commands"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Commands and shortcuts"));
    list->setHeaderLabels({tr("Command"), tr("Keys"), tr("What it does")});
    list->setRootIsDecorated(false);
    for (const CommandRow &row : commands.rows()) {
        const QAction *action = commands.action(QString::fromLatin1(row.id));
        QStringList keys;
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &key : shortcuts)
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(list, {action->text().remove(QLatin1Char('&')), keys.join(QStringLiteral(", ")),
                                       QCoreApplication::translate("Commands", row.description)});
    }
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    connect(search, &QLineEdit::textChanged, list, [list](const QString &text) {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = list->topLevelItem(i);
            const QString all = item->text(0) + QLatin1Char(' ') + item->text(1) + QLatin1Char(' ') + item->text(2);
            item->setHidden(!all.contains(text, Qt::CaseInsensitive));
        }
    });
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(list, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace attune::ui
