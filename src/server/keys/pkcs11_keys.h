// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/keys/key_provider.h"
#include "server/keys/keys_choice.h"

namespace attune::server::keys {

/// Wrapping keys that never leave a hardware token, over PKCS #11 v2.40 (OASIS): AES-256 secret keys of the token,
/// sensitive and not extractable, used with CKM_AES_GCM. Versions are told apart by their labels
/// ("attune-wrapping-<version>-<created, ms>"). One session, calls come one after another.
class Pkcs11Keys final : public KeyProvider
{
public:
    /// Makes version 1 when the token has none. InvalidInput in words: no such module, token or PIN.
    static base::Result<std::unique_ptr<Pkcs11Keys>> open(const KeysChoice::Pkcs11 &choice, base::Instant now);
    ~Pkcs11Keys() override;

    quint32 currentVersion() const override;
    bool hasVersion(quint32 version) const override;
    base::Result<crypto::Wrap> wrap(quint32 version, const crypto::SecretBytes &secret,
                                    const QByteArray &associated) const override;
    base::Result<crypto::SecretBytes> unwrap(quint32 version, const crypto::Wrap &wrap,
                                             const QByteArray &associated) const override;
    QString description() const override;
    base::Result<QList<KeyVersion>> versions() const override;
    base::Result<quint32> addVersion(base::Instant now) override;
    base::Result<void> removeVersion(quint32 version) override;

private:
    struct State;
    explicit Pkcs11Keys(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::keys
