// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ingest_fixture.h"
#include "tests/support/waiting.h"

/// What the provider calls back with is believed when it is signed whole, of now, and once.
class TestCallbacks : public QObject, protected IngestFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void publishedSignaturesMatch();
    void formsAreReadOrRefused();
    void callbacksAreHintsAndNothingElse();
    void aCallbackIsSignedWhole();
    void aCallbackThatIsCutAnewSaysNothing();
    void aCallbackIsOfNowAndComesOnce();
};

/// Twilio's published examples ("Validating Signatures from Twilio").
void TestCallbacks::publishedSignaturesMatch()
{
    using namespace server::media;
    const crypto::SecretBytes token("12345");
    const QString url = QStringLiteral("https://mycompany.com/myapp.php?foo=1&bar=2");
    const FormFields fields = {{QStringLiteral("CallSid"), QStringLiteral("CA1234567890ABCDE")},
                               {QStringLiteral("Caller"), QStringLiteral("+14158675309")},
                               {QStringLiteral("Digits"), QStringLiteral("1234")},
                               {QStringLiteral("From"), QStringLiteral("+14158675309")},
                               {QStringLiteral("To"), QStringLiteral("+18005551212")}};
    const QByteArray published = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    QCOMPARE(twilioSignature(url, fields, token), published);
    QVERIFY(isTwilioSignature(published, url, fields, token));
    QVERIFY(isTwilioSignature(
        twilioSignature(QStringLiteral("https://mycompany.com:443/myapp.php?foo=1&bar=2"), fields, token), url, fields,
        token)); // with the port written out
    QVERIFY(!isTwilioSignature(published, url + QLatin1Char('3'), fields, token));
    QVERIFY(!isTwilioSignature(published, url, fields, crypto::SecretBytes("12346")));
    FormFields shuffled = fields;
    std::reverse(shuffled.begin(), shuffled.end());
    QCOMPARE(twilioSignature(url, shuffled, token), published);
    shuffled.append(shuffled.first()); // a repeated one counts once
    QCOMPARE(twilioSignature(url, shuffled, token), published);
    shuffled[0].second += QLatin1Char('0');
    QVERIFY(!isTwilioSignature(published, url, shuffled, token));
    const QByteArray json = R"({"property": "value"})";
    const QString signedUrl = url + QStringLiteral("&bodySHA256=") + QString::fromLatin1(crypto::sha256(json).toHex());
    QVERIFY(isTwilioBodySignature(twilioSignature(signedUrl, {}, token), signedUrl, json, token));
    QVERIFY(!isTwilioBodySignature(twilioSignature(signedUrl, {}, token), signedUrl, json + ' ', token));
}

void TestCallbacks::formsAreReadOrRefused()
{
    using server::media::formFieldsFrom;
    const auto fields = formFieldsFrom("a=1&b=x+y%20z&c&=v&a=2");
    QVERIFY(fields);
    QCOMPARE(fields->size(), 5);
    QCOMPARE(fields->at(1).second, QStringLiteral("x y z"));
    QVERIFY(!formFieldsFrom("a=%2"));
    QVERIFY(!formFieldsFrom("a=%zz"));
    QVERIFY(!formFieldsFrom("a=%ff%fe"));
    QVERIFY(!formFieldsFrom(QByteArray("a=1&").repeated(500)));
}

void TestCallbacks::callbacksAreHintsAndNothingElse()
{
    startTwilio(false);
    m_twilio->steer("slow-composition", true);
    const QString recording = recordSome(1500);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM ingest_jobs WHERE state = 'composing'")), 1,
                              20'000);
    const QString room = server::ingest::roomOf(db(), recording);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const QString time = base::toText(base::SystemClock().now());
    const auto call = [&](const QString &event, const QByteArray &token, const QByteArray &more = {}) {
        const server::media::FormFields fields = {
            {QStringLiteral("StatusCallbackEvent"), event},
            {QStringLiteral("RoomSid"), room},
            {QStringLiteral("Timestamp"), time},
            {QStringLiteral("MediaUri"), QStringLiteral("https://evil.example/film.mp4")}};
        QByteArrayList pairs;
        for (const auto &[name, value] : fields)
            pairs << name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
        const QByteArray signature = server::media::twilioSignature(QStringLiteral("https://clinic.example") + path,
                                                                    fields, crypto::SecretBytes(token));
        return post(path, "application/x-www-form-urlencoded", pairs.join('&') + more,
                    {{"X-Twilio-Signature", signature}})
            .status;
    };
    QCOMPARE(post(path, "application/x-www-form-urlencoded", "a=b").status, 400); // no signature
    QCOMPARE(call(QStringLiteral("recording-completed"), "wrong"), 403);
    QCOMPARE(call(QStringLiteral("recording-completed"), "12345", "&Extra=1"), 403); // a field that was not signed
    QCOMPARE(call(QStringLiteral("composition-available"), "12345"), 200);
    const auto calls = [this] { return m_twilio->state().at("calls").size(); };
    letPass(1500, "the look that was caused");
    const auto before = calls();
    QCOMPARE(call(QStringLiteral("composition-available"), "12345"), 200); // the same again: heard, and dropped
    letPass(700, "a look that would be caused");
    QVERIFY(calls() <= before + 2);                              // a look the job would have taken anyway
    QCOMPARE(statusOf(recording), QStringLiteral("PROCESSING")); // what it says is not believed
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'webhookRefused'")), 2);
    // Late, after a deletion, and out of order: nothing comes back.
    db().run(QStringLiteral("UPDATE recordings SET status = 'DELETED' WHERE id = ?"), {recording});
    QCOMPARE(call(QStringLiteral("recording-started"), "12345"), 200);
    QCOMPARE(call(QStringLiteral("recording-completed"), "12345"), 200);
    letPass(1500, "looks that would be caused");
    QCOMPARE(statusOf(recording), QStringLiteral("DELETED"));
}

