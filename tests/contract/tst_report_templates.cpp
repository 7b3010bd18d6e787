// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/reports_fixture.h"

#include <QDir>

using server::reports::ReportLibrary;
using server::reports::SectionPlan;
using server::reports::Source;
using server::reports::StoredRow;
using server::reports::TemplatePlan;

namespace {

const QStringList languages = {QStringLiteral("en"), QStringLiteral("es")};

/// An entry of the log as a test counts it, without the server's search.
struct Counted
{
    QString action;
    QString outcome;
    QString purpose;
    QString client;
    QString actor;
    QList<domain::AccessMark> marks;
};

bool has(const domain::AccessTerm &term, const Counted &entry)
{
    switch (term.field) {
    case domain::AccessField::Action:
        return std::any_of(term.anyOf.begin(), term.anyOf.end(), [&entry](const QString &value) {
            const auto meant = domain::actionsMeantBy(value);
            return std::any_of(meant.begin(), meant.end(),
                               [&entry](domain::LogAction action) { return textOf(action) == entry.action; });
        });
    case domain::AccessField::Outcome:
        return term.anyOf.contains(entry.outcome);
    case domain::AccessField::Purpose:
        return term.anyOf.contains(entry.purpose);
    case domain::AccessField::Client:
        return term.anyOf.contains(entry.client);
    case domain::AccessField::Actor:
        return term.anyOf.contains(entry.actor);
    case domain::AccessField::Mark:
        return std::any_of(entry.marks.begin(), entry.marks.end(),
                           [&term](domain::AccessMark mark) { return term.anyOf.contains(nameOf(mark)); });
    default:
        return false;
    }
}

} // namespace

/// Goes over every file of resources/reports, over a clinic with something for each section.
class TestReportTemplates : public QObject, protected ReportsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTemplateIsWhole_data() { all(); }
    void everyTemplateIsWhole();
    void numbersAreThoseOfCounting_data() { all(); }
    void numbersAreThoseOfCounting();
    void pagesGiveTheSameReport_data() { all(); }
    void pagesGiveTheSameReport();
    void aMistakeIsNamed_data();
    void aMistakeIsNamed();
    void aClinicHasFilesOfItsOwn();
    void whatIsKeptIsForWhoStillReadsAsMuch();

private:
    void all();
    void fillTables();
    QList<Counted> entries();
    qint64 counted(const SectionPlan &section, const domain::ReportRequest &request, const QList<Counted> &all);
    qint64 countedIn(Source source);

    std::unique_ptr<TestPerson> m_priya;
    std::unique_ptr<api::AuditReports> m_reports;
};

void TestReportTemplates::initTestCase()
{
    begin();
    m_priya = m_clinic->signedIn("priya");
    m_reports = std::make_unique<api::AuditReports>(m_priya->session);
    fillTables();
    const auto plans = ReportLibrary().templates();
    for (const TemplatePlan &plan : plans) {
        for (const SectionPlan &section : plan.sections) {
            if (section.source == Source::Log)
                addEntryFor(parsed(section.query));
        }
    }
}

