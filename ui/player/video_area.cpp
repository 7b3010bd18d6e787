// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/video_area.h"

#include "models/review/review_presenter.h"
#include "models/words/words.h"
#include "ui/player/review_commands.h"
#include "ui/player/video_spot.h"
#include "ui/player/video_widget.h"
#include "ui/style/icons.h"
#include "ui/style/passing_notice.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace attune::ui {

using models::Words;
using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds untilWaiting{300}; ///< less needs no words
constexpr milliseconds untilWaitsLong{2000};
constexpr milliseconds watermarkStays{15'000};

} // namespace

VideoArea::VideoArea(Player &player, ReviewCommands &commands, QWidget *parent)
    : QObject(parent),
      m_player(player),
      m_video(new VideoWidget(parent)),
      m_spot(new VideoSpot(m_video, commands.table(), parent)),
      m_notice(new PassingNotice(m_spot)),
      m_end(createEnd(commands))
{
    connectMasks(commands);
    connectWindow(commands);
    connectWaiting();
    m_watermarkMoves.setInterval(watermarkStays);
    connect(&m_watermarkMoves, &QTimer::timeout, this, &VideoArea::showWatermark);
    connect(&player, &Player::frameChanged, this, [this] { m_video->setFrame(m_player.frame()); });
    connect(&player, &Player::stateChanged, this, &VideoArea::showState);
    connect(&player, &Player::durationChanged, this, [this] { m_video->setAudioOnly(!m_player.hasVideo()); });
    connect(&player, &Player::damaged, this, [this](milliseconds position) {
        say(tr("A damaged part at %1 was skipped.").arg(Words::clock(position)));
    });
    connect(m_video, &VideoWidget::clicked, this, &VideoArea::playRequested);
    connect(m_video, &VideoWidget::doubleClicked, this, &VideoArea::toggleFullScreen);
}

/// Another recording never begins by itself.
QWidget *VideoArea::createEnd(const ReviewCommands &commands)
{
    auto *end = new QFrame(m_video);
    end->setFrameShape(QFrame::StyledPanel);
    end->setObjectName(QStringLiteral("endOfRecording"));
    end->setAutoFillBackground(true);
    end->setBackgroundRole(QPalette::Window);
    auto *again = primaryButton(tr("Play Again"), end);
    again->setObjectName(QStringLiteral("playAgain"));
    auto *back = new QPushButton(icon(QStringLiteral("back")), tr("Back to the List"), end);
    back->setObjectName(QStringLiteral("backAtEnd"));
    auto *note = new QPushButton(icon(QStringLiteral("note")), tr("Add a Note"), end);
    note->setObjectName(QStringLiteral("noteAtEnd"));
    connect(again, &QPushButton::clicked, this, &VideoArea::playRequested);
    connect(back, &QPushButton::clicked, commands.action("app.back"), &QAction::trigger);
    connect(note, &QPushButton::clicked, commands.action("note.new"), &QAction::trigger);
    auto *layout = new QVBoxLayout(end);
    layout->setContentsMargins(space::wide, space::normal, space::wide, space::wide);
    layout->addWidget(heading(tr("Finished"), 2, end));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {again, back, note})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    auto *over = new QVBoxLayout(m_video);
    over->addWidget(end, 0, Qt::AlignCenter);
    end->hide();
    return end;
}

void VideoArea::connectMasks(const ReviewCommands &commands)
{
    m_hideLeft = commands.action("player.hideLeft");
    m_hideRight = commands.action("player.hideRight");
    for (QAction *hide : {m_hideLeft, m_hideRight}) {
        hide->setCheckable(true);
        connect(hide, &QAction::toggled, this, &VideoArea::showMasks);
    }
}

void VideoArea::connectWindow(const ReviewCommands &commands)
{
    QAction *detach = commands.action("player.detach");
    detach->setCheckable(true);
    connect(detach, &QAction::triggered, this, [this, detach](bool on) {
        const auto *page = qobject_cast<QWidget *>(parent());
        m_spot->setDetached(on && isOpen() && page->isVisible());
        detach->setChecked(m_spot->isDetached());
    });
    connect(m_spot, &VideoSpot::cameBack, detach, [detach] { detach->setChecked(false); });
    connect(m_spot, &VideoSpot::escapePressed, this, &VideoArea::escapePressed);
}

