// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/reports_fixture.h"

#include "server/audit/log_removals.h"
#include "server/identity/auditors.h"
#include "server/jobs/clinic_jobs.h"
#include "server/messages/outbox.h"
#include "server/reports/scheduled_reports.h"
#include "tests/support/fake_clock.h"

#include <algorithm>

using domain::LogAction;
using domain::MessageKind;
using domain::Role;

/// Who may have reports, of what, and what the log says of it; disclosures, schedules and reviews at a real server.
class TestReports : public QObject, protected ReportsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theyAreForWhoAnswersForTheClinic_data();
    void theyAreForWhoAnswersForTheClinic();
    void aManagerOfOneOfficeSeesThatOfficeAlone();
    void aNameIsLookedForAmongTheStaffOfTheOffice();
    void aClientIsFoundByTheirNameInTheOffice();
    void whatIsNotThereIsSaid_data();
    void whatIsNotThereIsSaid();
    void aCursorBelongsToOnePersonAndOneRequest();
    void whatComesMeanwhileIsInNoPage();
    void whatWasTakenOutIsAGap();
    void savingIsAnEntryBeforeTheFile();
    void theAccountingHasWhatTheRuleAsksFor();
    void aDisclosureIsCorrectedByAnotherEntry();
    void aScheduleMakesItsReportOnce();
    void aScheduleThatFailsIsPutOffAndShown();
    void aScheduleAboutNobodyAnyMoreIsPassedOver();
    void aScheduleEndsWithTheRightOfItsOwner();
    void anAuditorEndsTheirOwnSchedulesAlone();
    void whatIsMadeIsSealed();

private:
    domain::UserId newAccount(const char *email, const QString &name, Role role, const char *office);
    server::reports::ReportContext contextAt(base::Instant when);
    domain::ReportSchedule monthly(const QString &id);
    qint64 toldLate()
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND kind = ?"),
                     {m_ids.value("priya"), textOf(MessageKind::ReportLate)});
    }

    std::unique_ptr<TestPerson> m_priya;
    std::unique_ptr<api::AuditReports> m_reports;
    server::reports::ReportLibrary m_library;
};

void TestReports::init()
{
    if (m_clinic)
        return;
    begin();
    m_priya = m_clinic->signedIn("priya");
    m_reports = std::make_unique<api::AuditReports>(m_priya->session);
}

void TestReports::cleanup()
{
    // What is refused changes nothing: the next row may have the same clinic.
    if (!QTest::currentTestFailed() && qstrcmp(QTest::currentTestFunction(), "whatIsNotThereIsSaid") == 0)
        return;
    m_reports.reset();
    m_priya.reset();
    m_clinic.reset();
}

domain::UserId TestReports::newAccount(const char *email, const QString &name, Role role, const char *office)
{
    server::identity::NewAccount account;
    account.email = QString::fromLatin1(email) + QStringLiteral("@sample.clinic");
    account.fullName = name;
    account.role = role;
    account.password = QString::fromLatin1(samplePassword);
    account.recordNumber = role != Role::Patient         ? QString()
                           : qstrcmp(email, "nell") == 0 ? QStringLiteral("N-77")
                                                         : QStringLiteral("N-") + QString::fromLatin1(email);
    account.birthDate = role == Role::Patient ? QStringLiteral("1980-01-01") : QString();
    account.office = QString::fromLatin1(office);
    return *server::identity::createAccount(db(), account, {1, 64}, now());
}

void TestReports::theyAreForWhoAnswersForTheClinic_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<bool>("reads");
    QTest::addColumn<bool>("acts");
    QTest::newRow("manager") << QByteArray("priya") << true << true;
    QTest::newRow("administrator") << QByteArray("oscar") << true << true;
    QTest::newRow("auditor") << QByteArray("audrey") << true << false;
    QTest::newRow("clinician") << QByteArray("ruth") << false << false;
    QTest::newRow("client") << QByteArray("soren") << false << false;
}

