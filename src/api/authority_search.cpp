// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/authority_search.h"

#include "api/http_transport.h"
#include "base/client_fault.h"
#include "base/when_done.h"
#include "line/proxy_route.h"
#include "line/reply_error.h"
#include "protocol/paths.h"

#include <QAuthenticator>
#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace attune::api {

namespace {

constexpr int answerTimeMs = 20'000;

/// What is looked for, and what has been seen so far.
struct Search
{
    QUrl url;
    QByteArray fingerprint;
    ProxyDesk *desk = nullptr;
    QNetworkAccessManager *network = nullptr; ///< of its own: no connection of it is used again
    QString askingProxy;
    bool handshake = false;
    QByteArray pem;
    QPromise<base::Result<QByteArray>> promise;
};

using SharedSearch = std::shared_ptr<Search>;

QByteArray certificateWith(const QList<QSslCertificate> &chain, const QByteArray &fingerprint)
{
    for (const QSslCertificate &certificate : chain) {
        if (!fingerprint.isEmpty() && certificate.digest(QCryptographicHash::Sha256) == fingerprint)
            return certificate.toPem();
    }
    return {};
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // the fingerprint is what is believed
    request.setSslConfiguration(tls);
    return request;
}

void finish(const SharedSearch &search, const base::Result<QByteArray> &answer)
{
    search->promise.addResult(answer);
    search->promise.finish();
    search->network->deleteLater();
}

void answered(const SharedSearch &search, const QNetworkReply *reply)
{
    if (!search->pem.isEmpty())
        return finish(search, search->pem);
    if (!search->handshake)
        return finish(search, line::errorOf(reply));
    finish(search, base::Error{base::ErrorKind::Untrusted,
                               QStringLiteral("the server has no such certificate"),
                               textOf(base::ClientFault::OtherServer),
                               {}});
}

void look(const SharedSearch &search)
{
    QNetworkReply *reply = search->network->head(requestFor(search->url));
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, search] {
        search->handshake = true;
        search->pem = certificateWith(reply->sslConfiguration().peerCertificateChain(), search->fingerprint);
        reply->abort(); // nothing is asked of a server that is not known yet
    });
    QObject::connect(reply, &QNetworkReply::finished, search->network, [reply, search] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::ProxyAuthenticationRequiredError || !search->desk)
            return answered(search, reply);
        base::whenDone(search->desk->signIn(search->askingProxy), search->network,
                       [search](const base::Result<void> &signedIn) {
                           if (signedIn)
                               look(search);
                           else
                               finish(search, signedIn.error());
                       });
    });
}

} // namespace

domain::Answer<QByteArray> findAuthority(const QUrl &server, const QByteArray &fingerprint, ProxyDesk *desk,
                                         QObject *owner)
{
    auto search = std::make_shared<Search>();
    search->url = server;
    search->url.setPath(QString::fromLatin1(protocol::paths::health));
    search->fingerprint = fingerprint;
    search->desk = desk;
    search->network = new QNetworkAccessManager(owner);
    search->network->setTransferTimeout(answerTimeMs);
    search->network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(search->network, &QNetworkAccessManager::proxyAuthenticationRequired, search->network,
                     [search](const QNetworkProxy &proxy, QAuthenticator *) {
                         search->askingProxy = line::ProxyRoute::placeOf(proxy);
                     });
    search->promise.start();
    look(search);
    return search->promise.future();
}

} // namespace attune::api
