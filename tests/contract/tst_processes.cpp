// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signed_note.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr uid_t somebody = 65534;

/// A folder that the programs of the test may write, whoever runs it.
class Folder
{
public:
    Folder()
    {
        if (::geteuid() == 0 && ::chown(QFile::encodeName(m_folder.path()).constData(), somebody, somebody) != 0)
            qFatal("no folder for the test");
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// As an ordinary person runs it: not as root, with a shell that allows dumps and lets everybody read new files.
void startCarelessly(QProcess &program, const QString &folder, const char *variable, const QStringList &arguments)
{
    program.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    program.setProcessEnvironment(environment);
    program.setChildProcessModifier([] {
        const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &all);
        ::umask(0);
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(somebody) != 0 || ::setuid(somebody) != 0))
            ::_exit(99);
    });
    program.start(qEnvironmentVariable(variable), arguments);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether others of the same person may look into it: then its memory belongs to them and not to root.
bool canBeLookedInto(const QProcess &program)
{
    struct stat mem = {};
    const QByteArray path = "/proc/" + QByteArray::number(program.processId()) + "/mem";
    return ::stat(path.constData(), &mem) == 0 && mem.st_uid != 0;
}

QByteArray coreLimit(const QProcess &program)
{
    const QByteArray limits = contentOf(QStringLiteral("/proc/%1/limits").arg(program.processId()));
    const qsizetype at = limits.indexOf("Max core file size");
    return at < 0 ? QByteArray() : limits.mid(at, limits.indexOf('\n', at) - at).simplified();
}

/// Of nobody: any right one will do.
QString verifierKey()
{
    const auto signer = attune::crypto::NoteSigner::from(QStringLiteral("attune-clinic/x"),
                                                         attune::crypto::SecretBytes(QByteArray(32, 'x')));
    return signer ? signer->verifier().text() : QString();
}

/// Files and folders that anybody but their owner may read, write or enter.
QStringList openToOthers(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        struct stat entry = {};
        const QString path = all.next();
        if (::lstat(QFile::encodeName(path).constData(), &entry) == 0 && !S_ISLNK(entry.st_mode) &&
            (entry.st_mode & 077) != 0)
            found << QStringLiteral("%1 %2").arg(path).arg(entry.st_mode & 0777, 0, 8);
    }
    return found;
}

} // namespace

/// What other programs of the same computer learn about ours: nothing.
class TestProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLookIntoAProgramCanBeTold();
    void noProgramIsDumpedOrLookedInto_data();
    void noProgramIsDumpedOrLookedInto();
    void whatIsMadeIsForItsOwnerOnly();
    void foldersThatWereOpenAreClosed();

private:
    int run(const QString &folder, const QStringList &arguments, const QByteArray &input = {});
    void startServer(QProcess &server, const QString &clinic);
};

/// Otherwise the tests below would show nothing.
void TestProcesses::theLookIntoAProgramCanBeTold()
{
    const Folder folder;
    QProcess sleeper;
    qputenv("SLEEP", "/bin/sleep");
    startCarelessly(sleeper, folder.path(), "SLEEP", {QStringLiteral("60")});
    QVERIFY(sleeper.waitForStarted());
    QTRY_VERIFY(canBeLookedInto(sleeper));
    QVERIFY(coreLimit(sleeper).contains("unlimited"));
    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
}

int TestProcesses::run(const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    startCarelessly(program, folder, "ATTUNECTL", arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        qWarning("%s", program.readAllStandardError().constData());
    return program.exitCode();
}

void TestProcesses::startServer(QProcess &server, const QString &clinic)
{
    const QString ready = clinic + QStringLiteral("/ready");
    QFile::remove(ready);
    startCarelessly(server, clinic, "ATTUNED",
                    {QStringLiteral("--clinic"), clinic, QStringLiteral("--port"), QStringLiteral("0"),
                     QStringLiteral("--create"), QStringLiteral("--ready-file"), ready});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(ready) || server.state() == QProcess::NotRunning, 30'000);
    QVERIFY2(server.state() == QProcess::Running, server.readAllStandardError().constData());
}

void TestProcesses::noProgramIsDumpedOrLookedInto_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("the server") << QByteArray("ATTUNED")
                                << QStringList{QStringLiteral("--clinic"), QStringLiteral("."),
                                               QStringLiteral("--create"), QStringLiteral("--port"),
                                               QStringLiteral("0")};
    // They wait for what is typed.
    QTest::newRow("the operator's program")
        << QByteArray("ATTUNECTL")
        << QStringList{QStringLiteral("account"), QStringLiteral("add"),     QStringLiteral("--clinic"),
                       QStringLiteral("."),       QStringLiteral("--email"), QStringLiteral("a@b.example"),
                       QStringLiteral("--name"),  QStringLiteral("A"),       QStringLiteral("--role"),
                       QStringLiteral("admin"),   QStringLiteral("--create")};
    QTest::newRow("the verifier") << QByteArray("ATTUNE_VERIFY")
                                  << QStringList{QStringLiteral("log"), QStringLiteral("-"), QStringLiteral("--key"),
                                                 verifierKey()};
    QTest::newRow("the client") << QByteArray("ATTUNE")
                                << QStringList{QStringLiteral("--state-folder"), QStringLiteral("state"),
                                               QStringLiteral("--no-keychain")};
}