void TestReports::theyAreForWhoAnswersForTheClinic()
{
    QFETCH(QByteArray, who);
    QFETCH(bool, reads);
    QFETCH(bool, acts);
    const domain::UserId auditor = newAccount("audrey", QStringLiteral("Audrey Audit"), Role::Auditor, "main");
    server::identity::appointAuditor(db(), auditor, {false, std::nullopt}, now());
    const auto person = m_clinic->signedIn(who.constData());
    api::AuditReports reports(person->session);
    domain::ReportRequest refused;
    refused.templateId = QStringLiteral("refused");
    proveAll();
    QCOMPARE(bool(wait(reports.reportTemplates(QStringLiteral("en")))), reads);
    QCOMPARE(bool(wait(reports.reportPage(refused, {}))), reads);
    QCOMPARE(bool(wait(reports.reportSchedules(QStringLiteral("en")))), reads);
    QCOMPARE(bool(wait(reports.storedReports(QStringLiteral("en"), {}))), reads);
    QCOMPARE(bool(wait(reports.disclosures({}, {}))), reads);
    domain::NewDisclosure ofClient;
    ofClient.clientId = m_ids.value("soren");
    QCOMPARE(bool(wait(reports.disclosures(ofClient, {}))), reads);
    QCOMPARE(bool(wait(reports.recordDisclosure(newDisclosure("soren")))), acts);
    QCOMPARE(bool(wait(reports.activityReviews({}))), acts);
    const auto account = server::identity::accountById(db(), domain::UserId(m_ids.value(who)));
    QCOMPARE(bool(wait(reports.signActivityReview(newReview(account ? account->person.fullName : QString())))), acts);
    if (!reads) {
        const auto answer = wait(reports.reportPage(refused, {}));
        QCOMPARE(answer.error().kind, base::ErrorKind::NotFound); // as if there were none
    }
}

/// In a clinic of two offices: not what the other one did, not its clients, and the report says so.
void TestReports::aManagerOfOneOfficeSeesThatOfficeAlone()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    newAccount("nikos", QStringLiteral("Nikos North"), Role::PracticeManager, "north");
    const domain::UserId nell = newAccount("nell", QStringLiteral("Nell Northclient"), Role::Patient, "north");
    domain::NewDisclosure ofNorth = newDisclosure("soren");
    ofNorth.clientNumber = QStringLiteral("N-77");
    ofNorth.recipient = QStringLiteral("A court in the north");
    const auto nikos = m_clinic->signedIn("nikos");
    api::AuditReports north(nikos->session);
    QVERIFY(wait(north.recordDisclosure(ofNorth)));
    QVERIFY(wait(m_reports->recordDisclosure(newDisclosure("soren"))));
    QVERIFY(!wait(m_reports->recordDisclosure(ofNorth)));
    for (const auto &[office, about] : {std::pair("north", "a"), std::pair("main", "b"), std::pair("main", "c")})
        server::alerts::raise(
            db(), {domain::AlertKind::PurgeOverdue, QString::fromLatin1(office), QString::fromLatin1(about)}, now());
    const auto plans = m_library.templates();
    for (const auto &plan : plans) {
        domain::ReportRequest request = requestFor(server::reports::offered(plan, QStringLiteral("en")));
        if (plan.asksForClient) {
            QCOMPARE(wait(north.reportPage(request, {})).error().kind, base::ErrorKind::NotFound);
            request.clientNumber = QStringLiteral("N-77");
        }
        if (plan.asksForPerson) {
            QCOMPARE(wait(north.reportPage(request, {})).error().kind, base::ErrorKind::NotFound);
            request.personId = idOf("nikos");
        }
        const auto report = whole(north, request);
        QVERIFY2(report, qPrintable(plan.id));
        const auto &gaps = report->head().coverage.gaps;
        QVERIFY(std::any_of(gaps.begin(), gaps.end(),
                            [](const auto &gap) { return gap.kind == QStringLiteral("otherOffices"); }));
        QCOMPARE(report->head().office, QStringLiteral("North"));
        for (const domain::ReportRow &row : report->rows())
            QVERIFY2(!row.cells.contains(QStringLiteral("Søren Dahl")) &&
                         !row.cells.contains(QStringLiteral("Fulton County Superior Court")),
                     qPrintable(plan.id));
        if (plan.id == QStringLiteral("alerts")) // those that its people were told of
            QCOMPARE(report->rowsOf(0), 1);
        if (plan.id == QStringLiteral("keyRotation")) // how much there is in the other offices
            QVERIFY(report->rows().first().cells.at(3).isEmpty());
    }
    QCOMPARE(wait(north.disclosures({}, {}))->items.size(), 1);
    QCOMPARE(wait(north.disclosures({}, {}))->items.first().clientId, nell.value());
    const domain::UserId auditor = newAccount("audrey", QStringLiteral("Audrey Audit"), Role::Auditor, "main");
    server::identity::appointAuditor(db(), auditor, {true, std::nullopt}, now());
    const auto audrey = m_clinic->signedIn("audrey"); // of every office
    QCOMPARE(wait(api::AuditReports(audrey->session).disclosures({}, {}))->items.size(), 2);
}

