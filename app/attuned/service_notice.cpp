// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attuned/service_notice.h"

#include <cstddef>
#include <cstring>
#include <ctime>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace attune {

namespace {

QByteArray taken(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    qunsetenv(variable);
    return value;
}

/// Of the clock by which systemd tells a reload from the one before.
QByteArray monotonicMicroseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return QByteArray::number(static_cast<qint64>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000);
}

} // namespace

ServiceNotice ServiceNotice::fromEnvironment()
{
    ServiceNotice notice;
    const QByteArray socket = taken("NOTIFY_SOCKET");
    if (socket.startsWith('/') || socket.startsWith('@'))
        notice.m_socket = socket;
    const qint64 microseconds = taken("WATCHDOG_USEC").toLongLong();
    const QByteArray process = taken("WATCHDOG_PID");
    const bool isMeant = process.isEmpty() || process.toLongLong() == ::getpid();
    if (!notice.m_socket.isEmpty() && isMeant && microseconds >= 2000)
        notice.m_watchdogPeriod = std::chrono::milliseconds(microseconds / 2000);
    return notice;
}

void ServiceNotice::ready(quint16 port) const
{
    send("READY=1\nSTATUS=Answering on port " + QByteArray::number(port) + '.');
}

void ServiceNotice::reloading() const
{
    send("RELOADING=1\nMONOTONIC_USEC=" + monotonicMicroseconds() + "\nSTATUS=Reading the configuration again.");
}

void ServiceNotice::stopping() const
{
    send("STOPPING=1\nSTATUS=Finishing the answers under way.");
}

void ServiceNotice::send(const QByteArray &lines) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.isEmpty() || m_socket.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, m_socket.constData(), static_cast<std::size_t>(m_socket.size()));
    if (m_socket.startsWith('@'))
        address.sun_path[0] = '\0'; // of the abstract space: the name has its length, and no end
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_socket.size()));
    const int handle = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return;
    [[maybe_unused]] const auto sent =
        ::sendto(handle, lines.constData(), static_cast<std::size_t>(lines.size()), MSG_NOSIGNAL | MSG_DONTWAIT,
                 reinterpret_cast<const sockaddr *>(&address), length);
    ::close(handle);
}

} // namespace attune
