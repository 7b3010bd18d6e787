// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace attune::server::net {

/// A connection over TLS (1.2 or newer) to another machine over which only this side talks. One thread; gives up when
/// the thread is to stop (base/stop_scope.h).
class TlsLine
{
public:
    /// @param server "host:port"  @param authorityFile PEM of who may vouch for it; empty: the system's
    /// @param patience for connecting and the handshake together
    /// Unavailable when it cannot be reached in time, or is somebody else.
    static base::Result<std::unique_ptr<TlsLine>> connect(const QString &server, const QString &authorityFile,
                                                          std::chrono::milliseconds patience);
    ~TlsLine();
    TlsLine(const TlsLine &) = delete;
    TlsLine &operator=(const TlsLine &) = delete;

    /// Hands all bytes over to the system. Unavailable when that takes longer, or the other side has gone: then some may
    /// have arrived, and the line is of no more use.
    base::Result<void> send(const QByteArray &bytes, std::chrono::milliseconds patience);

private:
    struct Handle;
    explicit TlsLine(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace attune::server::net
