// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "domain/table_text.h"
#include "models/reports/report_fetch.h"
#include "models/reports/report_pages.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QTest>

using namespace attune;
using models::ReportDocument;
using models::ReportFetch;
using models::ReportPages;

namespace {

domain::ReportHead head()
{
    domain::ReportHead head;
    head.templateId = QStringLiteral("access");
    head.title = QStringLiteral("Access <b>report</b>");
    head.about = QStringLiteral("About it");
    head.clinic = QStringLiteral("Clinic & Sons");
    head.clientName = QStringLiteral("Søren Dahl");
    head.first = QDate(2026, 1, 1);
    head.last = QDate(2026, 1, 31);
    head.zone = QStringLiteral("Europe/Madrid");
    head.madeBy = QStringLiteral("Priya");
    head.madeAt = *base::instantFromText(QStringLiteral("2026-02-01T09:00:00Z"));
    using Kind = domain::ReportCell;
    const auto column = [](const char *id, Kind kind) { return domain::ReportColumn{QString::fromLatin1(id), kind}; };
    head.sections = {{QStringLiteral("First"),
                      {},
                      {column("at", Kind::Instant), column("actor", Kind::Text), column("role", Kind::Role),
                       column("client", Kind::Text), column("action", Kind::Action), column("reason", Kind::Text)},
                      QStringLiteral("actor"),
                      QStringLiteral("outcome:refused")},
                     {QStringLiteral("Second"), {}, {column("version", Kind::Number)}, {}, {}}};
    head.law = {QStringLiteral("45 CFR 164.528 says")};
    head.coverage.logBegan = *base::instantFromText(QStringLiteral("2025-12-01T00:00:00Z"));
    head.coverage.gaps = {{QStringLiteral("deviceGap"), 2, head.madeAt, head.madeAt}};
    return head;
}

QList<domain::ReportRow> rows()
{
    return {{0,
             {QStringLiteral("2026-01-10T11:00:00.000Z"), QStringLiteral("Ruth"), QStringLiteral("psychologist"),
              QStringLiteral("Søren Dahl"), QStringLiteral("linkIssued"), QStringLiteral("=1+1")}},
            {0,
             {QStringLiteral("2026-01-09T11:00:00.000Z"), QStringLiteral("Søren Dahl"), QStringLiteral("patient"),
              QStringLiteral("Søren Dahl"), QStringLiteral("linkIssued"), QStringLiteral("a \"quote\", and a comma")}},
            {1, {QStringLiteral("7")}}};
}

/// Rows of [from, from + count) as a page.
domain::ReportPage page(qsizetype from, qsizetype count)
{
    const auto all = rows();
    domain::ReportPage page;
    page.head = head();
    domain::ReportHash hash;
    for (qsizetype i = 0; i < from + count; ++i) {
        hash.add(all.at(i));
        if (i >= from)
            page.rows << all.at(i);
    }
    page.rowCount = from + count;
    page.sha256 = hash.text();
    page.nextCursor = from + count < all.size() ? QStringLiteral("next") : QString();
    page.proof = page.nextCursor.isEmpty() ? QStringLiteral("proof") : QString();
    return page;
}

ReportDocument whole()
{
    ReportDocument document;
    if (!document.add(page(0, 3)))
        qFatal("the report is none");
    return document;
}

/// Answers as it is told to, one page after the other.
class FakeReports final : public domain::Reports
{
public:
    QList<base::Result<domain::ReportPage>> answers;
    QStringList cursors; ///< that were asked for

