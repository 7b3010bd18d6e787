// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/care_columns.h"
#include "ui/parts/page.h"

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;
class RowView;

/// Break-glass accesses, newest first: of the office for those who review them, one's own for others. Who may, reviews
/// one that was somebody else's; that also ends it.
class BreakGlassPage final : public Page
{
    Q_OBJECT

public:
    explicit BreakGlassPage(QWidget *parent);

    void setPorts(const models::ClinicPorts *ports) override;
    void reload() override;
    void namesChanged() override;
    void takeKeys() override;

private:
    QWidget *createReview();
    void showCurrent();
    const domain::BreakGlass *current() const;
    void updateButton();
    void forgetReview();
    void review();

    const models::ClinicPorts *m_ports = nullptr;
    quint64 m_generation = 0;
    models::BreakGlassModel m_model;
    MessageBar *m_message;
    RowView *m_list;
    QLabel *m_reason;
    QWidget *m_review = nullptr;
    QButtonGroup *m_verdict;
    QPlainTextEdit *m_words = nullptr;
    QPushButton *m_go = nullptr;
    QString m_reviewed;      ///< the id of the access that what is typed is about
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
