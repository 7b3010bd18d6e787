// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/lobby.h"
#include "server/http/turns.h"

namespace attune::server::http {

/// How answers leave. On the strand of their connection.
class AnswerSender
{
public:
    /// @param stopping set when no further request is wanted: what is refused is not read to its end any more
    AnswerSender(const Options &options, Lobby &lobby, Turns &turns, const std::atomic<bool> &stopping)
        : m_options(options), m_lobby(lobby), m_turns(turns), m_stopping(stopping)
    {}

    /// @param head of a request that wants no body  @return whether another request may follow
    asio::awaitable<bool> send(Connection &connection, Response response, bool head, bool keepAlive);
    /// Answers, and takes the rest of the request. @return false: nothing follows
    asio::awaitable<bool> refuse(Connection &connection, Response response);
    /// Reads and throws away what still comes, as long as that does not take too much (README.md, "A refusal arrives").
    asio::awaitable<void> readOn(Connection &connection);
    /// Tells whoever waits for it to send its body (RFC 9110, 10.1.1).
    asio::awaitable<void> proceed(Connection &connection, const Request &request);

private:
    using Doing = Lobby::Doing;
    asio::awaitable<bool> sendSource(Connection &connection, const Response &response);
    asio::awaitable<bool> sendNow(beast::tcp_stream &stream, const QByteArray &bytes);

    const Options &m_options;
    Lobby &m_lobby;
    Turns &m_turns;
    const std::atomic<bool> &m_stopping;
};

} // namespace attune::server::http
