// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_link.h"
#include "protocol/json.h"
#include "server/identity/accounts.h"
#include "tests/support/operator_tools.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QStringEncoder>

using namespace attune;
using namespace attune::test;

namespace identity = server::identity;

namespace {

struct Streams
{
    int status = -1;
    QString out;
    QString err;
};

/// A program without a display, and what it says on each stream.
Streams run(const char *variable, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable(variable), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Streams ctlStreams(const QStringList &arguments)
{
    return run("ATTUNECTL", arguments);
}

/// The names of all commands, as the help has them.
QStringList commandNames()
{
    static const QRegularExpression name(QStringLiteral("(?m)^  ([a-z][a-z -]*)$"));
    QStringList names;
    for (auto found = name.globalMatch(ctlStreams({QStringLiteral("--help")}).out); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

/// A day that is to come, whenever the test runs.
QString dayToCome()
{
    return QDate::currentDate().addDays(30).toString(Qt::ISODate);
}

} // namespace

/// What programs say of themselves, and how they read what is typed and what other programs wrote.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyProgramSaysItsVersionAndHelpWithoutADisplay_data();
    void everyProgramSaysItsVersionAndHelpWithoutADisplay();
    void everyCommandHasItsHelp();
    void whatIsNotUnderstoodIsSaidOnStandardError_data();
    void whatIsNotUnderstoodIsSaidOnStandardError();
    void aSessionSaysWhereItsClockStands_data();
    void aSessionSaysWhereItsClockStands();
    void calendarsOfOtherProgramsAreRead_data();
    void calendarsOfOtherProgramsAreRead();
    void anExportSaysWhatItIs_data();
    void anExportSaysWhatItIs();
    void anInvitationTravelsAsOneText();
    void theProgramTakesAnInvitationOutOfTheListOfProcesses();
    void theServerRefusesNumbersThatAreNone_data();
    void theServerRefusesNumbersThatAreNone();

private:
    qint64 sessions() const;

    std::unique_ptr<TestClinic> m_clinic;
};

void TestCommandLine::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestCommandLine::cleanup()
{
    m_clinic.reset();
}

qint64 TestCommandLine::sessions() const
{
    auto row = m_clinic->clinic().database.connection().run(QStringLiteral("SELECT COUNT(*) FROM therapy_sessions"));
    return row.next() ? row.number(0) : -1;
}

void TestCommandLine::everyProgramSaysItsVersionAndHelpWithoutADisplay_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("argument");
    for (const char *variable : {"ATTUNECTL", "ATTUNED", "ATTUNE", "ATTUNE_VERIFY"}) {
        for (const char *argument : {"--version", "--help"})
            QTest::addRow("%s %s", variable, argument) << QByteArray(variable) << QString::fromLatin1(argument);
    }
}

void TestCommandLine::everyProgramSaysItsVersionAndHelpWithoutADisplay()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, argument);
    const Streams said = run(variable.constData(), {argument});
    QVERIFY2(said.status == 0, qPrintable(said.err));
    QCOMPARE(said.err, QString());
    static const QRegularExpression version(
        QStringLiteral("^attune[a-z-]* [0-9]+(\\.[0-9]+){2}( \\((commit [0-9a-f]{12}( with changes)?)?(, "
                       ")?([0-9]{4}(-[0-9]{2}){2})?\\))?\n$"));
    if (argument == QStringLiteral("--version"))
        QVERIFY2(version.match(said.out).hasMatch(), qPrintable(said.out));
    else
        QVERIFY2(said.out.contains(QStringLiteral("Usage: ")), qPrintable(said.out));
}

