// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"
#include "server/keys/key_provider.h"
#include "server/store/database.h"

namespace attune::server::audit {

/// The name of the log and the key that signs its checkpoints: made when the log is, kept in the database, sealed by
/// the key provider. Two servers that start at once agree on one. Corrupt when it does not open; else
/// the key provider's errors.
base::Result<crypto::NoteSigner> logSigner(store::Connection &connection, const keys::KeyProvider &keys);

/// The key as it lies there, sealed; empty when there is none yet.
QString sealedLogKey(store::Connection &connection);

inline const QString logOriginSetting = QStringLiteral("log-origin");

/// What a server remembers of its log outside the data folder.
/// @return nullopt when the file is not there. Untrusted when it is not of this log.
base::Result<std::optional<crypto::Checkpoint>> anchorIn(const QString &file, const crypto::VerifierKey &key);
/// Whether the log in the database goes on from there; Corrupt with words when newest entries are missing or history is
/// another one.
base::Result<void> continues(store::Connection &connection, const crypto::Checkpoint &anchor);

} // namespace attune::server::audit
