// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session_link.h"
#include "ui/shell/main_window.h"

#include <QObject>

#include <optional>

namespace attune::app {

/// Follows links "attune://…", wherever they come from (src/domain/LINKS.md). GUI thread.
class LinkDesk final : public QObject
{
    Q_OBJECT

public:
    /// @param window, settings outlive it
    LinkDesk(ui::MainWindow &window, const ui::Settings &settings);

    /// @param text nobody has looked at it yet; an invitation in it is a secret
    void follow(const QString &text);
    /// An action of the desktop entry; one that is not known does nothing.
    void perform(const QString &action);
    /// Somebody signed in: what was kept is opened. @param server as links say it
    void entered(const QString &server);
    /// Nobody is signed in any more. What is kept stays.
    void left();
    /// What is kept is dropped.
    void forget() { m_kept.reset(); }

Q_SIGNALS:
    void invitationFollowed(const QString &text);
    /// The link is of another clinic, and somebody said that they want to go there: nobody is to be signed in, and the
    /// sign-in page is to say this server.
    void moveWanted(const QString &server);

private:
    void takeInvitation(const QString &text);
    void openKept();
    void askToMove(const domain::SessionLink &link);

    ui::MainWindow &m_window;
    const ui::Settings &m_settings;
    std::optional<QString> m_server; ///< of the clinic where somebody is signed in
    std::optional<domain::SessionLink> m_kept;
};

} // namespace attune::app
