// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls_context.h"

#include <memory>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace attune::server::http {

namespace {

template <auto release>
struct Free
{
    template <typename T>
    void operator()(T *held) const
    {
        release(held);
    }
};
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Context = std::unique_ptr<SSL_CTX, Free<SSL_CTX_free>>;

Bio reading(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

/// The first one is the server's own, those behind it lead to its authority.
bool useChain(SSL_CTX *context, const QByteArray &pem)
{
    const Bio bio = reading(pem);
    const Certificate own(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return false;
    while (Certificate next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        if (SSL_CTX_add0_chain_cert(context, next.get()) != 1)
            return false;
        static_cast<void>(next.release()); // the context owns it now
    }
    return true;
}

bool useKey(SSL_CTX *context, const QByteArray &pem)
{
    const Bio bio = reading(pem);
    const auto noPassword = [](char *, int, int, void *) { return 0; }; // nobody sits at a terminal to be asked
    const PrivateKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    return key && SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1;
}

} // namespace

base::Result<ssl_ctx_st *> makeTlsContext(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    Context context(SSL_CTX_new(TLS_server_method()));
    const bool usable = context && SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1 &&
                        SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20") == 1 &&
                        useChain(context.get(), certificatePem) && useKey(context.get(), keyPem);
    ERR_clear_error();
    if (!usable)
        return base::Error{
            base::ErrorKind::InvalidInput, QStringLiteral("the server certificate cannot be used"), {}, {}};
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                           SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION);
    return context.release();
}

} // namespace attune::server::http
