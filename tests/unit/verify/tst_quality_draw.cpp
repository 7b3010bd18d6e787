// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/hmac_drbg.h"
#include "crypto/merkle_tree.h"
#include "domain/log_action.h"
#include "verify/quality_draw.h"

#include <QSet>
#include <QTest>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <cmath>

using namespace attune;
using verify::Candidate;

namespace {

/// HMAC_DRBG as the crypto library has it, fed with what we say: written by others, from the same standard.
QByteArray referenceBytes(const QByteArray &entropy, const QByteArray &nonce, const QByteArray &personalization,
                          qsizetype count)
{
    EVP_RAND *source = EVP_RAND_fetch(nullptr, "TEST-RAND", nullptr);
    EVP_RAND *kind = EVP_RAND_fetch(nullptr, "HMAC-DRBG", nullptr);
    EVP_RAND_CTX *seed = EVP_RAND_CTX_new(source, nullptr);
    unsigned strength = 256;
    QByteArray fed = entropy;
    QByteArray once = nonce;
    OSSL_PARAM seeding[] = {
        OSSL_PARAM_construct_octet_string(OSSL_RAND_PARAM_TEST_ENTROPY, fed.data(), static_cast<size_t>(fed.size())),
        OSSL_PARAM_construct_octet_string(OSSL_RAND_PARAM_TEST_NONCE, once.data(), static_cast<size_t>(once.size())),
        OSSL_PARAM_construct_uint(OSSL_RAND_PARAM_STRENGTH, &strength), OSSL_PARAM_construct_end()};
    EVP_RAND_CTX_set_params(seed, seeding);
    EVP_RAND_instantiate(seed, strength, 0, nullptr, 0, seeding);
    EVP_RAND_CTX *drbg = EVP_RAND_CTX_new(kind, seed);
    char mac[] = "HMAC";
    char digest[] = "SHA256";
    OSSL_PARAM how[] = {OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_MAC, mac, 0),
                        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_DIGEST, digest, 0),
                        OSSL_PARAM_construct_end()};
    QByteArray bytes(count, '\0');
    const bool done =
        EVP_RAND_instantiate(drbg, strength, 0, reinterpret_cast<const unsigned char *>(personalization.constData()),
                             static_cast<size_t>(personalization.size()), how) == 1 &&
        EVP_RAND_generate(drbg, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<size_t>(count), strength,
                          0, nullptr, 0) == 1;
    EVP_RAND_CTX_free(drbg);
    EVP_RAND_CTX_free(seed);
    EVP_RAND_free(kind);
    EVP_RAND_free(source);
    return done ? bytes : QByteArray();
}

QList<Candidate> listOf(int clinicians, int each)
{
    QList<Candidate> list;
    for (int c = 0; c < clinicians; ++c)
        for (int r = 0; r < each; ++r)
            list.append(
                {QStringLiteral("clinician-%1").arg(c, 2, 10, QLatin1Char('0')),
                 QStringLiteral("recording-%1-%2").arg(c, 2, 10, QLatin1Char('0')).arg(r, 3, 10, QLatin1Char('0'))});
    return list;
}

/// The probability that chance alone is at least this far off (Wilson and Hilferty's approximation).
double tailOf(double chiSquare, int freedom)
{
    const double k = freedom;
    const double z = (std::cbrt(chiSquare / k) - (1 - 2 / (9 * k))) / std::sqrt(2 / (9 * k));
    return 0.5 * std::erfc(z / std::sqrt(2));
}

} // namespace

/// A draw follows from its list and its seed alone, prefers nobody, and whoever has the document repeats it.
class TestQualityDraw : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGeneratorIsTheStandards_data();
    void theGeneratorIsTheStandards();
    void theGeneratorIsTheOneOfTheLibrary();
    void numbersBelowABoundAreEven_data();
    void numbersBelowABoundAreEven();
    void aListIsFrozenOneWay();
    void malformedListsAreRefused_data();
    void malformedListsAreRefused();
    void ofEachClinicianAsManyAsWereSaid_data();
    void ofEachClinicianAsManyAsWereSaid();
    void thousandsOfMonthsPreferNobody();
    void aDrawIsRepeated();
    void whatWasChangedShows_data();
    void whatWasChangedShows();

