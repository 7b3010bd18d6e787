// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "server/identity/accounts.h"
#include "server/policy/retention_policy.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// How people stand to each other (policy/POLICY.md). Every change counts from the next request on.

/// Conflict when there is one with this id; InvalidInput for an id that is not lower-case letters, digits and '-', for
/// a name or a jurisdiction that is none.
base::Result<void> addOffice(store::Connection &connection, const QString &id, const QString &name,
                             const QString &jurisdiction, const Offered &offered = {});

/// An office as the operator's list has it.
struct Office
{
    QString id;
    QString name;
    QString jurisdiction;
    qint64 accounts = 0;
};
/// In the order of their ids.
QList<Office> officeList(store::Connection &connection);

/// Somebody who acts for a client. @param kind "parent" (until the client comes of age), "guardian" (appointed by a
/// court, also for adults), "proxy" (chosen by the client). InvalidInput for anything else, or for oneself.
base::Result<void> addGuardianship(store::Connection &connection, const domain::UserId &guardian,
                                   const domain::UserId &client, const QString &kind, base::Instant now);
/// NotFound when there is none.
base::Result<void> endGuardianship(store::Connection &connection, const domain::UserId &guardian,
                                   const domain::UserId &client, base::Instant now);
/// A psychologist who supervises another one's work.
base::Result<void> addSupervision(store::Connection &connection, const domain::UserId &supervisor,
                                  const domain::UserId &clinician, base::Instant now);
base::Result<void> endSupervision(store::Connection &connection, const domain::UserId &supervisor,
                                  const domain::UserId &clinician, base::Instant now);

/// Whom somebody may act for today. A parent's right ends on the day the child comes of age where the child lives; when
/// nobody knows the birth date, a parent has none.
QStringList clientsActedFor(store::Connection &connection, const domain::UserId &person,
                            const policy::RetentionPolicies &policies, base::Instant now);
/// Who may act for a client today, by the same rules.
QStringList peopleActingFor(store::Connection &connection, const domain::UserId &client,
                            const policy::RetentionPolicies &policies, base::Instant now);
/// Whether somebody acts for a client today as a parent, and in no other way.
bool isOnlyParentOf(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                    base::Instant now);
/// The clinicians a person supervises today.
QStringList cliniciansSupervised(store::Connection &connection, const domain::UserId &person, base::Instant now);

/// Emergency access of one person to everything of one client (break-glass), until it expires.
struct BreakGlass
{
    QString id;
    QString userId;
    QString userName;
    QString clientId;
    base::Instant openedAt;
    base::Instant expiresAt;
    std::optional<base::Instant> reviewedAt;
    QString reviewedBy;
    QString verdict; ///< "justified", "unjustified"
    QString clientName;
    QString reviewerName;
    QString entry; ///< of the access log, which has the reason
};
/// The caller has the turn of the two (store/turns.h): one break-glass access of theirs runs at a time.
/// @param entry of the access log that has the reason
BreakGlass openBreakGlass(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                          const QString &entry, base::Instant now, std::chrono::minutes lifetime);
/// A person's break-glass access to a client that has not ended.
std::optional<BreakGlass> runningBreakGlass(store::Connection &connection, const domain::UserId &person,
                                            const domain::UserId &client, base::Instant now);
/// Ends every access of this person to this client that is still running; it stays open to a review.
/// @return how many there were
int endBreakGlass(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                  base::Instant now);
/// Whether a person's break-glass access to a client was judged unjustified since a moment.
bool wasUnjustified(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                    base::Instant since);
/// The client with a record number in an office; nullopt when no client has it, or several do.
std::optional<domain::UserId> clientByNumber(store::Connection &connection, const QString &office,
                                             const QString &recordNumber);
/// The clients a person has break-glass access to now.
QStringList clientsUnderBreakGlass(store::Connection &connection, const domain::UserId &person, base::Instant now);
/// Break-glass accesses without a review.
struct OpenReviews
{
    int count = 0;
    std::optional<base::Instant> oldest; ///< when it was opened
};
/// @param office of the client; empty: all  @param openedBefore only those
OpenReviews openReviews(store::Connection &connection, const QString &office,
                        std::optional<base::Instant> openedBefore = std::nullopt);
struct BreakGlassQuery
{
    QString office;        ///< of the client
    domain::UserId person; ///< who opened it; empty: anybody
    bool onlyOpen = false; ///< those nobody has reviewed
    int limit = 500;
    QString after; ///< id of the last one of the page before
};
/// Newest first.
QList<BreakGlass> breakGlassAccesses(store::Connection &connection, const BreakGlassQuery &query);
std::optional<BreakGlass> breakGlassById(store::Connection &connection, const QString &id);
/// Closes the review and every access of this person to this client that is still running. Conflict when it was
/// reviewed already.
base::Result<void> reviewBreakGlass(store::Connection &connection, const QString &id, const domain::UserId &reviewer,
                                    const QString &verdict, base::Instant now);

} // namespace attune::server::identity
