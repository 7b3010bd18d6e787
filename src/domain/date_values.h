// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

namespace attune::domain {

// Dates and times as people, files and other programs write them (VALUES.md). One reader for each, used by every way
// in. What is refused is InvalidInput with the code "invalid_field" and English words for whoever typed it. Any thread.

/// A day as ISO 8601 writes it, "2012-04-03", and in no other way: 03/04/2012 is two days. White space around it does
/// not matter. Years 1000 to 9999.
base::Result<QDate> dateFrom(const QString &typed);
/// A date of birth: a day up to `today`, and not more than 130 years before it.
base::Result<QDate> birthDateFrom(const QString &typed, QDate today);
/// A stored date of birth; invalid when there is none, or none that is a date. What older versions took ("2012/04/03")
/// stays one: a child of whom it is stored like that does not come of age with a new version.
QDate storedBirthDate(const QString &stored);

/// The same day so many years later; of 29 February, where there is none, 1 March. The one rule for ages and for how
/// long something is kept: nobody comes of age, and nothing goes, a day too early.
QDate yearsOn(QDate day, int years);
/// Whether somebody is younger than an age on a day. False when the birth date is invalid.
bool isYounger(QDate birth, int age, QDate day);
/// The day of a moment in UTC: the calendar that rules about days are reckoned in.
QDate utcDay(base::Instant moment);
/// The beginning of a day in UTC.
base::Instant startOfUtcDay(QDate day);

/// A time zone by its IANA name ("Australia/Sydney", "UTC"), also by the name Windows has for it. Letters such as EST
/// or CST are refused: they mean several zones.
base::Result<QTimeZone> zoneFrom(const QString &typed);
/// A moment as RFC 3339 writes it, with its offset ("2026-12-01T10:00:00+11:00", "…Z"), or with a zone behind it
/// ("2026-12-01 10:00 Australia/Sydney", "…[Australia/Sydney]"). Seconds may be left out. Refused: without offset and
/// zone, unless `zone` says which is meant; a day alone; an hour that the change of the clocks leaves out, or brings
/// twice; an offset that the zone does not have then. Years 1900 to 2200.
/// @param zone of the place that is meant where none is written; invalid: it has to be written
base::Result<base::Instant> momentFrom(const QString &typed, const QTimeZone &zone = QTimeZone());
/// The moment at which the clocks of a zone show this. Refused as above.
base::Result<base::Instant> momentIn(const QTimeZone &zone, QDate day, QTime time);
/// The beginning of a range: a moment, or a day, which begins in UTC.
base::Result<base::Instant> rangeStartFrom(const QString &typed);
/// The first moment behind a range: a moment, or a day, which belongs to the range.
base::Result<base::Instant> rangeEndFrom(const QString &typed);

/// A moment as the clocks of a place show it, with everything that makes it plain: "Tue 1 Dec 2026 10:00 (+11:00,
/// Australia/Sydney)". English, for an operator.
QString wordsFor(base::Instant moment, const QTimeZone &zone);

} // namespace attune::domain
