// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "domain/recording.h"
#include "server/store/database.h"

#include <QHash>

namespace attune::server::store {

/// What the client of a recording or session, and everybody else who took part, have decided. The strictest counts.
struct ConsentStanding
{
    QString kind; ///< of the client's newest record; empty when there is none
    QList<domain::Purpose> purposes;
    std::optional<base::Instant> expiresAt;
    /// Of the other participants: 0 somebody withdrew, 1 somebody has not decided, 2 somebody declined, 3 all agreed.
    std::optional<int> others;
    std::optional<base::Instant> othersExpireAt;

    /// What a recording's client had agreed to when it was made; nullopt when they never agreed.
    std::optional<QList<domain::Purpose>> madeFor = {};

    /// Whether everybody lets themselves be recorded now. One past its date is Expired.
    domain::ConsentState at(base::Instant now) const;
};

/// Six columns of a query that consentStandingFrom() reads. @param client, session SQL for their ids
/// @param made SQL for when a recording began; empty where there is none
QString consentColumns(const QString &client, const QString &session, const QString &made = {});
ConsentStanding consentStandingFrom(const Statement &row, int firstColumn);
/// A number that is higher after each decision that took effect, whoever's: what was read of how people stand to being
/// recorded is right as long as it stays the same. 0 before the first one.
qint64 newestConsentChange(Connection &connection);
/// Without other participants: of a person alone.
ConsentStanding consentStandingOf(Connection &connection, const domain::UserId &client);

/// The purposes everyone in a recording has agreed to (policy/ACCESS_AND_CONSENT.md).
struct AgreedUse
{
    /// Valid, Withdrawn (by anybody), else that somebody never agreed: Declined or Missing.
    domain::ConsentState state = domain::ConsentState::Missing;
    QList<domain::Purpose> purposes; ///< what all agreed to when it was made, less what was taken back
};
/// @param standing read with `made` @param madeAt when the recording began
AgreedUse agreedUse(Connection &connection, const ConsentStanding &standing, const QString &sessionId,
                    base::Instant madeAt);

/// How a decision was taken down.
struct Evidence
{
    QString device;  ///< program of the sign-in
    QString address; ///< it came from
};

/// Appends a decision that is in force at once; one that waits is replaced by it. Durable when it returns.
/// @param expiresAt nullopt: never
domain::ConsentRecord addConsent(Connection &connection, domain::ConsentRecord::Kind kind,
                                 const domain::ConsentDecision &decision, const domain::UserId &recordedBy,
                                 const QString &withdrawReason, base::Instant now,
                                 std::optional<base::Instant> expiresAt = std::nullopt, const Evidence &evidence = {});
/// A client's most recently written record, in force or not; empty when there is none.
domain::ConsentId newestConsentOf(Connection &connection, const domain::UserId &client);
/// addConsent() of what somebody worked out from how it stood with `newest`: nullopt, and nothing done, when anything
/// was decided since.
std::optional<domain::ConsentRecord> addConsentAfter(Connection &connection, const domain::ConsentId &newest,
                                                     const domain::ConsentDecision &decision,
                                                     const domain::UserId &recordedBy, base::Instant now,
                                                     std::optional<base::Instant> expiresAt, const Evidence &evidence);
/// The two halves of it, for a caller that has a transaction open: the record, and what is asked at every opening.
domain::ConsentRecord appendConsent(Connection &connection, domain::ConsentRecord::Kind kind,
                                    const domain::ConsentDecision &decision, const domain::UserId &recordedBy,
                                    const QString &withdrawReason, base::Instant now,
                                    std::optional<base::Instant> expiresAt, const Evidence &evidence);
/// @param since from when it counts
void putInForce(Connection &connection, const domain::ConsentRecord &record, base::Instant since);
/// Newest first.
QList<domain::ConsentRecord> consentsOf(Connection &connection, const domain::UserId &client);
/// Given a client's records, newest first: the one that took effect last; nullopt when none has.
std::optional<domain::ConsentRecord> consentInForce(const QList<domain::ConsentRecord> &records);
/// Of a client's records, newest first, the agreement that a withdrawal takes back: a no to being recorded that came
/// after it took nothing back. nullopt when there is none.
std::optional<domain::ConsentRecord> agreementOf(const QList<domain::ConsentRecord> &records);
std::optional<domain::ConsentRecord> consentById(Connection &connection, const QString &id);

/// The number of a client's decisions recorded by staff since a moment.
qint64 takenDownSince(Connection &connection, const domain::UserId &client, base::Instant since);

/// An expiring consent, once per clinician who has had a session with the client.
struct EndingConsent
{
    QString client;
    QString clinician;
    qint64 expiresAt = 0; ///< ms since 1970
};
QList<EndingConsent> consentsEnding(Connection &connection, base::Instant from, base::Instant to);

/// What was on file when a recording began: the newest consent in force by then (one that waits for the client, or that
/// they refused, was not), and the jurisdiction of the client.
struct ConsentOnFile
{
    QString jurisdiction;
    std::optional<base::Instant> recordedAt;
};
/// By the ids of recordings.
QHash<QString, ConsentOnFile> consentsOnFile(Connection &connection, const QStringList &recordingIds);

} // namespace attune::server::store
