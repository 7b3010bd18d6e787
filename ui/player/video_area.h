// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"
#include "playback/player.h"

#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace attune::models {
class ReviewPresenter;
}

namespace attune::ui {

class PassingNotice;
class ReviewCommands;
class VideoSpot;
class VideoWidget;
struct CaptionLook;

/// The video and all that lies over it: captions, who watches, parts made unrecognisable, that it waits, what was
/// done just now, and what one may want at the end. Its window of its own, too. GUI thread.
class VideoArea final : public QObject
{
    Q_OBJECT

public:
    VideoArea(playback::Player &player, ReviewCommands &commands, QWidget *parent);

    VideoSpot *spot() const { return m_spot; }
    VideoWidget *video() const { return m_video; }

    /// For the signed-in person; both alive until it is called with nullptr.
    void setPresenter(const models::ReviewPresenter *presenter, const models::ClinicPorts *ports);
    void begin(const domain::Recording &recording);
    /// Nothing of the recording stays.
    void clear();
    void setCaptionLook(const CaptionLook &look);
    /// Nothing of the video is seen while it is drawn.
    void setCurtain(bool drawn);
    bool isCurtainDrawn() const;
    /// Whether parts of it may not be seen, so that thumbnails of it may not either.
    bool isHidden() const;
    /// In passing.
    void say(const QString &text);
    /// What is unusual, shown on the video, where people look.
    void setBadge(const QStringList &words);
    void showState();
    /// In its own window. False when it does not fill a screen.
    bool leaveFullScreen();

Q_SIGNALS:
    void playRequested();
    /// Of the main window; its own window is filled by itself.
    void fullScreenRequested();
    /// Where Escape means something else as well: in its own window.
    void escapePressed();

public Q_SLOTS:
    void toggleFullScreen();

private:
    QWidget *createEnd(const ReviewCommands &commands);
    void connectMasks(const ReviewCommands &commands);
    void connectWindow(const ReviewCommands &commands);
    void connectWaiting();
    void showMasks();
    void showWatermark();
    bool isOpen() const;

    playback::Player &m_player;
    const models::ReviewPresenter *m_presenter = nullptr;
    const models::ClinicPorts *m_ports = nullptr;
    VideoWidget *m_video;
    VideoSpot *m_spot;
    PassingNotice *m_notice; ///< what was done just now; bars are for what stays so
    QWidget *m_end;          ///< what one may want when a recording is over
    QAction *m_hideLeft = nullptr;
    QAction *m_hideRight = nullptr;
    QTimer m_waiting;   ///< a wait is said only when it is one
    QTimer m_waitsLong; ///< and after a while, how fast the line is
    QTimer m_watermarkMoves;
};

} // namespace attune::ui
