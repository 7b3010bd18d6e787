// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

using namespace attune::test;

namespace {

QStringList pages()
{
    QStringList all =
        filesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("tests"), QStringLiteral("resources")},
                   {QStringLiteral("*.md")});
    return all << QStringLiteral("README.md");
}

QStringList found(const QString &text, const QString &form)
{
    QStringList all;
    const QRegularExpression expression(form, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        all << it.next().captured(1);
    return all;
}

/// Files that pages name and that programs make, or an operator writes.
bool isMadeLater(const QString &file)
{
    static const QStringList made = {QStringLiteral("attuned.json"), QStringLiteral("master-keys.json"),
                                     QStringLiteral("manifest.json"), QStringLiteral("control-map.md"),
                                     QStringLiteral("api-replay.md")};
    return made.contains(QFileInfo(file).fileName());
}

/// The names of all files there are, for those that a page names without their folder.
const QSet<QString> &names()
{
    static const QSet<QString> all = [] {
        QSet<QString> found;
        for (const QString &path :
             filesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests"),
                         QStringLiteral("resources"), QStringLiteral("packaging"), QStringLiteral("translations")},
                        {QStringLiteral("*")}))
            found << QFileInfo(path).fileName();
        return found;
    }();
    return all;
}

/// Beside the page, or below one of the folders of which it speaks.
bool isThere(const QString &page, const QString &file)
{
    if (!file.contains(QLatin1Char('/')))
        return names().contains(file);
    for (const QString &from : {QString(), QFileInfo(page).path() + QLatin1Char('/'), QStringLiteral("src/"),
                                QStringLiteral("src/server/"), QStringLiteral("ui/")}) {
        if (QFile::exists(inTree(from + file)))
            return true;
    }
    return false;
}

} // namespace

/// What pages say and the tree can answer: files, rooms and their links, loops and threads, limits, packages.
class TestPagesTrue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesThatPagesNameAreThere();
    void roomsAreAsTheirTableSays();
    void loopsAreAsTheirTableSays();
    void limitsAreTheOnesOfTheCode_data();
    void limitsAreTheOnesOfTheCode();
    void queuesAreAsTheirTableSays();
    void packagesAreInstalled();
    void whatIsAddedIsFoundFromTheTop();
};

void TestPagesTrue::filesThatPagesNameAreThere()
{
    QStringList missing;
    int looked = 0;
    const auto all = pages();
    for (const QString &page : all) {
        const auto files =
            found(textOfFile(page), QStringLiteral("`([A-Za-z0-9_./-]+\\.(?:h|cpp|md|py|json|cmake|ts|txt))`"));
        for (const QString &file : files) {
            ++looked;
            if (!isMadeLater(file) && !isThere(page, file))
                missing << page + QStringLiteral(": ") + file;
        }
    }
    QVERIFY(looked > 300);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

/// The table of src/server/README.md has each room, with what its CMakeLists.txt links.
void TestPagesTrue::roomsAreAsTheirTableSays()
{
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\|[^|\\n]*\\|([a-z ]*)\\|$"),
                                        QRegularExpression::MultilineOption);
    QMap<QString, QSet<QString>> said;
    for (auto it = row.globalMatch(textOfFile(QStringLiteral("src/server/README.md"))); it.hasNext();) {
        const auto one = it.next();
        const QStringList rooms = one.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        said.insert(one.captured(1), QSet<QString>(rooms.begin(), rooms.end()));
    }
    QVERIFY(said.size() > 15);
    const QDir server(inTree(QStringLiteral("src/server")));
    const auto rooms = server.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &room : rooms) {
        if (room == QStringLiteral("sample")) // said below the table
            continue;
        const QStringList links = found(textOfFile(QStringLiteral("src/server/%1/CMakeLists.txt").arg(room)),
                                        QStringLiteral("Attune::server_(\\w+)"));
        QSet<QString> linked(links.begin(), links.end());
        linked.remove(room);
        QVERIFY2(said.contains(room), qPrintable(room));
        QStringList differs = (linked - said.value(room)).values() + (said.value(room) - linked).values();
        differs.removeAll(QStringLiteral("headers")); // compiled once, no room
        QVERIFY2(differs.isEmpty(), qPrintable(room + QStringLiteral(": ") + differs.join(QLatin1Char(' '))));
    }
}

