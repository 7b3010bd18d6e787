// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permission.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/invitations.h"
#include "server/identity/relations.h"
#include "server/store/aliases.h"
#include "server/store/legal_holds.h"
#include "server/store/recording_states.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::pathFor;

/// What tst_relations.cpp and tst_consent_terms.cpp share.
class RelationsFixture
{
protected:
    void begin();
    void end();
    struct Raw
    {
        int status = 0;
        QByteArray body;
        QList<QByteArray> cookies;
    };
    Raw raw(const QByteArray &method, const QString &pathOrUrl, const QList<std::pair<QByteArray, QByteArray>> &headers,
            const QByteArray &body = {});
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }
    domain::UserId idOf(const char *who);
    QByteArray bearerOf(const char *who);
    base::Result<protocol::Json> play(TestPerson &person, const domain::Recording &recording,
                                      const QList<std::pair<QString, QString>> &more = {});
    void setConsent(const domain::UserId &client, const char *kind, const char *purposes);
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    domain::ConsentText textOfMine(TestPerson &person, const QString &location = {});

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    domain::Recording m_recording;
    QNetworkAccessManager m_network;
};

inline void RelationsFixture::begin()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_ruth = signedIn("ruth");
    m_recording = m_ruth->first();
    QVERIFY(!m_recording.id.isEmpty());
}

inline void RelationsFixture::end()
{
    m_ruth.reset();
    m_clinic.reset();
}

inline domain::UserId RelationsFixture::idOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

inline QByteArray RelationsFixture::bearerOf(const char *who)
{
    const auto body = protocol::toBytes({{"email", std::string(who) + "@sample.clinic"}, {"password", samplePassword}});
    const Raw in = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}}, body);
    const auto answer = protocol::objectFrom(in.body);
    return "Bearer " +
           (answer
                ? protocol::text(protocol::child(protocol::child(*answer, "data"), "session"), "accessToken").toLatin1()
                : QByteArray());
}

inline base::Result<protocol::Json> RelationsFixture::play(TestPerson &person, const domain::Recording &recording,
                                                           const QList<std::pair<QString, QString>> &more)
{
    return person.get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                      QList<std::pair<QString, QString>>{{QStringLiteral("recordingId"), recording.id.value()}} + more);
}

inline void RelationsFixture::setConsent(const domain::UserId &client, const char *kind, const char *purposes)
{
    db().run(
        QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?,?,?) ON CONFLICT(client_id) "
                       "DO UPDATE SET kind = excluded.kind, purposes = excluded.purposes, expires_at = NULL"),
        {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
    // As if it had been so before anything was recorded.
    db().run(QStringLiteral("DELETE FROM consent_history WHERE client_id = ?"), {client.value()});
    db().run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?,0,?,?)"),
             {client.value(), QString::fromLatin1(kind), QString::fromLatin1(purposes)});
}

inline RelationsFixture::Raw RelationsFixture::raw(const QByteArray &method, const QString &pathOrUrl,
                                                   const QList<std::pair<QByteArray, QByteArray>> &headers,
                                                   const QByteArray &body)
{
    QNetworkRequest request(pathOrUrl.startsWith(QLatin1Char('/'))
                                ? QUrl(m_clinic->address().url.toString() + pathOrUrl)
                                : QUrl(pathOrUrl));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_clinic->authorityFile()));
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000))
        return {};
    QList<QByteArray> cookies;
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        if (name.toLower() == "set-cookie")
            cookies += value.split('\n');
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), cookies};
}

inline domain::ConsentText RelationsFixture::textOfMine(TestPerson &person, const QString &location)
{
    const auto answer = person.get(QString::fromLatin1(paths::consentText), {{QStringLiteral("location"), location}});
    domain::ConsentText text;
    if (!answer)
        return text;
    text.hash = protocol::text(protocol::child(*answer, "text"), "hash");
    text.version = protocol::text(protocol::child(*answer, "text"), "version");
    text.jurisdiction = protocol::text(protocol::child(*answer, "text"), "jurisdiction");
    return text;
}

namespace attune::test {

inline protocol::Json decisionOf(const domain::UserId &client, const domain::ConsentText &text)
{
    const protocol::Json shown = {
        {"version", protocol::json(text.version)}, {"hash", protocol::json(text.hash)}, {"language", "en"}};
    return consentBody(shown, client.value(), protocol::Json::array({"care"}), "A Name");
}

} // namespace attune::test
