// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"
#include "tests/support/totp.h"

namespace attune::test {

/// What came back, whatever it was.
struct ApiAnswer
{
    int status = 0; ///< 0: nothing came
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    protocol::Json json() const
    {
        const auto object = protocol::objectFrom(body);
        return object ? *object : protocol::Json::object();
    }
    /// Its problem code, in either family.
    QString code() const { return protocol::text(json(), "errorCode", protocol::text(json(), "code")); }
};

/// Somebody without our client: plain HTTPS, as another program of the clinic would call.
class ApiPerson
{
public:
    ApiPerson(const TestClinic &clinic, const QString &email,
              const QString &password = QString::fromLatin1(samplePassword))
        : m_clinic(clinic), m_email(email), m_password(password)
    {}
    /// Nobody: calls without a token.
    explicit ApiPerson(const TestClinic &clinic) : m_clinic(clinic) {}

    /// With the second factor set up on the way, where the clinic wants one. Empty: it worked.
    QString signIn()
    {
        const protocol::Json credentials = {{"email", protocol::json(m_email)},
                                            {"password", protocol::json(m_password)}};
        const ApiAnswer first = post(QString::fromLatin1(protocol::paths::login), credentials);
        protocol::Json data = protocol::child(first.json(), "data");
        if (protocol::flag(data, "requiresMfa")) {
            const protocol::Json &half = protocol::child(data, "mfa");
            const QString secret = protocol::text(protocol::child(half, "enrolment"), "secret");
            const protocol::Json code = {{"token", protocol::json(protocol::text(half, "token"))},
                                         {"code", protocol::json(codeOf(fromBase32(secret)))}};
            data = protocol::child(post(QString::fromLatin1(protocol::paths::mfa), code).json(), "data");
        }
        m_token = protocol::text(protocol::child(data, "session"), "accessToken").toLatin1();
        id = protocol::text(protocol::child(data, "user"), "id");
        return m_token.isEmpty() ? m_email + QStringLiteral(": ") + QString::fromUtf8(first.body) : QString();
    }

    ApiAnswer call(const QByteArray &method, const QString &target, const QByteArray &type = {},
                   const QByteArray &body = {}, const QList<std::pair<QByteArray, QByteArray>> &headers = {}) const
    {
        server::net::WebRequest request;
        request.method = method;
        request.url = m_clinic.address().url.toString() + target;
        request.authorityFile = m_clinic.authorityFile();
        request.body = body;
        request.headers = headers;
        if (!m_token.isEmpty())
            request.headers.append({"Authorization", "Bearer " + m_token});
        if (!type.isEmpty())
            request.headers.append({"Content-Type", type});
        const auto answer = server::net::fetch(request);
        return answer ? ApiAnswer{answer->status, answer->headers, answer->body}
                      : ApiAnswer{0, {}, answer.error().detail.toUtf8()};
    }
    ApiAnswer get(const QString &target) const { return call("GET", target); }
    ApiAnswer post(const QString &target, const protocol::Json &body) const
    {
        return call("POST", target, "application/json", protocol::toBytes(body));
    }

    const QByteArray &token() const { return m_token; }

    QString id; ///< of the account, once signed in

private:
    const TestClinic &m_clinic;
    QString m_email;
    QString m_password;
    QByteArray m_token;
};

/// A token for somebody of the sample clinic, who signs in for it; empty where that fails. Any thread.
inline QByteArray tokenOf(const TestClinic &clinic, const QByteArray &who)
{
    ApiPerson person(clinic, QString::fromUtf8(who) + QStringLiteral("@sample.clinic"));
    return person.signIn().isEmpty() ? person.token() : QByteArray();
}

} // namespace attune::test
