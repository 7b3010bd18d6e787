// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate_authority.h"

#include "crypto/digest.h"

#include <memory>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace attune::crypto {

namespace {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Memory = std::unique_ptr<BIO, Freer<BIO_free>>;

base::Error failed(const char *what)
{
    return {
        base::ErrorKind::Internal, QStringLiteral("making a certificate failed: ") + QString::fromLatin1(what), {}, {}};
}

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

Memory reading(const QByteArray &pem)
{
    return Memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate emptyCertificate(EVP_PKEY *key, const QByteArray &commonName, int days)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    const QByteArray serial = randomBytes(16);
    std::unique_ptr<BIGNUM, Freer<BN_free>> number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.constData()), 16, nullptr));
    BN_clear_bit(number.get(), 127);
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), days, 0, nullptr);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0);
    return certificate;
}

base::Result<Identity> signedIdentity(Certificate certificate, Key key, EVP_PKEY *signer)
{
    if (X509_sign(certificate.get(), signer, EVP_sha256()) == 0)
        return failed("sign");
    Memory certificateOut(BIO_new(BIO_s_mem()));
    Memory keyOut(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificateOut.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed("write");
    return Identity{contentOf(certificateOut.get()), contentOf(keyOut.get())};
}

QByteArray alternativeNames(const QStringList &names)
{
    QStringList entries;
    for (const QString &name : names) {
        const std::unique_ptr<ASN1_OCTET_STRING, Freer<ASN1_OCTET_STRING_free>> address(
            a2i_IPADDRESS(name.toUtf8().constData()));
        entries << (address ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + name;
    }
    return entries.join(QLatin1Char(',')).toUtf8();
}

} // namespace

base::Result<Identity> makeAuthority(const QString &clinicName)
{
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failed("key");
    Certificate certificate = emptyCertificate(key.get(), clinicName.left(48).toUtf8(), 3650);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    if (!addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash"))
        return failed("extension");
    EVP_PKEY *signer = key.get();
    return signedIdentity(std::move(certificate), std::move(key), signer);
}

base::Result<Identity> makeServerIdentity(const Identity &authority, const QStringList &names)
{
    Memory certificateIn = reading(authority.certificatePem);
    Memory keyIn = reading(authority.keyPem);
    Certificate issuer(PEM_read_bio_X509(certificateIn.get(), nullptr, nullptr, nullptr));
    Key issuerKey(PEM_read_bio_PrivateKey(keyIn.get(), nullptr, nullptr, nullptr));
    Key key(EVP_EC_gen("P-256"));
    if (!issuer || !issuerKey || !key || names.isEmpty())
        return failed("the authority cannot be read");
    Certificate certificate = emptyCertificate(key.get(), names.first().left(60).toUtf8(), 365);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    if (!addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature") ||
        !addExtension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth") ||
        !addExtension(certificate.get(), issuer.get(), NID_subject_alt_name, alternativeNames(names)) ||
        !addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid"))
        return failed("extension");
    return signedIdentity(std::move(certificate), std::move(key), issuerKey.get());
}

bool isSignedBy(const QByteArray &certificatePem, const QByteArray &authorityPem)
{
    Memory certificateIn = reading(certificatePem);
    Memory authorityIn = reading(authorityPem);
    Certificate certificate(PEM_read_bio_X509(certificateIn.get(), nullptr, nullptr, nullptr));
    Certificate authority(PEM_read_bio_X509(authorityIn.get(), nullptr, nullptr, nullptr));
    return certificate && authority && X509_verify(certificate.get(), X509_get0_pubkey(authority.get())) == 1;
}

base::Result<int> daysLeft(const QByteArray &certificatePem)
{
    Memory input = reading(certificatePem);
    Certificate certificate(PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr));
    int days = 0;
    int seconds = 0;
    if (!certificate || ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate.get())) != 1)
        return base::Error{base::ErrorKind::InvalidInput, QStringLiteral("this is not a certificate"), {}, {}};
    return days;
}

} // namespace attune::crypto
