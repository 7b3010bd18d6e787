// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_keys.h"

#include "crypto/digest.h"
#include "server/audit/log_tree.h"
#include "server/keys/object_keys.h"
#include "server/store/settings.h"

#include <QFile>
#include <QUuid>

namespace attune::server::audit {

namespace {

base::Error damaged(const QString &what)
{
    return {base::ErrorKind::Corrupt, what, {}, {}};
}

} // namespace

QString sealedLogKey(store::Connection &connection)
{
    return store::setting(connection, keys::logKeySetting);
}

base::Result<crypto::NoteSigner> logSigner(store::Connection &connection, const keys::KeyProvider &keys)
{
    if (store::setting(connection, keys::logKeySetting).isEmpty()) {
        const crypto::SecretBytes seed(crypto::randomBytes(32));
        const auto sealed = keys::sealedSetting(keys, keys::logKeySetting, seed);
        if (!sealed)
            return sealed.error();
        store::Transaction transaction(connection); // name and key are of one server, not one of each
        if (store::setting(connection, keys::logKeySetting).isEmpty()) {
            store::keepFirstSetting(connection, logOriginSetting,
                                    QStringLiteral("attune-clinic/") +
                                        QUuid::createUuid().toString(QUuid::WithoutBraces));
            store::keepFirstSetting(connection, keys::logKeySetting, *sealed);
        }
        transaction.commit();
    }
    auto seed = keys::openedSetting(keys, keys::logKeySetting, store::setting(connection, keys::logKeySetting));
    if (!seed)
        return seed.error();
    return crypto::NoteSigner::from(store::setting(connection, logOriginSetting), std::move(*seed));
}

base::Result<std::optional<crypto::Checkpoint>> anchorIn(const QString &path, const crypto::VerifierKey &key)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<crypto::Checkpoint>();
    if (!file.open(QIODevice::ReadOnly))
        return damaged(QStringLiteral("%1 cannot be read").arg(path));
    const auto checkpoint = crypto::checkedCheckpoint(file.readAll(), key);
    return checkpoint ? base::Result<std::optional<crypto::Checkpoint>>(*checkpoint)
                      : base::Result<std::optional<crypto::Checkpoint>>(checkpoint.error());
}

base::Result<void> continues(store::Connection &connection, const crypto::Checkpoint &anchor)
{
    const qint64 size = treeSize(connection);
    if (size < anchor.size)
        return damaged(QStringLiteral("the access log has %1 entries, and had %2 already: its newest ones are missing")
                           .arg(size)
                           .arg(anchor.size));
    const crypto::TreeHasher hasher;
    const auto root = crypto::treeRoot(hasher, anchor.size, tileReader(connection));
    if (!root)
        return root.error();
    return *root == anchor.root
               ? base::Result<void>()
               : base::Result<void>(
                     damaged(QStringLiteral("the first %1 entries of the access log are not those that were signed")
                                 .arg(anchor.size)));
}

} // namespace attune::server::audit
