// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "base/when_done.h"
#include "domain/session_link.h"
#include "ui/access/access_log_page.h"
#include "ui/access/seen_by_dialog.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/desktop_notice.h"
#include "ui/browser/browser_page.h"
#include "ui/browser/deletion_actions.h"
#include "ui/browser/recording_actions.h"
#include "ui/care/break_glass_bar.h"
#include "ui/care/break_glass_dialog.h"
#include "ui/messages/message_watch.h"
#include "ui/messages/messages_page.h"
#include "ui/player/player_page.h"
#include "ui/reviews/activity_review_page.h"
#include "ui/sessions/sessions_page.h"
#include "ui/shell/lock_guard.h"
#include "ui/shell/look_control.h"
#include "ui/shell/notice_bars.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/session_opener.h"
#include "ui/shell/shell_dialogs.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_title.h"
#include "ui/signin/sign_ins_dialog.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace attune::ui {

MainWindow::MainWindow(Settings &settings, Theme &theme, const base::Clock &clock)
    : m_settings(settings),
      m_commands(this, programCommands()),
      m_outer(new QStackedWidget(this)),
      m_work(new QWidget(m_outer)),
      m_signIn(new SignInPage(m_outer))
{
    setWindowIcon(icon(QStringLiteral("app")));
    setMinimumSize(800, 520);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 32))); // with room for the frame
    m_pages = new PageStack(m_commands, clock, m_work);
    m_outer->addWidget(m_signIn);
    m_outer->addWidget(m_work);
    createWork();
    setCentralWidget(m_outer);
    m_guard = new LockGuard({.window = this,
                             .outer = m_outer,
                             .work = m_work,
                             .player = *playerPage(),
                             .commands = m_commands,
                             .clock = clock});
    m_title = new WindowTitle(this, m_outer, m_work, m_pages);
    m_title->follow(playerPage(), playerPage()->player());
    m_look = new LookControl(
        {.window = this, .settings = m_settings, .theme = theme, .commands = m_commands, .player = *playerPage()});
    m_dialogs = new ShellDialogs(this, m_commands, [this] { return m_guard->mayAct(); });
    createMenus();
    m_status = new StatusLine(statusBar(), m_commands, this);
    m_desktop = new DesktopNotice(this);
    connectCommands();
    connectPages();
    connectGuard();
    connectBars();
    connectBreakGlass();
    restoreGeometry(m_settings.geometry());
    m_look->apply();
    showSignIn();
}

MainWindow::~MainWindow()
{
    playerPage()->setPorts(nullptr);
}

PlayerPage *MainWindow::playerPage() const
{
    return m_pages->player();
}

BrowserPage *MainWindow::browserPage() const
{
    return m_pages->page<BrowserPage>();
}

void MainWindow::createWork()
{
    m_side = new SideBar(m_commands, m_work);
    m_breakGlass = new BreakGlassBar(m_work);
    m_notices = new NoticeBars(m_work);
    m_downloads = new QWidget(m_work);
    auto *downloads = new QVBoxLayout(m_downloads);
    downloads->setContentsMargins(space::normal, 0, space::normal, space::small);
    m_downloads->hide();
    m_actions = new RecordingActions(this, m_downloads);
    m_deletions = new DeletionActions(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_breakGlass);
    right->addWidget(m_notices);
    right->addWidget(m_pages, 1);
    right->addWidget(m_downloads);
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(right, 1);
}

