// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "domain/report_text.h"
#include "protocol/json.h"
#include "tests/support/test_program.h"
#include "ui/reports/report_desk.h"
#include "ui/reports/report_files.h"
#include "ui/reports/reports_page.h"
#include "ui/reviews/activity_review_page.h"
#include "ui/shell/main_window.h"
#include "ui/style/day_field.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBrowser>

using namespace attune;
using namespace attune::test;

namespace {

/// A report of two pages, between which the clinic is away once.
class ReportsWithABreak final : public domain::Reports
{
public:
    QStringList cursors; ///< that were asked for

    domain::Answer<QList<domain::ReportTemplate>> reportTemplates(const QString &) override
    {
        domain::ReportTemplate report;
        report.id = QStringLiteral("keys");
        report.title = QStringLiteral("Keys");
        report.hasPeriod = false;
        return base::ready(base::Result<QList<domain::ReportTemplate>>(QList<domain::ReportTemplate>{report}));
    }
    domain::Answer<domain::ReportPage> reportPage(const domain::ReportRequest &, const QString &cursor) override
    {
        cursors << cursor;
        if (cursors.size() == 2)
            return base::ready(base::Result<domain::ReportPage>(
                base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}}));
        return base::ready(base::Result<domain::ReportPage>(page(cursor.isEmpty() ? 1 : 2)));
    }
    domain::Answer<domain::ReportPage> storedReportPage(const QString &, const QString &cursor) override
    {
        return reportPage({}, cursor);
    }
    domain::Answer<void> reportSaved(const QString &, const QString &, domain::ReportFormat) override { return {}; }
    domain::Answer<QList<domain::ReportSchedule>> reportSchedules(const QString &) override { return {}; }
    domain::Answer<domain::ReportSchedule> scheduleReport(const domain::ReportSchedule &) override { return {}; }
    domain::Answer<void> endSchedule(const QString &) override { return {}; }
    domain::Answer<domain::Page<domain::StoredReport>> storedReports(const QString &, const QString &) override
    {
        return {};
    }

private:
    /// Row number 701 or 702.
    static domain::ReportPage page(int number)
    {
        domain::ReportPage page;
        page.head.templateId = QStringLiteral("keys");
        page.head.title = QStringLiteral("Keys");
        page.head.zone = QStringLiteral("UTC");
        page.head.sections = {
            {QStringLiteral("Keys"), {}, {{QStringLiteral("person"), domain::ReportCell::Text}}, {}, {}}};
        domain::ReportHash hash;
        for (int i = 1; i <= number; ++i) {
            const domain::ReportRow row{0, {QStringLiteral("row %1").arg(700 + i)}};
            hash.add(row);
            if (i == number)
                page.rows << row;
        }
        page.rowCount = number;
        page.sha256 = hash.text();
        page.nextCursor = number == 1 ? QStringLiteral("second") : QString();
        page.proof = number == 1 ? QString() : QStringLiteral("proof");
        return page;
    }
};

} // namespace

/// Making and saving a report, scheduling one, entering a disclosure, signing a review: in the real program. Pictures
/// of what is shown are kept in the folder ATTUNE_PICTURES, where there is one, for people to look at.
class TestReportScreens : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aReportIsShownAndSavedInEachForm();
    void theAccountingOfOneClientIsFiveActs();
    void aReportThatNeverCameIsTriedAgain();
    void aReportThatBreaksOffGoesOn();
    void aScheduleIsMadeAndEnded();
    void aDisclosureIsEnteredAndCorrected();
    void aReviewIsSignedAndItsFollowUpCompleted();
    void whatStoodOutLeadsToItsEntries();
    void whoLeavesLeavesNothing();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    void enter(const char *who, const char *command, const char *page);
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void choose(const QString &title);
    ui::ReportDesk *desk() const { return find<ui::ReportsPage>("reports")->desk(); }
    qint64 logged(const char *action);
    QString numberOf(const char *who);
    void keepPicture(const char *name);
};

void TestReportScreens::enter(const char *who, const char *command, const char *page)
{
    begin();
    signIn(who);
    QVERIFY(waitForRows());
    QVERIFY(goToPage(command, page));
    QVERIFY(settled());
}

void TestReportScreens::choose(const QString &title)
{
    auto *list = find<QTreeView>("reportList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == title)
            return list->setCurrentIndex(list->model()->index(row, 0));
    }
    QFAIL(qPrintable(title));
}

