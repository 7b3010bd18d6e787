// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hybrid_seal.h"

#include "crypto/digest.h"

#include <memory>

#include <openssl/evp.h>

namespace attune::crypto {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
// Names of the algorithms, RFC 9180, 7.1 to 7.3: KEM 0x0020, KDF 0x0001, AEAD 0x0003.
const QByteArray kemSuite("KEM\x00\x20", 5);
const QByteArray suite("HPKE\x00\x20\x00\x01\x00\x03", 10);

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Free>;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

base::Error failed(base::ErrorKind kind, const char *what)
{
    return {kind, QString::fromLatin1(what), {}, {}};
}

/// A function of RFC 9180, 4: HKDF's extract over a label and its suite.
SecretBytes labeledExtract(const SecretBytes &salt, const QByteArray &suiteId, const QByteArray &label,
                           const QByteArray &material)
{
    return SecretBytes(hmacSha256(salt, "HPKE-v1" + suiteId + label + material));
}

/// HKDF's expand; all lengths here fit into one block or less.
SecretBytes labeledExpand(const SecretBytes &key, const QByteArray &suiteId, const QByteArray &label,
                          const QByteArray &info, qsizetype length)
{
    const char size[] = {0, static_cast<char>(length)};
    return SecretBytes(hmacSha256(key, QByteArray(size, 2) + "HPKE-v1" + suiteId + label + info + '\x01').left(length));
}

/// X25519; nothing for a public key of low order, whose result would be known to everybody.
SecretBytes sharedPoint(const SecretBytes &privateKey, const QByteArray &publicKey)
{
    if (publicKey.size() != keySize)
        return {};
    const Key own(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, privateKey.data(), keySize));
    const Key other(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, raw(publicKey), keySize));
    const KeyContext context(own ? EVP_PKEY_CTX_new(own.get(), nullptr) : nullptr);
    QByteArray point(keySize, '\0');
    std::size_t length = keySize;
    const bool done = context && other && EVP_PKEY_derive_init(context.get()) == 1 &&
                      EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1 &&
                      EVP_PKEY_derive(context.get(), raw(point), &length) == 1;
    return done ? SecretBytes(std::move(point)) : SecretBytes();
}

struct KeyAndNonce
{
    SecretBytes key;
    SecretBytes nonce;
};

/// Base mode of the key schedule, RFC 9180, 5.1.
KeyAndNonce scheduleOf(const SecretBytes &point, const QByteArray &encapsulated, const QByteArray &publicKey,
                       const QByteArray &info)
{
    const SecretBytes none;
    const SecretBytes prk = labeledExtract(none, kemSuite, "eae_prk", point.bytes());
    const SecretBytes shared = labeledExpand(prk, kemSuite, "shared_secret", encapsulated + publicKey, keySize);
    const SecretBytes noPsk = labeledExtract(none, suite, "psk_id_hash", {});
    const SecretBytes infoHash = labeledExtract(none, suite, "info_hash", info);
    const QByteArray context = QByteArray(1, '\0') + noPsk.bytes() + infoHash.bytes();
    const SecretBytes secret = labeledExtract(shared, suite, "secret", {});
    return {labeledExpand(secret, suite, "key", context, keySize),
            labeledExpand(secret, suite, "base_nonce", context, nonceSize)};
}

bool startCipher(EVP_CIPHER_CTX *context, const KeyAndNonce &keys, const QByteArray &associated, int encrypts)
{
    int length = 0;
    return EVP_CipherInit_ex(context, EVP_chacha20_poly1305(), nullptr, keys.key.data(), keys.nonce.data(), encrypts) ==
               1 &&
           EVP_CipherUpdate(context, nullptr, &length, raw(associated), static_cast<int>(associated.size())) == 1;
}

} // namespace

HybridKeyPair makeHybridKeyPair()
{
    auto pair = hybridKeyPairOf(SecretBytes(randomBytes(keySize))); // any 32 bytes are a key
    return std::move(*pair);
}

base::Result<HybridKeyPair> hybridKeyPairOf(SecretBytes privateKey)
{
    if (privateKey.size() != keySize)
        return failed(base::ErrorKind::InvalidInput, "an X25519 key has 32 bytes");
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, privateKey.data(), keySize));
    QByteArray publicKey(keySize, '\0');
    std::size_t length = keySize;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), raw(publicKey), &length) != 1)
        return failed(base::ErrorKind::InvalidInput, "this is no X25519 key");
    return HybridKeyPair{publicKey, std::move(privateKey)};
}

base::Result<QByteArray> sealWith(const HybridKeyPair &ephemeral, const QByteArray &publicKey, const QByteArray &info,
                                  const QByteArray &associated, const SecretBytes &plain)
{
    const SecretBytes point = sharedPoint(ephemeral.privateKey, publicKey);
    if (point.isEmpty())
        return failed(base::ErrorKind::InvalidInput, "nothing can be sealed for this public key");
    const KeyAndNonce keys = scheduleOf(point, ephemeral.publicKey, publicKey, info);
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray cipher(plain.size(), '\0');
    QByteArray tag(tagSize, '\0');
    int length = 0;
    const bool done =
        context && startCipher(context.get(), keys, associated, 1) &&
        EVP_CipherUpdate(context.get(), raw(cipher), &length, plain.data(), static_cast<int>(plain.size())) == 1 &&
        EVP_CipherFinal_ex(context.get(), raw(tag), &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, raw(tag)) == 1;
    if (!done)
        return failed(base::ErrorKind::Unavailable, "the cipher failed");
    return ephemeral.publicKey + cipher + tag;
}

base::Result<QByteArray> sealFor(const QByteArray &publicKey, const QByteArray &info, const QByteArray &associated,
                                 const SecretBytes &plain)
{
    return sealWith(makeHybridKeyPair(), publicKey, info, associated, plain);
}

base::Result<SecretBytes> openSealed(const HybridKeyPair &keyPair, const QByteArray &info, const QByteArray &associated,
                                     const QByteArray &sealedBytes)
{
    const base::Error corrupt = failed(base::ErrorKind::Corrupt, "this was not sealed for this key, or was changed");
    if (sealedBytes.size() < keySize + tagSize)
        return corrupt;
    const QByteArray encapsulated = sealedBytes.left(keySize);
    const SecretBytes point = sharedPoint(keyPair.privateKey, encapsulated);
    if (point.isEmpty())
        return corrupt;
    const KeyAndNonce keys = scheduleOf(point, encapsulated, keyPair.publicKey, info);
    const QByteArray cipher = sealedBytes.mid(keySize).chopped(tagSize);
    QByteArray tag = sealedBytes.right(tagSize);
    SecretBytes plain(QByteArray(cipher.size(), '\0'));
    const CipherContext context(EVP_CIPHER_CTX_new());
    int length = 0;
    auto *target = const_cast<unsigned char *>(plain.data());
    QByteArray rest(tagSize, '\0');
    const bool done =
        context && startCipher(context.get(), keys, associated, 0) &&
        EVP_CipherUpdate(context.get(), target, &length, raw(cipher), static_cast<int>(cipher.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, raw(tag)) == 1 &&
        EVP_CipherFinal_ex(context.get(), raw(rest), &length) == 1;
    return done ? base::Result<SecretBytes>(std::move(plain)) : base::Result<SecretBytes>(corrupt);
}

} // namespace attune::crypto
