// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/recovery_bundle.h"

#include "crypto/aead.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "server/keys/credentials.h"
#include "server/keys/object_keys.h"
#include "server/store/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace attune::server::keys {

using protocol::Json;
using protocol::json;

namespace {

const QByteArray purpose = "attune recovery bundle 1";
const QString contentKeyName = QStringLiteral("recovery-bundle-key");
constexpr qint64 largestFile = 1024LL * 1024; // certificates, secrets and texts; anything larger is no part of a setting
constexpr qsizetype keySize = 32;

base::Error problem(base::ErrorKind kind, const QString &what)
{
    return {kind, what, {}, {}};
}

crypto::SecretBytes jsonOf(const ClinicFileList &files)
{
    Json rows = Json::array();
    for (const ClinicFile &file : files)
        rows.push_back({{"path", json(file.path)}, {"content", file.content.view().toBase64().toStdString()}});
    return crypto::SecretBytes(protocol::toBytes({{"format", 1}, {"files", rows}}));
}

base::Result<ClinicFileList> filesFrom(const crypto::SecretBytes &text)
{
    const auto object = protocol::objectFrom(text.view());
    if (!object || protocol::integer(*object, "format") != 1)
        return problem(base::ErrorKind::Unsupported, QStringLiteral("the recovery bundle is of another version"));
    ClinicFileList files;
    for (const Json &row : protocol::list(*object, "files"))
        files.push_back({protocol::text(row, "path"),
                         crypto::SecretBytes(QByteArray::fromBase64(protocol::text(row, "content").toLatin1()))});
    return files;
}

/// What is stored: the content under a key of its own, and that key for whoever may open it.
struct Bundle
{
    QByteArray body;
    QByteArray forShares; ///< sealed for the recovery key; empty where there are no shares
    QByteArray mac;       ///< of the two, under a secret that only the clinic and the shares have
    QString forKeys;      ///< sealed by the clinic's keys
};

std::optional<Bundle> newestIn(store::Connection &connection)
{
    enum class Column { Body, ForShares, Mac, ForKeys };
    auto row =
        connection.run(QStringLiteral("SELECT body, for_shares, mac, for_keys FROM recovery_bundle WHERE id = 1"));
    if (!row.next())
        return std::nullopt;
    return Bundle{row.value(Column::Body).toByteArray(), row.value(Column::ForShares).toByteArray(),
                  row.value(Column::Mac).toByteArray(), row.text(Column::ForKeys)};
}

QByteArray macOf(const crypto::SecretBytes &key, const Bundle &bundle)
{
    return crypto::hmacSha256(key, purpose + '\n' + crypto::sha256(bundle.body) + bundle.forShares);
}

base::Result<ClinicFileList> opened(const Bundle &bundle, const crypto::SecretBytes &contentKey)
{
    if (contentKey.size() != crypto::Aead::keySize || bundle.body.size() < crypto::Aead::nonceSize)
        return problem(base::ErrorKind::Corrupt, QStringLiteral("the recovery bundle is damaged"));
    crypto::Aead aead(contentKey);
    auto text =
        aead.open(bundle.body.left(crypto::Aead::nonceSize), purpose, bundle.body.constData() + crypto::Aead::nonceSize,
                  bundle.body.size() - crypto::Aead::nonceSize);
    return text ? filesFrom(crypto::SecretBytes(std::move(*text))) : base::Result<ClinicFileList>(text.error());
}

base::Error noBundle()
{
    return problem(base::ErrorKind::NotFound,
                   QStringLiteral("there is no recovery bundle here: it was made before there were any"));
}

} // namespace

/// For whom bundles are sealed. The public key is kept sealed as well: whoever could exchange it would be sent every
/// key of the clinic.
struct RecoveryBundles::Recipient
{
    QByteArray publicKey;
    crypto::SecretBytes macKey;
};

RecoveryBundles::RecoveryBundles(store::Database &database, const KeyProvider &keys, ClinicFileSet files)
    : m_database(database), m_keys(keys), m_files(std::move(files))
{}

base::Result<std::optional<RecoveryBundles::Recipient>> RecoveryBundles::recipient() const
{
    const QString text = store::setting(m_database.connection(), recoveryKeySetting);
    if (text.isEmpty())
        return std::optional<Recipient>();
    const auto both = openedSetting(m_keys, recoveryKeySetting, text);
    if (!both)
        return both.error();
    return std::optional(Recipient{both->bytes().left(keySize), crypto::SecretBytes(both->bytes().mid(keySize))});
}

