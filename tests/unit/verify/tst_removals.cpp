// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/removals.h"

#include "base/id.h"
#include "crypto/signed_note.h"

#include <QTest>

using namespace attune;

/// Signed records of removals, as a verifier of the log meets them.
class TestRemovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRecordsWaitForTheirEntries();
    void numbersOnlyRise_data();
    void numbersOnlyRise();
};

void TestRemovals::manyRecordsWaitForTheirEntries()
{
    constexpr qint64 entry = 1'000'000;
    constexpr int many = 1'500;
    const auto signer = crypto::NoteSigner::from(QStringLiteral("log"), crypto::SecretBytes(QByteArray(32, '7')));
    QVERIFY(signer);
    verify::KnownRemovals known(signer->verifier());
    crypto::RemovalRecord record{signer->verifier().name,
                                 {},
                                 QStringLiteral("2034-01-01T00:00:00.000Z"),
                                 QStringLiteral("2027-01-01T00:00:00.000Z"),
                                 QStringLiteral("7 years"),
                                 {}};
    for (qint64 i = 0; i < many; ++i) {
        record.id = base::newUuidV7(1'790'000'000'000 + i);
        record.runs.clear();
        record.runs.append({entry + 2 * i, entry + 2 * i});
        const QByteArray text = toText(record);
        const auto wrong = known.add(text + '\n' + signer->signatureLine(text), 1);
        QVERIFY2(!wrong, wrong ? qPrintable(*wrong) : "");
    }
    for (qint64 i = 0; i < many; ++i)
        QVERIFY(!known.leaveOut(entry + 2 * i, entry + 2 * i, std::nullopt));
    QCOMPARE(known.used(), many);
    QVERIFY(known.leaveOut(entry + 2 * many, entry + 2 * many, std::nullopt)); // nothing names that one
}

void TestRemovals::numbersOnlyRise_data()
{
    QTest::addColumn<QByteArray>("numbers");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("rising") << QByteArray("5\n7-9\n") << true;
    QTest::newRow("touching") << QByteArray("5\n6-9\n") << false;
    QTest::newRow("falling") << QByteArray("7-9\n5\n") << false;
    QTest::newRow("up to the largest") << QByteArray("5\n9223372036854775807\n") << true;
    QTest::newRow("behind the largest") << QByteArray("9223372036854775807\n5\n") << false;
}

void TestRemovals::numbersOnlyRise()
{
    QFETCH(QByteArray, numbers);
    QFETCH(bool, isRead);
    const QByteArray head =
        "attune log removal 1\nlog\nid\n2034-01-01T00:00:00.000Z\n2027-01-01T00:00:00.000Z\n7 years\n";
    const auto record = crypto::removalRecordFrom(head + numbers);
    QCOMPARE(record.has_value(), isRead);
    if (isRead)
        QCOMPARE(toText(*record), head + numbers);
}

QTEST_GUILESS_MAIN(TestRemovals)
#include "tst_removals.moc"
