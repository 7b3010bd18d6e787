// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace attune::domain {

// How somebody joins a clinic (JOINING.md): an invitation, and a text that has all that is needed with it. Both are
// secrets until the invitation was used. Errors are InvalidInput in words. Any thread.

constexpr qsizetype invitationBytes = 20;
/// Random bytes as an invitation: 32 letters and digits. @param random invitationBytes of them
QString invitationFrom(const QByteArray &random);
/// In eight groups of four, for reading and typing.
QString grouped(const QString &invitation);
/// What somebody typed, in the form invitationFrom() gives: case, blanks, hyphens, and letters that look like digits do
/// not matter.
base::Result<QString> invitationTyped(const QString &typed);

/// Everything somebody needs to join.
struct JoinLink
{
    QString server;         ///< "clinic.example:8443"
    QByteArray fingerprint; ///< SHA-256 of the authority's DER, 32 bytes; empty: a public authority
    QString invitation;     ///< as invitationFrom() gives it

    friend bool operator==(const JoinLink &, const JoinLink &) = default;
};
/// "attune://join?server=…"
QString textOf(const JoinLink &link);
/// What a file of it holds: the text, and a line that says what the file is.
QByteArray fileOf(const JoinLink &link);
/// Whether a text is meant to be one, well written or not.
bool looksLikeJoinLink(const QString &text);
/// Reads a text, or the content of a file. Every part once, nothing else.
base::Result<JoinLink> joinLinkFrom(const QString &text);

/// Whether a text is the address of a server, as it stands in links: "clinic.example:8443", in small letters.
bool isServerAddress(const QString &text);

/// Four words that say the first 64 bits of a fingerprint: "bolaf dinup …". Empty for fewer than 8 bytes.
QString wordsToCompare(const QByteArray &fingerprint);

} // namespace attune::domain
