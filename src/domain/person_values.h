// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace attune::domain {

// What is written about a person (VALUES.md). One reader for each, used by every way in. What is refused is
// InvalidInput with the code "invalid_field" and English words for whoever typed it. Any thread.

/// An e-mail address in the form it is kept and compared in: without signs that nobody sees, in compatibility
/// composition (NFKC), in one case, the domain in Unicode also when it was written as "xn--…" (IDNA 2008, UTS 46). At
/// most 254 bytes, 64 of them in front of the "@". No quoted local parts, no addresses of machines ("[192.0.2.1]").
base::Result<QString> emailFrom(const QString &typed);
/// The same form of something that may be no address at all, for looking up: what emailFrom() would make of it, as far
/// as there is anything to make.
QString comparedEmail(const QString &typed);

/// The same with the domain in ASCII, as mail travels and older versions kept it.
QString asciiEmail(const QString &typed);

/// A person's name on one line, as base::cleanLine() has it: with a letter, 200 characters at most.
base::Result<QString> nameFrom(const QString &typed);

/// The number on a client's record: one line of 1 to 40 characters that are seen, in compatibility composition. Upper
/// and lower case stay different. No "@", which would make it an address.
base::Result<QString> recordNumberFrom(const QString &typed);
/// The same form of something that may be no number, for looking up.
QString comparedNumber(const QString &typed);

/// A language by its tag (BCP 47), as the clinic offers it: of "es-MX" or "ES" what comes nearest of `offered` (RFC
/// 4647, lookup), here "es". Refused: what is no tag, and what nothing offered is near to.
/// @param offered tags, for example "en" and "es"
base::Result<QString> languageFrom(const QString &typed, const QStringList &offered);

/// The law of which place counts: "general", a country by its two letters (ISO 3166, "au"), or one of its parts
/// ("au-nsw", ISO 3166-2). In lower case. Refused: what is neither in the calendar of countries nor in `known`.
/// @param known what the clinic's own texts and rules are for
base::Result<QString> jurisdictionFrom(const QString &typed, const QStringList &known);

} // namespace attune::domain
