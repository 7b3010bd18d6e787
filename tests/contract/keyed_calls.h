// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/api_person.h"

namespace attune::test {

/// Calls to a clinic with an "Idempotency-Key", as any program may make them. Any thread, but for tokenOf().
class KeyedCalls
{
public:
    explicit KeyedCalls(const TestClinic &clinic)
        : m_clinic(clinic), m_url(clinic.address().url.toString()), m_authorityFile(clinic.authorityFile())
    {}

    struct Answered
    {
        int status = 0; ///< 0: no answer came, and the body says why
        bool isReplay = false;
        QByteArray body;
        protocol::Json json() const
        {
            const auto object = protocol::objectFrom(body);
            return object ? *object : protocol::Json::object();
        }
    };

    /// @param raw a body as it is, instead of `body`
    Answered call(const QByteArray &token, const QByteArray &method, const QString &path, const protocol::Json &body,
                  const QByteArray &key, const QByteArray &type = "application/json", const QByteArray &raw = {}) const
    {
        server::net::WebRequest request;
        request.method = method;
        request.url = m_url + path;
        request.authorityFile = m_authorityFile;
        request.headers = {{"Authorization", "Bearer " + token}, {"Content-Type", type}};
        if (!key.isEmpty())
            request.headers.emplaceBack("Idempotency-Key", key);
        request.body = raw.isEmpty() ? protocol::toBytes(body) : raw;
        const auto answer = server::net::fetch(request);
        if (!answer)
            return {0, false, answer.error().detail.toUtf8()};
        return {answer->status, answer->headers.value("idempotent-replay") == "true", answer->body};
    }

    /// Of somebody of the sample clinic; signs them in once.
    QByteArray tokenOf(const char *who)
    {
        QByteArray &token = m_tokens[who];
        if (token.isEmpty())
            token = test::tokenOf(m_clinic, who);
        return token;
    }

private:
    const TestClinic &m_clinic;
    QString m_url;
    QString m_authorityFile;
    QHash<QByteArray, QByteArray> m_tokens;
};

} // namespace attune::test
