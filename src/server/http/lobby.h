// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/http/connection.h"

#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace attune::server::http {

/// Who is connected: lets them in while there is room, shows them the certificate, closes whoever has to give way, and
/// waits for the last one to go. Any thread.
class Lobby
{
public:
    using Doing = ConnectionBook::Doing;

    /// @param limits the total is lowered to half of the file handles the process may have
    Lobby(ConnectionBook::Limits limits, QStringList trustedProxies);

    /// Shown to those who come from now on. InvalidInput when it cannot be used; then the one before stays.
    base::Result<void> takeCertificate(const QByteArray &certificatePem, const QByteArray &keyPem);
    /// Nothing when there is no room: then the socket goes with its last owner.
    SharedConnection admit(Tcp::socket socket);
    /// Somebody idle is closed: for when the system has no more file handles.
    void makeRoom() { close(m_book.anyIdle()); }
    void note(const Connection &connection, Doing doing);
    /// Somebody signed in was answered over it; whoever of their account is too much is closed.
    void noteSignedIn(const Connection &connection, const QString &account);
    bool isCrowded() const { return m_book.isCrowded(); }
    void leave(const Connection &connection);

    /// No further request is waited for on any connection.
    enum class Newcomers { Leave, Finish }; ///< whether the first one is waited for where none came yet
    void hurry(Newcomers newcomers);
    /// Blocks until everybody has gone, or the time is over.
    void waitUntilEmpty(std::chrono::milliseconds most);

private:
    void close(std::optional<ConnectionBook::Id> id);

    const QStringList m_trustedProxies;
    ConnectionBook m_book;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<asio::ssl::context> m_tls;                              ///< under the mutex
    std::unordered_map<ConnectionBook::Id, SharedConnection> m_connections; ///< under the mutex
};

/// A program this server starts (ffmpeg) must not inherit its sockets: it would keep the port taken after a stop.
void keepFromChildren(int handle);

} // namespace attune::server::http
