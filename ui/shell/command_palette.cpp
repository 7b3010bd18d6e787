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

#include <map>

namespace attune::ui {

namespace {

/// For comparing: without case, marks and the dots of a command that asks on.
QString plain(const QString &text)
{
    QString result;
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing && c != u'.' && c != QChar(0x2026))
            result += c.toCaseFolded();
    }
    return result.simplified();
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

/// Whether every word that was typed begins a word of the text.
bool beginsAll(const QString &text, const QStringList &words)
{
    const QString spaced = QLatin1Char(' ') + text;
    return std::all_of(words.begin(), words.end(),
                       [&spaced](const QString &word) { return spaced.contains(QLatin1Char(' ') + word); });
}

} // namespace

CommandMatch commandMatch(const QString &name, const QString &description, const QString &typed)
{
    const QString plainName = plain(name);
    const QString wanted = plain(typed);
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (plainName == wanted)
        return CommandMatch::Exact;
    if (plainName.startsWith(wanted))
        return CommandMatch::NameBegins;
    if (beginsAll(plainName, words))
        return CommandMatch::WordsOfName;
    if (holdsAll(plainName, words))
        return CommandMatch::InName;
    return holdsAll(plainName + QLatin1Char(' ') + plain(description), words) ? CommandMatch::InDescription
                                                                              : CommandMatch::None;
}

CommandPalette::CommandPalette(const CommandTable &commands, QWidget *parent) : QDialog(parent), m_commands(commands)
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Find a Command"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 420);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Name of a command"));
    m_text->setPlaceholderText(tr("Type part of a command's name"));
    m_text->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(quiet(tr("Up and Down select, Enter runs the command, Escape closes."), this));
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::give);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::give);
    fill();
    m_text->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    std::map<CommandMatch, QList<const CommandRow *>> found; // the best first, else in the order of the menus
    for (const CommandRow &row : m_commands.rows()) {
        const QAction *action = m_commands.action(QString::fromLatin1(row.id));
        const auto match = commandMatch(action->text().remove(QLatin1Char('&')),
                                        QCoreApplication::translate("Commands", row.description), m_text->text());
        if (action->isEnabled() && match != CommandMatch::None)
            found[match].append(&row);
    }
    for (const auto &[match, rows] : found) {
        for (const CommandRow *row : rows)
            add(*row);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::add(const CommandRow &row)
{
    const QAction *action = m_commands.action(QString::fromLatin1(row.id));
    const QString name = action->text().remove(QLatin1Char('&'));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto *item = new QListWidgetItem(action->icon(),
                                     keys.isEmpty() ? name : tr("%1   (%2)", "command, keys").arg(name, keys), m_list);
    const QString description = QCoreApplication::translate("Commands", row.description);
    item->setToolTip(description);
    item->setData(Qt::UserRole, QString::fromLatin1(row.id));
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
