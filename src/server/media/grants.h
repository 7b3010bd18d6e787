// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/vocabulary.h"
#include "server/store/database.h"

#include <QMap>
#include <QString>

namespace attune::server::media {

/// How the proof of a grant travels.
enum class LinkForm {
    Query, ///< in the address: who has the address has the grant, so it lives for minutes
    Header ///< in a header of its own, for programs of ours
};

/// What a grant lets somebody do.
enum class GrantedUse {
    Play,       ///< plain media
    PlaySealed, ///< the container, whose key goes another way
    Download    ///< plain media, to be taken away
};
/// "play", "playSealed", "download"
QString textOf(GrantedUse use);

/// The right to read one recording's media for a while: bound to a person, a sign-in, a recording and an action.
struct Grant
{
    QString id;
    QString userId;
    QString signInId;
    QString recordingId;
    domain::Named<GrantedUse> action;
    bool reasonGiven = false;
    QString viewing;
    base::Instant expiresAt;
    LinkForm form = LinkForm::Query;
    QString place;        ///< mark of the address it was asked for from
    QString purpose = {}; ///< for what, as the log has it: everything that comes of it is for that
};

void storeGrant(store::Connection &connection, const Grant &grant, base::Instant now);
std::optional<Grant> grantById(store::Connection &connection, const QString &id);
/// Whether a link of this sign-in, viewing, recording and action is there already, good or over for less than ten
/// minutes: then another one continues it and is no new opening.
bool continuesAGrant(store::Connection &connection, const Grant &grant, base::Instant now);
/// The newest grant of a person's viewing, of whichever sign-in: who unlocks the program has a new one.
/// `recordingId` may be empty for any.
std::optional<Grant> grantOfViewing(store::Connection &connection, const QString &userId, const QString &viewing,
                                    const QString &recordingId);

/// The viewing of the newest link of a sign-in, recording and action.
std::optional<QString> lastViewing(store::Connection &connection, const QString &userId, const QString &signInId,
                                   const QString &recordingId, GrantedUse action);

/// Whether a sign-in was given a download of a recording since a moment.
bool hasDownloadSince(store::Connection &connection, const QString &signInId, const QString &recordingId,
                      base::Instant since);
/// Whether a person was ever given a grant of a recording.
bool wasGranted(store::Connection &connection, const QString &userId, const QString &recordingId);
void forgetGrantsOf(store::Connection &connection, const QString &recordingId);

/// Marks stand for places in the database, and tell nobody without the link key where they are. Of an IPv6 address the
/// first 64 bits count: within them machines change their address as they like.
QString markOfAddress(const QString &address, const crypto::SecretBytes &linkKey);
/// Of an address and the program that asks.
QString markOfPlace(const QString &address, const QByteArray &agent, const crypto::SecretBytes &linkKey);

/// Places from which a grant was used.
struct Places
{
    bool known = false; ///< this one was there before
    int count = 0;      ///< all of them, up to mostPlaces
};
inline constexpr int mostPlaces = 8;
Places placesOf(store::Connection &connection, const QString &grantId, const QString &place);
void notePlace(store::Connection &connection, const QString &grantId, const QString &place, base::Instant now);
/// The id of the entry about this use: the same for every request that races for it, and nobody else can say it first.
QString idOfUse(const QString &grantId, const QString &place, const crypto::SecretBytes &linkKey);

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