void TestCommandLine::everyCommandHasItsHelp()
{
    const QStringList names = commandNames();
    QVERIFY2(names.size() > 40, qPrintable(names.join(QLatin1Char('\n'))));
    for (const QString &name : names) {
        const QStringList words = name.split(QLatin1Char(' '));
        const Streams said = ctlStreams(words + QStringList{QStringLiteral("--help")});
        QVERIFY2(said.status == 0 && said.err.isEmpty(), qPrintable(name + said.err));
        QVERIFY2(said.out.startsWith(QStringLiteral("Usage: attunectl ") + name), qPrintable(said.out));
        QCOMPARE(ctlStreams(QStringList{QStringLiteral("help")} + words).out, said.out);
        // Every option the usage shows is explained below it, and what has to be there is asked for.
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        const QString usage = said.out.section(QLatin1Char('\n'), 0, 0);
        for (auto found = option.globalMatch(usage); found.hasNext();) {
            const QString which = found.next().captured();
            QVERIFY2(said.out.contains(QStringLiteral("\n  ") + which), qPrintable(name + QLatin1Char(' ') + which));
        }
        if (usage.contains(QStringLiteral(" --clinic DIR"))) {
            const Streams bare = ctlStreams(words);
            QCOMPARE(bare.status, 2);
            QVERIFY2(bare.out.isEmpty() && bare.err.contains(QStringLiteral("is missing")), qPrintable(bare.err));
        }
    }
    const Streams group = ctlStreams({QStringLiteral("account"), QStringLiteral("--help")});
    QVERIFY(group.status == 0 && group.out.contains(QStringLiteral("account merge")));
    QVERIFY(!group.out.contains(QStringLiteral("backup make")));
}

void TestCommandLine::whatIsNotUnderstoodIsSaidOnStandardError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *arguments, const char *said) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                 << QString::fromLatin1(said);
    };
    row("", "a command is missing");
    row("acount list", "no command \"acount\"");
    row("account", "needs one of these");
    row("account destroy --clinic x", "needs one of these");
    row("account list --clinic x --emial y", "--emial is not an option");
    row("account list --clinic x --minutes 5", "--minutes is not an option of \"account list\"");
    row("account list --clinic x --clinic y", "given twice");
    row("account list --clinic", "needs a value");
    row("account list --clinic x --closed=yes", "takes no value");
    row("account list --clinic x more", "\"more\" is too much");
    row("session cancel --clinic x", "ID is missing");
    row("account list -x", "-x is not an option");
    row("help nothing", "no command \"nothing\"");
}

void TestCommandLine::whatIsNotUnderstoodIsSaidOnStandardError()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const Streams streams = ctlStreams(arguments);
    QCOMPARE(streams.status, 2);
    QVERIFY2(streams.err.contains(said), qPrintable(streams.err));
    if (arguments.value(0) != QStringLiteral("help"))
        QCOMPARE(streams.out, QString());
}

void TestCommandLine::aSessionSaysWhereItsClockStands_data()
{
    QTest::addColumn<QStringList>("time");
    QTest::addColumn<QString>("said"); ///< said back, or why not
    QTest::addColumn<bool>("taken");
    const QString day = dayToCome();
    const auto row = [](const char *name, const QStringList &time, const char *said, bool taken) {
        QTest::newRow(name) << time << QString::fromLatin1(said) << taken;
    };
    const QString from = QStringLiteral("--from");
    row("offset", {from, day + QStringLiteral("T10:00+00:00")}, " 10:00 (+00:00", true);
    row("UTC", {from, day + QStringLiteral("T10:00Z")}, " 10:00 (+00:00", true);
    row("another offset", {from, day + QStringLiteral(" 10:00 -02:00")}, " 12:00 (+00:00", true);
    row("zone behind it", {from, day + QStringLiteral(" 10:00 Africa/Lagos")}, " 09:00 (+00:00", true);
    row("zone beside it",
        {from, day + QStringLiteral(" 10:00"), QStringLiteral("--zone"), QStringLiteral("Africa/Lagos")},
        " 09:00 (+00:00", true);
    row("neither", {from, day + QStringLiteral(" 10:00")}, "does not say where its clock stands", false);
    row("a day", {from, day}, "the time of day is missing", false);
    row("letters", {from, day + QStringLiteral(" 10:00 EST")}, "not a time zone", false);
    row("no day", {from, QStringLiteral("2026-13-41T10:00Z")}, "not in the calendar", false);
    row("minutes", {from, day + QStringLiteral("T10:00Z"), QStringLiteral("--minutes"), QStringLiteral("50abc")},
        "--minutes is", false);
    row("no minutes", {from, day + QStringLiteral("T10:00Z"), QStringLiteral("--minutes"), QStringLiteral("0")},
        "--minutes is", false);
}

