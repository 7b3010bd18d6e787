// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/certificate_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/icons.h"
#include "ui/style/save_page.h"
#include "ui/style/widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>

namespace attune::ui {

using models::Words;

CertificateDialog::CertificateDialog(const models::ClinicPorts &ports, const domain::RecordingId &recording,
                                     const QString &subject, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_recording(recording), m_subject(subject), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(tr("Deletion Certificate"));
    m_text = paragraph({}, this);
    m_text->setObjectName(QStringLiteral("certificate"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_save = new QPushButton(icon(QStringLiteral("export")), tr("&Save…"), this);
    m_save->setObjectName(QStringLiteral("saveCertificate"));
    m_save->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(quiet(subject, this));
    layout->addWidget(m_message);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &CertificateDialog::save);
    connect(m_message, &MessageBar::actionTriggered, this, &CertificateDialog::load);
    fitToWidth(this, 560);
    load();
}

void CertificateDialog::load()
{
    base::whenDone(m_ports.catalog->deletionCertificate(m_recording), this,
                   [this](const base::Result<domain::DeletionCertificate> &certificate) {
                       if (certificate)
                           return show(*certificate);
                       m_message->show(MessageBar::Kind::Problem, Words::problem(certificate.error()), tr("Try Again"));
                   });
}

QByteArray CertificateDialog::page(const domain::DeletionCertificate &certificate, const QString &subject)
{
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        rows += QStringLiteral("<tr><td style='padding:3px 12px 3px 0'>%1</td><td style='padding:3px 0'>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("Recording"), certificate.recording.value());
    add(tr("Deleted on"), certificate.erasedAt ? Words::dateTime(*certificate.erasedAt) : QString());
    add(tr("Reason"), Words::deletionReason(certificate.why));
    add(tr("Method"),
        tr("Its encryption key was overwritten everywhere it was stored, then the encrypted recording was removed."));
    add(tr("Size"), Words::size(certificate.sizeBytes));
    add(tr("SHA-256 of the deleted file"), certificate.mediaSha256);
    add(tr("Clinic's seal (HMAC)"), certificate.mac);
    return QStringLiteral("<h2>%1</h2><p>%2</p><table>%3</table>")
        .arg(tr("Deletion Certificate"), subject.toHtmlEscaped(), rows)
        .toUtf8();
}

void CertificateDialog::show(const domain::DeletionCertificate &certificate)
{
    m_message->hide();
    m_certificate = certificate;
    const QString html = QString::fromUtf8(page(certificate, m_subject));
    m_text->setText(html.mid(html.indexOf(QStringLiteral("<table"))));
    m_save->setEnabled(true);
}

void CertificateDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the Certificate"), {}, tr("PDF (*.pdf);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("deletion-%1.pdf").arg(m_recording.value()));
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateDialog::keep);
    dialog->open();
}

/// As a PDF for people; as the clinic signed it for who checks it.
void CertificateDialog::keep(const QString &path)
{
    const bool asJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray json = QStringLiteral("{\"certificate\":%1,\"hmacSha256\":\"%2\"}\n")
                                .arg(m_certificate->text, m_certificate->mac)
                                .toUtf8();
    const bool saved = asJson ? saveAsIs(path, json) : saveAsPdf(path, page(*m_certificate, m_subject), windowTitle());
    m_message->show(saved ? MessageBar::Kind::Info : MessageBar::Kind::Problem,
                    saved ? tr("Certificate saved.")
                          : tr("The certificate could not be saved. Choose another location."));
}

} // namespace attune::ui