void MainWindow::createMenus()
{
    const std::pair<const char *, QString> menus[] = {
        {"session", tr("&Account")},   {"go", tr("&Go")},       {"recording", tr("&Recording")},
        {"playback", tr("&Playback")}, {"notes", tr("&Notes")}, {"view", tr("&View")},
        {"help", tr("&Help")}};
    for (const auto &[id, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        menu->setObjectName(QStringLiteral("menu-") + QLatin1String(id));
        m_commands.fill(menu, QString::fromLatin1(id));
        if (qstrcmp(id, "view") == 0)
            m_look->addColours(menu->addMenu(tr("&Colours")));
    }
}

void MainWindow::connectCommands()
{
    const auto on = [this](const char *id, auto handler) {
        connect(m_commands.action(QString::fromLatin1(id)), &QAction::triggered, this, handler);
    };
    QAction *mask = m_commands.action(QStringLiteral("app.maskNames"));
    mask->setCheckable(true);
    connect(mask, &QAction::toggled, this, &MainWindow::maskNames);
    on("app.signOut", [this] {
        if (m_ports)
            Q_EMIT signOutRequested();
    });
    on("app.quit", [this] { close(); });
    on("app.update", [this] {
        if (mayAct())
            Q_EMIT updateAsked();
    });
    on("app.emergency", [this] { openBreakGlass(); });
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, [this] {
        m_guard->noteEscape(); // also out of full screen: whoever is surprised presses without looking
        if (isFullScreen() && !m_guard->isCovering())
            toggleFullScreen();
        else
            playerPage()->leaveFullScreen();
    });
    addAction(escape);
}

void MainWindow::connectPages()
{
    connect(m_side, &SideBar::wanted, m_pages, &PageStack::go);
    connect(m_pages, &PageStack::shown, m_side, &SideBar::setShown);
    connect(m_pages, &PageStack::currentChanged, m_notices, &NoticeBars::dismissPassing); // not the one there is
    connect(m_pages, &PageStack::leavesPlayer, this, [this] {
        if (m_isFullScreen)
            toggleFullScreen();
    });
    for (qsizetype row = 0; row < pageRows().size(); ++row) {
        Page *page = m_pages->pageOf(row);
        connect(page, &Page::recordingWanted, this, [this](const domain::RecordingId &id) {
            m_pages->goTo(browserPage());
            browserPage()->showOnly(id);
        });
        connect(page, &Page::momentWanted, this,
                [this](const domain::Recording &recording, std::chrono::milliseconds at) {
                    m_startAt = {recording.id, at};
                    m_actions->openRecording(recording);
                });
    }
    const auto showQuery = [this](const QString &query) {
        auto *log = m_pages->page<AccessLogPage>();
        log->showQuery(query);
        m_pages->goTo(log);
    };
    connect(m_pages->page<ActivityReviewPage>(), &ActivityReviewPage::queryWanted, this, showQuery);
    connect(m_pages->page<AlertsPage>(), &AlertsPage::queryWanted, this, showQuery);
    connect(&m_status->messages(), &MessageWatch::arrived, m_desktop, &DesktopNotice::look);
    connect(m_desktop, &DesktopNotice::noticed, m_status, &StatusLine::say);
    auto *messages = m_pages->page<MessagesPage>();
    connect(messages, &MessagesPage::readChanged, &m_status->messages(), &MessageWatch::look);
    connect(&m_status->messages(), &MessageWatch::arrived, messages, &MessagesPage::reload);
    connectBrowser();
    connectSessions();
    connectLinks();
    PlayerPage *player = playerPage();
    connect(player, &PlayerPage::closed, browserPage(), &BrowserPage::refresh);
    connect(player, &PlayerPage::fullScreenRequested, this, &MainWindow::toggleFullScreen);
    connect(player, &PlayerPage::escapePressed, m_guard, &LockGuard::noteEscape);
    connect(player, &PlayerPage::downloadRequested, m_actions, &RecordingActions::download);
}

