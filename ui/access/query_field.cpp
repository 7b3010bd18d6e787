// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/query_field.h"

#include "models/audit/audit_words.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace attune::ui {

QueryField::QueryField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("accessQuery"));
    setAccessibleName(tr("Search the access log"));
    setPlaceholderText(tr("Name, ID or filters such as action:download -role:patient"));
    setClearButtonEnabled(true);
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
