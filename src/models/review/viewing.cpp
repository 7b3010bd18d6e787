// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/viewing.h"

#include "base/id.h"
#include "base/when_done.h"
#include "models/words/words.h"

#include <utility>

namespace attune::models {

using playback::Player;
using std::chrono::milliseconds;

Viewing::Viewing(const ClinicPorts &ports, Player &player, QObject *parent)
    : QObject(parent), m_ports(ports), m_player(player)
{
    followPlayer();
    followClinic();
}

Viewing::~Viewing()
{
    close();
}

void Viewing::followClinic()
{
    if (m_ports.courier) {
        connect(m_ports.courier, &journal::Courier::overdueChanged, this, &Viewing::followLease);
        connect(m_ports.courier, &journal::Courier::viewingEnded, this, [this](const domain::ViewingEnd &end) {
            if (m_tracker && end.viewing == m_tracker->viewing())
                endByClinic(end.why);
        });
    }
    if (m_ports.viewings) {
        m_watch = std::make_unique<journal::ViewingWatch>(*m_ports.viewings);
        connect(m_watch.get(), &journal::ViewingWatch::ended, this, &Viewing::endByClinic);
        connect(m_watch.get(), &journal::ViewingWatch::silentChanged, this, &Viewing::followLease);
    }
    connect(m_ports.journal, &journal::AccessJournal::storingFailed, this, [this] {
        if (!isOpen())
            return;
        m_player.pause();
        setTrouble(
            Trouble::CannotStore,
            tr("Viewing can't be logged right now, so playback is paused. Free some disk space, then try again."));
    });
}

void Viewing::followPlayer()
{
    connect(&m_player, &Player::stateChanged, this, &Viewing::onState);
    connect(&m_player, &Player::moved, this, [this](milliseconds position) {
        if (!m_tracker)
            return;
        m_lastPosition = position;
        m_tracker->moved(position);
    });
    connect(&m_player, &Player::sought, this, [this](milliseconds target) {
        if (m_tracker)
            m_tracker->sought(target);
        m_lastPosition = target;
    });
    connect(&m_player, &Player::durationChanged, this, &Viewing::followPace);
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        followPace();
        if (m_tracker && m_player.state() == Player::State::Playing)
            m_tracker->playing(m_lastPosition, rate);
    });
    connect(&m_player, &Player::finished, this, [this] {
        if (m_tracker)
            m_tracker->finished(m_player.duration());
    });
    connect(&m_player, &Player::streamFailed, this, [this](milliseconds position) {
        if (!m_stream)
            return; // said by an engine whose viewing has ended meanwhile
        m_lastPosition = position;
        if (m_trouble != Trouble::Stopped)
            reloadAt(position); // the stream is well: the media library gave up too early
    });
    connect(&m_player, &Player::cannotDecode, this, [this](const QString &) {
        if (m_trouble == Trouble::None)
            setTrouble(Trouble::CannotDecode, tr("This recording can't be played. The file may be damaged. Save a "
                                                 "copy, or contact your server administrator."));
    });
}

QString Viewing::nameHint() const
{
    return QStringLiteral("recording.") + (m_recording.format.isEmpty() ? QStringLiteral("mp4") : m_recording.format);
}

void Viewing::followPace()
{
    const double seconds = static_cast<double>(m_player.duration().count()) / 1000;
    if (m_stream && seconds > 0)
        m_stream->setPace(static_cast<double>(m_stream->sizeBytes()) / seconds * m_player.rate());
}

void Viewing::onState(Player::State state)
{
    if (!m_tracker)
        return;
    if (state == Player::State::Playing && isOverdue()) {
        m_playsAgain = true;
        m_player.pause();
        return sayOverdue();
    }
    if (state != Player::State::Paused)
        m_playsAgain = false;
    if (state == Player::State::Playing) {
        m_wasPlaying = true;
        Q_EMIT playing();
        m_tracker->playing(m_player.position(), m_player.rate());
    } else if (state == Player::State::Paused || state == Player::State::Failed) {
        m_tracker->paused(m_lastPosition);
    }
}

bool Viewing::isOverdue() const
{
    return (m_ports.courier && m_ports.courier->isOverdue()) || (m_watch && m_watch->isSilent());
}

/// Nothing is shown that the clinic does not hear of. By itself in both directions: nobody has to do anything.
void Viewing::followLease()
{
    if (!isOpen())
        return;
    if (isOverdue()) {
        // Two things may be overdue, one after the other, and the player answers later: what was to go on still is.
        m_playsAgain = m_playsAgain || m_player.state() == Player::State::Playing || m_trouble == Trouble::Reconnecting;
        m_player.pause();
        return sayOverdue();
    }
    if (m_trouble == Trouble::CannotReport)
        setTrouble(Trouble::None);
    if (m_playsAgain)
        m_player.play(); // onState() hears of it
}

/// The clinic's word ends it at once, wherever its bytes are: they go first, and what is said stays.
void Viewing::endByClinic(const base::Error &why)
{
    if (!m_tracker)
        return;
    m_tracker->noted(domain::AccessAction::Interrupted);
    if (m_ports.keptIndexes)
        m_ports.keptIndexes->forget(m_recording.id.value());
    dropEverything();
    m_endedBy = why.kind;
    setTrouble(Trouble::Ended, Words::viewingEnded(why));
    Q_EMIT ended();
}

