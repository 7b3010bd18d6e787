// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_guard.h"

#include "ui/commands/command_table.h"
#include "ui/player/player_page.h"
#include "ui/shell/cover.h"
#include "ui/shell/curtain_page.h"
#include "ui/signin/lock_page.h"

#include <QAction>
#include <QMainWindow>
#include <QStackedWidget>

#include <utility>

namespace attune::ui {

namespace {

constexpr std::chrono::seconds staffIdle{5 * 60};
constexpr std::chrono::seconds patientIdle{10 * 60};
constexpr std::chrono::milliseconds doublePressTime{600};

} // namespace

LockGuard::LockGuard(const GuardedWindow &guarded)
    : QObject(guarded.window),
      m_player(guarded.player),
      m_clock(guarded.clock),
      m_idle(guarded.clock),
      m_lock(new LockPage(guarded.outer)),
      m_curtain(new CurtainPage(guarded.outer)),
      m_detach(guarded.commands.action(QStringLiteral("player.detach")))
{
    guarded.outer->addWidget(m_lock);
    guarded.outer->addWidget(m_curtain);
    m_cover = new Cover(guarded.window, guarded.outer, guarded.work);
    connect(m_lock, &LockPage::unlockRequested, this, &LockGuard::unlockRequested);
    connect(m_lock, &LockPage::codeGiven, this, &LockGuard::unlockCodeGiven);
    connect(m_lock, &LockPage::signOutRequested, this, &LockGuard::signOutRequested);
    connect(m_cover, &Cover::escapePressed, this, &LockGuard::noteEscape);
    connect(m_curtain, &CurtainPage::liftRequested, this, &LockGuard::liftCurtain);
    connectCommands(guarded.commands);
    connectIdle(*guarded.window);
}

void LockGuard::connectCommands(const CommandTable &commands)
{
    QAction *lockNow = commands.action(QStringLiteral("app.lock"));
    QAction *curtain = commands.action(QStringLiteral("app.curtain"));
    connect(lockNow, &QAction::triggered, this, [this] { lock(tr("You locked the app. Your work is saved.")); });
    connect(curtain, &QAction::triggered, this, &LockGuard::drawCurtain);
    m_cover->allow(
        {lockNow, commands.action(QStringLiteral("app.signOut")), commands.action(QStringLiteral("app.quit"))});
    m_cover->hearInDialogs({lockNow, curtain});
}

void LockGuard::connectIdle(const QMainWindow &window)
{
    m_idle.isBusy = [this, &window] {
        return window.isActiveWindow() && m_player.player().state() == playback::Player::State::Playing;
    };
    connect(&m_idle, &IdleWatch::warned, this, &LockGuard::warned);
    connect(&m_idle, &IdleWatch::warningOver, this, &LockGuard::warningOver);
    connect(&m_idle, &IdleWatch::idled, this,
            [this] { lock(tr("The app locked because of inactivity. Your work is saved.")); });
}

void LockGuard::startIdle()
{
    m_idle.start(m_ports->person.role == domain::Role::Patient ? patientIdle : staffIdle);
}

void LockGuard::enter(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_isLocked = false;
    ports->witness->begin();
    startIdle();
}

void LockGuard::leave()
{
    m_idle.stop();
    m_cover->forget();
    m_ports = nullptr;
}

void LockGuard::touch()
{
    m_idle.touch();
}

bool LockGuard::mayAct() const
{
    return m_ports && !m_cover->isDrawn();
}

bool LockGuard::isCovering() const
{
    return m_cover->isDrawn();
}

void LockGuard::lock(const QString &reason)
{
    if (!m_ports || m_isLocked)
        return;
    m_isLocked = true;
    Q_EMIT lockedChanged(true);
    m_idle.stop();
    m_ports->witness->pause();
    m_detachAgain = false;
    m_player.drawCurtain();
    if (m_ports->keptIndexes)
        m_ports->keptIndexes->clear();
    Q_EMIT aboutToLock();
    m_cover->draw(m_lock);
    m_lock->showFor(m_ports->person.fullName, reason);
}

void LockGuard::unlocked()
{
    m_lock->forgetPassword();
    m_isLocked = false;
    Q_EMIT lockedChanged(false);
    m_cover->lift();
    Q_EMIT uncovered();
    startIdle();
    m_ports->witness->begin();
}

void LockGuard::unlockFailed(const base::Error &error)
{
    m_lock->showError(error);
}

void LockGuard::askForUnlockCode()
{
    m_lock->askForCode();
}

void LockGuard::drawCurtain()
{
    if (!mayAct())
        return;
    m_detachAgain = m_detach->isChecked();
    m_player.drawCurtain();
    m_cover->draw(m_curtain);
    m_curtain->begin();
}

void LockGuard::liftCurtain()
{
    if (m_isLocked)
        return;
    m_cover->lift();
    Q_EMIT uncovered();
    m_player.liftCurtain();
    if (std::exchange(m_detachAgain, false))
        m_detach->trigger();
}

void LockGuard::noteEscape()
{
    const auto now = m_clock.monotonic();
    if (m_lastEscape && now - *m_lastEscape < doublePressTime)
        drawCurtain();
    m_lastEscape = now;
}

} // namespace attune::ui