/// The threads that do what nobody asks for.
void TestPagesTrue::loopsAreAsTheirTableSays()
{
    QStringList said = found(textOfFile(QStringLiteral("src/server/jobs/JOBS.md")),
                             QStringLiteral("^\\| ([a-z][a-z ]*)(?:, twice)? \\|"));
    QStringList run =
        found(textOfFile(QStringLiteral("src/server/jobs/clinic_jobs.cpp")), QStringLiteral("\\badd\\(\"([^\"]+)\""));
    said.sort();
    run.sort();
    QVERIFY(run.size() > 6);
    QCOMPARE(said, run);
}

void TestPagesTrue::limitsAreTheOnesOfTheCode_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("is");
    const auto row = [](const char *name, const char *page, const char *said, const char *source, const char *is) {
        QTest::newRow(name) << QString::fromLatin1(page) << QString::fromUtf8(said) << QString::fromLatin1(source)
                            << QString::fromUtf8(is);
    };
    constexpr char server[] = "src/server/README.md";
    constexpr char front[] = "src/server/http/http_server.h";
    constexpr char book[] = "src/server/http/connection_book.h";
    row("connections", server, "At most ([\\d,]+) connections", book, "total = (\\d+);");
    row("reserve", server, "(\\d+) are left for places where somebody signed in lately", book, "reserve = (\\d+);");
    row("strangers", server, "a \\*stranger's\\*: (\\d+) of them from one place", book, "strangersOfPlace = (\\d+);");
    row("of an account", server, "(\\d+) connections of\\s+one account", book, "connectionsOfAccount = (\\d+);");
    row("head", server, "(\\d+) KiB of head", front, "headerLimit = (\\d+) \\* 1024;");
    row("refused bodies", server, "At most\\s+(\\d+) GiB and", front, "refusedLimit = (\\d+)ULL");
    row("refused time", server, "GiB and (\\d+) s of it", front, "refusedTime\\{(\\d+)'000\\}");
    row("handshake", server, "after the handshake \\(which has (\\d+) s", front, "handshakeTime\\{(\\d+)'000\\}");
    row("further requests", server, "a further one (\\d+) s to begin", front, "idleTime\\{(\\d+)'000\\}");
    row("beat", server, "leave at multiples of (\\d+) ms", front, "beat\\{(\\d+)\\};");
    row("pieces sent", server, "each (\\d+) KiB sent", "src/server/http/answer_sender.cpp",
        "sendPiece = (\\d+)(?:LL)? \\* 1024;");
    row("a link's places", server, "after (\\w+) it is used from no more", "src/server/media/grants.h",
        "mostPlaces = (\\d+);");
    constexpr char jobs[] = "src/server/jobs/JOBS.md";
    row("stops at once", jobs, "at most (\\d+) at once", "src/server/jobs/recording_stops.h", "mostAtOnce = (\\d+);");
    row("a job's lease", jobs, "every 20 s, (\\d+) s long", "src/server/jobs/ingest.cpp", "leasedFor\\{(\\d+)\\}");
    row("a job's lease renewed", jobs, "renewed every (\\d+) s,", "src/server/jobs/ingest.cpp",
        "renewedEvery\\{(\\d+)\\}");
    row("a lease", jobs, "lease ends by itself \\((\\w+) minutes", "src/server/jobs/job_lease.h",
        "heldFor = std::chrono::minutes\\((\\d+)\\)");
}

void TestPagesTrue::limitsAreTheOnesOfTheCode()
{
    static const QMap<QString, QString> numbers = {{QStringLiteral("eight"), QStringLiteral("8")},
                                                   {QStringLiteral("ten"), QStringLiteral("10")}};
    QFETCH(QString, page);
    QFETCH(QString, said);
    QFETCH(QString, source);
    QFETCH(QString, is);
    const QStringList words = found(textOfFile(page), said);
    const QStringList code = found(textOfFile(source), is);
    QCOMPARE(words.size(), 1);
    QCOMPARE(code.size(), 1);
    const QString number = QString(words.first()).remove(QLatin1Char(','));
    QCOMPARE(numbers.value(number, number), code.first());
}

