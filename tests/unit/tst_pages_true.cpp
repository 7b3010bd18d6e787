// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_limits.h"
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
        return names().contains(file) || QFile::exists(inTree(file));
    for (const QString &from : {QString(), QFileInfo(page).path() + QLatin1Char('/'), QStringLiteral("src/"),
                                QStringLiteral("src/server/"), QStringLiteral("ui/")}) {
        if (QFile::exists(inTree(from + file)))
            return true;
    }
    return false;
}

/// What stands behind // in the sources, file by file.
QMap<QString, QString> comments()
{
    static const QRegularExpression comment(QStringLiteral("//([^\\n]*)"));
    QMap<QString, QString> all;
    const auto texts =
        textsBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")});
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        QString &said = all[it.key()];
        for (auto found = comment.globalMatch(withoutTexts(it.value())); found.hasNext();)
            said += found.next().captured(1) + QLatin1Char('\n');
    }
    return all;
}

/// Every name in the code of the sources.
QSet<QString> namesInCode()
{
    static const QRegularExpression name(QStringLiteral("\\b[A-Za-z_]\\w*"));
    QSet<QString> all;
    const auto texts =
        textsBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")});
    for (const QString &text : texts) {
        for (auto found = name.globalMatch(codeAlone(text)); found.hasNext();)
            all.insert(found.next().captured());
    }
    return all;
}

/// Everything in quotes in files of a folder.
QSet<QString> textsIn(const QString &folder)
{
    QSet<QString> all;
    for (const QString &text : textsBelow({folder})) {
        for (const QString &one : found(text, QStringLiteral("\"([^\"\\n]*)\"")))
            all.insert(one);
    }
    return all;
}

} // namespace

/// What pages and comments say and the tree can answer: files, functions, commands, keys, settings, rooms and their
/// links, loops and threads, limits, packages.
class TestPagesTrue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesThatPagesNameAreThere();
    void whatCommentsNameIsThere();
    void commandsThatPagesNameAreThere();
    void keysThatAreNamedAreThoseOfCommands();
    void settingsAreThoseOfTheirPage();
    void benchesAndFuzzTargetsAreOnTheirPages();
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

