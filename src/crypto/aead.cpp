// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"

#include <cstdlib>

#include <openssl/evp.h>

namespace attune::crypto {

namespace {

const unsigned char *in(const char *data)
{
    return reinterpret_cast<const unsigned char *>(data);
}

unsigned char *out(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

} // namespace

struct Aead::State
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    EVP_CIPHER_CTX *sealing = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX *opening = EVP_CIPHER_CTX_new();
    ~State()
    {
        EVP_CIPHER_CTX_free(sealing);
        EVP_CIPHER_CTX_free(opening);
        EVP_CIPHER_free(cipher);
    }
};

Aead::Aead(const SecretBytes &key) : m_state(std::make_unique<State>())
{
    if (key.size() != keySize ||
        EVP_EncryptInit_ex2(m_state->sealing, m_state->cipher, key.data(), nullptr, nullptr) != 1 ||
        EVP_DecryptInit_ex2(m_state->opening, m_state->cipher, key.data(), nullptr, nullptr) != 1)
        std::abort(); // a key of the wrong size is our own bug, never input
}

Aead::~Aead() = default;
Aead::Aead(Aead &&) noexcept = default;
Aead &Aead::operator=(Aead &&) noexcept = default;

QByteArray Aead::seal(const QByteArray &nonce, const QByteArray &associated, const char *plain, qsizetype size)
{
    QByteArray result(size + tagSize, Qt::Uninitialized);
    int length = 0;
    EVP_CIPHER_CTX *context = m_state->sealing;
    EVP_EncryptInit_ex2(context, nullptr, nullptr, in(nonce.constData()), nullptr);
    EVP_EncryptUpdate(context, nullptr, &length, in(associated.constData()), static_cast<int>(associated.size()));
    if (size > 0)
        EVP_EncryptUpdate(context, out(result), &length, in(plain), static_cast<int>(size));
    EVP_EncryptFinal_ex(context, out(result) + size, &length);
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagSize), out(result) + size);
    return result;
}

base::Result<QByteArray> Aead::open(const QByteArray &nonce, const QByteArray &associated, const char *sealedBytes,
                                    qsizetype size)
{
    const base::Error damaged{base::ErrorKind::Corrupt, QStringLiteral("sealed data does not open"), {}, {}};
    if (size < tagSize || nonce.size() != nonceSize)
        return damaged;
    const qsizetype plainSize = size - tagSize;
    QByteArray plain(plainSize, Qt::Uninitialized);
    QByteArray tag(sealedBytes + plainSize, tagSize);
    int length = 0;
    EVP_CIPHER_CTX *context = m_state->opening;
    EVP_DecryptInit_ex2(context, nullptr, nullptr, in(nonce.constData()), nullptr);
    EVP_DecryptUpdate(context, nullptr, &length, in(associated.constData()), static_cast<int>(associated.size()));
    if (plainSize > 0)
        EVP_DecryptUpdate(context, out(plain), &length, in(sealedBytes), static_cast<int>(plainSize));
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagSize), tag.data());
    QByteArray rest(16, Qt::Uninitialized);
    if (EVP_DecryptFinal_ex(context, out(rest), &length) != 1) {
        OPENSSL_cleanse(plain.data(), static_cast<std::size_t>(plain.size()));
        return damaged;
    }
    return plain;
}

} // namespace attune::crypto
