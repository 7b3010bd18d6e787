// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player.h"

#include "base/hand_over.h"
#include "playback/media_engine.h"
#include "playback/qt_engine.h"

namespace attune::playback {

namespace {

constexpr int rateDebounceMs = 150; // a rate change holds the position still for a moment: not one for each key press

}

Player::Player(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_thread.setObjectName(QStringLiteral("player"));
    m_rateTimer.setSingleShot(true);
    m_rateTimer.setInterval(rateDebounceMs);
    connect(&m_rateTimer, &QTimer::timeout, this,
            [this] { post([rate = m_rate](Engine &engine) { engine.setRate(rate); }); });
    const bool askedForQt = qEnvironmentVariable("ATTUNE_ENGINE") == QStringLiteral("qt");
    m_mayFallBack = !askedForQt;
    useEngine(askedForQt ? EngineKind::Qt : EngineKind::Media);
    m_thread.start();
}

void Player::useEngine(EngineKind kind)
{
    if (m_engine) {
        m_engine->disconnect(this);
        post([](Engine &engine) { engine.close(); });
        m_engine->deleteLater();
    }
    m_kind = kind;
    m_engine = kind == EngineKind::Qt ? static_cast<Engine *>(new QtEngine) : new MediaEngine;
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connectEngine();
}

/// Another engine may have a decoder for it: this recording is begun again with that one.
void Player::onCannotDecode(const QString &detail)
{
    setState(State::Failed);
    if (m_kind == EngineKind::Media && m_mayFallBack) {
        m_mayFallBack = false;
        useEngine(EngineKind::Qt);
        Q_EMIT streamFailed(m_shown);
        return;
    }
    Q_EMIT cannotDecode(detail);
}

Player::~Player()
{
    post([](Engine &engine) { engine.close(); });
    m_thread.quit();
    m_thread.wait();
}

template <typename Function>
void Player::post(Function function)
{
    base::post(m_engine, [engine = m_engine, function = std::move(function)]() mutable { function(*engine); });
}

void Player::connectEngine()
{
    connect(m_engine, &Engine::loaded, this,
            [this](qint64 duration, bool hasVideo, bool) { onLoaded(duration, hasVideo); });
    connect(m_engine, &Engine::playingChanged, this, [this](bool playing) {
        if (playing)
            setState(State::Playing);
        else if (m_state == State::Playing)
            setState(State::Paused);
    });
    connect(m_engine, &Engine::moved, this, &Player::onMoved);
    connect(m_engine, &Engine::frameWaiting, this, [this] {
        const QImage image = m_engine->takeFrame(m_frameStartUs);
        if (m_state == State::Empty)
            return; // of a recording that was closed meanwhile
        m_frame = image;
        Q_EMIT frameChanged();
    });
    connect(m_engine, &Engine::finished, this, [this](qint64 positionMs) {
        m_shown = milliseconds(positionMs);
        Q_EMIT positionChanged(m_shown);
        setState(State::Finished);
        Q_EMIT finished();
    });
    connect(m_engine, &Engine::streamFailed, this, [this](qint64 positionMs, const QString &) {
        setState(State::Failed);
        Q_EMIT streamFailed(milliseconds(positionMs));
    });
    connect(m_engine, &Engine::cannotDecode, this, &Player::onCannotDecode);
    connect(m_engine, &Engine::buffering, this, [this](bool waiting) {
        m_buffering = waiting;
        Q_EMIT bufferingChanged(waiting);
    });
    connect(m_engine, &Engine::damaged, this, [this](qint64 positionMs) { Q_EMIT damaged(milliseconds(positionMs)); });
    connect(m_engine, &Engine::outputLost, this, &Player::outputLost);
    connect(m_engine, &Engine::audioMissing, this, &Player::audioMissing);
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
    m_duration = durationMs > 0 ? milliseconds(durationMs) : m_knownLength;
    Q_EMIT durationChanged(m_duration);
    if (m_state == State::Loading)
        setState(State::Paused);
    post([rate = m_rate, volume = m_volume, muted = m_muted, levelling = m_levelling,
          output = m_outputId](Engine &engine) {
        engine.setRate(rate);
        engine.setVolume(static_cast<float>(volume) / 100.0F);
        engine.setMuted(muted);
        engine.setLevelling(levelling);
        engine.setOutput(output);
    });
}

void Player::onMoved(qint64 positionMs)
{
    if (m_state == State::Empty || m_state == State::Loading)
        return;
    Q_EMIT moved(milliseconds(positionMs));
    if (const auto again = m_repeat.jumpFrom(milliseconds(positionMs)); again && m_state == State::Playing)
        return jump(*again);
    const milliseconds shown = m_requested.shown(milliseconds(positionMs), m_clock.monotonic());
    if (shown == m_shown)
        return;
    m_shown = shown;
    Q_EMIT positionChanged(m_shown);
}

void Player::load(std::unique_ptr<QIODevice> device, const QString &nameHint, milliseconds start,
                  milliseconds knownLength)
{
    m_knownLength = knownLength;
    m_shown = start;
    setState(State::Loading);
    Engine::Media media;
    media.device = device.release();
    media.device->moveToThread(&m_thread);
    media.nameHint = nameHint;
    media.startMs = start.count();
    media.knownLengthMs = knownLength.count();
    post([media](Engine &engine) { engine.load(media); });
}

void Player::close()
{
    setState(State::Empty);
    m_frame = QImage();
    m_shown = milliseconds(0);
    m_duration = milliseconds(0);
    m_history.clear();
    clearRepeat();
    Q_EMIT frameChanged();
    post([](Engine &engine) { engine.close(); });
    if (m_kind == EngineKind::Qt && !m_mayFallBack && qEnvironmentVariable("ATTUNE_ENGINE") != QStringLiteral("qt")) {
        m_mayFallBack = true; // the next recording may be one of the usual kind
        useEngine(EngineKind::Media);
    }
}

void Player::play()
{
    post([](Engine &engine) { engine.play(); });
}

void Player::pause()
{
    post([](Engine &engine) { engine.pause(); });
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
    m_history.jumped(m_shown, m_clock.monotonic());
    jump(target);
}

void Player::jump(milliseconds target)
{
    const milliseconds clamped = clampedTarget(target, m_duration);
    m_requested.ask(clamped, m_clock.monotonic());
    m_shown = clamped;
    if (m_state == State::Finished)
        setState(State::Paused);
    Q_EMIT sought(clamped);
    Q_EMIT positionChanged(clamped);
    m_engine->requestSeek(clamped.count());
}

bool Player::undoSeek()
{
    if (m_state == State::Empty || m_state == State::Failed)
        return false;
    const auto place = m_history.takeBack(m_shown);
    if (place)
        jump(*place);
    return place.has_value();
}

bool Player::redoSeek()
{
    if (m_state == State::Empty || m_state == State::Failed)
        return false;
    const auto place = m_history.doAgain(m_shown);
    if (place)
        jump(*place);
    return place.has_value();
}

void Player::setRepeatStart()
{
    m_repeat.setStart(m_shown);
    Q_EMIT repeatChanged();
}

void Player::setRepeatEnd()
{
    m_repeat.setEnd(m_shown);
    Q_EMIT repeatChanged();
}

void Player::clearRepeat()
{
    m_repeat.clear();
    Q_EMIT repeatChanged();
}

void Player::seekBy(milliseconds distance)
{
    seek(m_shown + distance);
}

void Player::step(int direction)
{
    if (m_state == State::Playing)
        pause();
    post([direction](Engine &engine) { engine.step(direction); });
}

void Player::setRate(double rate)
{
    const double bounded = std::clamp(rate, slowestRate, fastestRate);
    if (qFuzzyCompare(bounded, m_rate))
        return;
    m_rate = bounded;
    m_rateTimer.start();
    Q_EMIT rateChanged(m_rate);
}

void Player::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, loudestPercent);
    post([volume = m_volume](Engine &engine) { engine.setVolume(static_cast<float>(volume) / 100.0F); });
    Q_EMIT volumeChanged();
}

void Player::setMuted(bool muted)
{
    m_muted = muted;
    post([muted](Engine &engine) { engine.setMuted(muted); });
    Q_EMIT volumeChanged();
}

void Player::setOutput(const QByteArray &deviceId)
{
    m_outputId = deviceId;
    post([deviceId](Engine &engine) { engine.setOutput(deviceId); });
}

void Player::setLevelling(bool on)
{
    m_levelling = on;
    post([on](Engine &engine) { engine.setLevelling(on); });
    Q_EMIT volumeChanged();
}

} // namespace attune::playback
