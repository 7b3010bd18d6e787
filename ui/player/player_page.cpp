// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_page.h"

#include "models/words.h"
#include "ui/access/access_panel.h"
#include "ui/browser/identity_banner.h"
#include "ui/player/seek_slider.h"
#include "ui/player/video_widget.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>

namespace attune::ui {

using models::ReviewPresenter;
using models::Words;
using playback::Player;
using std::chrono::milliseconds;
using std::chrono::seconds;

PlayerPage::PlayerPage(CommandTable &commands, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_player(clock)
{
    setObjectName(QStringLiteral("playerPage"));
    createPicture();
    createTransport();
    createPanels();
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_picture, 1);
    column->addWidget(m_timeline);
    column->addWidget(m_transport);
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

void PlayerPage::createPicture()
{
    m_banner = new IdentityBanner(this);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("playerMessage"));
    m_picture = new VideoWidget(this);
    m_timeline = new SeekSlider(this);
}

void PlayerPage::createTransport()
{
    m_transport = new QWidget(this);
    auto *row = new QHBoxLayout(m_transport);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tight);
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
    auto *full = iconButton(QStringLiteral("fullscreen"), tr("Full screen"), m_transport);
    for (QWidget *widget : {static_cast<QWidget *>(back), static_cast<QWidget *>(m_play),
                            static_cast<QWidget *>(forward), static_cast<QWidget *>(m_time)})
        row->addWidget(widget);
    row->addStretch();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_speed), static_cast<QWidget *>(m_mute), static_cast<QWidget *>(m_volume),
          static_cast<QWidget *>(m_captions), static_cast<QWidget *>(full)})
        row->addWidget(widget);
    connect(back, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(-10)); });
    connect(forward, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(10)); });
    connect(full, &QToolButton::clicked, this, &PlayerPage::fullScreenRequested);
    auto *speeds = new QMenu(m_speed);
    for (const double rate : playback::offeredSpeeds())
        connect(speeds->addAction(Words::speed(rate)), &QAction::triggered, this, [this, rate] { changeRate(rate); });
    m_speed->setMenu(speeds);
}

void PlayerPage::createPanels()
{
    m_panels = new QTabWidget(this);
    m_panels->setObjectName(QStringLiteral("panels"));
    m_panels->setMinimumWidth(280);
    auto *scroll = new QScrollArea(m_panels);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    m_details = paragraph({}, inner);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setTextFormat(Qt::RichText);
    auto *copy = new QPushButton(icon(QStringLiteral("download")), tr("Save a Copy…"), inner);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (isOpen())
            Q_EMIT downloadRequested(m_presenter->recording());
    });
    column->addWidget(m_details);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_access = new AccessPanel(m_panels);
    m_panels->addTab(scroll, tr("&Details"));
    m_panels->addTab(m_access, tr("&Who has seen this"));
    connect(m_panels, &QTabWidget::currentChanged, this, [this] {
        if (isOpen() && m_panels->currentWidget() == m_access)
            m_access->showRecording(m_presenter->recording().id);
    });
}

