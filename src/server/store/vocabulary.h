// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/transcript_desk.h"
#include "server/store/database.h"

namespace attune::server::store {

// Words that are spoken in a clinic's sessions and how they are written (server/transcripts/DESK.md, "Vocabulary"):
// the clinic's and those of each client, sealed (PERSONAL_DATA.md). Any thread, with its own connection.

/// Those of the clinic and of a client, under whatever account of theirs, by the alphabet. @param client empty: those
/// of the clinic alone
QList<domain::VocabularyWord> vocabularyFor(Connection &connection, const domain::UserId &client);
/// What an engine can be told to expect: each word once, the client's before the clinic's, at most `most`.
QStringList wordsForEngine(Connection &connection, const domain::UserId &client, qsizetype most);

/// Adds a word; what stands there already, in any case, is changed instead. Inside a transaction.
/// @param client empty: of the clinic @return false where there are 500 already
bool addVocabularyWord(Connection &connection, const domain::UserId &client, const domain::VocabularyChange &word,
                       const domain::UserId &author, base::Instant now);
/// One of the clinic, or of that client. @return whether it was there
bool removeVocabularyWord(Connection &connection, const domain::UserId &client, const QString &id);

} // namespace attune::server::store
