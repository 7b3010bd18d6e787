// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in.
#include "server/http/http_server.h"

#include "server/http/request_exchange.h"

#include <cerrno>
#include <future>
#include <thread>
#include <vector>

#include <sys/socket.h>

namespace attune::server::http {

/// The threads of the network, and what they work with.
struct HttpServer::State
{
    State(Options o, Callbacks c)
        : options(std::move(o)),
          callbacks(std::move(c)),
          lobby(options.connections, options.trustedProxies),
          turns(options, callbacks),
          sender(options, lobby, turns, stopping)
    {}

    void listen();
    void listenOn(int handle);
    void openDoors();
    void closeDoors();
    asio::awaitable<void> accept(Tcp::acceptor &door);
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
    std::vector<Tcp::acceptor> doors; ///< each on a strand of its own; none is added once they are open
    std::vector<std::future<void>> doorkeepers;
    std::vector<std::thread> threads;
};

void HttpServer::State::listen()
{
    for (const int handle : options.listening)
        listenOn(handle);
    if (!doors.empty())
        return;
    const Tcp::endpoint endpoint(asio::ip::make_address(options.address.toStdString()), options.port);
    Tcp::acceptor door(asio::make_strand(io));
    door.open(endpoint.protocol());
    keepFromChildren(door.native_handle());
    door.set_option(asio::socket_base::reuse_address(true));
    door.bind(endpoint);
    door.listen(1024);
    doors.push_back(std::move(door));
}

/// A socket somebody else opened. @throws boost::system::system_error when it is none of the internet
void HttpServer::State::listenOn(int handle)
{
    sockaddr_storage where{};
    socklen_t size = sizeof where;
    if (::getsockname(handle, reinterpret_cast<sockaddr *>(&where), &size) != 0)
        throw boost::system::system_error(errno, boost::system::system_category());
    if (where.ss_family != AF_INET && where.ss_family != AF_INET6)
        throw boost::system::system_error(asio::error::address_family_not_supported);
    Tcp::acceptor door(asio::make_strand(io));
    door.assign(where.ss_family == AF_INET ? Tcp::v4() : Tcp::v6(), handle);
    keepFromChildren(handle);
    doors.push_back(std::move(door));
}

void HttpServer::State::openDoors()
{
    for (Tcp::acceptor &door : doors)
        doorkeepers.push_back(asio::co_spawn(door.get_executor(), accept(door), asio::use_future));
}

/// Returns when nobody comes in any more. Who had come already is served.
void HttpServer::State::closeDoors()
{
    for (Tcp::acceptor &door : doors) {
        asio::post(door.get_executor(), [&door] {
            error_code ignored;
            door.close(ignored);
        });
    }
    for (const std::future<void> &served : doorkeepers)
        served.wait();
}

asio::awaitable<void> HttpServer::State::accept(Tcp::acceptor &door)
{
    while (door.is_open()) {
        auto [error, socket] = co_await door.async_accept(asio::make_strand(io), quietly);
        if (error && stopping)
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
    closeDoors();
    lobby.hurry(options.listening.empty() ? Lobby::Newcomers::Leave : Lobby::Newcomers::Finish);
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

bool HttpServer::lives(std::chrono::milliseconds within) const
{
    const auto turn = std::make_shared<std::promise<void>>();
    const auto came = turn->get_future();
    asio::post(m_state->io, [turn] { turn->set_value(); });
    return came.wait_for(within) == std::future_status::ready && m_state->turns.areTakenAlive(within);
}

quint16 HttpServer::port() const
{
    error_code ignored;
    return m_state->doors.front().local_endpoint(ignored).port();
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
    ref.openDoors();
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(state)));
    for (int i = 0; i < ref.options.networkThreads; ++i)
        ref.threads.emplace_back([&ref] { ref.io.run(); });
    return server;
}

} // namespace attune::server::http
