// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_bytes.h"

#include <cstring>
#include <new>

#include <openssl/crypto.h>

namespace attune::crypto {

namespace {

constexpr std::size_t arenaSize = 512ULL * 1024;
constexpr std::size_t smallest = 32;

/// OpenSSL's own: pages between guards, locked, left out of dumps. It answers 2 when they could not be locked; then the
/// rest still holds.
bool isArenaLocked()
{
    static const int made = CRYPTO_secure_malloc_init(arenaSize, smallest);
    return made == 1;
}

unsigned char *allocate(std::size_t size)
{
    isArenaLocked();
    void *memory = OPENSSL_secure_malloc(size);
    if (!memory) // the arena is full
        memory = OPENSSL_malloc(size);
    if (!memory)
        throw std::bad_alloc();
    return static_cast<unsigned char *>(memory);
}

} // namespace

SecretBytes::SecretBytes(QByteArray bytes) : m_size(bytes.size())
{
    if (m_size == 0)
        return;
    m_data = allocate(static_cast<std::size_t>(m_size));
    std::memcpy(m_data, bytes.constData(), static_cast<std::size_t>(m_size));
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(m_size));
}

bool SecretBytes::isLocked() const
{
    return m_data && isArenaLocked() && CRYPTO_secure_allocated(m_data) == 1;
}

void SecretBytes::wipe()
{
    if (m_data)
        OPENSSL_secure_clear_free(m_data, static_cast<std::size_t>(m_size));
    m_data = nullptr;
    m_size = 0;
}

} // namespace attune::crypto
