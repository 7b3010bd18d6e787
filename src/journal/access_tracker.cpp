// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/access_tracker.h"

namespace attune::journal {

using domain::AccessAction;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds progressEvery{1000};
constexpr milliseconds watchedEvery{5000};
constexpr qint64 jumpSlackMs = 400; // more forward movement than time and rate explain is a jump, not watching

} // namespace

AccessTracker::AccessTracker(AccessJournal &journal, const base::Clock &clock, domain::RecordingId recording,
                             domain::ViewingId viewing, QObject *parent)
    : QObject(parent),
      m_journal(journal),
      m_clock(clock),
      m_recording(std::move(recording)),
      m_viewing(std::move(viewing))
{}

EventDraft AccessTracker::draft(AccessAction action) const
{
    EventDraft result;
    result.viewing = m_viewing;
    result.recording = m_recording;
    result.action = action;
    result.rate = m_rate;
    return result;
}

domain::Answer<domain::AccessEvent> AccessTracker::opened(const QString &reason)
{
    EventDraft event = draft(AccessAction::Opened);
    event.reason = reason;
    return m_journal.append(event);
}

void AccessTracker::linkRenewed()
{
    m_journal.append(draft(AccessAction::LinkRenewed));
}

void AccessTracker::playing(milliseconds position, double rate)
{
    if (m_playing && qFuzzyCompare(rate, m_rate))
        return;
    const bool onlyRate = m_playing;
    if (onlyRate)
        extendTo(position.count());
    m_rate = rate;
    m_lastMs = position.count();
    m_lastMoved = m_clock.monotonic();
    if (onlyRate)
        return;
    m_playing = true;
    m_lastFlush = m_lastProgress = m_lastMoved;
    m_journal.append(draft(m_started ? AccessAction::Resumed : AccessAction::Started));
    m_started = true;
}

void AccessTracker::extendTo(qint64 positionMs)
{
    const auto now = m_clock.monotonic();
    const auto elapsed = static_cast<double>((now - m_lastMoved).count());
    const qint64 plausible = static_cast<qint64>(elapsed * m_rate) + jumpSlackMs;
    const qint64 forward = positionMs - m_lastMs;
    if (forward > 0 && forward <= plausible)
        m_ranges = domain::merged(m_ranges + QList<domain::MediaRange>{{m_lastMs, positionMs}});
    m_lastMs = positionMs;
    m_lastMoved = now;
}

void AccessTracker::moved(milliseconds position)
{
    if (!m_playing)
        return;
    extendTo(position.count());
    const auto now = m_clock.monotonic();
    if (now - m_lastFlush >= watchedEvery) {
        flushWatched();
    } else if (now - m_lastProgress >= progressEvery && !m_ranges.isEmpty()) {
        EventDraft soFar = draft(AccessAction::Watched);
        soFar.ranges = m_ranges;
        m_journal.noteProgress(soFar);
        m_lastProgress = now;
    }
}

void AccessTracker::flushWatched()
{
    m_lastFlush = m_lastProgress = m_clock.monotonic();
    if (m_ranges.isEmpty())
        return;
    EventDraft watched = draft(AccessAction::Watched);
    watched.ranges = std::exchange(m_ranges, {});
    m_journal.append(watched);
}

void AccessTracker::paused(milliseconds position)
{
    if (!m_playing)
        return;
    extendTo(position.count());
    m_playing = false;
    flushWatched();
    m_journal.append(draft(AccessAction::Paused));
}

void AccessTracker::sought(milliseconds target)
{
    flushWatched();
    m_lastMs = target.count();
    m_lastMoved = m_clock.monotonic();
    m_journal.append(draft(AccessAction::Sought));
}

void AccessTracker::finished(milliseconds position)
{
    if (m_playing)
        extendTo(position.count());
    m_playing = false;
    flushWatched();
    m_journal.append(draft(AccessAction::Finished));
}

void AccessTracker::captionsShown()
{
    m_journal.append(draft(AccessAction::CaptionShown));
}

void AccessTracker::noted(AccessAction action, const QString &reason)
{
    EventDraft event = draft(action);
    event.reason = reason;
    m_journal.append(event);
}

domain::Answer<domain::AccessEvent> AccessTracker::closed()
{
    m_playing = false;
    flushWatched();
    return m_journal.append(draft(AccessAction::Closed));
}

} // namespace attune::journal
