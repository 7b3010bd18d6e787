// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/invitation_dialog.h"

#include "base/client_fault.h"
#include "domain/problem.h"
#include "domain/table_text.h"
#include "models/words/words.h"
#include "ui/signin/show_password.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/theme.h"
#include "ui/style/widgets.h"

#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace attune::ui {

using domain::ProblemCode;

namespace {

constexpr qint64 largestFile = 4096;
const QString fileEnding = QStringLiteral(".attune-invitation");

} // namespace

QString invitationInFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    const auto text = domain::textFrom(file.read(largestFile));
    return text && domain::looksLikeJoinLink(*text) ? text->trimmed() : QString();
}

QString invitationIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            return invitationInFile(url.toLocalFile());
    }
    return domain::looksLikeJoinLink(data.text()) ? data.text().trimmed() : QString();
}

InvitationDialog::InvitationDialog(QWidget *parent)
    : QDialog(parent),
      m_clinic(quiet(QString(), this)),
      m_error(new QLabel(this)),
      m_go(primaryButton(tr("Set Password"), this))
{
    setObjectName(QStringLiteral("invitationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use an Invitation"));
    setMinimumWidth(atTextSize(440));
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    layout->addWidget(
        paragraph(tr("Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters "
                     "and digits. Use it once, within seven days, to choose your password."),
                  this));
    createFields(layout);
    m_go->setObjectName(QStringLiteral("invitationGo"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &InvitationDialog::submit);
}

void InvitationDialog::createFields(QVBoxLayout *layout)
{
    m_invitation = field("invitation", tr("&Invitation"), false);
    auto *open = new QPushButton(tr("Open a &File…"), this);
    open->setObjectName(QStringLiteral("invitationFile"));
    open->setAutoDefault(false);
    layout->addWidget(open, 0, Qt::AlignLeft);
    m_clinic->setObjectName(QStringLiteral("invitationClinic"));
    m_clinic->setWordWrap(true);
    m_clinic->hide();
    layout->addWidget(m_clinic);
    m_password = field("newPassword", tr("&New password, at least 12 characters"), true);
    m_again = field("newPasswordAgain", tr("C&onfirm password"), true);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    layout->addWidget(m_error);
    connect(open, &QPushButton::clicked, this, &InvitationDialog::openFile);
    connect(m_invitation, &QLineEdit::textChanged, this, &InvitationDialog::lookAtText);
}

void InvitationDialog::openFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Open an invitation"), {},
                        tr("Invitations (*%1)").arg(fileEnding) + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString text = invitationInFile(path);
        if (text.isEmpty())
            return showProblem(m_invitation, tr("There is no invitation in this file."));
        takeText(text);
    });
    dialog->open();
}

void InvitationDialog::takeText(const QString &text)
{
    m_invitation->setText(text.section(QLatin1Char('\n'), 0, 0).trimmed());
    m_invitation->setCursorPosition(0); // its beginning says what it is; the end is the secret
    m_password->setFocus();
}

/// Says which clinic a whole invitation is from, so that it can be compared.
void InvitationDialog::lookAtText(const QString &text)
{
    if (const QUrl url(text.trimmed()); url.isLocalFile()) { // a file dropped on the field
        if (const QString found = invitationInFile(url.toLocalFile()); !found.isEmpty())
            return takeText(found);
    }
    const auto link = domain::looksLikeJoinLink(text) ? std::optional(domain::joinLinkFrom(text)) : std::nullopt;
    const bool known = link && *link;
    m_clinic->setVisible(known);
    if (!known)
        return;
    const domain::JoinLink &found = **link;
    m_clinic->setText(found.fingerprint.isEmpty()
                          ? tr("Clinic server: %1").arg(found.server)
                          : tr("Clinic server: %1. Words to compare with your clinic (optional): %2")
                                .arg(found.server, domain::wordsToCompare(found.fingerprint)));
}

void InvitationDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!invitationIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InvitationDialog::dropEvent(QDropEvent *event)
{
    if (const QString text = invitationIn(*event->mimeData()); !text.isEmpty()) {
        event->acceptProposedAction();
        takeText(text);
    }
}

QLineEdit *InvitationDialog::field(const char *objectName, const QString &label, bool hidden)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    if (hidden)
        edit->setEchoMode(QLineEdit::Password);
    layout()->addWidget(labelFor(label, edit, this));
    layout()->addWidget(edit);
    return edit;
}

void InvitationDialog::showProblem(QLineEdit *edit, const QString &text)
{
    showFieldError(edit, m_error, text);
}

void InvitationDialog::submit()
{
    m_error->hide();
    for (QLineEdit *edit : {m_invitation, m_password, m_again})
        edit->setAccessibleDescription({});
    const QString typed = m_invitation->text().trimmed();
    if (typed.isEmpty())
        return showProblem(m_invitation, tr("Type or paste the invitation."));
    JoinRequest request{std::nullopt, typed, m_password->text()};
    if (domain::looksLikeJoinLink(typed)) {
        const auto link = domain::joinLinkFrom(typed);
        if (!link)
            return showProblem(
                m_invitation,
                tr("This invitation is incomplete or was changed. Copy all of it, or ask your clinic for a new one."));
        request.link = *link;
        request.invitation = link->invitation;
    }
    if (!isLongEnough(m_password->text()))
        return showProblem(m_password, tr("Use at least 12 characters. Several random words make a good password."));
    if (m_password->text() != m_again->text())
        return showProblem(m_again, tr("The passwords don't match."));
    m_go->setEnabled(false);
    Q_EMIT given(request);
}

QString InvitationDialog::wordsFor(const base::Error &error) const
{
    if (error.code == ProblemCode::InvalidInvitation)
        return tr("This invitation is unknown, already used or expired. Ask your clinic for a new one.");
    if (error.code == base::ClientFault::OtherServer)
        return tr("This server doesn't match the invitation, so nothing was sent. Ask your clinic.");
    const bool unknown = error.code.isEmpty() || error.code == base::ClientFault::CertificateUnknownAuthority;
    if (error.kind == base::ErrorKind::Untrusted && unknown) // other faults have words of their own
        return tr("This server's identity could not be verified. Ask your clinic for the invitation as a text that "
                  "begins with attune://join, or as a file: it includes the clinic's certificate. Or ask for the "
                  "certificate file, and choose it on the page behind this window.");
    if (error.kind == base::ErrorKind::InvalidInput && error.code.isEmpty())
        return tr("This code doesn't say which clinic it is for. Enter the server address on the page behind this "
                  "window, or paste the text that begins with attune://join.");
    return models::Words::problem(error);
}

void InvitationDialog::showError(const base::Error &error)
{
    m_go->setEnabled(true);
    showProblem(m_invitation, wordsFor(error));
}

} // namespace attune::ui
