// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>

namespace attune::crypto {

/// An X25519 key pair (RFC 7748), both halves 32 bytes.
struct HybridKeyPair
{
    QByteArray publicKey;
    SecretBytes privateKey;
};

HybridKeyPair makeHybridKeyPair();
/// The pair of a private key. InvalidInput unless it has 32 bytes.
base::Result<HybridKeyPair> hybridKeyPairOf(SecretBytes privateKey);

/// Seals for whoever holds the private key, by public key alone: HPKE (RFC 9180), base mode, single shot, with
/// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20Poly1305. Says nothing about who sealed it.
/// @param info,associated opening with anything else fails
/// @return encapsulated key (32 bytes), ciphertext, tag (16 bytes). InvalidInput for a public key that is none.
base::Result<QByteArray> sealFor(const QByteArray &publicKey, const QByteArray &info, const QByteArray &associated,
                                 const SecretBytes &plain);
/// Corrupt when it does not open.
base::Result<SecretBytes> openSealed(const HybridKeyPair &keys, const QByteArray &info, const QByteArray &associated,
                                     const QByteArray &sealedBytes);

/// The same with an ephemeral key pair that is given, for known answers. A pair is used once.
base::Result<QByteArray> sealWith(const HybridKeyPair &ephemeral, const QByteArray &publicKey, const QByteArray &info,
                                  const QByteArray &associated, const SecretBytes &plain);

} // namespace attune::crypto
