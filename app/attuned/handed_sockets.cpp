// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attuned/handed_sockets.h"

#include <QHostAddress>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace attune {

namespace {

constexpr int firstHandle = 3; // behind the three streams
constexpr int most = 16;

QByteArray taken(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    qunsetenv(variable);
    return value;
}

bool isTrue(int handle, int option, int wanted)
{
    int value = 0;
    socklen_t size = sizeof value;
    return ::getsockopt(handle, SOL_SOCKET, option, &value, &size) == 0 && value == wanted;
}

/// Null when it is none of the internet.
QHostAddress addressOf(int handle)
{
    sockaddr_storage where{};
    socklen_t size = sizeof where;
    if (::getsockname(handle, reinterpret_cast<sockaddr *>(&where), &size) != 0)
        return {};
    if (where.ss_family != AF_INET && where.ss_family != AF_INET6)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&where));
}

} // namespace

base::Result<HandedSockets> takeHandedSockets()
{
    const auto process = taken("LISTEN_PID").toLongLong();
    const int count = taken("LISTEN_FDS").toInt();
    const QList<QByteArray> names = taken("LISTEN_FDNAMES").split(':');
    HandedSockets handed;
    if (process != ::getpid() || count <= 0 || count > most)
        return handed;
    QHostAddress shown;
    for (int handle = firstHandle; handle < firstHandle + count; ++handle) {
        const QHostAddress address = addressOf(handle);
        if (address.isNull() || !isTrue(handle, SO_TYPE, SOCK_STREAM) || !isTrue(handle, SO_ACCEPTCONN, 1))
            return base::Error{base::ErrorKind::InvalidInput,
                               QStringLiteral("the socket handed over as \"%1\" is none on which TCP connections are "
                                              "waited for")
                                   .arg(QString::fromUtf8(names.value(handle - firstHandle))),
                               {},
                               {}};
        ::fcntl(handle, F_SETFD, FD_CLOEXEC);
        handed.handles.push_back(handle);
        if (shown.isNull() || shown.isLoopback())
            shown = address;
    }
    handed.address = shown.toString();
    return handed;
}

} // namespace attune
