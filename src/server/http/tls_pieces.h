// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct ssl_st;

namespace attune::server::http {

/// Encrypts large pieces of an answer in one go. Boost's TLS stream hands its records to the socket one by one, each
/// through a buffer of its own and an asynchronous operation; for media that costs more than the cipher. While an
/// object of this class lives, what the TLS session writes lands in memory instead, whole pieces at a time, and the
/// caller sends that. Nothing else may write on the session meanwhile. One thread.
class TlsPieces
{
public:
    explicit TlsPieces(ssl_st *session);
    /// The session writes again where it did before.
    ~TlsPieces();
    TlsPieces(const TlsPieces &) = delete;
    TlsPieces &operator=(const TlsPieces &) = delete;

    /// @return the records that carry `plain`, valid until the next call; empty when the session is over
    const QByteArray &encrypt(const char *plain, qsizetype size);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::http
