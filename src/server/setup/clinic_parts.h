// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/keys/object_keys.h"
#include "server/keys/recovery_bundle.h"
#include "server/media/media_store.h"
#include "server/setup/configuration.h"
#include "server/store/database.h"

#include <memory>
#include <stop_token>

namespace attune::server {

/// Where the folders of a clinic are.
struct ClinicFolders
{
    QString data; ///< database and sealed media, where they are not elsewhere
    QString keys; ///< key file and certificates; never inside the data folder
};

/// The parts that keep a clinic's data, opened as its configuration says: by the server and by the operator's program.
class ClinicParts
{
public:
    enum class Missing { Refuse, Make };
    /// Opens database (brought to the newest schema), keys and storage. InvalidInput and Unavailable in words.
    /// @param missing whether a key file and a database that are not there are made
    /// @param stop ends what the log waits for
    static base::Result<std::unique_ptr<ClinicParts>> open(const ClinicConfiguration &configuration,
                                                           const ClinicFolders &folders, const base::Clock &clock,
                                                           Missing missing, std::stop_token stop = {});

    const base::Clock &clock;
    const ClinicFolders folders;
    store::Database database;
    const std::unique_ptr<keys::KeyProvider> keys;
    const std::unique_ptr<storage::ObjectStore> objects;
    keys::ObjectKeys wraps;
    media::MediaStore media;
    audit::AccessLog log;
    const keys::RecoveryBundles recovery;
    /// The log is not what it was: shorter than when the newest checkpoint was signed, another one, or with an entry
    /// among its newest that was changed. No server may start, and until somebody answers for it nothing is appended to
    /// it and nothing is signed, by no command.
    std::optional<base::Error> logFault;
    /// Looks again, after a backup was restored. @throws store::StoreError
    void checkLog();

private:
    ClinicParts(store::Address address, std::unique_ptr<keys::KeyProvider> provider,
                std::unique_ptr<storage::ObjectStore> store, const ClinicConfiguration &configuration,
                const ClinicFolders &folders, const base::Clock &clock, std::stop_token stop);
    base::Result<void> loadLinkKey();
    std::optional<base::Error> faultOf(const crypto::VerifierKey &key);
};

store::Address databaseOf(const ClinicConfiguration &configuration, const ClinicFolders &folders);
base::Result<std::unique_ptr<keys::KeyProvider>> keysOf(const ClinicConfiguration &configuration,
                                                        const ClinicFolders &folders, const base::Clock &clock);
std::unique_ptr<storage::ObjectStore> objectsOf(const storage::StorageChoice &choice, const ClinicFolders &folders,
                                                const base::Clock &clock);

} // namespace attune::server