void PlayerPage::connectCommands(CommandTable &commands)
{
    commands.attach(Scope::Player, this);
    const auto on = [this, &commands](const char *id, auto handler) {
        connect(commands.action(QString::fromLatin1(id)), &QAction::triggered, this, [this, handler] {
            if (isOpen() && isVisible())
                handler();
        });
    };
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
    on("player.undoSeek", [this] { m_player.undoSeek(); });
    on("player.repeatStart", [this] { m_player.setRepeatStart(); });
    on("player.repeatEnd", [this] { m_player.setRepeatEnd(); });
    on("player.repeatOff", [this] { m_player.clearRepeat(); });
    on("player.slower", [this] { changeRate(playback::nextSlower(m_player.rate())); });
    on("player.faster", [this] { changeRate(playback::nextFaster(m_player.rate())); });
    on("player.speedReset", [this] { changeRate(1.0); });
    on("player.volumeUp", [this] { changeVolume(5); });
    on("player.volumeDown", [this] { changeVolume(-5); });
    on("player.mute", [this] { m_player.setMuted(!m_player.isMuted()); });
    on("player.captions", [this] { m_captions->toggle(); });
    on("player.fullscreen", [this] { Q_EMIT fullScreenRequested(); });
    connectPictureCommands(commands);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_presenter->trouble() != ReviewPresenter::Trouble::None)
            return m_presenter->tryAgain();
        m_message->hide();
        m_presenter->startAgain();
    });
    connect(m_play, &QToolButton::clicked, this, &PlayerPage::play);
    connect(m_picture, &VideoWidget::clicked, this, &PlayerPage::play);
    connect(m_picture, &VideoWidget::doubleClicked, this, &PlayerPage::fullScreenRequested);
    connect(m_mute, &QToolButton::clicked, this, [this](bool muted) { m_player.setMuted(muted); });
    connect(m_volume, &QSlider::valueChanged, this, [this](int value) { m_player.setVolume(value); });
    connect(m_captions, &QToolButton::toggled, this, [this](bool shown) {
        if (m_presenter)
            m_presenter->setCaptionsShown(shown);
    });
    connect(m_timeline, &SeekSlider::seekRequested, this, [this](milliseconds target) { m_player.seek(target); });
}

void PlayerPage::connectPictureCommands(CommandTable &commands)
{
    QAction *level = commands.action(QStringLiteral("player.level"));
    level->setCheckable(true);
    connect(level, &QAction::toggled, this, [this](bool on) { m_player.setLevelling(on); });
    QAction *sound = commands.action(QStringLiteral("player.soundMap"));
    sound->setCheckable(true);
    sound->setChecked(true);
    connect(sound, &QAction::toggled, this, [this](bool shown) {
        m_soundMapWanted = shown;
        if (m_presenter)
            m_presenter->setSoundMapWanted(shown);
    });
    QAction *pictures = commands.action(QStringLiteral("player.thumbnails"));
    pictures->setCheckable(true);
    pictures->setChecked(true);
    connect(pictures, &QAction::toggled, this, [this](bool shown) {
        m_thumbnailsWanted = shown;
        if (m_presenter)
            m_presenter->setThumbnailsWanted(shown);
    });
    // What is hidden in the large picture must not be seen in a small one.
    m_timeline->pictureAt = [this](milliseconds time) {
        const bool hidden = m_picture->isCurtainDrawn() || m_hideLeft->isChecked() || m_hideRight->isChecked();
        return isOpen() && !hidden ? m_presenter->thumbnails().nearest(time).picture : QImage();
    };
    m_hideLeft = commands.action(QStringLiteral("player.hideLeft"));
    m_hideRight = commands.action(QStringLiteral("player.hideRight"));
    for (QAction *hide : {m_hideLeft, m_hideRight}) {
        hide->setCheckable(true);
        connect(hide, &QAction::toggled, this, &PlayerPage::showMasks);
    }
    m_watermarkMoves.setInterval(15'000);
    connect(&m_watermarkMoves, &QTimer::timeout, this, &PlayerPage::showWatermark);
}

void PlayerPage::showMasks()
{
    QList<QRectF> parts;
    if (m_hideLeft->isChecked())
        parts << QRectF(0, 0, 0.5, 1);
    if (m_hideRight->isChecked())
        parts << QRectF(0.5, 0, 0.5, 1);
    m_picture->setMasks(parts);
}

/// Staff see who they are over the picture: a film of the screen says who made it.
void PlayerPage::showWatermark()
{
    if (!isOpen() || m_ports->person.role == domain::Role::Patient) {
        m_picture->setWatermark({});
        m_watermarkMoves.stop();
        return;
    }
    m_picture->setWatermark(
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
            m_picture->setNotice(tr("Loading…"));
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
        m_picture->setNotice(Words::slowLine(m_presenter->lineSpeed()));
        m_waitsLong.start(); // the figure changes while one waits
    });
}

