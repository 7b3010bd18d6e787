// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/legal_request_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/words/legal_words.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace attune::ui {

using Path = domain::LegalMatter::Path;

namespace {

constexpr qsizetype shortestReason = 10;
constexpr int shownCharacters = 80;
constexpr int longestNumber = 100;

} // namespace

LegalRequestDialog::LegalRequestDialog(const models::ClinicPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("legalRequest"));
    setWindowTitle(tr("New Legal Request"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(tr("Open a client's recordings for a legal matter?"), 1, this));
    layout->addWidget(
        paragraph(tr("Another manager or administrator has to approve the request. Then only you can open "
                     "the recordings, for 30 days, and everything you open is in the access history."),
                  this));
    layout->addWidget(m_message);
    m_message->hide();
    createFields();
    createButtons();
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
    m_client->setFocus();
}

void LegalRequestDialog::createFields()
{
    m_client = new QLineEdit(this);
    m_client->setObjectName(QStringLiteral("clientNumber"));
    m_path = new QComboBox(this);
    m_path->setObjectName(QStringLiteral("path"));
    for (const Path path : {Path::Complaint, Path::CourtOrder, Path::LegalDuty})
        m_path->addItem(models::LegalWords::path(path), static_cast<int>(path));
    m_number = new QLineEdit(this);
    m_number->setObjectName(QStringLiteral("matterNumber"));
    m_number->setMaxLength(longestNumber);
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(atTextSize(64));
    m_tells = new QCheckBox(tr("No&tify the client when it opens"), this);
    m_tells->setObjectName(QStringLiteral("tellClient"));
    m_tells->setChecked(true);
    m_whyNot = new QLineEdit(this);
    m_whyNot->setObjectName(QStringLiteral("whyNotTold"));
    m_whyNot->setEnabled(false);
    addField(tr("Client &record number"), m_client);
    addField(tr("&Kind"), m_path);
    addField(tr("&Number of the complaint, case or report"), m_number);
    addField(tr("Rea&son (at least 10 characters)"), m_reason);
    layout()->addWidget(m_tells);
    addField(tr("&Why the client must not be notified (at least 10 characters)"), m_whyNot);
    for (QLineEdit *field : {m_client, m_number, m_whyNot})
        connect(field, &QLineEdit::textChanged, this, &LegalRequestDialog::updateButton);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &LegalRequestDialog::updateButton);
    connect(m_tells, &QCheckBox::toggled, this, [this](bool tells) {
        m_whyNot->setEnabled(!tells);
        updateButton();
    });
}

void LegalRequestDialog::createButtons()
{
    m_missing = quiet({}, this);
    layout()->addWidget(m_missing);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_go = primaryButton(tr("Send Re&quest"), this);
    m_go->setObjectName(QStringLiteral("go"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &LegalRequestDialog::ask);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
}

void LegalRequestDialog::addField(const QString &name, QWidget *field)
{
    layout()->addWidget(labelFor(name, field, this));
    layout()->addWidget(field);
}

domain::NewLegalMatter LegalRequestDialog::wanted() const
{
    return {m_client->text().trimmed(), static_cast<Path>(m_path->currentData().toInt()), m_number->text().simplified(),
            m_reason->toPlainText().simplified(), m_tells->isChecked() ? QString() : m_whyNot->text().simplified()};
}

void LegalRequestDialog::updateButton()
{
    if (!m_go)
        return;
    QStringList missing;
    if (m_client->text().trimmed().isEmpty())
        missing << tr("enter the record number");
    if (m_number->text().trimmed().isEmpty())
        missing << tr("enter the number of the matter");
    if (!base::saysSomething(m_reason->toPlainText(), shortestReason))
        missing << tr("enter at least 10 characters");
    if (!m_tells->isChecked() && !base::saysSomething(m_whyNot->text(), shortestReason))
        missing << tr("say why the client must not be notified");
    m_go->setEnabled(missing.isEmpty() && !m_isAsking);
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

void LegalRequestDialog::ask()
{
    m_isAsking = true;
    updateButton();
    base::whenDone(m_ports.legalMatters->askLegalMatter(wanted()), this,
                   [this](const base::Result<domain::LegalMatter> &matter) {
                       m_isAsking = false;
                       updateButton();
                       if (matter) {
                           Q_EMIT asked();
                           return accept();
                       }
                       if (proveThen(*m_ports.gate, matter.error(), this, [this] { ask(); }))
                           return;
                       const bool unknown = matter.error().kind == base::ErrorKind::NotFound;
                       m_message->show(MessageBar::Kind::Problem,
                                       unknown ? tr("Your office has no client with this number.")
                                               : models::Words::problem(matter.error()),
                                       tr("Close"));
                       fitToWidth(this, width());
                   });
}

} // namespace attune::ui
