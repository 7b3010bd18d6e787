// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/pause_shortener.h"
#include "models/review/review_presenter.h"
#include "playback/player.h"
#include "ui/commands/command_table.h"
#include "ui/player/playback_habits.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace attune::ui {

class FullScreenStage;
class IdentityBanner;
class MessageBar;
class NoteDesk;
class PassingNotice;
class VideoSpot;
class ReviewSide;
class SeekSlider;
class TimelineView;
class VideoWidget;
struct CaptionLook;

/// One recording being watched: picture, timeline, transport, and the panels about it.
class PlayerPage : public QWidget
{
    Q_OBJECT

public:
    PlayerPage(CommandTable &commands, const base::Clock &clock, QWidget *parent = nullptr);
    ~PlayerPage() override;

    void setPorts(const models::ClinicPorts *ports);
    /// @param startAt instead of where the person stopped
    void open(const domain::Recording &recording, const domain::Grounds &grounds,
              std::optional<std::chrono::milliseconds> startAt = {});
    /// Stops and stores; safe when nothing is open.
    void close();
    bool isOpen() const;
    /// Plays or pauses, but not from behind the curtain.
    void playUncovered();
    /// Of the picture's own window, whichever window has the keys. False when it does not fill a screen.
    bool leaveFullScreen();
    /// The picture alone: whose it is, panels and rows are away, and the controls fade. The window is somebody else's.
    void setFullScreen(bool on);
    /// Hides the picture, stops the sound, pauses. What lifts it is play, or whoever drew more than this.
    void drawCurtain();
    void liftCurtain();
    playback::Player &player() { return m_player; }
    void setCaptionLook(const CaptionLook &look);
    void setHabits(const PlaybackHabits &habits);
    /// After names were hidden or shown: the banner asks for them anew.
    void showNamesAgain();

Q_SIGNALS:
    void closed(const attune::domain::RecordingId &id);
    void fullScreenRequested();
    /// Where Esc means something else as well: the picture's own window, the box of notes.
    void escapePressed();
    void downloadRequested(const attune::domain::Recording &recording);

private:
    void createVideo();
    void createTransport();
    void createEnd(CommandTable &commands);
    template <typename Handler>
    void on(CommandTable &commands, const char *id, Handler handler);
    void connectCommands(CommandTable &commands);
    void connectMoves(CommandTable &commands);
    void connectAudio(CommandTable &commands);
    void connectNotes(CommandTable &commands);
    void connectViews(CommandTable &commands);
    void connectControls();
    void connectPlayer();
    void connectPresenter();
    void showTrouble();
    void sayWhere();
    void clearAway();
    void showState();
    void showBadge();
    void stepTen(int direction);
    void jumpLine(int direction);
    void changeVolume(int by);
    void changeRate(double rate);
    void shortenPauses(bool on);
    void hurryThroughPause(std::chrono::milliseconds position);
    void connectVideoCommands(CommandTable &commands);
    void forgetSwitches();
    void toggleFullScreen();
    void showMasks();
    void showWatermark();
    void showNoticeLater();
    void play();
    void stepBackAfterPause();

    const models::ClinicPorts *m_ports = nullptr;
    const base::Clock &m_clock;
    playback::Player m_player;
    std::unique_ptr<models::ReviewPresenter> m_presenter;
    IdentityBanner *m_banner;
    MessageBar *m_message;
    PassingNotice *m_notice; ///< what was done just now; the bar above is for what stays so
    VideoWidget *m_video;
    VideoSpot *m_spot;
    TimelineView *m_timelineView;
    SeekSlider *m_timeline;
    QLabel *m_time;
    QWidget *m_end; ///< what one may want when a recording is over
    QToolButton *m_play;
    QToolButton *m_speed;
    QToolButton *m_mute;
    QToolButton *m_captions;
    QSlider *m_volume;
    QWidget *m_transport;
    FullScreenStage *m_stage;
    QToolButton *m_full;
    bool m_lanesBefore = true; ///< full screen hides them for as long as it lasts
    ReviewSide *m_panels;
    NoteDesk *m_desk;
    QList<QAction *> m_switches; ///< off for whoever comes next
    QAction *m_hideLeft;
    QAction *m_hideRight;
    QTimer m_waiting;   ///< a wait is said only when it is one
    QTimer m_waitsLong; ///< and after a while, how fast the line is
    QTimer m_watermarkMoves;
    bool m_audioMissing = false;
    bool m_offersStart = false;
    bool m_saidWhere = false; ///< where it goes on: once for each opening
    bool m_outputGone = false;
    QAction *m_back; ///< to the list
    QAction *m_audioMap;
    QAction *m_thumbnails;
    PlaybackHabits m_habits;
    models::PauseShortener m_pauses;
    std::optional<std::chrono::milliseconds> m_pausedAt; ///< on the monotonic clock
};

} // namespace attune::ui
