// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_book.h"
#include "server/alerts/alert_watch.h"
#include "server/alerts/working_hours.h"
#include "server/identity/accounts.h"
#include "server/identity/auditors.h"
#include "server/identity/relations.h"
#include "server/jobs/alert_duty.h"
#include "server/jobs/clinic_watch.h"
#include "server/setup/clinic_parts.h"
#include "server/store/settings.h"
#include "tests/support/clinic_at.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
using namespace attune::server;
using namespace std::chrono_literals;

/// What the server finds itself becomes one alert, and whoever it is about does not hear of it.
class TestAlertDuty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyIsToldOfThemselves();
    void whoAuditsAllOfficesIsToldOfEach();
    void aBrokenLogIsOneAlertForWhatWasFound();
    void workingHoursAreKeptWithTheirVersion();

private:
    store::Connection &db() { return m_parts->database.connection(); }
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        return db().run(sql, values).firstOr<qint64>(-1);
    }
    domain::UserId idOf(const char *who)
    {
        return identity::accountByEmail(db(), QLatin1String(who) + QStringLiteral("@sample.clinic"))->person.id;
    }
    domain::UserId add(const char *who, const QString &name, domain::Role role, const char *office = "main");
    qint64 told(const domain::UserId &person)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'alertRaised' AND user_id = ?"),
                     {person.value()});
    }
    void tell();

    std::unique_ptr<TestClinic> m_clinic;
    base::SystemClock m_clock;
    std::unique_ptr<ClinicParts> m_parts;
};

void TestAlertDuty::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    const auto configuration = m_clinic->configuration();
    m_clinic->stop();
    auto parts = ClinicParts::open(configuration.clinic, {configuration.dataFolder, configuration.keyFolder}, m_clock,
                                   ClinicParts::Missing::Refuse);
    QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
    m_parts = std::move(*parts);
    tell();
    db().run(QStringLiteral("DELETE FROM messages"));
}

void TestAlertDuty::cleanup()
{
    m_parts.reset();
    m_clinic.reset();
}

domain::UserId TestAlertDuty::add(const char *who, const QString &name, domain::Role role, const char *office)
{
    identity::NewAccount account;
    account.email = QLatin1String(who) + QStringLiteral("@sample.clinic");
    account.fullName = name;
    account.role = role;
    account.password = QString::fromLatin1(samplePassword);
    account.office = QString::fromLatin1(office);
    const auto made = identity::createAccount(db(), account, {1, 64}, m_clock.now());
    return made ? *made : domain::UserId();
}

/// Everything that waits.
void TestAlertDuty::tell()
{
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    while (watch.round()) {
    }
}

void TestAlertDuty::nobodyIsToldOfThemselves()
{
    const auto priya = identity::accountById(db(), idOf("priya"));
    const auto other = add("priya.private", priya->person.fullName, domain::Role::Admin);
    QVERIFY(!other.isEmpty());
    alerts::OwnFinding finding;
    finding.kind = domain::AlertKind::PurgeOverdue;
    finding.office = QStringLiteral("main");
    finding.about = QStringLiteral("somebody");
    finding.person = priya->person.id;
    alerts::raise(db(), finding, m_clock.now());
    tell();
    QCOMPARE(told(idOf("oscar")), 1);
    QCOMPARE(told(priya->person.id), 0);
    QCOMPARE(told(other), 0);
    finding.about = QStringLiteral("nobody");
    finding.person = {};
    alerts::raise(db(), finding, m_clock.now());
    tell();
    QCOMPARE(told(priya->person.id), 1);
    QCOMPARE(told(other), 1);
}

void TestAlertDuty::whoAuditsAllOfficesIsToldOfEach()
{
    QVERIFY(identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const auto manager = add("nadia", QStringLiteral("Nadia Northmanager"), domain::Role::PracticeManager, "north");
    const auto here = add("audrey", QStringLiteral("Audrey Audit"), domain::Role::Auditor);
    const auto all = add("alan", QStringLiteral("Alan Audit"), domain::Role::Auditor);
    const auto gone = add("gina", QStringLiteral("Gina Audit"), domain::Role::Auditor);
    identity::appointAuditor(db(), here, {false, {}}, m_clock.now());
    identity::appointAuditor(db(), all, {true, {}}, m_clock.now());
    identity::appointAuditor(db(), gone, {true, m_clock.now() - 1h}, m_clock.now() - 2h);
    alerts::raise(db(), {domain::AlertKind::PurgeOverdue, QStringLiteral("north"), QStringLiteral("x")}, m_clock.now());
    tell();
    QCOMPARE(told(manager), 1);
    QCOMPARE(told(all), 1);
    QCOMPARE(told(here), 0);
    QCOMPARE(told(gone), 0);
}

void TestAlertDuty::aBrokenLogIsOneAlertForWhatWasFound()
{
    m_parts.reset();
    m_clinic->start();
    Clinic &running = m_clinic->clinic();
    FakeClock clock;
    Clinic clinic = clinicAt(clock, running);
    store::Connection &connection = running.database.connection();
    const auto alerts = [&connection] {
        return connection.run(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE kind = 'logCheckFailed'"))
            .only<qint64>();
    };
    const auto look = [&](AlertDuty &duty, const QString &finding) {
        store::keepSetting(connection, lastLogCheckSetting, brokenCheck(clock.now(), finding));
        duty.lookAtLogCheck(connection);
        clock.advance(61s);
        duty.lookAtLogCheck(connection);
    };
    QCOMPARE(alerts(), 0);
    for (int start = 0; start < 2; ++start) { // of the server
        AlertDuty duty(clinic, QStringLiteral("another"));
        for (int check = 0; check < 3; ++check)
            look(duty, QStringLiteral("entry:40"));
        QCOMPARE(alerts(), 1);
        look(duty, notedInTheLog); // a rule finds that
        QCOMPARE(alerts(), 1);
    }
    AlertDuty duty(clinic, QStringLiteral("another"));
    look(duty, QStringLiteral("entry:41"));
    QCOMPARE(alerts(), 2);
}

/// Whoever follows the log looks at the version alone: hours without it would count from nobody knows when.
void TestAlertDuty::workingHoursAreKeptWithTheirVersion()
{
    const auto hours = [this] { return alerts::workingHoursOf(db(), QStringLiteral("main"), QStringLiteral("UTC")); };
    const auto before = hours();
    domain::WorkingHours wanted = before;
    wanted.days[6] = {600, 700};
    db().run(QStringLiteral("CREATE TRIGGER no_version BEFORE INSERT ON clinic_settings WHEN NEW.name = "
                            "'working-hours-version' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));
    QVERIFY_EXCEPTION_THROWN(alerts::keepWorkingHours(db(), QStringLiteral("main"), wanted), store::StoreError);
    QCOMPARE(hours(), before);
    db().run(QStringLiteral("DROP TRIGGER no_version"));
    const QString version = alerts::versionOfWorkingHours(db());
    alerts::keepWorkingHours(db(), QStringLiteral("main"), wanted);
    QCOMPARE(hours(), wanted);
    QVERIFY(alerts::versionOfWorkingHours(db()) != version);
}

QTEST_GUILESS_MAIN(TestAlertDuty)
#include "tst_alert_duty.moc"