private:
    struct Made
    {
        domain::QualityDrawDocument document;
        crypto::VerifierKey key;
        QList<crypto::Checkpoint> earlier; ///< covers the entry as well
    };
    static Made made();
};

/// NIST CAVP, HMAC_DRBG, SHA-256, no reseed, no prediction resistance: instantiate, generate, generate; what the second
/// call gives.
void TestQualityDraw::theGeneratorIsTheStandards_data()
{
    QTest::addColumn<QByteArray>("entropy");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("count 0") << QByteArray("ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488")
                             << QByteArray("659ba96c601dc69fc902940805ec0ca8")
                             << QByteArray("e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89"
                                           "d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc1"
                                           "07694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668"
                                           "961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8");
    QTest::newRow("count 1") << QByteArray("79737479ba4e7642a221fcfd1b820b134e9e3540a35bb48ffae29c20f5418ea3")
                             << QByteArray("3593259c092bef4129bc2c6c9e19f343")
                             << QByteArray("cf5ad5984f9e43917aa9087380dac46e410ddc8a7731859c84e9d0f31bd43655"
                                           "b924159413e2293b17610f211e09f770f172b8fb693a35b85d3b9e5e63b1dc25"
                                           "2ac0e115002e9bedfb4b5b6fd43f33b8e0eafb2d072e1a6fee1f159df9b51e6c"
                                           "8da737e60d5032dd30544ec51558c6f080bdbdab1de8a939e961e06b5f1aca37");
}

void TestQualityDraw::theGeneratorIsTheStandards()
{
    QFETCH(QByteArray, entropy);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, bytes);
    crypto::HmacDrbg drbg(QByteArray::fromHex(entropy), QByteArray::fromHex(nonce), {});
    drbg.generate(128);
    QCOMPARE(drbg.generate(128).toHex(), bytes);
}

void TestQualityDraw::theGeneratorIsTheOneOfTheLibrary()
{
    for (int i = 0; i < 40; ++i) {
        const QByteArray entropy = crypto::sha256(QByteArray::number(i));
        const QByteArray nonce = crypto::sha256(entropy).left(16);
        const QByteArray words = i % 2 ? QByteArray("attune quality draw 1\n") + QByteArray::number(i) : QByteArray();
        const qsizetype count = 1 + i * 7;
        const QByteArray expected = referenceBytes(entropy, nonce, words, count);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(crypto::HmacDrbg(entropy, nonce, words).generate(count), expected);
    }
}

void TestQualityDraw::numbersBelowABoundAreEven_data()
{
    QTest::addColumn<quint64>("bound");
    for (const quint64 bound : {quint64(1), quint64(2), quint64(3), quint64(7), quint64(11)})
        QTest::newRow(QByteArray::number(bound).constData()) << bound;
    QTest::newRow("of which a quarter is thrown away") << (quint64(1) << 63) + (quint64(1) << 62);
}

void TestQualityDraw::numbersBelowABoundAreEven()
{
    QFETCH(quint64, bound);
    crypto::HmacDrbg drbg(crypto::sha256("numbers"), QByteArray::number(bound), {});
    const int buckets = bound <= 16 ? static_cast<int>(bound) : 4; // the large one is a multiple of four
    const int draws = 20'000;
    QList<int> seen(buckets, 0);
    for (int i = 0; i < draws; ++i) {
        const quint64 number = drbg.below(bound);
        QVERIFY(number < bound);
        ++seen[static_cast<qsizetype>(number / (bound / static_cast<quint64>(buckets)))];
    }
    const double expected = double(draws) / buckets;
    double chiSquare = 0;
    for (const int count : std::as_const(seen))
        chiSquare += (count - expected) * (count - expected) / expected;
    if (buckets == 1)
        QCOMPARE(seen.first(), draws);
    else
        QVERIFY2(tailOf(chiSquare, buckets - 1) > 0.01, qPrintable(QString::number(chiSquare)));
}

