// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/keys/key_provider.h"
#include "server/keys/keys_choice.h"

namespace attune::server::keys {

/// Keys of the key file sealed by AWS Key Management Service (operations Encrypt and Decrypt, "AWS KMS API Reference"),
/// with their name as encryption context. Wraps themselves are made here: KMS is asked when the server starts and when
/// a version is added, not for each recording. Any thread; blocks.
class KmsSeal final : public KeySeal
{
public:
    KmsSeal(const KeysChoice::AwsKms &choice, const base::Clock &clock) : m_choice(choice), m_clock(clock) {}

    QString description() const override;
    base::Result<QByteArray> seal(const crypto::SecretBytes &key, const QByteArray &name) const override;
    base::Result<crypto::SecretBytes> open(const QByteArray &sealedKey, const QByteArray &name) const override;

private:
    base::Result<protocol::Json> call(const QByteArray &operation, protocol::Json body, const QByteArray &name) const;

    const KeysChoice::AwsKms m_choice;
    const base::Clock &m_clock;
};

} // namespace attune::server::keys
