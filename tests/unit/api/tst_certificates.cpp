// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"
#include "models/words/connection_words.h"
#include "models/words/words.h"
#include "tests/support/answer_of.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using attune::test::answerOf;

/// Real servers with certificates that are wrong in one way each: the program says which, and what to do.
class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachFaultHasItsOwnWords_data();
    void eachFaultHasItsOwnWords();
    void aWrongClockIsNamedBeforeTheCertificate_data();
    void aWrongClockIsNamedBeforeTheCertificate();
    void aWeakCertificateIsCalledThat();
    void ofSeveralFaultsTheWorstIsSaid_data();
    void ofSeveralFaultsTheWorstIsSaid();
    void everyCodeHasWords();

private:
    QSslCertificate certificate(const QString &name) const;
    api::ServerAddress address(quint16 port) const;

    QTemporaryDir m_folder;
};

namespace {

/// Says over TLS that it is a clinic's server, and what time it thinks it is.
class Server : public QSslServer
{
public:
    Server(const QString &folder, const QString &name, qint64 clockSeconds = 0) : m_clockSeconds(clockSeconds)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QFile key(folder + QLatin1Char('/') + name + QStringLiteral(".key"));
        if (!key.open(QIODevice::ReadOnly))
            return;
        const QByteArray pem = key.readAll();
        const QSslKey rsa(pem, QSsl::Rsa);
        tls.setLocalCertificateChain(
            QSslCertificate::fromPath(folder + QLatin1Char('/') + name + QStringLiteral(".pem")));
        tls.setPrivateKey(rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        setSslConfiguration(tls);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
        listen(QHostAddress::LocalHost);
    }

private:
    void answer(QTcpSocket &socket) const
    {
        const bool isHead = socket.readAll().startsWith("HEAD");
        const QByteArray body = R"({"product": "attuned", "version": "1", "status": "good"})";
        const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(m_clockSeconds),
                                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: " + date.toLatin1() +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + (isHead ? "" : body));
    }
    const qint64 m_clockSeconds;
};

} // namespace

void TestCertificates::initTestCase()
{
    QProcess maker;
    maker.start(QStringLiteral(SOURCE_FOLDER "/tests/support/make_certificates.py"), {m_folder.path()});
    QVERIFY(maker.waitForFinished(30'000));
    QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());
}

QSslCertificate TestCertificates::certificate(const QString &name) const
{
    const auto all = QSslCertificate::fromPath(m_folder.filePath(name + QStringLiteral(".pem")));
    return all.value(0);
}

api::ServerAddress TestCertificates::address(quint16 port) const
{
    return {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)), {certificate(QStringLiteral("authority"))}};
}

void TestCertificates::eachFaultHasItsOwnWords_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << ""
                          << "";
    QTest::newRow("expired") << "certificate_expired"
                             << "was valid until";
    QTest::newRow("not-yet-valid") << "certificate_not_yet_valid"
                                   << "only valid from";
    QTest::newRow("self-signed") << "certificate_self_signed"
                                 << "self-signed";
    QTest::newRow("unknown-authority") << "certificate_unknown_authority"
                                       << "unknown authority";
    QTest::newRow("wrong-name") << "certificate_wrong_name"
                                << "elsewhere.example";
    QTest::newRow("without-names") << "certificate_without_names"
                                   << "does not say which names";
}

void TestCertificates::eachFaultHasItsOwnWords()
{
    QFETCH(QString, code);
    QFETCH(QString, words);
    Server server(m_folder.path(), QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(server.isListening());
    api::HttpTransport transport(address(server.serverPort()));
    const auto report = answerOf(api::checkConnection(transport));
    QVERIFY(report);
    QCOMPARE(report->fault, code);
    const QString story = models::ConnectionWords::story(*report);
    if (code.isEmpty()) {
        QVERIFY2(models::ConnectionWords::isGood(*report), qPrintable(story));
        return;
    }
    QCOMPARE(report->reached, domain::ConnectionReport::Reached::Untrusted);
    QVERIFY2(story.contains(words), qPrintable(story));
    const auto answer = answerOf(transport.send({"GET", QStringLiteral("/livez"), {}, {}, {}}));
    QVERIFY(!answer); // nothing is said to it, and nothing taken from it
    QCOMPARE(answer.error().kind, base::ErrorKind::Untrusted);
    QCOMPARE(answer.error().code, code);
    QVERIFY(models::Words::problem(answer.error()) != models::Words::problem({base::ErrorKind::Untrusted, {}, {}, {}}));
}

void TestCertificates::aWrongClockIsNamedBeforeTheCertificate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days"); // that the server is ahead
    QTest::addColumn<bool>("isTheClock");
    QTest::newRow("a clock of long ago") << "not-yet-valid" << 20 << true;
    QTest::newRow("a clock of a later year") << "expired" << -100 << true;
    QTest::newRow("expired, and both clocks agree") << "expired" << 0 << false;
    QTest::newRow("not yet valid, and both clocks agree") << "not-yet-valid" << 0 << false;
    QTest::newRow("good, and a wrong clock") << "good" << 3 << true;
}