void TestQualityDraw::aListIsFrozenOneWay()
{
    QList<Candidate> list = listOf(3, 4);
    const QByteArray frozen = verify::frozenList(list);
    std::reverse(list.begin(), list.end());
    list.append(list.first());
    QCOMPARE(verify::frozenList(list), frozen);
    const auto read = verify::candidatesFrom(frozen);
    QVERIFY(read);
    QCOMPARE(*read, listOf(3, 4));
    QCOMPARE(verify::frozenList(*read), frozen);
    QVERIFY(verify::candidatesFrom({})->isEmpty());
}

void TestQualityDraw::malformedListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("no line feed") << QByteArray("a b");
    QTest::newRow("no space") << QByteArray("ab\n");
    QTest::newRow("no recording") << QByteArray("a \n");
    QTest::newRow("no clinician") << QByteArray(" b\n");
    QTest::newRow("two spaces") << QByteArray("a b c\n");
    QTest::newRow("falling") << QByteArray("b a\na b\n");
    QTest::newRow("twice") << QByteArray("a b\na b\n");
    QTest::newRow("an empty line") << QByteArray("a b\n\n");
    QTest::newRow("not ASCII") << QByteArray("\xc3\xa9 b\n");
}

void TestQualityDraw::malformedListsAreRefused()
{
    QFETCH(QByteArray, list);
    QVERIFY(!verify::candidatesFrom(list));
}

void TestQualityDraw::ofEachClinicianAsManyAsWereSaid_data()
{
    QTest::addColumn<int>("each");
    QTest::addColumn<int>("quota");
    QTest::addColumn<int>("drawn");
    QTest::newRow("two of many") << 9 << 2 << 2;
    QTest::newRow("more than there are") << 3 << 5 << 3;
    QTest::newRow("all") << 4 << 4 << 4;
    QTest::newRow("none") << 4 << 0 << 0;
}

void TestQualityDraw::ofEachClinicianAsManyAsWereSaid()
{
    QFETCH(int, each);
    QFETCH(int, quota);
    QFETCH(int, drawn);
    const auto list = listOf(4, each);
    const auto found = verify::drawFrom(list, quota, crypto::HmacDrbg(crypto::sha256("seed"), "nonce", {}));
    QCOMPARE(found.size(), 4 * drawn);
    QHash<QString, int> of;
    QSet<QString> recordings;
    for (const Candidate &one : found) {
        QVERIFY(list.contains(one));
        ++of[one.clinician];
        recordings.insert(one.recording);
    }
    QCOMPARE(recordings.size(), found.size());
    for (const int count : std::as_const(of))
        QCOMPARE(count, drawn);
    // The same seed draws the same, another one something else.
    QCOMPARE(verify::drawFrom(list, quota, crypto::HmacDrbg(crypto::sha256("seed"), "nonce", {})), found);
    if (drawn > 0 && drawn < each)
        QVERIFY(verify::drawFrom(list, quota, crypto::HmacDrbg(crypto::sha256("other"), "nonce", {})) != found);
}

