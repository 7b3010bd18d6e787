// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/client_fault.h"
#include "line/reply_error.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QTest>

using namespace attune;
using base::ClientFault;
using base::ErrorKind;

namespace {

/// A reply as a test wants it.
class FakeReply final : public QNetworkReply
{
public:
    explicit FakeReply(NetworkError error = NoError)
    {
        setUrl(QUrl(QStringLiteral("https://clinic.example/")));
        if (error != NoError)
            setError(error, QStringLiteral("as Qt says it, with /a/path and 10.0.0.1"));
    }
    void setDate(const QByteArray &date) { setRawHeader("Date", date); }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

} // namespace

/// What becomes of a reply without an answer: a kind that says what to do, a code where there is more to say, and
/// nothing of Qt's own words.
class TestReplyErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void everyFaultHasItsCode_data();
    void everyFaultHasItsCode();
    void onlyWhatAPersonHasToMendIsFinal();
    void theServersTimeIsReadAsHttpWritesIt_data();
    void theServersTimeIsReadAsHttpWritesIt();
};

void TestReplyErrors::everyFaultHasItsCode_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, ErrorKind kind, const QString &code) {
        QTest::newRow(name) << static_cast<int>(error) << static_cast<int>(kind) << code;
    };
    using R = QNetworkReply;
    const auto unavailable = [&row](const char *name, R::NetworkError error, std::optional<ClientFault> fault = {}) {
        row(name, error, ErrorKind::Unavailable, fault ? textOf(*fault) : QString());
    };
    unavailable("unknown host", R::HostNotFoundError, ClientFault::UnknownHost);
    unavailable("refused", R::ConnectionRefusedError, ClientFault::ConnectionRefused);
    unavailable("the proxy asks", R::ProxyAuthenticationRequiredError, ClientFault::ProxySignIn);
    unavailable("no proxy there", R::ProxyConnectionRefusedError, ClientFault::ProxyUnreachable);
    unavailable("unknown proxy", R::ProxyNotFoundError, ClientFault::ProxyUnreachable);
    unavailable("silent proxy", R::ProxyTimeoutError, ClientFault::ProxyUnreachable);
    unavailable("the proxy closes", R::ProxyConnectionClosedError, ClientFault::ProxyRefuses);
    unavailable("the proxy refuses", R::UnknownProxyError, ClientFault::ProxyRefuses);
    unavailable("closed", R::RemoteHostClosedError);
    unavailable("too late", R::TimeoutError);
    unavailable("no network", R::TemporaryNetworkFailureError);
    unavailable("anything else, without a proxy", R::UnknownNetworkError);
    row("a certificate nobody looked at", R::SslHandshakeFailedError, ErrorKind::Untrusted,
        textOf(ClientFault::CertificateOther));
}

void TestReplyErrors::everyFaultHasItsCode()
{
    QFETCH(int, error);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const FakeReply reply(static_cast<QNetworkReply::NetworkError>(error));
    const base::Error said = line::errorOf(&reply);
    QCOMPARE(static_cast<int>(said.kind), kind);
    QCOMPARE(said.code, code);
    QVERIFY(!said.detail.isEmpty());
    QVERIFY2(!said.detail.contains(QStringLiteral("10.0.0.1")), qPrintable(said.detail));
    QVERIFY(said.requestId.isEmpty());
    QVERIFY(!line::tlsFaultOf(&reply));
}

void TestReplyErrors::onlyWhatAPersonHasToMendIsFinal()
{
    for (const auto error : {QNetworkReply::HostNotFoundError, QNetworkReply::ConnectionRefusedError,
                             QNetworkReply::ProxyAuthenticationRequiredError, QNetworkReply::TimeoutError}) {
        const FakeReply reply(error);
        QVERIFY(!line::isFinal(line::errorOf(&reply)));
    }
    const FakeReply reply(QNetworkReply::SslHandshakeFailedError);
    QVERIFY(line::isFinal(line::errorOf(&reply)));
}

void TestReplyErrors::theServersTimeIsReadAsHttpWritesIt_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("time"); // empty: it did not say
    const auto row = [](const char *date, const char *time) {
        QTest::newRow(*date ? date : "nothing") << QByteArray(date) << QString::fromLatin1(time);
    };
    row("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"); // RFC 9110, 5.6.7
    row("Sun, 29 Nov 2026 00:00:00 GMT", "2026-11-29T00:00:00Z");
    row("Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59Z");
    row("Thu, 29 Feb 2023 23:59:59 GMT", "");
    row("Sun, 06 Nov 1994 24:49:37 GMT", "");
    row("Sun, 06 Nov 1994 08:49:37 +0200", "");
    row("Sunday, 06-Nov-94 08:49:37 GMT", "");
    row("Sun Nov  6 08:49:37 1994", "");
    row("Sun, 06 Nov 1994 08:49:37", "");
    row("tomorrow", "");
    row("", "");
}

void TestReplyErrors::theServersTimeIsReadAsHttpWritesIt()
{
    QFETCH(QByteArray, date);
    QFETCH(QString, time);
    FakeReply reply;
    if (!date.isEmpty())
        reply.setDate(date);
    const QDateTime said = line::serverTimeOf(&reply);
    QCOMPARE(said.isValid(), !time.isEmpty());
    if (said.isValid())
        QCOMPARE(said.toString(Qt::ISODate), time);
}

QTEST_GUILESS_MAIN(TestReplyErrors)
#include "tst_reply_errors.moc"
