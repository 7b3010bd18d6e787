// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/care_words.h"
#include "protocol/care_codec.h"

#include <QTest>

using namespace attune;
using attune::domain::ClinicStatus;
using attune::models::CareWords;
using attune::models::StatusLine;
using Grade = StatusLine::Grade;

namespace {

constexpr std::chrono::hours day{24};

base::Instant now()
{
    return base::fromUnixMs(1'790'000'000'000);
}

ClinicStatus allWell()
{
    ClinicStatus status;
    status.lastBackup = status.lastBackupTest = status.lastKeyDrill = status.lastLogCheck = now() - day;
    status.newestCheckpoint = now();
    status.logEntries = 5;
    status.shares = ClinicStatus::Shares::Current;
    status.keys = {{1, now() - 10 * day, true, false, false, false, false}};
    return status;
}

using Change = void (*)(ClinicStatus &);

} // namespace

/// What is said about how a clinic stands, and what a change of each part does to it.
class TestCareWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWellIsSaidToBeWell();
    void whatIsNotWellComesFirst_data();
    void whatIsNotWellComesFirst();
    void aStatusSurvivesTheWire();
    void anEmergencySurvivesTheWire();
};

void TestCareWords::whatIsWellIsSaidToBeWell()
{
    const auto lines = CareWords::lines(allWell(), now());
    QCOMPARE(lines.size(), 11);
    for (const StatusLine &line : lines) {
        QVERIFY2(line.grade == Grade::Ok, qPrintable(line.what + line.state));
        QVERIFY(!line.what.isEmpty() && !line.state.isEmpty());
    }
}

void TestCareWords::whatIsNotWellComesFirst_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Grade>("grade");
    const auto row = [](const char *name, Grade grade, Change change) { QTest::newRow(name) << change << grade; };
    row("no backup", Grade::Problem, [](ClinicStatus &s) { s.lastBackup.reset(); });
    row("old backup", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastBackup = now() - 8 * day; });
    row("backup never tried", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastBackupTest.reset(); });
    row("backup tried long ago", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastBackupTest = now() - 91 * day; });
    row("log never checked", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastLogCheck.reset(); });
    row("log broken", Grade::Problem, [](ClinicStatus &s) { s.logWasWhole = false; });
    row("log checked long ago", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastLogCheck = now() - 40 * day; });
    row("log not signed", Grade::Problem, [](ClinicStatus &s) { s.newestCheckpoint = now() - day; });
    row("log never signed", Grade::Problem, [](ClinicStatus &s) { s.newestCheckpoint.reset(); });
    row("a review", Grade::ActionNeeded, [](ClinicStatus &s) {
        s.openReviews = 1;
        s.oldestOpenReview = now() - day;
    });
    row("a late review", Grade::Problem, [](ClinicStatus &s) {
        s.openReviews = 2;
        s.oldestOpenReview = now() - 8 * day;
    });
    row("no keys", Grade::Problem, [](ClinicStatus &s) { s.keys.clear(); });
    row("key near its end", Grade::ActionNeeded, [](ClinicStatus &s) { s.keys.first().nearItsEnd = true; });
    row("key nearly used up", Grade::ActionNeeded, [](ClinicStatus &s) { s.keys.first().nearlyUsedUp = true; });
    row("old key in use", Grade::ActionNeeded, [](ClinicStatus &s) {
        s.keys.prepend({0, {}, false, false, false, false, true});
    });
    row("key switched off", Grade::Problem, [](ClinicStatus &s) { s.keys.first().isDisabled = true; });
    row("shares never tried", Grade::ActionNeeded, [](ClinicStatus &s) { s.lastKeyDrill.reset(); });
    row("no shares", Grade::ActionNeeded, [](ClinicStatus &s) { s.shares = ClinicStatus::Shares::None; });
    row("shares that do not open", Grade::Problem, [](ClinicStatus &s) { s.shares = ClinicStatus::Shares::Outdated; });
    row("failed recording", Grade::ActionNeeded, [](ClinicStatus &s) { s.failedRecordings = 1; });
    row("failed mail", Grade::ActionNeeded, [](ClinicStatus &s) { s.failedMails = 2; });
    row("overdue", Grade::Problem, [](ClinicStatus &s) { s.overdueErasures = 1; });
    row("wish", Grade::ActionNeeded, [](ClinicStatus &s) { s.openDeletionRequests = 3; });
}

void TestCareWords::whatIsNotWellComesFirst()
{
    QFETCH(Change, change);
    QFETCH(Grade, grade);
    ClinicStatus status = allWell();
    change(status);
    const auto lines = CareWords::lines(status, now());
    QCOMPARE(lines.size(), 11);
    QVERIFY2(lines.at(0).grade == grade, qPrintable(lines.at(0).what + lines.at(0).state));
    QVERIFY(lines.at(1).grade == Grade::Ok); // one thing, one line
}

void TestCareWords::aStatusSurvivesTheWire()
{
    ClinicStatus status = allWell();
    status.openReviews = 2;
    status.oldestOpenReview = now() - day;
    status.keys.append({2, {}, false, true, true, true, true});
    status.failedMails = 3;
    status.sharesArePossible = false;
    const auto wire = protocol::encode(status);
    const auto read = [](const protocol::Json &json) {
        return protocol::decode<ClinicStatus>(json, protocol::Reading::Answer);
    };
    QVERIFY(protocol::encode(*read(wire)) == wire);
    const ClinicStatus nothing = *read(protocol::Json::object());
    QVERIFY(!nothing.lastBackup && nothing.keys.isEmpty() && nothing.logWasWhole);
    QCOMPARE(read({{"failedMails", -4}})->failedMails, 0);
    QVERIFY(!read({{"keys", "x"}}));
}

void TestCareWords::anEmergencySurvivesTheWire()
{
    using Verdict = domain::BreakGlass::Verdict;
    const domain::BreakGlass breakGlass{QStringLiteral("e"),  QStringLiteral("u"),           QStringLiteral("Una"),
                                        QStringLiteral("c"),  QStringLiteral("Clara"),       now(),
                                        now() + day,          now() + std::chrono::hours(1), QStringLiteral("Rea"),
                                        Verdict::Unjustified, QStringLiteral("because"),     true};
    const auto wire = protocol::encode(breakGlass);
    const auto read = protocol::decode<domain::BreakGlass>(wire, protocol::Reading::Answer);
    QVERIFY(read);
    QVERIFY(protocol::encode(*read) == wire);
    QVERIFY(!protocol::decode<domain::BreakGlass>({{"id", "e"}}, protocol::Reading::Answer));
    QVERIFY(protocol::verdictFromText(QStringLiteral("maybe")) == Verdict::None);
    QVERIFY(CareWords::state(*read, now()).contains(QStringLiteral("Rea")));
}

QTEST_GUILESS_MAIN(TestCareWords)
#include "tst_care_words.moc"
