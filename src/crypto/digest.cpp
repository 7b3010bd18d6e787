// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <cstdlib>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace attune::crypto {

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(count)) != 1)
        std::abort();
    return bytes;
}

QByteArray sha256(const QByteArray &data)
{
    Sha256 digest;
    digest.add(data);
    return digest.finish();
}

QByteArray hmacSha1(const SecretBytes &key, const QByteArray &data)
{
    QByteArray result(20, Qt::Uninitialized);
    unsigned int length = 20;
    HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(data.constData()), static_cast<std::size_t>(data.size()),
         reinterpret_cast<unsigned char *>(result.data()), &length);
    return result;
}

QByteArray hmacSha256(const SecretBytes &key, const QByteArray &data)
{
    QByteArray result(32, Qt::Uninitialized);
    unsigned int length = 32;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(data.constData()), static_cast<std::size_t>(data.size()),
         reinterpret_cast<unsigned char *>(result.data()), &length);
    return result;
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

struct Sha256::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(const char *data, qsizetype size)
{
    EVP_DigestUpdate(m_state->context, data, static_cast<std::size_t>(size));
}

QByteArray Sha256::finish()
{
    QByteArray result(32, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char *>(result.data()), nullptr);
    return result;
}

} // namespace attune::crypto