    domain::Answer<domain::ReportPage> reportPage(const domain::ReportRequest &, const QString &cursor) override
    {
        cursors << cursor;
        return QtFuture::makeReadyFuture(answers.takeFirst());
    }
    domain::Answer<domain::ReportPage> storedReportPage(const QString &, const QString &cursor) override
    {
        return reportPage({}, cursor);
    }
    domain::Answer<QList<domain::ReportTemplate>> reportTemplates(const QString &) override { return {}; }
    domain::Answer<void> reportSaved(const QString &, const QString &, domain::ReportFormat) override { return {}; }
    domain::Answer<QList<domain::ReportSchedule>> reportSchedules(const QString &) override { return {}; }
    domain::Answer<domain::ReportSchedule> scheduleReport(const domain::ReportSchedule &) override { return {}; }
    domain::Answer<void> endSchedule(const QString &) override { return {}; }
    domain::Answer<domain::Page<domain::StoredReport>> storedReports(const QString &, const QString &) override
    {
        return {};
    }
};

} // namespace

/// A report in each of its forms has the same rows; it is put together from pages and checked.
class TestReportPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesArePutTogether();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void theTableIsWhatWasHashed();
    void nothingInATableIsAFormula();
    void thePageSaysEverything();
    void whatPeopleWroteIsNoMarkup();
    void hiddenNamesStayOffTheScreenAlone();
    void aLostLineKeepsWhatHasCome();
    void aReportThatWasChangedOnTheWayIsNotShown();
};

void TestReportPages::pagesArePutTogether()
{
    ReportDocument document;
    QVERIFY(document.add(page(0, 2)));
    QVERIFY(!document.isWhole() && document.proof().isEmpty());
    QVERIFY(document.add(page(2, 1)));
    QVERIFY(document.isWhole());
    QCOMPARE(document.rows(), rows());
    QCOMPARE(document.sha256(), whole().sha256());
    QCOMPARE(document.rowsOf(0), 2);
    QCOMPARE(document.groupsOf(0).size(), 2);
    QVERIFY(document.groupsOf(1).isEmpty());
}