void TestCommandLine::aSessionSaysWhereItsClockStands()
{
    QFETCH(QStringList, time);
    QFETCH(QString, said);
    QFETCH(bool, taken);
    QFile settings(m_clinic->folder() + QStringLiteral("/attuned.json"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"timeZone": "UTC"})");
    settings.close();
    const qint64 before = sessions();
    const Streams streams =
        ctlStreams(QStringList{QStringLiteral("session"), QStringLiteral("add"), QStringLiteral("--clinic"),
                               m_clinic->folder(), QStringLiteral("--email"), QStringLiteral("ruth@sample.clinic"),
                               QStringLiteral("--of"), QStringLiteral("amara@sample.clinic")} +
                   time);
    QCOMPARE(streams.status, taken ? 0 : 1);
    QVERIFY2(streams.err.contains(said), qPrintable(streams.err));
    QCOMPARE(sessions(), before + (taken ? 1 : 0));
}

void TestCommandLine::calendarsOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("refused"); ///< -1: the whole
    QTest::addColumn<QStringList>("more");
    const QByteArray day = dayToCome().toLatin1();
    const QByteArray compact = QByteArray(day).replace("-", "");
    const QByteArray row = "ruth@sample.clinic,amara@sample.clinic," + day + "T10:00:00+11:00,50\n";
    const auto add = [](const char *name, const QByteArray &content, int planned, int refused,
                        const QStringList &more = {}) { QTest::newRow(name) << content << planned << refused << more; };
    QByteArray quoted = row;
    quoted.replace(",", "\",\"").replace("\n", "\"\n").prepend('"');
    add("plain", row, 1, 0);
    add("quoted", quoted, 1, 0);
    add("semicolons", QByteArray(row).replace(",", ";"), 1, 0);
    add("tabs", QByteArray(row).replace(",", "\t"), 1, 0);
    add("mark", "\xef\xbb\xbf" + row, 1, 0);
    add("carriage returns", "# mine\r" + QByteArray(row).replace("\n", "\r"), 1, 0);
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    add("UTF-16", wide(QString::fromLatin1(row)), 1, 0);
    add("columns by name", "Minutes;Room;Start;Client;Clinician\n50;3;" + day + "T10:00Z;20417;ruth@sample.clinic\n", 1,
        0);
    add("a column is missing", "Minutes;Start;Client\n50;" + day + "T10:00Z;20417\n", 0, -1);
    add("no offset", "ruth@sample.clinic,amara@sample.clinic," + day + "T10:00:00,50\n", 0, 1);
    add("no offset, zone said", "ruth@sample.clinic,amara@sample.clinic," + day + "T10:00:00,50\n", 1, 0,
        {QStringLiteral("--zone"), QStringLiteral("Australia/Sydney")});
    add("day only", "ruth@sample.clinic,amara@sample.clinic," + day + ",50\n", 0, 1);
    add("one bad line of three",
        row + "ruth@sample.clinic,nobody@x.example," + day + "T12:00Z,50\n" + "ruth@sample.clinic,20417," + day +
            "T14:00Z,50\n",
        2, 1);
    add("minutes", "ruth@sample.clinic,amara@sample.clinic," + day + "T10:00Z,fifty\n", 0, 1);
    add("a quote that does not end", "\"ruth@sample.clinic,amara@sample.clinic\n", 0, -1);
    add("old coding", "ruth@sample.clinic,S\xf8ren," + day + "T10:00Z,50\n", 0, -1);
    const auto calendar = [](const QByteArray &event) -> QByteArray {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + event +
               "ORGANIZER:mailto:ruth@sample.clinic\r\nATTENDEE;CN=Amara:mailto:amara@sam\r\n "
               "ple.clinic\r\nEND:VEVENT\r\n"
               "END:VCALENDAR\r\n";
    };
    const QByteArray length = "DURATION:PT50M\r\n";
    add("appointment in UTC", calendar("DTSTART:" + compact + "T100000Z\r\n" + length), 1, 0);
    add("appointment in a zone", calendar("DTSTART;TZID=Australia/Sydney:" + compact + "T100000\r\n" + length), 1, 0);
    add("appointment in UTF-16", wide(QString::fromLatin1(calendar("DTSTART:" + compact + "T100000Z\r\n" + length))), 1,
        0);
    add("floating appointment", calendar("DTSTART:" + compact + "T100000\r\n" + length), 0, 1);
    add("floating appointment, zone said", calendar("DTSTART:" + compact + "T100000\r\n" + length), 1, 0,
        {QStringLiteral("--zone"), QStringLiteral("Australia/Sydney")});
    add("appointment of a day", calendar("DTSTART;VALUE=DATE:" + compact + "\r\n"), 0, 1);
    add("appointment that repeats", calendar("DTSTART:" + compact + "T100000Z\r\nRRULE:FREQ=WEEKLY\r\n" + length), 0,
        1);
    add("cancelled appointment", calendar("DTSTART:" + compact + "T100000Z\r\nSTATUS:CANCELLED\r\n" + length), 0, 0);
    add("cut calendar", calendar("DTSTART:" + compact + "T100000Z\r\n").chopped(20), 0, -1);
}

