// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_columns.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace attune::server::audit;

namespace {

/// Numbers of which there are `many` different ones.
template <typename T>
std::vector<T> numbers(QRandomGenerator &random, std::size_t count, quint32 many)
{
    std::vector<T> made;
    for (std::size_t i = 0; i < count; ++i)
        made.push_back(static_cast<T>(random.bounded(many) * (many > 1000 ? 4099U : 1U)));
    return made;
}

std::vector<std::uint16_t> places(QRandomGenerator &random, std::size_t count)
{
    std::vector<std::uint16_t> all(static_cast<std::size_t>(blockSize));
    std::iota(all.begin(), all.end(), std::uint16_t(0));
    while (all.size() > count)
        all.erase(all.begin() + random.bounded(static_cast<int>(all.size())));
    return all;
}

} // namespace

/// Columns of the log come back as they were packed, and damaged ones are noticed or read as other ones: nothing reads
/// beyond them.
class TestLogColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsComeBack_data();
    void columnsComeBack();
    void damagedColumnsAreNoColumns();
    void longTextsStandForThemselves();
};

void TestLogColumns::columnsComeBack_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("words");
    for (const int entries : {0, 1, 2, 257, 2047, 2048}) {
        for (const int words : {1, 2, 255, 256, 257, 100'000})
            QTest::addRow("%d entries, %d words", entries, words) << entries << words;
    }
}

void TestLogColumns::columnsComeBack()
{
    QFETCH(int, entries);
    QFETCH(int, words);
    QRandomGenerator random(static_cast<quint32>(entries * 31 + words));
    const auto count = static_cast<std::size_t>(entries);
    const auto named = numbers<std::uint32_t>(random, count, static_cast<quint32>(words));
    const WordColumn column = wordColumn(named);
    const auto back = wordsFrom(packed(column), count);
    QVERIFY(back && *back == column);
    for (std::size_t i = 0; i < count; ++i)
        QCOMPARE(back->wordOf(i), named[i]);

    std::vector<qint64> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(1'790'000'000'000 +
                        static_cast<qint64>(random.bounded(1'000'000'000U)) * (i % 7 == 0 ? -900 : 1));
    QVERIFY(timesFrom(packedTimes(times), count) == times);
    const auto offsets = places(random, count);
    QVERIFY(placesFrom(packedPlaces(offsets), count) == offsets);
    const auto hashes = numbers<std::uint32_t>(random, count, 1'000'000);
    QVERIFY(hashesFrom(packedHashes(hashes), count) == hashes);
    const auto marks = numbers<std::uint16_t>(random, count, static_cast<quint32>(std::min(words, 64)));
    QVERIFY(marksFrom(packedMarks(marks), count) == marks);
    for (int bit = 0; bit < 16; ++bit) { // each mark of each entry
        const std::vector<std::uint16_t> one(count, static_cast<std::uint16_t>(1U << static_cast<unsigned>(bit)));
        QVERIFY(marksFrom(packedMarks(one), count) == one);
    }
}

void TestLogColumns::damagedColumnsAreNoColumns()
{
    QRandomGenerator random(5);
    constexpr std::size_t count = 300;
    const QByteArray whole = packed(wordColumn(numbers<std::uint32_t>(random, count, 40)));
    QVERIFY(!wordsFrom(whole.chopped(1), count));
    QVERIFY(!wordsFrom(whole + 'x', count));
    QVERIFY(!wordsFrom(whole, count + 1));
    QVERIFY(!wordsFrom({}, count));
    QVERIFY(!timesFrom(QByteArray(3, '\x80'), 1));
    QVERIFY(!placesFrom(QByteArray(1, '\0'), count));
    QVERIFY(!hashesFrom(QByteArray(7, 'x'), 2));
    QVERIFY(!marksFrom(QByteArray(1, '\1'), 2));
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(400), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const auto entries = static_cast<std::size_t>(random.bounded(1, 300));
        if (const auto words = wordsFrom(bytes, entries)) {
            for (std::size_t i = 0; i < entries; ++i)
                QVERIFY(words->codes[i] < words->words.size());
        }
        if (const auto offsets = placesFrom(bytes, entries))
            QVERIFY(offsets->size() == entries);
        if (const auto times = timesFrom(bytes, entries))
            QVERIFY(times->size() == entries);
        if (const auto marks = marksFrom(bytes, entries))
            QVERIFY(marks->size() == entries);
    }
}

void TestLogColumns::longTextsStandForThemselves()
{
    const QString longText(3000, QLatin1Char('x'));
    QVERIFY(wordFor(longText).size() < 100);
    QVERIFY(wordFor(longText) != wordFor(longText + QLatin1Char('x')));
    QCOMPARE(wordFor(QStringLiteral("linkIssued")), QStringLiteral("linkIssued"));
    QCOMPARE(shortHash({}), 0U);
    QVERIFY(shortHash(QStringLiteral("a")) != shortHash(QStringLiteral("b")));
}

QTEST_GUILESS_MAIN(TestLogColumns)
#include "tst_log_columns.moc"