void TestCallbacks::aCallbackIsSignedWhole()
{
    startTwilio(false);
    const QByteArray form = "application/x-www-form-urlencoded";
    const auto now = base::SystemClock().now();
    for (const char *one : {paths::recordingWebhook, paths::appointmentsWebhook}) {
        const QString path = QString::fromLatin1(one);
        const auto fields = saidBy(QStringLiteral("recording-completed"), now);
        QCOMPARE(callback(path, form, formOf(fields), fields), 200);
        QCOMPARE(callback(path, form, {}, {}), 400); // the address alone says nothing
        QCOMPARE(callback(path, form, formOf(fields), {}), 403);
        auto twice = fields;
        twice.append({QStringLiteral("RoomSid"), QStringLiteral("RMffffffffffffffffffffffffffffffff")});
        QCOMPARE(callback(path, form, formOf(twice), twice), 400); // which one?
        const QByteArray json = protocol::toBytes({{"RoomSid", someRoom.toStdString()},
                                                   {"StatusCallbackEvent", "recording-completed"},
                                                   {"Timestamp", base::toText(now).toStdString()}});
        const auto signedPath = [&path](const QByteArray &body) {
            return path + QStringLiteral("?bodySHA256=") + QString::fromLatin1(crypto::sha256(body).toHex());
        };
        QCOMPARE(callback(signedPath(json), "application/json", json, {}), 200);
        QCOMPARE(callback(signedPath(json), "application/json; charset=utf-8", json, {}), 200); // the same again
        QCOMPARE(callback(signedPath(json), "application/json", json, {}, "wrong"), 403);
        QCOMPARE(callback(signedPath(json), "application/json", json + ' ', {}), 403);
        QCOMPARE(callback(path, "application/json", json, {}), 403); // its body is not signed
        QCOMPARE(callback(path + QStringLiteral("?bodySHA256="), "application/json", json, {}), 403);
        QCOMPARE(callback(signedPath(json), form, json, {}), 403); // a form is signed field by field
        QCOMPARE(callback(signedPath(json), "text/plain", json, {}), 400);
        for (const QByteArray &wrong :
             {QByteArray("[1]"), QByteArray(json).replace('"' + base::toText(now).toLatin1() + '"', "1700000000"),
              QByteArray(json).replace("recording-completed", "whatever"), QByteArray(json).replace("RM0", "RN0")})
            QVERIFY2(callback(signedPath(wrong), "application/json", wrong, {}) == 400, wrong.constData());
    }
}

/// Names and values are signed run together: whoever kept a form can cut it anew, and must gain nothing by it.
void TestCallbacks::aCallbackThatIsCutAnewSaysNothing()
{
    startTwilio(false);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const auto old = base::SystemClock().now() - std::chrono::hours(24 * 120);
    const auto kept = saidBy(QStringLiteral("recording-completed"), old);
    const QString time = base::toText(old);
    const QString event = QStringLiteral("StatusCallbackEvent");
    const QString word = QStringLiteral("recording-completed");
    const QList<server::media::FormFields> cuts = {
        {{QStringLiteral("RoomSid"), someRoom}, {event, word + QStringLiteral("Timestamp") + time}},
        {{QStringLiteral("RoomSid"), someRoom},
         {event, word},
         {QStringLiteral("Timesta"), QStringLiteral("mp") + time}},
        {{QStringLiteral("RoomSid"), someRoom + event + word}, {QStringLiteral("Timestamp"), time}},
        {{QStringLiteral("RoomSid"), someRoom}, {event, word}, {QStringLiteral("Timestamp") + time, QString()}},
        {{QStringLiteral("RoomSid") + someRoom + event + word + QStringLiteral("Timestamp") + time, QString()}},
    };
    const crypto::SecretBytes token("12345");
    const QString url = QStringLiteral("https://clinic.example") + path;
    for (const auto &cut : cuts) {
        QCOMPARE(server::media::twilioSignature(url, cut, token), server::media::twilioSignature(url, kept, token));
        QCOMPARE(callback(path, "application/x-www-form-urlencoded", formOf(cut), cut), 400);
    }
    QCOMPARE(callback(path, "application/x-www-form-urlencoded", formOf(kept), kept), 403);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM webhook_events")), 0);
}

void TestCallbacks::aCallbackIsOfNowAndComesOnce()
{
    startTwilio(false);
    const QString path = QString::fromLatin1(paths::recordingWebhook);
    const auto now = base::SystemClock().now();
    const auto at = [&](base::Instant when, const char *event, bool turned = false) {
        const auto fields = saidBy(QString::fromLatin1(event), when);
        return callback(path, "application/x-www-form-urlencoded", formOf(fields, turned), fields);
    };
    const auto kept = [this] { return number(QStringLiteral("SELECT COUNT(*) FROM webhook_events")); };
    QCOMPARE(at(now, "room-created"), 200);
    QCOMPARE(at(now - std::chrono::hours(23), "recording-started"), 200);
    QCOMPARE(kept(), 2);
    QCOMPARE(at(now, "room-created"), 200);
    QCOMPARE(at(now, "room-created", true), 200); // another body, and the same signature
    QCOMPARE(kept(), 2);
    QCOMPARE(at(now - std::chrono::hours(25), "recording-completed"), 403);
    QCOMPARE(at(now + std::chrono::hours(1), "recording-completed"), 403);
    QCOMPARE(kept(), 2);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'webhookRefused' AND code = "
                                   "'not_of_now'")),
             2);
}

QTEST_GUILESS_MAIN(TestCallbacks)
#include "tst_callbacks.moc"