qint64 TestReportScreens::logged(const char *action)
{
    return db()
        .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {QString::fromLatin1(action)})
        .only<qint64>();
}

QString TestReportScreens::numberOf(const char *who)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    const QString id = account->person.id.value();
    auto row = db().run(QStringLiteral("SELECT record_number FROM users WHERE id = ?"), {id});
    return row.next() ? row.opened(0, server::store::personal::userRecordNumber, id) : QString();
}

void TestReportScreens::keepPicture(const char *name)
{
    const QString folder = qEnvironmentVariable("ATTUNE_PICTURES");
    if (folder.isEmpty())
        return;
    runQueued();
    const QSize before = m_app->window().size();
    for (const QSize &size : {QSize(1024, 600), QSize(1600, 1000)}) {
        m_app->window().resize(size);
        runQueued();
        QVERIFY(m_app->window().grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder, QString::fromLatin1(name)).arg(size.width())));
    }
    m_app->window().resize(before);
}

void TestReportScreens::aReportIsShownAndSavedInEachForm()
{
    enter("priya", "app.reports", "reports");
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    choose(QStringLiteral("Sign-in and two-step sign-in"));
    press("reportMake");
    QTRY_COMPARE(desk()->fetch()->state(), models::ReportFetch::State::Whole);
    QVERIFY(find<QTextBrowser>("reportPreview")->toPlainText().contains(QStringLiteral("Staff accounts")));
    keepPicture("report");
    QCOMPARE(logged("reportSaved"), 0); // nothing leaves before it is saved
    const models::ReportDocument report = desk()->fetch()->report();
    int saved = 0;
    for (const auto format : {domain::ReportFormat::Html, domain::ReportFormat::Csv, domain::ReportFormat::Pdf}) {
        const QString path = m_state->filePath(QStringLiteral("report.") + domain::textOf(format));
        desk()->saveTo(path, format);
        ++saved;
        QTRY_COMPARE(logged("reportSaved"), saved);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(settled());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (format == domain::ReportFormat::Pdf)
            QVERIFY(bytes.startsWith("%PDF") && bytes.contains("/ToUnicode") && !bytes.contains("/Subtype /Image"));
        else
            QVERIFY(bytes.contains(report.sha256().toUtf8()) && bytes.contains("Prepared by"));
    }
    // A place that cannot be written is said, and is not taken for saved.
    ++saved;
    desk()->saveTo(m_state->filePath(QStringLiteral("no/such/folder/report.csv")), domain::ReportFormat::Csv);
    QTRY_COMPARE(logged("reportSaved"), saved);
    QVERIFY(settled());
    QVERIFY(!QFile::exists(m_state->filePath(QStringLiteral("no"))));
}

/// Go to the page, choose the report, type the number, show it, save it.
void TestReportScreens::theAccountingOfOneClientIsFiveActs()
{
    enter("priya", "app.reports", "reports"); // 1
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    choose(QStringLiteral("Accounting of disclosures")); // 2
    QVERIFY(!find<QPushButton>("reportMake")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("reportClient"), numberOf("soren")); // 3
    QTest::keyClick(find<QLineEdit>("reportClient"), Qt::Key_Return);     // 4
    QTRY_COMPARE(desk()->fetch()->state(), models::ReportFetch::State::Whole);
    keepPicture("accounting");
    const QString path = m_state->filePath(QStringLiteral("accounting.pdf"));
    desk()->saveTo(path, domain::ReportFormat::Pdf); // 5
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(desk()->fetch()->report().head().clientName.contains(QStringLiteral("Dahl")));
    find<QLineEdit>("reportClient")->setText(QStringLiteral("nobody's"));
    press("reportMake");
    QTRY_COMPARE(desk()->fetch()->state(), models::ReportFetch::State::Failed);
    QVERIFY(!find<QPushButton>("reportSave")->isEnabled());
}