void Viewing::sayOverdue()
{
    if (m_watch && m_watch->isSilent())
        return setTrouble(Trouble::CannotReport, tr("The clinic hasn't responded for a while, so playback is paused. "
                                                    "It resumes by itself once the clinic can be reached."));
    setTrouble(Trouble::CannotReport, tr("Your viewing hasn't reached the clinic's access log for a while, so playback "
                                         "is paused. It resumes by itself once the clinic can be reached."));
}

void Viewing::open(const domain::Recording &recording, const domain::Grounds &grounds,
                   std::optional<milliseconds> startAt)
{
    close();
    m_recording = recording;
    m_grounds = grounds;
    const auto length = recording.duration ? milliseconds(*recording.duration) : milliseconds(0);
    m_start = startAt.value_or(playback::startPosition(recording.resumeAt, length));
    m_lastPosition = m_start;
    m_captionsReported = false;
    m_wasPlaying = true;
    const domain::ViewingId viewing(base::newUuidV7(base::toUnixMs(m_ports.clock->now())));
    m_tracker = std::make_unique<journal::AccessTracker>(*m_ports.journal, *m_ports.clock, recording.id, viewing);
    setTrouble(Trouble::None);
    const quint64 generation = ++m_generation;
    base::whenDone(m_tracker->opened(grounds.reason), this,
                   [this, generation](const base::Result<domain::AccessEvent> &event) {
                       if (generation != m_generation)
                           return;
                       if (!event) {
                           setTrouble(Trouble::CannotStore, tr("Viewing can't be logged right now, so nothing is "
                                                               "shown. Free some disk space, then try again."));
                           return;
                       }
                       beginStream();
                       Q_EMIT stored();
                   });
    Q_EMIT opened();
}

void Viewing::beginStream()
{
    Q_EMIT aboutToDropStream();
    m_player.close();
    m_stream = std::make_unique<stream::MediaStream>(*m_ports.links, m_recording, m_tracker->viewing(), m_grounds,
                                                     m_ports.mediaTls, m_ports.keptIndexes);
    followStream();
    if (m_watch)
        m_watch->begin(m_tracker->viewing());
    m_stream->open();
    Q_EMIT streaming();
    reloadAt(m_lastPosition);
}

void Viewing::followStream()
{
    connect(m_stream.get(), &stream::MediaStream::stalled, this, [this](const base::Error &) {
        setTrouble(Trouble::Reconnecting,
                   tr("The connection to this recording was lost. Reconnecting. Your place is kept."));
    });
    connect(m_stream.get(), &stream::MediaStream::recovered, this, [this] {
        if (isOverdue())
            sayOverdue();
        else
            setTrouble(Trouble::None);
    });
    connect(m_stream.get(), &stream::MediaStream::failed, this, [this](const base::Error &error) {
        const QString reference = Words::reference(error);
        const QString words = Words::problem(error);
        setTrouble(Trouble::Stopped,
                   reference.isEmpty() ? words : tr("%1 %2", "sentence and reference").arg(words, reference));
    });
    connect(m_stream.get(), &stream::MediaStream::linkRenewed, this, [this] {
        if (m_tracker)
            m_tracker->linkRenewed();
    });
}

void Viewing::reloadAt(milliseconds position)
{
    m_player.load(m_stream->makeDevice(), nameHint(), position,
                  m_recording.duration ? milliseconds(*m_recording.duration) : milliseconds(0));
    if (m_wasPlaying)
        m_player.play();
}

void Viewing::tryAgain()
{
    if (!m_tracker)
        return;
    const bool streamStopped = m_trouble == Trouble::Stopped;
    setTrouble(Trouble::None);
    if (!m_stream) {
        open(domain::Recording(m_recording), domain::Grounds(m_grounds));
        return;
    }
    if (streamStopped)
        m_stream->retry();
    if (m_player.state() == Player::State::Failed || streamStopped)
        reloadAt(m_lastPosition);
    else
        m_player.play();
}

void Viewing::startAgain()
{
    m_player.seek(milliseconds(0));
    m_player.play();
}

void Viewing::captionsAreShown()
{
    if (m_tracker && !std::exchange(m_captionsReported, true))
        m_tracker->captionsShown();
}

void Viewing::setTrouble(Trouble trouble, const QString &text)
{
    if (trouble == m_trouble && text == m_troubleText)
        return;
    m_trouble = trouble;
    m_troubleText = text;
    Q_EMIT troubleChanged();
}

void Viewing::close()
{
    if (m_trouble == Trouble::Ended)
        setTrouble(Trouble::None); // it is closed already, and now it was read
    if (!m_tracker)
        return;
    const milliseconds stoppedAt = m_lastPosition;
    dropEverything();
    base::whenDone(m_ports.catalog->rememberPosition(m_recording.id, stoppedAt), this,
                   [](const base::Result<void> &) {});
    Q_EMIT closed();
}

/// Stores what was watched, and forgets what was shown.
void Viewing::dropEverything()
{
    ++m_generation;
    if (m_watch)
        m_watch->end();
    if (m_player.state() == Player::State::Playing)
        m_tracker->paused(m_lastPosition);
    m_tracker->closed();
    m_tracker.reset();
    Q_EMIT aboutToDropStream();
    m_stream.reset(); // first: a reader that waits for bytes would hold up the player's thread
    m_player.close();
    m_playsAgain = false;
    Q_EMIT letGo();
}

} // namespace attune::models
