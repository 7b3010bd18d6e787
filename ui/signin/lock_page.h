// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Stands in front of everything until the password is given.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);
    /// @param reason why it is locked, in a sentence
    void showFor(const QString &name, const QString &reason);
    void showError(const base::Error &error);

Q_SIGNALS:
    void unlockRequested(const QString &password);
    void signOutRequested();

private:
    QLabel *m_who;
    QLabel *m_reason;
    QLabel *m_error;
    QLineEdit *m_password;
    QPushButton *m_unlock;
};

} // namespace attune::ui
