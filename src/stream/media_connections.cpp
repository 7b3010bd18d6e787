// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/media_connections.h"

#include "line/rivals.h"

namespace attune::stream {

MediaConnections::MediaConnections(QObject *owner, QSslConfiguration tls, int silenceMs)
    : m_owner(owner), m_tls(std::move(tls)), m_silenceMs(silenceMs)
{
    // Said aloud, because a connection made ahead is taken for a request only when both allow the same protocols.
    m_tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
}

QNetworkAccessManager *MediaConnections::inUse()
{
    for (QNetworkAccessManager *&manager : m_managers) {
        if (manager)
            continue;
        manager = line::Rivals::freshManager(m_silenceMs).release();
        manager->setParent(m_owner);
    }
    return m_managers.at(m_active);
}

void MediaConnections::warmSpare(const QUrl &url)
{
    inUse(); // both are there then
    connectTo(*m_managers.at(1 - m_active), url);
}

void MediaConnections::replaceAll(QNetworkAccessManager *manager)
{
    for (QNetworkAccessManager *&old : m_managers) {
        if (old)
            old->deleteLater();
        old = nullptr;
    }
    closeThird();
    manager->setParent(m_owner);
    m_managers.at(m_active) = manager;
}

void MediaConnections::openThird(const QUrl &url)
{
    if (m_third)
        return;
    m_third = line::Rivals::freshManager(0).release();
    m_third->setParent(m_owner);
    connectTo(*m_third, url);
}

void MediaConnections::closeThird()
{
    if (m_third)
        m_third->deleteLater();
    m_third = nullptr;
}

std::array<QNetworkAccessManager *, 2> MediaConnections::forPieces()
{
    inUse(); // both are there then
    QNetworkAccessManager *other = m_managers.at(1 - m_active);
    return {other, m_third ? m_third : other};
}

void MediaConnections::connectTo(QNetworkAccessManager &manager, const QUrl &url) const
{
    if (url.scheme() == QStringLiteral("https"))
        manager.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)), m_tls);
}

} // namespace attune::stream
