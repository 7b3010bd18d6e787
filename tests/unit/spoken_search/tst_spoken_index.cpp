// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_scan.h"
#include "spoken_search/word_index.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace attune;
using namespace attune::spoken_search;
using domain::Transcript;
using domain::TranscriptLine;

namespace {

TranscriptLine line(const QString &speaker, const QString &text, const QString &name = {})
{
    TranscriptLine line;
    line.speaker = speaker;
    line.speakerName = name;
    line.text = text;
    return line;
}

const QString clinician = QStringLiteral("CLINICIAN");
const QString client = QStringLiteral("CLIENT");
const QString english = QStringLiteral("en");

/// Said by the client alone.
Transcript said(const QString &text)
{
    return {line(client, text)};
}

bool finds(const QString &typed, const Transcript &lines, const QString &language = english)
{
    const auto query = queryFrom(typed);
    if (!query)
        return false;
    WordIndex index;
    const std::vector<DocumentId> all{index.add(documentOf(lines), language)};
    return index.find(*query, all, 1).found.size() == 1;
}

/// Words whose forms stay apart, but for a few; some begin as others do.
const QStringList &fewWords()
{
    static const QStringList words = {QStringLiteral("lake"),  QStringLiteral("lakes"),   QStringLiteral("house"),
                                      QStringLiteral("night"), QStringLiteral("nightly"), QStringLiteral("fear"),
                                      QStringLiteral("the"),   QStringLiteral("of"),      QStringLiteral("blue"),
                                      QStringLiteral("red"),   QStringLiteral("lakeside")};
    return words;
}

QString randomWords(QRandomGenerator &random, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << fewWords().at(random.bounded(fewWords().size()));
    return words.join(QLatin1Char(' '));
}

Transcript randomTranscript(QRandomGenerator &random)
{
    Transcript lines;
    const int count = random.bounded(1, 7);
    for (int i = 0; i < count; ++i)
        lines << line(random.bounded(2) == 0 ? clinician : client, randomWords(random, random.bounded(0, 12)),
                      random.bounded(4) == 0 ? QStringLiteral("Ana Maria") : QString());
    return lines;
}

QString randomQuery(QRandomGenerator &random)
{
    QStringList parts;
    const int items = random.bounded(1, 4);
    for (int i = 0; i < items; ++i) {
        if (i > 0 && random.bounded(3) == 0)
            parts << QStringLiteral("near/%1").arg(random.bounded(1, 8));
        const int words = random.bounded(1, 4);
        const QString text = randomWords(random, words);
        parts << (words > 1 || random.bounded(3) == 0 ? QLatin1Char('"') + text + QLatin1Char('"') : text);
    }
    const QStringList speakers = {QString(), QString(), QStringLiteral("speaker:client"),
                                  QStringLiteral("speaker:\"ana m\"")};
    parts << speakers.at(random.bounded(speakers.size()));
    return parts.join(QLatin1Char(' '));
}

/// A session as long as an hour. The hundred words that are said most are six in ten, as where people talk.
Transcript hourOf(QRandomGenerator &random)
{
    constexpr int words = 9000;
    constexpr double different = 60'000;
    constexpr double falls = 0.13; // the word of rank r is said a share of 1 / r^1.13
    Transcript lines;
    QString text;
    for (int i = 1; i <= words; ++i) {
        const auto rank =
            static_cast<int>(std::pow(1 - random.generateDouble() * (1 - std::pow(different, -falls)), -1 / falls));
        text += QStringLiteral("word%1 ").arg(rank);
        if (i % 12 == 0) {
            lines << line(i % 60 < 24 ? clinician : client, text);
            text.clear();
        }
    }
    return lines;
}

} // namespace

/// What was said is found as it is asked for, among whatever else, and nowhere else.
class TestSpokenIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreCutOutOfTexts_data();
    void wordsAreCutOutOfTexts();
    void queriesFindWhatTheySay_data();
    void queriesFindWhatTheySay();
    void aQueryThatCannotBeIsRefusedWithItsPlace_data();
    void aQueryThatCannotBeIsRefusedWithItsPlace();
    void filtersAreRead();
    void whatIsFoundIsWhatTryingEverythingFinds();
    void placesAreThoseOfTheText();
    void onlyWhatIsAskedForIsLookedThroughInItsOrder();
    void whatIsRemovedIsFoundNoMore();
    void anHourTakesLittleRoom();
    void positionsComeBackAsTheyWere();
};