/// 10,000 months, two of eleven each: each recording as often as any other, each pair as often as any other, and
/// neither place of the list preferred for the first one drawn.
void TestQualityDraw::thousandsOfMonthsPreferNobody()
{
    constexpr int months = 10'000;
    constexpr int each = 11;
    const auto list = listOf(1, each);
    QHash<QString, int> index;
    for (int i = 0; i < each; ++i)
        index.insert(list.at(i).recording, i);
    QList<int> drawn(each, 0);
    QList<int> first(each, 0);
    QList<int> pairs(each * each, 0);
    for (int month = 0; month < months; ++month) {
        const auto source = crypto::HmacDrbg(crypto::sha256(QByteArray("month ") + QByteArray::number(month)),
                                             crypto::sha256(verify::frozenList(list)), QByteArray::number(month));
        const auto found = verify::drawFrom(list, 2, source);
        const int a = index.value(found.at(0).recording);
        const int b = index.value(found.at(1).recording);
        ++drawn[a];
        ++drawn[b];
        ++first[a];
        ++pairs[std::min(a, b) * each + std::max(a, b)];
    }
    const auto chiSquareOf = [](const QList<int> &counts, double expected) {
        double sum = 0;
        for (const int count : counts)
            sum += count > 0 || expected > 0 ? (count - expected) * (count - expected) / expected : 0;
        return sum;
    };
    QList<int> possible;
    for (int a = 0; a < each; ++a)
        for (int b = a + 1; b < each; ++b)
            possible << pairs.at(a * each + b);
    const double ofDrawn = chiSquareOf(drawn, 2.0 * months / each);
    const double ofFirst = chiSquareOf(first, double(months) / each);
    const double ofPairs = chiSquareOf(possible, double(months) / static_cast<double>(possible.size()));
    QVERIFY2(tailOf(ofDrawn, each - 1) > 0.01, qPrintable(QString::number(ofDrawn)));
    QVERIFY2(tailOf(ofFirst, each - 1) > 0.01, qPrintable(QString::number(ofFirst)));
    QVERIFY2(tailOf(ofPairs, static_cast<int>(possible.size()) - 1) > 0.01, qPrintable(QString::number(ofPairs)));
}

/// A log of five entries whose third commits to a list, with a checkpoint of four and one of five.
TestQualityDraw::Made TestQualityDraw::made()
{
    const auto signer =
        crypto::NoteSigner::from(QStringLiteral("attune-clinic/test"), crypto::SecretBytes(QByteArray(32, 'k')));
    domain::QualityDrawDocument document;
    document.format = QString::fromLatin1(domain::qualityDrawFormat);
    document.id = QStringLiteral("draw-1");
    document.office = QStringLiteral("main");
    document.month = QStringLiteral("2026-10");
    document.perClinician = 2;
    document.text = QString::fromUtf8(verify::frozenList(listOf(3, 6)));
    const QString code =
        verify::freezeCode(document.id, document.month, 2, 18, verify::hashOfList(document.text.toUtf8()));
    QByteArrayList entries;
    for (int i = 1; i <= 5; ++i)
        entries << QStringLiteral("{\"seq\":%1,\"action\":\"%2\",\"code\":\"%3\"}")
                       .arg(i)
                       .arg(i == 3 ? textOf(domain::LogAction::QualityListFrozen) : QStringLiteral("other"),
                            i == 3 ? code : QString())
                       .toUtf8();
    const crypto::TreeHasher hasher;
    crypto::TreeFrontier tree;
    QList<crypto::Hash> leaves;
    crypto::Checkpoint four;
    for (const QByteArray &entry : entries) {
        leaves << hasher.leaf(entry);
        tree.append(hasher, leaves.last());
        if (tree.size() == 4)
            four = {signer->verifier().name, 4, tree.root(hasher)};
    }
    const QByteArray text = crypto::toText(crypto::Checkpoint{signer->verifier().name, 5, tree.root(hasher)});
    document.checkpoint = QString::fromUtf8(text + '\n' + signer->signatureLine(text));
    const auto proof = crypto::inclusionProof(hasher, 2, 5, [&](int level, qint64 at) -> base::Result<crypto::Hash> {
        crypto::TreeFrontier part;
        for (qint64 i = at << level; i < (at + 1) << level; ++i)
            part.append(hasher, leaves.at(static_cast<qsizetype>(i)));
        return part.root(hasher);
    });
    document.receipt =
        QString::fromUtf8(crypto::toText(crypto::Receipt{entries.at(2), 2, *proof, document.checkpoint.toUtf8()}));
    const auto source =
        verify::drawSource(document.checkpoint.toUtf8(), verify::hashOfList(document.text.toUtf8()), document.id);
    const auto drawn = verify::drawFrom(*verify::candidatesFrom(document.text.toUtf8()), 2, *source);
    for (const Candidate &one : drawn)
        document.recordings << one.recording;
    return {document, signer->verifier(), {four}};
}

