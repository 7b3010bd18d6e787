// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player.h"

#include "playback/player_engine.h"

namespace attune::playback {

namespace {

constexpr int rateDebounceMs = 150; // a rate change holds the position still for a moment: not one for each key press

}

Player::Player(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_engine(new PlayerEngine)
{
    m_thread.setObjectName(QStringLiteral("player"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    m_rateTimer.setSingleShot(true);
    m_rateTimer.setInterval(rateDebounceMs);
    connect(&m_rateTimer, &QTimer::timeout, this,
            [this] { post([rate = m_rate](PlayerEngine &engine) { engine.setRate(rate); }); });
    connectEngine();
    m_thread.start();
}

Player::~Player()
{
    post([](PlayerEngine &engine) { engine.close(); });
    m_thread.quit();
    m_thread.wait();
}

template <typename Function>
void Player::post(Function function)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, function = std::move(function)]() mutable { function(*engine); },
        Qt::QueuedConnection);
}

void Player::connectEngine()
{
    connect(m_engine, &PlayerEngine::loaded, this,
            [this](qint64 duration, bool hasVideo, bool) { onLoaded(duration, hasVideo); });
    connect(m_engine, &PlayerEngine::playingChanged, this, [this](bool playing) {
        if (playing)
            setState(State::Playing);
        else if (m_state == State::Playing)
            setState(State::Paused);
    });
    connect(m_engine, &PlayerEngine::moved, this, &Player::onMoved);
    connect(m_engine, &PlayerEngine::frameWaiting, this, [this] {
        const QImage image = m_engine->takeFrame(m_frameStartUs);
        if (m_state == State::Empty)
            return; // of a recording that was closed meanwhile
        m_frame = image;
        Q_EMIT frameChanged();
    });
    connect(m_engine, &PlayerEngine::finished, this, [this](qint64 positionMs) {
        m_shown = milliseconds(positionMs);
        Q_EMIT positionChanged(m_shown);
        setState(State::Finished);
        Q_EMIT finished();
    });
    connect(m_engine, &PlayerEngine::broke, this, [this](qint64 positionMs, const QString &) {
        setState(State::Failed);
        Q_EMIT broke(milliseconds(positionMs));
    });
    connect(m_engine, &PlayerEngine::cannotDecode, this, [this](const QString &detail) {
        setState(State::Failed);
        Q_EMIT cannotDecode(detail);
    });
    connect(m_engine, &PlayerEngine::audioMissing, this, &Player::audioMissing);
}

void Player::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Player::onLoaded(qint64 durationMs, bool hasVideo)
{
    m_hasVideo = hasVideo;
    m_duration = milliseconds(durationMs);
    Q_EMIT durationChanged(m_duration);
    if (m_state == State::Loading)
        setState(State::Paused);
    post([rate = m_rate, volume = m_volume, muted = m_muted](PlayerEngine &engine) {
        engine.setRate(rate);
        engine.setVolume(static_cast<float>(volume) / 100.0F);
        engine.setMuted(muted);
    });
}

void Player::onMoved(qint64 positionMs)
{
    if (m_state == State::Empty || m_state == State::Loading)
        return;
    Q_EMIT moved(milliseconds(positionMs));
    const milliseconds shown = m_requested.shown(milliseconds(positionMs), m_clock.monotonic());
    if (shown == m_shown)
        return;
    m_shown = shown;
    Q_EMIT positionChanged(m_shown);
}

void Player::load(std::unique_ptr<QIODevice> device, const QString &nameHint, milliseconds start)
{
    m_shown = start;
    setState(State::Loading);
    device->moveToThread(&m_thread);
    post(
        [raw = device.release(), nameHint, start](PlayerEngine &engine) { engine.load(raw, nameHint, start.count()); });
}

void Player::close()
{
    setState(State::Empty);
    m_frame = QImage();
    m_shown = milliseconds(0);
    m_duration = milliseconds(0);
    Q_EMIT frameChanged();
    post([](PlayerEngine &engine) { engine.close(); });
}

void Player::play()
{
    post([](PlayerEngine &engine) { engine.play(); });
}

void Player::pause()
{
    post([](PlayerEngine &engine) { engine.pause(); });
}

void Player::togglePlay()
{
    if (m_state == State::Playing)
        pause();
    else
        play();
}

void Player::seek(milliseconds target)
{
    if (m_state == State::Empty || m_state == State::Failed)
        return;
    const milliseconds clamped = clampedTarget(target, m_duration);
    m_requested.ask(clamped, m_clock.monotonic());
    m_shown = clamped;
    if (m_state == State::Finished)
        setState(State::Paused);
    Q_EMIT sought(clamped);
    Q_EMIT positionChanged(clamped);
    m_engine->requestSeek(clamped.count());
}

void Player::seekBy(milliseconds distance)
{
    seek(m_shown + distance);
}

void Player::setRate(double rate)
{
    const double bounded = std::clamp(rate, 0.5, 2.0);
    if (qFuzzyCompare(bounded, m_rate))
        return;
    m_rate = bounded;
    m_rateTimer.start();
    Q_EMIT rateChanged(m_rate);
}

void Player::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, 100);
    post([volume = m_volume](PlayerEngine &engine) { engine.setVolume(static_cast<float>(volume) / 100.0F); });
    Q_EMIT volumeChanged();
}

void Player::setMuted(bool muted)
{
    m_muted = muted;
    post([muted](PlayerEngine &engine) { engine.setMuted(muted); });
    Q_EMIT volumeChanged();
}

} // namespace attune::playback
