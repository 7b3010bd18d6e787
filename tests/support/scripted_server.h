// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

namespace attune::test {

/// A request as it came over the line.
struct ServedRequest
{
    QByteArray method;
    QUrl url;                              ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< by their names in lower case
    QByteArray body;

    QString path() const { return url.path(QUrl::FullyDecoded); }
    QString parameter(const char *name) const
    {
        return QUrlQuery(url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    protocol::Json json() const { return protocol::objectFrom(body).value(); }
};

/// What is answered.
struct ScriptedAnswer
{
    int status = 200;
    QByteArray body = "{}";
    QByteArray type = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool isHeld = false; ///< until release()
};

/// An HTTP server on the loopback that answers as a test says, on the test's own thread, and remembers what it was
/// asked.
class ScriptedServer : public QTcpServer
{
public:
    using Script = std::function<ScriptedAnswer(const ServedRequest &)>;

    explicit ScriptedServer(Script script) : m_script(std::move(script))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        listen(QHostAddress::LocalHost);
    }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    void setScript(Script script) { m_script = std::move(script); }
    /// Answers what was held.
    void release()
    {
        const auto held = std::exchange(m_held, {});
        for (const auto &[socket, answer] : held) {
            if (socket)
                write(*socket, answer);
        }
    }
    qsizetype held() const { return m_held.size(); }
    /// How many of the requests were for a path.
    qsizetype count(const char *path) const
    {
        return std::count_if(asked.begin(), asked.end(),
                             [path](const ServedRequest &request) { return request.path() == QLatin1String(path); });
    }

    QList<ServedRequest> asked;

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &text = m_incoming[&socket];
        text += socket.readAll();
        while (const auto request = cutFrom(text)) {
            asked.append(*request);
            const ScriptedAnswer answer = m_script(*request);
            if (answer.isHeld)
                m_held.append({QPointer(&socket), answer});
            else
                write(socket, answer);
        }
    }
    /// The first whole request of what has come.
    static std::optional<ServedRequest> cutFrom(QByteArray &text)
    {
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        const QByteArrayList lines = text.left(end).replace("\r\n", "\n").split('\n');
        const QByteArrayList first = lines.first().split(' ');
        ServedRequest request{first.value(0), QUrl::fromEncoded(first.value(1)), {}, {}};
        for (const QByteArray &line : lines.mid(1))
            request.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (text.size() < end + 4 + length)
            return std::nullopt;
        request.body = text.mid(end + 4, length);
        text.remove(0, end + 4 + length);
        return request;
    }
    static void write(QTcpSocket &socket, const ScriptedAnswer &answer)
    {
        QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nContent-Type: " + answer.type +
                          "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        for (const auto &[name, value] : answer.headers)
            text += name + ": " + value + "\r\n";
        socket.write(text + "\r\n" + answer.body);
    }

    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_incoming;
    QList<std::pair<QPointer<QTcpSocket>, ScriptedAnswer>> m_held;
};

} // namespace attune::test
