// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/rivals.h"

#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>

#include <algorithm>

namespace attune::line {

namespace {

constexpr int quickMs = 200;
constexpr int laterMs = 500;
constexpr int muchLaterMs = 1000;
constexpr int patientMs = 1500;
constexpr qint64 laterAfterMs = 20'000;
constexpr qint64 muchLaterAfterMs = 120'000;
constexpr qint64 tellAfterMs = 4'000;
constexpr qint64 hopelessAfterMs = 300'000;
constexpr int steadyPatienceMs = 1000; // once something has come
constexpr int rivalPatienceMs = 2000;
constexpr int longestRivalPatienceMs = 8000;

/// A fifth more or less: many programs lose the same line at the same moment.
int jittered(int ms)
{
    return ms - ms / 5 + QRandomGenerator::global()->bounded(std::max(1, ms * 2 / 5));
}

} // namespace

std::unique_ptr<QNetworkAccessManager> Rivals::freshManager(int transferTimeoutMs)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setTransferTimeout(transferTimeoutMs);
    manager->setAutoDeleteReplies(false);
    return manager;
}

Rivals::Rivals(int transferTimeoutMs, QObject *parent) : QObject(parent), m_transferTimeoutMs(transferTimeoutMs)
{
    for (std::size_t which = 0; which < m_knocks.size(); ++which) {
        QTimer *again = m_knocks.at(which).again = new QTimer(this);
        again->setSingleShot(true);
        connect(again, &QTimer::timeout, this, [this, which] { knock(which); });
    }
    // Children, so that they go with this object to the thread it is moved to.
    for (QTimer *timer : {&m_patience, &m_rivalPatience}) {
        timer->setParent(this);
        timer->setSingleShot(true);
    }
    connect(&m_patience, &QTimer::timeout, this, &Rivals::begin);
    connect(&m_rivalPatience, &QTimer::timeout, this, [this] {
        dropRival();
        knock(Quick);
        knock(Patient);
    });
}

Rivals::~Rivals()
{
    stop();
}

void Rivals::watch(const QUrl &url, Start start, int patienceMs)
{
    stop();
    m_url = url;
    m_start = std::move(start);
    m_quiet.start();
    m_patience.start(patienceMs);
}

void Rivals::search(const QUrl &url, Start start)
{
    m_url = url;
    m_start = std::move(start);
    if (m_searching)
        return;
    if (!m_quiet.isValid())
        m_quiet.start();
    begin();
}

void Rivals::heard()
{
    if (!m_start)
        return;
    endSearch();
    m_quiet.start();
    m_patience.start(steadyPatienceMs);
    lookUpOnce();
}

void Rivals::stop()
{
    endSearch();
    m_patience.stop();
    m_start = nullptr;
    m_quiet.invalidate();
}

void Rivals::startAnew()
{
    if (!m_rival)
        return;
    dropRival();
    letIn();
}

/// Where a request leaves this machine for: the place itself, or the proxy on the way to it.
void Rivals::findDoor()
{
    if (m_doorOf == m_url.authority())
        return;
    m_doorOf = m_url.authority();
    m_doorHost = m_url.host();
    m_doorPort = static_cast<quint16>(m_url.port(m_url.scheme() == QStringLiteral("https") ? 443 : 80));
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_url));
    if (!proxies.isEmpty() && !proxies.first().hostName().isEmpty()) {
        m_doorHost = proxies.first().hostName();
        m_doorPort = proxies.first().port();
    }
    m_lookedUp = false;
    m_address = QHostAddress(m_doorHost);
}

/// While the line is good; Qt has just looked it up itself and still knows.
void Rivals::lookUpOnce()
{
    findDoor();
    if (std::exchange(m_lookedUp, true) || !m_address.isNull())
        return;
    QHostInfo::lookupHost(m_doorHost, this, [this, host = m_doorHost](const QHostInfo &found) {
        if (host == m_doorHost && !found.addresses().isEmpty())
            m_address = found.addresses().first();
    });
}

void Rivals::begin()
{
    m_patience.stop();
    findDoor();
    m_searching = true;
    knock(Quick);
    knock(Patient);
}

int Rivals::pauseMs(std::size_t which) const
{
    if (which == Patient)
        return jittered(patientMs);
    const qint64 quiet = m_quiet.elapsed();
    return jittered(quiet > muchLaterAfterMs ? muchLaterMs : quiet > laterAfterMs ? laterMs : quickMs);
}

void Rivals::drop(std::size_t which)
{
    Knock &one = m_knocks.at(which);
    one.again->stop();
    if (QTcpSocket *socket = std::exchange(one.socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void Rivals::knock(std::size_t which)
{
    drop(which);
    if (!m_searching || m_rival)
        return;
    if (m_quiet.elapsed() > hopelessAfterMs) {
        stop();
        Q_EMIT hopeless();
        return;
    }
    if (m_quiet.elapsed() > tellAfterMs && !std::exchange(m_toldSilent, true))
        Q_EMIT silent();
    if (!m_searching)
        return;
    Knock &one = m_knocks.at(which);
    one.socket = new QTcpSocket(this);
    connect(one.socket, &QTcpSocket::connected, this, &Rivals::letIn);
    connect(one.socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (m_once && error == QAbstractSocket::ConnectionRefusedError)
            letIn(); // the line is there; that nobody listens is the answer
    });
    one.socket->setProxy(QNetworkProxy::NoProxy); // the door is knocked at, not what lies behind it
    if (m_address.isNull())
        one.socket->connectToHost(m_doorHost, m_doorPort);
    else
        one.socket->connectToHost(m_address, m_doorPort);
    one.again->start(pauseMs(which));
}

/// The line is there: the request itself, on a connection of its own.
void Rivals::letIn()
{
    drop(Quick);
    drop(Patient);
    if (!m_searching || m_rival || !m_start)
        return;
    m_manager = freshManager(m_transferTimeoutMs);
    m_rival = m_start(*m_manager);
    if (!m_rival)
        return endSearch();
    connect(m_rival, &QNetworkReply::metaDataChanged, this, &Rivals::rivalAnswered);
    connect(m_rival, &QNetworkReply::finished, this, &Rivals::rivalFinished);
    if (m_once)
        return;
    m_rivalPatience.start(std::min(longestRivalPatienceMs, rivalPatienceMs << std::min(m_rivals++, 4)));
}

void Rivals::rivalAnswered()
{
    if (m_rival && m_rival->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0)
        handOver();
}

void Rivals::handOver()
{
    QNetworkReply *reply = m_rival;
    reply->disconnect(this);
    m_rival.clear();
    QNetworkAccessManager *manager = m_manager.release();
    stop();
    Q_EMIT won(manager, reply);
}

void Rivals::rivalFinished()
{
    if (!m_rival)
        return;
    if (m_once || m_rival->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0)
        return handOver();
    const QNetworkReply::NetworkError error = m_rival->error();
    stop();
    Q_EMIT lost(error);
}

void Rivals::dropRival()
{
    m_rivalPatience.stop();
    if (QNetworkReply *reply = m_rival) {
        m_rival.clear();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    if (m_manager)
        m_manager.release()->deleteLater(); // not inside one of its own signals
}

void Rivals::endSearch()
{
    m_searching = false;
    m_toldSilent = false;
    m_rivals = 0;
    drop(Quick);
    drop(Patient);
    dropRival();
}

} // namespace attune::line