/// Something in every source but the log.
void TestReportTemplates::fillTables()
{
    QVERIFY(wait(m_reports->recordDisclosure(newDisclosure("soren"))));
    proveAll();
    QVERIFY(wait(m_reports->signActivityReview(newReview())));
    const auto ids =
        db().run(QStringLiteral("SELECT id FROM recordings WHERE status = 'AVAILABLE' ORDER BY number")).all<QString>();
    QVERIFY(ids.size() > 3);
    server::alerts::raise(db(), {domain::AlertKind::PurgeOverdue, QStringLiteral("main"), QStringLiteral("x")}, now());
    const qint64 day = 86'400'000;
    const qint64 today = base::toUnixMs(now());
    db().run(QStringLiteral("UPDATE recordings SET kept_until = ? WHERE id = ?"), {today - day, ids.at(0)});
    db().run(QStringLiteral("UPDATE recordings SET kept_until = ? WHERE id = ?"), {today + 30 * day, ids.at(1)});
    server::store::placeHold(db(), ids.at(2), now());
    db().run(QStringLiteral("UPDATE consent_history SET since = ? WHERE client_id = (SELECT client_id FROM recordings "
                            "WHERE id = ?)"),
             {today, ids.at(3)});
    const QString session = base::newUuidV7(today);
    db().run(
        QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                       "office_id, planned_by, confirmed_by) SELECT ?, h.client_id, r.clinician_id, ?, ?, "
                       "'completed', 'main', 'operator', '' FROM consent_history h JOIN recordings r ON r.client_id "
                       "= h.client_id WHERE h.kind = 'given' AND h.since < ? LIMIT 1"),
        {session, today - day, today - day + 3'000'000, today - 2 * day});
}

void TestReportTemplates::all()
{
    QTest::addColumn<QString>("id");
    const auto plans = ReportLibrary().templates();
    QVERIFY(plans.size() >= 19);
    for (const TemplatePlan &plan : plans)
        QTest::newRow(plan.id.toUtf8().constData()) << plan.id;
}

/// The file is named after it, every language has every word, and every law it names says something.
void TestReportTemplates::everyTemplateIsWhole()
{
    QFETCH(QString, id);
    const ReportLibrary library;
    const TemplatePlan plan = *library.find(id);
    QString file = id;
    static const QRegularExpression capital(QStringLiteral("([A-Z])"));
    file.replace(capital, QStringLiteral("-\\1"));
    QVERIFY(QFile::exists(QStringLiteral(":/reports/%1.json").arg(file.toLower())));
    QSet<QString> said;
    for (const QString &language : languages) {
        QVERIFY(plan.title.languages().contains(language) && plan.about.languages().contains(language));
        said.insert(plan.title.in(language));
        for (const SectionPlan &section : plan.sections)
            QVERIFY2(section.title.languages().contains(language), qPrintable(section.title.in(language)));
        for (const QString &law : plan.laws)
            QVERIFY2(!library.lawText(law, id, language).isEmpty(), qPrintable(law));
    }
    QCOMPARE(said.size(), languages.size());
    QVERIFY(library.lawText(QStringLiteral("hipaa"), QStringLiteral("none of ours"), languages.first()).isEmpty());
}

QList<Counted> TestReportTemplates::entries()
{
    QList<Counted> found;
    auto rows =
        db().run(QStringLiteral("SELECT action, outcome, purpose, client_id, actor_id, sequence FROM access_log"));
    QList<qint64> numbers;
    while (rows.next()) {
        found.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), {}});
        numbers << rows.number(5);
    }
    const auto marks = server::audit::marksOf(db(), numbers);
    for (qsizetype i = 0; i < found.size(); ++i)
        found[i].marks = marks.value(numbers.at(i));
    return found;
}

