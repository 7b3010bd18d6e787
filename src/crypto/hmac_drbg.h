// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QByteArray>

namespace attune::crypto {

/// HMAC_DRBG of NIST SP 800-90A Rev. 1, section 10.1.2, with SHA-256 and the crypto library's HMAC. Here it is no
/// source of secrets: from a seed that everybody has, everybody gets the same numbers (src/server/quality/DRAW.md). A
/// value.
class HmacDrbg
{
public:
    /// Instantiate (10.1.2.3). @param entropy at least 32 bytes for the strength of SHA-256
    HmacDrbg(const QByteArray &entropy, const QByteArray &nonce, const QByteArray &personalization);
    /// Generate (10.1.2.5), without additional input. @param count 1 to 65,536 bytes (table 2)
    QByteArray generate(qsizetype count);
    /// A number from 0 to `bound` - 1, each as likely as any other: eight bytes, big-endian, and what would favour the
    /// smaller ones is thrown away. @param bound at least 1
    quint64 below(quint64 bound);

private:
    void update(const QByteArray &provided);

    QByteArray m_key;
    QByteArray m_value;
};

} // namespace attune::crypto