void TestCommandLine::calendarsOfOtherProgramsAreRead()
{
    QFETCH(QByteArray, content);
    QFETCH(int, planned);
    QFETCH(int, refused);
    QFETCH(QStringList, more);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("calendar")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const qint64 before = sessions();
    const QStringList command = QStringList{QStringLiteral("session"), QStringLiteral("import"), file.fileName(),
                                            QStringLiteral("--clinic"), m_clinic->folder()} +
                                more;
    const Streams streams = ctlStreams(command);
    QVERIFY2(streams.status == (refused == 0 ? 0 : 1), qPrintable(streams.out + streams.err));
    QCOMPARE(sessions(), before + planned);
    if (refused >= 0)
        QVERIFY2(streams.out.contains(QStringLiteral("%1 in the calendar, %2 refused").arg(planned).arg(refused)),
                 qPrintable(streams.out));
    QCOMPARE(streams.err.count(QRegularExpression(QStringLiteral("(?m)^line [0-9]+: .{20,}"))), std::max(0, refused));
    ctlStreams(command); // and once more: everything stays once
    QCOMPARE(sessions(), before + planned);
}

void TestCommandLine::anInvitationTravelsAsOneText()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("june.attune-invitation"));
    const QString letterFile = folder.filePath(QStringLiteral("june.txt"));
    const Streams said =
        ctlStreams({QStringLiteral("account"), QStringLiteral("invite"), QStringLiteral("--clinic"), m_clinic->folder(),
                    QStringLiteral("--email"), QStringLiteral("june@sample.clinic"), QStringLiteral("--address"),
                    QStringLiteral("localhost:%1").arg(m_clinic->port()), QStringLiteral("--out"), file,
                    QStringLiteral("--qr"), QStringLiteral("--letter"), letterFile});
    QVERIFY2(said.status == 0, qPrintable(said.err));
    const QStringList lines = said.out.split(QLatin1Char('\n'));
    const auto link = domain::joinLinkFrom(lines.value(1));
    QVERIFY2(link.has_value(), qPrintable(said.out));
    QCOMPARE(domain::grouped(link->invitation), lines.value(0));
    QCOMPARE(link->server, QStringLiteral("localhost:%1").arg(m_clinic->port()));
    const auto authority = QSslCertificate::fromPath(m_clinic->authorityFile());
    QCOMPARE(link->fingerprint, authority.first().digest(QCryptographicHash::Sha256));
    QVERIFY(said.err.contains(domain::wordsToCompare(link->fingerprint)));
    QVERIFY(said.out.contains(QChar(0x2588)));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(*domain::joinLinkFrom(QString::fromUtf8(written.readAll())), *link);
    QVERIFY(!(written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    // The letter leads to the page of programs, and has all that the text has.
    QFile letter(letterFile);
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QVERIFY(!(letter.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const QString words = QString::fromUtf8(letter.readAll());
    const QString page = QStringLiteral("https://") + link->server + QStringLiteral("/get");
    for (const QString &part : {page + QLatin1Char('\n'), page + QStringLiteral("?invitation=") + link->invitation,
                                domain::grouped(link->invitation), domain::wordsToCompare(link->fingerprint)})
        QVERIFY2(words.contains(part), qPrintable(part + QLatin1Char('\n') + words));
    QVERIFY2(!words.contains(QLatin1Char('{')), qPrintable(words));
    // Neither the words nor the text are anywhere the clinic keeps things.
    auto rows = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT code FROM access_log WHERE action = 'invitationMade'"));
    QVERIFY(rows.next());
    QVERIFY(!rows.text(0).contains(link->invitation.left(8)));
    // It is not written over another file, and not for an address that is none.
    for (const QStringList &wrong :
         {QStringList{QStringLiteral("--out"), file}, QStringList{QStringLiteral("--letter"), letterFile},
          QStringList{QStringLiteral("--address"), QStringLiteral("no address/at all")}})
        QCOMPARE(ctlStreams(QStringList{QStringLiteral("account"), QStringLiteral("invite"), QStringLiteral("--clinic"),
                                        m_clinic->folder(), QStringLiteral("--email"),
                                        QStringLiteral("june@sample.clinic")} +
                            wrong)
                     .status,
                 1);
    TestPerson june(m_clinic->address());
    QVERIFY(wait(june.session.acceptInvitation(domain::grouped(link->invitation).toLower(),
                                               QStringLiteral("river stone lantern"))));
    QVERIFY(!wait(june.session.acceptInvitation(link->invitation, QStringLiteral("river stone lantern two"))));
}

void TestCommandLine::theProgramTakesAnInvitationOutOfTheListOfProcesses()
{
    const QTemporaryDir state;
    const QString secret = domain::invitationFrom(QByteArray(domain::invitationBytes, 'x'));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("ATTUNE"),
                  {QStringLiteral("--state-folder"), state.path(), QStringLiteral("--no-keychain"),
                   domain::textOf({QStringLiteral("clinic.example"), {}, secret})});
    QVERIFY(program.waitForStarted());
    const auto arguments = [&program] {
        QFile list(QStringLiteral("/proc/%1/cmdline").arg(program.processId()));
        return list.open(QIODevice::ReadOnly) ? list.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(arguments().contains("--state-folder") && !arguments().contains(secret.toLatin1()),
                             20'000);
    program.terminate();
    QVERIFY(program.waitForFinished(20'000));
    QVERIFY(!program.readAllStandardError().contains(secret.toLatin1()));
}

void TestCommandLine::anExportSaysWhatItIs_data()
{
    QTest::addColumn<QByteArray>("begins"); // the last line of the beginning
    QTest::addColumn<QByteArray>("row");    // of each entry
    QTest::newRow("jsonl") << QByteArray("{\"export\":") << QByteArray("{\"seq\":");
    QTest::newRow("fhir") << QByteArray("\"Parameters\"") << QByteArray("\"AuditEvent\"");
    QTest::newRow("csv") << QByteArray("SHA-256 of all that follows this line,") << QByteArray("\r\n");
}

/// As a file that the client program writes: what it is of, how many entries it has, and a digest of all that follows.
void TestCommandLine::anExportSaysWhatItIs()
{
    QFETCH(QByteArray, begins);
    QFETCH(QByteArray, row);
    m_clinic->stop();
    const QString path = m_clinic->folder() + QStringLiteral("/exported");
    const Streams said = ctlStreams({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--format"),
                                     QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("--out"), path,
                                     QStringLiteral("--clinic"), m_clinic->folder()});
    QVERIFY2(said.status == 0, qPrintable(said.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype line = text.indexOf(begins);
    QVERIFY(line >= 0);
    const qsizetype end = text.indexOf('\n', line) + 1;
    const QByteArray head = text.left(end);
    const QByteArray body = text.mid(end);
    QVERIFY2(head.contains(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()), head.constData());
    QVERIFY(head.contains("operator") && head.contains("UTC"));
    const bool isTable = row == "\r\n";
    const qsizetype rows = body.count(row) - (isTable ? 1 : 0); // the names of its columns
    QVERIFY(rows > 0);
    QVERIFY2(head.contains(QByteArray::number(rows)), head.constData());
    QVERIFY(said.out.startsWith(QString::number(rows)));
    QVERIFY(!ctlStreams({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--format"),
                         QStringLiteral("pdf"), QStringLiteral("--out"), path + QStringLiteral("2"),
                         QStringLiteral("--clinic"), m_clinic->folder()})
                 .err.isEmpty());
}

void TestCommandLine::theServerRefusesNumbersThatAreNone_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *port : {"abc", "70000", "-1", "84x3", ""})
        QTest::addRow("port %s", port) << QStringList{QStringLiteral("--port"), QString::fromLatin1(port)};
    QTest::newRow("seconds") << QStringList{QStringLiteral("--play-link-seconds"), QStringLiteral("soon")};
}

void TestCommandLine::theServerRefusesNumbersThatAreNone()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const Streams said =
        run("ATTUNED", QStringList{QStringLiteral("--clinic"), folder.path(), QStringLiteral("--create")} + arguments);
    QCOMPARE(said.status, 2);
    QVERIFY2(said.err.contains(arguments.first()), qPrintable(said.err));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("data"))));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
