// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::base {

// What people type, and what counts as a text of theirs. One place for it, so that a reason, a signature, a name and a
// note are judged alike by the client and by the server. Any thread; nothing here fails.

/// As it is kept: composed (Unicode NFC), without control characters but line breaks and tabs, without characters that
/// leave no trace on a screen, without white space around it. Joiners and variation selectors stay where they stand
/// between or behind characters that are seen: scripts and emoji need them.
QString cleanText(const QString &typed);
/// The same on one line: every run of white space is one space.
QString cleanLine(const QString &typed);

/// The beginning of what somebody wrote, of at most so many UTF-16 units. Never half of a character that takes two:
/// that is no text, and a database, a mail or the access log would garble or refuse it.
QString shortened(const QString &text, qsizetype longest);

/// How many characters are seen: no white space, no marks, nothing invisible.
qsizetype visibleCharacters(const QString &text);
/// Whether there is a letter of any script in it; a name or a signature has one.
bool hasLetters(const QString &text);
/// Whether somebody can have meant something by it: at least `least` visible characters, among them three different
/// letters. Ten times "a", ten digits or ten characters that nobody sees say nothing.
bool saysSomething(const QString &text, qsizetype least);

} // namespace attune::base
