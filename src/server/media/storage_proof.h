// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/media/media_store.h"
#include "server/store/seal_old_rows.h"

namespace attune::server::media {

/// What a look at the raw storage found (keys/KEYS.md, proof).
struct StorageProof
{
    qint64 objects = 0;
    qint64 opened = 0;     ///< the wrap that counts opens with today's keys
    qint64 refused = 0;    ///< a random key was refused
    double leastNoise = 8; ///< lowest entropy of the first bytes of any object, bits a byte; of large ones only
    QList<std::pair<QString, QString>> exceptions; ///< object and what is wrong with it, in words

    store::ColumnsProof columns; ///< of personal data in the database

    bool isClean() const
    {
        return exceptions.isEmpty() && opened == objects && refused == objects && columns.isClean();
    }
};

/// Reads every object and every sealed column as somebody would who stole the disk, and then as the clinic does. Reads
/// headers and first chunks. Unavailable when the store cannot be listed.
base::Result<StorageProof> proveStorage(const MediaStore &store, const keys::KeyProvider &keys,
                                        const keys::ObjectKeys &wraps, store::Connection &connection);

protocol::Json toJson(const StorageProof &proof, base::Instant at);

} // namespace attune::server::media
