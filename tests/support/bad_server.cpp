// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bad_server.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace attune::test {

namespace {

void resetConnection(QTcpSocket *socket)
{
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

class BadServer::Listener : public QTcpServer
{
public:
    explicit Listener(BadServer &owner) : m_owner(owner) {}

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        ++m_owner.m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onRequest(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void onRequest(QTcpSocket *socket)
    {
        socket->setProperty("head", socket->property("head").toByteArray() + socket->readAll());
        takeNext(socket);
    }

    /// One request of a connection at a time, in order, as a server has to when they are sent without waiting.
    void takeNext(QTcpSocket *socket)
    {
        const QByteArray head = socket->property("head").toByteArray();
        const qsizetype end = head.indexOf("\r\n\r\n");
        static const QRegularExpression lengthForm(QStringLiteral("\r\n[Cc]ontent-[Ll]ength: *(\\d+)"));
        const qsizetype body =
            end < 0 ? 0 : lengthForm.match(QString::fromLatin1(head.left(end))).captured(1).toLongLong();
        if (end < 0 || head.size() < end + 4 + body || socket->property("busy").toBool())
            return;
        socket->setProperty("head", head.mid(end + 4 + body));
        socket->setProperty("busy", true);
        static const QRegularExpression form(QStringLiteral("[Rr]ange: bytes=(\\d+)-(\\d*)"));
        const auto match = form.match(QString::fromLatin1(head.left(end)));
        const qint64 first = match.captured(1).toLongLong();
        const qint64 whole = m_owner.m_content.size() - 1;
        const qint64 last = match.captured(2).isEmpty() ? whole : std::min(match.captured(2).toLongLong(), whole);
        const Treatment treatment = m_owner.treatmentOf(++m_owner.m_requests, first, last);
        QPointer<QTcpSocket> alive(socket);
        QTimer::singleShot(treatment.firstByteAfterMs, this, [this, alive, treatment, first, last] {
            if (!alive)
                return;
            answer(alive, treatment, first, last);
            if (!alive)
                return;
            alive->setProperty("busy", false);
            takeNext(alive);
        });
    }

    void answer(QTcpSocket *socket, const Treatment &how, qint64 first, qint64 last)
    {
        if (!how.raw.isEmpty()) {
            socket->write(how.raw);
            socket->disconnectFromHost();
            return;
        }
        if (how.status != 206) {
            socket->write("HTTP/1.1 " + QByteArray::number(how.status) +
                          " X\r\nContent-Length: " + QByteArray::number(how.body.size()) + "\r\n\r\n" + how.body);
            return;
        }
        const qint64 size = how.tellSize >= 0 ? how.tellSize : m_owner.m_content.size();
        const qint64 from = first + how.shiftRangeBy;
        QByteArray body = m_owner.m_content.mid(from, last - first + 1);
        socket->write("HTTP/1.1 206 Partial Content\r\nETag: " + how.etag + "\r\nContent-Length: " +
                      QByteArray::number(last - first + 1) + "\r\nContent-Range: bytes " + QByteArray::number(from) +
                      '-' + QByteArray::number(from + last - first) + '/' + QByteArray::number(size) + "\r\n\r\n");
        const qint64 cut = how.bytesThenReset >= 0 ? how.bytesThenReset : how.bytesThenSilence;
        socket->write(cut >= 0 ? body.left(cut) : body);
        if (how.bytesThenReset >= 0) {
            socket->flush();
            QPointer<QTcpSocket> alive(socket);
            QTimer::singleShot(30, this, [alive] {
                if (alive)
                    resetConnection(alive);
            });
        }
    }

    BadServer &m_owner;
};

BadServer::BadServer(QByteArray content, const QHostAddress &address, const QString &reachedAt)
    : m_content(std::move(content)), m_reachedAt(reachedAt.isEmpty() ? QStringLiteral("127.0.0.1") : reachedAt)
{
    m_thread.start();
    QSemaphore ready;
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(context, [this, &ready, context, address] {
        m_listener = new Listener(*this);
        m_listener->listen(address);
        m_port = m_listener->serverPort();
        context->deleteLater();
        ready.release();
    });
    ready.acquire();
}

BadServer::~BadServer()
{
    QMetaObject::invokeMethod(
        m_listener, [listener = m_listener] { delete listener; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl BadServer::url() const
{
    return QUrl(QStringLiteral("http://%1:%2/media").arg(m_reachedAt).arg(m_port));
}

void BadServer::setBehaviour(Decide decide)
{
    const std::lock_guard lock(m_mutex);
    m_decide = std::move(decide);
}

Treatment BadServer::treatmentOf(int number, qint64 first, qint64 last)
{
    const std::lock_guard lock(m_mutex);
    m_asked.append({first, last});
    return m_decide ? m_decide(number, first, last) : Treatment();
}

QList<std::pair<qint64, qint64>> BadServer::asked()
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

} // namespace attune::test
