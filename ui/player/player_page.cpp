// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_page.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/parts/identity_banner.h"
#include "ui/player/full_screen_stage.h"
#include "ui/player/note_desk.h"
#include "ui/player/notes_panel.h"
#include "ui/player/review_side.h"
#include "ui/player/seek_slider.h"
#include "ui/player/timeline_view.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/video_spot.h"
#include "ui/player/video_widget.h"
#include "ui/style/folding_row.h"
#include "ui/style/icons.h"
#include "ui/style/passing_notice.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

namespace attune::ui {

using models::ReviewPresenter;
using models::Words;
using playback::Player;
using std::chrono::milliseconds;
using std::chrono::seconds;

PlayerPage::PlayerPage(CommandTable &commands, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_player(clock)
{
    setObjectName(QStringLiteral("playerPage"));
    createVideo();
    m_spot = new VideoSpot(m_video, commands, this);
    m_notice = new PassingNotice(m_spot);
    createTransport();
    m_panels = new ReviewSide(this);
    m_desk = new NoteDesk(m_player, *m_panels->notes(), *m_timelineView, this);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_spot, 1);
    auto *controls = new QWidget(left);
    auto *rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::tight);
    rows->addWidget(m_timelineView);
    rows->addWidget(m_transport);
    column->addWidget(controls);
    m_stage = new FullScreenStage(m_video, controls, column);
    connect(m_stage, &FullScreenStage::covered, m_video, &VideoWidget::setCoveredBelow);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_panels);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    layout->addWidget(m_banner);
    layout->addWidget(m_message);
    layout->addWidget(split, 1);
    connectCommands(commands);
    connectPlayer();
}

PlayerPage::~PlayerPage()
{
    m_presenter.reset();
}

void PlayerPage::createVideo()
{
    m_banner = new IdentityBanner(this);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("playerMessage"));
    m_video = new VideoWidget(this);
    m_timelineView = new TimelineView(this);
    m_timeline = m_timelineView->slider();
}

void PlayerPage::createTransport()
{
    auto *row = new FoldingRow(space::tight, this);
    m_transport = row;
    m_play = iconButton(QStringLiteral("play"), tr("Play"), m_transport);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setIconSize({28, 28});
    m_play->setMinimumSize(48, 48);
    m_time = new QLabel(QStringLiteral("0:00:00 / 0:00:00"), m_transport);
    m_time->setAccessibleDescription(tr("Time and length")); // its name is what it says
    m_time->setObjectName(QStringLiteral("time"));
    m_speed = iconButton(QStringLiteral("speed"), tr("Speed"), m_transport);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_speed->setText(Words::speed(1.0));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_mute = iconButton(QStringLiteral("volume"), tr("Mute"), m_transport);
    m_mute->setObjectName(QStringLiteral("mute"));
    m_mute->setCheckable(true);
    m_volume = new QSlider(Qt::Horizontal, m_transport);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, playback::loudestPercent);
    m_volume->setValue(100);
    m_volume->setFixedWidth(110);
    m_volume->setToolTip(tr("Volume; in the middle as loud as recorded"));
    m_captions = iconButton(QStringLiteral("captions"), tr("Captions"), m_transport);
    m_captions->setObjectName(QStringLiteral("captions"));
    m_captions->setCheckable(true);
    m_captions->setChecked(true);
    auto *back = iconButton(QStringLiteral("back-10"), tr("Back 10 seconds"), m_transport);
    auto *forward = iconButton(QStringLiteral("forward-10"), tr("Forward 10 seconds"), m_transport);
    m_full = iconButton(QStringLiteral("fullscreen"), tr("Full screen"), m_transport);
    m_full->setObjectName(QStringLiteral("fullScreen"));
    for (QWidget *widget : {static_cast<QWidget *>(back), static_cast<QWidget *>(m_play),
                            static_cast<QWidget *>(forward), static_cast<QWidget *>(m_time)})
        row->first()->addWidget(widget);
    row->first()->addStretch();
    row->second()->addStretch();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_speed), static_cast<QWidget *>(m_mute), static_cast<QWidget *>(m_volume),
          static_cast<QWidget *>(m_captions), static_cast<QWidget *>(m_full)})
        row->second()->addWidget(widget);
    connect(back, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(-10)); });
    connect(forward, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(10)); });
    connect(m_full, &QToolButton::clicked, this, &PlayerPage::toggleFullScreen);
    auto *speeds = new QMenu(m_speed);
    for (const double rate : playback::offeredSpeeds())
        connect(speeds->addAction(Words::speed(rate)), &QAction::triggered, this, [this, rate] { changeRate(rate); });
    m_speed->setMenu(speeds);
}

