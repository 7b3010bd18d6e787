// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "base/when_done.h"

#include "models/words/plain_hint.h"
#include "models/words/words.h"
#include "ui/access/seen_by_dialog.h"
#include "ui/access/witness_dialog.h"
#include "ui/browser/browser_page.h"
#include "ui/browser/recording_actions.h"
#include "ui/browser/sessions_page.h"
#include "ui/care/break_glass_bar.h"
#include "ui/player/player_page.h"
#include "ui/shell/cover.h"
#include "ui/shell/curtain_page.h"
#include "ui/shell/message_watch.h"
#include "ui/shell/window_title.h"
#include "ui/signin/lock_page.h"
#include "ui/signin/sign_ins_dialog.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

namespace attune::ui {

using models::Words;

namespace {

constexpr std::chrono::seconds staffIdle{5 * 60};
constexpr std::chrono::seconds patientIdle{10 * 60};

} // namespace

MainWindow::MainWindow(Settings &settings, Theme &theme, const base::Clock &clock)
    : m_settings(settings), m_theme(theme), m_clock(clock), m_commands(this), m_idle(clock)
{
    setWindowIcon(icon(QStringLiteral("app")));
    setMinimumSize(800, 520);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 32))); // with room for the frame
    createPages();
    createMenus();
    createStatusBar();
    connectCommands();
    connectPages();
    connectIdle();
    restoreGeometry(m_settings.geometry());
    applySettings();
    showSignIn();
}

MainWindow::~MainWindow()
{
    m_player->setPorts(nullptr);
}

void MainWindow::createPages()
{
    m_outer = new QStackedWidget(this);
    m_signIn = new SignInPage(m_outer);
    connect(m_signIn, &SignInPage::preferencesRequested, this, &MainWindow::showPreferences);
    m_lock = new LockPage(m_outer);
    m_curtain = new CurtainPage(m_outer);
    m_work = new QWidget(m_outer);
    m_pages = new QStackedWidget(m_work);
    m_browser = new BrowserPage(m_commands, m_pages);
    m_sessions = new SessionsPage(m_pages);
    m_player = new PlayerPage(m_commands, m_clock, m_pages);
    for (QWidget *page :
         {static_cast<QWidget *>(m_browser), static_cast<QWidget *>(m_sessions), static_cast<QWidget *>(m_player)})
        m_pages->addWidget(page);
    createSide();
    m_message = new MessageBar(m_work);
    m_idleWarning = new MessageBar(m_work);
    m_idleWarning->setObjectName(QStringLiteral("idleWarning"));
    m_logWarning = new MessageBar(m_work);
    m_logWarning->setObjectName(QStringLiteral("logWarning"));
    m_downloads = new QWidget(m_work);
    m_actions = new RecordingActions(this, m_downloads);
    m_deletions = new DeletionActions(this);
    auto *downloads = new QVBoxLayout(m_downloads);
    downloads->setContentsMargins(space::normal, 0, space::normal, space::small);
    m_downloads->hide();
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    m_breakGlassBar = new BreakGlassBar(m_work);
    right->addWidget(m_breakGlassBar);
    right->addWidget(m_logWarning);
    right->addWidget(m_idleWarning);
    right->addWidget(m_message);
    right->addWidget(m_pages, 1);
    right->addWidget(m_downloads);
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(right, 1);
    for (QWidget *page :
         {static_cast<QWidget *>(m_signIn), m_work, static_cast<QWidget *>(m_lock), static_cast<QWidget *>(m_curtain)})
        m_outer->addWidget(page);
    setCentralWidget(m_outer);
    m_cover = new Cover(this, m_outer, m_work);
    m_title = new WindowTitle(this, m_outer, m_work, m_pages);
    m_title->follow(m_player, m_player->player());
}

void MainWindow::navigate(int id)
{
    m_navigation->button(id)->setChecked(true);
    showPage(id == 1 ? static_cast<QWidget *>(m_sessions) : m_browser);
}

