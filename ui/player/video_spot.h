// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStackedWidget>

#include <functional>

class QBoxLayout;

namespace attune::ui {

class CommandTable;
class FullScreenStage;
class VideoWidget;

/// Where the video stands in the page, and the window of its own it can have instead, on another screen if there is
/// one. It is one video: the curtain, the masks and the watermark are over it wherever it is. It comes back when its
/// window is closed, and when the page is no longer shown: locked, signed out, another page.
class VideoSpot : public QStackedWidget
{
    Q_OBJECT

public:
    VideoSpot(VideoWidget *video, CommandTable &commands, QWidget *parent);
    ~VideoSpot() override;

    void setDetached(bool detached);
    bool isDetached() const { return m_window != nullptr; }
    /// Of the video's own window.
    void toggleFullScreen();
    /// False when the video has no window of its own, or that does not fill a screen.
    bool leaveFullScreen();

    /// Makes what stands below the video in its own window, and over its lower edge when that fills a screen.
    std::function<QWidget *(QWidget *window)> makeControls;

Q_SIGNALS:
    void cameBack();
    /// Its own window fills a screen now, or does not any more.
    void fillsScreen(bool on);
    /// In the video's own window.
    void escapePressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void openWindow();
    void addControls(QBoxLayout *column);
    void followScreen();
    void bringBack();

    VideoWidget *m_video;
    CommandTable &m_commands;
    QPointer<QWidget> m_window; ///< null while the video is in the page
    QPointer<FullScreenStage> m_stage; ///< of that window
    QByteArray m_geometry;      ///< where the window was the last time
};

} // namespace attune::ui
