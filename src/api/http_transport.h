// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "line/tls_fault.h"
#include "protocol/json.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <optional>

namespace attune::api {

/// Where the clinic is and whom to believe.
struct ServerAddress
{
    QUrl url;                           ///< https only, without path
    QList<QSslCertificate> authorities; ///< the clinic's own CA; empty means the system's store
};

/// Reads what a person types: "clinic.example", "clinic.example:8443", "https://…". InvalidInput for anything else;
/// plain http is refused.
base::Result<QUrl> serverUrlFrom(const QString &typed);

/// TLS as we want it: 1.2 and newer, peers verified, only the given authorities when there are any.
QSslConfiguration tlsFor(const ServerAddress &address);

/// One call of a JSON API.
struct ApiCall
{
    QByteArray method = "GET";
    QString path;
    QList<std::pair<QString, QString>> query;
    protocol::Json body; ///< null for none
    QString bearer;
    QString device = {}; ///< what this computer was given when somebody signed in from it; empty for none
    /// May arrive twice: the clinic does it once, or it changes nothing. Reading always may.
    bool repeatable = false;
};

/// Who can be asked for the name and the password a proxy wants. GUI thread.
class ProxyDesk
{
public:
    virtual ~ProxyDesk() = default;
    /// Good when there are others than before, and the way out has them: try again. Unavailable (proxy_sign_in) when
    /// nobody gave any. Who asks while one is being asked gets the same answer. @param proxy "host:port"
    virtual domain::Answer<void> signIn(const QString &proxy) = 0;
};

/// JSON over HTTPS, one server. Follows no redirects, retries nothing that was answered, answers with an Error of the
/// right kind. A call that nobody answers is made again on fresh connections for as long as it has time (../line): at
/// the same time when it may arrive twice; else it is sent once, when the line is seen to be there. GUI thread.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    explicit HttpTransport(ServerAddress address, QObject *parent = nullptr);
    /// @param desk stays longer; without one a proxy that asks is an error
    void setProxyDesk(ProxyDesk *desk) { m_proxyDesk = desk; }

    domain::Answer<protocol::Json> send(const ApiCall &call);
    const ServerAddress &address() const { return m_address; }
    /// How far this machine's clock is ahead of the server's, from its last Date header.
    std::chrono::seconds clockSkew() const { return m_clockSkew; }

    /// What was wrong with the server's certificate at the last call; nothing when it was good.
    const std::optional<line::TlsFault> &tlsFault() const { return m_tlsFault; }

private:
    using Promise = std::shared_ptr<QPromise<base::Result<protocol::Json>>>;
    void useNetwork(const std::shared_ptr<QNetworkAccessManager> &network);
    void noteAskingProxy(const QNetworkProxy &proxy);
    void attempt(const ApiCall &call, const Promise &promise);
    QNetworkRequest requestFor(const ApiCall &call) const;
    void answered(QNetworkReply *reply, const ApiCall &call, const Promise &promise);
    void signInToProxy(const ApiCall &call, const Promise &promise);
    base::Result<protocol::Json> answerOf(QNetworkReply *reply);

    ServerAddress m_address;
    std::shared_ptr<QNetworkAccessManager> m_network;
    QElapsedTimer m_heard; ///< since the last answer
    std::chrono::seconds m_clockSkew{0};
    ProxyDesk *m_proxyDesk = nullptr;
    QString m_askingProxy;
    std::optional<line::TlsFault> m_tlsFault;
};

} // namespace attune::api