/// Accounts of the same name that are not meant are not opened: neither clients nor another office's people.
void TestReports::aNameIsLookedForAmongTheStaffOfTheOffice()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const QString name = QStringLiteral("Zelda Quillfeather");
    const domain::UserId meant = newAccount("zelda", name, Role::Psychologist, "main");
    for (const domain::UserId &other : {newAccount("client", name + QStringLiteral(" Jr"), Role::Patient, "main"),
                                        newAccount("north", name, Role::Psychologist, "north")})
        db().run(QStringLiteral("UPDATE users SET email = SUBSTR(email, 1, LENGTH(email) - 1) WHERE id = ?"),
                 {other.value()}); // cannot be opened any more
    QVERIFY(!meant.value().isEmpty());
    domain::ReportRequest request;
    request.templateId = QStringLiteral("accessByPerson");
    request.language = QStringLiteral("en");
    request.person = QStringLiteral("quillfeather");
    const auto page = wait(m_reports->reportPage(request, {}));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->head.personName, name);
    newAccount("second", QStringLiteral("Yara Quillfeather"), Role::Psychologist, "main");
    QCOMPARE(codeOf(wait(m_reports->reportPage(request, {}))), QStringLiteral("invalid_field"));
    request.person = QStringLiteral("zelda q");
    QVERIFY(wait(m_reports->reportPage(request, {})));
}

/// Who knows the name and not the number need not look it up; nobody is told of clients of other offices by it.
void TestReports::aClientIsFoundByTheirNameInTheOffice()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const QString name = QStringLiteral("Zelda Quillfeather");
    newAccount("zelda", name, Role::Patient, "main");
    for (const domain::UserId &other :
         {newAccount("staff", name, Role::Psychologist, "main"), newAccount("elsewhere", name, Role::Patient, "north")})
        db().run(QStringLiteral("UPDATE users SET email = SUBSTR(email, 1, LENGTH(email) - 1) WHERE id = ?"),
                 {other.value()}); // cannot be opened any more
    domain::ReportRequest request;
    request.templateId = QStringLiteral("accessByClient");
    request.language = QStringLiteral("en");
    request.clientNumber = QStringLiteral("  quillfeather ");
    const auto page = wait(m_reports->reportPage(request, {}));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->head.clientName, name);
    newAccount("second", QStringLiteral("Yara Quillfeather"), Role::Patient, "main");
    QCOMPARE(codeOf(wait(m_reports->reportPage(request, {}))), QStringLiteral("invalid_field"));
    request.clientNumber = QStringLiteral("zelda q");
    QVERIFY(wait(m_reports->reportPage(request, {})));
}

void TestReports::whatIsNotThereIsSaid_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    const QString refused = QStringLiteral("refused");
    const QString invalid = QStringLiteral("invalid_field");
    QTest::newRow("no such report") << QStringLiteral("diary") << QString() << QStringLiteral("not_found");
    QTest::newRow("whose") << QStringLiteral("accessByClient") << QString() << invalid;
    QTest::newRow("who") << QStringLiteral("accessByPerson") << QString() << invalid;
    QTest::newRow("unknown number") << QStringLiteral("accessByClient") << QStringLiteral("clientNumber=none")
                                    << QStringLiteral("not_found");
    QTest::newRow("unknown name") << QStringLiteral("accessByPerson") << QStringLiteral("person=Nobody Atall")
                                  << QStringLiteral("not_found");
    QTest::newRow("a client is no staff")
        << QStringLiteral("accessByPerson") << QStringLiteral("person=Dahl") << QStringLiteral("not_found");
    QTest::newRow("no day") << refused << QStringLiteral("firstDay=yesterday") << invalid;
    QTest::newRow("days reversed") << refused << QStringLiteral("firstDay=2026-02-02&lastDay=2026-02-01") << invalid;
    QTest::newRow("no zone") << refused << QStringLiteral("zone=CST") << invalid;
    QTest::newRow("no law") << refused << QStringLiteral("law=hammurabi") << invalid;
    QTest::newRow("a law without a text") << refused << QStringLiteral("law=gdpr") << invalid;
    QTest::newRow("a cursor of nobody") << refused << QStringLiteral("cursor=abc") << invalid;
}

