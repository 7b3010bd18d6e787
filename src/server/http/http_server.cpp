// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in.
#include "server/http/http_server.h"

#include "server/http/request_exchange.h"

#include <thread>
#include <vector>

namespace attune::server::http {

/// The threads of the network, and what they work with.
struct HttpServer::State
{
    State(Options o, Callbacks c)
        : options(std::move(o)),
          callbacks(std::move(c)),
          lobby(options.connections, options.trustedProxies),
          turns(options, callbacks),
          sender(options, lobby, turns, stopping),
          acceptor(io)
    {}

    void listen();
    asio::awaitable<void> accept();
    asio::awaitable<void> serve(SharedConnection connection);
    void drain();

    const Options options;
    const Callbacks callbacks;
    std::atomic<bool> stopping = false;
    std::once_flag stopOnce;
    asio::io_context io; ///< before everything that holds a socket, so that it goes after them
    Lobby lobby;
    Turns turns;
    AnswerSender sender;
    Front front{options, lobby, turns, sender, stopping};
    RequestExchange exchange{front};
    Tcp::acceptor acceptor;
    std::vector<std::thread> threads;
};

void HttpServer::State::listen()
{
    const Tcp::endpoint endpoint(asio::ip::make_address(options.address.toStdString()), options.port);
    acceptor.open(endpoint.protocol());
    keepFromChildren(acceptor.native_handle());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(1024);
}

asio::awaitable<void> HttpServer::State::accept()
{
    while (!stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(io), quietly);
        if (stopping)
            co_return;
        if (error) { // out of file handles, mostly: somebody idle makes room
            lobby.makeRoom();
            asio::steady_timer pause(io, std::chrono::milliseconds(50));
            co_await pause.async_wait(quietly);
            continue;
        }
        const SharedConnection connection = lobby.admit(std::move(socket));
        if (!connection)
            continue; // the surplus is closed at once
        const auto executor = connection->lowest().get_executor();
        asio::co_spawn(executor, serve(connection), asio::detached);
    }
}

asio::awaitable<void> HttpServer::State::serve(SharedConnection connection)
{
    auto &lowest = connection->lowest();
    error_code noDelayError;
    lowest.socket().set_option(Tcp::no_delay(true), noDelayError);
    lowest.expires_after(options.handshakeTime);
    const auto [handshakeError] = co_await connection->stream.async_handshake(asio::ssl::stream_base::server, quietly);
    if (!handshakeError) {
        beast::flat_buffer buffer;
        while (co_await exchange.run(*connection, buffer)) {
        }
        if (lowest.socket().is_open()) {
            lowest.expires_after(std::chrono::seconds(2));
            co_await connection->stream.async_shutdown(quietly);
        }
    }
    lowest.close();
    lobby.leave(*connection);
}

void HttpServer::State::drain()
{
    stopping = true;
    asio::post(io, [this] {
        error_code ignored;
        acceptor.close(ignored);
    });
    lobby.hurry();
    lobby.waitUntilEmpty(options.drainTime);
    turns.stop();
    io.stop();
    for (std::thread &thread : threads)
        thread.join();
}

HttpServer::HttpServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::stop()
{
    std::call_once(m_state->stopOnce, [this] { m_state->drain(); });
}

bool HttpServer::takesTurns(std::chrono::milliseconds within) const
{
    return m_state->turns.areTaken(within);
}

quint16 HttpServer::port() const
{
    error_code ignored;
    return m_state->acceptor.local_endpoint(ignored).port();
}

base::Result<void> HttpServer::renewCertificate(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    return m_state->lobby.takeCertificate(certificatePem, keyPem);
}

base::Result<std::unique_ptr<HttpServer>> HttpServer::start(Options options, Callbacks callbacks)
{
    auto state = std::make_unique<State>(std::move(options), std::move(callbacks));
    State &ref = *state;
    if (auto taken = ref.lobby.takeCertificate(ref.options.certificatePem, ref.options.keyPem); !taken)
        return taken.error();
    try {
        ref.listen();
    } catch (const std::exception &) {
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the address is taken or not allowed"), {}, {}};
    }
    asio::co_spawn(ref.io, ref.accept(), asio::detached);
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(state)));
    for (int i = 0; i < ref.options.networkThreads; ++i)
        ref.threads.emplace_back([&ref] { ref.io.run(); });
    return server;
}

} // namespace attune::server::http
