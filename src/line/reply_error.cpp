// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/reply_error.h"

#include "line/proxy_route.h"

#include <QLocale>
#include <QSslConfiguration>

namespace attune::line {

using base::ClientFault;

namespace {

constexpr char faultProperty[] = "attuneTlsFault";

bool goesOverProxy(const QNetworkReply *reply)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(reply->url()));
    return !proxies.isEmpty() && !ProxyRoute::placeOf(proxies.first()).isEmpty();
}

} // namespace

void watchTls(QNetworkReply *reply)
{
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        const auto chain = reply->sslConfiguration().peerCertificateChain();
        reply->setProperty(faultProperty, QVariant::fromValue(tlsFaultOf(errors, chain)));
    });
}

std::optional<TlsFault> tlsFaultOf(const QNetworkReply *reply)
{
    const QVariant fault = reply->property(faultProperty);
    return fault.canConvert<TlsFault>() ? std::optional(fault.value<TlsFault>()) : std::nullopt;
}

QDateTime serverTimeOf(const QNetworkReply *reply)
{
    // Qt's own reader of such dates (RFC 2822) knows offsets, and not the "GMT" that HTTP has.
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(reply->rawHeader("Date")),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

base::Error errorOf(const QNetworkReply *reply)
{
    const auto unavailable = [](const char *detail, ClientFault fault) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromLatin1(detail), textOf(fault), {}};
    };
    switch (reply->error()) {
    case QNetworkReply::SslHandshakeFailedError: {
        const TlsFault fault = tlsFaultOf(reply).value_or(TlsFault());
        return {base::ErrorKind::Untrusted,
                QStringLiteral("the server's certificate is not trusted"),
                textOf(codeOf(fault.kind)),
                {}};
    }
    case QNetworkReply::HostNotFoundError:
        return unavailable("the host name is not known", ClientFault::UnknownHost);
    case QNetworkReply::ConnectionRefusedError:
        return unavailable("the connection was refused", ClientFault::ConnectionRefused);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return unavailable("the proxy asks who this is", ClientFault::ProxySignIn);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return unavailable("the proxy cannot be reached", ClientFault::ProxyUnreachable);
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        return unavailable("the proxy does not let this through", ClientFault::ProxyRefuses);
    case QNetworkReply::UnknownNetworkError: // Qt has no other word for what a proxy forbids, nor for one that refuses
                                             // to be reached
        if (goesOverProxy(reply))
            return unavailable("the proxy does not let this through", ClientFault::ProxyRefuses);
        [[fallthrough]];
    default:
        return {base::ErrorKind::Unavailable,
                QStringLiteral("network error %1").arg(static_cast<int>(reply->error())),
                {},
                {}};
    }
}

bool isFinal(const base::Error &error)
{
    return error.kind == base::ErrorKind::Untrusted;
}

} // namespace attune::line
