// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_page.h"

#include "base/when_done.h"
#include "models/review/review_presenter.h"
#include "ui/parts/identity_banner.h"
#include "ui/player/full_screen_stage.h"
#include "ui/player/note_box.h"
#include "ui/player/note_desk.h"
#include "ui/player/notes_panel.h"
#include "ui/player/pace_control.h"
#include "ui/player/review_messages.h"
#include "ui/player/review_side.h"
#include "ui/player/seek_slider.h"
#include "ui/player/timeline_desk.h"
#include "ui/player/timeline_view.h"
#include "ui/player/transcript_desk.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/transport_bar.h"
#include "ui/player/video_area.h"
#include "ui/player/video_spot.h"
#include "ui/player/video_widget.h"
#include "ui/style/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace attune::ui {

using models::ReviewPresenter;
using models::Viewing;
using playback::Player;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds usualStepBack{2}; ///< for staff; clients are not moved
constexpr milliseconds shortestPause{1000};
constexpr int roomForRows = 380; ///< height of the page, in pixels at 100 % text

} // namespace

PlayerPage::PlayerPage(CommandTable &commands, const base::Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_player(clock),
      m_commands(commands, this, [this] { return isOpen() && isVisible(); }),
      m_banner(new IdentityBanner(this)),
      m_messages(new ReviewMessages(m_player, this)),
      m_area(new VideoArea(m_player, m_commands, this)),
      m_timeline(new TimelineView(this)),
      m_transport(new TransportBar(m_player, this)),
      m_pace(new PaceControl(m_player, m_commands, this)),
      m_timelineDesk(new TimelineDesk(m_player, *m_timeline, m_commands, this)),
      m_panels(new ReviewSide(this)),
      m_desk(new NoteDesk(m_player, *m_panels->notes(), *m_timeline, this)),
      m_transcripts(new TranscriptDesk(this))
{
    setObjectName(QStringLiteral("playerPage"));
    layOut();
    commands.attach(Scope::Player, this);
    m_panels->connectCommands(m_commands);
    m_transport->connectCommands(m_commands);
    m_area->spot()->makeControls = [this](QWidget *window) { return controlsOfWindow(window); };
    connectParts();
    connectPlay();
    connectNotes();
    connectNoteKeys();
    connectTranscripts();
}

PlayerPage::~PlayerPage()
{
    dropPresenter();
}

/// While everything is there that hears of it.
void PlayerPage::dropPresenter()
{
    if (m_presenter)
        m_presenter->viewing().close();
    setPresenter(nullptr);
    m_presenter.reset();
}

void PlayerPage::layOut()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_area->spot(), 1);
    auto *controls = new QWidget(left);
    auto *rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::tight);
    rows->addWidget(m_timeline);
    rows->addWidget(m_transport);
    column->addWidget(controls);
    m_stage = new FullScreenStage(m_area->video(), controls, column);
    connect(m_stage, &FullScreenStage::covered, m_area->video(), &VideoWidget::setCoveredBelow);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_panels);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    layout->addWidget(m_banner);
    layout->addWidget(m_messages);
    layout->addWidget(split, 1);
}

void PlayerPage::connectParts()
{
    connect(m_area, &VideoArea::escapePressed, this, &PlayerPage::escapePressed);
    connect(m_area, &VideoArea::fullScreenRequested, this, &PlayerPage::fullScreenRequested);
    connect(m_transport, &TransportBar::fullScreenRequested, m_area, &VideoArea::toggleFullScreen);
    connect(m_transport, &TransportBar::speedChosen, m_pace, &PaceControl::choose);
    connect(m_transport, &TransportBar::captionsToggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->transcript().setCaptionsShown(shown);
    });
    connect(m_pace, &PaceControl::changed, this, &PlayerPage::showBadge);
    connect(m_pace, &PaceControl::noticed, this, [this](const QString &text) {
        if (isOpen())
            m_area->say(text);
    });
    connect(m_pace, &PaceControl::audioMapNeeded, this, [this] { m_timelineDesk->setAudioMapWanted(true); });
    m_timelineDesk->maySee = [this] { return !m_area->isHidden(); };
    connect(m_timelineDesk, &TimelineDesk::audioMapChanged, this,
            [this] { m_pace->setAudioMap(m_presenter->timeline().audioMap()); });
    connect(m_panels, &ReviewSide::seekRequested, &m_player, &Player::seek);
    connect(m_panels, &ReviewSide::hitsChanged, m_timeline->slider(), &SeekSlider::setTicks);
    connect(m_panels, &ReviewSide::noticed, m_area, &VideoArea::say);
    connect(m_panels, &ReviewSide::downloadRequested, this, [this] {
        if (isOpen())
            Q_EMIT downloadRequested(m_presenter->viewing().recording());
    });
    connect(m_messages, &ReviewMessages::openAgainRequested, this, &PlayerPage::openAgain);
    connect(m_messages, &ReviewMessages::backRequested, m_commands.action("app.back"), &QAction::trigger);
    m_commands.on("player.prevLine", [this] { jumpLine(-1); });
    m_commands.on("player.nextLine", [this] { jumpLine(1); });
    m_commands.switches("player.level", [this](bool on) { m_player.setLevelling(on); });
}

