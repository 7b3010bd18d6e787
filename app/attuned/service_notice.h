// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace attune {

/// Tells systemd, or whoever else started the service so, how it is: sd_notify(3), which is one datagram of lines to
/// the socket that NOTIFY_SOCKET names. Where nobody wants to know, nothing happens. Nothing about the clinic is said.
/// What is sent is lost rather than waited for. Main thread.
class ServiceNotice
{
public:
    /// As the environment says, out of which NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID are taken: child programs do
    /// not speak for the service.
    static ServiceNotice fromEnvironment();

    void ready(quint16 port) const;
    void reloading() const;
    void stopping() const;
    /// To be said at least once in each period; who does not is restarted.
    void alive() const { send("WATCHDOG=1"); }
    /// Half of the time in which it has to be said; nothing when nobody waits for it.
    std::optional<std::chrono::milliseconds> watchdogPeriod() const { return m_watchdogPeriod; }

private:
    void send(const QByteArray &lines) const;

    QByteArray m_socket; ///< a path, or "@" and a name of the abstract space
    std::optional<std::chrono::milliseconds> m_watchdogPeriod;
};

} // namespace attune
