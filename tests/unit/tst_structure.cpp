// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"
#include "resources/clinic_resources.h"
#include "server/clinic/consent_texts.h"
#include "server/routes/all_routes.h"
#include "tests/support/tree.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::test;

namespace {

/// What each library may include, beside itself (src/README.md).
const QMap<QString, QStringList> &layerMap()
{
    static const QMap<QString, QStringList> map = {
        {QStringLiteral("base"), {}},
        {QStringLiteral("domain"), {QStringLiteral("base")}},
        {QStringLiteral("protocol"), {QStringLiteral("base"), QStringLiteral("domain")}},
        {QStringLiteral("transcripts"), {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol")}},
        {QStringLiteral("speech"), {QStringLiteral("base"), QStringLiteral("domain")}},
        {QStringLiteral("spoken_search"), {QStringLiteral("base"), QStringLiteral("domain")}},
        {QStringLiteral("crypto"), {QStringLiteral("base")}},
        {QStringLiteral("secrets"), {QStringLiteral("base"), QStringLiteral("domain")}},
        {QStringLiteral("journal"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("crypto"),
          QStringLiteral("verify")}},
        {QStringLiteral("verify"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("crypto")}},
        {QStringLiteral("line"), {QStringLiteral("base")}},
        {QStringLiteral("stream"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("crypto"),
          QStringLiteral("line")}},
        {QStringLiteral("playback"), {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("stream")}},
        {QStringLiteral("api"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("line")}},
        {QStringLiteral("models"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("journal"),
          QStringLiteral("stream"), QStringLiteral("playback"), QStringLiteral("speech"),
          QStringLiteral("spoken_search"), QStringLiteral("transcripts")}},
        {QStringLiteral("server"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("protocol"), QStringLiteral("crypto"),
          QStringLiteral("verify"), QStringLiteral("transcripts"), QStringLiteral("speech"),
          QStringLiteral("spoken_search")}},
        {QStringLiteral("ui"),
         {QStringLiteral("base"), QStringLiteral("domain"), QStringLiteral("stream"), QStringLiteral("playback"),
          QStringLiteral("models")}},
    };
    return map;
}

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.first() == QStringLiteral("src") ? parts.value(1) : parts.first();
}

/// What a source includes of ours, as paths below the source folder.
QStringList includesOf(const QString &path)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = include.globalMatch(QString::fromUtf8(content(path))); matches.hasNext();) {
        const QString written = matches.next().captured(1);
        for (const QString &candidate : {written, QStringLiteral("src/") + written}) {
            if (QFile::exists(QStringLiteral(SOURCE_FOLDER "/") + candidate))
                found << candidate;
        }
    }
    return found;
}

using Arrows = QMap<QString, QSet<QString>>;

/// From which to which of the folders that lie in `parent` (with all that is below them) something is included.
Arrows arrowsIn(const QString &parent)
{
    const QString prefix = parent + QLatin1Char('/');
    const auto childOf = [&prefix](const QString &path) {
        const QString rest = path.mid(prefix.size());
        return rest.contains(QLatin1Char('/')) ? rest.section(QLatin1Char('/'), 0, 0) : QStringLiteral("(loose files)");
    };
    Arrows arrows;
    for (const QString &path : sourcesBelow({parent})) {
        const QString from = childOf(path);
        arrows[from];
        for (const QString &included : includesOf(path)) {
            if (included.startsWith(prefix) && childOf(included) != from)
                arrows[from].insert(childOf(included));
        }
    }
    return arrows;
}

/// Those of the nodes that cannot be put in an order in which each needs only earlier ones.
QStringList inCycles(Arrows arrows)
{
    bool removed = true;
    while (removed) {
        removed = false;
        for (auto it = arrows.begin(); it != arrows.end();) {
            const bool needsNone = std::none_of(it->begin(), it->end(),
                                                [&arrows](const QString &target) { return arrows.contains(target); });
            removed = removed || needsNone;
            it = needsNone ? arrows.erase(it) : std::next(it);
        }
    }
    return arrows.keys();
}

