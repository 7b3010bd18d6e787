// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection_report.h"
#include "domain/ports.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

class MessageBar;
class SecondStepForm;

/// What a person typed to sign in.
struct SignInInput
{
    QString server;
    QString certificateFile; ///< the clinic's own certificate, empty for public ones
    QString email;
    QString password;
};

/// Server, e-mail, password. Errors stand beside the field they are about. Emits, does not sign in itself.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    /// What is remembered; the first empty field gets the focus.
    void setRemembered(const QString &server, const QString &certificateFile, const QString &email);
    void setBusy(bool busy);
    /// Once it was right: a password stays in no field longer than it is of use.
    void forgetPassword();
    /// Shows why it did not work, beside the right field; input stays.
    void showError(const base::Error &error);
    void showNote(const QString &text);
    /// Where the try to reach the server came to.
    void showConnection(const domain::ConnectionReport &report);
    /// The password was right: asks for a code, and shows the key first when it is to be set up.
    void askForCode(const std::optional<domain::SecondFactorKey> &key);
    void showCodeError(const base::Error &error);
    /// Until they are said to be kept.
    void showRecoveryCodes(const QStringList &codes);
    /// Back to server, e-mail address and password.
    void showFirstStep();
    /// Below the button: the sign-in will not be remembered, because there is no keychain.
    void showThisRunOnly();

Q_SIGNALS:
    void signInRequested(const attune::ui::SignInInput &input);
    /// Somebody wants to choose their first password: at this server, unless the invitation says another; both may be
    /// empty. @param text an invitation that was dropped here; empty: it is still to be given
    void invitationRequested(const QString &server, const QString &certificateFile, const QString &text);
    void codeGiven(const QString &code);
    void recoveryCodesKept();
    /// The connection check was requested.
    void checkRequested(const QString &server, const QString &certificateFile);
    /// Language, text size, colours: also for who is not signed in.
    void preferencesRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createFields();
    QWidget *createFirstStep(QWidget *card);
    QWidget *createSecondStep(QWidget *card);
    void chooseCertificate();
    void submit();
    void useInvitation();
    void checkConnection();
    void clearErrors();
    void setWrong(QLineEdit *field, QLabel *place, const QString &text);

    QLineEdit *m_server;
    QLabel *m_serverError;
    QLabel *m_certificate;
    QPushButton *m_certificateButton;
    QPushButton *m_check;
    QLineEdit *m_email;
    QLabel *m_emailError;
    QLineEdit *m_password;
    QLabel *m_passwordError;
    QLabel *m_thisRunOnly;
    QPushButton *m_signIn;
    QPushButton *m_invited;
    MessageBar *m_message;
    QWidget *m_first;
    QWidget *m_second;
    SecondStepForm *m_form;
    QPushButton *m_back;
    QString m_certificateFile;
    bool m_busy = false;
};

} // namespace attune::ui
