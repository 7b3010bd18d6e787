// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review_presenter.h"
#include "playback/player.h"
#include "ui/shell/command_table.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QSlider;
class QTabWidget;
class QToolButton;

namespace attune::ui {

class AccessPanel;
class IdentityBanner;
class MessageBar;
class SeekSlider;
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
    void open(const domain::Recording &recording, const QString &reason);
    /// Stops and stores; safe when nothing is open.
    void close();
    bool isOpen() const;
    /// Hides the picture, stops the sound, pauses.
    void drawCurtain();
    playback::Player &player() { return m_player; }
    void setCaptionLook(const CaptionLook &look);

Q_SIGNALS:
    void closed(const attune::domain::RecordingId &id);
    void fullScreenRequested();
    void downloadRequested(const attune::domain::Recording &recording);

private:
    void createPicture();
    void createTransport();
    void createPanels();
    void connectCommands(CommandTable &commands);
    void connectPlayer();
    void connectPresenter();
    void showTrouble();
    void showState();
    void showDetails();
    void jumpLine(int direction);
    void changeVolume(int by);
    void changeRate(double rate);
    void connectPictureCommands(CommandTable &commands);
    QString pausesInWords() const;
    void showMasks();
    void showWatermark();
    void showNoticeLater();
    void play();

    const models::ClinicPorts *m_ports = nullptr;
    playback::Player m_player;
    std::unique_ptr<models::ReviewPresenter> m_presenter;
    IdentityBanner *m_banner;
    MessageBar *m_message;
    VideoWidget *m_picture;
    SeekSlider *m_timeline;
    QLabel *m_time;
    QToolButton *m_play;
    QToolButton *m_speed;
    QToolButton *m_mute;
    QToolButton *m_captions;
    QSlider *m_volume;
    QWidget *m_transport;
    QTabWidget *m_panels;
    QLabel *m_details;
    AccessPanel *m_access;
    QAction *m_hideLeft;
    QAction *m_hideRight;
    QTimer m_waiting;   ///< a wait is said only when it is one
    QTimer m_waitsLong; ///< and after a while, how fast the line is
    QTimer m_watermarkMoves;
    bool m_audioMissing = false;
    bool m_soundMapWanted = true;
    bool m_thumbnailsWanted = true;
};

} // namespace attune::ui
