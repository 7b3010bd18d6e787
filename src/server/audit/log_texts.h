// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"

namespace attune::server::audit {

/// The free texts of the log, which lie apart behind salted commitments (ACCESS_LOG.md, "Texts"). This is the one place
/// that reads and writes `log_texts`. Everything here works on the caller's connection and throws store::StoreError.

/// Keeps the text of an entry. @return the commitment for the entry's line; empty when there is no text
QString keepText(store::Connection &connection, const QString &entryId, const QString &text);

/// Destroys the texts of the entries first to last, which are still in the log, where they have any.
void forgetTexts(store::Connection &connection, qint64 first, qint64 last);

/// What is left of an entry's text.
struct KeptText
{
    enum class State {
        None,      ///< the entry never had one
        Kept,      ///< `text` is what the log commits to
        Destroyed, ///< it was destroyed on purpose; the proof still holds
        Exchanged  ///< there is another text than the log commits to; `text` is empty
    };
    State state = State::None;
    QString text;
};
KeptText textOf(store::Connection &connection, const QString &entryId, const QString &commitment);
/// Whether `text` is what this commitment was made of; nullopt when text and salt were destroyed.
std::optional<bool> isTextOf(store::Connection &connection, const QString &entryId, const QString &commitment,
                             const QString &text);

/// What a person may be shown of an entry's reason: the text when it is the one the log commits to, nothing when there
/// is none any more, and `exchangedText` when it was exchanged. Then the log gets an entry `textExchanged`, and
/// managers and administrators are told, once for each text. Blocks while it writes; a log that cannot be written
/// changes nothing about what is shown.
QString reasonOf(AccessLog &log, store::Connection &connection, const LoggedEntry &logged);
/// The same by the entry's id; empty for an id that is in no entry.
QString reasonOf(AccessLog &log, store::Connection &connection, const QString &entryId);

inline const QString exchangedText = QStringLiteral("[This text does not match its commitment in the access log.]");

/// Entries whose text was exchanged, by number, at most `most`. Reads every text: for a check, not for a request.
QList<qint64> exchangedTexts(store::Connection &connection, int most);

} // namespace attune::server::audit
