// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "protocol/json.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

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
};

/// JSON over HTTPS, one server. Follows no redirects, retries nothing, answers with an Error of the right kind. GUI
/// thread.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    explicit HttpTransport(ServerAddress address, QObject *parent = nullptr);

    domain::Answer<protocol::Json> send(const ApiCall &call);
    const ServerAddress &address() const { return m_address; }
    /// How far this machine's clock is ahead of the server's, from its last Date header.
    std::chrono::seconds clockSkew() const { return m_clockSkew; }

private:
    base::Result<protocol::Json> answerOf(QNetworkReply *reply);

    ServerAddress m_address;
    QNetworkAccessManager m_network;
    std::chrono::seconds m_clockSkew{0};
};

} // namespace attune::api
