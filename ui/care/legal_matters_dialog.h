// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// Legal requests of the office, newest first: complaints, court orders and legal duties for which somebody may open a
/// client's recordings. Makes one, approves somebody else's, and ends any.
class LegalMattersDialog : public QDialog
{
    Q_OBJECT

public:
    LegalMattersDialog(const models::ClinicPorts &ports, QWidget *parent);

private:
    void createList(QBoxLayout *layout);
    void createApproval(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void load();
    void showAll(const QList<domain::LegalMatter> &matters);
    void showCurrent();
    const domain::LegalMatter *current() const;
    void updateButtons();
    void makeNew();
    void agree();
    void end();
    void settle(const base::Result<domain::LegalMatter> &done);

    models::ClinicPorts m_ports;
    QList<domain::LegalMatter> m_matters;
    MessageBar *m_message;
    QTreeWidget *m_list = nullptr;
    QLabel *m_details = nullptr;
    QWidget *m_approval = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_end = nullptr;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
