// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Covers everything until the password is entered.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);
    /// @param reason why it is locked, in a sentence
    void showFor(const QString &name, const QString &reason);
    void showError(const base::Error &error);
    /// Once it was right: a password stays in no field longer than it is of use.
    void forgetPassword();
    /// The password was right: asks for the code, in the same place.
    void askForCode();

Q_SIGNALS:
    void unlockRequested(const QString &password);
    void codeGiven(const QString &code);
    void signOutRequested();

private:
    void ask(bool forCode);

    QLabel *m_label;
    bool m_asksForCode = false;
    QLabel *m_who;
    QLabel *m_reason;
    QLabel *m_error;
    QLineEdit *m_password;
    QPushButton *m_unlock;
};

} // namespace attune::ui
