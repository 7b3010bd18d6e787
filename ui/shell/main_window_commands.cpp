// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/access/access_log_dialog.h"
#include "ui/access/seen_by_dialog.h"
#include "ui/browser/browser_page.h"
#include "ui/browser/recording_actions.h"
#include "ui/browser/sessions_page.h"
#include "ui/browser/spoken_dialog.h"
#include "ui/care/break_glass_bar.h"
#include "ui/care/break_glass_dialog.h"
#include "ui/care/break_glass_list_dialog.h"
#include "ui/care/clinic_status_dialog.h"
#include "ui/care/legal_matters_dialog.h"
#include "ui/player/caption_look_dialog.h"
#include "ui/player/player_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/cover.h"
#include "ui/shell/curtain_page.h"
#include "ui/shell/first_steps_dialog.h"
#include "ui/shell/guide_dialog.h"
#include "ui/shell/message_watch.h"
#include "ui/shell/messages_dialog.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/window_title.h"
#include "ui/signin/password_dialog.h"
#include "ui/signin/second_factor_dialog.h"
#include "ui/signin/sign_ins_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>

namespace attune::ui {

void MainWindow::createMenus()
{
    const std::pair<const char *, QString> menus[] = {{"session", tr("&Account")},   {"recording", tr("&Recording")},
                                                      {"playback", tr("&Playback")}, {"notes", tr("&Notes")},
                                                      {"view", tr("&View")},         {"help", tr("&Help")}};
    for (const auto &[id, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        m_commands.fill(menu, QString::fromLatin1(id));
        if (qstrcmp(id, "view") == 0)
            addColours(menu->addMenu(tr("&Colours")));
    }
}

void MainWindow::addColours(QMenu *look)
{
    auto *group = new QActionGroup(this);
    const std::pair<ThemeKind, QString> kinds[] = {{ThemeKind::System, tr("As the &System")},
                                                   {ThemeKind::Light, tr("&Light")},
                                                   {ThemeKind::Dark, tr("&Dark")},
                                                   {ThemeKind::HighContrast, tr("High &Contrast")}};
    for (const auto &[kind, name] : kinds) {
        QAction *action = look->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = kind] {
            m_settings.setTheme(chosen);
            m_theme.setKind(chosen);
        });
        connect(&m_theme, &Theme::changed, action,
                [this, action, own = kind] { action->setChecked(m_settings.theme() == own); });
    }
}

template <typename Handler>
void MainWindow::on(const char *id, Handler handler)
{
    connect(m_commands.action(QString::fromLatin1(id)), &QAction::triggered, this, handler);
}

void MainWindow::connectCommands()
{
    const auto on = [this](const char *id, auto handler) { this->on(id, handler); };
    on("app.recordings", [this] { navigate(0); });
    on("app.sessions", [this] { navigate(1); });
    on("app.textBigger", [this] { stepText(1); });
    on("app.textSmaller", [this] { stepText(-1); });
    on("app.textNormal", [this] { stepText(0); });
    on("app.captionLook", [this] { showCaptionLook(); });
    on("app.preferences", [this] { showPreferences(); });
    on("app.palette", [this] { (new CommandPalette(m_commands, this))->open(); });
    QAction *mask = m_commands.action(QStringLiteral("app.maskNames"));
    mask->setCheckable(true);
    connect(mask, &QAction::toggled, this, &MainWindow::maskNames);
    on("app.lock", [this] { lock(tr("You locked the program. What you were doing is kept.")); });
    on("app.curtain", [this] { drawCurtain(); });
    on("app.signOut", [this] {
        if (m_ports)
            Q_EMIT signOutRequested();
    });
    on("app.quit", [this] { close(); });
    on("list.refresh", [this] {
        m_browser->reload();
        m_sessions->reload();
    });
    on("app.back", [this] { closePlayer(); });
    on("app.help", [this] { (new ShortcutsDialog(m_commands, this))->open(); });
    on("app.firstSteps", [this] {
        if (mayAct())
            (new FirstStepsDialog(m_ports->person.role, this))->open();
    });
    on("app.guide", [this] {
        if (mayAct())
            (new GuideDialog(m_ports->person.role, this))->open();
    });
    connectDialogs();
    connectBreakGlass();
    on("app.about", [this] { showAbout(); });
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, [this] {
        hideOnSecondEscape(); // also out of full screen: whoever is surprised presses without looking
        if (isFullScreen() && !m_cover->isDrawn())
            toggleFullScreen();
        else
            m_player->leaveFullScreen();
    });
    addAction(escape);
    connectCover();
}

void MainWindow::connectCover()
{
    m_cover->allow({m_commands.action(QStringLiteral("app.lock")), m_commands.action(QStringLiteral("app.signOut")),
                    m_commands.action(QStringLiteral("app.quit"))});
    m_cover->hearInDialogs(
        {m_commands.action(QStringLiteral("app.lock")), m_commands.action(QStringLiteral("app.curtain"))});
    connect(m_cover, &Cover::escapePressed, this, &MainWindow::hideOnSecondEscape);
    connect(m_curtain, &CurtainPage::liftRequested, this, &MainWindow::liftCurtain);
}

/// Two quick presses hide everything, wherever they are made: for whoever must not be seen watching.
void MainWindow::hideOnSecondEscape()
{
    constexpr std::chrono::milliseconds doublePressTime{600};
    const auto now = m_clock.monotonic();
    if (m_lastEscape && now - *m_lastEscape < doublePressTime)
        drawCurtain();
    m_lastEscape = now;
}

/// Somebody is signed in, and nothing stands in front of what they do.
bool MainWindow::mayAct() const
{
    return m_ports && !m_cover->isDrawn();
}