/// Half a second of waiting needs no words.
void VideoArea::connectWaiting()
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(untilWaiting);
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
    m_waitsLong.setInterval(untilWaitsLong);
    connect(&m_waitsLong, &QTimer::timeout, this, [this] {
        if (!m_player.isBuffering() || !isOpen())
            return;
        const models::ReviewTimeline &timeline = m_presenter->timeline();
        m_video->setNotice(timeline.isLineWaitedFor() ? Words::slowLine(timeline.lineSpeed()) : tr("Loading…"));
        m_waitsLong.start(); // the figure changes while one waits
    });
}

bool VideoArea::isOpen() const
{
    return m_presenter && m_presenter->viewing().isOpen();
}

void VideoArea::setPresenter(const models::ReviewPresenter *presenter, const models::ClinicPorts *ports)
{
    m_presenter = presenter;
    m_ports = ports;
    if (!presenter)
        return;
    const models::Viewing &viewing = presenter->viewing();
    const models::ReviewTranscript &transcript = presenter->transcript();
    connect(&transcript, &models::ReviewTranscript::captionChanged, this,
            [this, &transcript] { m_video->setCaptions(transcript.captions()); });
    connect(&viewing, &models::Viewing::troubleChanged, this, [this, &viewing] {
        using Trouble = models::Viewing::Trouble;
        const Trouble trouble = viewing.trouble();
        if (trouble == Trouble::Ended || trouble == Trouble::Stopped || trouble == Trouble::CannotStore ||
            trouble == Trouble::CannotDecode)
            m_video->setNotice({}); // it is said above the video
    });
}

void VideoArea::begin(const domain::Recording &recording)
{
    setCurtain(false);
    m_video->setAudioOnly(recording.audioOnly);
    showState();
    showWatermark();
    m_video->setFocus();
}

void VideoArea::clear()
{
    m_video->setFrame({});
    showWatermark();
    for (QAction *hide : {m_hideLeft, m_hideRight})
        hide->setChecked(false);
}

void VideoArea::setCaptionLook(const CaptionLook &look)
{
    m_video->setCaptionLook(look);
}

void VideoArea::setCurtain(bool drawn)
{
    if (drawn)
        m_end->hide();
    m_video->setCurtain(drawn);
}

bool VideoArea::isCurtainDrawn() const
{
    return m_video->isCurtainDrawn();
}

bool VideoArea::isHidden() const
{
    return m_video->isCurtainDrawn() || m_hideLeft->isChecked() || m_hideRight->isChecked();
}

void VideoArea::say(const QString &text)
{
    m_notice->say(text);
}

void VideoArea::setBadge(const QStringList &words)
{
    m_video->setSpeedBadge(words.join(QStringLiteral(" · ")));
}

void VideoArea::showState()
{
    const Player::State state = m_player.state();
    m_video->setNotice(state == Player::State::Loading ? tr("Opening the recording…") : QString());
    // Beside a thumbnail the way back is at its usual places, so that the other two are read whole.
    auto *back = m_end->findChild<QPushButton *>(QStringLiteral("backAtEnd"));
    back->show();
    back->setVisible(m_end->sizeHint().width() <= m_video->width());
    m_end->setVisible(state == Player::State::Finished && !m_video->isCurtainDrawn());
}

void VideoArea::showMasks()
{
    QList<QRectF> parts;
    if (m_hideLeft->isChecked())
        parts << QRectF(0, 0, 0.5, 1);
    if (m_hideRight->isChecked())
        parts << QRectF(0.5, 0, 0.5, 1);
    m_video->setMasks(parts);
}

/// Staff see who they are over the video: a film of the screen says who made it.
void VideoArea::showWatermark()
{
    if (!isOpen() || m_ports->person.role == domain::Role::Patient) {
        m_video->setWatermark({});
        m_watermarkMoves.stop();
        return;
    }
    m_video->setWatermark(tr("%1 · %2 · %3", "who, when, recording")
                              .arg(m_ports->person.fullName, Words::dateTime(m_ports->clock->now()),
                                   m_presenter->viewing().recording().number));
    if (!m_watermarkMoves.isActive())
        m_watermarkMoves.start();
}

void VideoArea::toggleFullScreen()
{
    if (m_spot->isDetached())
        m_spot->toggleFullScreen();
    else
        Q_EMIT fullScreenRequested();
}

bool VideoArea::leaveFullScreen()
{
    return m_spot->leaveFullScreen();
}

} // namespace attune::ui