void TestProcesses::noProgramIsDumpedOrLookedInto()
{
    QFETCH(QByteArray, variable);
    QFETCH(QStringList, arguments);
    const Folder folder;
    QProcess program;
    startCarelessly(program, folder.path(), variable.constData(), arguments);
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(coreLimit(program).contains("size 0 0") || program.state() == QProcess::NotRunning,
                             20'000);
    QVERIFY2(program.state() == QProcess::Running, program.readAllStandardError().constData());
    QTRY_VERIFY(!canBeLookedInto(program));
    ::kill(static_cast<pid_t>(program.processId()), SIGSEGV);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*core*")}, QDir::Files | QDir::Hidden), QStringList());
}

void TestProcesses::whatIsMadeIsForItsOwnerOnly()
{
    const Folder folder;
    const QString clinic = folder.path() + QStringLiteral("/clinic");
    const QStringList which = {QStringLiteral("--clinic"), clinic};
    const auto nothingIsOpen = [&](const char *after) {
        const QStringList open = openToOthers(folder.path());
        QVERIFY2(open.isEmpty(), qPrintable(QLatin1String(after) + QLatin1Char('\n') + open.join(QLatin1Char('\n'))));
    };
    QCOMPARE(run(folder.path(),
                 QStringList{QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--email"),
                             QStringLiteral("a@b.example"), QStringLiteral("--name"), QStringLiteral("A"),
                             QStringLiteral("--role"), QStringLiteral("admin"), QStringLiteral("--create")} +
                     which,
                 "harbour-lantern-quince-58\n"),
             0);
    nothingIsOpen("before the first start");
    QProcess server;
    startServer(server, clinic);
    nothingIsOpen("while the server runs");
    for (const QStringList &command :
         {QStringList{QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--to"),
                      folder.path() + QStringLiteral("/backup")},
          QStringList{QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--out"),
                      folder.path() + QStringLiteral("/log.jsonl")},
          QStringList{QStringLiteral("keys"), QStringLiteral("shares"), QStringLiteral("--needed"), QStringLiteral("2"),
                      QStringLiteral("--of"), QStringLiteral("3"), QStringLiteral("--out"),
                      folder.path() + QStringLiteral("/shares")},
          QStringList{QStringLiteral("storage"), QStringLiteral("prove")}}) {
        QCOMPARE(run(folder.path(), command + which), 0);
        nothingIsOpen(qPrintable(command.join(QLatin1Char(' '))));
    }
    server.terminate();
    QVERIFY(server.waitForFinished(20'000));
    nothingIsOpen("after it has stopped");
    QProcess client;
    startCarelessly(client, folder.path(), "ATTUNE",
                    {QStringLiteral("--state-folder"), folder.path() + QStringLiteral("/state"),
                     QStringLiteral("--no-keychain"), QStringLiteral("--server"), QStringLiteral("127.0.0.1:1")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.path() + QStringLiteral("/state/settings.ini")) ||
                                 client.state() == QProcess::NotRunning,
                             20'000);
    nothingIsOpen("the client's state");
    client.kill();
    client.waitForFinished();
}

/// Somebody made them by hand, or an older version did.
void TestProcesses::foldersThatWereOpenAreClosed()
{
    const Folder folder;
    for (const char *name : {"/data", "/keys"}) {
        const QByteArray path = QFile::encodeName(folder.path() + QLatin1String(name));
        QVERIFY(::mkdir(path.constData(), 0755) == 0);
        if (::geteuid() == 0)
            QVERIFY(::chown(path.constData(), somebody, somebody) == 0);
    }
    QProcess server;
    startServer(server, folder.path());
    QCOMPARE(openToOthers(folder.path()), QStringList());
    server.kill();
    QVERIFY(server.waitForFinished());
}

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
