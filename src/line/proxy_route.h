// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkProxyFactory>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace attune::line {

/// Who this program is to the proxies on its way: kept in memory, shown to the proxy they were given for and to nobody
/// else, and part of no log. Any thread.
class ProxySignIns
{
public:
    struct SignIn
    {
        QString user;
        QString password;
        friend bool operator==(const SignIn &, const SignIn &) = default;
    };
    /// @param place "host:port" of the proxy
    void set(const QString &place, const SignIn &signIn);
    void forget(const QString &place);
    std::optional<SignIn> find(const QString &place) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, SignIn> m_signIns;
};

/// The way out: what the system (the desktop's settings, or http_proxy, https_proxy and no_proxy) says, with the name
/// and password that were given for it. As the program's proxy factory it serves every request of every thread: calls,
/// the journal, media and downloads.
class ProxyRoute final : public QNetworkProxyFactory
{
public:
    using System = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;
    /// @param system instead of the system's, for tests
    explicit ProxyRoute(std::shared_ptr<ProxySignIns> signIns, System system = {});
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// "host:port", by which a person knows it; empty for no proxy.
    static QString placeOf(const QNetworkProxy &proxy);

private:
    std::shared_ptr<ProxySignIns> m_signIns;
    System m_system;
};

} // namespace attune::line
