// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/operator_tools.h"
#include "tests/support/waiting.h"

#include <QTest>

#include <csignal>

using namespace attune::test;

/// What `packaging/demo` does, in folders whose names have spaces, letters of other languages and quotes.
class TestOddPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSampleClinicIsMadeAndServed_data();
    void aSampleClinicIsMadeAndServed();
};

void TestOddPaths::aSampleClinicIsMadeAndServed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a space, an umlaut, quotes and signs") << QStringLiteral(u"it's \"100 %\" file:a$b \u00fc");
}

void TestOddPaths::aSampleClinicIsMadeAndServed()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString home = folder.filePath(name);
    const QString clinic = home + QStringLiteral("/clinic");
    QVERIFY(QDir().mkpath(home));
    QProcess making;
    making.setProcessChannelMode(QProcess::MergedChannels);
    making.start(qEnvironmentVariable("ATTUNECTL"),
                 {QStringLiteral("sample-clinic"), clinic, QStringLiteral("--profile"), QStringLiteral("small"),
                  QStringLiteral("--cache"), home + QStringLiteral("/cache")});
    QVERIFY(making.waitForFinished(600'000));
    const QByteArray said = making.readAll();
    QVERIFY2(making.exitCode() == 0, said.constData());
    QVERIFY(QFileInfo(clinic + QStringLiteral("/film/capture.mp4")).size() > 100'000);
    QDirIterator left(home, {QStringLiteral("*.part")}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!left.hasNext());

    const QString ready = home + QStringLiteral("/port");
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(qEnvironmentVariable("ATTUNED"),
                 {QStringLiteral("--clinic"), clinic, QStringLiteral("--port"), QStringLiteral("0"),
                  QStringLiteral("--sample-capture"), clinic + QStringLiteral("/film/capture.mp4"),
                  QStringLiteral("--ready-file"), ready});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(ready).size() > 1 || server.state() == QProcess::NotRunning, 30'000);
    QVERIFY2(server.state() == QProcess::Running, server.readAll().constData());
    const Ran backup = ctl({QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("--clinic"), clinic,
                            QStringLiteral("--to"), home + QStringLiteral("/backup")});
    QVERIFY2(backup.status == 0, qPrintable(backup.output));
    ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
    QVERIFY(server.waitForFinished(30'000));
    QCOMPARE(server.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestOddPaths)
#include "tst_odd_paths.moc"
