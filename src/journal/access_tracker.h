// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/access_journal.h"

namespace attune::journal {

/// Turns what a player does into access events: what was really watched, as ranges of media time. One object for each
/// opening of a recording. GUI thread.
class AccessTracker : public QObject
{
    Q_OBJECT

public:
    AccessTracker(AccessJournal &journal, const base::Clock &clock, domain::RecordingId recording,
                  domain::ViewingId viewing, QObject *parent = nullptr);

    const domain::ViewingId &viewing() const { return m_viewing; }

    /// To be stored before anything is asked of the server.
    domain::Answer<domain::AccessEvent> opened(const QString &reason);
    void linkRenewed();
    void playing(std::chrono::milliseconds position, double rate);
    /// Where the picture is now, several times a second while playing.
    void moved(std::chrono::milliseconds position);
    void paused(std::chrono::milliseconds position);
    void sought(std::chrono::milliseconds target);
    void finished(std::chrono::milliseconds position);
    void captionsShown();
    void noted(domain::AccessAction action, const QString &reason = {});
    /// Stores everything that is open; the last call.
    domain::Answer<domain::AccessEvent> closed();

private:
    void extendTo(qint64 positionMs);
    void flushWatched();
    EventDraft draft(domain::AccessAction action) const;

    AccessJournal &m_journal;
    const base::Clock &m_clock;
    domain::RecordingId m_recording;
    domain::ViewingId m_viewing;
    bool m_started = false;
    bool m_playing = false;
    double m_rate = 1.0;
    qint64 m_lastMs = 0;
    std::chrono::milliseconds m_lastMoved{0};
    std::chrono::milliseconds m_lastProgress{0};
    std::chrono::milliseconds m_lastFlush{0};
    QList<domain::MediaRange> m_ranges; ///< watched since the last `watched` event
};

} // namespace attune::journal