void PlayerPage::connectPlayer()
{
    showNoticeLater();
    connect(&m_player, &Player::repeatChanged, this,
            [this] { m_timeline->setRepeat(m_player.repeat().start(), m_player.repeat().end()); });
    connect(&m_player, &Player::outputLost, this, [this] {
        m_message->show(
            MessageBar::Kind::Warning,
            tr("The headphones or loudspeaker went away, so playback is paused. Nobody else should hear it."));
    });
    connect(&m_player, &Player::damaged, this, [this](milliseconds position) {
        m_message->show(MessageBar::Kind::Warning, tr("A damaged part at %1 was skipped.").arg(Words::clock(position)));
    });
    connect(&m_player, &Player::frameChanged, this, [this] { m_picture->setFrame(m_player.frame()); });
    connect(&m_player, &Player::stateChanged, this, &PlayerPage::showState);
    const auto showTime = [this] {
        m_time->setText(Words::clock(m_player.position()) + QStringLiteral(" / ") + Words::clock(m_player.duration()));
    };
    connect(&m_player, &Player::durationChanged, this, [this, showTime](milliseconds duration) {
        m_timeline->setDuration(duration);
        m_timeline->setPosition(m_player.position());
        m_picture->setSoundOnly(!m_player.hasVideo());
        showTime();
    });
    connect(&m_player, &Player::positionChanged, this, [this, showTime](milliseconds shown) {
        m_timeline->setPosition(shown);
        showTime();
    });
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        m_speed->setText(Words::speed(rate));
        m_speed->setAccessibleName(tr("Speed %1").arg(Words::speed(rate)));
        m_picture->setSpeedBadge(qFuzzyCompare(rate, 1.0) ? QString() : Words::speed(rate));
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
    m_ports = ports;
    m_access->setPorts(ports);
    if (!ports)
        return;
    m_presenter = std::make_unique<ReviewPresenter>(*ports, m_player);
    connectPresenter();
}

void PlayerPage::connectPresenter()
{
    connect(m_presenter.get(), &ReviewPresenter::troubleChanged, this, &PlayerPage::showTrouble);
    connect(m_presenter.get(), &ReviewPresenter::captionChanged, this,
            [this] { m_picture->setCaptions(m_presenter->captions()); });
    connect(m_presenter.get(), &ReviewPresenter::transcriptChanged, this, &PlayerPage::showDetails);
    m_presenter->setSoundMapWanted(m_soundMapWanted);
    m_presenter->setThumbnailsWanted(m_thumbnailsWanted);
    connect(m_presenter.get(), &ReviewPresenter::heldPartsChanged, this,
            [this] { m_timeline->setHeldParts(m_presenter->heldParts()); });
    connect(m_presenter.get(), &ReviewPresenter::soundMapChanged, this, [this] {
        m_timeline->setSoundMap(m_presenter->soundMap());
        showDetails();
    });
}

void PlayerPage::open(const domain::Recording &recording, const QString &reason)
{
    if (!m_presenter)
        return;
    m_picture->setCurtain(false);
    m_picture->setSoundOnly(recording.audioOnly);
    m_banner->showRecording(recording);
    m_presenter->setCaptionsShown(m_captions->isChecked());
    m_presenter->open(recording, reason);
    m_panels->setCurrentIndex(0);
    showDetails();
    showState();
    m_picture->setFocus();
    showTrouble();
    showWatermark();
}

void PlayerPage::close()
{
    if (!isOpen())
        return;
    const domain::RecordingId id = m_presenter->recording().id;
    m_presenter->close();
    m_message->hide();
    m_banner->clear();
    m_picture->setFrame({});
    m_timeline->setHeldParts({});
    showWatermark();
    for (QAction *hide : {m_hideLeft, m_hideRight})
        hide->setChecked(false);
    Q_EMIT closed(id);
}

void PlayerPage::setCaptionLook(const CaptionLook &look)
{
    m_picture->setCaptionLook(look);
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
    m_picture->setCurtain(true);
}

