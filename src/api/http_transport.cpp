// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/http_transport.h"

#include "base/version.h"
#include "base/when_done.h"
#include "line/outlast.h"
#include "line/proxy_route.h"
#include "line/reply_error.h"
#include "protocol/consent_codec.h"
#include "protocol/paths.h"
#include "protocol/problem.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QUrlQuery>

#include <memory>

namespace attune::api {

namespace {

constexpr int answerTimeMs = 30'000;
constexpr qint64 largestAnswer = 32LL * 1024 * 1024;

} // namespace

base::Result<QUrl> serverUrlFrom(const QString &typed)
{
    QString text = typed.trimmed();
    const base::Error invalid{base::ErrorKind::InvalidInput, QStringLiteral("this is not a server address"), {}, {}};
    if (text.isEmpty() || text.contains(QLatin1Char(' ')))
        return invalid;
    if (!text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QStringLiteral("https") || url.host().isEmpty() || !url.userInfo().isEmpty())
        return invalid;
    url.setPath(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QSslConfiguration tlsFor(const ServerAddress &address)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!address.authorities.isEmpty())
        tls.setCaCertificates(address.authorities);
    return tls;
}

HttpTransport::HttpTransport(ServerAddress address, QObject *parent) : QObject(parent), m_address(std::move(address))
{
    useNetwork(line::Rivals::freshManager(answerTimeMs));
}

void HttpTransport::useNetwork(const std::shared_ptr<QNetworkAccessManager> &network)
{
    m_network = network;
}

/// The name and the password come with the way (line/proxy_route.h); here it is only learnt who asks for them.
void HttpTransport::noteAskingProxy(const QNetworkProxy &proxy)
{
    m_askingProxy = line::ProxyRoute::placeOf(proxy);
}

domain::Answer<protocol::Json> HttpTransport::send(const ApiCall &call)
{
    auto promise = std::make_shared<QPromise<base::Result<protocol::Json>>>();
    promise->start();
    attempt(call, promise);
    return promise->future();
}

QNetworkRequest HttpTransport::requestFor(const ApiCall &call) const
{
    QUrl url = m_address.url;
    url.setPath(call.path, QUrl::TolerantMode);
    QUrlQuery query;
    for (const auto &[key, value] : call.query)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(key)),
                           QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setSslConfiguration(tlsFor(m_address));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Attune/" ATTUNE_VERSION); // the clinic's log says which program it was
    if (!call.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + call.bearer.toLatin1());
    if (protocol::isPlainWord(call.device))
        request.setRawHeader(protocol::paths::deviceHeader, call.device.toLatin1());
    if (!call.body.is_null())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return request;
}

void HttpTransport::attempt(const ApiCall &call, const Promise &promise)
{
    const QNetworkRequest request = requestFor(call);
    const QByteArray body = call.body.is_null() ? QByteArray() : protocol::toBytes(call.body);
    const auto start = [this, request, method = call.method, body](QNetworkAccessManager &manager) {
        connect(&manager, &QNetworkAccessManager::proxyAuthenticationRequired, this, &HttpTransport::noteAskingProxy,
                Qt::UniqueConnection); // also of a fresh one that has not won yet
        QNetworkReply *reply = manager.sendCustomRequest(request, method, body);
        line::watchTls(reply);
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
            if (received > largestAnswer)
                reply->abort();
        });
        return reply;
    };
    const bool mayArriveTwice = call.method == "GET" || call.repeatable;
    auto *outlast = new line::Outlast(m_network, start,
                                      mayArriveTwice ? line::Outlast::Kind::Repeatable : line::Outlast::Kind::Once,
                                      answerTimeMs, this);
    connect(outlast, &line::Outlast::renewed, this, &HttpTransport::useNetwork);
    connect(outlast, &line::Outlast::answered, this,
            [this, call, promise](QNetworkReply *reply) { answered(reply, call, promise); });
    outlast->begin(request.url(),
                   m_heard.isValid() ? std::optional(std::chrono::milliseconds(m_heard.elapsed())) : std::nullopt);
}

void HttpTransport::answered(QNetworkReply *reply, const ApiCall &call, const Promise &promise)
{
    if (reply && reply->error() == QNetworkReply::ProxyAuthenticationRequiredError && m_proxyDesk)
        return signInToProxy(call, promise);
    if (reply)
        promise->addResult(answerOf(reply));
    else
        promise->addResult(
            base::Error{base::ErrorKind::Unavailable, QStringLiteral("nobody answered in time"), {}, {}});
    promise->finish();
}

/// The call has not left the house yet: whatever it does, it may be made again.
void HttpTransport::signInToProxy(const ApiCall &call, const Promise &promise)
{
    base::whenDone(m_proxyDesk->signIn(m_askingProxy), this, [this, call, promise](const base::Result<void> &signedIn) {
        if (signedIn)
            return attempt(call, promise);
        promise->addResult(signedIn.error());
        promise->finish();
    });
}

base::Result<protocol::Json> HttpTransport::answerOf(QNetworkReply *reply)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_tlsFault = line::tlsFaultOf(reply);
    if (status == 0 || reply->error() == QNetworkReply::ProxyAuthenticationRequiredError)
        return line::errorOf(reply);
    m_heard.start();
    if (const QDateTime serverDate = line::serverTimeOf(reply); serverDate.isValid())
        m_clockSkew = std::chrono::seconds(serverDate.secsTo(QDateTime::currentDateTimeUtc()));
    const QByteArray body = reply->readAll();
    const QString requestId = protocol::requestIdFrom(QString::fromLatin1(reply->rawHeader("X-Request-Id")));
    if (status >= 300)
        return protocol::errorFromAnswer(std::max(status, 400), body, requestId);
    if (body.trimmed().isEmpty())
        return protocol::Json::object();
    if (reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QLatin1String("text/html")))
        return protocol::encode(protocol::PageAnswer{QString::fromUtf8(body)}); // a page that stands alone
    auto parsed = protocol::objectFrom(body);
    if (!parsed)
        return base::Error{
            base::ErrorKind::Corrupt, QStringLiteral("the server's answer cannot be read"), {}, requestId};
    return parsed;
}

} // namespace attune::api