void TestQualityDraw::aDrawIsRepeated()
{
    const Made draw = made();
    const auto report = verify::checkDraw(draw.document, draw.key);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->frozenEntry, 3);
    QCOMPARE(report->checkpointSize, 5);
    QCOMPARE(report->candidates, 18);
    QCOMPARE(report->drawn, 6);
    // What witnesses sign below comes later and changes nothing.
    domain::QualityDrawDocument cosigned = draw.document;
    const auto witness = crypto::NoteSigner::from(QStringLiteral("witness"), crypto::SecretBytes(QByteArray(32, 'w')));
    const QByteArray text = draw.document.checkpoint.toUtf8();
    cosigned.checkpoint += QString::fromUtf8(witness->signatureLine(text.left(text.indexOf("\n\n") + 1)));
    QVERIFY(verify::checkDraw(cosigned, draw.key));
}

void TestQualityDraw::whatWasChangedShows_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"another one drawn", "one left out", "the order", "a candidate added",
                             "a candidate removed", "the quota", "the month", "the id", "the checkpoint's signature",
                             "another key", "a checkpoint passed over", "the receipt's entry"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestQualityDraw::whatWasChangedShows()
{
    QFETCH(QString, what);
    Made draw = made();
    domain::QualityDrawDocument &d = draw.document;
    QList<crypto::Checkpoint> others;
    if (what == QStringLiteral("another one drawn")) {
        const auto all = *verify::candidatesFrom(d.text.toUtf8());
        for (const Candidate &one : all)
            if (!d.recordings.contains(one.recording))
                d.recordings.first() = one.recording;
    } else if (what == QStringLiteral("one left out")) {
        d.recordings.removeLast();
    } else if (what == QStringLiteral("the order")) {
        d.recordings.swapItemsAt(0, 1);
    } else if (what == QStringLiteral("a candidate added")) {
        d.text += QStringLiteral("zzz zzz\n");
    } else if (what == QStringLiteral("a candidate removed")) {
        d.text = d.text.section(QLatin1Char('\n'), 1);
    } else if (what == QStringLiteral("the quota")) {
        d.perClinician = 3;
    } else if (what == QStringLiteral("the month")) {
        d.month = QStringLiteral("2026-09");
    } else if (what == QStringLiteral("the id")) {
        d.id = QStringLiteral("draw-2");
    } else if (what == QStringLiteral("the checkpoint's signature")) {
        d.checkpoint.replace(d.checkpoint.size() - 6, 1,
                             d.checkpoint.at(d.checkpoint.size() - 6) == u'A' ? u'B' : u'A');
    } else if (what == QStringLiteral("another key")) {
        draw.key =
            crypto::NoteSigner::from(QStringLiteral("attune-clinic/test"), crypto::SecretBytes(QByteArray(32, 'x')))
                ->verifier();
    } else if (what == QStringLiteral("a checkpoint passed over")) {
        others = draw.earlier;
    } else {
        auto receipt = *crypto::receiptFrom(d.receipt.toUtf8());
        receipt.entry.replace("2026-10", "2026-11");
        d.receipt = QString::fromUtf8(crypto::toText(receipt));
    }
    QVERIFY(!verify::checkDraw(d, draw.key, others));
}

QTEST_GUILESS_MAIN(TestQualityDraw)
#include "tst_quality_draw.moc"
