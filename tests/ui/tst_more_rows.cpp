// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/parts_fixture.h"
#include "ui/style/icon_resources.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace attune;
using namespace attune::test;

namespace {

const QStringList first = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
const QStringList second = {QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")};
const QStringList third = {QStringLiteral("g")};
const QString behindFirst = QStringLiteral("behind c");
const QString behindSecond = QStringLiteral("behind f");

std::unique_ptr<Parts> partsNamed(const QByteArray &name)
{
    if (name == "quality reviews")
        return std::make_unique<QualityParts>();
    if (name == "activity reviews")
        return std::make_unique<ActivityParts>();
    if (name == "disclosures")
        return std::make_unique<DisclosureParts>();
    if (name == "stored reports")
        return std::make_unique<StoredParts>();
    return std::make_unique<AlertParts>();
}

} // namespace

/// Lists that come in parts: each part once, in order, for whoever is there; and what their buttons ask for.
class TestMoreRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseIconResources(); }
    void partsComeBehindEachOther_data() { lists(); }
    void partsComeBehindEachOther();
    void askingTwiceDoublesNothing_data() { lists(); }
    void askingTwiceDoublesNothing();
    void aPartThatDidNotComeIsAskedForAgain_data() { lists(); }
    void aPartThatDidNotComeIsAskedForAgain();
    void whatIsNotTheirsGoes_data() { lists(); }
    void whatIsNotTheirsGoes();
    void nothingComesToSomebodyWhoLeft_data() { lists(); }
    void nothingComesToSomebodyWhoLeft();
    void aNewReadingDropsAnOldPart_data() { lists(); }
    void aNewReadingDropsAnOldPart();
    void aReviewIsFinishedOrSkippedOnce();
    void theQuotaIsSetAsItIsTyped();
    void whatFailedCanBeTriedAgain();
    void disclosuresAreThoseOfTheClientTyped();
    void aStoredReportIsOpened();

private:
    static void lists();
    static std::unique_ptr<Parts> begun(const QByteArray &name);
};

void TestMoreRows::lists()
{
    QTest::addColumn<QByteArray>("list");
    for (const char *name : {"quality reviews", "activity reviews", "disclosures", "stored reports", "alerts"})
        QTest::newRow(name) << QByteArray(name);
}

/// With its first part.
std::unique_ptr<Parts> TestMoreRows::begun(const QByteArray &name)
{
    auto parts = partsNamed(name);
    parts->enter();
    parts->reload();
    parts->answer(0, first, behindFirst);
    return parts;
}

void TestMoreRows::partsComeBehindEachOther()
{
    QFETCH(QByteArray, list);
    const auto parts = partsNamed(list);
    parts->enter();
    QVERIFY(parts->rows().isEmpty());
    QVERIFY(!parts->offersMore());
    parts->reload();
    QCOMPARE(parts->asked(), 1);
    QCOMPARE(parts->cursor(0), QString());
    parts->answer(0, first, behindFirst);
    QCOMPARE(parts->rows(), first);
    QVERIFY(parts->offersMore());
    parts->moreButton()->click();
    QCOMPARE(parts->cursor(1), behindFirst);
    parts->answer(1, second, behindSecond);
    QCOMPARE(parts->rows(), first + second);
    parts->moreButton()->click();
    QCOMPARE(parts->cursor(2), behindSecond);
    parts->answer(2, third, {});
    QCOMPARE(parts->rows(), first + second + third);
    QVERIFY(!parts->offersMore());
}

void TestMoreRows::askingTwiceDoublesNothing()
{
    QFETCH(QByteArray, list);
    const auto parts = begun(list);
    for (int press = 0; press < 3; ++press)
        parts->moreButton()->click();
    for (int at = 1; at < parts->asked(); ++at) {
        QCOMPARE(parts->cursor(at), behindFirst);
        parts->answer(at, second, behindSecond);
    }
    QCOMPARE(parts->rows(), first + second);
    const int before = parts->asked();
    parts->moreButton()->click(); // and the next part can be asked for
    QCOMPARE(parts->asked(), before + 1);
    QCOMPARE(parts->cursor(before), behindSecond);
}

void TestMoreRows::aPartThatDidNotComeIsAskedForAgain()
{
    QFETCH(QByteArray, list);
    const auto parts = begun(list);
    parts->moreButton()->click();
    parts->fail(1, noLine);
    QCOMPARE(parts->rows(), first);
    QVERIFY(parts->saysProblem());
    QVERIFY(parts->offersMore());
    parts->moreButton()->click();
    QCOMPARE(parts->cursor(2), behindFirst);
    parts->answer(2, second, {});
    QCOMPARE(parts->rows(), first + second);
}

void TestMoreRows::whatIsNotTheirsGoes()
{
    QFETCH(QByteArray, list);
    const auto parts = begun(list);
    parts->reload();
    parts->fail(1, notTheirs);
    QVERIFY(parts->rows().isEmpty());
    QVERIFY(parts->saysProblem());
}

void TestMoreRows::nothingComesToSomebodyWhoLeft()
{
    QFETCH(QByteArray, list);
    const auto parts = begun(list);
    parts->moreButton()->click();
    parts->leave();
    QVERIFY(parts->rows().isEmpty());
    QVERIFY(!parts->offersMore());
    parts->answer(1, second, behindSecond);
    QVERIFY(parts->rows().isEmpty());
    QVERIFY(!parts->offersMore());
    parts->reload(); // nobody is there to ask for
    QCOMPARE(parts->asked(), 2);
    parts->enter();
    parts->reload();
    parts->answer(2, third, {});
    QCOMPARE(parts->rows(), third);
}

