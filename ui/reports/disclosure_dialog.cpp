// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/disclosure_dialog.h"

#include "base/visible_text.h"
#include "base/when_done.h"
#include "models/audit/report_words.h"
#include "models/words/words.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/scrolled_column.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace attune::ui {

using domain::Disclosure;
using Way = Disclosure::Way;

namespace {

constexpr int shownCharacters = 80;
constexpr int longestRecipient = 200;
constexpr int longestAddress = 300;
constexpr int longestWords = 500;
constexpr qsizetype shortestReason = 10;

} // namespace

DisclosureDialog::DisclosureDialog(domain::Disclosures &disclosures, const Disclosure *corrected, QObject *visit,
                                   QWidget *parent)
    : QDialog(parent),
      m_disclosures(disclosures),
      m_corrects(corrected ? corrected->id : QString()),
      m_clientId(corrected ? corrected->clientId : QString()),
      m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("disclosureDialog"));
    setWindowTitle(corrected ? tr("Correct Disclosure") : tr("Record Disclosure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *fields = new ScrolledColumn(windowTitle(), this);
    m_fields = fields->column();
    m_fields->addWidget(paragraph(
        corrected ? tr("The earlier entry stays in the record. This one takes its place in reports.")
                  : tr("For information that left the clinic outside this program. Entries can't be changed later; a "
                       "mistake is corrected by another entry. Recording it is logged."),
        this));
    layout->addWidget(fields, 1);
    layout->addWidget(m_message);
    m_message->hide();
    createFields();
    createButtons();
    if (corrected)
        fill(*corrected);
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    updateButton();
    fitToWidth(this, fontMetrics().averageCharWidth() * shownCharacters);
    (corrected ? static_cast<QWidget *>(m_recipient) : m_client)->setFocus();
}

void DisclosureDialog::createFields()
{
    m_client = new QLineEdit(this);
    m_client->setObjectName(QStringLiteral("disclosureClient"));
    m_day = new DayField(DayField::Side::First, tr("Date"), tr("Date"), this);
    m_day->setObjectName(QStringLiteral("disclosureDay"));
    m_day->setDay(QDate::currentDate());
    m_way = new QComboBox(this);
    m_way->setObjectName(QStringLiteral("disclosureWay"));
    for (const Way way : {Way::Post, Way::Fax, Way::Email, Way::InPerson, Way::Court, Way::Other})
        m_way->addItem(models::ReportWords::way(way), static_cast<int>(way));
    const auto line = [this](const char *name, int longest) {
        auto *field = new QLineEdit(this);
        field->setObjectName(QString::fromLatin1(name));
        field->setMaxLength(longest);
        connect(field, &QLineEdit::textChanged, this, &DisclosureDialog::updateButton);
        return field;
    };
    m_recipient = line("disclosureRecipient", longestRecipient);
    m_address = line("disclosureAddress", longestAddress);
    m_description = line("disclosureDescription", longestWords);
    m_purpose = line("disclosurePurpose", longestWords);
    m_reason = line("disclosureReason", longestWords);
    if (m_corrects.isEmpty())
        addField(tr("Client record number"), m_client);
    addField(tr("Date of the disclosure"), m_day);
    addField(tr("How it was disclosed"), m_way);
    addField(tr("Recipient (person or organization)"), m_recipient);
    addField(tr("Recipient's address, if known"), m_address);
    addField(tr("What was disclosed"), m_description);
    addField(tr("Purpose, or the request it answers"), m_purpose);
    if (!m_corrects.isEmpty())
        addField(tr("Reason for the correction (at least 10 characters)"), m_reason);
    m_client->setVisible(m_corrects.isEmpty());
    m_reason->setVisible(!m_corrects.isEmpty());
    connect(m_client, &QLineEdit::textChanged, this, &DisclosureDialog::updateButton);
    connect(m_day, &DayField::dayChanged, this, &DisclosureDialog::updateButton);
}

void DisclosureDialog::createButtons()
{
    m_missing = quiet({}, this);
    layout()->addWidget(m_missing);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_go = primaryButton(tr("Record"), this);
    m_go->setObjectName(QStringLiteral("disclosureGo"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &DisclosureDialog::record);
    connect(m_message, &MessageBar::actionTriggered, m_message, &QWidget::hide);
}

void DisclosureDialog::addField(const QString &name, QWidget *field)
{
    m_fields->addWidget(labelFor(name, field, this));
    m_fields->addWidget(field);
}

void DisclosureDialog::fill(const Disclosure &disclosure)
{
    m_day->setDay(disclosure.on);
    m_way->setCurrentIndex(m_way->findData(static_cast<int>(disclosure.way)));
    m_recipient->setText(disclosure.recipient);
    m_address->setText(disclosure.address);
    m_description->setText(disclosure.description);
    m_purpose->setText(disclosure.purpose);
}

domain::NewDisclosure DisclosureDialog::wanted() const
{
    domain::NewDisclosure disclosure;
    disclosure.clientId = m_clientId;
    disclosure.clientNumber = m_corrects.isEmpty() ? m_client->text().trimmed() : QString();
    disclosure.on = m_day->day().value_or(QDate());
    disclosure.way = static_cast<Way>(m_way->currentData().toInt());
    disclosure.recipient = m_recipient->text().simplified();
    disclosure.address = m_address->text().simplified();
    disclosure.description = m_description->text().simplified();
    disclosure.purpose = m_purpose->text().simplified();
    disclosure.corrects = m_corrects;
    disclosure.reason = m_corrects.isEmpty() ? QString() : m_reason->text().simplified();
    return disclosure;
}

void DisclosureDialog::updateButton()
{
    if (!m_go)
        return;
    const domain::NewDisclosure disclosure = wanted();
    QStringList missing;
    if (m_corrects.isEmpty() && disclosure.clientNumber.isEmpty())
        missing << tr("enter the record number");
    if (!disclosure.on.isValid() || disclosure.on > QDate::currentDate())
        missing << tr("enter a date that is not in the future");
    if (disclosure.recipient.isEmpty())
        missing << tr("enter the recipient");
    if (disclosure.description.isEmpty())
        missing << tr("say what was disclosed");
    if (disclosure.purpose.isEmpty())
        missing << tr("say why");
    if (!m_corrects.isEmpty() && !base::saysSomething(disclosure.reason, shortestReason))
        missing << tr("give a reason for the correction");
    m_go->setEnabled(missing.isEmpty() && !m_isAsking);
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", "))));
}

void DisclosureDialog::record()
{
    m_isAsking = true;
    updateButton();
    base::whenDone(m_disclosures.recordDisclosure(wanted()), this, [this](const base::Result<Disclosure> &kept) {
        m_isAsking = false;
        updateButton();
        if (kept) {
            Q_EMIT recorded();
            return accept();
        }
        const bool unknown = kept.error().kind == base::ErrorKind::NotFound && m_corrects.isEmpty();
        m_message->show(MessageBar::Kind::Problem,
                        unknown ? tr("Your office has no client with this number.")
                                : models::Words::problem(kept.error()),
                        tr("Close"));
        fitToWidth(this, width());
    });
}

} // namespace attune::ui
