// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>

#include <map>

namespace attune::crypto {

/// A small secret sealed with AES-256-GCM under one version of a wrapping key.
struct Wrap
{
    QByteArray nonce;       ///< 12 bytes
    QByteArray sealedBytes; ///< as long as the secret, and 16 bytes of tag
};

/// Seals and opens small secrets (data keys, second-factor secrets) under versioned wrapping keys, wherever those live:
/// in memory, in a hardware module, behind a network service. Any thread. Implementations over a network block.
class KeyWrapper
{
public:
    virtual ~KeyWrapper() = default;
    /// The version that new wraps are made under.
    virtual quint32 currentVersion() const = 0;
    virtual bool hasVersion(quint32 version) const = 0;
    /// @param secret up to 4 KiB  @param associated what the wrap is bound to: opening with anything else fails
    /// Unsupported when there is no such version; Unavailable when the keys cannot be reached: try again later.
    virtual base::Result<Wrap> wrap(quint32 version, const SecretBytes &secret, const QByteArray &associated) const = 0;
    /// The same errors, and Corrupt when it does not open.
    virtual base::Result<SecretBytes> unwrap(quint32 version, const Wrap &wrap, const QByteArray &associated) const = 0;
};

/// Wrapping keys in memory, in order of their versions.
class LocalKeys final : public KeyWrapper
{
public:
    LocalKeys() = default;
    /// One version, for tests and drills. @param key 32 bytes
    LocalKeys(quint32 version, const SecretBytes &key) { add(version, key.copy()); }

    void add(quint32 version, SecretBytes key) { m_keys.insert_or_assign(version, std::move(key)); }
    bool isEmpty() const { return m_keys.empty(); }

    quint32 currentVersion() const override { return m_keys.empty() ? 0 : m_keys.rbegin()->first; }
    bool hasVersion(quint32 version) const override { return m_keys.contains(version); }
    base::Result<Wrap> wrap(quint32 version, const SecretBytes &secret, const QByteArray &associated) const override;
    base::Result<SecretBytes> unwrap(quint32 version, const Wrap &wrap, const QByteArray &associated) const override;

private:
    std::map<quint32, SecretBytes> m_keys;
};

/// The error for a version that is not there.
base::Error noSuchKeyVersion(quint32 version);

} // namespace attune::crypto
