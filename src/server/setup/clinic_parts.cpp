// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/setup/clinic_parts.h"

#include "crypto/digest.h"
#include "server/alerts/mark_digest.h"
#include "server/alerts/working_hours.h"
#include "server/audit/log_check.h"
#include "server/audit/log_keys.h"
#include "server/keys/credentials.h"
#include "server/keys/kms_seal.h"
#include "server/keys/personal_key.h"
#include "server/keys/pkcs11_keys.h"
#include "server/keys/vault_keys.h"
#include "server/messages/outbox.h"
#include "server/storage/s3_store.h"
#include "server/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace attune::server {

using domain::MessageKind;
using domain::Role;

namespace {

template <typename T>
base::Result<std::unique_ptr<keys::KeyProvider>> asProvider(base::Result<std::unique_ptr<T>> opened)
{
    if (!opened)
        return opened.error();
    return std::unique_ptr<keys::KeyProvider>(std::move(*opened));
}

QString anchorFileIn(const ClinicFolders &folders)
{
    return folders.keys + QStringLiteral("/log-checkpoint");
}

keys::ClinicFileSet filesOf(const ClinicConfiguration &configuration, const ClinicFolders &folders)
{
    return {QFileInfo(folders.data).absolutePath(), folders.keys, configuration.namedFiles,
            !configuration.keys.pkcs11 && !configuration.keys.vault};
}

base::Error missingPart(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

} // namespace

store::Address databaseOf(const ClinicConfiguration &configuration, const ClinicFolders &folders)
{
    return {folders.data + QStringLiteral("/clinic.sqlite"), configuration.postgres};
}

base::Result<std::unique_ptr<keys::KeyProvider>> keysOf(const ClinicConfiguration &configuration,
                                                        const ClinicFolders &folders, const base::Clock &clock)
{
    if (configuration.keys.pkcs11)
        return asProvider(keys::Pkcs11Keys::open(*configuration.keys.pkcs11, clock.now()));
    if (configuration.keys.vault)
        return asProvider(keys::VaultKeys::open(*configuration.keys.vault, clock));
    std::unique_ptr<keys::KeySeal> seal;
    if (configuration.keys.awsKms)
        seal = std::make_unique<keys::KmsSeal>(*configuration.keys.awsKms, clock);
    return asProvider(
        keys::FileKeyProvider::openOrCreate(keys::keyFileIn(folders.keys), folders.data, clock.now(), std::move(seal)));
}

std::unique_ptr<storage::ObjectStore> objectsOf(const storage::StorageChoice &choice, const ClinicFolders &folders,
                                                const base::Clock &clock)
{
    if (!choice.s3)
        return storage::folderStore(folders.data + QStringLiteral("/media"), choice.coldFolder);
    const storage::StorageChoice::S3 &s3 = *choice.s3;
    storage::S3Options options;
    options.address = {s3.endpoint,     s3.region.toUtf8(),    s3.bucket.toUtf8(),
                       s3.bucketInHost, s3.accessKey.toUtf8(), crypto::SecretBytes(s3.secretKey.toUtf8())};
    options.authorityFile = s3.authorityFile;
    options.prefix = s3.prefix.toUtf8();
    options.publicLinks = s3.publicLinks;
    options.coldClass = s3.coldClass.toLatin1();
    return storage::s3Store(std::move(options), clock);
}

ClinicParts::ClinicParts(store::Address address, std::unique_ptr<keys::KeyProvider> provider,
                         std::unique_ptr<storage::ObjectStore> store, const ClinicConfiguration &configuration,
                         const ClinicFolders &clinicFolders, const base::Clock &clinicClock, std::stop_token stop)
    : clock(clinicClock),
      folders(clinicFolders),
      database(std::move(address)),
      keys(std::move(provider)),
      objects(std::move(store)),
      wraps(database, *keys, clock),
      media(*objects, *keys, wraps),
      log(database, clock,
          {configuration.auditCopyFile, configuration.auditSyslogServer, configuration.auditSyslogAuthorityFile},
          std::move(stop)),
      recovery(database, *keys, filesOf(configuration, folders))
{
    keys->setAhead([this](const crypto::SecretBytes &content) { return recovery.sealAhead(content, clock.now()); });
}

/// Keys that stay with their provider cannot sign links. So that every server of a clinic signs alike, the link key
/// lies in the database, sealed by the provider.
base::Result<void> ClinicParts::loadLinkKey()
{
    if (!keys->linkKey().isEmpty())
        return {};
    auto opened = keys::clinicSecret(database.connection(), *keys, keys::linkKeySetting);
    if (!opened)
        return opened.error();
    keys->setLinkKey(std::move(*opened));
    return {};
}

/// The log must continue what was signed last, as remembered outside the data folder, and its newest entries must be
/// those that were hashed.
std::optional<base::Error> ClinicParts::faultOf(const crypto::VerifierKey &key)
{
    const auto anchor = audit::anchorIn(anchorFileIn(folders), key);
    if (!anchor)
        return anchor.error();
    if (const auto whole = *anchor ? audit::continues(database.connection(), **anchor) : base::Result<void>(); !whole)
        return whole.error();
    if (const auto damage = audit::damageAtTheEnd(database.connection()))
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the access log was changed: ") + damage->words, {}, {}};
    return std::nullopt;
}

void ClinicParts::checkLog()
{
    const auto signer = audit::logSigner(database.connection(), *keys); // another one, when rows were imported
    logFault = signer ? faultOf(signer->verifier()) : std::optional(signer.error());
    log.refuse(logFault);
}

/// People have to hear of what is wrong with the log, in every office.
static void notifyOfAlarm(store::Connection &connection, const audit::Entry &entry)
{
    outbox::notifyStaffEverywhere(connection, {Role::PracticeManager, Role::Admin}, MessageKind::LogAlarm,
                                  entry.action.text() + QLatin1Char('/') + entry.code, entry.occurredAt);
}

base::Result<std::unique_ptr<ClinicParts>> ClinicParts::open(const ClinicConfiguration &configuration,
                                                             const ClinicFolders &folders, const base::Clock &clock,
                                                             Missing missing, std::stop_token stop)
{
    const store::Address address = databaseOf(configuration, folders);
    const bool hasKeyFile = !configuration.keys.pkcs11 && !configuration.keys.vault;
    if (missing == Missing::Refuse && !address.postgres && !QFile::exists(address.file))
        return missingPart(QStringLiteral("there is no clinic in this folder"));
    if (missing == Missing::Refuse && hasKeyFile && !QFile::exists(keys::keyFileIn(folders.keys)))
        return missingPart(
            QStringLiteral("the key file keys/master-keys.json is missing; it is not made anew by this command"));
    auto provider = keysOf(configuration, folders, clock);
    if (!provider)
        return provider.error();
    try {
        std::unique_ptr<ClinicParts> parts(new ClinicParts(address, std::move(*provider),
                                                           objectsOf(configuration.storage, folders, clock),
                                                           configuration, folders, clock, std::move(stop)));
        store::migrate(parts->database.connection(), clock.now());
        if (auto loaded = parts->loadLinkKey(); !loaded)
            return loaded.error();
        if (auto unlocked = keys::unlockPersonalData(parts->database, *parts->keys); !unlocked)
            return unlocked.error();
        alerts::setClinicZone(parts->database.connection(), QString::fromUtf8(zoneOf(configuration).id()));
        auto signer = audit::logSigner(parts->database.connection(), *parts->keys);
        if (!signer)
            return signer.error();
        parts->logFault = parts->faultOf(signer->verifier());
        parts->log.refuse(parts->logFault);
        parts->log.sign({std::move(*signer), anchorFileIn(folders), QSysInfo::machineHostName(), parts->keys.get(),
                         audit::sealedLogKey(parts->database.connection()), notifyOfAlarm,
                         {std::make_shared<alerts::MarkDigest>()}});
        return parts;
    } catch (const store::StoreError &error) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
}

} // namespace attune::server