void TestReports::whatIsNotThereIsSaid()
{
    QFETCH(QString, id);
    QFETCH(QString, query);
    QFETCH(QString, code);
    QList<std::pair<QString, QString>> parameters;
    for (const QString &one : query.split(QLatin1Char('&'), Qt::SkipEmptyParts))
        parameters.append({one.section(QLatin1Char('='), 0, 0), one.section(QLatin1Char('='), 1)});
    const auto answer = m_priya->get(pathFor(paths::report, id), parameters);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void TestReports::aCursorBelongsToOnePersonAndOneRequest()
{
    for (int i = 0; i < 5; ++i)
        addEntryFor(parsed(QStringLiteral("outcome:refused")));
    const QList<std::pair<QString, QString>> days = {
        {QStringLiteral("firstDay"), QStringLiteral("2020-01-01")},
        {QStringLiteral("lastDay"), QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate)}};
    const auto page =
        m_priya->get(pathFor(paths::report, QStringLiteral("refused")),
                     days + QList<std::pair<QString, QString>>{{QStringLiteral("limit"), QStringLiteral("2")}});
    QVERIFY(page);
    const QString cursor = protocol::text(*page, "nextCursor");
    QVERIFY(!cursor.isEmpty());
    const auto with = [&](TestPerson &person, const char *id, const QList<std::pair<QString, QString>> &more) {
        return codeOf(person.get(pathFor(paths::report, QString::fromLatin1(id)),
                                 days + more + QList<std::pair<QString, QString>>{{QStringLiteral("cursor"), cursor}}));
    };
    QCOMPARE(with(*m_priya, "refused", {}), QStringLiteral("allowed"));
    QCOMPARE(with(*m_priya, "refused", {{QStringLiteral("zone"), QStringLiteral("Asia/Tokyo")}}),
             QStringLiteral("invalid_field"));
    QCOMPARE(with(*m_priya, "downloads", {}), QStringLiteral("invalid_field"));
    QCOMPARE(with(*m_clinic->signedIn("oscar"), "refused", {}), QStringLiteral("invalid_field"));
}

/// A report is of the moment at which it began: a page that is asked for later has nothing newer.
void TestReports::whatComesMeanwhileIsInNoPage()
{
    for (int i = 0; i < 5; ++i)
        addEntryFor(parsed(QStringLiteral("outcome:refused")));
    domain::ReportRequest request;
    request.templateId = QStringLiteral("refused");
    request.first = QDate(2020, 1, 1);
    request.last = QDateTime::currentDateTimeUtc().date();
    request.zone = QStringLiteral("UTC");
    const qint64 refusals = count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE outcome = 'refused'"));
    const QList<std::pair<QString, QString>> days = {{QStringLiteral("firstDay"), QStringLiteral("2020-01-01")},
                                                     {QStringLiteral("lastDay"), request.last.toString(Qt::ISODate)},
                                                     {QStringLiteral("zone"), request.zone},
                                                     {QStringLiteral("limit"), QStringLiteral("2")}};
    models::ReportDocument document;
    do {
        QList<std::pair<QString, QString>> query = days;
        if (!document.nextCursor().isEmpty())
            query.append({QStringLiteral("cursor"), document.nextCursor()});
        const auto answer = m_priya->get(pathFor(paths::report, request.templateId), query);
        QVERIFY(answer);
        QVERIFY(document.add(*protocol::decode<domain::ReportPage>(*answer, protocol::Reading::Answer)));
        addEntryFor(parsed(QStringLiteral("outcome:refused"))); // of an earlier moment, written later
    } while (!document.isWhole());
    QCOMPARE(document.rows().size(), refusals);
}

