// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a real attuned delivers one large recording, plain and sealed, beside nginx with the same file and beside
// what one core can encrypt; and how much memory it needs for fifty people who watch at once. Prints JSON. See
// README.md.
#include "base/log.h"
#include "crypto/certificate_authority.h"
#include "crypto/digest.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/test_clinic.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <cstdio>

using namespace attune;
using namespace attune::test;

namespace {

/// Bytes that do not compress, as many as wanted, without a file.
class Noise final : public QIODevice
{
public:
    explicit Noise(qint64 size) : m_size(size), m_block(crypto::randomBytes(1 << 20)) { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_size - m_at + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_at >= m_size; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 from = m_at % m_block.size();
        const qint64 count = std::min({maxSize, m_size - m_at, m_block.size() - from});
        std::copy_n(m_block.constData() + from, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_at = 0;
    QByteArray m_block;
};

/// VmRSS of a process in MiB.
double memoryOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QStringList curl(const QString &url)
{
    return {QStringLiteral("-sk"),
            QStringLiteral("--http1.1"),
            QStringLiteral("-o"),
            QStringLiteral("/dev/null"),
            QStringLiteral("-w"),
            QStringLiteral("%{speed_download} %{http_code}"),
            url};
}

/// Bytes a second, the best of three: others on the machine only make it slower.
double speedOf(const QString &url)
{
    double best = 0;
    for (int run = 0; run < 3; ++run) {
        QProcess process;
        process.start(QStringLiteral("curl"), curl(url));
        process.waitForFinished(-1);
        const auto said = process.readAllStandardOutput().split(' ');
        if (said.size() != 2 || said.at(1) != "200")
            return 0;
        best = std::max(best, said.at(0).toDouble());
    }
    return best;
}

/// What one core opens of a sealed recording, from the file to plain bytes in memory, without HTTP and TLS.
double openingSpeed(const server::media::MediaStore &media, const QString &id)
{
    const auto source = media.open(id);
    if (!source)
        return 0;
    QElapsedTimer timer;
    timer.start();
    qint64 at = 0;
    while (at < (*source)->size()) {
        const auto piece = (*source)->read(at, 256 * 1024);
        if (!piece || piece->isEmpty())
            return 0;
        at += piece->size();
    }
    return static_cast<double>(at) / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

/// What one core encrypts with AES-256-GCM, bytes a second, in pieces of a sealed chunk.
double cipherSpeed()
{
    QProcess process;
    process.start(QStringLiteral("openssl"),
                  {QStringLiteral("speed"), QStringLiteral("-mr"), QStringLiteral("-seconds"), QStringLiteral("2"),
                   QStringLiteral("-bytes"), QStringLiteral("65536"), QStringLiteral("-evp"),
                   QStringLiteral("aes-256-gcm")});
    process.waitForFinished(-1);
    const auto lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("+F:"))
            return line.split(':').last().toDouble();
    }
    return 0;
}

quint16 freePort()
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    return free.serverPort();
}

/// nginx with the plain file, over TLS with a key of the same kind.
class Nginx
{
public:
    Nginx(const QString &folder, const QString &file) : m_port(freePort())
    {
        const auto authority = crypto::makeAuthority(QStringLiteral("bench"));
        const auto identity = crypto::makeServerIdentity(*authority, {QStringLiteral("127.0.0.1")});
        write(folder + QStringLiteral("/c.pem"), identity->certificatePem);
        write(folder + QStringLiteral("/k.pem"), identity->keyPem);
        QByteArray config("daemon off; master_process off; worker_processes 1; pid {}/pid; error_log {}/error;\n"
                          "events {}\nhttp { sendfile on; access_log off; client_body_temp_path {}/b; "
                          "proxy_temp_path {}/p; fastcgi_temp_path {}/f; uwsgi_temp_path {}/u; scgi_temp_path {}/s;\n"
                          "server { listen 127.0.0.1:PORT ssl; ssl_protocols TLSv1.3; ssl_certificate {}/c.pem; "
                          "ssl_certificate_key {}/k.pem; root {}; } }\n");
        config.replace("events {}", "events { }").replace("{}", folder.toUtf8());
        config.replace("PORT", QByteArray::number(m_port));
        write(folder + QStringLiteral("/nginx.conf"), config);
        m_process.start(QStringLiteral("/usr/sbin/nginx"),
                        {QStringLiteral("-p"), folder, QStringLiteral("-c"), folder + QStringLiteral("/nginx.conf")});
        m_process.waitForStarted();
        QTest::qWait(500);
        m_url = QStringLiteral("https://127.0.0.1:%1/%2").arg(m_port).arg(file);
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    QString url() const { return m_url; }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
    }

