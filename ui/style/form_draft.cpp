// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/form_draft.h"

#include "ui/style/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace attune::ui {

namespace {

QJsonValue valueOf(const QWidget *field)
{
    if (const auto *box = qobject_cast<const QCheckBox *>(field))
        return box->isChecked();
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->currentIndex();
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->toPlainText();
    return {};
}

void setValue(QWidget *field, const QJsonValue &value)
{
    if (auto *box = qobject_cast<QCheckBox *>(field))
        box->setChecked(value.toBool());
    else if (auto *choice = qobject_cast<QComboBox *>(field); choice && value.toInt(-1) < choice->count())
        choice->setCurrentIndex(std::max(0, value.toInt()));
    else if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(value.toString());
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->setPlainText(value.toString());
}

bool isUnwritten(const QJsonValue &value)
{
    return value.isString() ? value.toString().isEmpty() : value.isBool() ? !value.toBool() : value.toInt() == 0;
}

} // namespace

FormDraft::FormDraft(journal::DraftStore &drafts, const QString &name, const QList<QWidget *> &fields, QObject *parent)
    : QObject(parent), m_drafts(drafts), m_name(name), m_fields(fields)
{
    for (QWidget *field : fields) {
        if (auto *box = qobject_cast<QCheckBox *>(field))
            connect(box, &QCheckBox::toggled, this, &FormDraft::keep);
        else if (auto *choice = qobject_cast<QComboBox *>(field))
            connect(choice, &QComboBox::currentIndexChanged, this, &FormDraft::keep);
        else if (auto *line = qobject_cast<QLineEdit *>(field))
            connect(line, &QLineEdit::textChanged, this, &FormDraft::keep);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
            connect(text, &QPlainTextEdit::textChanged, this, &FormDraft::keep);
    }
    if (drafts.isInMemory())
        sayInMemory();
}

QLabel *FormDraft::inMemoryNote(QWidget *parent)
{
    QLabel *note = quiet(tr("This computer has no keychain, so what you type here is only kept in memory. If the app "
                            "closes before it is sent, it is lost."),
                         parent);
    note->setObjectName(QStringLiteral("keptInMemory"));
    return note;
}

/// Below the last text of the form.
void FormDraft::sayInMemory()
{
    for (auto field = m_fields.crbegin(); field != m_fields.crend(); ++field) {
        QWidget *around = (*field)->parentWidget();
        const bool isText = qobject_cast<QLineEdit *>(*field) || qobject_cast<QPlainTextEdit *>(*field);
        if (!isText || !around || !around->layout() || around->findChild<QLabel *>(QStringLiteral("keptInMemory")))
            continue;
        auto *box = qobject_cast<QBoxLayout *>(around->layout());
        QLabel *note = inMemoryNote(around);
        if (box && box->indexOf(*field) >= 0)
            box->insertWidget(box->indexOf(*field) + 1, note);
        else
            around->layout()->addWidget(note);
        return;
    }
}

bool FormDraft::restore()
{
    const QJsonObject written = QJsonDocument::fromJson(m_drafts.value(m_name)).object();
    for (QWidget *field : std::as_const(m_fields)) {
        if (written.contains(field->objectName()))
            setValue(field, written.value(field->objectName()));
    }
    return !written.isEmpty();
}

void FormDraft::dropWith(QAbstractButton *cancel)
{
    connect(cancel, &QAbstractButton::clicked, this, [this] { m_drafts.remove(m_name); });
}

void FormDraft::keep()
{
    QJsonObject written;
    for (const QWidget *field : std::as_const(m_fields)) {
        if (const QJsonValue value = valueOf(field); !isUnwritten(value))
            written.insert(field->objectName(), value);
    }
    if (written.isEmpty())
        m_drafts.remove(m_name);
    else
        m_drafts.keep(m_name, QJsonDocument(written).toJson(QJsonDocument::Compact),
                      journal::DraftStore::Lifetime::OneDay);
}

} // namespace attune::ui