void PlayerPage::connectPlay()
{
    connect(m_transport, &TransportBar::playRequested, this, &PlayerPage::play);
    connect(m_area, &VideoArea::playRequested, this, &PlayerPage::play);
    connect(&m_player, &Player::stateChanged, this, &PlayerPage::noteState);
    connect(&m_player, &Player::positionChanged, m_panels->transcript(), &TranscriptPanel::setPosition);
}

/// The same as below the video in the page. They have names of their own, and go with the window.
QWidget *PlayerPage::controlsOfWindow(QWidget *window)
{
    auto *bar = new TransportBar(m_player, window);
    const auto controls = bar->findChildren<QWidget *>();
    for (QWidget *one : controls) {
        if (!one->objectName().isEmpty())
            one->setObjectName(QStringLiteral("window-") + one->objectName());
    }
    bar->setCaptionsShown(m_transport->captionsShown());
    connect(bar, &TransportBar::captionsToggled, m_transport, &TransportBar::setCaptionsShown);
    connect(m_transport, &TransportBar::captionsToggled, bar, &TransportBar::setCaptionsShown);
    connect(bar, &TransportBar::speedChosen, m_pace, &PaceControl::choose);
    connect(bar, &TransportBar::playRequested, this, &PlayerPage::play);
    connect(bar, &TransportBar::fullScreenRequested, m_area, &VideoArea::toggleFullScreen);
    connect(m_area->spot(), &VideoSpot::fillsScreen, bar, &TransportBar::setFullScreen);
    return bar;
}

void PlayerPage::connectNotes()
{
    m_commands.on("note.markNow", [this] { m_desk->markNow(); });
    m_commands.on("note.new", [this] { m_desk->newNote(); });
    m_commands.on("note.fromRange", [this] { m_desk->noteFromRange(); });
    m_commands.on("note.chapter", [this] { m_desk->newChapter(); });
    m_commands.on("note.export", [this] { m_desk->exportNotes(this); });
    m_commands.on("code.edit", [this] { m_desk->editCodes(this); });
    m_commands.on("app.undo", [this] { m_desk->undo(); });
    m_commands.on("app.redo", [this] { m_desk->redo(); });
    QAction *coding = m_commands.switches("code.mode", [this](bool on) { m_desk->setCoding(on); });
    connect(m_desk, &NoteDesk::codingChanged, this, [this, coding](bool isCoding) {
        coding->setChecked(isCoding);
        showBadge();
    });
    connect(m_desk, &NoteDesk::noticed, m_area, &VideoArea::say);
    connect(m_desk, &NoteDesk::notesWanted, this, [this] { m_panels->showTab(m_panels->notes()); });
    connect(m_desk, &NoteDesk::videoWanted, this, [this] { m_area->video()->setFocus(); });
    connect(m_panels->notes(), &NotesPanel::exportRequested, m_commands.action("note.export"), &QAction::trigger);
    connect(m_panels->notes()->box(), &NoteBox::left, this, &PlayerPage::escapePressed);
}

