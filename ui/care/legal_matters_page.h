// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/care_columns.h"
#include "ui/parts/page.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// Legal requests of the office, newest first: complaints, court orders and legal duties for which somebody may open a
/// client's recordings. Makes one, approves somebody else's, and ends any.
class LegalMattersPage final : public Page
{
    Q_OBJECT

public:
    explicit LegalMattersPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

private:
    void createApproval(QBoxLayout *layout);
    void createButtons(QBoxLayout *layout);
    void showCurrent();
    const domain::LegalMatter *current() const;
    void updateButtons();
    void makeNew();
    void agree();
    void approve(const QString &id, const QString &reason);
    void end();
    void settle(const base::Result<domain::LegalMatter> &done);

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    models::LegalMatterModel m_model;
    MessageBar *m_message;
    RowView *m_list;
    QLabel *m_details;
    QWidget *m_approval = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_end = nullptr;
    QString m_approved;      ///< the id of the request that what is typed is about
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
