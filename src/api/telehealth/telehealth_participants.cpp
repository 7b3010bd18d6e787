// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_participants.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/session_codec.h"

namespace attune::api {

using domain::Answer;
using domain::Participant;
using protocol::pathFor;
namespace paths = protocol::paths;

/// Every one of these calls answers with who takes part now.
Answer<QList<Participant>> TelehealthParticipants::ask(ApiCall call)
{
    return askFor<QList<Participant>, protocol::ParticipantsAnswer>(m_session, std::move(call),
                                                                    &protocol::ParticipantsAnswer::people);
}

Answer<QList<Participant>> TelehealthParticipants::participants(const domain::SessionId &id)
{
    return ask({"GET", pathFor(paths::sessionParticipants, id.value()), {}, {}, {}});
}

Answer<QList<Participant>> TelehealthParticipants::addParticipant(const domain::SessionId &id,
                                                                  const QString &clientNumber)
{
    const protocol::ParticipantBody body{{}, {clientNumber, {}}};
    return ask({"POST", pathFor(paths::sessionParticipants, id.value()), {}, protocol::encode(body), {}});
}

Answer<QList<Participant>> TelehealthParticipants::removeParticipant(const domain::SessionId &id,
                                                                     const domain::Participant &participant,
                                                                     const QString &reason)
{
    protocol::ParticipantBody who;
    if (participant.id.isEmpty())
        who.client.number = participant.recordNumber;
    else
        who.userId = participant.id;
    const protocol::ReasonBody why{reason};
    return ask({"POST", pathFor(paths::removeParticipant, id.value()), {}, bodyOf(who, why), {}});
}

} // namespace attune::api