/// A report of days whose entries were removed as too old does not look as if nothing had happened.
void TestReports::whatWasTakenOutIsAGap()
{
    for (int i = 0; i < 2; ++i)
        addEntryFor(parsed(QStringLiteral("outcome:refused")));
    domain::ReportRequest request;
    request.templateId = QStringLiteral("refused");
    request.first = QDate(2020, 1, 1);
    request.last = QDateTime::currentDateTimeUtc().date();
    const auto hasGap = [](const models::ReportDocument &report) {
        const auto &gaps = report.head().coverage.gaps;
        return std::any_of(gaps.begin(), gaps.end(),
                           [](const domain::ReportGap &gap) { return gap.kind == QStringLiteral("removed"); });
    };
    const auto before = whole(*m_reports, request);
    QVERIFY(before && !hasGap(*before));
    const qint64 entry = count(QStringLiteral("SELECT MIN(sequence) FROM access_log WHERE outcome = 'refused'"));
    auto &log = m_clinic->clinic().log;
    const auto removal =
        server::audit::planRemoval(db(), log, {{entry}, now(), QStringLiteral("refused: one minute")}, now());
    QVERIFY2(removal, removal ? "" : qPrintable(removal.error().detail));
    QVERIFY(server::audit::carryOut(db(), log, *removal, now()));
    QCOMPARE(server::audit::removalCounts(db()).removed, 1); // the clinic's own job may have been before
    const auto after = whole(*m_reports, request);
    QVERIFY(after && hasGap(*after));
    QCOMPARE(after->rows().size(), before->rows().size() - 1);
}

void TestReports::savingIsAnEntryBeforeTheFile()
{
    domain::ReportRequest request;
    request.templateId = QStringLiteral("signIns");
    const auto report = whole(*m_reports, request);
    QVERIFY(report);
    QCOMPARE(logged(LogAction::ReportSaved), 0);
    QVERIFY(!wait(m_reports->reportSaved(QStringLiteral("refused"), report->proof(), domain::ReportFormat::Pdf)));
    QVERIFY(!wait(m_reports->reportSaved(request.templateId, QStringLiteral("forged"), domain::ReportFormat::Pdf)));
    QCOMPARE(logged(LogAction::ReportSaved), 0);
    QVERIFY(wait(m_reports->reportSaved(request.templateId, report->proof(), domain::ReportFormat::Pdf)));
    auto row = db().run(QStringLiteral("SELECT code FROM access_log WHERE action = 'reportSaved'"));
    QVERIFY(row.next());
    QVERIFY2(row.text(0).startsWith(QStringLiteral("signIns pdf rows:%1 ").arg(report->rows().size())),
             qPrintable(row.text(0)));
    // Another person's proof is none.
    const auto oscar = m_clinic->signedIn("oscar");
    api::AuditReports others(oscar->session);
    QVERIFY(!wait(others.reportSaved(request.templateId, report->proof(), domain::ReportFormat::Csv)));
}

/// 45 CFR 164.528(b): date, recipient, address if known, what, why; six years back; only what was corrected last.
void TestReports::theAccountingHasWhatTheRuleAsksFor()
{
    domain::NewDisclosure old = newDisclosure("soren");
    old.on = QDateTime::currentDateTimeUtc().date().addYears(-6).addDays(-1);
    QVERIFY(wait(m_reports->recordDisclosure(old)));
    domain::NewDisclosure inTime = newDisclosure("soren");
    inTime.on = QDateTime::currentDateTimeUtc().date().addYears(-6).addDays(1);
    QVERIFY(wait(m_reports->recordDisclosure(inTime)));
    QVERIFY(wait(m_reports->recordDisclosure(newDisclosure("june"))));
    addEntryFor(parsed(QStringLiteral("action:downloadLinkIssued purpose:courtOrder")));
    addEntryFor(parsed(QStringLiteral("action:downloadLinkIssued purpose:care"))); // treatment is no part of it
    domain::ReportRequest request;
    request.templateId = QStringLiteral("accountingOfDisclosures");
    request.clientNumber = numberOf("soren");
    request.law = QStringLiteral("hipaa");
    request.language = QStringLiteral("en");
    const auto report = whole(*m_reports, request);
    QVERIFY(report);
    QCOMPARE(report->rowsOf(0), 1);
    QCOMPARE(report->rowsOf(1), 1);
    const QStringList cells = report->rows().first().cells;
    QCOMPARE(cells.mid(0, 5), (QStringList{inTime.on.toString(Qt::ISODate), inTime.recipient, inTime.address,
                                           inTime.description, inTime.purpose}));
    QCOMPARE(report->head().clientName, QStringLiteral("Søren Dahl"));
    QVERIFY(report->head().law.first().contains(QStringLiteral("164.528")));
    QCOMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'disclosureRecorded' AND client_id = ?"),
              {m_ids.value("soren")}),
        2);
}