void TestSpokenIndex::wordsAreCutOutOfTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("folded");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("signs") << QStringLiteral(" — … ' \" - ") << QStringList();
    QTest::newRow("case and diacritics") << QStringLiteral("Él está en el CAFÉ")
                                         << QStringList{"el", "esta", "en", "el", "cafe"};
    QTest::newRow("apostrophes") << QStringLiteral("I don\u2019t, it's 'quoted'")
                                 << QStringList{"i", "dont", "its", "quoted"};
    QTest::newRow("hyphens and numbers") << QStringLiteral("well-known at 10:30")
                                         << QStringList{"well", "known", "at", "10", "30"};
    QTest::newRow("letters that come apart")
        << QStringLiteral("Straße, Øre, Łódź") << QStringList{"strasse", "ore", "lodz"};
    QTest::newRow("no spaces") << QStringLiteral("睡眠 ok")
                               << QStringList{QStringLiteral("睡"), QStringLiteral("眠"), "ok"};
    QTest::newRow("other letters") << QStringLiteral("Я сплю")
                                   << QStringList{QStringLiteral("я"), QStringLiteral("сплю")};
}

void TestSpokenIndex::wordsAreCutOutOfTexts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, folded);
    QStringList found;
    for (const SaidWord &word : wordsOf(text))
        found << QString::fromStdString(word.folded);
    QCOMPARE(found, folded);
}

void TestSpokenIndex::queriesFindWhatTheySay_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *query, const char *text, const char *language, bool isFound) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(text) << QString::fromLatin1(language)
                            << isFound;
    };
    row("another form", "sleep well", "I was sleeping very well", "en", true);
    row("another form, the other way", "sleeping well", "she sleeps well", "en", true);
    row("quoted as it stands", "\"sleep well\"", "I was sleeping well", "en", false);
    row("quoted whatever the case", "\"Sleep WELL\"", "sleep well", "en", true);
    row("quoted in their order", "\"well sleep\"", "sleep well", "en", false);
    row("curved quotes", "\u201csleep well\u201d", "sleep well", "en", true);
    row("Spanish forms", "hablamos mucho", "ella hablaba mucho", "es", true);
    row("Spanish forms in a region", "canciones lentas", "una canción lenta", "es-MX", true);
    row("English rules for Spanish", "hablamos mucho", "ella hablaba mucho", "en", false);
    row("without its diacritics", "informacion", "las informaciones y la información", "es", true);
    row("with diacritics that are not there", "información útil", "informacion util", "es", true);
    row("of a language without rules", "koira uni", "koira uni", "xx", true);
    row("near", "anger NEAR work", "work makes me so full of anger", "en", true);
    row("not so near", "anger near/3 work", "work makes me so full of anger", "en", false);
    row("next to each other", "anger near/1 work", "anger work", "en", true);
    row("near, in Spanish", "ira CERCA trabajo", "el trabajo me da mucha ira", "es", true);
    row("the word near", "near lake", "it was near the lake", "en", true);
    row("too far apart", "anger work", "anger a b c d e f g h i j k l m n o p q r s t work", "en", false);
    row("begun", "anx* about", "anxiety about it", "en", true);
    row("the last one is begun", "about anx", "about anxiety", "en", true);
    row("only the last one is", "anx about", "anxiety about it", "en", false);
    row("hardly begun", "about a", "about anxiety", "en", true);
    row("hardly begun, and not at last", "a about", "anxiety about", "en", false);
    row("inside a word", "xiet", "anxiety", "en", false);
    row("joined by a hyphen", "well-known man", "a well known man", "en", true);
    row("joined, in their order", "known-well man", "a well known man", "en", false);
    row("one word twice", "very very", "very good", "en", false);
    row("one word twice, said twice", "very very", "very, very good", "en", true);
}

void TestSpokenIndex::queriesFindWhatTheySay()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(bool, isFound);
    QVERIFY(queryFrom(query));
    QCOMPARE(finds(query, said(text), language), isFound);
}