void TestReportPages::whatDoesNotFitIsRefused_data()
{
    using Change = std::function<void(domain::ReportPage &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("another cell") << Change([](auto &page) { page.rows[0].cells[1] = QStringLiteral("Daniel"); });
    QTest::newRow("a row less") << Change([](auto &page) { page.rows.removeLast(); });
    QTest::newRow("rows exchanged") << Change([](auto &page) { page.rows.swapItemsAt(0, 1); });
    QTest::newRow("a section that is none") << Change([](auto &page) { page.rows[2].section = 2; });
    QTest::newRow("a cell too many") << Change([](auto &page) { page.rows[2].cells << QString(); });
    QTest::newRow("another hash") << Change([](auto &page) { page.sha256 = QString(64, QLatin1Char('0')); });
}

void TestReportPages::whatDoesNotFitIsRefused()
{
    QFETCH(std::function<void(domain::ReportPage &)>, change);
    domain::ReportPage wrong = page(0, 3);
    change(wrong);
    ReportDocument document;
    QVERIFY(!document.add(wrong));
    QVERIFY(document.isEmpty());
}

/// By the recipe of REPORTS.md: lines that begin with a digit, each hashed behind the hash before it.
void TestReportPages::theTableIsWhatWasHashed()
{
    const ReportDocument document = whole();
    const QByteArray csv = ReportPages(document, ReportPages::Medium::File).csv();
    QVERIFY(csv.startsWith("\xef\xbb\xbf#,"));
    QByteArray hash(32, '\0');
    int lines = 0;
    for (const QByteArray &line : csv.split('\n')) {
        if (line.isEmpty() || line.at(0) < '0' || line.at(0) > '9')
            continue;
        hash = QCryptographicHash::hash(hash + line + '\n', QCryptographicHash::Sha256);
        ++lines;
    }
    QCOMPARE(lines, 3);
    QCOMPARE(QString::fromLatin1(hash.toHex()), document.sha256());
    QVERIFY(csv.contains(document.sha256().toUtf8()));
}

void TestReportPages::nothingInATableIsAFormula()
{
    const ReportDocument document = whole();
    const QByteArray csv = ReportPages(document, ReportPages::Medium::File).csv();
    const auto table = domain::tableFrom(*domain::textFrom(csv));
    QVERIFY(table);
    QCOMPARE(table->size(), 3); // what begins with "#" is no row
    QCOMPARE(table->at(0).cells.last(), QStringLiteral("'=1+1"));
    QCOMPARE(table->at(1).cells.last(), QStringLiteral("a \"quote\", and a comma"));
    for (const domain::TableRow &row : *table) {
        for (const QString &cell : row.cells)
            QVERIFY(!cell.startsWith(QLatin1Char('=')) && !cell.startsWith(QLatin1Char('@')));
    }
}

/// Query, zone, coverage, gaps, count, hash, the law, and lines for who prepared and reviewed it.
void TestReportPages::thePageSaysEverything()
{
    const ReportDocument document = whole();
    const QString html = ReportPages(document, ReportPages::Medium::File).html();
    for (const char *said :
         {"Europe/Madrid", "outcome:refused", "Prepared by", "Reviewed by", "45 CFR 164.528", "First", "Second",
          "Priya", "Clinic &amp; Sons", "<html lang=", "scope=\"col\"", "Coverage", "Reports of"})
        QVERIFY2(html.contains(QString::fromUtf8(said)), said);
    QVERIFY(html.contains(document.sha256()));
    QVERIFY(html.contains(QStringLiteral("12:00:00"))); // 11:00 UTC, as the zone has it
    QVERIFY(!html.contains(QStringLiteral("src=")) && !html.contains(QStringLiteral("http")));
    QVERIFY(ReportPages(document, ReportPages::Medium::Screen).html(1).contains(QStringLiteral("1 more")));
}

void TestReportPages::whatPeopleWroteIsNoMarkup()
{
    const ReportDocument document = whole();
    const QString html = ReportPages(document, ReportPages::Medium::File).html();
    QVERIFY(!html.contains(QStringLiteral("<b>")) && html.contains(QStringLiteral("&lt;b&gt;report")));
}

/// A file has names, for its hash is that of the rows; the screen does not while they are hidden.
void TestReportPages::hiddenNamesStayOffTheScreenAlone()
{
    domain::ReportPage hidden = page(0, 3);
    hidden.head.hidesNames = true;
    ReportDocument document;
    QVERIFY(document.add(hidden));
    const QString name = QStringLiteral("Søren Dahl");
    QVERIFY(!ReportPages(document, ReportPages::Medium::Screen).html().contains(name));
    QVERIFY(ReportPages(document, ReportPages::Medium::Screen).html().contains(QStringLiteral("Ruth")));
    QVERIFY(ReportPages(document, ReportPages::Medium::File).html().contains(name));
    QVERIFY(ReportPages(document, ReportPages::Medium::File).csv().contains(name.toUtf8()));
}

void TestReportPages::aLostLineKeepsWhatHasCome()
{
    FakeReports reports;
    reports.answers = {page(0, 2), base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}},
                       page(2, 1)};
    ReportFetch fetch(reports);
    fetch.start({});
    QTRY_COMPARE(fetch.state(), ReportFetch::State::Interrupted);
    QCOMPARE(fetch.report().rows().size(), 2);
    QVERIFY(fetch.error() && fetch.error()->kind == base::ErrorKind::Unavailable);
    fetch.resume();
    QTRY_COMPARE(fetch.state(), ReportFetch::State::Whole);
    QCOMPARE(fetch.report().rows(), rows());
    QCOMPARE(reports.cursors, (QStringList{QString(), QStringLiteral("next"), QStringLiteral("next")}));
}

void TestReportPages::aReportThatWasChangedOnTheWayIsNotShown()
{
    FakeReports reports;
    domain::ReportPage wrong = page(0, 3);
    wrong.rows[0].cells[0] = QStringLiteral("2026-01-11T11:00:00.000Z");
    reports.answers = {wrong};
    ReportFetch fetch(reports);
    fetch.start({});
    QTRY_COMPARE(fetch.state(), ReportFetch::State::Failed);
    QVERIFY(fetch.report().isEmpty() && fetch.error()->kind == base::ErrorKind::Corrupt);
}

QTEST_GUILESS_MAIN(TestReportPages)
#include "tst_report_pages.moc"
