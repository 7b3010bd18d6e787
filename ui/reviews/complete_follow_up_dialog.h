// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;

/// Says what came of a follow-up. Deletes itself when it is closed.
class CompleteFollowUpDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param visit when it goes, whoever asked has left, and so does this
    CompleteFollowUpDialog(domain::ActivityReviewing &reviews, const domain::FollowUp &followUp, QObject *visit,
                           QWidget *parent);

Q_SIGNALS:
    void completed();

private:
    void updateButton();
    void complete();

    domain::ActivityReviewing &m_reviews;
    QString m_id;
    MessageBar *m_message;
    QPlainTextEdit *m_result;
    QPushButton *m_go;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