void MainWindow::connectPages()
{
    connect(m_navigation, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            navigate(id);
    });
    connect(m_navigation, &QButtonGroup::idClicked, this, &MainWindow::navigate);
    connect(m_browser, &BrowserPage::openRequested, m_actions, &RecordingActions::openRecording);
    connect(m_browser, &BrowserPage::downloadRequested, m_actions, &RecordingActions::download);
    connect(m_browser, &BrowserPage::deletionRequested, m_deletions, &DeletionActions::take);
    connect(m_browser, &BrowserPage::consentsRequested, m_actions, [this](const domain::Recording &recording) {
        m_actions->showConsents(recording.clientId, recording.clientName);
    });
    connect(m_browser, &BrowserPage::accessRequested, this, [this](const domain::Recording &recording) {
        if (m_ports && recording.allows(QStringLiteral("seeAccessLog")))
            (new SeenByDialog(*m_ports, recording, this))->open();
    });
    connect(m_browser, &BrowserPage::viewChanged, this, [this](const QByteArray &view) {
        if (m_ports)
            m_settings.setBrowserView(m_ports->person.id.value(), view);
    });
    connect(m_sessions, &SessionsPage::consentNeeded, m_actions, &RecordingActions::askConsent);
    connect(m_sessions, &SessionsPage::consentsRequested, m_actions, &RecordingActions::showConsents);
    connect(m_actions, &RecordingActions::playRequested, this, &MainWindow::play);
    connect(m_actions, &RecordingActions::noticed, this, &MainWindow::showNotice);
    connect(m_deletions, &DeletionActions::noticed, this, &MainWindow::showNotice);
    connect(m_deletions, &DeletionActions::recordingChanged, m_browser, &BrowserPage::refresh);
    connect(m_actions, &RecordingActions::recordingChanged, m_browser, &BrowserPage::refresh);
    connect(m_browser, &BrowserPage::sensitivityRequested, m_actions, &RecordingActions::changeSensitivity);
    connect(m_browser, &BrowserPage::retryRequested, m_actions, &RecordingActions::retry);
    connect(m_actions, &RecordingActions::consentChanged, this, [this] {
        m_sessions->reload();
        m_browser->reload();
    });
    connect(m_player, &PlayerPage::closed, m_browser, &BrowserPage::refresh);
    connect(m_player, &PlayerPage::fullScreenRequested, this, &MainWindow::toggleFullScreen);
    connect(m_player, &PlayerPage::escapePressed, this, &MainWindow::hideOnSecondEscape);
    connect(m_player, &PlayerPage::downloadRequested, m_actions, &RecordingActions::download);
    connect(&m_player->player(), &playback::Player::volumeChanged, this,
            [this] { m_settings.setVolume(m_player->player().volume()); });
    connect(m_lock, &LockPage::unlockRequested, this, &MainWindow::unlockRequested);
    connect(m_lock, &LockPage::codeGiven, this, &MainWindow::unlockCodeGiven);
    connect(m_lock, &LockPage::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        if (std::exchange(m_offersFirstSteps, false))
            m_commands.action(QStringLiteral("app.firstSteps"))->trigger();
    });
    connect(m_logWarning, &MessageBar::actionTriggered, this, [this] {
        if (m_ports)
            (new WitnessDialog(*m_ports->witness, this))->open();
    });
}