void PlayerPage::connectNoteKeys()
{
    m_commands.on("player.prevMark", [this] { m_desk->goToMark(-1); });
    m_commands.on("player.nextMark", [this] { m_desk->goToMark(1); });
    m_commands.on("player.prevChapter", [this] { m_desk->goToChapter(-1); });
    m_commands.on("player.nextChapter", [this] { m_desk->goToChapter(1); });
    for (int key = 1; key <= domain::largestCodeSet; ++key)
        m_commands.on(qPrintable(QStringLiteral("code.apply%1").arg(key)), [this, key] { m_desk->applyCode(key); });
    for (int tenth = 0; tenth <= 9; ++tenth)
        m_commands.on(qPrintable(QStringLiteral("player.percent%1").arg(tenth)), [this, tenth] { goToTenth(tenth); });
}

void PlayerPage::connectTranscripts()
{
    setAcceptDrops(true);
    m_commands.on("transcript.add", [this] { m_transcripts->addFromFile(); });
    m_commands.on("transcript.versions", [this] { m_transcripts->showVersions(); });
    connect(m_transcripts, &TranscriptDesk::noticed, m_area, &VideoArea::say);
    connect(m_panels->transcript(), &TranscriptPanel::addRequested, m_transcripts, &TranscriptDesk::addFromFile);
    connect(m_panels->transcript(), &TranscriptPanel::vocabularyRequested, m_transcripts,
            &TranscriptDesk::showVocabulary);
}

void PlayerPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_transcripts->accepts(event->mimeData()) && !m_area->isCurtainDrawn())
        event->acceptProposedAction();
}

void PlayerPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_transcripts->take(event->mimeData());
}

/// While one codes, digits are codes.
void PlayerPage::goToTenth(int tenth)
{
    if (m_desk->isCoding() && tenth > 0)
        m_desk->applyCode(tenth);
    else
        m_player.seek(m_player.duration() * tenth / 10);
}

void PlayerPage::setPorts(const models::ClinicPorts *ports)
{
    dropPresenter();
    forgetSwitches();
    m_ports = ports;
    m_panels->setPorts(ports);
    m_desk->setPorts(ports);
    m_transcripts->setPorts(ports);
    if (!ports)
        return;
    m_presenter = std::make_unique<ReviewPresenter>(*ports, m_player);
    connect(&m_presenter->viewing(), &Viewing::ended, this, &PlayerPage::clearAway);
    setPresenter(m_presenter.get());
}

void PlayerPage::setPresenter(ReviewPresenter *presenter)
{
    m_area->setPresenter(presenter, m_ports);
    m_messages->setPresenter(presenter);
    m_timelineDesk->setPresenter(presenter);
    m_panels->setPresenter(presenter);
    m_transcripts->setPresenter(presenter);
}

void PlayerPage::open(const domain::Recording &recording, const domain::Grounds &grounds,
                      std::optional<milliseconds> startAt)
{
    if (!m_presenter)
        return;
    m_area->setCurtain(false);
    m_banner->showRecording(recording);
    m_banner->setVisible(!m_stage->isOn());
    m_presenter->transcript().setCaptionsShown(m_transport->captionsShown());
    m_timeline->clear();
    m_pausedAt.reset();
    m_messages->begin();
    m_pace->begin(m_habits.speed);
    m_presenter->viewing().open(recording, grounds, startAt);
    m_desk->open(recording, grounds);
    m_panels->begin();
    noteState();
    m_area->begin(recording);
    m_messages->showNow();
}

void PlayerPage::openAgain()
{
    const Viewing &viewing = m_presenter->viewing();
    open(domain::Recording(viewing.recording()), domain::Grounds(viewing.grounds()), viewing.lastPosition());
}

void PlayerPage::close()
{
    const bool ended = m_presenter && m_presenter->viewing().trouble() == Viewing::Trouble::Ended;
    if (!isOpen() && !ended)
        return;
    const domain::RecordingId id = m_presenter->viewing().recording().id;
    m_desk->close();
    m_presenter->viewing().close();
    clearAway();
    m_messages->hide();
    m_area->say({});
    Q_EMIT closed(id);
}

/// Nothing of the recording stays on the page.
void PlayerPage::clearAway()
{
    m_desk->close();
    m_timelineDesk->clear();
    m_panels->showTranscript();
    m_banner->clear();
    m_area->clear();
}

