// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "playback/player.h"
#include "ui/player/playback_habits.h"
#include "ui/player/review_commands.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

class FullScreenStage;
class IdentityBanner;
class NoteDesk;
class PaceControl;
class ReviewMessages;
class ReviewSide;
class TimelineDesk;
class TimelineView;
class TranscriptDesk;
class TransportBar;
class VideoArea;
struct CaptionLook;

/// One recording being watched: video, timeline, transport, and the panels about it. What each of them does is its
/// own; here they are put together, and begin and end together.
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
    /// Of the video's own window, whichever window has the keys. False when it does not fill a screen.
    bool leaveFullScreen();
    /// The video alone: whose it is, panels and rows are away, and the controls fade. The window is somebody else's.
    void setFullScreen(bool on);
    /// Hides the video, stops the sound and pauses, until play or until the privacy screen is turned off.
    void drawCurtain();
    void liftCurtain();
    playback::Player &player() { return m_player; }
    void setCaptionLook(const CaptionLook &look);
    void setHabits(const PlaybackHabits &habits);
    /// After names were hidden or shown: the banner reads them again.
    void showNamesAgain();

Q_SIGNALS:
    void closed(const attune::domain::RecordingId &id);
    void fullScreenRequested();
    /// Where Esc means something else as well: the video's own window, the box of notes.
    void escapePressed();
    void downloadRequested(const attune::domain::Recording &recording);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeRoom();
    void layOut();
    void connectParts();
    void connectPlay();
    QWidget *controlsOfWindow(QWidget *window);
    void connectNotes();
    void connectNoteKeys();
    void connectTranscripts();
    void setPresenter(models::ReviewPresenter *presenter);
    void dropPresenter();
    void clearAway();
    void forgetSwitches();
    void noteState();
    void showBadge();
    void play();
    void stepBackAfterPause();
    void jumpLine(int direction);
    void goToTenth(int tenth);
    void openAgain();

    const models::ClinicPorts *m_ports = nullptr;
    const base::Clock &m_clock;
    playback::Player m_player;
    ReviewCommands m_commands;
    std::unique_ptr<models::ReviewPresenter> m_presenter;
    IdentityBanner *m_banner;
    ReviewMessages *m_messages;
    VideoArea *m_area;
    TimelineView *m_timeline;
    TransportBar *m_transport;
    PaceControl *m_pace;
    TimelineDesk *m_timelineDesk;
    ReviewSide *m_panels;
    NoteDesk *m_desk;
    TranscriptDesk *m_transcripts;
    FullScreenStage *m_stage = nullptr;
    PlaybackHabits m_habits;
    std::optional<std::chrono::milliseconds> m_pausedAt; ///< on the monotonic clock
};

} // namespace attune::ui