/// Files, functions with their brackets, members of classes.
void TestPagesTrue::whatCommentsNameIsThere()
{
    static const QSet<QString> foreign = {QStringLiteral("landlock.h"),   // of the kernel
                                          QStringLiteral("whisper.cpp")}; // a program
    const QSet<QString> inCode = namesInCode();
    QVERIFY(inCode.size() > 10'000);
    QStringList missing;
    int looked = 0;
    const auto all = comments();
    for (auto it = all.begin(); it != all.end(); ++it) {
        for (const QString &file : found(it.value(), QStringLiteral("\\b([A-Za-z][\\w/-]*\\.(?:h|cpp|md|py))\\b"))) {
            const QString name = QFileInfo(file).fileName();
            ++looked;
            if (!names().contains(name) && !isMadeLater(name) && !foreign.contains(name))
                missing << it.key() + QStringLiteral(": ") + file;
        }
        for (const QString &function : found(it.value(), QStringLiteral("\\b([A-Za-z_]\\w*)\\(\\)"))) {
            ++looked;
            if (!inCode.contains(function))
                missing << it.key() + QStringLiteral(": ") + function;
        }
        for (const QString &member : found(it.value(), QStringLiteral("\\b[A-Z]\\w+::([a-z]\\w+)"))) {
            ++looked;
            if (!inCode.contains(member))
                missing << it.key() + QStringLiteral(": ") + member;
        }
    }
    QVERIFY(looked > 500);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

/// Of the operator's program: what is typed is what it knows.
void TestPagesTrue::commandsThatPagesNameAreThere()
{
    const QSet<QString> known = textsIn(QStringLiteral("app"));
    const auto begins = [&known](const QString &command) {
        return std::any_of(known.begin(), known.end(), [&command](const QString &one) {
            return one == command || one.startsWith(command + QLatin1Char(' '));
        });
    };
    QStringList missing;
    int looked = 0;
    const auto all = pages();
    for (const QString &page : all) {
        const auto typed = found(textOfFile(page), QStringLiteral("(?:`|^)(attunectl \\w[^`#\\n]+)"));
        for (const QString &line : typed) {
            const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            const bool isAlone = words.value(2).startsWith(QLatin1Char('-')) || words.size() < 3; // "doctor --language"
            const QStringList verbs = isAlone ? QStringList(QString()) : words.at(2).split(QLatin1Char('|'));
            for (const QString &verb : verbs) {
                ++looked;
                if (!begins((words.value(1) + QLatin1Char(' ') + verb).trimmed()))
                    missing << page + QStringLiteral(": ") + line;
            }
            for (const QString &option : found(line, QStringLiteral("--([a-z][a-z-]*)"))) {
                if (!known.contains(option))
                    missing << page + QStringLiteral(": --") + option;
            }
        }
    }
    QVERIFY(looked > 50);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

/// "Ctrl+Shift+P" and the like, in the first page that anybody reads.
void TestPagesTrue::keysThatAreNamedAreThoseOfCommands()
{
    QSet<QString> known;
    for (const char *table : {"ui/commands/command_rows.cpp", "ui/shell/page_table.cpp"}) {
        for (const QString &keys :
             found(textOfFile(QString::fromLatin1(table)), QStringLiteral("\"([^\"]{1,60})\",?\\s*(?:Scope::|\\))"))) {
            for (const QString &key : keys.split(QStringLiteral("; ")))
                known.insert(key);
        }
    }
    const QString transcript = textOfFile(QStringLiteral("ui/player/transcript_changes.cpp"));
    for (const QString &key : found(transcript, QStringLiteral("setShortcut\\(Qt::Key_(F\\d+)\\)")))
        known.insert(key);
    const auto named =
        found(textOfFile(QStringLiteral("README.md")), QStringLiteral("`((?:Ctrl|Alt)\\+[^`]+|F\\d+|[A-Z?])`"));
    QVERIFY(named.size() > 8);
    for (const QString &key : named)
        QVERIFY2(known.contains(key), qPrintable(key));
}

/// attuned.json: what is read is what its page has, both ways.
void TestPagesTrue::settingsAreThoseOfTheirPage()
{
    const QString reader = textOfFile(QStringLiteral("src/server/setup/configuration.cpp"));
    const auto read =
        found(reader, QStringLiteral("\\b\\w+(?:\\.|->)(?:text|needText|texts|number|flag|path|file|secret|inside)"
                                     "\\(\"(\\w+)\"")) +
        found(reader, QStringLiteral("\\bread\\w+\\(reader, \"(\\w+)\""));
    const QString page = textOfFile(QStringLiteral("src/server/setup/CONFIGURATION.md"));
    QSet<QString> said;
    for (const QString &quoted : found(page, QStringLiteral("`([\\w.]+)`"))) {
        for (const QString &name : quoted.split(QLatin1Char('.')))
            said.insert(name);
    }
    QVERIFY(read.size() > 50);
    for (const QString &name : read)
        QVERIFY2(said.contains(name), qPrintable(name));
    const QSet<QString> known(read.begin(), read.end());
    for (const QString &cell : found(page, QStringLiteral("^\\| ([^|]+) \\|"))) {
        for (const QString &name : found(cell, QStringLiteral("(\\w+)`")))
            QVERIFY2(known.contains(name), qPrintable(name));
    }
}

void TestPagesTrue::benchesAndFuzzTargetsAreOnTheirPages()
{
    for (const char *kind : {"bench", "fuzz"}) {
        const QString folder = QStringLiteral("tests/") + QLatin1String(kind);
        const QString page = textOfFile(folder + QStringLiteral("/README.md"));
        const auto programs = filesBelow({folder}, {QStringLiteral("*_bench.cpp"), QStringLiteral("fuzz_*.cpp")});
        QVERIFY(programs.size() > 7);
        for (const QString &program : programs)
            QVERIFY2(page.contains(QFileInfo(program).completeBaseName()), qPrintable(program));
    }
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
    for (const PageLimit &limit : pageLimits)
        QTest::newRow(limit.name) << QString::fromLatin1(limit.page) << QString::fromUtf8(limit.said)
                                  << QString::fromLatin1(limit.source) << QString::fromUtf8(limit.is);
}

void TestPagesTrue::limitsAreTheOnesOfTheCode()
{
    static const QMap<QString, QString> numbers = {
        {QStringLiteral("two"), QStringLiteral("2")},   {QStringLiteral("three"), QStringLiteral("3")},
        {QStringLiteral("five"), QStringLiteral("5")},  {QStringLiteral("eight"), QStringLiteral("8")},
        {QStringLiteral("ten"), QStringLiteral("10")},  {QStringLiteral("twelve"), QStringLiteral("12")},
        {QStringLiteral("sixty"), QStringLiteral("60")}};
    QFETCH(QString, page);
    QFETCH(QString, said);
    QFETCH(QString, source);
    QFETCH(QString, is);
    const QStringList words = found(textOfFile(page), said);
    const QStringList code = found(textOfFile(source), is);
    QCOMPARE(words.size(), 1);
    QCOMPARE(code.size(), 1);
    const QString number = QString(words.first()).remove(QLatin1Char(','));
    QCOMPARE(numbers.value(number, number), QString(code.first()).remove(QLatin1Char('\'')));
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