void TestMoreRows::aNewReadingDropsAnOldPart()
{
    QFETCH(QByteArray, list);
    const auto parts = begun(list);
    parts->moreButton()->click();
    parts->reload();
    QCOMPARE(parts->asked(), 3);
    parts->answer(1, second, behindSecond);
    parts->answer(2, third, behindFirst);
    QCOMPARE(parts->rows(), third);
    parts->moreButton()->click(); // the part that was dropped holds up none
    QCOMPARE(parts->asked(), 4);
}

void TestMoreRows::aReviewIsFinishedOrSkippedOnce()
{
    QualityParts parts;
    parts.enter();
    parts.reload();
    parts.answer(0, first, {});
    auto *finish = parts.page().findChild<QPushButton *>(QStringLiteral("finishReview"));
    auto *skip = parts.page().findChild<QPushButton *>(QStringLiteral("skipReview"));
    auto *reason = parts.page().findChild<QLineEdit *>(QStringLiteral("skipReason"));
    auto *find = parts.page().findChild<QPushButton *>(QStringLiteral("findRecording"));
    QSignalSpy wanted(&parts.page(), &Page::recordingWanted);
    find->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<domain::RecordingId>(), domain::RecordingId(QStringLiteral("of a")));
    QVERIFY(!skip->isEnabled());
    reason->setText(QStringLiteral("too short"));
    QVERIFY(!skip->isEnabled());
    reason->setText(QStringLiteral("  it is  of a colleague  "));
    QVERIFY(skip->isEnabled());
    finish->click();
    QCOMPARE(parts.port().acts.what(0), QStringLiteral("finish a"));
    QVERIFY(!finish->isEnabled() && !skip->isEnabled()); // until it is known what came of it
    parts.port().acts.answer(0, Result<void>());
    QCOMPARE(parts.asked(), 2); // read again
    parts.answer(1, {QStringLiteral("b")}, {});
    QVERIFY(reason->text().isEmpty());
    reason->setText(QStringLiteral("it is of a colleague"));
    skip->click();
    QCOMPARE(parts.port().acts.what(1), QStringLiteral("skip b: it is of a colleague"));
    QCOMPARE(parts.port().acts.count(), 2);
}

void TestMoreRows::theQuotaIsSetAsItIsTyped()
{
    QualityParts parts;
    parts.enter();
    parts.reload();
    parts.answer(0, first, {});
    auto *quota = parts.page().findChild<QSpinBox *>(QStringLiteral("qualityQuota"));
    auto *set = parts.page().findChild<QPushButton *>(QStringLiteral("setQualityQuota"));
    quota->setValue(7);
    set->click();
    QCOMPARE(parts.port().quotas.what(0), QStringLiteral("7"));
    QVERIFY(!set->isEnabled());
    parts.port().quotas.answer(0, domain::QualityQuota{7, {}, {}, {}});
    QVERIFY(set->isEnabled());
    QCOMPARE(parts.asked(), 2);
}

void TestMoreRows::whatFailedCanBeTriedAgain()
{
    QualityParts parts;
    parts.enter();
    parts.reload();
    parts.answer(0, first, {});
    auto *finish = parts.page().findChild<QPushButton *>(QStringLiteral("finishReview"));
    finish->click();
    parts.port().acts.answer(0, noLine);
    QVERIFY(parts.saysProblem());
    QVERIFY(finish->isEnabled());
    QCOMPARE(parts.rows(), first);
    finish->click();
    QCOMPARE(parts.port().acts.what(1), QStringLiteral("finish a"));
}

void TestMoreRows::disclosuresAreThoseOfTheClientTyped()
{
    DisclosureParts parts;
    parts.enter();
    parts.reload();
    parts.answer(0, first, behindFirst);
    auto *number = parts.widget()->findChild<QLineEdit *>(QStringLiteral("disclosureFilter"));
    auto *filter = parts.widget()->findChild<QPushButton *>(QStringLiteral("disclosureFilterGo"));
    number->setText(QStringLiteral(" 4711 "));
    QCOMPARE(parts.asked(), 1); // not with each letter
    filter->click();
    QCOMPARE(parts.port().numbers, (QStringList{QString(), QStringLiteral("4711")}));
    QCOMPARE(parts.cursor(1), QString());
    parts.fail(1, noLine); // what stands there is not this client's
    QVERIFY(parts.rows().isEmpty());
    QVERIFY(!parts.offersMore());
    parts.reload();
    parts.answer(2, third, {});
    QCOMPARE(parts.rows(), third);
}

void TestMoreRows::aStoredReportIsOpened()
{
    StoredParts parts;
    parts.enter();
    auto *open = parts.widget()->findChild<QPushButton *>(QStringLiteral("openStored"));
    QVERIFY(!open->isEnabled());
    parts.reload();
    parts.answer(0, first, {});
    QVERIFY(open->isEnabled());
    QSignalSpy wanted(&parts.panel(), &ScheduledPanel::openWanted);
    open->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<domain::StoredReport>().id, QStringLiteral("a"));
}

QTEST_MAIN(TestMoreRows)
#include "tst_more_rows.moc"
