// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/torture.h"

#include <utility>

namespace attune::ctl {

CutLine::CutLine(QObject *parent) : QObject(parent)
{
    m_listener.listen(QHostAddress::LocalHost);
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_listener.nextPendingConnection())
            join(client);
    });
}

void CutLine::join(QTcpSocket *client)
{
    if (m_cut) {
        client->abort();
        return client->deleteLater();
    }
    auto *server = new QTcpSocket(client);
    const auto carry = [this](QTcpSocket *from, QTcpSocket *to) {
        connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
            if (!m_stalled)
                to->write(from->readAll());
        });
        connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    };
    carry(client, server);
    carry(server, client);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
    server->connectToHost(QHostAddress::LocalHost, m_target);
    client->setParent(&m_listener);
}

void CutLine::cut()
{
    m_cut = true;
    const auto clients = m_listener.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    for (QTcpSocket *client : clients)
        client->abort();
}

void CutLine::mend()
{
    const bool stalled = std::exchange(m_stalled, false);
    if (stalled)
        cut(); // what stood still for a while does not go on: both sides have given up
    m_cut = false;
}

} // namespace attune::ctl