/// The rooms of the server with what their CMakeLists.txt links of ours: "server_store" as "server/store".
QMap<QString, QSet<QString>> linkLists()
{
    static const QRegularExpression linked(QStringLiteral("Attune::(\\w+)"));
    QMap<QString, QSet<QString>> lists;
    const QDir server(QStringLiteral(SOURCE_FOLDER "/src/server"));
    for (const QString &room : server.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString text = QString::fromUtf8(content(QStringLiteral("src/server/%1/CMakeLists.txt").arg(room)));
        auto &list = lists[room];
        for (auto matches = linked.globalMatch(text); matches.hasNext();)
            list.insert(matches.next().captured(1).replace(QStringLiteral("server_"), QStringLiteral("server/")));
    }
    return lists;
}

} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheLayerMap();
    void theLayerMapHasNoCycle();
    void foldersHaveNoCycle_data();
    void foldersHaveNoCycle();
    void roomsOfTheServerIncludeWhatTheyLink();
    void nothingLiesLooseInTheServer();
    void linksOfPagesLeadSomewhere();
    void everySourceFileHasItsLicence();
    void filesStayShort();
    void theApiDescriptionMatchesTheRoutes();
    void whatPeopleWroteIsNeverMarkup();
    void everySignalOfTheScreensIsHeard();
    void consentTextsAreComplete();
    void theControlMapNamesWhatThereIs();
    void theClientsGuideIsEasyToRead();
};

void TestStructure::includesFollowTheLayerMap()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([a-z_]+)/"),
                                            QRegularExpression::MultilineOption);
    QStringList wrong;
    const auto files = sourcesBelow({QStringLiteral("src"), QStringLiteral("ui")});
    QVERIFY(files.size() > 100);
    for (const QString &path : files) {
        const QString room = roomOf(path);
        QVERIFY2(layerMap().contains(room), qPrintable(room + QStringLiteral(" is not in the layer map")));
        auto matches = include.globalMatch(QString::fromUtf8(content(path)));
        while (matches.hasNext()) {
            const QString target = matches.next().captured(1);
            if (target != room && !layerMap().value(room).contains(target))
                wrong << path + QStringLiteral(" includes ") + target;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::theLayerMapHasNoCycle()
{
    QSet<QString> done;
    while (done.size() < layerMap().size()) {
        const auto before = done.size();
        for (auto it = layerMap().begin(); it != layerMap().end(); ++it) {
            if (std::all_of(it->begin(), it->end(), [&done](const QString &room) { return done.contains(room); }))
                done.insert(it.key());
        }
        QVERIFY2(done.size() > before, "the layer map has a cycle");
    }
}

void TestStructure::foldersHaveNoCycle_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &top : {QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")}) {
        QTest::addRow("%s", qPrintable(top)) << top;
        QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + top, QDir::Dirs | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString folder = it.next().mid(QStringLiteral(SOURCE_FOLDER "/").size());
            QTest::addRow("%s", qPrintable(folder)) << folder;
        }
    }
}