void MainWindow::connectBrowser()
{
    BrowserPage *browser = browserPage();
    connect(browser, &BrowserPage::openRequested, m_actions, &RecordingActions::openRecording);
    connect(browser, &BrowserPage::downloadRequested, m_actions, &RecordingActions::download);
    connect(browser, &BrowserPage::deletionRequested, m_deletions, &DeletionActions::take);
    connect(browser, &BrowserPage::consentsRequested, m_actions, [this](const domain::Recording &recording) {
        m_actions->showConsents(recording.clientId, recording.clientName);
    });
    connect(browser, &BrowserPage::accessRequested, this, [this](const domain::Recording &recording) {
        if (m_ports && recording.allows(domain::Permission::SeeAccessLog))
            (new SeenByDialog(*m_ports, recording, this))->open();
    });
    connect(browser, &BrowserPage::viewChanged, this, [this](const QByteArray &view) {
        if (m_ports)
            m_settings.setBrowserView(m_ports->person.id.value(), view);
    });
    connect(browser, &BrowserPage::sensitivityRequested, m_actions, &RecordingActions::changeSensitivity);
    connect(browser, &BrowserPage::retryRequested, m_actions, &RecordingActions::retry);
    connect(m_actions, &RecordingActions::recordingChanged, browser, &BrowserPage::refresh);
    connect(m_actions, &RecordingActions::playRequested, this, &MainWindow::play);
    connect(m_actions, &RecordingActions::noticed, this, &MainWindow::showNotice);
    connect(m_deletions, &DeletionActions::recordingChanged, browser, &BrowserPage::refresh);
    connect(m_deletions, &DeletionActions::noticed, this, &MainWindow::showNotice);
}

void MainWindow::connectSessions()
{
    auto *sessions = m_pages->page<SessionsPage>();
    connect(sessions, &SessionsPage::consentNeeded, m_actions, &RecordingActions::askConsent);
    connect(sessions, &SessionsPage::consentsRequested, m_actions, &RecordingActions::showConsents);
    connect(m_actions, &RecordingActions::consentChanged, this, [this, sessions] {
        sessions->reload();
        browserPage()->reload();
    });
}

void MainWindow::connectLinks()
{
    m_opener = new SessionOpener(*m_pages, this);
    connect(m_opener, &SessionOpener::said, this, &MainWindow::showNotice);
    connect(m_pages->page<SessionsPage>(), &SessionsPage::linkWanted, this, &MainWindow::copyLink);
    connect(browserPage(), &BrowserPage::linkRequested, this,
            [this](const domain::Recording &recording) { copyLink(recording.sessionId); });
}

