// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/recording.h"
#include "server/store/database.h"

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
                    const domain::UserId &by);
/// False when they are not there. What they closed is open again.
bool removeParticipant(Connection &connection, const QString &sessionId, const domain::UserId &participant);
/// The sessions in which any of these people took part besides the client.
QStringList jointSessionsOf(Connection &connection, const QStringList &people);
/// By their number on the record.
QList<Participant> participantsOf(Connection &connection, const QString &sessionId, base::Instant now);

} // namespace attune::server::store