void TestReports::aDisclosureIsCorrectedByAnotherEntry()
{
    const auto first = wait(m_reports->recordDisclosure(newDisclosure("soren")));
    QVERIFY(first);
    domain::NewDisclosure again = newDisclosure("soren");
    again.clientNumber.clear();
    again.corrects = first->id;
    again.recipient = QStringLiteral("DeKalb County Superior Court");
    QCOMPARE(codeOf(wait(m_reports->recordDisclosure(again))), QStringLiteral("reason_too_short"));
    again.reason = QStringLiteral("The other court was meant");
    const auto second = wait(m_reports->recordDisclosure(again));
    QVERIFY(second);
    QCOMPARE(second->corrects, first->id);
    QCOMPARE(codeOf(wait(m_reports->recordDisclosure(again))), QStringLiteral("already_corrected"));
    const auto page = wait(m_reports->disclosures({}, {}));
    QVERIFY(page && page->items.size() == 2);
    for (const domain::Disclosure &one : page->items)
        QCOMPARE(one.correctedBy, one.id == first->id ? second->id : QString());
    QCOMPARE(logged(LogAction::DisclosureCorrected), 1);
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("UPDATE disclosures SET way = 'fax'")), server::store::StoreError);
    domain::NewDisclosure wrong = newDisclosure("soren");
    wrong.on = QDateTime::currentDateTimeUtc().date().addDays(2);
    QCOMPARE(codeOf(wait(m_reports->recordDisclosure(wrong))), QStringLiteral("invalid_field"));
    wrong = newDisclosure("soren");
    wrong.recipient = QStringLiteral("\u200b ");
    QCOMPARE(codeOf(wait(m_reports->recordDisclosure(wrong))), QStringLiteral("invalid_field"));
}

domain::ReportSchedule TestReports::monthly(const QString &id)
{
    domain::ReportSchedule schedule;
    schedule.request.templateId = id;
    schedule.request.zone = QStringLiteral("America/New_York");
    schedule.request.language = QStringLiteral("en");
    schedule.every = domain::ReportEvery::Month;
    schedule.day = 1;
    schedule.minute = 7 * 60;
    return schedule;
}

server::reports::ReportContext TestReports::contextAt(base::Instant when)
{
    server::Clinic &clinic = m_clinic->clinic();
    return {db(),        clinic.log, clinic.keys, clinic.media.wraps(), m_library, {}, {}, {},
            clinic.name, {},         365,         QTimeZone::utc(),     when};
}

