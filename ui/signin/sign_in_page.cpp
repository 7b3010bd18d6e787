// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_page.h"

#include "domain/person_values.h"
#include "domain/problem.h"
#include "models/words/connection_words.h"
#include "models/words/words.h"
#include "ui/signin/invitation_dialog.h"
#include "ui/signin/second_step_form.h"
#include "ui/signin/show_password.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>

namespace attune::ui {

using domain::ProblemCode;

namespace {

constexpr int cardWidth = 460;       // pixels at 100 % text
constexpr int narrowestColumn = 390; // the card without its margins

QLabel *errorLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::BrightText);
    label->hide();
    return label;
}

QLineEdit *field(const QString &name, const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

SignInPage::SignInPage(QWidget *parent) : QWidget(parent)
{
    setWindowTitle(tr("Sign in to your clinic"));
    createFields();
    setAcceptDrops(true);
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    card->setObjectName(QStringLiteral("signInCard"));
    fixWidthOfText(card, cardWidth);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(space::page + 8, space::page, space::page + 8, space::page);
    form->setSpacing(space::tight);
    auto *mark = new QLabel(card);
    mark->setPixmap(icon(QStringLiteral("app")).pixmap(40, 40));
    auto *product = heading(QStringLiteral("Attune"), 1, card);
    product->setObjectName(QStringLiteral("productName"));
    auto *top = new QHBoxLayout;
    top->addWidget(mark);
    top->addWidget(product, 1);
    form->addLayout(top);
    form->addWidget(createFirstStep(card));
    form->addWidget(createSecondStep(card));
    auto *centre = new QWidget;
    auto *grid = new QGridLayout(centre);
    grid->addWidget(card, 1, 1);
    for (const int side : {0, 2}) {
        grid->setRowStretch(side, 1);
        grid->setColumnStretch(side, 1);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(centre);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget *SignInPage::createFirstStep(QWidget *card)
{
    m_first = new QWidget(card);
    auto *form = new QVBoxLayout(m_first);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::tight);
    form->addWidget(heading(windowTitle(), 2, m_first));
    form->addWidget(quiet(tr("Use the server address from your clinic's letter."), m_first));
    form->addSpacing(space::small);
    form->addWidget(m_message);
    const auto addField = [this, form](const QString &name, QLineEdit *edit, QLabel *error) {
        auto *label = new QLabel(name, m_first);
        label->setBuddy(edit);
        form->addSpacing(space::small);
        form->addWidget(label);
        form->addWidget(edit);
        form->addWidget(error);
    };
    addField(tr("&Server address"), m_server, m_serverError);
    auto *certificateRow = new QHBoxLayout;
    certificateRow->addWidget(m_certificate, 1);
    certificateRow->addWidget(m_certificateButton);
    form->addLayout(certificateRow);
    form->addWidget(m_check, 0, Qt::AlignLeft);
    addField(tr("&E-mail address"), m_email, m_emailError);
    addField(tr("&Password"), m_password, m_passwordError);
    auto *shown = showPasswordBox({m_password}, m_first);
    form->addWidget(shown);
    form->addSpacing(space::small);
    form->addWidget(m_signIn);
    form->addWidget(m_invited);
    form->addWidget(m_thisRunOnly);
    auto *look = new QPushButton(icon(QStringLiteral("settings")), tr("&Language and Appearance…"), m_first);
    look->setObjectName(QStringLiteral("appearance"));
    look->setFlat(true);
    connect(look, &QPushButton::clicked, this, &SignInPage::preferencesRequested);
    form->addWidget(look);
    form->addWidget(quiet(tr("Forgot your password? Ask your clinic for a new invitation."), m_first));
    const QWidgetList order = {m_server, m_certificateButton, m_check, m_email, m_password, shown,
                               m_signIn, m_invited,           look};
    for (qsizetype i = 1; i < order.size(); ++i) // as they stand on the page
        setTabOrder(order.at(i - 1), order.at(i));
    return m_first;
}

QWidget *SignInPage::createSecondStep(QWidget *card)
{
    m_second = new QWidget(card);
    m_form = new SecondStepForm(m_second);
    m_back = new QPushButton(tr("&Back"), m_second);
    auto *column = new QVBoxLayout(m_second);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_back);
    m_second->hide();
    connect(m_form, &SecondStepForm::codeGiven, this, &SignInPage::codeGiven);
    connect(m_form, &SecondStepForm::recoveryCodesKept, this, &SignInPage::recoveryCodesKept);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::showFirstStep);
    return m_second;
}

