// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/proxy_route.h"

namespace attune::line {

void ProxySignIns::set(const QString &place, const SignIn &signIn)
{
    const std::lock_guard lock(m_mutex);
    m_signIns.insert(place, signIn);
}

void ProxySignIns::forget(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    m_signIns.remove(place);
}

std::optional<ProxySignIns::SignIn> ProxySignIns::find(const QString &place) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_signIns.constFind(place);
    return found == m_signIns.cend() ? std::nullopt : std::optional(*found);
}

ProxyRoute::ProxyRoute(std::shared_ptr<ProxySignIns> signIns, System system)
    : m_signIns(std::move(signIns)),
      m_system(system ? std::move(system) : System(&QNetworkProxyFactory::systemProxyForQuery))
{}

QList<QNetworkProxy> ProxyRoute::queryProxy(const QNetworkProxyQuery &query)
{
    QList<QNetworkProxy> proxies = m_system(query);
    for (QNetworkProxy &proxy : proxies) {
        const auto signIn = m_signIns->find(placeOf(proxy));
        if (!signIn)
            continue; // perhaps the environment has one in the address
        proxy.setUser(signIn->user);
        proxy.setPassword(signIn->password);
    }
    return proxies;
}

QString ProxyRoute::placeOf(const QNetworkProxy &proxy)
{
    const bool isOne = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy ||
                       proxy.type() == QNetworkProxy::Socks5Proxy;
    return isOne ? proxy.hostName() + QLatin1Char(':') + QString::number(proxy.port()) : QString();
}

} // namespace attune::line
