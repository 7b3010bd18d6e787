// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "server/store/database.h"

#include <QMap>
#include <QString>

namespace attune::server::media {

/// The right to read one recording's media for a while: bound to a person, a sign-in, a recording and an action.
struct Grant
{
    QString id;
    QString userId;
    QString signInId;
    QString recordingId;
    QString action; ///< "play" or "download": plain media; "playSealed": the container, whose key goes another way
    bool reasonGiven = false;
    QString viewing;
    base::Instant expiresAt;
    bool used = false; ///< its first use is in the log
};

inline const QString sealedPlay = QStringLiteral("playSealed");

void storeGrant(store::Connection &connection, const Grant &grant, base::Instant now);
std::optional<Grant> grantById(store::Connection &connection, const QString &id);
void markUsed(store::Connection &connection, const QString &id);

/// What proves a grant: its expiry and an HMAC-SHA-256 over grant and expiry. Says nothing about the recording.
struct GrantProof
{
    QString expires; ///< seconds since 1970
    QString signature;

    /// "<expires>.<signature>", for a header.
    QString asHeader() const { return expires + QLatin1Char('.') + signature; }
    /// "expires=…&signature=…", for players that can send no header.
    QString asQuery() const;
};
GrantProof proofOf(const Grant &grant, const crypto::SecretBytes &linkKey);
/// Of a request: the header when there is one, else the query.
GrantProof proofFrom(const QByteArray &header, const QMap<QString, QString> &query);
/// not_found for a wrong signature, link_expired after the expiry.
base::Result<void> checkProof(const QString &grantId, const GrantProof &proof, const crypto::SecretBytes &linkKey,
                              base::Instant now);

} // namespace attune::server::media