qint64 TestReportTemplates::countedIn(Source source)
{
    const QString held = QStringLiteral("(SELECT recording_id FROM legal_holds WHERE lifted_at IS NULL)");
    const qint64 today = base::toUnixMs(now());
    switch (source) {
    case Source::Disclosures:
        return count(QStringLiteral("SELECT COUNT(*) FROM disclosures"));
    case Source::Keys:
        return m_clinic->clinic().keys.versions()->size();
    case Source::Accounts:
        return count(QStringLiteral("SELECT COUNT(*) FROM users WHERE active = 1 AND role <> 'patient'"));
    case Source::Reviews:
        return count(QStringLiteral("SELECT COUNT(*) FROM activity_reviews"));
    case Source::FollowUps:
        return count(QStringLiteral("SELECT COUNT(*) FROM review_follow_ups"));
    case Source::Alerts:
        return count(QStringLiteral("SELECT COUNT(*) FROM alerts"));
    case Source::Held:
        return count(QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status <> 'DELETED' AND id IN ") + held);
    case Source::KeptTooLong:
        return count(
            QStringLiteral("SELECT COUNT(*) FROM recordings WHERE ((status = 'AVAILABLE' AND kept_until > 0 AND "
                           "kept_until < ?) OR (status = 'ARCHIVED' AND erase_at < ?)) AND id NOT IN ") +
                held,
            {today, today});
    case Source::EndsSoon:
        return count(
            QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status = 'AVAILABLE' AND kept_until >= ? AND "
                           "kept_until < ? AND id NOT IN ") +
                held,
            {today, today + 90LL * 86'400'000});
    default:
        break;
    }
    // A decision of each person at a moment, looked up one by one.
    const bool recorded = source == Source::RecordedWithoutConsent;
    const auto rows =
        db().run(recorded ? QStringLiteral("SELECT client_id, COALESCE(started_at, session_at) FROM recordings")
                          : QStringLiteral("SELECT s.client_id, s.starts_at FROM therapy_sessions s WHERE "
                                           "s.state <> 'cancelled' AND s.ends_at < ? AND s.id NOT IN "
                                           "(SELECT session_id FROM recordings)"),
                 recorded ? QList<QVariant>() : QList<QVariant>{today})
            .all<QString, qint64>();
    qint64 found = 0;
    for (const auto &[client, at] : rows) {
        const QString kind =
            db().run(QStringLiteral("SELECT kind FROM consent_history WHERE client_id = ? AND since <= ? "
                                    "ORDER BY since DESC, number DESC LIMIT 1"),
                     {client, at})
                .firstOr<QString>(QStringLiteral("missing"));
        found += (kind == QStringLiteral("given")) != recorded ? 1 : 0;
    }
    return found;
}

qint64 TestReportTemplates::counted(const SectionPlan &section, const domain::ReportRequest &request,
                                    const QList<Counted> &all)
{
    if (section.source != Source::Log)
        return countedIn(section.source);
    QString text = section.query;
    text.replace(QStringLiteral("{client}"), m_ids.value("soren"))
        .replace(QStringLiteral("{person}"), request.personId);
    const auto query = domain::parseAccessQuery(text).query;
    return std::count_if(all.begin(), all.end(), [&query](const Counted &entry) {
        return std::all_of(query.terms.begin(), query.terms.end(),
                           [&entry](const domain::AccessTerm &term) { return has(term, entry) != term.excluded; });
    });
}

void TestReportTemplates::numbersAreThoseOfCounting()
{
    QFETCH(QString, id);
    const TemplatePlan plan = *ReportLibrary().find(id);
    const domain::ReportRequest request = requestFor(server::reports::offered(plan, QStringLiteral("en")));
    const qint64 before = logged(domain::LogAction::ReportViewed);
    const QList<Counted> atFirst = entries();
    const auto report = whole(*m_reports, request);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(logged(domain::LogAction::ReportViewed) > before);
    QCOMPARE(report->head().title, plan.title.in(QStringLiteral("en")));
    QCOMPARE(report->head().sections.size(), plan.sections.size());
    for (int section = 0; section < plan.sections.size(); ++section) {
        const qint64 expected = counted(plan.sections.at(section), request, atFirst);
        QVERIFY2(expected > 0, qPrintable(plan.sections.at(section).title.in(QStringLiteral("en"))));
        // Reading it is an entry, which may be one of those that are asked for; it came later.
        const qint64 found = report->rowsOf(section);
        const qint64 own = logged(domain::LogAction::ReportViewed) - before;
        QVERIFY2(found >= expected && found <= expected + own,
                 qPrintable(QStringLiteral("%1: %2, counted %3").arg(section).arg(found).arg(expected)));
        qint64 grouped = 0;
        for (const auto &[value, number] : report->groupsOf(section))
            grouped += number;
        QVERIFY(plan.sections.at(section).group.isEmpty() || grouped == found);
    }
    QVERIFY(report->head().coverage.logBegan && !report->proof().isEmpty());
}

