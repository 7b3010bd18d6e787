// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consent_history_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/signin/proof_dialog.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/save_page.h"
#include "ui/style/widgets.h"

#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace attune::ui {

using models::Words;

ConsentHistoryDialog::ConsentHistoryDialog(const models::ClinicPorts &ports, const domain::UserId &client,
                                           const QString &clientName, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_client(client), m_clientName(clientName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("consentHistory"));
    setWindowTitle(tr("Consent Record"));
    resizeAtText(this, {620, 520});
    m_message = new MessageBar(this);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    m_list = paragraph({}, inner);
    m_list->setTextFormat(Qt::RichText);
    m_list->setObjectName(QStringLiteral("consentRecords"));
    column->addWidget(m_list);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Decisions"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_explanation =
        paragraph(tr("If you change your mind, the staff can no longer watch your recordings from that moment on, and "
                     "none is made. You can still watch them yourself. They are kept until the date the law asks for, "
                     "and are then destroyed. Your care stays the same."),
                  this);
    m_explanation->hide();
    QHBoxLayout *buttons = createButtons();
    connect(m_message, &MessageBar::actionTriggered, this, &ConsentHistoryDialog::load);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(tr("What %1 decided").arg(clientName), 1, this));
    layout->addWidget(m_message);
    layout->addWidget(createWaiting());
    layout->addWidget(scroll, 1);
    layout->addWidget(m_explanation);
    layout->addLayout(buttons);
    load();
}

QHBoxLayout *ConsentHistoryDialog::createButtons()
{
    m_withdraw = new QPushButton(tr("Change My &Mind…"), this);
    m_withdraw->setObjectName(QStringLiteral("changeMyMind"));
    m_withdraw->hide();
    m_confirm = dangerButton(tr("&Withdraw My Consent"), this);
    m_confirm->setObjectName(QStringLiteral("confirmWithdraw"));
    m_confirm->hide();
    m_copy = new QPushButton(tr("&Save a Copy…"), this);
    m_copy->setObjectName(QStringLiteral("copyConsent"));
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &ConsentHistoryDialog::saveCopy);
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        m_explanation->show();
        m_confirm->show();
        m_withdraw->hide();
    });
    connect(m_confirm, &QPushButton::clicked, this, &ConsentHistoryDialog::withdraw);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_withdraw);
    buttons->addWidget(m_confirm);
    buttons->addStretch();
    buttons->addWidget(close);
    return buttons;
}

/// What somebody recorded in the client's name and waits for their word; for staff, the words without the buttons.
QWidget *ConsentHistoryDialog::createWaiting()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("waitingConsent"));
    frame->setFrameShape(QFrame::StyledPanel);
    m_waitingText = paragraph({}, frame);
    m_waitingText->setTextFormat(Qt::PlainText);
    m_waitingText->setObjectName(QStringLiteral("waitingText"));
    m_confirmRecorded = new QPushButton(tr("C&onfirm"), frame);
    m_confirmRecorded->setObjectName(QStringLiteral("confirmRecorded"));
    m_refuse = new QPushButton(tr("&Reject"), frame);
    m_refuse->setObjectName(QStringLiteral("refuseRecorded"));
    const int width = std::max(m_confirmRecorded->sizeHint().width(), m_refuse->sizeHint().width());
    for (QPushButton *button : {m_confirmRecorded, m_refuse}) { // the same weight: neither answer is expected
        button->setMinimumWidth(width);
        button->setVisible(m_ports.person.role == domain::Role::Patient);
    }
    connect(m_confirmRecorded, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_refuse);
    buttons->addWidget(m_confirmRecorded);
    auto *column = new QVBoxLayout(frame);
    column->addWidget(m_waitingText);
    column->addLayout(buttons);
    frame->hide();
    m_waiting = frame;
    return frame;
}

void ConsentHistoryDialog::showWaiting(const QList<domain::ConsentRecord> &records)
{
    const auto found = std::find_if(records.begin(), records.end(), [](const domain::ConsentRecord &record) {
        return record.standing == domain::ConsentRecord::Standing::Waiting;
    });
    m_waiting->setVisible(found != records.end());
    m_waitingId = found == records.end() ? domain::ConsentId() : found->id;
    if (found == records.end())
        return;
    QStringList purposes;
    for (const domain::Purpose purpose : found->decision.purposes)
        purposes << Words::purpose(purpose);
    const bool own = m_ports.person.role == domain::Role::Patient;
    const QString what = own ? tr("%1 recorded a consent on your behalf on %2, for: %3.")
                             : tr("%1 recorded a consent on the client's behalf on %2, for: %3.");
    m_waitingText->setText(
        what.arg(found->recordedByName, Words::dateTime(found->recordedAt), purposes.join(QStringLiteral("; "))) +
        QLatin1Char('\n') + Words::standing(*found));
    m_confirmRecorded->setAccessibleDescription(m_waitingText->text());
    m_refuse->setAccessibleDescription(m_waitingText->text());
}

