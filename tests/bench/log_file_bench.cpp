// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking an access log away with the program: the whole of it as each format, from a real attuned over HTTPS, with the
// program's own job; how long it takes and how much memory either side needs. Prints JSON. See README.md.
#include "api/audit/log_figures.h"
#include "base/id.h"
#include "base/log.h"
#include "models/audit/log_file_job.h"
#include "tests/support/test_clinic.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <thread>
#include <vector>

using namespace attune;
using namespace attune::test;
using domain::LogFormat;
using models::LogFileJob;

namespace {

constexpr int writers = 4;
constexpr int together = 200;

/// As a clinic of 40 staff and 2,000 clients writes it over three years.
server::audit::Entry someEntry(qint64 i)
{
    server::audit::Entry entry;
    entry.occurredAt = base::fromUnixMs(1'690'000'000'000 + i * 90'000);
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = QStringLiteral("0195c2df-0000-7000-8000-%1").arg(i * 31 % 40, 12, 10, QLatin1Char('0'));
    entry.actorRole = QStringLiteral("psychologist");
    entry.clientId = QStringLiteral("0195c2df-2222-7000-8000-%1").arg(i * 7919 % 2000, 12, 10, QLatin1Char('0'));
    entry.recordingId = QStringLiteral("0195c2df-3333-7000-8000-%1").arg(i * 1049 % 20'000, 12, 10, QLatin1Char('0'));
    entry.action = i % 5 ? domain::LogAction::Watched : domain::LogAction::LinkIssued;
    entry.outcome = i % 5 ? domain::LogOutcome::Reported : domain::LogOutcome::Allowed;
    entry.purpose = QStringLiteral("care");
    entry.viewing = QStringLiteral("0195c2df-4444-7000-8000-%1").arg(i / 20, 12, 10, QLatin1Char('0'));
    entry.ranges = {{i % 3'000'000, i % 3'000'000 + 5000}};
    entry.address = QStringLiteral("10.0.0.%1").arg(i % 250);
    entry.requestId = QStringLiteral("r-%1").arg(i);
    entry.appVersion = QStringLiteral("1.0");
    return entry;
}

void fill(server::audit::AccessLog &log, qint64 entries)
{
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&log, writer, entries] {
            for (qint64 i = writer * together; i < entries; i += writers * together) {
                QList<server::audit::Entry> batch;
                for (qint64 j = i; j < std::min(entries, i + together); ++j)
                    batch.append(someEntry(j));
                while (!log.append(batch)) // somebody else had the database for too long: nothing was written
                    std::this_thread::sleep_for(std::chrono::milliseconds(200));
            }
        });
    for (auto &thread : threads)
        thread.join();
}

/// The most memory a program had since its start, or since it was forgotten.
double mostMemory(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

void forgetMostMemory(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/clear_refs").arg(process));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

struct Measured
{
    double seconds = 0;
    double mebibytes = 0;
    qint64 rows = 0;
};

Measured exportOnce(TestPerson &priya, LogFormat format, const QString &query)
{
    api::LogFigures figures(priya.session);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    LogFileJob job(figures, std::make_unique<models::LogTextSink>(path), nullptr);
    QElapsedTimer timer;
    timer.start();
    job.start({query, QStringLiteral("Europe/Berlin"), false, format}, QStringLiteral("bench"));
    while (job.isUnderWay())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (job.state() != LogFileJob::State::Done) {
        std::fprintf(stderr, "%s\n", qPrintable(models::LogFileWords::progress(job)));
        std::abort();
    }
    return {static_cast<double>(timer.elapsed()) / 1000, static_cast<double>(QFile(path).size()) / (1 << 20),
            job.rows()};
}

void measure(TestPerson &priya, qint64 server, const char *name, LogFormat format, const QString &query)
{
    forgetMostMemory(server);
    forgetMostMemory(QCoreApplication::applicationPid());
    const Measured measured = exportOnce(priya, format, query);
    std::printf("{\"format\": \"%s\", \"rows\": %lld, \"s\": %.1f, \"MiB\": %.1f, \"server_MiB\": %.0f, "
                "\"program_MiB\": %.0f}\n",
                name, static_cast<long long>(measured.rows), measured.seconds, measured.mebibytes, mostMemory(server),
                mostMemory(QCoreApplication::applicationPid()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    base::logToStandardError("error");
    QCommandLineParser parser;
    const QCommandLineOption attuned(QStringLiteral("attuned"), {}, QStringLiteral("program"));
    const QCommandLineOption entries(QStringLiteral("entries"), {}, QStringLiteral("count"), QStringLiteral("1000000"));
    const QCommandLineOption all(QStringLiteral("all"));
    parser.addOptions({attuned, entries, all});
    parser.process(app);

    TestClinic clinic;
    clinic.start();
    QElapsedTimer filling;
    filling.start();
    fill(clinic.clinic().log, parser.value(entries).toLongLong());
    std::printf("{\"filled_s\": %.1f}\n", static_cast<double>(filling.elapsed()) / 1000);
    std::fflush(stdout);
    clinic.stop();
    const QString ready = clinic.folder() + QStringLiteral("/ready");
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(parser.value(attuned),
                 {QStringLiteral("--clinic"), clinic.folder(), QStringLiteral("--port"), QStringLiteral("0"),
                  QStringLiteral("--ready-file"), ready, QStringLiteral("--log-level"), QStringLiteral("error")});
    QFile port(ready);
    if (!QTest::qWaitFor([&] { return port.exists() && port.size() > 0; }, 60'000) || !port.open(QIODevice::ReadOnly))
        return 1;
    api::ServerAddress address = clinic.address();
    address.url.setPort(port.readAll().trimmed().toInt());
    TestPerson priya(address);
    if (!priya.signIn("priya"))
        return 1;
    measure(priya, server.processId(), "csv", LogFormat::Csv, {});
    if (parser.isSet(all)) {
        measure(priya, server.processId(), "jsonl, the log", LogFormat::JsonLines, {});
        measure(priya, server.processId(), "jsonl, a filter", LogFormat::JsonLines, QStringLiteral("outcome:allowed"));
        measure(priya, server.processId(), "fhir", LogFormat::Fhir, {});
    }
    server.terminate();
    server.waitForFinished();
    return 0;
}