/// For a calendar or a record system. It has ids in it, and nothing that says whose they are.
void MainWindow::copyLink(const domain::SessionId &session)
{
    if (!m_ports || session.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(domain::textOf(domain::SessionLink{session, m_ports->serverAddress}));
    say(tr("Link copied. It contains no name."));
}

void MainWindow::openSession(const domain::SessionId &session)
{
    m_opener->open(session);
}

void MainWindow::offerUpdate(const QString &version)
{
    m_notices->offerUpdate(version);
}

bool MainWindow::mayAct() const
{
    return m_guard->mayAct();
}

void MainWindow::goToPage(const QString &id)
{
    for (qsizetype row = 0; row < pageRows().size(); ++row) {
        if (id == QLatin1String(pageRows()[row].id))
            m_pages->go(row);
    }
}

void MainWindow::connectGuard()
{
    connect(m_guard, &LockGuard::unlockRequested, this, &MainWindow::unlockRequested);
    connect(m_guard, &LockGuard::unlockCodeGiven, this, &MainWindow::unlockCodeGiven);
    connect(m_guard, &LockGuard::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_guard, &LockGuard::lockedChanged, m_status, &StatusLine::setPaused);
    connect(m_guard, &LockGuard::lockedChanged, m_breakGlass, &BreakGlassBar::setPaused);
    connect(m_guard, &LockGuard::aboutToLock, this, [this] {
        if (isFullScreen())
            toggleFullScreen();
    });
    connect(m_guard, &LockGuard::uncovered, this, &MainWindow::followFullScreen);
    connect(m_guard, &LockGuard::uncovered, this, &MainWindow::uncovered);
    connect(m_guard, &LockGuard::warned, m_notices, &NoticeBars::warnOfLock);
    connect(m_guard, &LockGuard::warningOver, m_notices, &NoticeBars::endWarningOfLock);
}

void MainWindow::connectBars()
{
    connect(m_notices, &NoticeBars::staysSignedIn, m_guard, &LockGuard::touch);
    connect(m_notices, &NoticeBars::witnessWanted, m_dialogs, &ShellDialogs::showWitness);
    connect(m_notices, &NoticeBars::updateWanted, this, &MainWindow::updateAsked);
    connect(m_notices, &NoticeBars::firstStepsWanted, m_dialogs, &ShellDialogs::showFirstSteps);
    connect(m_dialogs, &ShellDialogs::said, this, &MainWindow::say);
    connect(m_signIn, &SignInPage::preferencesRequested, m_look, &LookControl::showPreferences);
}

void MainWindow::connectBreakGlass()
{
    connect(m_breakGlass, &BreakGlassBar::recordingsWanted, this, [this](const domain::BreakGlass &breakGlass) {
        m_pages->goTo(browserPage());
        browserPage()->showClient(domain::UserId(breakGlass.clientId));
    });
    connect(m_breakGlass, &BreakGlassBar::failed, this, &MainWindow::showNotice);
    connect(m_breakGlass, &BreakGlassBar::ended, this,
            [this](const domain::BreakGlass &breakGlass, const QString &words) {
                showNotice(words);
                browserPage()->leaveClient(domain::UserId(breakGlass.clientId));
                m_pages->page<SessionsPage>()->reload();
            });
}

void MainWindow::openBreakGlass()
{
    if (!m_guard->mayAct())
        return;
    auto *dialog = new BreakGlassDialog(*m_ports, this);
    connect(dialog, &BreakGlassDialog::opened, this, [this](const domain::BreakGlass &breakGlass) {
        m_breakGlass->add(breakGlass);
        m_pages->goTo(browserPage());
        browserPage()->showClient(domain::UserId(breakGlass.clientId));
    });
    dialog->open();
}

void MainWindow::showSignIn(const QString &note)
{
    m_signIn->showFirstStep();
    m_outer->setCurrentWidget(m_signIn);
    menuBar()->hide();
    statusBar()->hide();
    m_signIn->setRemembered(m_settings.server(), m_settings.certificateFile(), m_settings.email());
    if (!note.isEmpty())
        m_signIn->showNote(note);
}

void MainWindow::enterClinic(const models::ClinicPorts *ports)
{
    m_ports = m_masked.enter(*ports);
    m_signIn->forgetPassword();
    m_settings.setPerson(m_ports->person.id.value());
    m_look->apply();
    m_side->setPerson(m_ports->person, m_ports->serverName);
    offerByRole(m_ports->person.role);
    browserPage()->setRememberedView(m_settings.browserView(m_ports->person.id.value()));
    tellParts(m_ports);
    menuBar()->show();
    statusBar()->show();
    m_outer->setCurrentWidget(m_work);
    m_pages->go(0);
    browserPage()->takeKeys();
    m_guard->enter(m_ports);
    showLastSignIn();
}

/// What somebody in a role may never do is not there at all; pages see to theirs.
void MainWindow::offerByRole(domain::Role role)
{
    const bool watches = role != domain::Role::Auditor; // who never sees a recording has no use for its menus
    for (const CommandRow &row : m_commands.rows()) {
        if (row.scope != Scope::Everywhere)
            m_commands.action(QString::fromLatin1(row.id))->setVisible(watches);
    }
    m_commands.action(QStringLiteral("app.captionLook"))->setVisible(watches);
    for (const char *menu : {"menu-recording", "menu-playback", "menu-notes"})
        findChild<QMenu *>(QString::fromLatin1(menu))->menuAction()->setVisible(watches);
    for (const char *id : {"app.emergency", "list.sensitivity", "transcript.add"}) {
        QAction *action = m_commands.action(QString::fromLatin1(id));
        action->setVisible(role != domain::Role::Patient && role != domain::Role::Auditor);
        action->setEnabled(action->isVisible());
    }
}

/// Who works here from now on, or that nobody does.
void MainWindow::tellParts(const models::ClinicPorts *ports)
{
    m_actions->setPorts(ports);
    m_deletions->setPorts(ports);
    m_opener->setPorts(ports);
    m_breakGlass->setPorts(ports);
    m_dialogs->setPorts(ports);
    m_notices->setPorts(ports);
    m_status->setPorts(ports);
    m_desktop->setPorts(ports);
    m_pages->setPorts(ports);
}

/// For a while: somebody who reads of a sign-in that was not theirs can do something about it.
void MainWindow::showLastSignIn()
{
    base::whenDone(m_ports->gate->signIns(), m_ports->journal, [this](const base::Result<domain::SignIns> &signIns) {
        if (!m_ports || !signIns)
            return;
        say(SignInsDialog::sentence(*signIns));
        if (!signIns->before)
            m_notices->offerFirstSteps();
    });
}

void MainWindow::leaveClinic()
{
    m_guard->leave();
    if (isFullScreen())
        toggleFullScreen();
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->close();
    tellParts(nullptr);
    m_startAt = {}; // of a moment that was chosen, and then not opened
    m_ports = nullptr;
    m_masked.leave();
    m_settings.setPerson({});
    m_look->apply();
    m_commands.action(QStringLiteral("app.maskNames"))->setChecked(false);
}

void MainWindow::lock(const QString &reason)
{
    m_guard->lock(reason);
}

void MainWindow::unlocked()
{
    m_guard->unlocked();
}

void MainWindow::drawCurtain()
{
    m_guard->drawCurtain();
}

void MainWindow::askForUnlockCode()
{
    m_guard->askForUnlockCode();
}

void MainWindow::unlockFailed(const base::Error &error)
{
    m_guard->unlockFailed(error);
}

void MainWindow::showNotice(const QString &text)
{
    m_notices->say(text);
}

/// In passing; above the page where the status bar has no room for it.
void MainWindow::say(const QString &words)
{
    if (!m_status->say(words))
        showNotice(words);
}

void MainWindow::showThisRunOnly()
{
    m_status->showThisRunOnly();
    m_signIn->showThisRunOnly();
}

/// Names go from the lists, the banner and the log; the badge in the status bar stays while they are gone.
void MainWindow::maskNames(bool on)
{
    m_masked.setOn(on);
    m_title->setNamesHidden(on);
    m_status->setNamesHidden(on);
    if (!m_ports)
        return;
    m_pages->namesChanged();
    m_breakGlass->look();
    playerPage()->showNamesAgain();
}

void MainWindow::play(const domain::Recording &recording, const domain::Grounds &grounds)
{
    m_notices->dismiss();
    m_pages->goToPlayer();
    const auto [wanted, at] = std::exchange(m_startAt, {});
    playerPage()->open(recording, grounds, wanted == recording.id ? std::optional(at) : std::nullopt);
}

void MainWindow::toggleFullScreen()
{
    if (isFullScreen() || m_pages->showsPlayer())
        setWindowState(windowState() ^ Qt::WindowFullScreen); // and maximised again afterwards, if it was
}

/// Also when the desktop made the window fill the screen, or took that back. Behind a cover it waits: what stands
/// around the pages is the cover's then.
void MainWindow::followFullScreen()
{
    if (m_guard->isCovering())
        return;
    const bool on = isFullScreen() && m_pages->showsPlayer();
    if (on == m_isFullScreen)
        return;
    m_isFullScreen = on;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_side), static_cast<QWidget *>(menuBar()), static_cast<QWidget *>(statusBar())})
        widget->setVisible(!on);
    m_breakGlass->setSetAside(on);
    m_downloads->setVisible(!on && m_downloads->layout()->count() > 0);
    m_notices->setSetAside(on);
    playerPage()->setFullScreen(on);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    if (event->type() == QEvent::WindowStateChange && m_guard)
        followFullScreen();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    playerPage()->close();
    if (!isFullScreen())
        m_settings.setGeometry(saveGeometry());
    event->accept();
}

} // namespace attune::ui