void TestSpokenIndex::aQueryThatCannotBeIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("says");
    QTest::newRow("open quotation") << QStringLiteral("the \"lake house") << QStringLiteral("character 5 does not end");
    QTest::newRow("near at first") << QStringLiteral("NEAR work") << QStringLiteral("character 1 has no word before");
    QTest::newRow("near at last") << QStringLiteral("work NEAR") << QStringLiteral("character 6 has no word behind");
    QTest::newRow("near twice") << QStringLiteral("work NEAR NEAR anger")
                                << QStringLiteral("character 11 has no word before");
    QTest::newRow("near nothing") << QStringLiteral("work near/0 anger")
                                  << QStringLiteral("character 6 takes a number from 1 to 100");
    QTest::newRow("too far") << QStringLiteral("work near/101 anger") << QStringLiteral("takes a number from 1 to 100");
    QTest::newRow("no number") << QStringLiteral("work near/x anger") << QStringLiteral("takes a number from 1 to 100");
    QTest::newRow("no word") << QStringLiteral("... --") << QStringLiteral("no word to look for");
    QTest::newRow("filters alone") << QStringLiteral("speaker:client") << QStringLiteral("no word to look for");
    QTest::newRow("empty filter") << QStringLiteral("anger speaker: client")
                                  << QStringLiteral("character 7 has nothing behind");
    QTest::newRow("no day") << QStringLiteral("anger from:2026-02-30") << QStringLiteral("character 7 takes a day");
    QTest::newRow("part of a day") << QStringLiteral("anger to:2026-02") << QStringLiteral("takes a day");
    QTest::newRow("days the wrong way") << QStringLiteral("anger from:2026-02-02 to:2026-02-01")
                                        << QStringLiteral("from: is behind to:");
    QTest::newRow("too many") << QStringLiteral("a ").repeated(17) << QStringLiteral("more than 16 words");
}

void TestSpokenIndex::aQueryThatCannotBeIsRefusedWithItsPlace()
{
    QFETCH(QString, query);
    QFETCH(QString, says);
    const auto read = queryFrom(query);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void TestSpokenIndex::filtersAreRead()
{
    for (const char *typed :
         {"anger speaker:\"Ana Mar\u00eda\" client:\"C 1001\" from:2026-01-02 to:2026-03-04",
          "hablante:\"Ana Mar\u00eda\" cliente:\"C 1001\" desde:2026-01-02 hasta:2026-03-04 anger"}) {
        const auto query = queryFrom(QString::fromUtf8(typed));
        QVERIFY(query);
        QCOMPARE(query->items.size(), std::size_t{1});
        QCOMPARE(query->speaker, QStringLiteral("ana maria"));
        QCOMPARE(query->client, QStringLiteral("C 1001"));
        QCOMPARE(query->firstDay, QDate(2026, 1, 2));
        QCOMPARE(query->lastDay, QDate(2026, 3, 4));
    }
    const Transcript lines = {line(clinician, QStringLiteral("tell me about anger")),
                              line(client, QStringLiteral("about my mother"), QStringLiteral("Ana María"))};
    QVERIFY(finds(QStringLiteral("anger speaker:clinician"), lines));
    QVERIFY(!finds(QStringLiteral("anger speaker:client"), lines));
    QVERIFY(finds(QStringLiteral("mother speaker:ana"), lines));
    QVERIFY(!finds(QStringLiteral("mother speaker:maria"), lines));
    QVERIFY(!finds(QStringLiteral("\"anger about\""), lines)); // from one person to the next
    QVERIFY(finds(QStringLiteral("anger mother"), lines));
    QVERIFY(!finds(QStringLiteral("anger mother speaker:ana"), lines));
}

void TestSpokenIndex::whatIsFoundIsWhatTryingEverythingFinds()
{
    QRandomGenerator random(19);
    WordIndex index;
    std::vector<Transcript> transcripts;
    std::vector<DocumentId> all;
    for (int i = 0; i < 300; ++i) {
        transcripts.push_back(randomTranscript(random));
        all.push_back(index.add(documentOf(transcripts.back()), english));
    }
    int found = 0;
    for (int i = 0; i < 200; ++i) {
        const QString typed = randomQuery(random);
        const auto query = queryFrom(typed);
        QVERIFY2(query, qPrintable(typed));
        const auto looked = index.find(*query, all, all.size());
        std::vector<std::size_t> expected;
        for (std::size_t t = 0; t < transcripts.size(); ++t) {
            if (test::PlainScan(*query, transcripts[t], english).isFound())
                expected.push_back(t);
        }
        QVERIFY2(looked.found == expected, qPrintable(typed));
        found += expected.empty() ? 0 : 1;
    }
    QVERIFY(found > 50 && found < 200); // both happen
}

void TestSpokenIndex::placesAreThoseOfTheText()
{
    QRandomGenerator random(7);
    const WordIndex empty;
    WordIndex index;
    for (const QString &word : fewWords())
        index.add(documentOf(said(word)), english);
    int places = 0;
    for (int i = 0; i < 400; ++i) {
        const Transcript lines = randomTranscript(random);
        const auto query = queryFrom(randomQuery(random));
        QVERIFY(query);
        const DocumentWords document = documentOf(lines);
        const auto spans = index.spansIn(*query, document, english);
        test::PlainScan scan(*query, lines, english);
        QCOMPARE(spans.empty(), !scan.isFound());
        for (const Span &span : spans) {
            QVERIFY(scan.isFoundWithin(span.first, span.last));
            QVERIFY(document.lineAt(span.first) <= document.lineAt(span.last));
            QVERIFY(document.lineAt(span.last) < lines.size());
            ++places;
        }
        QVERIFY(empty.spansIn(*query, document, english).empty()); // of no word it knows a form
    }
    QVERIFY(places > 100);
}

void TestSpokenIndex::onlyWhatIsAskedForIsLookedThroughInItsOrder()
{
    WordIndex index;
    std::vector<DocumentId> all;
    for (int i = 0; i < 200; ++i)
        all.push_back(
            index.add(documentOf(said(i % 10 == 0 ? QStringLiteral("lake") : QStringLiteral("house"))), english));
    const auto query = queryFrom(QStringLiteral("lake"));
    QVERIFY(query);
    QVERIFY(index.find(*query, {}, 5).found.empty());
    std::vector<DocumentId> newestFirst(all.rbegin(), all.rend());
    const auto some = index.find(*query, newestFirst, 3);
    QCOMPARE(some.found, (std::vector<std::size_t>{9, 19, 29}));
    QCOMPARE(some.lookedThrough, std::size_t{30});
    const std::vector<DocumentId> others{all[1], all[2], all[150], all[199]};
    const auto one = index.find(*query, others, 5);
    QCOMPARE(one.found, std::vector<std::size_t>{2});
    QCOMPARE(one.lookedThrough, std::size_t{4});
}

void TestSpokenIndex::whatIsRemovedIsFoundNoMore()
{
    QRandomGenerator random(3);
    WordIndex index;
    std::map<DocumentId, Transcript> there;
    const auto query = queryFrom(QStringLiteral("lake near/5 house"));
    QVERIFY(query);
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 40; ++i) {
            Transcript lines = randomTranscript(random);
            there.emplace(index.add(documentOf(lines), english), std::move(lines));
        }
        for (auto one = there.begin(); one != there.end();) { // from full blocks and from open ones
            if (random.bounded(5) < 2) {
                index.remove(one->first);
                index.remove(one->first); // once more is nothing
                one = there.erase(one);
            } else {
                ++one;
            }
        }
        QCOMPARE(index.size(), there.size());
        std::vector<DocumentId> among;
        std::vector<std::size_t> expected;
        for (const auto &[id, lines] : there) {
            if (test::PlainScan(*query, lines, english).isFound())
                expected.push_back(among.size());
            among.push_back(id);
        }
        QVERIFY(index.find(*query, among, among.size()).found == expected);
    }
    const std::size_t full = index.bytes();
    for (const auto &[id, lines] : there)
        index.remove(id);
    QCOMPARE(index.size(), std::size_t{0});
    QVERIFY(index.bytes() < full);
}

