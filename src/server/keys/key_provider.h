// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/sealed_container.h"

#include <map>
#include <memory>
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

/// Keys in a private JSON file (mode 0600) that lies outside the data folder, so that a copy of the data opens nothing.
class FileKeyProvider final : public KeyProvider
{
public:
    /// Opens the file, or makes it with fresh keys when it does not exist.
    /// InvalidInput when others can read it, when it lies inside `dataFolder`, or when it is malformed.
    static base::Result<std::unique_ptr<FileKeyProvider>> openOrCreate(const QString &path, const QString &dataFolder);

    quint32 currentVersion() const override;
    std::optional<crypto::SecretBytes> wrappingKey(quint32 version) const override;
    const crypto::SecretBytes &linkKey() const override { return m_linkKey; }

private:
    std::map<quint32, crypto::SecretBytes> m_keys;
    crypto::SecretBytes m_linkKey;
};

} // namespace attune::server::keys
