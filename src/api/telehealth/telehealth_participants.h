// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"

namespace attune::api {

/// Who took part in a session, in the telehealth dialect with this product's additions. GUI thread.
class TelehealthParticipants final : public domain::SessionParticipants
{
public:
    /// @param session outlives this
    explicit TelehealthParticipants(ClinicSession &session) : m_session(session) {}

    domain::Answer<QList<domain::Participant>> participants(const domain::SessionId &id) override;
    domain::Answer<QList<domain::Participant>> addParticipant(const domain::SessionId &id,
                                                              const QString &clientNumber) override;
    domain::Answer<QList<domain::Participant>> removeParticipant(const domain::SessionId &id,
                                                                 const domain::Participant &participant,
                                                                 const QString &reason) override;

private:
    domain::Answer<QList<domain::Participant>> ask(ApiCall call);

    ClinicSession &m_session;
};

} // namespace attune::api