void ConsentHistoryDialog::answer(bool confirms)
{
    const domain::ConsentId id = m_waitingId;
    m_waiting->setEnabled(false);
    base::whenDone(confirms ? m_ports.consents->confirm(id) : m_ports.consents->refuse(id), this,
                   [this, confirms](const base::Result<domain::ConsentRecord> &record) {
                       m_waiting->setEnabled(true);
                       if (!record) {
                           if (proveThen(*m_ports.gate, record.error(), this, [this, confirms] { answer(confirms); }))
                               return;
                           m_message->show(MessageBar::Kind::Problem, Words::problem(record.error()), tr("Refresh"));
                           return;
                       }
                       Q_EMIT changed();
                       load();
                   });
}

void ConsentHistoryDialog::load()
{
    base::whenDone(m_ports.consents->history(m_client), this,
                   [this](const base::Result<QList<domain::ConsentRecord>> &records) {
                       if (!records) {
                           m_message->show(MessageBar::Kind::Problem, Words::problem(records.error()), tr("Try Again"));
                           return;
                       }
                       m_message->hide();
                       showRecords(*records);
                   });
}

void ConsentHistoryDialog::showRecords(const QList<domain::ConsentRecord> &records)
{
    QString html;
    for (const domain::ConsentRecord &record : records) {
        QStringList purposes;
        for (const domain::Purpose purpose : record.decision.purposes)
            purposes << Words::purpose(purpose).toHtmlEscaped();
        html +=
            QStringLiteral("<p style='margin:0 0 14px 0'><b>%1</b>, %2<br/>")
                .arg(Words::decision(record.kind).toHtmlEscaped(), Words::dateTime(record.recordedAt).toHtmlEscaped());
        if (record.kind == domain::ConsentRecord::Kind::Given)
            html += tr("For: %1").arg(purposes.join(QStringLiteral("; "))) + QStringLiteral("<br/>") +
                    tr("Signed: %1").arg(record.decision.signature.toHtmlEscaped()) + QStringLiteral("<br/>");
        html += tr("Entered by: %1").arg(record.recordedByName.toHtmlEscaped());
        if (!record.decision.onBehalfReason.isEmpty() && record.kind != domain::ConsentRecord::Kind::Withdrawn)
            html += QStringLiteral(" (%1)").arg(record.decision.onBehalfReason.toHtmlEscaped());
        if (!record.withdrawReason.isEmpty())
            html += QStringLiteral("<br/>") + tr("Reason: %1").arg(record.withdrawReason.toHtmlEscaped());
        if (const QString standing = Words::standing(record); !standing.isEmpty())
            html += QStringLiteral("<br/>") + standing.toHtmlEscaped();
        html +=
            QStringLiteral("<br/>") +
            tr("Text: %1, fingerprint %2")
                .arg(record.decision.textVersion.toHtmlEscaped(), record.decision.textHash.left(12).toHtmlEscaped()) +
            QStringLiteral("</p>");
    }
    m_newest = records.isEmpty() ? domain::ConsentId() : records.first().id;
    m_copy->setEnabled(!records.isEmpty());
    m_list->setText(records.isEmpty() ? tr("Nothing has been decided yet.").toHtmlEscaped() : html);
    const bool own = m_ports.person.role == domain::Role::Patient;
    // A no to being recorded that came later took nothing back.
    const auto current = std::find_if(records.begin(), records.end(), [](const domain::ConsentRecord &record) {
        return record.standing == domain::ConsentRecord::Standing::InForce &&
               record.kind != domain::ConsentRecord::Kind::Declined;
    });
    m_withdraw->setVisible(own && current != records.end() && current->kind == domain::ConsentRecord::Kind::Given);
    showWaiting(records);
    m_confirm->hide();
    m_explanation->hide();
}

void ConsentHistoryDialog::saveCopy()
{
    base::whenDone(m_ports.consents->copy(m_newest), this, [this](const base::Result<QByteArray> &page) {
        if (page)
            return keepCopy(*page);
        if (proveThen(*m_ports.gate, page.error(), this, [this] { saveCopy(); }))
            return;
        m_message->show(MessageBar::Kind::Problem, Words::problem(page.error()), tr("Refresh"));
    });
}

/// The newest decision as one file that stands alone: a PDF for people, the page itself for archives.
void ConsentHistoryDialog::keepCopy(const QByteArray &page)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a Copy"), QStringLiteral("consent.pdf"),
                                                      tr("PDF (*.pdf);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    const bool asPage = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
    const bool saved = asPage ? saveAsIs(path, page) : saveAsPdf(path, page, windowTitle());
    m_message->show(saved ? MessageBar::Kind::Info : MessageBar::Kind::Problem,
                    saved ? tr("Copy saved. It isn't protected: keep it where no one else can find it.")
                          : tr("The copy could not be saved. Choose another location."));
}

void ConsentHistoryDialog::withdraw()
{
    m_confirm->setEnabled(false);
    base::whenDone(m_ports.consents->withdraw(m_client, {}), this,
                   [this](const base::Result<domain::ConsentRecord> &record) {
                       m_confirm->setEnabled(true);
                       if (!record) {
                           if (proveThen(*m_ports.gate, record.error(), this, [this] { withdraw(); }))
                               return;
                           m_message->show(MessageBar::Kind::Problem, Words::problem(record.error()), tr("Refresh"));
                           return;
                       }
                       Q_EMIT changed();
                       load();
                   });
}

} // namespace attune::ui