    quint16 m_port;
    QProcess m_process;
    QString m_url;
};

/// The most memory the server takes while so many people stream for a while, each at the rate of a film.
double mostMemory(const QString &url, qint64 server, int people, int seconds)
{
    std::vector<std::unique_ptr<QProcess>> clients;
    for (int i = 0; i < people; ++i) {
        auto client = std::make_unique<QProcess>();
        client->start(QStringLiteral("curl"),
                      QStringList{QStringLiteral("--limit-rate"), QStringLiteral("1M"), QStringLiteral("-r"),
                                  QStringLiteral("%1-").arg(i * 40'000'000LL)} +
                          curl(url));
        clients.push_back(std::move(client));
    }
    double most = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < seconds * 1000) {
        QTest::qWait(200);
        most = std::max(most, memoryOf(server));
    }
    for (auto &client : clients) {
        client->kill();
        client->waitForFinished();
    }
    return most;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    base::logToStandardError("error");
    QCommandLineParser parser;
    const QCommandLineOption attuned(QStringLiteral("attuned"), {}, QStringLiteral("program"));
    const QCommandLineOption mebibytes(QStringLiteral("mib"), {}, QStringLiteral("size"), QStringLiteral("1024"));
    parser.addOptions({attuned, mebibytes});
    parser.process(app);
    const qint64 size = parser.value(mebibytes).toLongLong() << 20;

    double opening = 0;
    TestClinic clinic;
    clinic.start();
    domain::Recording recording;
    {
        auto ruth = clinic.signedIn("ruth");
        recording = ruth->first();
        Noise media(size);
        const auto stored = clinic.clinic().media.put(recording.id.value(), media);
        clinic.clinic().database.connection().run(
            QStringLiteral("UPDATE recordings SET size_bytes = ?, sha256 = ? WHERE id = ?"),
            {stored->sizeBytes, stored->sha256, recording.id.value()});
        opening = openingSpeed(clinic.clinic().media, recording.id.value());
    }
    clinic.stop();
    const QString ready = clinic.folder() + QStringLiteral("/ready");
    QProcess server;
    server.start(parser.value(attuned),
                 {QStringLiteral("--clinic"), clinic.folder(), QStringLiteral("--port"), QStringLiteral("0"),
                  QStringLiteral("--ready-file"), ready, QStringLiteral("--log-level"), QStringLiteral("error")});
    QFile port(ready);
    if (!QTest::qWaitFor([&] { return port.exists() && port.size() > 0; }, 20'000) || !port.open(QIODevice::ReadOnly))
        return 1;
    api::ServerAddress address = clinic.address();
    address.url.setPort(port.readAll().trimmed().toInt());
    TestPerson ruth(address);
    if (!ruth.signIn("ruth"))
        return 1;
    const auto link = [&](bool sealed) {
        QList<std::pair<QString, QString>> query = {{QStringLiteral("recordingId"), recording.id.value()}};
        if (sealed)
            query.append({QStringLiteral("delivery"), QStringLiteral("sealed")});
        const auto answer =
            ruth.get(protocol::pathFor(protocol::paths::playbackUrl, recording.sessionId.value()), query);
        return answer ? protocol::text(*answer, "playbackUrl", protocol::text(*answer, "url")) : QString();
    };
    const double direct = speedOf(link(false));
    const double sealed = speedOf(link(true));
    const double memoryAfter = memoryOf(server.processId());
    const double memory = mostMemory(link(false), server.processId(), 50, 20);
    server.terminate();
    server.waitForFinished();

    QTemporaryDir folder;
    {
        QFile file(folder.filePath(QStringLiteral("plain.bin")));
        file.open(QIODevice::WriteOnly);
        Noise media(size);
        for (QByteArray piece = media.read(1 << 20); !piece.isEmpty(); piece = media.read(1 << 20))
            file.write(piece);
    }
    Nginx nginx(folder.path(), QStringLiteral("plain.bin"));
    const double peer = speedOf(nginx.url());
    const double cipher = cipherSpeed();
    std::printf("{\n  \"mib\": %lld,\n  \"direct_MBps\": %.0f,\n  \"sealed_MBps\": %.0f,\n  \"nginx_MBps\": %.0f,\n"
                "  \"opening_one_core_MBps\": %.0f,\n"
                "  \"aes_256_gcm_one_core_MBps\": %.0f,\n  \"rss_after_one_MiB\": %.0f,\n"
                "  \"rss_50_streams_MiB\": %.0f\n}\n",
                static_cast<long long>(size >> 20), direct / 1e6, sealed / 1e6, peer / 1e6, opening / 1e6, cipher / 1e6,
                memoryAfter, memory);
    return 0;
}
