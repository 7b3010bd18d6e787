// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/access_tracker.h"
#include "journal/viewing_watch.h"
#include "models/ports/clinic_ports.h"
#include "playback/player.h"
#include "stream/media_stream.h"

#include <QObject>

#include <memory>
#include <optional>

namespace attune::models {

/// One recording being watched: the order of things when it is opened (journal, link, stream, video), what is
/// reported, what is said when something breaks, how it goes on, and how the clinic ends it. GUI thread.
class Viewing : public QObject
{
    Q_OBJECT

public:
    enum class Trouble { None, Reconnecting, Stopped, CannotStore, CannotReport, CannotDecode, Ended };
    Q_ENUM(Trouble)

    Viewing(const ClinicPorts &ports, playback::Player &player, QObject *parent);
    ~Viewing() override;

    /// Stores "opened", then streams from where the person stopped and begins to play.
    /// @param grounds with a reason for members of staff whose role needs one
    /// @param startAt instead of where the person stopped
    void open(const domain::Recording &recording, const domain::Grounds &grounds,
              std::optional<std::chrono::milliseconds> startAt = {});
    /// Stores what was watched and where it stopped; nothing is shown afterwards.
    void close();
    /// After a problem: continues at the same position.
    void tryAgain();
    void startAgain();
    /// That captions are read along; reported once for each opening.
    void captionsAreShown();

    bool isOpen() const { return m_tracker != nullptr; }
    const domain::Recording &recording() const { return m_recording; }
    const domain::Grounds &grounds() const { return m_grounds; }
    Trouble trouble() const { return m_trouble; }
    const QString &troubleText() const { return m_troubleText; }
    /// After it was ended: whether opening it again may help, at lastPosition().
    bool mayOpenAgain() const { return m_trouble == Trouble::Ended && m_endedBy == base::ErrorKind::SignInNeeded; }
    std::chrono::milliseconds lastPosition() const { return m_lastPosition; }
    /// Where it continued from, 0 when it began at the start.
    std::chrono::milliseconds continuedAt() const { return m_start; }
    /// nullptr before anything was streamed, and afterwards.
    stream::MediaStream *stream() const { return m_stream.get(); }
    /// A name that says the format, as media libraries like it.
    QString nameHint() const;

Q_SIGNALS:
    void opened();
    /// It is stored that it was opened: what belongs to it may be read.
    void stored();
    /// Another stream is about to take the place of stream(), or none: whoever reads from it stops now.
    void aboutToDropStream();
    void streaming();
    /// It plays, and the clinic hears of it.
    void playing();
    void troubleChanged();
    /// Nothing of the recording is here any more.
    void letGo();
    void closed();
    /// The clinic ended it: nothing of the recording is left here. troubleText() says why and what can be done.
    void ended();

private:
    void followPlayer();
    void followClinic();
    void beginStream();
    void followStream();
    void followPace();
    void onState(playback::Player::State state);
    void setTrouble(Trouble trouble, const QString &text = {});
    void reloadAt(std::chrono::milliseconds position);
    void followLease();
    bool isOverdue() const;
    void sayOverdue();
    void endByClinic(const base::Error &why);
    void dropEverything();

    ClinicPorts m_ports;
    playback::Player &m_player;
    domain::Recording m_recording;
    domain::Grounds m_grounds;
    std::unique_ptr<journal::AccessTracker> m_tracker;
    std::unique_ptr<stream::MediaStream> m_stream;
    std::unique_ptr<journal::ViewingWatch> m_watch;
    bool m_captionsReported = false;
    bool m_wasPlaying = false;
    bool m_playsAgain = false; ///< it was paused because nothing arrived at the clinic
    std::chrono::milliseconds m_start{0};
    std::chrono::milliseconds m_lastPosition{0};
    Trouble m_trouble = Trouble::None;
    QString m_troubleText;
    base::ErrorKind m_endedBy = base::ErrorKind::Internal;
    quint64 m_generation = 0;
};

} // namespace attune::models