/// What was missed is made once, for the latest time; two servers that find it due make one.
void TestReports::aScheduleMakesItsReportOnce()
{
    const auto kept = wait(m_reports->scheduleReport(monthly(QStringLiteral("refused"))));
    QVERIFY(kept && kept->nextAt && *kept->nextAt > now());
    db().run(QStringLiteral("UPDATE report_schedules SET zone = 'Etc/UTC'")); // as many a server is set
    QCOMPARE(server::reports::makeDueReports(contextAt(now()), {}), 0);
    QVERIFY(!server::report_jobs::isReportDue(db(), now()));
    const base::Instant later = *kept->nextAt + std::chrono::hours(24 * 70); // two further times were missed
    QVERIFY(server::report_jobs::isReportDue(db(), later));
    QCOMPARE(server::reports::makeDueReports(contextAt(later), {}), 1);
    QVERIFY(!server::report_jobs::isReportDue(db(), later));
    QCOMPARE(server::reports::makeDueReports(contextAt(later), {}), 0);
    const auto stored = wait(m_reports->storedReports(QStringLiteral("en"), {}));
    QVERIFY(stored && stored->items.size() == 1);
    QCOMPARE(stored->items.first().first->day(), 1);
    QCOMPARE(stored->items.first().last->addDays(1).day(), 1);
    QCOMPARE(logged(LogAction::ReportMade), 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE user_id = ? AND kind = ?"),
                   {m_ids.value("priya"), textOf(MessageKind::ReportReady)}),
             1);
    // Another server that found it due at the same moment keeps nothing beside it.
    const auto row = server::reports::storedById(db(), stored->items.first().id);
    server::reports::StoredRow again = *row;
    again.report.id = base::newUuidV7(1);
    const auto schedule = server::reports::scheduleById(db(), kept->id);
    QVERIFY(!server::reports::keepStored(db(), again, "{}", *kept->nextAt, *kept->nextAt));
    QVERIFY(!server::reports::keepStored(db(), again, "{}", *schedule->schedule.nextAt, *schedule->schedule.nextAt));
    const auto page = wait(m_reports->storedReportPage(stored->items.first().id, {}));
    QVERIFY(page && page->sha256 == stored->items.first().sha256);
    models::ReportDocument document;
    QVERIFY(document.add(*page) && document.isWhole());
    QVERIFY(wait(m_reports->reportSaved(QStringLiteral("refused"), document.proof(), domain::ReportFormat::Html)));
    // It is its owner's.
    const auto oscar = m_clinic->signedIn("oscar");
    QVERIFY(!wait(api::AuditReports(oscar->session).storedReportPage(stored->items.first().id, {})));
    QVERIFY(wait(m_reports->endSchedule(kept->id)));
    QCOMPARE(server::reports::makeDueReports(contextAt(later + std::chrono::hours(24 * 60)), {}), 0);
}

/// Later and later, and not at once for ever; its owner sees since when, and is told once.
void TestReports::aScheduleThatFailsIsPutOffAndShown()
{
    const auto kept = wait(m_reports->scheduleReport(monthly(QStringLiteral("refused"))));
    QVERIFY(kept && !kept->failingSince && !kept->retryAt);
    server::audit::AccessLog &log = m_clinic->clinic().log;
    log.refuse(base::Error{base::ErrorKind::Unavailable, QStringLiteral("the log is busy"), {}, {}});
    base::Instant at = *kept->nextAt;
    std::chrono::milliseconds pause(0);
    for (int tries = 1; tries <= 12; ++tries) {
        QVERIFY(server::report_jobs::isReportDue(db(), at));
        QCOMPARE(server::reports::makeDueReports(contextAt(at), {}), 0);
        QVERIFY(!server::report_jobs::isReportDue(db(), at));
        const auto row = server::reports::scheduleById(db(), kept->id);
        QVERIFY(row && row->schedule.failingSince && row->schedule.retryAt);
        QCOMPARE(row->tries, tries);
        QCOMPARE(*row->schedule.failingSince, *kept->nextAt);
        QCOMPARE(row->schedule.nextAt, kept->nextAt); // it is still that one's time
        const auto next = *row->schedule.retryAt - at;
        QVERIFY(next >= pause && next >= std::chrono::minutes(1) && next <= std::chrono::hours(6));
        QCOMPARE(toldLate(), tries < 3 ? 0 : 1);
        pause = next;
        at = *row->schedule.retryAt;
    }
    QCOMPARE(pause, std::chrono::milliseconds(std::chrono::hours(6)));
    log.refuse(std::nullopt);
    const auto shown = wait(m_reports->reportSchedules(QStringLiteral("en")));
    QVERIFY(shown && shown->size() == 1);
    QCOMPARE(shown->first().failingSince, kept->nextAt);
    QCOMPARE(shown->first().retryAt, std::optional(at));
    QCOMPARE(server::reports::makeDueReports(contextAt(at), {}), 1);
    const auto row = server::reports::scheduleById(db(), kept->id);
    QVERIFY(row && !row->schedule.failingSince && !row->schedule.retryAt && row->tries == 0);
    QVERIFY(*row->schedule.nextAt > at);
}