void TestCertificates::aWrongClockIsNamedBeforeTheCertificate()
{
    QFETCH(QString, name);
    QFETCH(int, days);
    QFETCH(bool, isTheClock);
    Server server(m_folder.path(), name, qint64(days) * 24 * 3600);
    api::HttpTransport transport(address(server.serverPort()));
    const auto report = answerOf(api::checkConnection(transport));
    QVERIFY(report);
    const QString story = models::ConnectionWords::story(*report);
    QCOMPARE(story.contains(QStringLiteral(" off.")), isTheClock);
    if (isTheClock)
        QVERIFY2(story.contains(QString::number(std::abs(days))), qPrintable(story));
    else
        QVERIFY2(story.contains(QStringLiteral("This computer's clock says")), qPrintable(story));
    QVERIFY(!models::ConnectionWords::isGood(*report));
}

/// With a server that shows a key of 1024 bits all the same.
void TestCertificates::aWeakCertificateIsCalledThat()
{
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    QProcess server;
    server.start(QStringLiteral("openssl"),
                 {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                  QStringLiteral("-cert"), m_folder.filePath(QStringLiteral("weak.pem")), QStringLiteral("-key"),
                  m_folder.filePath(QStringLiteral("weak.key")), QStringLiteral("-cipher"),
                  QStringLiteral("DEFAULT@SECLEVEL=0"), QStringLiteral("-www")});
    QVERIFY(server.waitForStarted());
    const auto isThere = [port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket.waitForConnected(500);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 10'000);
    api::HttpTransport transport(address(port));
    const auto report = answerOf(api::checkConnection(transport));
    server.kill();
    server.waitForFinished();
    QVERIFY(report);
    QCOMPARE(report->fault, QStringLiteral("certificate_weak"));
    QVERIFY(models::ConnectionWords::story(*report).contains(QStringLiteral("too weak")));
}

void TestCertificates::ofSeveralFaultsTheWorstIsSaid_data()
{
    using E = QSslError;
    QTest::addColumn<QList<int>>("errors");
    QTest::addColumn<QString>("code");
    QTest::newRow("withdrawn") << QList<int>{E::HostNameMismatch, E::CertificateRevoked} << "certificate_revoked";
    QTest::newRow("on the black list") << QList<int>{E::CertificateBlacklisted} << "certificate_revoked";
    QTest::newRow("self-signed with another name")
        << QList<int>{E::HostNameMismatch, E::SelfSignedCertificate} << "certificate_self_signed";
    QTest::newRow("expired and unknown") << QList<int>{E::UnableToGetLocalIssuerCertificate, E::CertificateExpired}
                                         << "certificate_expired";
    QTest::newRow("something else") << QList<int>{E::PathLengthExceeded} << "certificate_other";
    QTest::newRow("nothing said") << QList<int>{} << "certificate_other";
}

void TestCertificates::ofSeveralFaultsTheWorstIsSaid()
{
    QFETCH(QList<int>, errors);
    QFETCH(QString, code);
    const QSslCertificate good = certificate(QStringLiteral("good"));
    QList<QSslError> list;
    for (const int error : errors)
        list << QSslError(static_cast<QSslError::SslError>(error), good);
    QCOMPARE(textOf(line::codeOf(line::tlsFaultOf(list, {good}).kind)), code);
}

void TestCertificates::everyCodeHasWords()
{
    QStringList said;
    for (int kind = 0; kind <= static_cast<int>(line::TlsFault::Kind::Other); ++kind) {
        const QString code = textOf(line::codeOf(static_cast<line::TlsFault::Kind>(kind)));
        const QString words = models::ConnectionWords::fault(code);
        QVERIFY2(words.size() > 30, qPrintable(code));
        QVERIFY2(!said.contains(words), qPrintable(code));
        said << words;
    }
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