/// @param keyFile instead of the one on disk
ClinicFileList RecoveryBundles::collect(const crypto::SecretBytes *keyFile) const
{
    const QDir folder(m_files.folder);
    ClinicFileList files;
    const auto add = [&](const QString &path, const QString &name) {
        QFile file(path);
        if (file.size() <= largestFile && file.open(QIODevice::ReadOnly))
            files.push_back({name, crypto::SecretBytes(file.readAll())});
    };
    if (m_files.hasKeyFile && keyFile)
        files.push_back({keyFilePath, keyFile->copy()});
    else if (m_files.hasKeyFile)
        add(keyFileIn(m_files.keyFolder), keyFilePath);
    for (const char *name : {"ca.pem", "ca.key"})
        add(m_files.keyFolder + QLatin1Char('/') + QLatin1String(name), QStringLiteral("keys/") + QLatin1String(name));
    add(folder.filePath(QStringLiteral("attuned.json")), QStringLiteral("attuned.json"));
    QStringList named = m_files.named;
    named.removeDuplicates();
    for (const QString &path : std::as_const(named)) {
        const QString inside = folder.relativeFilePath(path);
        add(path, inside.startsWith(QLatin1String("..")) ? path : inside);
    }
    return files;
}

struct RecoveryBundles::Sealed
{
    Bundle bundle;
    QString madeFor;
};

/// nullopt: the one that is there is of the same files and for the same people. Asks who keeps the keys: outside a
/// transaction.
base::Result<std::optional<RecoveryBundles::Sealed>> RecoveryBundles::sealed(const ClinicFileList &files,
                                                                             const Recipient *recipient) const
{
    store::Connection &connection = m_database.connection();
    const crypto::SecretBytes text = jsonOf(files);
    const QString madeFor =
        QString::fromLatin1(crypto::hmacSha256(m_keys.linkKey(), purpose + text.bytes() +
                                                                     (recipient ? recipient->publicKey : QByteArray()) +
                                                                     QByteArray::number(m_keys.currentVersion()))
                                .toHex());
    {
        auto same =
            connection.run(QStringLiteral("SELECT 1 FROM recovery_bundle WHERE id = 1 AND made_for = ?"), {madeFor});
        if (same.next())
            return std::optional<Sealed>();
    }
    const crypto::SecretBytes contentKey(crypto::randomBytes(crypto::Aead::keySize));
    crypto::Aead aead(contentKey);
    Bundle bundle;
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    bundle.body = nonce + aead.seal(nonce, purpose, text.view().constData(), text.size());
    const auto forKeys = sealedSetting(m_keys, contentKeyName, contentKey);
    if (!forKeys)
        return forKeys.error();
    bundle.forKeys = *forKeys;
    if (recipient) {
        const auto sealed = crypto::sealFor(recipient->publicKey, purpose, crypto::sha256(bundle.body), contentKey);
        if (!sealed)
            return sealed.error();
        bundle.forShares = *sealed;
        bundle.mac = macOf(recipient->macKey, bundle);
    }
    return std::optional(Sealed{bundle, madeFor});
}

void RecoveryBundles::keep(const Sealed &sealed, base::Instant now) const
{
    const Bundle &bundle = sealed.bundle;
    m_database.connection().run(
        QStringLiteral("INSERT INTO recovery_bundle(id, body, for_shares, mac, for_keys, made_for, made_at) "
                       "VALUES(1,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET body = excluded.body, for_shares = "
                       "excluded.for_shares, mac = excluded.mac, for_keys = excluded.for_keys, made_for = "
                       "excluded.made_for, made_at = excluded.made_at"),
        {bundle.body, bundle.forShares, bundle.mac, bundle.forKeys, sealed.madeFor, base::toUnixMs(now)});
}

base::Result<void> RecoveryBundles::seal(const ClinicFileList &files, const Recipient *recipient,
                                         base::Instant now) const
{
    const auto fresh = sealed(files, recipient);
    if (fresh && *fresh)
        keep(**fresh, now);
    return fresh ? base::Result<void>() : base::Result<void>(fresh.error());
}

