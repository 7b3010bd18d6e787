// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>

#include <memory>

namespace attune::crypto {

/// AES-256-GCM (NIST SP 800-38D) with 12-byte nonces and 16-byte tags appended to the ciphertext.
/// One object keeps one key's schedule; not for two threads at a time.
class Aead
{
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    /// @param key exactly 32 bytes
    explicit Aead(const SecretBytes &key);
    ~Aead();
    Aead(Aead &&) noexcept;
    Aead &operator=(Aead &&) noexcept;

    QByteArray seal(const QByteArray &nonce, const QByteArray &associated, const char *plain, qsizetype size);
    /// Corrupt when the tag does not match; then nothing of the plain text is returned.
    base::Result<QByteArray> open(const QByteArray &nonce, const QByteArray &associated, const char *sealedBytes,
                                  qsizetype size);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::crypto