void PlayerPage::play()
{
    if (m_presenter && m_presenter->trouble() == ReviewPresenter::Trouble::Stopped)
        return m_presenter->tryAgain();
    if (m_picture->isCurtainDrawn()) {
        m_picture->setCurtain(false);
        m_player.play();
        return;
    }
    m_player.togglePlay();
}

void PlayerPage::showState()
{
    const Player::State state = m_player.state();
    const bool playing = state == Player::State::Playing;
    const QString name = playing ? tr("Pause") : (state == Player::State::Finished ? tr("Play again") : tr("Play"));
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name + QStringLiteral(" (") + QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) +
                       QLatin1Char(')'));
    if (state == Player::State::Loading)
        m_picture->setNotice(tr("Opening the recording…"));
    else if (state == Player::State::Finished)
        m_picture->setNotice(tr("Finished"));
    else
        m_picture->setNotice({});
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
        else if (m_presenter->isOpen() && m_presenter->continuedAt().count() > 0)
            m_message->show(MessageBar::Kind::Info,
                            tr("Continuing at %1.").arg(Words::clock(m_presenter->continuedAt())), tr("Start Again"));
        else
            m_message->hide();
        return;
    case Trouble::Reconnecting:
    case Trouble::CannotReport:
        m_message->show(MessageBar::Kind::Warning, m_presenter->troubleText());
        return;
    case Trouble::Stopped:
    case Trouble::CannotStore:
    case Trouble::CannotDecode:
        m_message->show(MessageBar::Kind::Problem, m_presenter->troubleText(), tr("Try Again"));
        m_picture->setNotice({});
        return;
    }
}

void PlayerPage::showDetails()
{
    if (!m_presenter)
        return;
    const domain::Recording &r = m_presenter->recording();
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows +=
                QStringLiteral("<tr><td style='padding:4px 16px 4px 0'>%1</td><td style='padding:4px 0'>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("Session"), r.sessionAt ? Words::dateTime(*r.sessionAt) : QString());
    add(tr("Psychologist"), r.clinicianName);
    add(tr("Length"), r.duration ? Words::length(*r.duration) : QString());
    add(tr("Size"), r.sizeBytes ? Words::size(*r.sizeBytes) : QString());
    add(tr("Format"), r.format.toUpper());
    add(tr("Recording"), r.number);
    add(tr("Views"), QLocale().toString(r.viewCount));
    add(tr("Consent"), Words::consent(r.consent));
    add(tr("Kept until"), r.keptUntil ? Words::date(*r.keptUntil) : QString());
    add(tr("Transcript"), r.hasTranscript
                              ? tr("%n line(s)", nullptr, static_cast<int>(m_presenter->transcript().size()))
                              : tr("None was made"));
    add(tr("Pauses"), pausesInWords());
    m_details->setText(QStringLiteral("<table>%1</table>").arg(rows));
}

/// What the timeline draws, for people who do not see it.
QString PlayerPage::pausesInWords() const
{
    constexpr qint64 longPauseMs = 5000;
    const auto &map = m_presenter->soundMap();
    if (map.isEmpty())
        return {};
    const auto pauses = map.pausesOver(longPauseMs);
    if (pauses.isEmpty())
        return tr("None over 5 seconds");
    const auto longest = *std::max_element(pauses.begin(), pauses.end(),
                                           [](const auto &a, const auto &b) { return a.lengthMs() < b.lengthMs(); });
    const QString count = tr("%n over 5 seconds", nullptr, static_cast<int>(pauses.size()));
    return tr("%1, the longest %2 at %3", "count, length, place")
        .arg(count, Words::length(std::chrono::seconds((longest.lengthMs() + 500) / 1000)),
             Words::clock(milliseconds(longest.startMs)));
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

void PlayerPage::changeVolume(int by)
{
    m_player.setVolume(m_player.volume() + by);
}

void PlayerPage::changeRate(double rate)
{
    m_player.setRate(rate);
}

} // namespace attune::ui
