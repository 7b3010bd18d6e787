// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "domain/recording.h"
#include "protocol/request_parts.h"

namespace attune::protocol {

void describe(Members &members, domain::ConsentText &text);
void describe(Members &members, domain::ConsentRecord &record);
/// The body of "sign", and how a decision is stored. Of a flag or a purpose nothing is guessed, whoever reads.
void describe(Members &members, domain::ConsentDecision &decision);

/// GET the text that is to be signed.
struct ConsentTextAnswer
{
    domain::ConsentText text;
    bool guardianSigns = false;
};
void describe(Members &members, ConsentTextAnswer &answer);

/// POST get-or-create: how somebody's consent stands.
struct ConsentStandingAnswer
{
    domain::ConsentState state = domain::ConsentState::Missing;
    std::optional<domain::ConsentRecord> consent;
    std::optional<domain::ConsentText> text;
};
void describe(Members &members, ConsentStandingAnswer &answer);

/// GET whether a consent is valid.
struct ConsentCheck
{
    domain::ConsentState state = domain::ConsentState::Missing;
};
void describe(Members &members, ConsentCheck &check);

/// What every act about a consent answers.
struct ConsentAnswer
{
    domain::ConsentRecord consent;
};
void describe(Members &members, ConsentAnswer &answer);

/// GET somebody's consents, newest first.
struct ConsentsAnswer
{
    QList<domain::ConsentRecord> consents;
};
void describe(Members &members, ConsentsAnswer &answer);

/// POST a withdrawal.
struct WithdrawalBody
{
    std::optional<QString> client; ///< the id; absent: who asks
    QString reason;
};
void describe(Members &members, WithdrawalBody &body);

/// A page that stands alone, as the transport of a client hands it on.
struct PageAnswer
{
    QString page;
};
void describe(Members &members, PageAnswer &answer);

} // namespace attune::protocol
