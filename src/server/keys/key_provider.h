// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/sealed_container.h"
#include "protocol/json.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace attune::server::keys {

/// Where the keys that wrap recording keys come from. Thread-safe after construction.
class KeyProvider
{
public:
    virtual ~KeyProvider() = default;
    virtual quint32 currentVersion() const = 0;
    virtual std::optional<crypto::SecretBytes> wrappingKey(quint32 version) const = 0;
    /// Signs media links; never leaves the server.
    virtual const crypto::SecretBytes &linkKey() const = 0;
};

/// One version of the wrapping key, as the key file has it.
struct KeyVersion
{
    quint32 version = 0;
    qint64 createdAtMs = 0; ///< 0 when the file does not say
};

/// Keys in a private JSON file (mode 0600) that lies outside the data folder, so that a copy of the data opens nothing.
/// A file that was changed by the operator's program is read again by itself. Any thread.
class FileKeyProvider final : public KeyProvider
{
public:
    /// Opens the file, or makes it with fresh keys when it does not exist.
    /// InvalidInput when others can read it, when it lies inside `dataFolder`, or when it is malformed.
    static base::Result<std::unique_ptr<FileKeyProvider>> openOrCreate(const QString &path, const QString &dataFolder);
    /// The same from a key file's content, for a drill: nothing is read again, nothing is written.
    static base::Result<std::unique_ptr<FileKeyProvider>> fromContent(const QByteArray &content);

    quint32 currentVersion() const override;
    std::optional<crypto::SecretBytes> wrappingKey(quint32 version) const override;
    const crypto::SecretBytes &linkKey() const override { return m_linkKey; }

    /// In order.
    QList<KeyVersion> versions() const;
    /// Puts a new version into the file, durably. @return its number
    base::Result<quint32> addVersion(base::Instant now);
    /// Takes a version out of the file. Conflict for the current one.
    base::Result<void> removeVersion(quint32 version);

private:
    using Keys = std::map<quint32, crypto::SecretBytes>;
    base::Result<void> read(const QByteArray &content) const;
    base::Result<void> readFile() const;
    base::Result<void> rewrite(const std::function<base::Result<void>(protocol::Json &)> &change);
    void readAgainIfChanged() const;

    QString m_path; ///< empty: not in a file
    mutable std::mutex m_mutex;
    mutable Keys m_keys;
    mutable QList<KeyVersion> m_versions;
    mutable qint64 m_changedAt = 0;
    mutable crypto::SecretBytes m_linkKey; ///< set once
};

} // namespace attune::server::keys