base::Result<void> RecoveryBundles::refresh(base::Instant now) const
{
    const auto whom = recipient();
    return whom ? seal(collect(nullptr), *whom ? &**whom : nullptr, now) : base::Result<void>(whom.error());
}

base::Result<void> RecoveryBundles::sealAhead(const crypto::SecretBytes &keyFile, base::Instant now) const
{
    const auto whom = recipient();
    return whom ? seal(collect(&keyFile), *whom ? &**whom : nullptr, now) : base::Result<void>(whom.error());
}

base::Result<QStringList> RecoveryBundles::makeShares(int needed, int of, base::Instant now) const
{
    const crypto::HybridKeyPair pair = crypto::makeHybridKeyPair();
    const crypto::SecretBytes macKey(crypto::randomBytes(keySize));
    const crypto::SecretBytes secret(pair.privateKey.bytes() + macKey.bytes());
    auto shares = splitIntoShares(secret, needed, of, ShareOf::RecoveryKey);
    if (!shares)
        return shares;
    const auto kept = sealedSetting(m_keys, recoveryKeySetting, crypto::SecretBytes(pair.publicKey + macKey.bytes()));
    if (!kept)
        return kept.error();
    const Recipient recipient{pair.publicKey, macKey.copy()};
    const auto fresh = sealed(collect(nullptr), &recipient);
    if (!fresh)
        return fresh.error();
    store::Transaction transaction(m_database.connection());
    store::keepSetting(m_database.connection(), recoveryKeySetting, *kept);
    if (*fresh)
        keep(**fresh, now);
    transaction.commit();
    return shares;
}

SharesState RecoveryBundles::state() const
{
    store::Connection &connection = m_database.connection();
    const bool hasOld = !store::setting(connection, oldSharesSetting).isEmpty();
    const bool hasNew = !store::setting(connection, recoveryKeySetting).isEmpty();
    if (!hasNew)
        return hasOld ? SharesState::Outdated : SharesState::None;
    const auto bundle = newestIn(connection);
    return bundle && !bundle->forShares.isEmpty() ? SharesState::Current : SharesState::Outdated;
}

base::Result<ClinicFileList> openWithShares(store::Connection &connection, const crypto::SecretBytes &recoveryKey)
{
    const auto bundle = newestIn(connection);
    if (!bundle || bundle->forShares.isEmpty())
        return noBundle();
    const base::Error other =
        problem(base::ErrorKind::Corrupt, QStringLiteral("the recovery bundle was changed, or is for other shares"));
    if (recoveryKey.size() != 2 * keySize)
        return other;
    const crypto::SecretBytes macKey(recoveryKey.bytes().mid(keySize));
    if (!crypto::equalInConstantTime(bundle->mac, macOf(macKey, *bundle)))
        return other;
    const auto pair = crypto::hybridKeyPairOf(crypto::SecretBytes(recoveryKey.bytes().left(keySize)));
    if (!pair)
        return pair.error();
    const auto contentKey = crypto::openSealed(*pair, purpose, crypto::sha256(bundle->body), bundle->forShares);
    return contentKey ? opened(*bundle, *contentKey) : base::Result<ClinicFileList>(other);
}

base::Result<ClinicFileList> openWithKeys(store::Connection &connection, const crypto::KeyWrapper &keys)
{
    const auto bundle = newestIn(connection);
    if (!bundle)
        return noBundle();
    const auto contentKey = openedSetting(keys, contentKeyName, bundle->forKeys);
    return contentKey ? opened(*bundle, *contentKey) : base::Result<ClinicFileList>(contentKey.error());
}

base::Result<QStringList> writeMissing(const ClinicFileList &files, const QString &folder)
{
    QStringList written;
    for (const ClinicFile &file : files) {
        const QString path = QDir(folder).absoluteFilePath(file.path);
        if (QFile::exists(path))
            continue;
        QDir().mkpath(QFileInfo(path).absolutePath());
        if (!crypto::writePrivateFile(path, file.content.view()))
            return problem(base::ErrorKind::Unavailable, path + QStringLiteral(" cannot be written"));
        written << path;
    }
    return written;
}

const ClinicFile *fileIn(const ClinicFileList &files, const QString &path)
{
    for (const ClinicFile &file : files) {
        if (file.path == path)
            return &file;
    }
    return nullptr;
}

} // namespace attune::server::keys