void SignInPage::forgetPassword()
{
    m_password->clear();
}

void SignInPage::askForCode(const std::optional<domain::SecondFactorKey> &key)
{
    setBusy(false);
    clearErrors();
    m_password->clear();
    m_first->hide();
    m_second->show();
    m_back->show();
    m_form->ask(key);
}

void SignInPage::showCodeError(const base::Error &error)
{
    if (error.kind == base::ErrorKind::CodeNeeded)
        return m_form->showError(models::Words::problem(error));
    if (error.kind == base::ErrorKind::SignInNeeded) { // it took too long, or too many codes were wrong
        showFirstStep();
        showNote(tr("Time ran out, or too many codes were incorrect. Start again with your password."));
        return;
    }
    m_form->showError(models::Words::problem(error));
}

void SignInPage::showRecoveryCodes(const QStringList &codes)
{
    m_back->hide(); // the person is signed in already
    m_form->showRecoveryCodes(codes);
}

void SignInPage::showFirstStep()
{
    m_second->hide();
    m_first->show();
    setBusy(false);
    m_password->setFocus();
}

void SignInPage::createFields()
{
    m_message = new MessageBar(this);
    m_server = field(tr("Server address"), QStringLiteral("server"), this);
    m_server->setPlaceholderText(tr("clinic.example"));
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_email = field(tr("E-mail address"), QStringLiteral("email"), this);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password = field(tr("Password"), QStringLiteral("password"), this);
    m_password->setEchoMode(QLineEdit::Password);
    m_serverError = errorLabel(this);
    m_emailError = errorLabel(this);
    m_passwordError = errorLabel(this);
    m_certificate = quiet(tr("Certificate: public authorities"), this);
    m_certificateButton = new QPushButton(tr("Clinic &certificate…"), this);
    m_certificateButton->setObjectName(QStringLiteral("certificate"));
    m_certificateButton->setToolTip(tr("Choose the certificate file that your clinic gave you"));
    m_check = new QPushButton(tr("Check the Co&nnection"), this);
    m_check->setObjectName(QStringLiteral("checkConnection"));
    connect(m_check, &QPushButton::clicked, this, &SignInPage::checkConnection);
    m_signIn = primaryButton(tr("Sign In"), this);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_invited = new QPushButton(tr("I Have an &Invitation…"), this);
    m_invited->setObjectName(QStringLiteral("invited"));
    m_thisRunOnly = quiet(tr("This computer has no keychain. You stay signed in until the app closes, and unsent text "
                             "is kept in memory only."),
                          this);
    m_thisRunOnly->setObjectName(QStringLiteral("thisRunOnlyNote"));
    m_thisRunOnly->hide();
    connect(m_certificateButton, &QPushButton::clicked, this, &SignInPage::chooseCertificate);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_invited, &QPushButton::clicked, this, &SignInPage::useInvitation);
    for (QLineEdit *edit : {m_server, m_email, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
}

void SignInPage::showThisRunOnly()
{
    m_thisRunOnly->show();
    // The scrolled page asks for no height of wrapped lines that came later; the column has the width of its fields.
    m_thisRunOnly->setMinimumHeight(
        m_thisRunOnly->heightForWidth(std::min(m_password->width(), atTextSize(narrowestColumn))));
}

void SignInPage::chooseCertificate()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the clinic's certificate"), {}, tr("Certificates (*.pem *.crt *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { setRemembered(m_server->text(), file, m_email->text()); });
    dialog->open();
}