void MainWindow::showAccessLog()
{
    if (!mayAct())
        return;
    if (m_ports->person.role == domain::Role::Patient) // to them, the log is who has seen them
        (new SeenByDialog(*m_ports, std::nullopt, this))->open();
    else
        (new AccessLogDialog(*m_ports, this))->open();
}

void MainWindow::showMessages()
{
    if (!mayAct())
        return;
    auto *dialog = new MessagesDialog(*m_ports, this);
    connect(dialog, &MessagesDialog::readChanged, m_messageWatch, &MessageWatch::look);
    connect(m_messageWatch, &MessageWatch::arrived, dialog, &MessagesDialog::load);
    connect(dialog, &MessagesDialog::recordingWanted, this, [this](const domain::RecordingId &id) {
        navigate(0);
        m_browser->showOnly(id);
    });
    dialog->open();
}

/// What opens beside the page, for whoever is signed in and not away.
void MainWindow::connectDialogs()
{
    const auto on = [this](const char *id, auto handler) { this->on(id, handler); };
    on("app.accessLog", [this] { showAccessLog(); });
    on("app.messages", [this] { showMessages(); });
    on("search.spoken", [this] {
        if (!mayAct())
            return;
        auto *dialog = new SpokenDialog(*m_ports, this);
        connect(dialog, &SpokenDialog::openRequested, this,
                [this](const domain::Recording &recording, std::chrono::milliseconds at) {
                    m_startAt = {recording.id, at};
                    m_actions->openRecording(recording);
                });
        dialog->open();
    });
    on("app.clinicStatus", [this] {
        if (mayAct())
            (new ClinicStatusDialog(*m_ports, this))->open();
    });
    on("app.emergency", [this] {
        if (!mayAct())
            return;
        auto *dialog = new BreakGlassDialog(*m_ports, this);
        connect(dialog, &BreakGlassDialog::opened, this, [this](const domain::BreakGlass &breakGlass) {
            m_breakGlassBar->add(breakGlass);
            navigate(0);
            m_browser->showClient(domain::UserId(breakGlass.clientId));
        });
        dialog->open();
    });
    on("app.emergencies", [this] {
        if (mayAct())
            (new BreakGlassListDialog(*m_ports, this))->open();
    });
    on("app.legalMatters", [this] {
        if (mayAct())
            (new LegalMattersDialog(*m_ports, this))->open();
    });
    on("app.signIns", [this] {
        if (mayAct())
            (new SignInsDialog(*m_ports, this))->open();
    });
    on("app.password", [this] {
        if (!mayAct())
            return;
        auto *dialog = new PasswordDialog(*m_ports, this);
        connect(dialog, &PasswordDialog::changed, this,
                [this](const QString &words) { statusBar()->showMessage(words, 30'000); });
        dialog->open();
    });
    on("app.secondFactor", [this] {
        if (mayAct())
            (new SecondFactorDialog(*m_ports, this))->open();
    });
}

void MainWindow::connectBreakGlass()
{
    connect(m_breakGlassBar, &BreakGlassBar::recordingsWanted, this, [this](const domain::BreakGlass &breakGlass) {
        navigate(0);
        m_browser->showClient(domain::UserId(breakGlass.clientId));
    });
    connect(m_breakGlassBar, &BreakGlassBar::failed, this, &MainWindow::showNotice);
    connect(m_breakGlassBar, &BreakGlassBar::ended, this,
            [this](const domain::BreakGlass &breakGlass, const QString &words) {
                showNotice(words);
                m_browser->leaveClient(domain::UserId(breakGlass.clientId));
                m_sessions->reload();
            });
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Attune"),
                        tr("Attune %1\n\nKeeps, watches and answers for session recordings.\n\nFree software under "
                           "the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).")
                            .arg(QStringLiteral(ATTUNE_VERSION)),
                        QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showCaptionLook()
{
    auto *dialog = new CaptionLookDialog(m_settings.captionLook(), this);
    connect(dialog, &CaptionLookDialog::lookChanged, this, [this](const CaptionLook &look) {
        m_settings.setCaptionLook(look);
        m_player->setCaptionLook(look);
    });
    dialog->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings, m_commands, this);
    connect(dialog, &PreferencesDialog::changed, this, &MainWindow::applySettings);
    connect(dialog, &PreferencesDialog::captionLookWanted, this, &MainWindow::showCaptionLook);
    dialog->open();
}

/// What the settings say, wherever it matters; at the start and after each change.
void MainWindow::applySettings()
{
    m_theme.setKind(m_settings.theme());
    m_theme.setTextPercent(m_settings.textPercent());
    m_player->setCaptionLook(m_settings.captionLook());
    m_player->setHabits(m_settings.playback());
    m_player->player().setVolume(m_settings.volume());
    m_commands.setSingleKeys(m_settings.singleKeys());
    m_commands.setKeys(m_settings.keys());
}

/// Names go from the lists, the banner and the log; the badge in the status bar stays while they are gone.
void MainWindow::maskNames(bool on)
{
    m_mask.setOn(on);
    m_title->setNamesHidden(on);
    m_namesHidden->setVisible(on);
    if (!m_ports)
        return;
    m_browser->reload();
    m_sessions->reload();
    m_breakGlassBar->look();
    m_player->showNamesAgain();
}

void MainWindow::stepText(int direction)
{
    const int steps[] = {100, 125, 150, 200};
    int next = 100;
    if (direction > 0) {
        next = 200;
        for (int i = 3; i >= 0; --i)
            next = steps[i] > m_theme.textPercent() ? steps[i] : next;
    } else if (direction < 0) {
        for (const int step : steps)
            next = step < m_theme.textPercent() ? step : next;
    }
    m_theme.setTextPercent(next);
    m_settings.setTextPercent(next);
}

} // namespace attune::ui
