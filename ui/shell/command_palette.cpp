// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/style/widgets.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace attune::ui {

namespace {

/// Every word that was typed is somewhere in the name or the description.
bool fits(const QString &name, const QString &typed)
{
    const auto words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const CommandTable &commands, QWidget *parent) : QDialog(parent), m_commands(commands)
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Find a Command"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 420);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Name of a command"));
    m_text->setPlaceholderText(tr("Type a part of a command's name"));
    m_text->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(quiet(tr("Up and Down choose, Enter gives the command, Escape closes."), this));
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::give);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::give);
    fill();
    m_text->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    for (const CommandRow &row : commandRows()) {
        const QAction *action = m_commands.action(QString::fromLatin1(row.id));
        const QString description = QCoreApplication::translate("Commands", row.description);
        const QString name = action->text().remove(QLatin1Char('&'));
        if (!action->isEnabled() || !fits(name + QLatin1Char(' ') + description, m_text->text()))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(
            action->icon(), keys.isEmpty() ? name : tr("%1   (%2)", "command, keys").arg(name, keys), m_list);
        item->setToolTip(description);
        item->setData(Qt::UserRole, QString::fromLatin1(row.id));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::give()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    QAction *action = m_commands.action(item->data(Qt::UserRole).toString());
    accept();
    QTimer::singleShot(0, action, &QAction::trigger); // when this window is gone, and the focus is where it was
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace attune::ui
