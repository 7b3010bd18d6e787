// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace attune::ui {

class MessageBar;

/// Emergency accesses, newest first: of the office for those who review them, one's own for others. Who may, judges one
/// that was somebody else's; that also ends it.
class BreakGlassListDialog : public QDialog
{
    Q_OBJECT

public:
    BreakGlassListDialog(const models::ClinicPorts &ports, QWidget *parent);

private:
    QWidget *createReview();
    void load();
    void showAll(const QList<domain::BreakGlass> &breakGlassAccesses);
    void showCurrent();
    const domain::BreakGlass *current() const;
    void updateButton();
    void review();

    models::ClinicPorts m_ports;
    QList<domain::BreakGlass> m_accesses;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QLabel *m_reason;
    QWidget *m_review;
    QButtonGroup *m_verdict;
    QPlainTextEdit *m_words;
    QPushButton *m_go;
    bool m_isAsking = false; ///< an answer is out: not asked a second time
};

} // namespace attune::ui