/// However it is cut, the rows and their hash are the same, and a row is where it belongs.
void TestReportTemplates::pagesGiveTheSameReport()
{
    QFETCH(QString, id);
    const TemplatePlan plan = *ReportLibrary().find(id);
    const domain::ReportRequest request = requestFor(server::reports::offered(plan, QStringLiteral("en")));
    const auto ask = [&](const QString &cursor, int limit) {
        QList<std::pair<QString, QString>> query = {{QStringLiteral("clientNumber"), request.clientNumber},
                                                    {QStringLiteral("personId"), request.personId},
                                                    {QStringLiteral("firstDay"), request.first.toString(Qt::ISODate)},
                                                    {QStringLiteral("lastDay"), request.last.toString(Qt::ISODate)},
                                                    {QStringLiteral("limit"), QString::number(limit)},
                                                    {QStringLiteral("cursor"), cursor}};
        query.removeIf([](const auto &one) { return one.second.isEmpty(); });
        const auto answer = m_priya->get(pathFor(paths::report, id), query);
        return answer ? protocol::decode<domain::ReportPage>(*answer, protocol::Reading::Answer)
                      : base::Result<domain::ReportPage>(answer.error());
    };
    models::ReportDocument document;
    int pages = 0;
    do {
        const auto page = ask(document.nextCursor(), 3);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY(page->rows.size() <= 3);
        const auto added = document.add(*page);
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        QVERIFY(++pages < 2000);
    } while (!document.isWhole());
    domain::ReportHash hash;
    int section = 0;
    for (const domain::ReportRow &row : document.rows()) {
        hash.add(row);
        QVERIFY(row.section >= section);
        section = row.section;
    }
    QCOMPARE(document.sha256(), hash.text());
}

void TestReportTemplates::aMistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const QByteArray good =
        R"({"id":"x","title":{"en":"X"},"about":{"en":"Y"},"period":"lastMonth",)"
        R"("sections":[{"title":{"en":"S"},"from":"log","query":"refused","columns":["at","actor"],)"
        R"("group":"actor"}]})";
    const auto changed = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("good") << good << QString();
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("object");
    QTest::newRow("no id") << changed(R"("id":"x",)", "") << QStringLiteral("id");
    QTest::newRow("no English") << changed(R"({"en":"X"})", R"({"es":"X"})") << QStringLiteral("title");
    QTest::newRow("period") << changed("lastMonth", "lastCentury") << QStringLiteral("period");
    QTest::newRow("source") << changed(R"("log")", R"("diary")") << QStringLiteral("sections.from");
    QTest::newRow("column") << changed(R"("at",)", R"("shoeSize",)") << QStringLiteral("sections.columns");
    QTest::newRow("no column") << changed(R"(["at","actor"])", "[]") << QStringLiteral("sections.columns");
    QTest::newRow("group") << changed(R"("group":"actor")", R"("group":"client")") << QStringLiteral("sections.group");
    QTest::newRow("query") << changed("refused", "colour:red") << QStringLiteral("sections.query");
    QTest::newRow("client without being asked for")
        << changed("refused", "client:{client}") << QStringLiteral("sections.query");
    QTest::newRow("law") << changed(R"("period")", R"("laws":["hammurabi"],"period")") << QStringLiteral("laws");
    QTest::newRow("no section")
        << changed(R"([{"title":{"en":"S"},"from":"log","query":"refused","columns":["at","actor"],"group":"actor"}])",
                   "[]")
        << QStringLiteral("sections");
}

void TestReportTemplates::aMistakeIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto plan = server::reports::templateFrom(json);
    QCOMPARE(bool(plan), named.isEmpty());
    if (!plan)
        QVERIFY2(plan.error().detail.contains(named), qPrintable(plan.error().detail));
}

