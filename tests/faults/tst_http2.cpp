// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "crypto/certificate_authority.h"
#include "playback/player.h"
#include "stream/media_stream.h"
#include "tests/support/made_media.h"
#include "tests/support/one_link.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace attune;
using playback::Player;
using std::chrono::milliseconds;

/// The stream against a media server of somebody else's that offers HTTP/2 (nginx, as object stores have it in front).
class TestHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void recordingsAreStreamedAndSoughtOverHttp2();
    void aServerOfAnotherAuthorityIsNotBelieved();

private:
    void write(const QString &name, const QByteArray &content);
    bool listens() const;

    test::MadeMedia m_media;
    QProcess m_nginx;
    quint16 m_port = 0;
    QSslConfiguration m_tls;
    base::SystemClock m_clock;
    test::OneLink m_links;
};

void TestHttp2::write(const QString &name, const QByteArray &content)
{
    QFile file(m_media.path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

bool TestHttp2::listens() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    return socket.waitForConnected(200);
}

void TestHttp2::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nginx"),
                                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        QSKIP("nginx is not installed (packaging/install-build-deps --tests installs it)");
    const auto authority = crypto::makeAuthority(QStringLiteral("test"));
    QVERIFY(authority);
    const auto identity = crypto::makeServerIdentity(*authority, {QStringLiteral("127.0.0.1")});
    QVERIFY(identity);
    m_tls.setCaCertificates({QSslCertificate(authority->certificatePem)});
    QVERIFY(!m_media
                 .film(QStringLiteral("film.mp4"), 60,
                       QStringLiteral("-c:v libx264 -preset ultrafast -b:v 700k -g 50 -c:a aac -movflags +faststart")
                           .split(QLatin1Char(' ')))
                 .isEmpty());
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
    }
    write(QStringLiteral("certificate.pem"), identity->certificatePem);
    write(QStringLiteral("key.pem"), identity->keyPem);
    const QByteArray folder = m_media.path(QStringLiteral(".")).toUtf8();
    write(QStringLiteral("nginx.conf"),
          "daemon off; worker_processes 1; pid " + folder + "/nginx.pid; error_log " + folder +
              "/error.log;\nevents {}\nhttp { log_format protocol \"$server_protocol $status $http_range\";\n"
              "access_log " +
              folder + "/access.log protocol;\nclient_body_temp_path " + folder + "/b; proxy_temp_path " + folder +
              "/p; fastcgi_temp_path " + folder + "/f; uwsgi_temp_path " + folder + "/u; scgi_temp_path " + folder +
              "/s;\nserver { listen 127.0.0.1:" + QByteArray::number(m_port) + " ssl http2; ssl_certificate " + folder +
              "/certificate.pem; ssl_certificate_key " + folder + "/key.pem; root " + folder + "; } }\n");
    // The worker of a master that runs as root is somebody else, who may not look into our folder.
    m_nginx.start(program, {QStringLiteral("-p"), m_media.path(QStringLiteral(".")), QStringLiteral("-c"),
                            m_media.path(QStringLiteral("nginx.conf")), QStringLiteral("-g"),
                            QStringLiteral("master_process off;")});
    QVERIFY(m_nginx.waitForStarted());
    QTRY_VERIFY(listens());
    m_links.url = QUrl(QStringLiteral("https://127.0.0.1:%1/film.mp4").arg(m_port));
}

void TestHttp2::cleanupTestCase()
{
    m_nginx.terminate();
    m_nginx.waitForFinished();
}

void TestHttp2::recordingsAreStreamedAndSoughtOverHttp2()
{
    Player player(m_clock);
    player.setMuted(true);
    stream::MediaStream stream(m_links, {}, domain::ViewingId(QStringLiteral("v")), {}, m_tls);
    stream.open();
    player.load(stream.makeDevice(), QStringLiteral("recording.mp4"), milliseconds(0), milliseconds(0));
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > milliseconds(200), 10'000);
    player.pause();
    for (const int target : {50'000, 20'000, 40'000, 100, 55'000}) {
        player.seek(milliseconds(target));
        QTRY_VERIFY(player.frameStartUs() / 1000 <= target && target < player.frameStartUs() / 1000 + 41);
    }
    QFile log(m_media.path(QStringLiteral("access.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = log.readAll().split('\n');
    int requests = 0;
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QVERIFY2(line.startsWith("HTTP/2.0 206 bytes=") || line.startsWith("HTTP/2.0 499"), line.constData());
        ++requests;
    }
    QVERIFY(requests >= 3);
}

void TestHttp2::aServerOfAnotherAuthorityIsNotBelieved()
{
    const auto other = crypto::makeAuthority(QStringLiteral("another clinic"));
    QVERIFY(other);
    QSslConfiguration tls;
    tls.setCaCertificates({QSslCertificate(other->certificatePem)});
    stream::MediaStream stream(m_links, {}, domain::ViewingId(QStringLiteral("v")), {}, tls);
    std::optional<base::Error> failure;
    connect(&stream, &stream::MediaStream::failed, this, [&](const base::Error &error) { failure = error; });
    stream.open();
    QTRY_VERIFY(failure.has_value());
    QCOMPARE(failure->kind, base::ErrorKind::Untrusted);
}

QTEST_MAIN(TestHttp2)
#include "tst_http2.moc"
