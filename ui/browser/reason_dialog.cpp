// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/reason_dialog.h"

#include "base/visible_text.h"
#include "models/words/words.h"
#include "ui/parts/identity_banner.h"
#include "ui/style/form_draft.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace attune::ui {

namespace {

constexpr qsizetype shortestReason = 10;
constexpr int shownCharacters = 80; ///< on a line, about

} // namespace

ReasonDialog::ReasonDialog(Purpose purpose, const QString &subject, const QString &code, QWidget *parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_code(code),
      m_category(new QComboBox(this)),
      m_text(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(deletes() ? tr("Delete Recording") : tr("Reason"));
    fillCategories();
    m_text->setObjectName(QStringLiteral("reason"));
    m_text->setAccessibleName(tr("Reason in your own words"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(atTextSize(80));
    auto *fields = new ScrolledColumn(windowTitle(), this);
    QVBoxLayout *layout = fields->column();
    m_banner = new IdentityBanner(this);
    m_banner->hide();
    layout->addWidget(heading(question(), 1, this));
    layout->addWidget(m_banner);
    layout->addWidget(paragraph(subject, this));
    m_explanation =
        paragraph(deletes() ? tr("The recording and its transcript will be destroyed; the entry in the list and its "
                                 "access history remain. If your clinic allows time to reconsider, the list shows how "
                                 "long you can undo this. After that it's permanent.")
                            : tr("Your reason is logged. The client can read it."),
                  this);
    layout->addWidget(m_explanation);
    addField(layout, tr("&Category"), m_category);
    addField(layout, tr("&In your own words (at least 10 characters)"), m_text);
    if (deletes()) {
        m_typedCode = new QLineEdit(this);
        m_typedCode->setObjectName(QStringLiteral("code"));
        m_typedCode->setAccessibleName(tr("Last digits of the recording's number"));
        addField(layout, tr("&Type the last digits of the recording's number, %1").arg(code), m_typedCode);
        connect(m_typedCode, &QLineEdit::textChanged, this, &ReasonDialog::updateButton);
    }
    m_missing = quiet({}, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::page, space::wide, space::page, space::wide);
    whole->addWidget(fields, 1);
    whole->addWidget(m_missing);
    whole->addLayout(createButtons());
    connect(m_category, &QComboBox::currentIndexChanged, this, &ReasonDialog::updateButton);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReasonDialog::updateButton);
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
}

void ReasonDialog::showRecording(const domain::Recording &recording)
{
    m_banner->showRecording(recording);
    m_banner->show();
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
}

void ReasonDialog::explain(const QString &text)
{
    m_explanation->setText(text);
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
}

void ReasonDialog::offer(const QList<domain::Purpose> &purposes)
{
    if (purposes.isEmpty())
        return;
    m_category->clear();
    m_category->addItem(QString(), QString());
    for (const domain::Purpose purpose : purposes)
        m_category->addItem(models::Words::use(purpose), domain::textOf(purpose));
    if (purposes.size() == 1) // there is nothing to choose
        m_category->setCurrentIndex(1);
    updateButton();
}

void ReasonDialog::keepDraft(journal::DraftStore &drafts, const QString &name)
{
    auto *draft = new FormDraft(drafts, name, {m_category, m_text}, this);
    draft->restore();
    draft->dropWith(m_cancel);
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters); // a note about the draft may have come
}

QString ReasonDialog::question() const
{
    switch (m_purpose) {
    case Purpose::Delete:
        return tr("Delete this recording?");
    case Purpose::Agree:
        return tr("Approve deleting this recording?");
    case Purpose::Restore:
        return tr("Why are you undoing this?");
    case Purpose::SaveCopy:
        return tr("Why do you need a copy?");
    case Purpose::CloseToMost:
        return tr("Why restrict this recording?");
    case Purpose::OpenAgain:
        return tr("Why lift the restriction?");
    case Purpose::OpenContent:
        break;
    }
    return tr("Reason for access");
}

void ReasonDialog::fillCategories()
{
    m_category->setObjectName(QStringLiteral("category"));
    m_category->addItem(QString(), QString());
    if (deletes()) {
        m_category->addItem(tr("The client asked for it"), QStringLiteral("client_asked"));
        m_category->addItem(tr("Consent was withdrawn"), QStringLiteral("consent_withdrawn"));
        m_category->addItem(tr("Recorded by mistake"), QStringLiteral("mistake"));
    } else if (m_purpose == Purpose::Restore) {
        m_category->addItem(tr("Deleted by mistake"), QStringLiteral("mistake"));
        m_category->addItem(tr("The client asked for it"), QStringLiteral("client_asked"));
        m_category->addItem(tr("Legal request"), QStringLiteral("legal"));
    } else {
        m_category->addItem(tr("Quality review"), QStringLiteral("quality"));
        m_category->addItem(tr("Complaint"), QStringLiteral("complaint"));
        m_category->addItem(tr("Incident"), QStringLiteral("incident"));
        m_category->addItem(tr("Legal request"), QStringLiteral("legal"));
        m_category->addItem(tr("Treatment"), QStringLiteral("treatment"));
    }
    m_category->addItem(tr("Other"), QStringLiteral("other"));
}

void ReasonDialog::addField(QVBoxLayout *layout, const QString &name, QWidget *field)
{
    auto *label = new QLabel(name, this);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
}

QHBoxLayout *ReasonDialog::createButtons()
{
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_go = deletes() ? dangerButton(goWords(), this) : primaryButton(goWords(), this);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setAutoDefault(!deletes());
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT given(m_category->currentData().toString(), reasonText());
        accept();
    });
    return buttons;
}

QString ReasonDialog::goWords() const
{
    switch (m_purpose) {
    case Purpose::Delete:
        return tr("&Delete");
    case Purpose::Agree:
        return tr("&Approve Deletion");
    case Purpose::SaveCopy:
        return tr("&Save a Copy");
    case Purpose::Restore:
        return tr("&Undo Deletion");
    case Purpose::CloseToMost:
        return tr("&Restrict Access");
    case Purpose::OpenAgain:
        return tr("&Lift Restriction");
    case Purpose::OpenContent:
        break;
    }
    return tr("&Open");
}

QString ReasonDialog::reasonText() const
{
    const QString typed = m_text->toPlainText().simplified();
    return m_purpose == Purpose::Delete ? typed : m_category->currentText() + QStringLiteral(": ") + typed;
}

void ReasonDialog::updateButton()
{
    QStringList missing;
    if (m_category->currentIndex() == 0)
        missing << tr("choose a category");
    if (!base::saysSomething(m_text->toPlainText(), shortestReason))
        missing << tr("enter at least 10 characters");
    if (m_typedCode && m_typedCode->text().trimmed() != m_code)
        missing << tr("enter the number");
    m_go->setEnabled(missing.isEmpty());
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

} // namespace attune::ui