/// A file with the name of one of ours takes its place; one that is no template is passed over.
void TestReportTemplates::aClinicHasFilesOfItsOwn()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("laws")));
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    QFile ours(QStringLiteral(":/reports/refused.json"));
    QVERIFY(ours.open(QIODevice::ReadOnly));
    write(QStringLiteral("refused.json"), ours.readAll().replace("Denied access", "What was not allowed"));
    write(QStringLiteral("broken.json"), "{");
    write(QStringLiteral("laws/hipaa.json"), R"({"deletions":{"en":["By our own lawyers."]}})");
    const ReportLibrary library(folder.path());
    QCOMPARE(library.templates().size(), ReportLibrary().templates().size());
    QCOMPARE(library.find(QStringLiteral("refused"))->title.in(QStringLiteral("en")),
             QStringLiteral("What was not allowed"));
    QCOMPARE(library.lawText(QStringLiteral("hipaa"), QStringLiteral("deletions"), QStringLiteral("en")),
             QStringList{QStringLiteral("By our own lawyers.")});
}

/// The last one, as it changes the clinic. A kept report covers what its owner read when it was made, and is there for
/// them as long as they read as much.
void TestReportTemplates::whatIsKeptIsForWhoStillReadsAsMuch()
{
    db().run(QStringLiteral("INSERT INTO offices(id, name) VALUES('second', 'Second office')"));
    domain::ReportSchedule schedule;
    schedule.request.templateId = QStringLiteral("refused");
    schedule.request.zone = QStringLiteral("UTC");
    schedule.every = domain::ReportEvery::Month;
    schedule.day = 1;
    const auto kept = wait(m_reports->scheduleReport(schedule));
    QVERIFY(kept && kept->nextAt);
    base::Instant at = *kept->nextAt;
    const QStringList offices = {QStringLiteral("main"), QStringLiteral("second"), QString()};
    QMap<QString, QString> ids;
    for (const QString &office : offices) {
        StoredRow row;
        row.report.id = base::newUuidV7(base::toUnixMs(now()));
        row.report.templateId = schedule.request.templateId;
        row.report.first = QDate(2026, 1, 1 + static_cast<int>(ids.size()));
        row.report.last = row.report.first;
        row.report.madeAt = now();
        row.schedule = kept->id;
        row.owner = m_ids.value("priya");
        row.office = office;
        QVERIFY(keepStored(db(), row, "{}", at, at + std::chrono::hours(1)));
        at += std::chrono::hours(1);
        ids.insert(office, row.report.id);
    }
    for (const char *now : {"main", "second", "main"}) {
        db().run(QStringLiteral("UPDATE users SET office_id = ? WHERE id = ?"),
                 {QLatin1String(now), m_ids.value("priya")});
        const auto stored = wait(m_reports->storedReports(QStringLiteral("en"), {}));
        QVERIFY(stored);
        QCOMPARE(stored->items.size(), 1);
        QCOMPARE(stored->items.first().id, ids.value(QLatin1String(now)));
        for (const QString &office : offices) {
            const auto page = wait(m_reports->storedReportPage(ids.value(office), {}));
            QVERIFY(page || office == QLatin1String(now) || page.error().code == QStringLiteral("not_found"));
            QVERIFY2(!page || office == QLatin1String(now), now); // the other ones are as if they were not there
        }
    }
    db().run(QStringLiteral("DELETE FROM stored_reports WHERE schedule_id = ?"), {kept->id});
    QVERIFY(wait(m_reports->endSchedule(kept->id)));
    QCOMPARE(wait(m_reports->endSchedule(kept->id)).error().code, QStringLiteral("not_found"));
    QCOMPARE(logged(domain::LogAction::ReportUnscheduled), 1);
    db().run(QStringLiteral("DELETE FROM offices WHERE id = 'second'"));
}

QTEST_GUILESS_MAIN(TestReportTemplates)
#include "tst_report_templates.moc"
