// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/access_event.h"
#include "domain/consent.h"
#include "domain/note.h"
#include "domain/person.h"
#include "domain/recording.h"
#include "domain/transcript.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace attune::models {

/// Every value a person reads, in words. One place, so that a status is called the same on each screen.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    static QString status(const domain::Recording &recording);
    /// Which recording it is, for a dialog about it: whose, when, how long.
    static QString subject(const domain::Recording &recording);
    /// What the status means and what comes next.
    static QString statusSentence(const domain::Recording &recording);
    static QString consent(domain::ConsentState state);
    static QString consentSentence(domain::ConsentState state);
    /// Why a recording that is there does not open for the person, and what can be done. @param code Recording's
    /// closedBecause
    static QString closedSentence(const QString &code);
    /// What somebody opens a recording for.
    static QString use(domain::Purpose purpose);
    /// The same as the client is asked about it.
    static QString purpose(domain::Purpose purpose);
    static QString role(domain::Role role);
    /// Of a transcript: "Psychologist", "Client", "Speaker 2".
    static QString speaker(const QString &word);
    /// What a line's speaker is called: by name where the clinic gave one, else by role.
    static QString speaker(const domain::TranscriptLine &line);
    static QString speaker(const domain::Transcript &transcript, const QString &word);
    static QString audience(domain::NoteAudience audience, domain::Role author);
    /// Why a recording was deleted: the word of the log in words.
    static QString deletionReason(const QString &word);
    static QString decision(domain::ConsentRecord::Kind kind);
    /// What became of a consent that was recorded in a client's name; empty when it is in force.
    static QString standing(const domain::ConsentRecord &record);

    /// "50 min", "1 h 12 min", "47 s".
    static QString length(std::chrono::seconds length);
    /// "0:23:41", with the hours also where there are none: what a player shows. "0:00:00" before the beginning.
    static QString clock(std::chrono::milliseconds time);
    /// "23 minutes 41 seconds": what a screen reader says.
    static QString spoken(std::chrono::milliseconds time);
    static QString size(qint64 bytes);
    /// Date and time in local time with the zone's short name.
    static QString dateTime(base::Instant at);
    /// When something happened, to the second: "28 Nov 2026 10:28:05". The zone stands once beside a list, zone().
    static QString moment(base::Instant at);
    /// When something was planned, to the minute: "28 Nov 2026 10:00".
    static QString appointment(base::Instant at);
    /// The zone in which this computer shows times: "UTC", "Europe/Berlin".
    static QString zone();
    /// How often it was opened and by how many, the same words everywhere.
    static QString viewed(const domain::Recording &recording);
    /// How long it is kept; empty where nothing is kept or it is about to be erased.
    static QString keptUntil(const domain::Recording &recording);
    static QString date(base::Instant at);
    /// The day of a rule about days, which are reckoned in UTC: the same wherever it is read (src/domain/VALUES.md).
    static QString utcDate(base::Instant at);
    /// Of today, short: "10:42".
    static QString time(base::Instant at);
    static QString speed(double rate);
    /// What is said while nothing comes: how fast the line is. @param bitsPerSecond 0 when nothing came at all
    static QString slowLine(double bitsPerSecond);

    /// What happened, in one sentence for a headline. Never a server's raw text.
    static QString problem(const base::Error &error);
    /// The sentence for a problem code that says more than its kind; empty for others.
    static QString problemOfCode(const QString &code);
    /// Why the clinic ended a viewing, and what can be done.
    static QString viewingEnded(const base::Error &why);
    /// Why the key of a recording does not open it; empty for any other code.
    static QString keyProblem(const QString &code);
    /// A reference to quote to support; empty when there is none.
    static QString reference(const base::Error &error);
};

} // namespace attune::models
