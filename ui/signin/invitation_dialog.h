// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Chooses the first password of an account, with the invitation a clinic gave. Emits, does not ask the server itself.
class InvitationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InvitationDialog(QWidget *parent = nullptr);
    /// Why it did not work; what was typed stays.
    void showError(const base::Error &error);

Q_SIGNALS:
    void given(const QString &invitation, const QString &password);

private:
    QLineEdit *field(const char *objectName, const QString &label, bool hidden);
    void submit();
    void complain(QLineEdit *field, const QString &text);

    QLineEdit *m_invitation;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_error;
    QPushButton *m_go;
};

} // namespace attune::ui