void PlayerPage::setCaptionLook(const CaptionLook &look)
{
    m_area->setCaptionLook(look);
}

bool PlayerPage::isOpen() const
{
    return m_presenter && m_presenter->viewing().isOpen();
}

void PlayerPage::drawCurtain()
{
    if (!isOpen())
        return;
    m_player.pause();
    m_area->setCurtain(true);
}

void PlayerPage::liftCurtain()
{
    m_area->setCurtain(false);
    m_area->showState();
}

void PlayerPage::playUncovered()
{
    if (isOpen() && !m_area->isCurtainDrawn())
        play();
}

void PlayerPage::play()
{
    if (m_presenter && m_presenter->viewing().trouble() == Viewing::Trouble::Stopped)
        return m_presenter->viewing().tryAgain();
    if (m_area->isCurtainDrawn()) {
        m_area->setCurtain(false);
        m_player.play();
        return;
    }
    stepBackAfterPause();
    m_player.togglePlay();
}

void PlayerPage::noteState()
{
    if (m_player.state() != Player::State::Paused)
        m_pausedAt.reset();
    else if (!m_pausedAt)
        m_pausedAt = m_clock.monotonic();
}

/// Who comes back to a recording hears the last seconds again.
void PlayerPage::stepBackAfterPause()
{
    if (m_player.state() != Player::State::Paused || !m_pausedAt || !m_ports)
        return;
    const bool patient = m_ports->person.role == domain::Role::Patient;
    const seconds back = m_habits.stepBack.value_or(patient ? seconds(0) : usualStepBack);
    if (back.count() > 0 && m_clock.monotonic() - *m_pausedAt > shortestPause)
        m_player.seekBy(-back);
}

void PlayerPage::jumpLine(int direction)
{
    if (const milliseconds target = m_panels->lineFrom(m_player.position(), direction); target.count() >= 0)
        m_player.seek(target);
}

void PlayerPage::setHabits(const PlaybackHabits &habits)
{
    m_habits = habits;
    m_timelineDesk->setAudioMapWanted(habits.audioMap);
    m_timelineDesk->setThumbnailsWanted(habits.thumbnails);
    m_desk->setReaction(habits.reaction);
    m_player.setOutput(habits.output);
}

void PlayerPage::showNamesAgain()
{
    if (!isOpen())
        return;
    const domain::RecordingId id = m_presenter->viewing().recording().id;
    base::whenDone(m_ports->catalog->recording(id), &m_presenter->viewing(),
                   [this](const base::Result<domain::Recording> &recording) {
                       if (!recording || !isOpen() || recording->id != m_presenter->viewing().recording().id)
                           return;
                       m_banner->showRecording(*recording);
                       m_banner->setVisible(!m_stage->isOn());
                   });
    m_presenter->transcript().load(); // speakers may have names
    m_panels->showNamesAgain(m_ports);
}

void PlayerPage::showBadge()
{
    QStringList words = m_pace->unusual();
    if (m_desk->isCoding())
        words << tr("Coding");
    m_area->setBadge(words);
}

/// What somebody switched while they watched is not how the next person watches.
void PlayerPage::forgetSwitches()
{
    m_commands.switchAllOff();
    m_transport->forgetSwitches();
    m_timelineDesk->forgetSwitches();
    m_panels->forgetSwitches();
}

/// With large text on a small screen the rows would lie over one another.
void PlayerPage::makeRoom()
{
    if (m_stage && !m_stage->isOn())
        m_timelineDesk->setHasRoom(height() >= atTextSize(roomForRows));
}

void PlayerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void PlayerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
}

bool PlayerPage::leaveFullScreen()
{
    return m_area->leaveFullScreen();
}

void PlayerPage::setFullScreen(bool on)
{
    if (on == m_stage->isOn())
        return;
    m_banner->setVisible(!on);
    m_panels->setVisible(!on);
    const int around = on ? 0 : space::small;
    layout()->setContentsMargins(around, around, around, around);
    m_timelineDesk->setAside(on);
    if (on) {
        m_area->say({});
        m_messages->setAside();
        m_stage->begin();
        m_area->video()->setFocus();
    } else {
        m_stage->end();
        m_messages->showNow(); // what is still so
    }
    m_transport->setFullScreen(on);
}

} // namespace attune::ui
