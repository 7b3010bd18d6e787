// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"

#include "base/client_fault.h"
#include "base/visible_text.h"
#include "base/when_done.h"
#include "line/reply_error.h"
#include "protocol/health_codec.h"
#include "protocol/paths.h"

#include <QDateTime>
#include <QNetworkReply>

namespace attune::api {

using base::ClientFault;
using domain::ConnectionReport;
using Reached = ConnectionReport::Reached;

namespace {

constexpr int probeTimeMs = 10'000;

Reached reachedWith(const base::Error &error)
{
    if (base::isOfProxy(error.code))
        return Reached::NoWayOut;
    if (error.code == ClientFault::UnknownHost)
        return Reached::NameUnknown;
    if (error.kind == base::ErrorKind::Untrusted)
        return Reached::Untrusted;
    // Some answer came, if not the one that is hoped for.
    const bool answered = error.kind != base::ErrorKind::Unavailable || !error.requestId.isEmpty();
    return answered ? Reached::OtherProduct : Reached::Silent;
}

base::Instant instantOf(const QDateTime &time)
{
    return base::fromUnixMs(time.toMSecsSinceEpoch());
}

/// One check on its way: each step asks for the next one.
class Check : public QObject
{
public:
    explicit Check(HttpTransport &transport) : QObject(&transport), m_transport(transport)
    {
        m_report.host = transport.address().url.host();
        m_promise.start();
    }
    domain::Answer<ConnectionReport> begin()
    {
        base::whenDone(m_transport.send({"GET", QString::fromLatin1(protocol::paths::live), {}, {}, {}}), this,
                       [this](const base::Result<protocol::Json> &answer) { onAnswer(answer); });
        return m_promise.future();
    }

private:
    void onAnswer(const base::Result<protocol::Json> &answer)
    {
        if (!answer)
            return onError(answer.error());
        const auto product = protocol::decode<protocol::ProductAnswer>(*answer, protocol::Reading::Answer);
        const bool ours = product && product->product == QStringLiteral("attuned");
        m_report.reached = ours ? Reached::Clinic : Reached::OtherProduct;
        m_report.version = product ? base::shortened(product->version, 20) : QString();
        m_report.clockSkew = m_transport.clockSkew();
        if (!ours)
            return finish();
        base::whenDone(m_transport.send({"GET", QString::fromLatin1(protocol::paths::health), {}, {}, {}}), this,
                       [this](const base::Result<protocol::Json> &health) {
                           m_report.isWell = health.has_value();
                           finish();
                       });
    }
    void onError(const base::Error &error)
    {
        if (error.kind == base::ErrorKind::NotFound && !std::exchange(m_askedAnOlderOne, true)) { // before livez
            base::whenDone(m_transport.send({"GET", QString::fromLatin1(protocol::paths::health), {}, {}, {}}), this,
                           [this](const base::Result<protocol::Json> &answer) { onAnswer(answer); });
            return;
        }
        m_report.reached = reachedWith(error);
        m_report.fault = error.code;
        const auto fault = m_transport.tlsFault();
        if (!fault || error.kind != base::ErrorKind::Untrusted)
            return finish();
        if (fault->validFrom.isValid())
            m_report.validFrom = instantOf(fault->validFrom);
        if (fault->validUntil.isValid())
            m_report.validUntil = instantOf(fault->validUntil);
        m_report.names = fault->names;
        if (!line::isAboutTime(fault->kind))
            return finish();
        askForTheTime();
    }
    /// A server that nobody vouches for may still have a clock. Nothing is told to it, nothing is believed but for the
    /// words: whether to look at the clock of this computer first.
    void askForTheTime()
    {
        QUrl url = m_transport.address().url;
        url.setPath(QString::fromLatin1(protocol::paths::live));
        QNetworkRequest request(url);
        QSslConfiguration tls = tlsFor(m_transport.address());
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
        m_network.setTransferTimeout(probeTimeMs);
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.head(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            reply->deleteLater();
            const QDateTime theirs = line::serverTimeOf(reply);
            if (theirs.isValid())
                m_report.clockSkew = std::chrono::seconds(theirs.secsTo(QDateTime::currentDateTimeUtc()));
            finish();
        });
    }
    void finish()
    {
        m_promise.addResult(m_report);
        m_promise.finish();
        deleteLater();
    }

    HttpTransport &m_transport;
    QNetworkAccessManager m_network;
    ConnectionReport m_report;
    bool m_askedAnOlderOne = false;
    QPromise<base::Result<ConnectionReport>> m_promise;
};

} // namespace

domain::Answer<ConnectionReport> checkConnection(HttpTransport &transport)
{
    return (new Check(transport))->begin();
}

} // namespace attune::api
