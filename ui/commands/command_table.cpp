// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_table.h"

#include "ui/style/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QTextEdit>

namespace attune::ui {

namespace {

bool types(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (line && !line->isReadOnly()) || (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly()) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

/// In lists these go from row to row, whatever they do elsewhere.
bool movesRow(int key)
{
    static const QList<int> keys = {Qt::Key_Up,   Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown,
                                    Qt::Key_Home, Qt::Key_End,  Qt::Key_Return, Qt::Key_Enter};
    return keys.contains(key);
}

} // namespace

CommandTable::CommandTable(QWidget *window, const QList<CommandRow> &rows) : QObject(window), m_rows(rows)
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        auto *action = new QAction(QCoreApplication::translate("Commands", row.text), this);
        action->setObjectName(QString::fromLatin1(row.id));
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        action->setShortcutContext(row.scope == Scope::Everywhere ? Qt::WindowShortcut
                                                                  : Qt::WidgetWithChildrenShortcut);
        action->setStatusTip(QString());
        m_actions.insert(QString::fromLatin1(row.id), action);
        giveKeys(row, defaultKeys(QString::fromLatin1(row.id)));
        if (row.scope == Scope::Everywhere)
            window->addAction(action);
    }
    qApp->installEventFilter(this);
}

const CommandRow *CommandTable::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const CommandRow &row) { return id == QLatin1String(row.id); });
    return found == m_rows.end() ? nullptr : &*found;
}

QList<QKeySequence> CommandTable::defaultKeys(const QString &id) const
{
    QList<QKeySequence> keys;
    const CommandRow *row = rowOf(id);
    const auto parts = QString::fromLatin1(row ? row->keys : "").split(QStringLiteral("; "), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        keys << QKeySequence(part, QKeySequence::PortableText);
    return keys;
}

void CommandTable::giveKeys(const CommandRow &row, const QList<QKeySequence> &keys)
{
    QAction *action = m_actions.value(QString::fromLatin1(row.id));
    action->setShortcuts(keys);
    QString tip = QCoreApplication::translate("Commands", row.description);
    if (!keys.isEmpty())
        tip += QStringLiteral(" (") + keys.first().toString(QKeySequence::NativeText) + QLatin1Char(')');
    action->setToolTip(tip);
}

void CommandTable::setKeys(const KeyMap &differences)
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        const QString id = QString::fromLatin1(row.id);
        giveKeys(row, differences.contains(id) ? differences.value(id) : defaultKeys(id));
    }
}

QStringList CommandTable::conflictsOf(const QString &id, const QKeySequence &key) const
{
    QStringList others;
    const CommandRow *own = rowOf(id);
    for (const CommandRow &row : std::as_const(m_rows)) {
        const QString other = QString::fromLatin1(row.id);
        const bool meet =
            own && (row.scope == own->scope || row.scope == Scope::Everywhere || own->scope == Scope::Everywhere);
        if (other != id && meet && m_actions.value(other)->shortcuts().contains(key))
            others << other;
    }
    return others;
}

/// A letter, digit or sign without Ctrl or Alt, where the person does not want those to do anything.
bool CommandTable::isSwitchedOff(const QKeyEvent &key, const QWidget *focus) const
{
    const bool plain = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool prints = !key.text().isEmpty() && key.text().front().isPrint() && key.key() != Qt::Key_Space;
    if (m_singleKeys == SingleKeys::Everywhere || !plain || !prints)
        return false;
    if (m_singleKeys == SingleKeys::Off)
        return true;
    for (const QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        if (widget->objectName() == QStringLiteral("playerPage"))
            return false;
    }
    return true;
}

QAction *CommandTable::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "CommandTable", qPrintable(id));
    return found;
}

void CommandTable::attach(Scope scope, QWidget *page)
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        if (row.scope == scope)
            page->addAction(action(QString::fromLatin1(row.id)));
    }
}

/// What belongs together stands together in a menu.
static bool beginsGroup(const QString &id)
{
    static const QSet<QString> firsts = {
        QStringLiteral("app.preferences"),  QStringLiteral("app.emergency"),  QStringLiteral("app.back"),
        QStringLiteral("app.signIns"),      QStringLiteral("app.signOut"),    QStringLiteral("app.about"),
        QStringLiteral("app.textBigger"),   QStringLiteral("app.maskNames"),  QStringLiteral("view.transcript"),
        QStringLiteral("timeline.closer"),  QStringLiteral("list.open"),      QStringLiteral("list.download"),
        QStringLiteral("player.playPause"), QStringLiteral("player.stepFwd"), QStringLiteral("player.repeatStart"),
        QStringLiteral("player.slower"),    QStringLiteral("player.mute"),    QStringLiteral("player.soundMap"),
        QStringLiteral("player.captions"),  QStringLiteral("search.here"),    QStringLiteral("note.new"),
        QStringLiteral("note.export"),      QStringLiteral("code.mode")};
    return firsts.contains(id);
}

void CommandTable::fill(QMenu *menu, const QString &menuId) const
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        if (menuId != QLatin1String(row.menu))
            continue;
        const QString id = QString::fromLatin1(row.id);
        if (beginsGroup(id) && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action(id));
    }
}

/// Lets a text field keep its letters and arrows, and a focused button its Space.
bool CommandTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QWidget *focus = QApplication::focusWidget();
    const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool functionKey = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
    const bool leaves = key->key() == Qt::Key_Escape; // types nothing, and two of them hide everything
    const bool fieldTypes = !leaves && types(focus) &&
                            (plain || key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) && !functionKey &&
                            (key->modifiers() & Qt::AltModifier) == 0;
    const bool rowMoves = plain && qobject_cast<QAbstractItemView *>(focus) && movesRow(key->key());
    const bool buttonPress = plain && key->key() == Qt::Key_Space && qobject_cast<QAbstractButton *>(focus);
    if (fieldTypes || buttonPress || rowMoves || isSwitchedOff(*key, focus)) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace attune::ui
