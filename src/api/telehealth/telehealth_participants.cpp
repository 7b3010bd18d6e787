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
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

/// Every one of these calls answers with who takes part now.
Answer<QList<Participant>> TelehealthParticipants::ask(ApiCall call)
{
    return api::ask<QList<Participant>>(m_session, std::move(call),
                                        [&session = m_session](const Json &answer) -> base::Result<QList<Participant>> {
                                            const auto read = decoded<protocol::ParticipantsAnswer>(session, answer);
                                            if (!read)
                                                return read.error();
                                            return read->people;
                                        });
}

Answer<QList<Participant>> TelehealthParticipants::participants(const domain::SessionId &id)
{
    return ask({"GET", pathFor(paths::sessionParticipants, id.value()), {}, {}, {}});
}

Answer<QList<Participant>> TelehealthParticipants::addParticipant(const domain::SessionId &id,
                                                                  const QString &clientNumber)
{
    const Json body = {{"clientNumber", protocol::json(clientNumber)}};
    return ask({"POST", pathFor(paths::sessionParticipants, id.value()), {}, body, {}});
}

Answer<QList<Participant>> TelehealthParticipants::removeParticipant(const domain::SessionId &id,
                                                                     const domain::Participant &participant,
                                                                     const QString &reason)
{
    Json body = {{"reason", protocol::json(reason)}};
    if (participant.id.isEmpty())
        body["clientNumber"] = protocol::json(participant.recordNumber);
    else
        body["userId"] = protocol::json(participant.id.value());
    return ask({"POST", pathFor(paths::removeParticipant, id.value()), {}, body, {}});
}

} // namespace attune::api
