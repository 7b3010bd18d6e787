// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clinic_care.h"
#include "protocol/request_parts.h"

namespace attune::protocol {

/// Read without an id or its times it is none.
void describe(Members &members, domain::BreakGlass &breakGlass);
/// "justified" or "unjustified"; None for anything else.
domain::BreakGlass::Verdict verdictFromText(const QString &text);
QString textOf(domain::BreakGlass::Verdict verdict);

/// A break-glass access as this server writes it.
struct ReviewedBreakGlass
{
    domain::BreakGlass breakGlass;
    QString reviewedBy;
};
void describe(Members &members, ReviewedBreakGlass &reviewed);

/// What every act about a break-glass access answers.
struct BreakGlassAnswer
{
    ReviewedBreakGlass breakGlass;
};
void describe(Members &members, BreakGlassAnswer &answer);

struct BreakGlassesAnswer
{
    QList<ReviewedBreakGlass> accesses;
    QString nextCursor;
};
void describe(Members &members, BreakGlassesAnswer &answer);

/// POST a break-glass access.
struct NewBreakGlassBody
{
    NamedClientBody client;
    ReasonBody why;
};
void describe(Members &members, NewBreakGlassBody &body);

/// POST the review of one.
struct ReviewBody
{
    domain::BreakGlass::Verdict verdict = domain::BreakGlass::Verdict::None;
    ReasonBody why;
};
void describe(Members &members, ReviewBody &body);

/// "complaint", "courtOrder", "legalDuty"
QString textOf(domain::LegalMatter::Path path);
std::optional<domain::LegalMatter::Path> legalMatterPathFromText(const QString &text);
/// Read without an id, a known path or a time it is none.
void describe(Members &members, domain::LegalMatter &matter);

/// A legal matter as this server writes it.
struct DocumentedMatter
{
    domain::LegalMatter matter;
    QString askedBy;
    QString agreedBy;
};
void describe(Members &members, DocumentedMatter &documented);

struct LegalMatterAnswer
{
    DocumentedMatter matter;
};
void describe(Members &members, LegalMatterAnswer &answer);

struct LegalMattersAnswer
{
    QList<DocumentedMatter> matters;
    QString nextCursor;
};
void describe(Members &members, LegalMattersAnswer &answer);

/// POST a legal matter.
struct NewLegalMatterBody
{
    NamedClientBody client;
    domain::LegalMatter::Path path = domain::LegalMatter::Path::Complaint;
    QString matterNumber;
    ReasonBody why;
    bool notifiesClient = true;
    QString whyNotNotified;
};
void describe(Members &members, NewLegalMatterBody &body);

/// What is not said counts as not known, or none.
void describe(Members &members, domain::ClinicStatus &status);
struct ClinicStatusAnswer
{
    domain::ClinicStatus status;
};
void describe(Members &members, ClinicStatusAnswer &answer);

/// POST an archived recording back.
struct FetchedBack
{
    bool isReady = false;
};
void describe(Members &members, FetchedBack &answer);

} // namespace attune::protocol
