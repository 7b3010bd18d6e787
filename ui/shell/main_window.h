// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "models/ports/masked_messages.h"
#include "ui/commands/command_table.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/settings.h"
#include "ui/signin/sign_in_page.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QLabel;
class QButtonGroup;
class QStackedWidget;
class QToolButton;

namespace attune::ui {

class BrowserPage;
class Cover;
class CurtainPage;
class BreakGlassBar;
class LockPage;
class MessageBar;
class MessageWatch;
class WindowTitle;
class PlayerPage;
class DeletionActions;
class RecordingActions;
class SessionsPage;

/// The one window: sign-in, the work pages with their navigation, and the lock in front of them.
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
    /// There is no keychain: says on the sign-in page and in the status bar that nothing is remembered.
    void showThisRunOnly();
    PlayerPage *playerPage() const { return m_player; }
    BrowserPage *browserPage() const { return m_browser; }

Q_SIGNALS:
    void unlockRequested(const QString &password);
    void unlockCodeGiven(const QString &code);
    void signOutRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createPages();
    void createSide();
    void fitSide();
    QToolButton *navigationButton(const QString &iconName, const QString &text, int id);
    void navigate(int id);
    void createMenus();
    void createStatusBar();
    template <typename Handler>
    void on(const char *id, Handler handler);
    void addColours(QMenu *look);
    void connectCommands();
    void connectDialogs();
    void showAccessLog();
    void showMessages();
    void connectBreakGlass();
    void showAbout();
    void showCaptionLook();
    void showPreferences();
    void applySettings();
    void maskNames(bool on);
    void hideOnSecondEscape();
    void liftCurtain();
    void connectCover();
    bool mayAct() const;
    void connectPages();
    void connectIdle();
    void showPage(QWidget *page);
    void play(const domain::Recording &recording, const domain::Grounds &grounds);
    void closePlayer();
    void toggleFullScreen();
    void followFullScreen();
    void stepText(int direction);
    void updateStatus();
    void showWitness();
    void showLastSignIn();
    void offerByRole(domain::Role role);

    Settings &m_settings;
    Theme &m_theme;
    const base::Clock &m_clock;
    models::ClinicPorts m_shown; ///< the ports of the person, with the mask in front
    const models::ClinicPorts *m_ports = nullptr;
    models::NameMask m_mask;
    std::unique_ptr<models::MaskedClinic> m_masked;
    std::unique_ptr<models::MaskedMessages> m_maskedMessages;
    CommandTable m_commands;
    IdleWatch m_idle;
    QStackedWidget *m_outer; ///< sign-in, work, lock, curtain
    Cover *m_cover;
    CurtainPage *m_curtain;
    QStackedWidget *m_pages; ///< browser, sessions, player
    QWidget *m_work;
    QWidget *m_side = nullptr;
    QButtonGroup *m_navigation; ///< 0 recordings, 1 sessions
    QToolButton *m_account;
    BreakGlassBar *m_breakGlassBar;
    MessageBar *m_message;
    MessageBar *m_idleWarning;
    MessageBar *m_logWarning;
    QToolButton *m_newMessages = nullptr;
    MessageWatch *m_messageWatch = nullptr;
    WindowTitle *m_title = nullptr;
    SignInPage *m_signIn;
    LockPage *m_lock;
    BrowserPage *m_browser;
    SessionsPage *m_sessions;
    PlayerPage *m_player = nullptr;
    QLabel *m_namesHidden;
    QLabel *m_saved;
    QLabel *m_zone;
    QLabel *m_unsent;
    QLabel *m_thisRunOnly;
    QWidget *m_downloads;
    RecordingActions *m_actions;
    DeletionActions *m_deletions;
    bool m_locked = false;
    bool m_isFullScreen = false; ///< and the picture is alone
    bool m_detachAgain = false;  ///< the picture had a window of its own before the curtain
    std::pair<domain::RecordingId, std::chrono::milliseconds> m_startAt; ///< where the next one opened begins
    bool m_offersFirstSteps = false;                                     ///< what the message says
    std::optional<std::chrono::milliseconds> m_lastEscape;
};

} // namespace attune::ui
