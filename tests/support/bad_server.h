// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace attune::test {

/// What a media server does with one request for a range.
struct Treatment
{
    int status = 206;
    QByteArray body; ///< of answers that are not 206
    int firstByteAfterMs = 0;
    qint64 bytesThenReset = -1;   ///< sends so many, then resets the connection
    qint64 bytesThenSilence = -1; ///< sends so many, then nothing more
    qint64 shiftRangeBy = 0;      ///< tells, and sends, another range than the one asked for
    qint64 tellSize = -1;         ///< of the whole file; -1: the truth
    QByteArray etag = "\"one\"";
    QByteArray raw; ///< instead of an HTTP answer
};

/// An HTTP server on the loopback that serves one file, and misbehaves as a test says. On a thread of its own.
class BadServer
{
public:
    using Decide = std::function<Treatment(int requestNumber, qint64 first, qint64 last)>;

    /// @param address where it listens @param reachedAt what url() says instead, when a line lies between
    explicit BadServer(QByteArray content, const QHostAddress &address = QHostAddress::LocalHost,
                       const QString &reachedAt = {});
    ~BadServer();

    QUrl url() const;
    /// Called on the server's thread for each request; nullptr: behaves well.
    void setBehaviour(Decide decide);
    /// Everything that was asked for so far: first and last byte.
    QList<std::pair<qint64, qint64>> asked();
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    class Listener;
    Treatment treatmentOf(int number, qint64 first, qint64 last);

    const QByteArray m_content;
    std::mutex m_mutex;
    Decide m_decide;
    QList<std::pair<qint64, qint64>> m_asked;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_connections = 0;
    const QString m_reachedAt;
    quint16 m_port = 0;
    QThread m_thread;
    Listener *m_listener = nullptr;
};

} // namespace attune::test