void SignInPage::setRemembered(const QString &server, const QString &certificateFile, const QString &email)
{
    m_server->setText(server);
    m_email->setText(email);
    m_certificateFile = certificateFile;
    m_certificate->setText(certificateFile.isEmpty()
                               ? tr("Certificate: public authorities")
                               : tr("Certificate: %1").arg(QFileInfo(certificateFile).fileName()));
    if (server.isEmpty())
        m_server->setFocus();
    else if (email.isEmpty())
        m_email->setFocus();
    else
        m_password->setFocus();
}

void SignInPage::setWrong(QLineEdit *edit, QLabel *place, const QString &text)
{
    edit->setProperty("wrong", true);
    edit->setAccessibleDescription(text);
    edit->update();
    place->setText(text);
    place->show();
    edit->setFocus();
    edit->selectAll();
}

void SignInPage::clearErrors()
{
    m_message->hide();
    for (QLineEdit *edit : {m_server, m_email, m_password}) {
        edit->setProperty("wrong", false);
        edit->setAccessibleDescription({});
        edit->update();
    }
    for (QLabel *label : {m_serverError, m_emailError, m_passwordError})
        label->hide();
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    clearErrors();
    if (m_server->text().trimmed().isEmpty())
        return setWrong(m_server, m_serverError, tr("Enter the server address."));
    const auto email = domain::emailFrom(m_email->text()); // as the clinic reads it
    if (!email)
        return setWrong(m_email, m_emailError, tr("Enter the e-mail address of your account."));
    if (m_password->text().isEmpty())
        return setWrong(m_password, m_passwordError, tr("Enter your password."));
    Q_EMIT signInRequested({m_server->text().trimmed(), m_certificateFile, *email, m_password->text()});
}

void SignInPage::useInvitation()
{
    clearErrors();
    Q_EMIT invitationRequested(m_server->text().trimmed(), m_certificateFile, {});
}

void SignInPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!invitationIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SignInPage::dropEvent(QDropEvent *event)
{
    const QString text = invitationIn(*event->mimeData());
    if (text.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT invitationRequested(m_server->text().trimmed(), m_certificateFile, text);
}

void SignInPage::checkConnection()
{
    clearErrors();
    if (m_server->text().trimmed().isEmpty())
        return setWrong(m_server, m_serverError, tr("Enter the server address."));
    m_check->setEnabled(false);
    m_check->setText(tr("Checking…"));
    Q_EMIT checkRequested(m_server->text().trimmed(), m_certificateFile);
}

void SignInPage::showConnection(const domain::ConnectionReport &report)
{
    m_check->setEnabled(true);
    m_check->setText(tr("Check the Co&nnection"));
    m_message->show(models::ConnectionWords::isGood(report) ? MessageBar::Kind::Info : MessageBar::Kind::Warning,
                    models::ConnectionWords::story(report));
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_signIn->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign In"));
    if (!busy)
        return;
    clearErrors();
}

void SignInPage::showError(const base::Error &error)
{
    setBusy(false);
    clearErrors();
    using base::ErrorKind;
    QString text = models::Words::problem(error);
    if (error.code == ProblemCode::InvalidCredentials) {
        m_password->clear();
        setWrong(m_password, m_passwordError, text);
    } else if (error.kind == ErrorKind::InvalidInput) {
        setWrong(m_server, m_serverError,
                 tr("This is not a server address. Enter one such as \"clinic.example\" or \"clinic.example:8443\"."));
    } else if (error.kind == ErrorKind::Untrusted && !error.code.isEmpty()) {
        setWrong(m_server, m_serverError, text); // each fault has words of its own
    } else if (error.kind == ErrorKind::Untrusted) {
        setWrong(m_server, m_serverError,
                 m_certificateFile.isEmpty() ? tr("This server's identity could not be verified. If your clinic gave "
                                                  "you a certificate file, choose it below.")
                                             : tr("This server's identity could not be verified with the certificate "
                                                  "chosen below. Ask your clinic for the current one."));
    } else if (error.kind == ErrorKind::Unavailable) {
        setWrong(m_server, m_serverError, text);
    } else {
        m_message->show(MessageBar::Kind::Problem, text);
    }
}

void SignInPage::showNote(const QString &text)
{
    m_password->clear();
    m_message->show(MessageBar::Kind::Info, text);
}

} // namespace attune::ui
