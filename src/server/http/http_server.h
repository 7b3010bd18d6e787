// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/http/message.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace attune::server::http {

/// How the server listens. The defaults withstand slow, endless and malformed input; see src/server/README.md.
struct Options
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0 takes a free one
    QByteArray certificatePem;
    QByteArray keyPem;
    QStringList trustedProxies; ///< addresses whose X-Forwarded-For is believed; from anybody else it is ignored
    std::size_t headerLimit = 16 * 1024;
    std::size_t bodyLimit = 1024 * 1024;
    /// Requests whose handler reads the body itself, and how large it may be; at most half the workers do this at a
    /// time.
    std::function<bool(const QByteArray &method, const QString &path)> streams = {};
    std::uint64_t streamLimit = 8ULL * 1024 * 1024 * 1024;
    int connectionLimit = 512;
    int networkThreads = 2;
    int workerThreads = 8;
    std::chrono::milliseconds handshakeTime{10'000};
    std::chrono::milliseconds headerTime{60'000}; ///< for a whole request head, idle time included
    std::chrono::milliseconds bodyTime{30'000};
    std::chrono::milliseconds sendTime{30'000}; ///< for each 256 KiB
    std::chrono::milliseconds drainTime{10'000};
};

/// Answers one request. Called on a worker thread, several at a time; may block; must not throw.
using Handler = std::function<Response(const Request &)>;

/// An HTTPS/1.1 server (TLS 1.2 and newer only; there is no plain port). Runs its own threads from start() to stop().
class HttpServer
{
public:
    /// InvalidInput for an unusable certificate; Unavailable when the address cannot be taken.
    static base::Result<std::unique_ptr<HttpServer>> start(Options options, Handler handler);
    /// Stops accepting, lets answers under way finish (at most drainTime), then closes. Safe to call twice.
    void stop();
    ~HttpServer();

    quint16 port() const;

private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::http