/// Threads and lengths of the front's queues.
void TestPagesTrue::queuesAreAsTheirTableSays()
{
    static const QRegularExpression row(
        QStringLiteral("^\\| (work|checks|uploads|alive) \\| (\\d+) \\| (\\d+)[^|]*\\| (\\d+); (\\d+) \\|"),
        QRegularExpression::MultilineOption);
    const QString front = textOfFile(QStringLiteral("src/server/http/http_server.h"));
    int rows = 0;
    for (auto it = row.globalMatch(textOfFile(QStringLiteral("src/server/README.md"))); it.hasNext(); ++rows) {
        const auto one = it.next();
        const QString name = one.captured(1);
        const QRegularExpression limits(
            QStringLiteral("FairQueue::Limits %1\\{(\\d+), (\\d+), (\\d+), (\\d+), (\\d+)\\};").arg(name));
        const auto found = limits.match(front);
        QVERIFY2(found.hasMatch(), qPrintable(name));
        QCOMPARE(one.captured(2), found.captured(1));
        QCOMPARE(one.captured(4), found.captured(4));
        QCOMPARE(one.captured(5), found.captured(5));
    }
    QCOMPARE(rows, 4);
}

/// What the build asks for is in the list that packaging/demo and packaging/test install.
void TestPagesTrue::packagesAreInstalled()
{
    static const QMap<QString, QString> packageOf = {
        {QStringLiteral("Qt6"), QStringLiteral("qt6-base-dev")},
        {QStringLiteral("Qt6Keychain"), QStringLiteral("qtkeychain-qt6-dev")},
        {QStringLiteral("nlohmann_json"), QStringLiteral("nlohmann-json3-dev")},
        {QStringLiteral("spdlog"), QStringLiteral("libspdlog-dev")},
        {QStringLiteral("OpenSSL"), QStringLiteral("libssl-dev")},
        {QStringLiteral("Threads"), QStringLiteral("build-essential")},
        {QStringLiteral("PkgConfig"), QStringLiteral("pkg-config")},
        {QStringLiteral("Boost"), QStringLiteral("libboost1.81-dev")},
        {QStringLiteral("libargon2"), QStringLiteral("libargon2-dev")},
        {QStringLiteral("liboath"), QStringLiteral("liboath-dev")},
        {QStringLiteral("libgfshare"), QStringLiteral("libgfshare-dev")},
        {QStringLiteral("libcurl"), QStringLiteral("libcurl4-openssl-dev")},
        {QStringLiteral("p11-kit-1"), QStringLiteral("libp11-kit-dev")},
        {QStringLiteral("libqrencode"), QStringLiteral("libqrencode-dev")},
        {QStringLiteral("libavformat"), QStringLiteral("libavformat-dev")},
        {QStringLiteral("libavcodec"), QStringLiteral("libavcodec-dev")},
        {QStringLiteral("libswresample"), QStringLiteral("libswresample-dev")},
        {QStringLiteral("libswscale"), QStringLiteral("libswscale-dev")},
        {QStringLiteral("libavutil"), QStringLiteral("libavutil-dev")},
        {QStringLiteral("soundtouch"), QStringLiteral("libsoundtouch-dev")}};
    const QString build = textOfFile(QStringLiteral("CMakeLists.txt"));
    QStringList wanted = found(build, QStringLiteral("^find_package\\((\\w+)[^)]*REQUIRED"));
    for (const QString &modules :
         found(build, QStringLiteral("^pkg_check_modules\\(\\w+ REQUIRED IMPORTED_TARGET ([^)]+)\\)")))
        wanted << modules.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVERIFY(wanted.size() > 15);
    const QString installed = textOfFile(QStringLiteral("packaging/install-build-deps"));
    for (const QString &one : std::as_const(wanted)) {
        QVERIFY2(packageOf.contains(one), qPrintable(one));
        const QRegularExpression name(
            QStringLiteral("(^|[\\s\"(])%1($|[\\s\")])").arg(QRegularExpression::escape(packageOf.value(one))),
            QRegularExpression::MultilineOption);
        QVERIFY2(name.match(installed).hasMatch(), qPrintable(one));
    }
}

/// In one step.
void TestPagesTrue::whatIsAddedIsFoundFromTheTop()
{
    QVERIFY(textOfFile(QStringLiteral("README.md")).contains(QStringLiteral("`src/HOW_TO_ADD.md`")));
    const QString page = textOfFile(QStringLiteral("src/HOW_TO_ADD.md"));
    for (const char *what : {"an audit report", "a page", "a column", "an operation of the API", "a second API dialect",
                             "a key provider", "a job"})
        QVERIFY2(page.contains(QStringLiteral("## … %1\n").arg(QLatin1String(what))), what);
}

QTEST_GUILESS_MAIN(TestPagesTrue)
#include "tst_pages_true.moc"
