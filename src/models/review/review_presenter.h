// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"
#include "journal/access_tracker.h"
#include "journal/viewing_watch.h"
#include "models/ports/clinic_ports.h"
#include "models/review/line_speed.h"
#include "playback/audio_scan.h"
#include "playback/player.h"
#include "playback/thumbnails.h"
#include "stream/media_stream.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace attune::models {

/// Reviewing one recording: the order of things when it is opened (journal, link, stream, picture), what is logged,
/// what is said when something breaks, and how it goes on. GUI thread.
class ReviewPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Trouble { None, Reconnecting, Stopped, CannotStore, CannotReport, CannotDecode, Ended };
    Q_ENUM(Trouble)

    ReviewPresenter(const ClinicPorts &ports, playback::Player &player, QObject *parent = nullptr);
    ~ReviewPresenter() override;

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
    void setCaptionsShown(bool shown);
    /// Whether the sound is read in the background, to be drawn. Off removes what is there at once.
    void setAudioMapWanted(bool wanted);
    /// Whether small pictures of what is in memory are made, for the timeline. Off removes what is there at once.
    void setThumbnailsWanted(bool wanted);

    bool isOpen() const { return m_tracker != nullptr; }
    const domain::Recording &recording() const { return m_recording; }
    Trouble trouble() const { return m_trouble; }
    const QString &troubleText() const { return m_troubleText; }
    /// After it was ended: whether opening it again may help, at lastPosition().
    bool mayOpenAgain() const { return m_trouble == Trouble::Ended && m_endedBy == base::ErrorKind::SignInNeeded; }
    std::chrono::milliseconds lastPosition() const { return m_lastPosition; }
    bool captionsShown() const { return m_captionsShown; }
    /// What is said at this moment, as one text; empty for none.
    QString caption() const;
    /// The same, each with its place on the picture. Several when people speak at once.
    const domain::Transcript &captions() const { return m_captions; }
    /// What the recording sounds like from beginning to end; empty until it has been read.
    const playback::AudioMap &audioMap() const { return m_audioMap; }
    const playback::Thumbnails &thumbnails() const { return m_thumbnails; }
    /// Which parts of the recording are in memory, as shares of it (0 to 1), in order. By bytes: times are near it.
    QList<std::pair<double, double>> heldParts() const;
    /// What the line brought in the last seconds, bit/s.
    double lineSpeed() const { return m_lineSpeed.bitsPerSecond(); }
    /// Whether what is watched waits for the line, and not for this computer.
    bool isLineWaitedFor() const { return m_lineSpeed.isWaitedFor(); }
    const domain::Transcript &transcript() const { return m_transcript; }
    enum class Reading { Nothing, Loading, Ready, NoneMade, Failed };
    /// Whether there is a transcript to read, and if not, why.
    Reading reading() const { return m_reading; }
    const std::optional<base::Error> &readingError() const { return m_readingError; }
    void loadTranscript();
    /// Corrects, names or hides; transcriptChanged() when the clinic has it, else transcriptNotChanged().
    void changeTranscript(const domain::TranscriptChange &change);
    /// What the person has seen of it, now and before; sorted, not touching.
    const QList<domain::MediaRange> &seen() const { return m_seen; }
    const domain::Grounds &grounds() const { return m_grounds; }
    /// Where it continued from, 0 when it began at the start.
    std::chrono::milliseconds continuedAt() const { return m_start; }

Q_SIGNALS:
    void opened();
    void troubleChanged();
    void captionChanged();
    void transcriptChanged();
    void transcriptNotChanged(const attune::base::Error &error);
    void audioMapChanged();
    void seenChanged();
    void heldPartsChanged();
    void closed();
    /// The clinic ended it: nothing of the recording is left here. troubleText() says why and what can be done.
    void ended();

private:
    void beginStream();
    void scanAudio();
    void forgetAudio();
    void makeThumbnails();
    void measureLine();
    void followPace();
    QString nameHint() const;
    void loadSeen();
    void addSeen(std::chrono::milliseconds position);
    void followPlayer();
    void setTrouble(Trouble trouble, const QString &text = {});
    void updateCaption(std::chrono::milliseconds position);
    void reloadAt(std::chrono::milliseconds position);
    void onState(playback::Player::State state);
    void followLease();
    bool isOverdue() const;
    void sayOverdue();
    void endByClinic(const base::Error &why);
    void letGo();

    ClinicPorts m_ports;
    playback::Player &m_player;
    domain::Recording m_recording;
    domain::Grounds m_grounds;
    std::unique_ptr<journal::AccessTracker> m_tracker;
    std::unique_ptr<stream::MediaStream> m_stream;
    playback::AudioScan m_scan;
    playback::AudioMap m_audioMap;
    bool m_audioMapWanted = true;
    playback::Thumbnails m_thumbnails;
    bool m_thumbnailsWanted = true;
    bool m_thumbnailsBegun = false;
    std::unique_ptr<journal::ViewingWatch> m_watch;
    LineSpeed m_lineSpeed;
    QTimer m_lineTimer;
    bool m_scanBegun = false;
    domain::Transcript m_transcript;
    domain::Transcript m_captions;
    Reading m_reading = Reading::Nothing;
    std::optional<base::Error> m_readingError;
    QList<domain::MediaRange> m_seen;
    std::chrono::milliseconds m_seenUntil{-1};
    bool m_captionsShown = true;
    bool m_captionsLogged = false;
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