void PlayerPage::toggleFullScreen()
{
    if (m_spot->isDetached())
        m_spot->toggleFullScreen();
    else
        Q_EMIT fullScreenRequested();
}

bool PlayerPage::leaveFullScreen()
{
    return m_spot->leaveFullScreen();
}

void PlayerPage::showMasks()
{
    QList<QRectF> parts;
    if (m_hideLeft->isChecked())
        parts << QRectF(0, 0, 0.5, 1);
    if (m_hideRight->isChecked())
        parts << QRectF(0.5, 0, 0.5, 1);
    m_video->setMasks(parts);
}

/// Staff see who they are over the picture: a film of the screen says who made it.
void PlayerPage::showWatermark()
{
    if (!isOpen() || m_ports->person.role == domain::Role::Patient) {
        m_video->setWatermark({});
        m_watermarkMoves.stop();
        return;
    }
    m_video->setWatermark(
        tr("%1 · %2 · %3", "who, when, recording")
            .arg(m_ports->person.fullName, Words::dateTime(m_ports->clock->now()), m_presenter->recording().number));
    if (!m_watermarkMoves.isActive())
        m_watermarkMoves.start();
}

/// Half a second of waiting needs no words.
void PlayerPage::showNoticeLater()
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(300);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_player.isBuffering())
            m_video->setNotice(tr("Loading…"));
    });
    connect(&m_player, &Player::bufferingChanged, this, [this](bool waiting) {
        if (waiting) {
            m_waiting.start();
            m_waitsLong.start();
        } else {
            showState();
        }
    });
    m_waitsLong.setSingleShot(true);
    m_waitsLong.setInterval(2000);
    connect(&m_waitsLong, &QTimer::timeout, this, [this] {
        if (!m_player.isBuffering() || !isOpen())
            return;
        m_video->setNotice(m_presenter->isLineWaitedFor() ? Words::slowLine(m_presenter->lineSpeed()) : tr("Loading…"));
        m_waitsLong.start(); // the figure changes while one waits
    });
}

