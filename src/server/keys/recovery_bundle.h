// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hybrid_seal.h"
#include "domain/clinic_care.h"
#include "server/keys/key_provider.h"
#include "server/keys/recovery_shares.h"
#include "server/store/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace attune::server::keys {

/// One small file that a clinic needs besides its database and its media: the key file, the certificate authority,
/// attuned.json and what it names.
struct ClinicFile
{
    QString path; ///< relative to the clinic's folder, or absolute for a file outside of it
    crypto::SecretBytes content;
};
using ClinicFileList = std::vector<ClinicFile>;

/// Which files those are. @param named by attuned.json, absolute
struct ClinicFileSet
{
    QString folder;    ///< the clinic's
    QString keyFolder; ///< of key file and certificates
    QStringList named;
    bool hasKeyFile = true; ///< false where keys never leave their provider
};

/// Whether recovery shares would open a clinic today. Those of a key file, made before there were recovery keys, do
/// not.
using SharesState = domain::ClinicStatus::Shares;

/// Keeps a sealed copy of a clinic's files in its database, and so in every backup (BACKUP.md). It is opened by the
/// recovery key, which exists in shares only, or by the clinic's own keys. Works on the calling thread's connection;
/// any thread.
class RecoveryBundles
{
public:
    /// All must outlive it.
    RecoveryBundles(store::Database &database, const KeyProvider &keys, ClinicFileSet files);

    /// Seals the files as they are now, unless the newest bundle has the same. Durable when it returns.
    base::Result<void> refresh(base::Instant now) const;
    /// The same with a key file that is about to be written: its content is in the bundle before anything is sealed
    /// under what it adds.
    base::Result<void> sealAhead(const crypto::SecretBytes &keyFile, base::Instant now) const;

    /// Makes a new recovery key, seals the files for it, and splits it. Shares of an older one open nothing from now
    /// on. InvalidInput as splitIntoShares says.
    base::Result<QStringList> makeShares(int needed, int of, base::Instant now) const;
    SharesState state() const;

private:
    struct Recipient;
    base::Result<std::optional<Recipient>> recipient() const;
    struct Sealed;
    base::Result<std::optional<Sealed>> sealed(const ClinicFileList &files, const Recipient *recipient) const;
    void keep(const Sealed &sealed, base::Instant now) const;
    base::Result<void> seal(const ClinicFileList &files, const Recipient *recipient, base::Instant now) const;
    ClinicFileList collect(const crypto::SecretBytes *keyFile) const;

    store::Database &m_database;
    const KeyProvider &m_keys;
    const ClinicFileSet m_files;
};

/// The files of a database's newest bundle, opened by the recovery key that shares made. NotFound when there is none,
/// Corrupt when it was changed or sealed for another key.
base::Result<ClinicFileList> openWithShares(store::Connection &connection, const crypto::SecretBytes &recoveryKey);
/// The same, opened by the clinic's keys.
base::Result<ClinicFileList> openWithKeys(store::Connection &connection, const crypto::KeyWrapper &keys);

/// Writes files that are not there yet, for their owner only. @return the paths that were written.
/// Unavailable when one cannot be written; those before it stay.
base::Result<QStringList> writeMissing(const ClinicFileList &files, const QString &folder);
const ClinicFile *fileIn(const ClinicFileList &files, const QString &path);

inline const QString keyFilePath = QStringLiteral("keys/master-keys.json");

} // namespace attune::server::keys
