// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Asks for the name and the password that a proxy of the network wants. Value out: given() when there are both; the
/// password is in no field afterwards.
class ProxyDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param proxy "host:port", shown so that nobody gives another password to it @param wereWrong what was given
    /// before was not taken
    ProxyDialog(const QString &proxy, const QString &user, bool wereWrong, QWidget *parent);

Q_SIGNALS:
    void given(const QString &user, const QString &password);

private:
    void submit();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_go;
};

} // namespace attune::ui