/// Trying again is of no use: the next time is its next time.
void TestReports::aScheduleAboutNobodyAnyMoreIsPassedOver()
{
    domain::ReportSchedule schedule = monthly(QStringLiteral("accessByClient"));
    schedule.request.clientNumber = numberOf("soren");
    const auto kept = wait(m_reports->scheduleReport(schedule));
    QVERIFY(kept);
    const auto become = [this](const char *role) {
        db().run(QStringLiteral("UPDATE users SET role = ? WHERE id = ?"),
                 {QString::fromLatin1(role), m_ids.value("soren")});
    };
    become("psychologist"); // no client any more
    QCOMPARE(server::reports::makeDueReports(contextAt(*kept->nextAt), {}), 0);
    const auto row = server::reports::scheduleById(db(), kept->id);
    QVERIFY(row && row->schedule.failingSince && !row->schedule.retryAt);
    QVERIFY(*row->schedule.nextAt > *kept->nextAt);
    QCOMPARE(toldLate(), 1);
    become("patient");
    QCOMPARE(server::reports::makeDueReports(contextAt(*row->schedule.nextAt), {}), 1);
    QVERIFY(!server::reports::scheduleById(db(), kept->id)->schedule.failingSince);
}

void TestReports::aScheduleEndsWithTheRightOfItsOwner()
{
    const auto kept = wait(m_reports->scheduleReport(monthly(QStringLiteral("downloads"))));
    QVERIFY(kept);
    db().run(QStringLiteral("UPDATE users SET role = 'psychologist' WHERE id = ?"), {m_ids.value("priya")});
    QCOMPARE(server::reports::makeDueReports(contextAt(*kept->nextAt), {}), 0);
    QVERIFY(!server::reports::scheduleById(db(), kept->id));
    QCOMPARE(logged(LogAction::ReportUnscheduled), 1);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM stored_reports")), 0);
}

/// To have a report made is to read it later; to end what others wait for is not.
void TestReports::anAuditorEndsTheirOwnSchedulesAlone()
{
    const domain::UserId auditor = newAccount("audrey", QStringLiteral("Audrey Audit"), Role::Auditor, "main");
    server::identity::appointAuditor(db(), auditor, {false, std::nullopt}, now());
    const auto audrey = m_clinic->signedIn("audrey");
    api::AuditReports reports(audrey->session);
    const auto manager = wait(m_reports->scheduleReport(monthly(QStringLiteral("refused"))));
    const auto own = wait(reports.scheduleReport(monthly(QStringLiteral("refused"))));
    QVERIFY(manager && own);
    QCOMPARE(codeOf(wait(reports.endSchedule(manager->id))), QStringLiteral("not_permitted"));
    QVERIFY(server::reports::scheduleById(db(), manager->id));
    QVERIFY(wait(reports.endSchedule(own->id)));
    QVERIFY(wait(m_reports->endSchedule(manager->id)));
}

/// Neither database nor message says whom a report is about or what is in it.
void TestReports::whatIsMadeIsSealed()
{
    domain::ReportSchedule schedule = monthly(QStringLiteral("accessByClient"));
    schedule.request.clientNumber = numberOf("soren");
    const auto kept = wait(m_reports->scheduleReport(schedule));
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(server::reports::makeDueReports(contextAt(*kept->nextAt), {}), 1);
    auto rows = db().run(QStringLiteral("SELECT s.request, p.body, m.about FROM report_schedules s, stored_reports p, "
                                        "messages m WHERE m.kind = 'reportReady'"));
    QVERIFY(rows.next());
    for (int column = 0; column < 3; ++column) {
        const QByteArray text = rows.value(column).toByteArray();
        QVERIFY(!text.contains(m_ids.value("soren").toUtf8()) && !text.contains("Dahl"));
    }
    QVERIFY(server::store::Seals::isMarked(rows.value(0).toByteArray()));
    QVERIFY(server::store::Seals::isMarked(rows.value(1).toByteArray()));
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