void TestSpokenIndex::anHourTakesLittleRoom()
{
    QRandomGenerator random(5);
    WordIndex index;
    const auto addBlock = [&] {
        for (unsigned i = 0; i < Block::capacity; ++i)
            index.add(documentOf(hourOf(random)), english);
        return index.bytes();
    };
    const std::size_t first = addBlock(); // with most of the words there are
    const std::size_t each = (addBlock() - first) / Block::capacity;
    QVERIFY2(each < 25 * 1024, qPrintable(QString::number(each)));
    QVERIFY(index.words() > 10'000);
}

void TestSpokenIndex::positionsComeBackAsTheyWere()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        std::vector<Position> positions;
        Position next = 0;
        const int most = 1 << random.bounded(1, 20);
        for (int n = random.bounded(1, 60); n > 0; --n) {
            next += static_cast<Position>(random.bounded(random.bounded(1, most + 1)));
            positions.push_back(next++);
        }
        WipedBytes bytes;
        putPositions(bytes, positions);
        bytes.push_back(0xff); // whatever stands behind it
        std::vector<Position> read;
        takePositions(bytes.data(), read);
        QVERIFY(read == positions);
        QCOMPARE(behindPositions(bytes.data()) - bytes.data(), static_cast<std::ptrdiff_t>(bytes.size() - 1));
    }
}

QTEST_GUILESS_MAIN(TestSpokenIndex)
#include "tst_spoken_index.moc"
