// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/sealed_container.h"
#include "server/keys/key_provider.h"
#include "server/store/database.h"

#include <QMap>

#include <functional>

namespace attune::server::keys {

/// The wraps that count (KEYS.md): for each stored container its header, with its data key sealed under the newest
/// wrapping key it was sealed under. Any thread; works on the calling thread's connection.
class ObjectKeys
{
public:
    ObjectKeys(store::Database &database, const KeyProvider &provider, const base::Clock &clock);

    /// The header that counts; nullopt for containers that are not noted here.
    std::optional<crypto::SealHeader> find(const QString &objectId) const;
    void keep(const crypto::SealHeader &header) const;
    /// The bytes of the wrap are overwritten in the database before this returns.
    void forget(const QString &objectId) const;

    struct Rewrapped
    {
        qint64 objects = 0;
        qint64 secondFactors = 0;
    };
    /// Seals the secrets of second factors anew that are under another version than the current one, and says how many:
    /// identity::SecondFactors::reseal(), which stands above this folder.
    using Reseal = std::function<base::Result<qint64>(store::Connection &)>;
    /// Seals everything anew that is under another version than the current one. May be stopped at any point and
    /// called again. Corrupt names the first object that does not open; the ones before it are done.
    base::Result<Rewrapped> rewrapAll(const Reseal &secondFactors) const;
    /// How many things each version seals.
    QMap<quint32, qint64> usedBy() const;
    /// How many containers are sealed under another version than the current one.
    qint64 underOthers(quint32 current) const;
    /// How many wraps were ever made under each version.
    QMap<quint32, qint64> wrapsOf() const;
    void countWraps(quint32 version, qint64 wraps) const;
    /// Notes the day from which on a version may be destroyed; nullopt takes the note back.
    void setDestroyAt(quint32 version, std::optional<base::Instant> at) const;
    QMap<quint32, base::Instant> toBeDestroyed() const;
    /// Switches a version off or on: while it is off, no container that it seals opens, and none is sealed under it.
    /// Felt at once by every server.
    void setDisabled(quint32 version, bool disabled) const;
    bool isDisabled(quint32 version) const;

private:
    struct OldWrap;
    QList<OldWrap> oldWraps(quint32 current) const;
    base::Result<qint64> rewrapObjects(quint32 current) const;
    base::Result<qint64> rewrapSecondFactors(quint32 current, const Reseal &reseal) const;
    base::Result<void> rewrapSetting(const QString &name) const;

    store::Database &m_database;
    const KeyProvider &m_provider;
    const base::Clock &m_clock;
};

/// Secrets of the whole clinic that lie in `clinic_settings`, sealed: "version:nonce:sealed", base64. The link key is
/// there when the wrapping keys cannot leave their provider, the key that signs the access log and the key of personal
/// data always.
inline const QString linkKeySetting = QStringLiteral("sealed-link-key");
inline const QString logKeySetting = QStringLiteral("sealed-log-key");
/// For whom the clinic's files are sealed (recovery_bundle.h): public key and a secret, 32 bytes each.
inline const QString recoveryKeySetting = QStringLiteral("sealed-recovery-key");
/// There were shares of a key file, of before there was a recovery key.
inline const QString oldSharesSetting = QStringLiteral("shares-made-for");
inline const QString personalKeySetting = QStringLiteral("sealed-personal-key"); ///< store/PERSONAL_DATA.md
base::Result<QString> sealedSetting(const crypto::KeyWrapper &keys, const QString &name,
                                    const crypto::SecretBytes &secret);
/// Corrupt when `text` is malformed or does not open under this name.
base::Result<crypto::SecretBytes> openedSetting(const crypto::KeyWrapper &keys, const QString &name,
                                                const QString &text);
/// The secret of the clinic with this name, 32 bytes, made when there is none. When two servers create it at once, the
/// first one's counts for both. The errors of openedSetting(), and the key provider's.
base::Result<crypto::SecretBytes> clinicSecret(store::Connection &connection, const crypto::KeyWrapper &keys,
                                               const QString &name);

} // namespace attune::server::keys
