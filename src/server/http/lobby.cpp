// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/lobby.h"

#include "server/http/tls_context.h"
#include "server/net/place.h"

#include <fcntl.h>
#include <sys/resource.h>

namespace attune::server::http {

namespace {

/// As many connections as the process has file handles for: the database, the media and the programs it starts need
/// some, too.
ConnectionBook::Limits affordable(ConnectionBook::Limits limits)
{
    rlimit handles{};
    if (::getrlimit(RLIMIT_NOFILE, &handles) == 0 && handles.rlim_cur != RLIM_INFINITY) {
        const auto half = static_cast<int>(std::min<rlim_t>(handles.rlim_cur / 2, 1'000'000));
        limits.total = std::min(limits.total, std::max(16, half));
        limits.reserve = std::min(limits.reserve, limits.total / 4);
        limits.strangersOfPlace = std::min(limits.strangersOfPlace, limits.total / 4);
    }
    return limits;
}

} // namespace

void keepFromChildren(int handle)
{
    ::fcntl(handle, F_SETFD, ::fcntl(handle, F_GETFD) | FD_CLOEXEC);
}

Lobby::Lobby(ConnectionBook::Limits limits, QStringList trustedProxies)
    : m_trustedProxies(std::move(trustedProxies)), m_book(affordable(limits))
{}

base::Result<void> Lobby::takeCertificate(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const auto made = makeTlsContext(certificatePem, keyPem);
    if (!made)
        return made.error();
    auto context = std::make_shared<asio::ssl::context>(*made); // owns it from now on
    const std::lock_guard lock(m_mutex);
    m_tls = std::move(context);
    return {};
}

SharedConnection Lobby::admit(Tcp::socket socket)
{
    keepFromChildren(socket.native_handle());
    error_code unknown;
    const QString peer = QString::fromStdString(socket.remote_endpoint(unknown).address().to_string());
    const bool shared = m_trustedProxies.contains(peer);
    const auto admission = m_book.admit(net::placeOf(peer), shared, ConnectionBook::Clock::now());
    close(admission.givesWay);
    if (unknown || !admission.id) {
        m_book.leave(admission.id.value_or(0));
        return nullptr;
    }
    const std::lock_guard lock(m_mutex);
    auto connection = std::make_shared<Connection>(std::move(socket), m_tls);
    connection->id = *admission.id;
    connection->peer = peer;
    m_connections.emplace(connection->id, connection);
    return connection;
}

/// Closes it wherever it stands; what it waits for ends with an error.
void Lobby::close(std::optional<ConnectionBook::Id> id)
{
    if (!id)
        return;
    const std::lock_guard lock(m_mutex);
    const auto found = m_connections.find(*id);
    if (found == m_connections.end())
        return;
    asio::post(found->second->lowest().get_executor(), [connection = found->second] { connection->lowest().close(); });
}

void Lobby::note(const Connection &connection, Doing doing)
{
    m_book.note(connection.id, doing, ConnectionBook::Clock::now());
}

void Lobby::noteSignedIn(const Connection &connection, const QString &account)
{
    close(m_book.noteSignedIn(connection.id, account, ConnectionBook::Clock::now()));
}

void Lobby::leave(const Connection &connection)
{
    m_book.leave(connection.id);
    const std::lock_guard lock(m_mutex);
    m_connections.erase(connection.id);
    m_changed.notify_all();
}

void Lobby::hurry(Newcomers newcomers)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, connection] : m_connections) {
        asio::post(connection->lowest().get_executor(), [connection = connection, newcomers] {
            if (connection->idle && (connection->asked || newcomers == Newcomers::Leave))
                connection->lowest().cancel();
        });
    }
}

void Lobby::waitUntilEmpty(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, most, [this] { return m_connections.empty(); });
}

} // namespace attune::server::http
