// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/link_desk.h"

#include "domain/join_link.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace attune::app {

namespace {

bool isInvitation(const QString &text)
{
    return text.trimmed().startsWith(QLatin1String("attune://join"), Qt::CaseInsensitive);
}

} // namespace

LinkDesk::LinkDesk(ui::MainWindow &window, const ui::Settings &settings) : m_window(window), m_settings(settings)
{
    connect(&window, &ui::MainWindow::uncovered, this, &LinkDesk::openKept);
}

void LinkDesk::follow(const QString &text)
{
    if (isInvitation(text))
        return takeInvitation(text);
    const auto link = domain::sessionLinkFrom(text);
    if (!link) {
        const QString words = tr("This isn't a link that Attune can open.");
        return m_server ? m_window.showNotice(words) : m_window.signInPage()->showNote(words);
    }
    m_kept = *link;
    openKept();
}

/// It is taken where one signs in, and nowhere else: who works in a clinic is not to find themselves in another.
void LinkDesk::takeInvitation(const QString &text)
{
    if (m_server)
        return m_window.showNotice(tr("To use an invitation, sign out first."));
    Q_EMIT invitationFollowed(text);
}

void LinkDesk::perform(const QString &action)
{
    if (m_server && m_window.mayAct())
        m_window.goToPage(action);
}

void LinkDesk::entered(const QString &server)
{
    m_server = server;
    openKept();
}

void LinkDesk::left()
{
    m_server.reset();
}

/// Or asks, or lets it lie: until somebody signed in, or until they are back.
void LinkDesk::openKept()
{
    if (!m_kept || (m_server && !m_window.mayAct()))
        return;
    const QString here = m_server.value_or(m_settings.server());
    if (!m_kept->server.isEmpty() && !domain::isSameServer(m_kept->server, here))
        return askToMove(*std::exchange(m_kept, std::nullopt));
    if (!m_server)
        return m_window.signInPage()->showNote(tr("Sign in to open the link."));
    m_window.openSession(std::exchange(m_kept, std::nullopt)->session);
}

/// Nothing is sent anywhere before they say yes. The key that is pressed without thinking leaves things as they are.
void LinkDesk::askToMove(const domain::SessionLink &link)
{
    if (auto *before = m_window.findChild<QMessageBox *>(QStringLiteral("otherClinicBox")))
        before->close(); // the newest link counts
    const QString question = m_server ? tr("This link belongs to another clinic: %1. To go there, you'll be signed out "
                                           "here first.")
                                      : tr("This link belongs to another clinic: %1.");
    auto *box = new QMessageBox(QMessageBox::Question, tr("Link to Another Clinic"), question.arg(link.server),
                                QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("otherClinicBox"));
    QPushButton *go =
        box->addButton(m_server ? tr("Sign &Out and Go There") : tr("&Go There"), QMessageBox::AcceptRole);
    go->setObjectName(QStringLiteral("otherClinicGo"));
    QPushButton *stay = box->addButton(tr("&Stay Here"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, [this, link] {
        Q_EMIT moveWanted(link.server);
        m_kept = link;
        m_window.signInPage()->showNote(tr("Sign in to open the link."));
    });
    box->open();
}

} // namespace attune::app
