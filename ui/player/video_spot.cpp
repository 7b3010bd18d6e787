// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/video_spot.h"

#include "ui/commands/command_table.h"
#include "ui/player/full_screen_stage.h"
#include "ui/player/video_widget.h"
#include "ui/style/widgets.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace attune::ui {

VideoSpot::VideoSpot(VideoWidget *video, CommandTable &commands, QWidget *parent)
    : QStackedWidget(parent), m_video(video), m_commands(commands)
{
    auto *elsewhere = new QWidget(this);
    elsewhere->setObjectName(QStringLiteral("pictureElsewhere"));
    auto *back = new QPushButton(tr("&Return Video"), elsewhere);
    back->setObjectName(QStringLiteral("bringBack"));
    auto *column = new QVBoxLayout(elsewhere);
    column->addStretch();
    column->addWidget(paragraph(tr("The video is in its own window."), elsewhere), 0, Qt::AlignCenter);
    column->addWidget(back, 0, Qt::AlignCenter);
    column->addStretch();
    addWidget(video);
    addWidget(elsewhere);
    connect(back, &QPushButton::clicked, this, [this] { setDetached(false); });
}

VideoSpot::~VideoSpot()
{
    if (m_window)
        m_window->removeEventFilter(this); // it goes with the page
}

void VideoSpot::setDetached(bool detached)
{
    if (detached == isDetached())
        return;
    if (detached)
        openWindow();
    else
        bringBack();
}

void VideoSpot::openWindow()
{
    m_window = new QWidget(this, Qt::Window);
    m_window->setObjectName(QStringLiteral("pictureWindow"));
    m_window->setWindowTitle(tr("Video")); // seen in lists of windows: says nothing about anybody
    m_window->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(m_window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_video, 1);
    m_video->show();
    addControls(layout);
    setCurrentIndex(0); // what is left: where it went
    for (const Scope scope : {Scope::Everywhere, Scope::Player})
        m_commands.attach(scope, m_window);
    m_window->installEventFilter(this);
    if (!m_window->restoreGeometry(m_geometry)) {
        m_window->resize(m_video->sizeHint());
        const auto screens = QGuiApplication::screens();
        for (const QScreen *other : screens) {
            if (other != screen())
                m_window->setGeometry(other->availableGeometry().adjusted(40, 40, -40, -40));
        }
    }
    m_window->show();
    m_window->setFocus();
}

void VideoSpot::addControls(QBoxLayout *column)
{
    if (!makeControls)
        return;
    QWidget *controls = makeControls(m_window);
    column->addWidget(controls);
    m_stage = new FullScreenStage(m_video, controls, column);
    connect(m_stage, &FullScreenStage::covered, m_video, &VideoWidget::setCoveredBelow);
}

/// Also when the desktop made it fill the screen.
void VideoSpot::followScreen()
{
    if (!m_stage || m_window->isFullScreen() == m_stage->isOn())
        return;
    m_window->isFullScreen() ? m_stage->begin() : m_stage->end();
    Q_EMIT fillsScreen(m_stage->isOn());
}

void VideoSpot::bringBack()
{
    if (m_stage)
        m_stage->end();
    m_window->removeEventFilter(this);
    if (!m_window->isFullScreen())
        m_geometry = m_window->saveGeometry();
    insertWidget(0, m_video);
    setCurrentWidget(m_video);
    m_video->show();
    m_window->hide();
    m_window->deleteLater();
    m_window = nullptr;
    Q_EMIT cameBack();
}

void VideoSpot::toggleFullScreen()
{
    if (!m_window)
        return;
    if (m_window->isFullScreen())
        m_window->showNormal();
    else
        m_window->showFullScreen();
}

bool VideoSpot::leaveFullScreen()
{
    if (!m_window || !m_window->isFullScreen())
        return false;
    m_window->showNormal();
    return true;
}

bool VideoSpot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close) {
        event->ignore();
        bringBack();
        return true;
    }
    if (event->type() == QEvent::WindowStateChange)
        followScreen();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leaveFullScreen();
        Q_EMIT escapePressed();
        return true;
    }
    return QStackedWidget::eventFilter(watched, event);
}

/// A minimised main window is still this page: reviewing goes on beside it. Any other page is not.
void VideoSpot::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && m_window) {
        m_window->hide(); // at once; moving widgets has to wait until Qt has hidden the others
        QMetaObject::invokeMethod(
            this, [this] { setDetached(false); }, Qt::QueuedConnection);
    }
    QStackedWidget::hideEvent(event);
}

} // namespace attune::ui