void PlayerPage::connectPlayer()
{
    showNoticeLater();
    connect(&m_player, &Player::repeatChanged, this,
            [this] { m_timeline->setRepeat(m_player.repeat().start(), m_player.repeat().end()); });
    connect(&m_player, &Player::outputLost, this, [this] {
        m_outputGone = true;
        m_message->show(
            MessageBar::Kind::Warning,
            tr("The headphones or loudspeaker went away, so playback is paused. Nobody else should hear it."));
    });
    connect(&m_player, &Player::damaged, this, [this](milliseconds position) {
        m_notice->say(tr("A damaged part at %1 was skipped.").arg(Words::clock(position)));
    });
    connect(&m_player, &Player::sought, this, [this] { m_timeline->setGhost(m_player.seekBackPlace()); });
    connect(&m_player, &Player::frameChanged, this, [this] { m_video->setFrame(m_player.frame()); });
    connect(&m_player, &Player::stateChanged, this, &PlayerPage::showState);
    const auto showTime = [this] {
        m_time->setText(Words::clock(m_player.position()) + QStringLiteral(" / ") + Words::clock(m_player.duration()));
    };
    connect(&m_player, &Player::durationChanged, this, [this, showTime](milliseconds duration) {
        m_timelineView->setDuration(duration);
        m_timelineView->setPosition(m_player.position());
        m_video->setAudioOnly(!m_player.hasVideo());
        showTime();
    });
    connect(&m_player, &Player::positionChanged, this, [this, showTime](milliseconds shown) {
        m_timelineView->setPosition(shown);
        m_panels->transcript()->setPosition(shown);
        showTime();
    });
    connect(&m_player, &Player::moved, this, &PlayerPage::hurryThroughPause);
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        m_speed->setText(Words::speed(rate));
        m_speed->setAccessibleName(tr("Speed %1").arg(Words::speed(rate)));
        showBadge();
    });
    connect(&m_player, &Player::volumeChanged, this, [this] {
        m_volume->setValue(m_player.volume());
        m_mute->setChecked(m_player.isMuted());
        m_mute->setIcon(icon(m_player.isMuted() ? QStringLiteral("muted") : QStringLiteral("volume")));
    });
    connect(&m_player, &Player::audioMissing, this, [this](bool missing) {
        m_audioMissing = missing;
        showTrouble();
    });
}

void PlayerPage::setPorts(const models::ClinicPorts *ports)
{
    m_presenter.reset();
    forgetSwitches();
    m_ports = ports;
    m_panels->setPresenter(nullptr);
    m_panels->setPorts(ports);
    m_desk->setPorts(ports);
    if (!ports)
        return;
    using Editing = TranscriptPanel::Editing;
    const domain::Role role = ports->person.role;
    m_panels->transcript()->setEditing(role == domain::Role::Psychologist ? Editing::Correct
                                       : role == domain::Role::Patient    ? Editing::Hide
                                                                          : Editing::None);
    m_presenter = std::make_unique<ReviewPresenter>(*ports, m_player);
    connectPresenter();
}

void PlayerPage::connectPresenter()
{
    connect(m_presenter.get(), &ReviewPresenter::troubleChanged, this, &PlayerPage::showTrouble);
    connect(m_presenter.get(), &ReviewPresenter::ended, this, &PlayerPage::clearAway);
    connect(m_presenter.get(), &ReviewPresenter::captionChanged, this,
            [this] { m_video->setCaptions(m_presenter->captions()); });
    m_panels->setPresenter(m_presenter.get());
    connect(m_presenter.get(), &ReviewPresenter::transcriptChanged, this, [this] {
        m_panels->showDetails();
        m_panels->showTranscript();
        m_timelineView->setTranscript(m_presenter->transcript());
    });
    connect(m_presenter.get(), &ReviewPresenter::transcriptNotChanged, this, [this](const base::Error &error) {
        m_notice->say(tr("The transcript was not changed. %1").arg(Words::problem(error)));
    });
    connect(m_presenter.get(), &ReviewPresenter::seenChanged, this,
            [this] { m_timelineView->setSeen(m_presenter->seen()); });
    m_presenter->setAudioMapWanted(m_audioMap->isChecked());
    m_presenter->setThumbnailsWanted(m_thumbnails->isChecked());
    connect(m_presenter.get(), &ReviewPresenter::heldPartsChanged, this,
            [this] { m_timeline->setHeldParts(m_presenter->heldParts()); });
    connect(m_presenter.get(), &ReviewPresenter::audioMapChanged, this, [this] {
        m_timeline->setAudioMap(m_presenter->audioMap());
        m_pauses.setPauses(m_presenter->audioMap().pausesOver(models::PauseShortener::shortestPauseMs));
        m_panels->showDetails();
    });
}