/// What has come is shown, and it goes on where it was when the clinic can be reached again.
/// What has come stays to be read, it is said that it is not all, and the rest is fetched from where it broke off.
void TestReportScreens::aReportThatBreaksOffGoesOn()
{
    begin(); // for cleanup()
    ReportsWithABreak reports;
    models::ClinicPorts ports;
    ports.audit.reports = &reports;
    QObject visit;
    ui::ReportDesk desk(nullptr);
    desk.setPorts(&ports, &visit);
    desk.show();
    desk.reload();
    const auto part = [&desk](const char *name) { return desk.findChild<QPushButton *>(QString::fromLatin1(name)); };
    QTRY_VERIFY(part("reportMake")->isEnabled());
    part("reportMake")->click();
    QTRY_COMPARE(desk.fetch()->state(), models::ReportFetch::State::Interrupted);
    const auto *text = desk.findChild<QTextBrowser *>(QStringLiteral("reportPreview"));
    const auto *state = desk.findChild<QLabel *>(QStringLiteral("reportState"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("row 701")));
    QVERIFY2(state->text().contains(QStringLiteral("the report is incomplete")), qPrintable(state->text()));
    QVERIFY(!part("reportSave")->isEnabled()); // half a report leaves under no name of a whole one
    QVERIFY(part("reportContinue")->isVisible());
    part("reportContinue")->click();
    QTRY_COMPARE(desk.fetch()->state(), models::ReportFetch::State::Whole);
    QVERIFY(text->toPlainText().contains(QStringLiteral("row 701")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("row 702")));
    QVERIFY(!part("reportContinue")->isVisible() && part("reportSave")->isEnabled());
    QCOMPARE(reports.cursors, (QStringList{QString(), QStringLiteral("second"), QStringLiteral("second")}));
}

void TestReportScreens::aReportThatNeverCameIsTriedAgain()
{
    enter("priya", "app.reports", "reports");
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    choose(QStringLiteral("Reading and exporting the access log"));
    m_clinic->stop();
    press("reportMake");
    QTRY_COMPARE(desk()->fetch()->state(), models::ReportFetch::State::Failed);
    QVERIFY(!find<QPushButton>("reportSave")->isEnabled());
    QVERIFY(!find<QPushButton>("reportContinue")->isVisible()); // nothing has come
}

void TestReportScreens::aScheduleIsMadeAndEnded()
{
    enter("priya", "app.reports", "reports");
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    choose(QStringLiteral("Denied access"));
    press("reportSchedule");
    QTRY_VERIFY(find<QDialog>("scheduleDialog"));
    find<QComboBox>("scheduleEvery")->setCurrentIndex(0);
    press("scheduleGo");
    QTRY_VERIFY(!find<QDialog>("scheduleDialog"));
    find<QTabWidget>("reportTabs")->setCurrentIndex(1);
    QTRY_COMPARE(rowsOf("scheduleList"), 1);
    keepPicture("scheduled");
    QCOMPARE(logged("reportScheduled"), 1);
    press("endSchedule");
    QTRY_COMPARE(rowsOf("scheduleList"), 0);
    QCOMPARE(logged("reportUnscheduled"), 1);
}

void TestReportScreens::aDisclosureIsEnteredAndCorrected()
{
    enter("priya", "app.reports", "reports");
    find<QTabWidget>("reportTabs")->setCurrentIndex(2);
    QVERIFY(settled());
    press("recordDisclosure");
    QTRY_VERIFY(find<QDialog>("disclosureDialog"));
    QVERIFY(!find<QPushButton>("disclosureGo")->isEnabled());
    find<QLineEdit>("disclosureClient")->setText(numberOf("soren"));
    find<QLineEdit>("disclosureRecipient")->setText(QStringLiteral("Fulton County Superior Court"));
    find<QLineEdit>("disclosureDescription")->setText(QStringLiteral("Session summary"));
    find<QLineEdit>("disclosurePurpose")->setText(QStringLiteral("Subpoena 26-118"));
    QVERIFY(find<QPushButton>("disclosureGo")->isEnabled());
    press("disclosureGo");
    QTRY_VERIFY(!find<QDialog>("disclosureDialog"));
    QTRY_COMPARE(rowsOf("disclosureList"), 1);
    press("correctDisclosure");
    QTRY_VERIFY(find<QDialog>("disclosureDialog"));
    find<QLineEdit>("disclosureRecipient")->setText(QStringLiteral("DeKalb County Superior Court"));
    QVERIFY(!find<QPushButton>("disclosureGo")->isEnabled()); // not without a reason
    find<QLineEdit>("disclosureReason")->setText(QStringLiteral("the other court was meant"));
    press("disclosureGo");
    QTRY_COMPARE(rowsOf("disclosureList"), 2);
    keepPicture("disclosures");
    QCOMPARE(logged("disclosureCorrected"), 1);
}

