// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deletion.h"
#include "server/store/database.h"

#include <functional>

namespace attune::server::store {

/// The latest deletion request about a recording. Its words and those of the answer are in two entries of the log
/// (retention/RETENTION.md). @param textOf gives the text of an entry by its id, empty for an empty id
std::optional<domain::DeletionRequest> latestDeletionRequest(Connection &connection, const QString &recordingId,
                                                             const domain::UserId &reader,
                                                             const std::function<QString(const QString &)> &textOf);
/// Who made the request that is in `state`; empty when there is none.
domain::UserId askerOf(Connection &connection, const QString &recordingId, domain::DeletionRequestState state);

/// Adds an open deletion request. False when there is one already. @param entryId of the log entry that has the words
bool addDeletionRequest(Connection &connection, const QString &recordingId, const domain::UserId &asker,
                        const QString &entryId, base::Instant now);
/// Moves it from one state to another, by a person. False when it is not in the first state.
bool moveDeletionRequest(Connection &connection, const QString &recordingId, domain::DeletionRequestState from,
                         domain::DeletionRequestState to, const domain::UserId &by, const QString &entryId,
                         base::Instant now);

/// A deletion that staff asked for and that waits for a second person.
struct ProposedDeletion
{
    domain::UserId askedBy;
    QString category; ///< one word
};
std::optional<ProposedDeletion> proposedDeletionOf(Connection &connection, const QString &recordingId);
/// Nothing when one waits already.
void addProposedDeletion(Connection &connection, const QString &recordingId, const ProposedDeletion &proposed,
                         base::Instant now);
void dropProposedDeletion(Connection &connection, const QString &recordingId);

/// How many clients of an office wait for an answer to what they asked.
int openDeletionRequests(Connection &connection, const QString &office);

} // namespace attune::server::store
