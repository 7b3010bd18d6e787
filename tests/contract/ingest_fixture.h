// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "crypto/digest.h"
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/ingest.h"
#include "server/media/compose.h"
#include "server/media/sealed_pieces.h"
#include "server/media/twilio_capture.h"
#include "server/media/twilio_signature.h"
#include "server/net/web_client.h"
#include "tests/support/api_person.h"
#include "tests/support/hostile_media.h"
#include "tests/support/provider_stand_in.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::pathFor;

/// What tst_ingest.cpp and tst_callbacks.cpp and tst_uploads.cpp share.
class IngestFixture
{
protected:
    void begin();
    void end();
    struct Answered
    {
        int status = 0;
        protocol::Json body;
    };
    void startTwilio(bool composeHere);
    QString recordSome(int milliseconds, const protocol::Json &options = protocol::Json::object());
    QString statusOf(const QString &recording);
    qint64 timesHeard(const QString &recording); ///< 1 once it was found out who speaks when in it
    QString sessionWithConsent();
    Answered post(const QString &path, const QByteArray &type, const QByteArray &body,
                  const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    int callback(const QString &target, const QByteArray &type, const QByteArray &body,
                 const server::media::FormFields &signedFields, const QByteArray &token = "12345");
    QByteArray tokenOf(const char *who) { return test::tokenOf(*m_clinic, who); }
    QByteArray film(const QStringList &arguments);
    QByteArray formWith(const QByteArray &file, const QString &session, const QByteArray &more = {});
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_ruth;
    std::unique_ptr<ProviderStandIn> m_twilio;
    QString m_session;
};

inline void IngestFixture::begin()
{
    m_twilio = std::make_unique<ProviderStandIn>();
    m_clinic = std::make_unique<TestClinic>();
}

inline void IngestFixture::end()
{
    m_ruth.reset();
    m_clinic.reset();
    m_twilio.reset();
}

inline void IngestFixture::startTwilio(bool composeHere)
{
    server::media::TwilioChoice twilio = m_twilio->start();
    twilio.composeHere = composeHere;
    twilio.keepOriginals = std::chrono::seconds(0);
    m_clinic->twilio = twilio;
    m_clinic->start();
    m_ruth = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_ruth->signIn("ruth"));
    m_session = sessionWithConsent();
}

inline qint64 IngestFixture::number(const QString &sql)
{
    auto row = db().run(sql);
    return row.next() ? row.number(0) : -1;
}

inline QString IngestFixture::sessionWithConsent()
{
    const auto sessions = m_ruth->get(QString::fromLatin1(paths::sessions));
    for (const auto &row : sessions ? sessions->at("sessions") : protocol::Json::array()) {
        const bool free = protocol::text(row, "runningRecordingId").isEmpty();
        if (free && protocol::text(row, "consentState") == domain::textOf(domain::ConsentState::Valid))
            return protocol::text(row, "id");
    }
    return {};
}

inline QString IngestFixture::recordSome(int milliseconds, const protocol::Json &options)
{
    const auto started =
        m_ruth->send("POST", pathFor(paths::startRecording, m_session), {{"consentGiven", true}, {"options", options}});
    if (!started) {
        qWarning("not started: %s", qPrintable(started.error().detail));
        return {};
    }
    letPass(milliseconds, "a recording");
    const auto stopped = m_ruth->send("POST", pathFor(paths::stopRecording, m_session), protocol::Json::object());
    return stopped ? protocol::text(protocol::child(*stopped, "recording"), "recordingId") : QString();
}

inline QString IngestFixture::statusOf(const QString &recording)
{
    auto row = db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {recording});
    return row.next() ? row.text(0) : QString();
}

inline qint64 IngestFixture::timesHeard(const QString &recording)
{
    return number(QStringLiteral("SELECT COUNT(*) FROM turn_jobs WHERE recording_id = '%1' AND state = 'heard'")
                      .arg(recording));
}

inline IngestFixture::Answered IngestFixture::post(const QString &path, const QByteArray &type, const QByteArray &body,
                                                   const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    server::net::WebRequest request;
    request.method = "POST";
    request.url = m_clinic->address().url.toString() + path;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = headers;
    request.headers.append({"Content-Type", type});
    request.body = body;
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {};
    const auto content = protocol::objectFrom(answer->body);
    return {answer->status, content ? *content : protocol::Json::object()};
}

inline int IngestFixture::callback(const QString &target, const QByteArray &type, const QByteArray &body,
                                   const server::media::FormFields &signedFields, const QByteArray &token)
{
    const QByteArray signature = server::media::twilioSignature(QStringLiteral("https://clinic.example") + target,
                                                                signedFields, crypto::SecretBytes(token));
    return post(target, type, body, {{"X-Twilio-Signature", signature}}).status;
}

namespace attune::test {

inline const QString someRoom = QStringLiteral("RM0123456789abcdef0123456789abcdef");

inline server::media::FormFields saidBy(const QString &event, base::Instant at)
{
    return {{QStringLiteral("RoomSid"), someRoom},
            {QStringLiteral("StatusCallbackEvent"), event},
            {QStringLiteral("Timestamp"), base::toText(at)}};
}

inline QByteArray formOf(const server::media::FormFields &fields, bool turned = false)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    if (turned)
        std::reverse(pairs.begin(), pairs.end());
    return pairs.join('&');
}

} // namespace attune::test

inline QByteArray IngestFixture::film(const QStringList &arguments)
{
    const QString path = m_twilio->filePath(QStringLiteral("made.") + arguments.last());
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} +
                     arguments.mid(0, arguments.size() - 1) + QStringList{path});
    ffmpeg.waitForFinished(60'000);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray IngestFixture::formWith(const QByteArray &file, const QString &session, const QByteArray &more)
{
    return "--XX\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + session.toUtf8() + "\r\n" + more +
           "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Jane Doe.txt\"\r\nContent-Type: "
           "text/plain\r\n\r\n" +
           file + "\r\n--XX--\r\n";
}
