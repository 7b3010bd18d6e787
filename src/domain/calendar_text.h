// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QList>
#include <QStringList>
#include <QTimeZone>

namespace attune::domain {

/// An appointment of another calendar program.
struct CalendarEvent
{
    int line = 0; ///< of the text, from 1, where it begins
    base::Instant starts;
    base::Instant ends;
    QString organizer;     ///< e-mail address; empty when it names none
    QStringList attendees; ///< e-mail addresses
    bool isCancelled = false;
};
/// One appointment, or in words why it cannot be taken.
struct CalendarEntry
{
    int line = 0;
    base::Result<CalendarEvent> event;
};

/// Whether a text is meant to be an iCalendar file.
bool looksLikeCalendar(const QString &text);

/// The appointments of an iCalendar file (RFC 5545), in its order. Long lines may be folded, lines end as on any
/// system. Taken: times in UTC, and times in a zone by its name (IANA, or Windows as Outlook writes it). Refused one by
/// one, in words: a time of no zone, unless `zone` says which is meant; a day without a time; what repeats (RRULE,
/// RDATE, a changed single one of it); no end and no length. InvalidInput for what is no calendar, or ends in the
/// middle. Any thread.
/// @param zone of the place that is meant where none is written; invalid: such times are refused
base::Result<QList<CalendarEntry>> calendarFrom(const QString &text, const QTimeZone &zone = QTimeZone());

} // namespace attune::domain
