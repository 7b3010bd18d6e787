// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/recording.h"
#include "server/store/scope.h"

#include <QMap>

namespace attune::server::store {

/// Somebody who took part in a session besides its client and clinician. Each needs a consent of their own.
struct Participant
{
    domain::UserId user;
    QString recordNumber;
    QString name;
    domain::UserId addedBy; ///< empty when it was noted by an older version
    domain::ConsentState consent = domain::ConsentState::Missing;
};

/// False when they are there already.
bool addParticipant(Connection &connection, const QString &sessionId, const domain::UserId &participant,
                    const domain::UserId &by, base::Instant now);
/// False when they are not there. What they closed is open again.
bool removeParticipant(Connection &connection, const QString &sessionId, const domain::UserId &participant);
/// The sessions in which any of these people took part besides the client, and since when that is noted.
QMap<QString, base::Instant> jointSessionsOf(Connection &connection, const QStringList &people);
/// How long who was noted as a participant afterwards waits for what was recorded before: meanwhile the client, who was
/// told, can have it put right.
constexpr std::chrono::hours participantWait{24};
/// What was agreed to by whom of its participants the scope asks for: by themselves, else by those they act for (of
/// several the one that keeps it most closed). Unknown where none of them takes part.
domain::ConsentState consentOfTakingPart(Connection &connection, const Scope &scope, const QString &sessionId,
                                         base::Instant now);
/// By their number on the record.
QList<Participant> participantsOf(Connection &connection, const QString &sessionId, base::Instant now);

} // namespace attune::server::store
