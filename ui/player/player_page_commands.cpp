// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_page.h"

#include "ui/parts/identity_banner.h"
#include "ui/player/full_screen_stage.h"
#include "ui/player/goto_dialog.h"
#include "ui/player/note_desk.h"
#include "ui/player/notes_panel.h"
#include "ui/player/review_side.h"
#include "ui/player/seek_slider.h"
#include "ui/player/timeline_view.h"
#include "ui/player/transcript_panel.h"
#include "ui/player/video_spot.h"
#include "ui/player/video_widget.h"
#include "ui/style/icons.h"
#include "ui/style/passing_notice.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace attune::ui {

using models::ReviewPresenter;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds replayed{3000};

}

/// Commands do nothing while no recording is open, whatever their keys.
template <typename Handler>
void PlayerPage::on(CommandTable &commands, const char *id, Handler handler)
{
    connect(commands.action(QString::fromLatin1(id)), &QAction::triggered, this, [this, handler] {
        if (isOpen() && isVisible())
            handler();
    });
}

/// Another recording never begins by itself.
void PlayerPage::createEnd(CommandTable &commands)
{
    auto *frame = new QFrame(m_video);
    frame->setFrameShape(QFrame::StyledPanel);
    m_end = frame;
    m_end->setObjectName(QStringLiteral("endOfRecording"));
    m_end->setAutoFillBackground(true);
    m_end->setBackgroundRole(QPalette::Window);
    auto *again = primaryButton(tr("Play Again"), m_end);
    again->setObjectName(QStringLiteral("playAgain"));
    auto *back = new QPushButton(icon(QStringLiteral("back")), tr("Back to the List"), m_end);
    back->setObjectName(QStringLiteral("backAtEnd"));
    auto *note = new QPushButton(icon(QStringLiteral("note")), tr("Add a Note"), m_end);
    note->setObjectName(QStringLiteral("noteAtEnd"));
    connect(again, &QPushButton::clicked, this, [this] { play(); });
    m_back = commands.action(QStringLiteral("app.back"));
    connect(back, &QPushButton::clicked, m_back, &QAction::trigger);
    connect(note, &QPushButton::clicked, commands.action(QStringLiteral("note.new")), &QAction::trigger);
    auto *layout = new QVBoxLayout(m_end);
    layout->setContentsMargins(space::wide, space::normal, space::wide, space::wide);
    layout->addWidget(heading(tr("Finished"), 2, m_end));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {again, back, note})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    auto *over = new QVBoxLayout(m_video);
    over->addWidget(m_end, 0, Qt::AlignCenter);
    m_end->hide();
}

void PlayerPage::connectCommands(CommandTable &commands)
{
    createEnd(commands);
    commands.attach(Scope::Player, this);
    connectMoves(commands);
    connectAudio(commands);
    connectVideoCommands(commands);
    connectNotes(commands);
    connectViews(commands);
    connectControls();
}

void PlayerPage::connectMoves(CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) { this->on(commands, id, handler); };
    const auto jump = [this, &on](const char *id, int by) { on(id, [this, by] { m_player.seekBy(seconds(by)); }); };
    on("player.playPause", [this] { play(); });
    on("player.playPauseTyping", [this] { play(); });
    jump("player.seekBack10", -10);
    jump("player.seekFwd10", 10);
    jump("player.seekBack5", -5);
    jump("player.seekFwd5", 5);
    jump("player.seekBack1", -1);
    jump("player.seekFwd1", 1);
    jump("player.seekBack60", -60);
    jump("player.seekFwd60", 60);
    on("player.prevLine", [this] { jumpLine(-1); });
    on("player.nextLine", [this] { jumpLine(1); });
    on("player.start", [this] { m_player.seek(milliseconds(0)); });
    on("player.end", [this] { m_player.seek(m_player.duration() - seconds(1)); });
    on("player.stepFwd", [this] { m_player.step(1); });
    on("player.stepBack", [this] { m_player.step(-1); });
    on("player.frameFwd10", [this] { stepTen(1); });
    on("player.frameBack10", [this] { stepTen(-1); });
    on("player.replayTyping", [this] {
        m_player.seekBy(-replayed);
        m_player.play();
    });
    on("player.gotoTime", [this] {
        auto *dialog = new GotoDialog(m_player.position(), m_player.duration(), this);
        connect(dialog, &GotoDialog::chosen, &m_player, &playback::Player::seek);
        dialog->open();
    });
    on("player.undoSeek", [this] { m_player.undoSeek(); });
    on("player.redoSeek", [this] { m_player.redoSeek(); });
    on("player.repeatStart", [this] { m_player.setRepeatStart(); });
    on("player.repeatEnd", [this] { m_player.setRepeatEnd(); });
    on("player.repeatOff", [this] { m_player.clearRepeat(); });
}