void TestStructure::foldersHaveNoCycle()
{
    QCOMPARE(inCycles({{QStringLiteral("a"), {QStringLiteral("b")}},
                       {QStringLiteral("b"), {QStringLiteral("c")}},
                       {QStringLiteral("c"), {QStringLiteral("b")}},
                       {QStringLiteral("d"), {}}}),
             QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QFETCH(QString, folder);
    const Arrows arrows = arrowsIn(folder);
    const QStringList cycle = inCycles(arrows);
    QString words;
    for (const QString &from : cycle)
        words += from + QStringLiteral(" includes ") + QStringList(arrows[from].values()).join(QStringLiteral(", ")) +
                 QLatin1Char('\n');
    QVERIFY2(cycle.isEmpty(), qPrintable(words));
}

/// The link list of a room says what it includes: nothing beside it, and nothing in it for no reason.
void TestStructure::roomsOfTheServerIncludeWhatTheyLink()
{
    const auto lists = linkLists();
    QVERIFY(lists.size() > 15);
    QStringList wrong;
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        QSet<QString> included;
        for (const QString &path : sourcesBelow({QStringLiteral("src/server/") + it.key()})) {
            for (const QString &target : includesOf(path)) {
                const QStringList parts = target.split(QLatin1Char('/'));
                included.insert(parts.value(1) == QStringLiteral("server") ? QStringLiteral("server/") + parts.value(2)
                                                                           : parts.value(1));
            }
        }
        included.remove(QStringLiteral("server/") + it.key());
        for (const QString &missing : included - *it)
            wrong << it.key() + QStringLiteral(" includes and does not link ") + missing;
        for (const QString &idle : *it - included)
            wrong << it.key() + QStringLiteral(" links and does not include ") + idle;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::nothingLiesLooseInTheServer()
{
    const QDir server(QStringLiteral(SOURCE_FOLDER "/src/server"));
    QCOMPARE(server.entryList(QDir::Files),
             QStringList({QStringLiteral("CMakeLists.txt"), QStringLiteral("README.md")}));
    // The table of rooms names each of them, with the rooms that it links, as its CMakeLists.txt does.
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$"),
                                        QRegularExpression::MultilineOption);
    QMap<QString, QSet<QString>> said;
    const QString page = QString::fromUtf8(content(QStringLiteral("src/server/README.md")));
    for (auto rows = row.globalMatch(page); rows.hasNext();) {
        const auto match = rows.next();
        auto &links = said[match.captured(1)];
        for (const QString &link : match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            links.insert(QStringLiteral("server/") + link);
    }
    auto lists = linkLists();
    QVERIFY(lists.remove(QStringLiteral("sample")) == 1); // of the operator's program, not of the server
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        it->removeIf([](const QString &link) { return !link.startsWith(QStringLiteral("server/")); });
        it->remove(QStringLiteral("server/") + it.key());
    }
    QCOMPARE(said, lists);
}

void TestStructure::linksOfPagesLeadSomewhere()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#:\\s]+)[#)]")); // of this tree: no "https:"
    QStringList pages{QStringLiteral("README.md")};
    for (const char *folder : {"src", "ui", "tests", "resources"}) {
        QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(folder), {QStringLiteral("*.md")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            pages << it.next().mid(QStringLiteral(SOURCE_FOLDER "/").size());
    }
    int links = 0;
    QStringList wrong;
    for (const QString &page : std::as_const(pages)) {
        const QString folder = QFileInfo(QStringLiteral(SOURCE_FOLDER "/") + page).path() + QLatin1Char('/');
        for (auto found = link.globalMatch(QString::fromUtf8(content(page))); found.hasNext(); ++links) {
            const QString target = found.next().captured(1);
            if (!QFileInfo::exists(folder + target))
                wrong << page + QStringLiteral(": ") + target;
        }
    }
    QVERIFY(links > 4);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::everySourceFileHasItsLicence()
{
    const auto files = sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"),
                                     QStringLiteral("tests"), QStringLiteral("resources")});
    for (const QString &path : files)
        QVERIFY2(content(path).left(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(path));
}

void TestStructure::filesStayShort()
{
    const auto files =
        sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")});
    for (const QString &path : files)
        QVERIFY2(content(path).count('\n') <= 600, qPrintable(path));
}

void TestStructure::theApiDescriptionMatchesTheRoutes()
{
    const auto description = protocol::objectFrom(content(QStringLiteral("resources/api/attune.openapi.json")));
    QVERIFY(description);
    QCOMPARE(protocol::text(*description, "openapi"), QStringLiteral("3.1.0"));
    QMap<QString, QString> described;
    for (const auto &[path, operations] : protocol::child(*description, "paths").items()) {
        for (const auto &[method, operation] : operations.items()) {
            if (method == "parameters")
                continue;
            described.insert(QString::fromStdString(method).toUpper() + QLatin1Char(' ') + QString::fromStdString(path),
                             protocol::text(operation, "operationId"));
            const auto &responses = protocol::child(operation, "responses");
            QVERIFY2(responses.contains("200") || responses.contains("201"), path.c_str());
            const bool isPublic = operation.contains("security") && operation["security"].empty();
            QVERIFY2(isPublic || responses.contains("401"), path.c_str());
        }
    }
    QMap<QString, QString> served;
    for (const auto &route : server::routes::allRoutes())
        served.insert(QString::fromLatin1(route.method) + QLatin1Char(' ') + QString::fromLatin1(route.path),
                      QString::fromLatin1(route.operation));
    QCOMPARE(described, served);
}

/// A tool tip is a sentence of ours, or goes through plainHint; markup is written where it is known to be escaped.
void TestStructure::whatPeopleWroteIsNeverMarkup()
{
    static const QRegularExpression tip(QStringLiteral("setToolTip\\(((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\);"));
    static const QStringList ours = {QStringLiteral("tip"), QStringLiteral("name"), QStringLiteral("description")};
    static const QMap<QString, QStringList> onlyIn = {
        {QStringLiteral("QToolTip::showText"),
         {QStringLiteral("ui/style/plain_text.cpp"), QStringLiteral("ui/player/lane_widget.cpp"),
          QStringLiteral("ui/figures/figure_view.cpp"), QStringLiteral("ui/player/seek_slider.cpp"),
          QStringLiteral("ui/player/transcript_panel.cpp"), QStringLiteral("ui/access/time_bar.cpp")}},
        {QStringLiteral("Qt::RichText"),
         {QStringLiteral("ui/access/access_detail_panel.cpp"), QStringLiteral("ui/browser/browser_page.cpp"),
          QStringLiteral("ui/browser/certificate_dialog.cpp"), QStringLiteral("ui/consent/consent_dialog.cpp"),
          QStringLiteral("ui/consent/consent_history_dialog.cpp"), QStringLiteral("ui/consent/reading_tools.cpp"),
          QStringLiteral("ui/player/details_panel.cpp"), QStringLiteral("ui/style/plain_text.h")}},
        {QStringLiteral("setHtml("),
         {QStringLiteral("ui/style/save_page.cpp"), QStringLiteral("ui/reports/report_desk.cpp")}},
        {QStringLiteral("setMarkdown("),
         {QStringLiteral("ui/shell/guide_dialog.cpp"), QStringLiteral("ui/quality/policies_page.cpp")}},
        {QStringLiteral("setTextFormat(Qt::AutoText"), {}},
        {QStringLiteral("Qt::MarkdownText"), {}}};
    QStringList wrong;
    const auto files = sourcesBelow({QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("src")});
    for (const QString &path : files) {
        const QString text = QString::fromUtf8(content(path));
        for (auto matches = tip.globalMatch(text); matches.hasNext();) {
            const QString argument = matches.next().captured(1).simplified();
            const bool isKnown = argument.contains(QStringLiteral("plainHint(")) ||
                                 argument.contains(QStringLiteral("tr(")) ||
                                 ours.contains(argument.section(QLatin1Char(' '), 0, 0));
            if (!isKnown)
                wrong << path + QStringLiteral(": setToolTip(") + argument;
        }
        for (auto rule = onlyIn.begin(); rule != onlyIn.end(); ++rule) {
            if (text.contains(rule.key()) && !rule->contains(path))
                wrong << path + QStringLiteral(": ") + rule.key();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// A button whose signal nobody hears does nothing.
void TestStructure::everySignalOfTheScreensIsHeard()
{
    const auto files = sourcesBelow({QStringLiteral("ui"), QStringLiteral("app")});
    QByteArray everything;
    for (const QString &path : files)
        everything += content(path);
    static const QRegularExpression className(QStringLiteral("^class (\\w+)[^;]*$"));
    static const QRegularExpression signalName(QStringLiteral("^    void (\\w+)\\("));
    static const QRegularExpression part(QStringLiteral("^(public|protected|private|\\};)"));
    QStringList unheard;
    int all = 0;
    for (const QString &path : files) {
        QString owner;
        bool isSignal = false;
        const auto lines = QString::fromUtf8(content(path)).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (const auto match = className.match(line); match.hasMatch())
                owner = match.captured(1);
            if (line.startsWith(QStringLiteral("Q_SIGNALS")))
                isSignal = true;
            else if (part.match(line).hasMatch())
                isSignal = false;
            const auto match = signalName.match(line);
            if (!isSignal || !match.hasMatch())
                continue;
            ++all;
            if (!everything.contains((owner + QStringLiteral("::") + match.captured(1)).toUtf8()))
                unheard << owner + QStringLiteral("::") + match.captured(1);
        }
    }
    QVERIFY(all > 50);
    QCOMPARE(unheard, QStringList());
}

void TestStructure::consentTextsAreComplete()
{
    initialiseClinicResources();
    const server::ConsentTexts texts(QStringLiteral(":/consent"));
    const auto *text = texts.find(QStringLiteral("AU-NSW"), QStringLiteral("fr"));
    QVERIFY(text);
    QCOMPARE(text->shortAnswers.size(), 6);
    QCOMPARE(text->hash.size(), 64);
    QCOMPARE(texts.byHash(text->hash), text);
    QVERIFY(!texts.byHash(QStringLiteral("0")));
}

void TestStructure::theControlMapNamesWhatThereIs()
{
    QByteArray tests;
    const auto files = sourcesBelow({QStringLiteral("tests")});
    for (const QString &path : files)
        tests += content(path);
    for (const char *folder : {"contract", "faults", "ui", "unit"})
        tests += content(QStringLiteral("tests/%1/CMakeLists.txt").arg(QLatin1String(folder)));
    const auto map = protocol::objectFrom(content(QStringLiteral("resources/controls.json")));
    QVERIFY(map);
    int controls = 0;
    for (const auto &control : protocol::list(*map, "controls")) {
        const QString id = protocol::text(control, "id");
        const QString feature = protocol::text(control, "feature");
        QVERIFY2(QFile::exists(QStringLiteral(SOURCE_FOLDER "/") + feature), qPrintable(id + feature));
        const bool isMet = !protocol::list(control, "tests").empty();
        QVERIFY2(isMet || !protocol::text(control, "note").isEmpty(), qPrintable(id)); // not met says why
        for (const auto &test : protocol::list(control, "tests")) {
            const QByteArray name = QByteArray::fromStdString(test.get<std::string>());
            const QByteArray written = name.contains("::") ? "void " + name + '(' : "NAME " + name + ' ';
            QVERIFY2(tests.contains(written), (id.toUtf8() + ": " + name).constData());
        }
        ++controls;
    }
    QVERIFY(controls > 30);
}

/// Flesch and Kincaid's grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are counted as groups
/// of vowels, without a silent e at the end.
static double readingGrade(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z']+"));
    static const QRegularExpression vowels(QStringLiteral("[aeiouy]+"));
    static const QRegularExpression end(QStringLiteral("[.!?:]|\\n#[^\\n]*\\n"));
    int words = 0;
    int syllables = 0;
    for (auto it = word.globalMatch(text); it.hasNext(); ++words) {
        const QString one = it.next().captured().toLower();
        const bool silent = one.size() > 3 && one.endsWith(QLatin1Char('e')) && !one.endsWith(QStringLiteral("le"));
        syllables += std::max(1, static_cast<int>(one.count(vowels)) - (silent ? 1 : 0));
    }
    return 0.39 * words / std::max(1, static_cast<int>(text.count(end))) + 11.8 * syllables / std::max(1, words) -
           15.59;
}

void TestStructure::theClientsGuideIsEasyToRead()
{
    const double hard = readingGrade(QStringLiteral(
        "Notwithstanding the aforementioned organisational considerations, confidentiality obligations necessitate "
        "comprehensive authorisation procedures."));
    QVERIFY2(hard > 16, qPrintable(QString::number(hard)));
    const double grade = readingGrade(QString::fromUtf8(content(QStringLiteral("resources/guides/patient.en.md"))));
    QVERIFY2(grade <= 8.0, qPrintable(QString::number(grade)));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
