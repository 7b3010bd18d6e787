// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deletion.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// The members of a recording about its deletion: those that say something.
void describePlan(Members &members, domain::DeletionPlan &plan);

/// What a client asked for. Read without a state that this version knows it is none.
void describe(Members &members, domain::DeletionRequest &request);

/// GET, POST or DELETE a deletion request: the last one, if any.
struct DeletionRequestAnswer
{
    std::optional<domain::DeletionRequest> request;
};
void describe(Members &members, DeletionRequestAnswer &answer);

/// POST the answer to a request.
struct DeletionRequestReply
{
    domain::DeletionRequestState answer = domain::DeletionRequestState::Kept; ///< Kept or Restricted
    QString reason;
};
void describe(Members &members, DeletionRequestReply &body);

/// DELETE a recording.
struct DeletionBody
{
    QString category;
    std::optional<QString> reason;
};
void describe(Members &members, DeletionBody &body);

/// What came of a deletion.
struct DeletionAnswer
{
    QString message;
    std::optional<base::Instant> eraseAt; ///< it waits until then
    bool waitsForSecond = false;          ///< for another person's word
};
void describe(Members &members, DeletionAnswer &answer);

/// GET the certificate of a deletion.
struct CertificateAnswer
{
    QString certificate; ///< the sealed text
    QString mac;         ///< hex
};
void describe(Members &members, CertificateAnswer &answer);
/// What a certificate says. @param answer as it came; NotFound is for who asks
base::Result<domain::DeletionCertificate> certificateFrom(const CertificateAnswer &answer);

/// The sealed text of a certificate.
struct CertificateText
{
    domain::RecordingId recording;
    QString mediaSha256;
    qint64 sizeBytes = 0;
    QString why;
    QString sessionDay; ///< ISO date
    std::optional<base::Instant> erasedAt;
    QString how;
};
void describe(Members &members, CertificateText &text);

} // namespace attune::protocol