void PlayerPage::connectAudio(CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) { this->on(commands, id, handler); };
    on("player.slower", [this] { changeRate(playback::nextSlower(m_player.rate())); });
    on("player.faster", [this] { changeRate(playback::nextFaster(m_player.rate())); });
    on("player.speedReset", [this] { changeRate(1.0); });
    QAction *shorten = commands.action(QStringLiteral("player.shortenPauses"));
    shorten->setCheckable(true);
    connect(shorten, &QAction::toggled, this, &PlayerPage::shortenPauses);
    m_switches << shorten;
    on("player.volumeUp", [this] { changeVolume(5); });
    on("player.volumeDown", [this] { changeVolume(-5); });
    on("player.mute", [this] { m_player.setMuted(!m_player.isMuted()); });
    on("player.captions", [this] { m_captions->toggle(); });
    on("player.fullscreen", [this] { toggleFullScreen(); });
}

void PlayerPage::connectNotes(CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) { this->on(commands, id, handler); };
    on("note.markNow", [this] { m_desk->markNow(); });
    on("note.new", [this] { m_desk->newNote(); });
    on("note.fromRange", [this] { m_desk->noteFromRange(); });
    on("note.chapter", [this] { m_desk->newChapter(); });
    on("note.export", [this] { m_desk->exportNotes(this); });
    on("code.edit", [this] { m_desk->editCodes(this); });
    on("app.undo", [this] { m_desk->undo(); });
    on("app.redo", [this] { m_desk->redo(); });
    on("player.prevMark", [this] { m_desk->goToMark(-1); });
    on("player.nextMark", [this] { m_desk->goToMark(1); });
    on("player.prevChapter", [this] { m_desk->goToChapter(-1); });
    on("player.nextChapter", [this] { m_desk->goToChapter(1); });
    for (int key = 1; key <= domain::largestCodeSet; ++key)
        on(qPrintable(QStringLiteral("code.apply%1").arg(key)), [this, key] { m_desk->applyCode(key); });
    for (int tenth = 0; tenth <= 9; ++tenth)
        on(qPrintable(QStringLiteral("player.percent%1").arg(tenth)), [this, tenth] {
            if (m_desk->isCoding() && tenth > 0)
                m_desk->applyCode(tenth);
            else
                m_player.seek(m_player.duration() * tenth / 10);
        });
    QAction *coding = commands.action(QStringLiteral("code.mode"));
    coding->setCheckable(true);
    connect(coding, &QAction::toggled, m_desk, &NoteDesk::setCoding);
    m_switches << coding;
    connect(m_desk, &NoteDesk::codingChanged, this, [this, coding](bool isCoding) {
        coding->setChecked(isCoding);
        showBadge();
    });
    connect(m_desk, &NoteDesk::noticed, m_notice, &PassingNotice::say);
    connect(m_desk, &NoteDesk::notesWanted, this, [this] { m_panels->showTab(m_panels->notes()); });
    connect(m_desk, &NoteDesk::videoWanted, this, [this] { m_video->setFocus(); });
    connect(m_panels->notes(), &NotesPanel::exportRequested, commands.action(QStringLiteral("note.export")),
            &QAction::trigger);
    connect(m_panels->notes()->box(), &NoteBox::left, this, &PlayerPage::escapePressed);
}

void PlayerPage::connectViews(CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) { this->on(commands, id, handler); };
    TranscriptPanel *transcript = m_panels->transcript();
    on("view.transcript", [this, transcript] { m_panels->showTab(transcript); });
    on("view.notes", [this] { m_panels->showTab(m_panels->notes()); });
    on("view.details", [this] { m_panels->showTab(m_panels->detailsTab()); });
    on("view.timeline", [this] { m_timelineView->setLanesShown(!m_timelineView->lanesShown()); });
    on("view.followTranscript", [transcript] { transcript->setFollowing(!transcript->isFollowing()); });
    on("timeline.closer", [this] { m_timelineView->zoomBy(2); });
    on("timeline.wider", [this] { m_timelineView->zoomBy(0.5); });
    on("search.here", [this, transcript] {
        m_panels->showTab(transcript);
        transcript->focusSearch();
    });
    on("search.next", [transcript] { transcript->goToHit(1); });
    on("search.previous", [transcript] { transcript->goToHit(-1); });
    connect(transcript, &TranscriptPanel::seekRequested, &m_player, &playback::Player::seek);
    connect(transcript, &TranscriptPanel::hitsChanged, m_timeline, &SeekSlider::setTicks);
    connect(transcript, &TranscriptPanel::tryAgainRequested, this, [this] { m_presenter->loadTranscript(); });
    connect(transcript, &TranscriptPanel::changeRequested, this,
            [this](const domain::TranscriptChange &change) { m_presenter->changeTranscript(change); });
    connect(m_panels, &ReviewSide::downloadRequested, this, [this] {
        if (isOpen())
            Q_EMIT downloadRequested(m_presenter->recording());
    });
}

void PlayerPage::stepTen(int direction)
{
    for (int i = 0; i < 10; ++i)
        m_player.step(direction);
}

