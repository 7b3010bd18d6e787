// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/query_field.h"

#include "models/audit/audit_words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace attune::ui {

QueryField::QueryField(QWidget *parent) : QLineEdit(parent), m_completer(new QCompleter(&m_list, this))
{
    setObjectName(QStringLiteral("accessQuery"));
    setAccessibleName(tr("Search the access log"));
    setPlaceholderText(tr("Name, ID or filters such as action:download -role:patient"));
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::PopupCompletion); // nothing is chosen before somebody chooses
    m_completer->setWidget(this); // it goes on with a word, not with the whole text
    m_completer->popup()->setObjectName(QStringLiteral("querySuggestions"));
    m_completer->popup()->setAccessibleName(tr("How it may go on"));
    connect(this, &QLineEdit::textEdited, this, &QueryField::suggest);
    connect(this, &QLineEdit::returnPressed, m_completer->popup(), &QWidget::hide);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &QueryField::take);
}

void QueryField::setNames(const models::QueryNames &names)
{
    m_names = names;
    if (m_names.people.isEmpty() && m_names.clients.isEmpty()) // nobody is here, or names are hidden
        m_completer->popup()->hide();
}

void QueryField::suggest()
{
    m_found = models::QuerySuggestions::of(text(), cursorPosition(), m_names);
    m_list.clear();
    for (const models::QuerySuggestion &one : std::as_const(m_found.items)) {
        auto *item = new QStandardItem(tr("%1 – %2", "what is typed, and what it means").arg(one.text, one.meaning));
        item->setEditable(false);
        m_list.appendRow(item);
    }
    if (m_found.items.isEmpty())
        return m_completer->popup()->hide();
    m_completer->setCompletionPrefix({}); // all of them go on from what was typed
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
}

void QueryField::take(const QModelIndex &index)
{
    if (index.row() >= m_found.items.size())
        return;
    const models::QuerySuggestion chosen = m_found.items.at(index.row());
    setSelection(static_cast<int>(m_found.at), static_cast<int>(m_found.length));
    insert(chosen.goesOn ? chosen.text : chosen.text + QLatin1Char(' '));
    Q_EMIT textEdited(text()); // and what may stand behind it is listed
}

/// Enter takes what is chosen from the list, and otherwise looks for what was typed.
void QueryField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
        return event->ignore();
    QLineEdit::keyPressEvent(event);
}

void QueryField::showFault(const std::optional<domain::AccessQueryFault> &fault)
{
    setAccessibleDescription(fault ? models::AuditWords::fault(*fault) : QString());
    if (!fault)
        return underline(0, 0);
    const qsizetype at = std::min(fault->at, text().size());
    const qsizetype length = std::max<qsizetype>(1, fault->length);
    // What is missing is missing behind the last letter: that one is underlined, then.
    underline(at < text().size() ? at : std::max<qsizetype>(0, text().size() - 1), length);
}

/// A line edit formats what an input method says; an event without a text changes nothing else.
void QueryField::underline(qsizetype at, qsizetype length)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette().color(QPalette::Text));
        attributes.append(
            {QInputMethodEvent::TextFormat, static_cast<int>(at) - cursorPosition(), static_cast<int>(length), format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace attune::ui
