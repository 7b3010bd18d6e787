// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ports.h"
#include "server/identity/accounts.h"
#include "server/identity/second_factor.h"
#include "server/identity/throttle.h"

#include <QByteArray>

#include <functional>

namespace attune::server::identity {

/// Tokens as given to a program, once. The database keeps only their SHA-256.
struct Tokens
{
    domain::SignInId signIn;
    QString access;
    QString refresh;
    std::chrono::seconds accessLifetime{0};
    QString device; ///< what the device shows when it signs in again (known_devices.h); empty where nobody signed in
};

/// Where somebody tries from.
struct Origin
{
    QString address;
    QString device = {}; ///< what the device was given before (known_devices.h); may be empty
};

/// The password was right, and a code is missing. Of no use but for finish(). A type of its own, so that nobody takes
/// it for a sign-in.
struct PartialSignIn
{
    QString token;
    std::chrono::seconds lifetime{0};
    std::optional<Enrolment> enrolment; ///< shown when this account has to set up its factor first
};

/// The outcome of a correct password: exactly one of the two.
struct PasswordAccepted
{
    std::optional<Tokens> tokens;
    std::optional<PartialSignIn> partial;
};

/// What came of a right code.
struct CodeAccepted
{
    Tokens tokens;
    domain::Person person;
    QStringList recoveryCodes; ///< after the first code ever; shown once
};

/// Who is calling, proven by an access token.
struct Caller
{
    domain::Person person;
    domain::SignInId signIn;
    QString office;
    QString device;                ///< of the sign-in
    base::Instant lastUsedAt = {}; ///< as it was before this request
};

/// How long a sign-in can be renewed.
struct SignInLimits
{
    std::chrono::minutes absolute; ///< since it began, however often it is renewed
    std::chrono::minutes idle;     ///< since it was last used (noteUse())
};

struct SignInRules
{
    std::chrono::minutes accessLifetime{10};
    SignInLimits staff{std::chrono::hours(12), std::chrono::hours(2)};
    SignInLimits patients{std::chrono::hours(24 * 30), std::chrono::hours(24 * 14)};
    int openAtMost = 20; ///< sign-ins of one account; a further one ends the oldest
    /// How long a spent refresh token may be shown again by a program that never got the answer.
    std::chrono::seconds lostAnswerLeeway{60};
    ThrottleRules throttle;
    std::chrono::minutes partialLifetime{5};
    int wrongCodesAllowed = 5; ///< of one partial sign-in
    /// How long a proof counts for what needs one (IDENTITY.md, step-up).
    std::chrono::minutes proofLifetime{5};
};

/// Signing in, staying signed in, and ending it. Any thread; each call uses the caller's connection.
class SignIns
{
public:
    SignIns(const base::Clock &clock, SignInRules rules, PasswordCost cost, const SecondFactors &factors);

    /// invalid_credentials (the same, in the same time, whether or not the account exists), too_many_attempts.
    /// @param label the device's name for people
    base::Result<PasswordAccepted> signIn(store::Connection &connection, const QString &email, const QString &password,
                                          const QString &label, const Origin &origin);
    /// The code that completes a partial sign-in. invalid_code; sign_in_required when that has expired or had too many
    /// wrong codes; too_many_attempts. @param owner set to the account's id as soon as it is known, for the log
    base::Result<CodeAccepted> finish(store::Connection &connection, const QString &partialToken, const QString &code,
                                      const Origin &origin, QString &owner);
    /// Proves again that it is them: a code for accounts with a factor, else the password. wrong_proof,
    /// too_many_attempts.
    base::Result<void> prove(store::Connection &connection, const Caller &caller, const QString &passwordOrCode,
                             const Origin &origin);
    /// The first code of a factor that was begun: from now on it is on. Tried like any proof. @return recovery codes,
    /// to be shown once; invalid_code, too_many_attempts
    base::Result<QStringList> confirmFactor(store::Connection &connection, const Caller &caller, const QString &code,
                                            const Origin &origin);
    /// Replaces the password, ends every other sign-in of the account, and forgets its other devices. With `current`
    /// that has to be right (wrong_proof, too_many_attempts); without, the last proof has to be fresh
    /// (step_up_required). @param acceptable the new one, prepared (password_rules.h)  @param before called once all that
    /// is asked for was right, outside a transaction; its error is the answer, and nothing is done
    base::Result<void> changePassword(store::Connection &connection, const Caller &caller,
                                      const std::optional<QString> &current, const QString &acceptable,
                                      const Origin &origin, const std::function<base::Result<void>()> &before);
    /// For what only somebody with an invitation, which is tried at an address, may do. too_many_attempts.
    const Throttle &throttle() const { return m_throttle; }
    /// Whether any account signed in from the device that shows this.
    bool isKnownDevice(store::Connection &connection, const QString &shown) const;
    /// Whether the last proof of a sign-in is fresh enough for what needs one.
    bool isProven(store::Connection &connection, const domain::SignInId &signIn) const;
    /// Rotates: the old refresh token is spent. A spent one coming again ends the sign-in (token_reused), with one
    /// exception: within `lostAnswerLeeway`, while its successor has not been used to renew, it is exchanged once more
    /// and that successor is void. A thief who does this in place of the owner is still found out: whichever of the two
    /// renews second shows a token that is spent without leeway.
    base::Result<Tokens> refresh(store::Connection &connection, const QString &refreshToken);
    /// token_expired or sign_in_required. Reads the account each time: a role change is effective at once.
    base::Result<Caller> caller(store::Connection &connection, const QString &accessToken);
    /// Somebody is there: what they asked for just now counts as use. Renewing alone does not, for a program does that
    /// by itself. Written at most once a minute.
    void noteUse(store::Connection &connection, const Caller &caller) const;
    void end(store::Connection &connection, const domain::SignInId &signIn);
    /// Whether a sign-in still stands and its account is active.
    bool isAlive(store::Connection &connection, const QString &signInId);
    /// The sign-in before the current one, over or not; none on the first time.
    std::optional<domain::SignIn> before(store::Connection &connection, const domain::UserId &user,
                                         const domain::SignInId &current);
    /// A person's open ones, most recently used first.
    QList<domain::SignIn> of(store::Connection &connection, const domain::UserId &user,
                             const domain::SignInId &current);
    const PasswordCost &cost() const { return m_cost; }
    /// Who a refresh token belonged to, for the log; empty when unknown.
    QString ownerOfRefresh(store::Connection &connection, const QString &refreshToken);

private:
    std::optional<Tokens> repeatLostAnswer(store::Connection &connection, const QByteArray &hash) const;
    Tokens rotate(store::Connection &connection, const QString &signInId, const QByteArray &spentHash,
                  qint64 spentAt) const;
    Tokens open(store::Connection &connection, const domain::Person &person, const QString &label,
                const Origin &origin) const;
    std::optional<QString> take(store::Connection &connection, const domain::UserId &user, const Origin &origin) const;
    std::optional<QString> takeSignedIn(store::Connection &connection, const Caller &caller,
                                        const Origin &origin) const;
    /// The hash the account has, if the password fits it.
    std::optional<QString> matchedHash(store::Connection &connection, const Account &account,
                                       const QString &password) const;
    const SignInLimits &limitsOf(domain::Role role) const;
    PartialSignIn openPartial(store::Connection &connection, const domain::UserId &user, const QString &device) const;
    Tokens freshTokens(const QString &signInId) const;

    const base::Clock &m_clock;
    SignInRules m_rules;
    PasswordCost m_cost;
    const SecondFactors &m_factors;
    const Throttle m_throttle;
};

} // namespace attune::server::identity
