// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

namespace attune::test {

/// Somebody else's server, seen through a line that can be made to hang: then connections are accepted, what comes over
/// them is taken, and nothing is ever answered. Needs the event loop.
class HangingParty
{
public:
    /// @param behind the port of the real one on this machine; 0: there is none, and it hangs from the beginning
    explicit HangingParty(quint16 behind) : m_behind(behind), m_hangs(behind == 0)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *caller = m_server.nextPendingConnection())
                take(caller);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for a line");
    }

    quint16 port() const { return m_server.serverPort(); }
    /// From now on, also over connections that are open.
    void hang() { m_hangs = true; }
    bool hangs() const { return m_hangs; }
    /// Ends the connections there are.
    void dropAll()
    {
        const auto callers = m_server.findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
        for (QTcpSocket *caller : callers)
            caller->abort();
    }
    /// How many connections are open over which something waits for an answer that does not come.
    qsizetype waiting() const { return m_waiting.size(); }

private:
    void take(QTcpSocket *caller)
    {
        QObject::connect(caller, &QTcpSocket::disconnected, &m_server, [this, caller] {
            m_waiting.remove(caller);
            caller->deleteLater();
        });
        if (m_hangs)
            m_waiting.insert(caller);
        auto *behind = m_hangs ? nullptr : new QTcpSocket(caller);
        QObject::connect(caller, &QTcpSocket::readyRead, &m_server, [this, caller, behind] {
            const QByteArray bytes = caller->readAll();
            if (m_hangs)
                m_waiting.insert(caller);
            else if (behind)
                behind->write(bytes);
        });
        if (!behind)
            return;
        QObject::connect(behind, &QTcpSocket::readyRead, &m_server, [this, caller, behind] {
            const QByteArray bytes = behind->readAll();
            if (!m_hangs)
                caller->write(bytes);
        });
        QObject::connect(behind, &QTcpSocket::disconnected, &m_server, [this, caller] {
            if (!m_hangs)
                caller->disconnectFromHost();
        });
        behind->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind);
    }

    const quint16 m_behind;
    bool m_hangs;
    QTcpServer m_server;
    QSet<QTcpSocket *> m_waiting;
};

} // namespace attune::test