void PlayerPage::open(const domain::Recording &recording, const domain::Grounds &grounds,
                      std::optional<milliseconds> startAt)
{
    if (!m_presenter)
        return;
    m_video->setCurtain(false);
    m_video->setAudioOnly(recording.audioOnly);
    m_banner->showRecording(recording);
    m_banner->setVisible(!m_stage->isOn());
    m_presenter->setCaptionsShown(m_captions->isChecked());
    m_timelineView->clear();
    m_pausedAt.reset();
    m_saidWhere = false;
    m_message->hide();
    m_pauses.clear();
    m_player.setRate(m_habits.speed);
    m_presenter->open(recording, grounds, startAt);
    m_desk->open(recording, grounds);
    m_panels->setCurrentIndex(0);
    m_panels->showDetails();
    m_panels->showTranscript();
    showState();
    m_video->setFocus();
    showTrouble();
    showWatermark();
}

void PlayerPage::close()
{
    const bool ended = m_presenter && m_presenter->trouble() == ReviewPresenter::Trouble::Ended;
    if (!isOpen() && !ended)
        return;
    const domain::RecordingId id = m_presenter->recording().id;
    m_desk->close();
    m_presenter->close();
    clearAway();
    m_message->hide();
    m_notice->say({});
    Q_EMIT closed(id);
}

/// Nothing of the recording stays on the page.
void PlayerPage::clearAway()
{
    m_desk->close();
    m_timelineView->clear();
    m_panels->showTranscript();
    m_banner->clear();
    m_video->setFrame({});
    m_timeline->setHeldParts({});
    showWatermark();
    for (QAction *hide : {m_hideLeft, m_hideRight})
        hide->setChecked(false);
}

void PlayerPage::setCaptionLook(const CaptionLook &look)
{
    m_video->setCaptionLook(look);
}

bool PlayerPage::isOpen() const
{
    return m_presenter && m_presenter->isOpen();
}

void PlayerPage::drawCurtain()
{
    if (!isOpen())
        return;
    m_player.pause();
    m_end->hide();
    m_video->setCurtain(true);
}

void PlayerPage::liftCurtain()
{
    m_video->setCurtain(false);
    showState();
}

void PlayerPage::playUncovered()
{
    if (isOpen() && !m_video->isCurtainDrawn())
        play();
}

void PlayerPage::play()
{
    if (m_presenter && m_presenter->trouble() == ReviewPresenter::Trouble::Stopped)
        return m_presenter->tryAgain();
    if (m_video->isCurtainDrawn()) {
        m_video->setCurtain(false);
        m_player.play();
        return;
    }
    stepBackAfterPause();
    m_player.togglePlay();
}

/// Who comes back to a recording hears the last seconds again.
void PlayerPage::stepBackAfterPause()
{
    constexpr milliseconds shortestPause{1000};
    if (m_player.state() != Player::State::Paused || !m_pausedAt || !m_ports)
        return;
    const bool patient = m_ports->person.role == domain::Role::Patient;
    const seconds back = m_habits.stepBack.value_or(seconds(patient ? 0 : 2));
    if (back.count() > 0 && m_clock.monotonic() - *m_pausedAt > shortestPause)
        m_player.seekBy(-back);
}

void PlayerPage::setHabits(const PlaybackHabits &habits)
{
    m_habits = habits;
    m_audioMap->setChecked(habits.audioMap);
    m_thumbnails->setChecked(habits.thumbnails);
    m_desk->setReaction(habits.reaction);
    m_player.setOutput(habits.output);
}

void PlayerPage::showNamesAgain()
{
    if (!isOpen())
        return;
    base::whenDone(m_ports->catalog->recording(m_presenter->recording().id), m_presenter.get(),
                   [this](const base::Result<domain::Recording> &recording) {
                       if (!recording || !isOpen() || recording->id != m_presenter->recording().id)
                           return;
                       m_banner->showRecording(*recording);
                       m_banner->setVisible(!m_stage->isOn());
                   });
    m_presenter->loadTranscript(); // speakers may have names
}

