// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"
#include "models/ports/clinic_ports.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

class DayField;
class MessageBar;

/// What was looked at, what was found, what is to be done until when, and the signature, with a fresh proof of
/// identity. A signed review cannot be changed. Deletes itself when it is closed.
class SignReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param overview of the period @param visit when it goes, whoever signs has left, and so does this
    SignReviewDialog(const models::ClinicPorts &ports, const domain::ActivityOverview &overview, QObject *visit,
                     QWidget *parent);

Q_SIGNALS:
    void signedNow();

private:
    void createLookedAt(QBoxLayout *layout);
    void createFinding(QBoxLayout *layout);
    void createFollowUps(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    domain::NewActivityReview wanted() const;
    void updateButton();
    void sign();

    models::ClinicPorts m_ports;
    domain::ActivityOverview m_overview;
    QList<std::pair<QString, QCheckBox *>> m_lookedAt;
    MessageBar *m_message;
    QPlainTextEdit *m_finding = nullptr;
    QComboBox *m_verdict = nullptr;
    QLineEdit *m_what[3] = {};
    DayField *m_due[3] = {};
    QLineEdit *m_signature = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_go = nullptr;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
