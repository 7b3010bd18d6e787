// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls_pieces.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace attune::server::http {

namespace {

int append(BIO *bio, const char *data, std::size_t size, std::size_t *written)
{
    static_cast<QByteArray *>(BIO_get_data(bio))->append(data, static_cast<qsizetype>(size));
    *written = size;
    return 1;
}

long control(BIO *, int command, long, void *)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

/// Where records go: into a QByteArray. Made once, kept for the life of the program.
const BIO_METHOD *intoMemory()
{
    static BIO_METHOD *const method = [] {
        BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "records in memory");
        BIO_meth_set_write_ex(made, append);
        BIO_meth_set_ctrl(made, control);
        return made;
    }();
    return method;
}

} // namespace

struct TlsPieces::State
{
    SSL *session;
    BIO *before;
    QByteArray records;
};

TlsPieces::TlsPieces(ssl_st *session)
    : m_state(std::make_unique<State>(State{session, SSL_get_wbio(session), QByteArray()}))
{
    BIO_up_ref(m_state->before); // replacing it takes a reference away
    BIO *sink = BIO_new(intoMemory());
    BIO_set_data(sink, &m_state->records);
    BIO_set_init(sink, 1);
    SSL_set0_wbio(session, sink);
}

TlsPieces::~TlsPieces()
{
    SSL_set0_wbio(m_state->session, m_state->before);
}

const QByteArray &TlsPieces::encrypt(const char *plain, qsizetype size)
{
    m_state->records.resize(0); // keeps its memory
    for (qsizetype done = 0; done < size;) {
        std::size_t written = 0;
        if (SSL_write_ex(m_state->session, plain + done, static_cast<std::size_t>(size - done), &written) != 1) {
            ERR_clear_error();
            m_state->records.resize(0);
            break;
        }
        done += static_cast<qsizetype>(written);
    }
    return m_state->records;
}

} // namespace attune::server::http
