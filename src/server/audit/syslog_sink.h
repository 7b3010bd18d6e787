// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace attune::server::net {
class TlsLine;
}

namespace attune::server::audit {

/// A second place for log entries: a syslog server over TLS (RFC 5425 framing, RFC 5424 messages of facility "log
/// audit"). One thread. Syslog knows no receipts: what was handed to the connection counts as delivered, and a batch
/// whose connection breaks is sent again, so that the server may have lines twice and, when it dies in the moment, not
/// at all.
class SyslogSink
{
public:
    /// @param server "host:6514"  @param authorityFile PEM of who may vouch for it; empty: the system's
    SyslogSink(QString server, QString authorityFile);
    ~SyslogSink();
    /// Makes sure that there is a connection. Blocks, at most some seconds, and not when the thread is to stop
    /// (base/stop_scope.h). Unavailable, with the cause.
    base::Result<void> open();
    /// False when there is none, or the last send() found that the other side has gone.
    bool isOpen() const { return m_line != nullptr; }
    /// Over the connection that is open. Blocks like open(). Unavailable: not delivered, and nothing may be released;
    /// where isOpen() is false by then, one that lay idle may have died: to be tried once more over a new one.
    base::Result<void> send(const QByteArrayList &lines, base::Instant now);

private:
    const QString m_server;
    const QString m_authorityFile;
    std::unique_ptr<net::TlsLine> m_line;
};

} // namespace attune::server::audit
