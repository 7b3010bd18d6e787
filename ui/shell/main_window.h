// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/masked_ports.h"
#include "ui/commands/command_table.h"
#include "ui/shell/settings.h"
#include "ui/signin/sign_in_page.h"

#include <QMainWindow>

class QStackedWidget;

namespace attune::ui {

class BreakGlassBar;
class BrowserPage;
class DeletionActions;
class DesktopNotice;
class LockGuard;
class LookControl;
class NoticeBars;
class PageStack;
class PlayerPage;
class RecordingActions;
class SessionOpener;
class ShellDialogs;
class SideBar;
class StatusLine;
class WindowTitle;

/// The one window: sign-in, the work pages with their navigation, and the lock in front of them. What each part does is
/// the part's (ui/README.md, "The shell"); here they are put together, and hear of who comes and leaves.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings &settings, Theme &theme, const base::Clock &clock);
    ~MainWindow() override;

    SignInPage *signInPage() const { return m_signIn; }
    void showSignIn(const QString &note = {});
    /// The work pages for a person. @param ports alive until leaveClinic()
    void enterClinic(const models::ClinicPorts *ports);
    /// Stops and forgets everything of the person: pictures, rows, dialogs.
    void leaveClinic();
    void lock(const QString &reason);
    void unlocked();
    /// Hides everything of the person on every page and in every window, at once, and pauses; one button brings it
    /// back.
    void drawCurtain();
    void unlockFailed(const base::Error &error);
    /// The password was right, and the account has a second factor.
    void askForUnlockCode();
    void showNotice(const QString &text);
    /// A newer version of the program can be had; somebody who wants it says so by updateAsked().
    void offerUpdate(const QString &version);
    /// A person is signed in and nothing covers their work.
    bool mayAct() const;
    /// Of a link: asked of the clinic with the rights of who is signed in.
    void openSession(const domain::SessionId &session);
    /// By the id of its row (page_table.h); nothing for a page that there is not, or that is not for them.
    void goToPage(const QString &id);
    /// Without a keychain: the sign-in page and the status bar say that nothing is remembered.
    void showThisRunOnly();
    PlayerPage *playerPage() const;
    BrowserPage *browserPage() const;

Q_SIGNALS:
    void unlockRequested(const QString &password);
    void unlockCodeGiven(const QString &code);
    void signOutRequested();
    /// The lock or the curtain was taken away.
    void uncovered();
    /// Somebody who is signed in wants to know whether there is a newer version of the program.
    void updateAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createWork();
    void createMenus();
    void connectCommands();
    void connectPages();
    void connectBrowser();
    void connectSessions();
    void connectLinks();
    void copyLink(const domain::SessionId &session);
    void connectGuard();
    void connectBars();
    void connectBreakGlass();
    void openBreakGlass();
    void offerByRole(domain::Role role);
    void tellParts(const models::ClinicPorts *ports);
    void say(const QString &words);
    void showLastSignIn();
    void maskNames(bool on);
    void play(const domain::Recording &recording, const domain::Grounds &grounds);
    void toggleFullScreen();
    void followFullScreen();

    Settings &m_settings;
    const models::ClinicPorts *m_ports = nullptr;
    models::MaskedPorts m_masked;
    CommandTable m_commands;
    QStackedWidget *m_outer; ///< sign-in, work, lock, curtain
    QWidget *m_work;
    SignInPage *m_signIn;
    PageStack *m_pages = nullptr;
    SideBar *m_side = nullptr;
    BreakGlassBar *m_breakGlass = nullptr;
    NoticeBars *m_notices = nullptr;
    StatusLine *m_status = nullptr;
    DesktopNotice *m_desktop = nullptr;
    LockGuard *m_guard = nullptr;
    LookControl *m_look = nullptr;
    ShellDialogs *m_dialogs = nullptr;
    WindowTitle *m_title = nullptr;
    QWidget *m_downloads = nullptr;
    RecordingActions *m_actions = nullptr;
    DeletionActions *m_deletions = nullptr;
    SessionOpener *m_opener = nullptr;
    bool m_isFullScreen = false;                                         ///< and the picture is alone
    std::pair<domain::RecordingId, std::chrono::milliseconds> m_startAt; ///< where the next one opened begins
};

} // namespace attune::ui