void TestReportScreens::aReviewIsSignedAndItsFollowUpCompleted()
{
    enter("priya", "app.activityReview", "activityReview");
    QTRY_VERIFY(rowsOf("signList") > 10);
    keepPicture("review");
    QTRY_VERIFY(find<QPushButton>("reviewSign")->isEnabled());
    press("reviewSign");
    QTRY_VERIFY(find<QDialog>("signReview"));
    QVERIFY(!find<QPushButton>("signReviewGo")->isEnabled());
    find<QCheckBox>("looked-refused")->setChecked(true);
    find<QCheckBox>("looked-people")->setChecked(true);
    find<QPlainTextEdit>("reviewFinding")->setPlainText(QStringLiteral("Two downloads were not needed"));
    find<QComboBox>("reviewVerdict")->setCurrentIndex(1);
    QVERIFY(!find<QPushButton>("signReviewGo")->isEnabled()); // follow-up needed, and there is none
    find<QLineEdit>("followUp0")->setText(QStringLiteral("Talk to the clinician"));
    find<ui::DayField>("followUpDue0")->setDay(QDate::currentDate().addDays(7));
    Q_EMIT find<ui::DayField>("followUpDue0")->dayChanged();
    find<QLineEdit>("reviewSignature")->setText(QStringLiteral("Oscar Brandt"));
    QVERIFY(!find<QPushButton>("signReviewGo")->isEnabled()); // somebody else's name
    find<QLineEdit>("reviewSignature")->setText(QStringLiteral("Priya Natarajan"));
    QVERIFY(find<QPushButton>("signReviewGo")->isEnabled());
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(base::SystemClock().now())});
    press("signReviewGo");
    QTRY_VERIFY(!find<QDialog>("signReview"));
    QCOMPARE(logged("activityReviewed"), 1);
    // Signed up to today: nothing is proposed, and nothing is asked for.
    QTRY_VERIFY(find<QLabel>("reviewDue")->text().contains(QStringLiteral("Everything up to today has been reviewed")));
    QVERIFY(!find<ui::DayField>("reviewFirst")->day() && !find<ui::DayField>("reviewLast")->day());
    QVERIFY(!find<QPushButton>("reviewSign")->isEnabled());
    QCOMPARE(rowsOf("signList"), 0);
    const auto bars = find<ui::ActivityReviewPage>("activityReview")->findChildren<ui::MessageBar *>();
    for (const ui::MessageBar *bar : bars)
        QVERIFY(!bar->isVisible());
    find<QTabWidget>("reviewTabs")->setCurrentIndex(1);
    QTRY_COMPARE(rowsOf("reviewList"), 1);
    QTRY_COMPARE(rowsOf("followUpList"), 1);
    keepPicture("reviews");
    press("completeFollowUp");
    QTRY_VERIFY(find<QDialog>("completeFollowUpDialog"));
    find<QPlainTextEdit>("followUpResult")->setPlainText(QStringLiteral("talked about both downloads"));
    press("completeGo");
    QTRY_VERIFY(!find<QDialog>("completeFollowUpDialog"));
    QTRY_VERIFY(!find<QPushButton>("completeFollowUp")->isEnabled());
    QCOMPARE(logged("followUpCompleted"), 1);
}

/// From a sign of the review to the access log with its query.
void TestReportScreens::whatStoodOutLeadsToItsEntries()
{
    enter("priya", "app.activityReview", "activityReview");
    QTRY_VERIFY(rowsOf("signList") > 10);
    find<QTreeView>("signList")->setCurrentIndex(find<QTreeView>("signList")->model()->index(1, 0));
    QTRY_VERIFY(find<QPushButton>("reviewEntries")->isEnabled());
    press("reviewEntries");
    QTRY_VERIFY(find<QWidget>("accessLog")->isVisible());
}

void TestReportScreens::whoLeavesLeavesNothing()
{
    enter("priya", "app.reports", "reports");
    QTRY_VERIFY(rowsOf("reportList") >= 19);
    choose(QStringLiteral("Sign-in and two-step sign-in"));
    press("reportMake");
    QTRY_COMPARE(desk()->fetch()->state(), models::ReportFetch::State::Whole);
    find<QAction>("app.signOut")->trigger();
    QTRY_VERIFY(!desk()->fetch());
    QVERIFY(find<QTextBrowser>("reportPreview")->toPlainText().isEmpty());
    QCOMPARE(find<QTreeView>("reportList")->model()->rowCount(), 0);
}

QTEST_MAIN(TestReportScreens)
#include "tst_report_screens.moc"
