// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/authority_search.h"

#include "protocol/paths.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace attune::api {

namespace {

constexpr int answerTimeMs = 20'000;

/// What the handshake showed, and whether it came to one.
struct Shown
{
    bool handshake = false;
    QByteArray pem;
};

QByteArray certificateWith(const QList<QSslCertificate> &chain, const QByteArray &fingerprint)
{
    for (const QSslCertificate &certificate : chain) {
        if (!fingerprint.isEmpty() && certificate.digest(QCryptographicHash::Sha256) == fingerprint)
            return certificate.toPem();
    }
    return {};
}

base::Result<QByteArray> answerOf(const Shown &shown)
{
    if (!shown.pem.isEmpty())
        return shown.pem;
    return shown.handshake
               ? base::Error{base::ErrorKind::Untrusted,
                             QStringLiteral("the server has no such certificate"),
                             QStringLiteral("other_server"),
                             {}}
               : base::Error{base::ErrorKind::Unavailable, QStringLiteral("the server cannot be reached"), {}, {}};
}

} // namespace

domain::Answer<QByteArray> findAuthority(const QUrl &server, const QByteArray &fingerprint, QObject *owner)
{
    auto *network = new QNetworkAccessManager(owner); // of its own: no connection of it is used again
    network->setTransferTimeout(answerTimeMs);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QUrl url = server;
    url.setPath(QString::fromLatin1(protocol::paths::health));
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // the fingerprint is what is believed
    request.setSslConfiguration(tls);
    QNetworkReply *reply = network->head(request);
    auto promise = std::make_shared<QPromise<base::Result<QByteArray>>>();
    promise->start();
    auto shown = std::make_shared<Shown>();
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, shown, fingerprint] {
        shown->handshake = true;
        shown->pem = certificateWith(reply->sslConfiguration().peerCertificateChain(), fingerprint);
        reply->abort(); // nothing is asked of a server that is not known yet
    });
    QObject::connect(reply, &QNetworkReply::finished, network, [promise, shown, network] {
        promise->addResult(answerOf(*shown));
        promise->finish();
        network->deleteLater();
    });
    return promise->future();
}

} // namespace attune::api