void PlayerPage::showState()
{
    const Player::State state = m_player.state();
    const bool playing = state == Player::State::Playing;
    if (state != Player::State::Paused)
        m_pausedAt.reset();
    else if (!m_pausedAt)
        m_pausedAt = m_clock.monotonic();
    const QString name = playing ? tr("Pause") : (state == Player::State::Finished ? tr("Play again") : tr("Play"));
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name + QStringLiteral(" (") + QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) +
                       QLatin1Char(')'));
    if (playing && std::exchange(m_outputGone, false))
        showTrouble(); // what went away was replaced
    if (state == Player::State::Loading)
        m_video->setNotice(tr("Opening the recording…"));
    else
        m_video->setNotice({});
    // Beside a small picture the way back is at its usual places, so that the other two are read whole.
    auto *back = m_end->findChild<QPushButton *>(QStringLiteral("backAtEnd"));
    back->show();
    back->setVisible(m_end->sizeHint().width() <= m_video->width());
    m_end->setVisible(state == Player::State::Finished && !m_video->isCurtainDrawn());
}

void PlayerPage::showTrouble()
{
    if (!m_presenter)
        return;
    using Trouble = ReviewPresenter::Trouble;
    switch (m_presenter->trouble()) {
    case Trouble::None:
        if (m_audioMissing)
            m_message->show(
                MessageBar::Kind::Warning,
                tr("No sound output was found. The picture plays without sound; turn captions on to read along."));
        else if (m_presenter->isOpen() && m_presenter->continuedAt().count() > 0 && !m_saidWhere)
            sayWhere();
        else if (!m_message->isPassing())
            m_message->hide();
        return;
    case Trouble::Reconnecting:
    case Trouble::CannotReport:
        m_message->show(MessageBar::Kind::Warning, m_presenter->troubleText());
        return;
    case Trouble::Ended:
        m_message->show(MessageBar::Kind::Problem, m_presenter->troubleText(),
                        m_presenter->mayOpenAgain() ? tr("Try Again") : tr("Back to the List"));
        m_video->setNotice({});
        return;
    case Trouble::Stopped:
    case Trouble::CannotStore:
    case Trouble::CannotDecode:
        m_message->show(MessageBar::Kind::Problem, m_presenter->troubleText(), tr("Try Again"));
        m_video->setNotice({});
        return;
    }
}

void PlayerPage::sayWhere()
{
    m_saidWhere = true;
    m_offersStart = true;
    m_message->showInPassing(MessageBar::Kind::Info,
                             tr("Continuing at %1.").arg(Words::clock(m_presenter->continuedAt())), tr("Start Again"));
}

/// What is not as usual, on the picture: where one looks.
void PlayerPage::showBadge()
{
    QStringList words;
    if (!qFuzzyCompare(m_player.rate(), 1.0))
        words << Words::speed(m_player.rate());
    if (m_pauses.usual())
        words << tr("Pause");
    if (m_desk->isCoding())
        words << tr("Coding");
    m_video->setSpeedBadge(words.join(QStringLiteral(" · ")));
}

void PlayerPage::changeVolume(int by)
{
    m_player.setVolume(m_player.volume() + by);
}

void PlayerPage::changeRate(double rate)
{
    m_pauses.chose();
    m_player.setRate(rate);
}

void PlayerPage::shortenPauses(bool on)
{
    m_pauses.setOn(on);
    if (on && !m_audioMap->isChecked())
        m_audioMap->setChecked(true); // pauses are found in it
    if (!isOpen())
        return;
    using std::chrono::seconds;
    const auto saved = std::chrono::duration_cast<seconds>(m_pauses.saved());
    if (on && m_presenter->audioMap().isEmpty())
        m_notice->say(tr("Pauses are shortened once the sound has been read."));
    else if (!on && saved > seconds(0))
        m_notice->say(tr("Shortened pauses saved %1.").arg(Words::length(saved)));
}

void PlayerPage::hurryThroughPause(milliseconds position)
{
    if (const auto rate = m_pauses.at(position, m_player.rate()))
        m_player.setRate(*rate);
}

} // namespace attune::ui
