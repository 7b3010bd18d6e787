// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/keys/key_provider.h"
#include "server/keys/keys_choice.h"

namespace attune::server::keys {

/// Wrapping keys that stay in HashiCorp Vault (or OpenBao), Transit secrets engine, key type aes256-gcm96. Source:
/// Vault API documentation, "Transit secrets engine". Every wrap and unwrap is one request; what the wrap is bound to
/// goes along as `associated_data`.
class VaultKeys final : public KeyProvider
{
public:
    /// Asks for the key once. Unavailable when Vault does not answer; InvalidInput when it has no such key, the token
    /// may not use it, or it is of another type.
    static base::Result<std::unique_ptr<VaultKeys>> open(const KeysChoice::Vault &choice, const base::Clock &clock);

    quint32 currentVersion() const override;
    bool hasVersion(quint32 version) const override;
    base::Result<crypto::Wrap> wrap(quint32 version, const crypto::SecretBytes &secret,
                                    const QByteArray &associated) const override;
    base::Result<crypto::SecretBytes> unwrap(quint32 version, const crypto::Wrap &wrap,
                                             const QByteArray &associated) const override;
    QString description() const override;
    base::Result<QList<KeyVersion>> versions() const override;
    base::Result<quint32> addVersion(base::Instant now) override;
    /// Vault forgets versions from the oldest on: Conflict for one that has an older one beside it.
    base::Result<void> removeVersion(quint32 version) override;

private:
    VaultKeys(const KeysChoice::Vault &choice, const base::Clock &clock) : m_choice(choice), m_clock(clock) {}
    base::Result<protocol::Json> call(const char *method, const QString &path,
                                      const protocol::Json &body = nullptr) const;
    base::Result<void> look() const;
    void lookIfOld() const;

    const KeysChoice::Vault m_choice;
    const base::Clock &m_clock;
    mutable std::mutex m_mutex;
    mutable QList<KeyVersion> m_versions;
    mutable std::chrono::milliseconds m_lookedAt{0};
};

} // namespace attune::server::keys