void PlayerPage::connectControls()
{
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_presenter->mayOpenAgain())
            return open(domain::Recording(m_presenter->recording()), domain::Grounds(m_presenter->grounds()),
                        m_presenter->lastPosition());
        if (m_presenter->trouble() == ReviewPresenter::Trouble::Ended)
            return m_back->trigger();
        if (m_presenter->trouble() != ReviewPresenter::Trouble::None)
            return m_presenter->tryAgain();
        m_message->hide();
        if (std::exchange(m_offersStart, false))
            m_presenter->startAgain();
    });
    connect(m_play, &QToolButton::clicked, this, &PlayerPage::play);
    connect(m_video, &VideoWidget::clicked, this, &PlayerPage::play);
    connect(m_video, &VideoWidget::doubleClicked, this, &PlayerPage::toggleFullScreen);
    connect(m_mute, &QToolButton::clicked, this, [this](bool muted) { m_player.setMuted(muted); });
    connect(m_volume, &QSlider::valueChanged, this, [this](int value) { m_player.setVolume(value); });
    connect(m_captions, &QToolButton::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->setCaptionsShown(shown);
    });
    connect(m_timeline, &SeekSlider::seekRequested, &m_player, &playback::Player::seek);
    connect(m_timelineView, &TimelineView::seekRequested, &m_player, &playback::Player::seek);
}

void PlayerPage::connectVideoCommands(CommandTable &commands)
{
    QAction *level = commands.action(QStringLiteral("player.level"));
    level->setCheckable(true);
    connect(level, &QAction::toggled, this, [this](bool on) { m_player.setLevelling(on); });
    m_switches << level;
    m_audioMap = commands.action(QStringLiteral("player.soundMap"));
    m_audioMap->setCheckable(true);
    m_audioMap->setChecked(true);
    connect(m_audioMap, &QAction::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->setAudioMapWanted(shown);
    });
    m_thumbnails = commands.action(QStringLiteral("player.thumbnails"));
    m_thumbnails->setCheckable(true);
    m_thumbnails->setChecked(true);
    connect(m_thumbnails, &QAction::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->setThumbnailsWanted(shown);
    });
    // What is hidden in the large picture must not be seen in a small one.
    m_timeline->thumbnailAt = [this](milliseconds time) {
        const bool hidden = m_video->isCurtainDrawn() || m_hideLeft->isChecked() || m_hideRight->isChecked();
        return isOpen() && !hidden ? m_presenter->thumbnails().nearest(time).image : QImage();
    };
    m_hideLeft = commands.action(QStringLiteral("player.hideLeft"));
    m_hideRight = commands.action(QStringLiteral("player.hideRight"));
    for (QAction *hide : {m_hideLeft, m_hideRight}) {
        hide->setCheckable(true);
        connect(hide, &QAction::toggled, this, &PlayerPage::showMasks);
    }
    QAction *detach = commands.action(QStringLiteral("player.detach"));
    detach->setCheckable(true);
    connect(detach, &QAction::triggered, this, [this, detach](bool on) {
        m_spot->setDetached(on && isOpen() && isVisible());
        detach->setChecked(m_spot->isDetached());
    });
    connect(m_spot, &VideoSpot::cameBack, detach, [detach] { detach->setChecked(false); });
    connect(m_spot, &VideoSpot::escapePressed, this, &PlayerPage::escapePressed);
    m_watermarkMoves.setInterval(15'000);
    connect(&m_watermarkMoves, &QTimer::timeout, this, &PlayerPage::showWatermark);
}

/// What somebody switched while they watched is not how the next person watches.
void PlayerPage::forgetSwitches()
{
    for (QAction *one : std::as_const(m_switches))
        one->setChecked(false);
    m_player.setMuted(false);
    m_captions->setChecked(true);
    m_timelineView->setLanesShown(true);
    m_panels->transcript()->setFollowing(true);
    m_panels->notes()->showEverything();
}

void PlayerPage::setFullScreen(bool on)
{
    if (on == m_stage->isOn())
        return;
    m_banner->setVisible(!on);
    m_panels->setVisible(!on);
    const int around = on ? 0 : space::small;
    layout()->setContentsMargins(around, around, around, around);
    if (on) {
        m_lanesBefore = m_timelineView->lanesShown();
        m_timelineView->setLanesShown(false);
        m_notice->say({});
        if (m_presenter && m_presenter->trouble() == ReviewPresenter::Trouble::None)
            m_message->hide(); // what has to be read comes again by itself
        m_stage->begin();
        m_video->setFocus();
    } else {
        m_stage->end();
        m_timelineView->setLanesShown(m_lanesBefore);
        showTrouble(); // what is still so
    }
    const QString name = on ? tr("Leave full screen") : tr("Full screen");
    m_full->setIcon(icon(on ? QStringLiteral("leave-fullscreen") : QStringLiteral("fullscreen")));
    m_full->setAccessibleName(name);
    m_full->setToolTip(name);
}

void PlayerPage::jumpLine(int direction)
{
    const auto &lines = m_presenter->transcript();
    const qint64 now = m_player.position().count();
    qint64 target = -1;
    for (const auto &line : lines) {
        if (direction < 0 && line.startMs < now - 500)
            target = line.startMs;
        if (direction > 0 && target < 0 && line.startMs > now + 50)
            target = line.startMs;
    }
    if (target >= 0)
        m_player.seek(milliseconds(target));
}

} // namespace attune::ui
