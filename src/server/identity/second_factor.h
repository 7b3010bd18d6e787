// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/person.h"
#include "server/keys/key_provider.h"
#include "server/store/database.h"

#include <QStringList>

namespace attune::server::identity {

/// A secret that waits for its first code. Shown to its owner once.
struct Enrolment
{
    QString secret; ///< base32, for typing in
    QString uri;    ///< "otpauth://totp/…", for a QR code (Key URI format)
};

/// Time-based one-time passwords (RFC 6238) and recovery codes of accounts: IDENTITY.md. Any thread; each call uses the
/// caller's connection.
class SecondFactors
{
public:
    static constexpr int recoveryCodeCount = 10;

    SecondFactors(const base::Clock &clock, const keys::KeyProvider &keys);

    /// Whether accounts of a role must have one, as the operator set it.
    bool isRequired(store::Connection &connection, domain::Role role) const;
    /// @param roles the known ones of these words count; empty for nobody
    static void require(store::Connection &connection, const QStringList &roles);
    static QStringList requiredOf(store::Connection &connection);
    /// In a clinic without accounts, requires one of all staff. Changes nothing where the operator has decided
    /// otherwise.
    static void setUpNewClinic(store::Connection &connection);
    /// Whether the account has one that was confirmed.
    bool isOn(store::Connection &connection, const domain::UserId &user) const;
    int recoveryCodesLeft(store::Connection &connection, const domain::UserId &user) const;

    /// A new secret, in place of one that was never confirmed. Conflict when there is a confirmed one.
    base::Result<Enrolment> begin(store::Connection &connection, const domain::Person &person) const;
    /// What is to be shown to somebody who has to have one: the secret under way, or else a new one; nullopt when they
    /// have a confirmed one. Of two who ask at once both are shown the same.
    std::optional<Enrolment> offered(store::Connection &connection, const domain::Person &person) const;

    /// A secret as it is stored, opened. Whoever keeps the keys is asked for that and may let one wait: so it is done
    /// before a transaction, and what is opened counts in it while the stored one is still the same.
    struct Opened
    {
        crypto::SecretBytes secret;
        QByteArray stored;
        bool isConfirmed = false;
    };
    std::optional<Opened> opened(store::Connection &connection, const domain::UserId &user) const;
    /// The first code: from now on the factor is on. @return new recovery codes, to be shown once; invalid_code
    base::Result<QStringList> confirm(store::Connection &connection, const domain::UserId &user,
                                      const std::optional<Opened> &opened, const QString &code) const;
    /// Whether a code is right, now and for the first time; spaces and dashes do not count. Uses it up.
    bool accept(store::Connection &connection, const domain::UserId &user, const std::optional<Opened> &opened,
                const QString &code) const;
    /// The same outside a transaction.
    bool accept(store::Connection &connection, const domain::UserId &user, const QString &code) const;
    /// Replaces every recovery code.
    QStringList renewRecoveryCodes(store::Connection &connection, const domain::UserId &user) const;
    static void remove(store::Connection &connection, const domain::UserId &user);
    /// Re-seals every secret that is under an older version of the wrapping key. Outside a transaction: whoever keeps
    /// the keys is asked about each. One that is exchanged meanwhile is left alone.
    base::Result<qint64> reseal(store::Connection &connection) const;

private:
    QByteArray sealSecret(const QByteArray &secret, const domain::UserId &user, quint32 version) const;
    std::optional<Enrolment> underWay(store::Connection &connection, const domain::Person &person) const;
    bool acceptTimed(store::Connection &connection, const domain::UserId &user, const Opened &opened,
                     const QString &code) const;
    bool acceptRecovery(store::Connection &connection, const domain::UserId &user, const QString &code) const;

    const base::Clock &m_clock;
    const keys::KeyProvider &m_keys;
};

} // namespace attune::server::identity
