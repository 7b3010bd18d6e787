// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "ui/shell/idle_watch.h"

#include <QObject>

#include <optional>

class QAction;
class QMainWindow;
class QStackedWidget;
class QWidget;

namespace attune::ui {

class CommandTable;
class Cover;
class CurtainPage;
class LockPage;
class PlayerPage;

/// What the guard works with; all of it outlives it.
struct GuardedWindow
{
    QMainWindow *window;
    QStackedWidget *outer; ///< the covers are added to it
    QWidget *work;         ///< the page of it that is covered
    PlayerPage &player;
    const CommandTable &commands;
    const base::Clock &clock;
};

/// Stands between a person's work and everybody else: the lock (by command, when nobody uses the program, when the
/// sign-in ends), and the curtain (by command, by two quick presses of Escape), each of which is in front of everything
/// at once. While one of them is there, nothing can be done with what is behind. GUI thread.
class LockGuard final : public QObject
{
    Q_OBJECT

public:
    explicit LockGuard(const GuardedWindow &guarded);

    /// Somebody signed in: from now on it is watched whether they use it. @param ports alive until leave()
    void enter(const models::ClinicPorts *ports);
    /// Nothing of theirs comes back.
    void leave();

    /// Nothing when nobody is signed in, or it is locked already. @param reason a sentence
    void lock(const QString &reason);
    void unlocked();
    void unlockFailed(const base::Error &error);
    /// The password was right, and the account has a second factor.
    void askForUnlockCode();
    void drawCurtain();
    /// Escape in any window: pressed twice quickly, it draws the curtain.
    void noteEscape();
    /// Activity: restarts the inactivity time.
    void touch();

    /// A person is signed in and nothing covers their work.
    bool mayAct() const;
    bool isCovering() const;

Q_SIGNALS:
    /// What asks the clinic by itself is quiet while it is locked.
    void lockedChanged(bool isLocked);
    /// Full screen ends before the lock is shown.
    void aboutToLock();
    /// The lock or the curtain was taken away.
    void uncovered();
    void warned(int seconds);
    void warningOver();
    void unlockRequested(const QString &password);
    void unlockCodeGiven(const QString &code);
    void signOutRequested();

private:
    void connectCommands(const CommandTable &commands);
    void connectIdle(const QMainWindow &window);
    void startIdle();
    void liftCurtain();

    PlayerPage &m_player;
    const models::ClinicPorts *m_ports = nullptr;
    const base::Clock &m_clock;
    IdleWatch m_idle;
    LockPage *m_lock;
    CurtainPage *m_curtain;
    Cover *m_cover;
    QAction *m_detach; ///< the video's own window
    bool m_isLocked = false;
    bool m_detachAgain = false; ///< the video had a window of its own before the curtain
    std::optional<std::chrono::milliseconds> m_lastEscape;
};

} // namespace attune::ui
