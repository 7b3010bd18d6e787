// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/problem.h"
#include "server/http/connection_book.h"
#include "server/http/fair_queue.h"
#include "server/http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace attune::server::http {

/// How the server listens. The defaults withstand slow, endless and malformed input; see src/server/README.md.
struct Options
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0 takes a free one
    /// TCP sockets that listen already, handed over by whoever started the program: then these are served, `address`
    /// and `port` are not looked at, and nobody who comes while one server ends and the next begins is turned away.
    /// The server closes its handles of them.
    std::vector<int> listening = {};
    QByteArray certificatePem;
    QByteArray keyPem;
    QStringList trustedProxies; ///< addresses whose X-Forwarded-For is believed; from anybody else it is ignored
    std::size_t headerLimit = std::size_t{16} * 1024;
    std::size_t bodyLimit = std::size_t{1024} * 1024;
    std::uint64_t streamLimit = 8ULL * 1024 * 1024 * 1024; ///< of the body of a request of Cost::Upload
    ConnectionBook::Limits connections; ///< the total is lowered to half of the file handles the process may have
    int networkThreads = 2;
    /// Queues of their own, so that none can be filled up with what belongs in another: README.md.
    FairQueue::Limits work{8, 6, 4, 64, 1024};
    FairQueue::Limits checks{2, 1, 1, 4, 48};
    FairQueue::Limits uploads{16, 4, 4, 4, 32};
    FairQueue::Limits alive{4, 2, 2, 64, 256};
    std::chrono::milliseconds handshakeTime{10'000};
    std::chrono::milliseconds headerTime{10'000};     ///< for a whole request head; the first one: since the handshake
    std::chrono::milliseconds idleTime{60'000};       ///< between two requests
    std::chrono::milliseconds crowdedIdleTime{5'000}; ///< the same while there is little room
    std::chrono::milliseconds bodyTime{30'000};       ///< for a whole body; of an upload, for each 64 KiB
    std::chrono::milliseconds sendTime{30'000};       ///< for each 256 KiB
    std::chrono::milliseconds drainTime{3000};
    /// Refusals leave at multiples of it after they were begun: long enough that even a busy server meets the first.
    std::chrono::milliseconds beat{20};
    /// What is still read of a body that was refused, so that those who send it all before they look for an answer get
    /// one: README.md.
    std::uint64_t refusedLimit = 2ULL * 1024 * 1024 * 1024;
    std::chrono::milliseconds refusedTime{60'000};
    std::chrono::milliseconds refusedPause{2'000}; ///< the longest without a byte
};

/// What the server asks of those who use it.
struct Callbacks
{
    /// Answers one request. Called on a worker thread, several at a time; may block; must not throw.
    std::function<Response(const Request &)> handler;
    /// Called on a network thread, so it must not wait. Absent: everything is usual.
    std::function<Cost(const QByteArray &method, const QString &path)> costOf = {};
    /// Whose request of a cost that is not usual it is. Called on a worker thread; may block, shortly. Absent: nobody
    /// is known.
    std::function<Asker(const Request &)> askerOf = {};
    /// The answer to what is not begun, by the code of protocol/problem.h. Absent: a status and a line of text.
    std::function<Response(const Request &, protocol::ProblemCode code)> refusal = {};
};

/// An HTTPS/1.1 server (TLS 1.2 and newer only; there is no plain port). Runs its own threads from start() to stop().
class HttpServer
{
public:
    /// InvalidInput for an unusable certificate; Unavailable when the address cannot be taken.
    static base::Result<std::unique_ptr<HttpServer>> start(Options options, Callbacks callbacks);
    /// From now on new connections are shown this certificate; those that are open go on. InvalidInput when it cannot
    /// be used or the key is not its own: then the one before stays. Any thread.
    base::Result<void> renewCertificate(const QByteArray &certificatePem, const QByteArray &keyPem);
    /// Stops accepting, lets answers under way finish (at most drainTime), then closes. Safe to call twice.
    void stop();
    ~HttpServer();

    quint16 port() const; ///< the first one's
    /// Whether the threads that answer usual requests still take turns: false when none was free within the time.
    /// Blocks until then. Any thread.
    bool takesTurns(std::chrono::milliseconds within) const;
    /// Whether the network threads run, and those that say so to others: what /livez goes by. Blocks for twice that
    /// time at most. Any thread.
    bool lives(std::chrono::milliseconds within) const;

private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::http