void MainWindow::connectIdle()
{
    m_idle.isBusy = [this] {
        return isActiveWindow() && m_player->player().state() == playback::Player::State::Playing;
    };
    connect(&m_idle, &IdleWatch::warned, this, [this](int seconds) {
        m_idleWarning->show(MessageBar::Kind::Warning,
                            tr("The program locks in %n second(s), because nobody uses it.", nullptr, seconds),
                            tr("Stay Signed In"));
    });
    connect(&m_idle, &IdleWatch::warningOver, m_idleWarning, &QWidget::hide);
    connect(m_idleWarning, &MessageBar::actionTriggered, &m_idle, &IdleWatch::touch);
    connect(&m_idle, &IdleWatch::idled, this,
            [this] { lock(tr("The program locked itself because it was not used. What you were doing is kept.")); });
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
    m_masked = std::make_unique<models::MaskedClinic>(m_mask, *ports->catalog, *ports->sessions, *ports->accessLog,
                                                      *ports->care);
    m_maskedMessages = std::make_unique<models::MaskedMessages>(m_mask, *ports->messages);
    m_shown = *ports;
    m_shown.messages = m_maskedMessages.get();
    m_shown.catalog = m_masked.get();
    m_shown.sessions = m_masked.get();
    m_shown.accessLog = m_masked.get();
    m_shown.care = m_masked.get();
    ports = m_ports = &m_shown;
    m_signIn->forgetPassword();
    m_locked = false;
    m_settings.setPerson(ports->person.id.value());
    applySettings();
    const bool patient = ports->person.role == domain::Role::Patient;
    m_account->setText(QString(ports->person.fullName).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_account->setAccessibleName(tr("Account: %1, %2").arg(ports->person.fullName, Words::role(ports->person.role)));
    m_account->setToolTip(models::plainHint(
        tr("%1, %2, at %3").arg(ports->person.fullName, Words::role(ports->person.role), ports->serverName)));
    offerByRole(ports->person.role);
    m_navigation->button(0)->setText(patient ? tr("My recordings") : tr("Recordings"));
    m_browser->setWindowTitle(m_navigation->button(0)->text());
    m_commands.action(QStringLiteral("app.accessLog"))->setText(patient ? tr("Who Has Seen M&e…") : tr("Access Lo&g…"));
    fitSide();
    m_player->setPorts(ports);
    m_sessions->setPorts(ports);
    m_browser->setPorts(ports, m_settings.browserView(ports->person.id.value()));
    m_actions->setPorts(ports);
    m_deletions->setPorts(ports);
    m_breakGlassBar->setPorts(ports);
    connect(ports->journal, &journal::AccessJournal::unsentCountChanged, this, &MainWindow::updateStatus);
    connect(ports->noteSaver, &models::NoteSaver::waitingCountChanged, this, &MainWindow::updateStatus);
    connect(ports->drafts, &journal::DraftStore::storingFailed, this, [this] {
        m_message->show(MessageBar::Kind::Problem,
                        tr("What you type cannot be kept on this computer at the moment. Free some disk space."));
    });
    connect(ports->drafts, &journal::DraftStore::storingRecovered, m_message, &QWidget::hide);
    if (ports->drafts->hasSetAside())
        showNotice(tr("Notes that were being written on this computer could not be read; their file was set aside."));
    menuBar()->show();
    statusBar()->show();
    m_outer->setCurrentWidget(m_work);
    navigate(0);
    m_browser->focusTable();
    updateStatus();
    connect(ports->witness, &journal::LogWitness::looked, this, &MainWindow::showWitness);
    ports->witness->begin();
    m_messageWatch->setMessages(ports->messages);
    showLastSignIn();
    m_idle.start(patient ? patientIdle : staffIdle);
}

/// What somebody in a role may never do is not there at all.
void MainWindow::offerByRole(domain::Role role)
{
    const bool patient = role == domain::Role::Patient;
    const bool answers = role == domain::Role::PracticeManager || role == domain::Role::Admin;
    const std::pair<const char *, bool> offered[] = {{"search.spoken", !answers}, // they open one at a time
                                                     {"app.clinicStatus", answers}, {"app.emergency", !patient},
                                                     {"app.emergencies", !patient}, {"app.legalMatters", answers},
                                                     {"list.sensitivity", !patient}};
    for (const auto &[id, may] : offered) {
        QAction *action = m_commands.action(QString::fromLatin1(id));
        action->setVisible(may);
        action->setEnabled(may);
    }
}

/// Stays until the log is right again or somebody says that they know why.
void MainWindow::showWitness()
{
    if (m_ports && m_ports->witness->isBroken())
        m_logWarning->show(MessageBar::Kind::Problem, WitnessDialog::sentence(*m_ports->witness), tr("What Is This?"));
    else
        m_logWarning->hide();
}

/// For a while: somebody who reads of a sign-in that was not theirs can do something about it.
void MainWindow::showLastSignIn()
{
    base::whenDone(m_ports->gate->signIns(), m_ports->journal, [this](const base::Result<domain::SignIns> &signIns) {
        if (!m_ports || !signIns)
            return;
        statusBar()->showMessage(SignInsDialog::sentence(*signIns), 30'000);
        m_offersFirstSteps = !signIns->before && m_message->isHidden();
        if (m_offersFirstSteps)
            m_message->showInPassing(MessageBar::Kind::Info,
                                     tr("Welcome. Three things are good to know at the beginning."), tr("Show Me"));
    });
}

void MainWindow::leaveClinic()
{
    m_offersFirstSteps = false;
    m_logWarning->hide();
    m_messageWatch->setMessages(nullptr);
    m_idle.stop();
    m_cover->forget();
    if (isFullScreen())
        toggleFullScreen();
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->close();
    m_actions->setPorts(nullptr);
    m_deletions->setPorts(nullptr);
    m_breakGlassBar->setPorts(nullptr);
    m_message->hide();
    m_player->close();
    m_player->setPorts(nullptr);
    m_sessions->setPorts(nullptr);
    m_browser->setPorts(nullptr);
    m_ports = nullptr;
    m_masked.reset();
    m_maskedMessages.reset();
    m_shown = {};
    m_settings.setPerson({});
    applySettings();
    m_commands.action(QStringLiteral("app.maskNames"))->setChecked(false);
}

void MainWindow::lock(const QString &reason)
{
    if (!m_ports || m_locked)
        return;
    m_locked = true;
    m_messageWatch->setPaused(true);
    m_breakGlassBar->setPaused(true);
    m_idle.stop();
    m_ports->witness->pause();
    m_detachAgain = false;
    m_player->drawCurtain();
    if (m_ports->keptIndexes)
        m_ports->keptIndexes->clear();
    if (isFullScreen())
        toggleFullScreen();
    m_cover->draw(m_lock);
    m_lock->showFor(m_ports->person.fullName, reason);
}

void MainWindow::unlocked()
{
    m_lock->forgetPassword();
    m_locked = false;
    m_messageWatch->setPaused(false);
    m_breakGlassBar->setPaused(false);
    m_cover->lift();
    followFullScreen();
    m_idle.start(m_ports->person.role == domain::Role::Patient ? patientIdle : staffIdle);
    m_ports->witness->begin();
}

void MainWindow::drawCurtain()
{
    if (!m_ports || m_cover->isDrawn())
        return;
    QAction *detach = m_commands.action(QStringLiteral("player.detach"));
    m_detachAgain = detach->isChecked();
    m_player->drawCurtain();
    m_cover->draw(m_curtain);
    m_curtain->begin();
}

void MainWindow::liftCurtain()
{
    if (m_locked)
        return;
    m_cover->lift();
    followFullScreen();
    m_player->liftCurtain();
    if (std::exchange(m_detachAgain, false))
        m_commands.action(QStringLiteral("player.detach"))->trigger();
}

void MainWindow::askForUnlockCode()
{
    m_lock->askForCode();
}

void MainWindow::unlockFailed(const base::Error &error)
{
    m_lock->showError(error);
}

void MainWindow::showNotice(const QString &text)
{
    m_offersFirstSteps = false;
    m_message->showInPassing(MessageBar::Kind::Info, text, tr("Close"));
}

void MainWindow::showThisRunOnly()
{
    m_thisRunOnly->show();
    m_signIn->showThisRunOnly();
}

void MainWindow::showPage(QWidget *page)
{
    if (!m_ports)
        return;
    if (page != m_player && m_isFullScreen)
        toggleFullScreen();
    if (page != m_player)
        m_player->close();
    for (const CommandRow &row : commandRows()) { // what a page cannot do is not offered there
        QAction *action = m_commands.action(QString::fromLatin1(row.id));
        if (row.scope != Scope::Everywhere)
            action->setEnabled(action->isVisible() &&
                               page == (row.scope == Scope::Player ? static_cast<QWidget *>(m_player) : m_browser));
    }
    if (m_pages->currentWidget() == page && page != m_player)
        return;
    m_message->dismissPassing();
    const bool hadKeys = !focusWidget() || m_pages->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(page);
    if (page == m_sessions)
        m_sessions->reload();
    if (hadKeys && page != m_player) // which takes them itself
        page == m_sessions ? m_sessions->takeKeys() : m_browser->focusTable();
}

void MainWindow::play(const domain::Recording &recording, const domain::Grounds &grounds)
{
    m_message->hide();
    showPage(m_player);
    const auto [wanted, at] = std::exchange(m_startAt, {});
    m_player->open(recording, grounds, wanted == recording.id ? std::optional(at) : std::nullopt);
}

void MainWindow::closePlayer()
{
    if (isFullScreen())
        toggleFullScreen();
    navigate(m_navigation->checkedId());
}

void MainWindow::toggleFullScreen()
{
    if (isFullScreen() || m_pages->currentWidget() == m_player)
        setWindowState(windowState() ^ Qt::WindowFullScreen); // and maximised again afterwards, if it was
}

/// Also when the desktop made the window fill the screen, or took that back. Behind a cover it waits: what stands
/// around the pages is the cover's then.
void MainWindow::followFullScreen()
{
    if (m_cover->isDrawn())
        return;
    const bool on = isFullScreen() && m_pages->currentWidget() == m_player;
    if (on == m_isFullScreen)
        return;
    m_isFullScreen = on;
    for (QWidget *widget : {m_side, static_cast<QWidget *>(menuBar()), static_cast<QWidget *>(statusBar())})
        widget->setVisible(!on);
    m_breakGlassBar->setSetAside(on);
    m_downloads->setVisible(!on && m_downloads->layout()->count() > 0);
    if (on)
        m_message->hide();
    if (on)
        m_logWarning->hide();
    else
        showWitness();
    m_player->setFullScreen(on);
}

void MainWindow::updateStatus()
{
    if (!m_ports)
        return;
    const int count = static_cast<int>(m_ports->journal->unsentCount());
    const auto waiting = static_cast<int>(m_ports->noteSaver->waitingCount());
    const auto saved = m_ports->noteSaver->savedAt();
    m_saved->setText(waiting > 0 ? tr("%n note(s) not saved yet", nullptr, waiting)
                     : saved     ? tr("Saved %1").arg(Words::time(*saved))
                                 : QString());
    m_saved->setVisible(!m_saved->text().isEmpty());
    m_unsent->setText(count == 0 ? tr("Access log: everything sent")
                                 : tr("%n event(s) waiting to be sent", nullptr, count));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    if (event->type() == QEvent::WindowStateChange && m_player)
        followFullScreen();
    if (event->type() == QEvent::FontChange && m_side)
        fitSide();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_player->close();
    if (!isFullScreen())
        m_settings.setGeometry(saveGeometry());
    event->accept();
}

} // namespace attune::ui
