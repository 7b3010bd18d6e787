// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace attune::ui {

class MessageBar;

/// What was erased, when, why and how: the clinic's certificate of a deletion, to read and to keep. Deletes itself.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param subject names the session, as the list does
    CertificateDialog(const models::ClinicPorts &ports, const domain::RecordingId &recording, const QString &subject,
                      QWidget *parent);

    /// The certificate as a page that stands alone.
    static QByteArray page(const domain::DeletionCertificate &certificate, const QString &subject);

private:
    void load();
    void show(const domain::DeletionCertificate &certificate);
    void save();
    void keep(const QString &path);

    models::ClinicPorts m_ports;
    domain::RecordingId m_recording;
    QString m_subject;
    std::optional<domain::DeletionCertificate> m_certificate;
    MessageBar *m_message;
    QLabel *m_text;
    QPushButton *m_save;
};

} // namespace attune::ui
