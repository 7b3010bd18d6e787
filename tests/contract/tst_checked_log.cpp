// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/audit_log.h"
#include "api/audit/log_figures.h"
#include "journal/log_check.h"
#include "server/identity/relations.h"
#include "tests/contract/access_log_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

/// A client that reads the log from the server and holds it against what was signed.
class TestCheckedLog : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWholeLogIsWholeAndSaidByWhom();
    void whatWasChangedInTheDatabaseIsFoundAndTold();
    void whoManagesOneOfficeChecksWhatTheySee();
    void whoHasTheirOwnTrailAloneIsRefused();
    void beginningIsAnEntryAndCursorsAreOnesOwn();
    void aCheckEndsInADay();
    void beginningNeedsWhatAnExportNeeds();

private:
    std::optional<journal::LogCheck::Found> check();
    QString begunEarlier(const QString &cursor, std::chrono::hours by);

    std::unique_ptr<api::AuditLog> m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<journal::LogWitness> m_witness;
    base::SystemClock m_clock;
};

void TestCheckedLog::init()
{
    begin();
    m_log = std::make_unique<api::AuditLog>(m_priya->session);
    m_folder = std::make_unique<QTemporaryDir>();
    m_witness =
        std::make_unique<journal::LogWitness>(m_priya->clinic, m_folder->filePath(QStringLiteral("witness")), m_clock);
    QSignalSpy looked(m_witness.get(), &journal::LogWitness::looked);
    m_witness->begin();
    QVERIFY(looked.wait());
    m_witness->pause();
}

void TestCheckedLog::cleanup()
{
    m_witness.reset();
    m_log.reset();
    end();
}

std::optional<journal::LogCheck::Found> TestCheckedLog::check()
{
    journal::LogCheck check;
    std::optional<journal::LogCheck::Found> found;
    connect(&check, &journal::LogCheck::finished, this, [&found](const auto &one) { found = one; });
    connect(&check, &journal::LogCheck::failed, this,
            [](const base::Error &error) { qWarning("%s", qPrintable(error.detail)); });
    check.start(*m_log, *m_witness, {});
    (void)QTest::qWaitFor([&] { return found.has_value() || !check.isRunning(); }, 20'000);
    (void)QTest::qWaitFor([&] { return found.has_value(); }, 2'000);
    return found;
}

void TestCheckedLog::aWholeLogIsWholeAndSaidByWhom()
{
    makeEntries(2000);
    const qint64 before = audit::treeSize(db());
    const auto found = check();
    QVERIFY(found);
    QVERIFY2(found->isWhole(), qPrintable(found->wrong.value(0).words));
    QCOMPARE(found->first, 1);
    QVERIFY(found->covered >= before);
    QCOMPARE(found->covered, found->entries);
    QVERIFY(found->ownSeen > 0);
    const auto state = wait(m_log->checkState());
    QVERIFY(state);
    QVERIFY(state->last);
    QCOMPARE(state->last->outcome, domain::LogCheckResult::Outcome::Whole);
    QCOMPARE(state->last->covered, found->covered);
    QCOMPARE(state->last->first, 1);
    QVERIFY2(state->last->byName.contains(QStringLiteral("Priya")), qPrintable(state->last->byName));
    QVERIFY(!state->zone.isEmpty());
    QVERIFY(state->entries > 0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logDamaged'")), 0);
}

void TestCheckedLog::whatWasChangedInTheDatabaseIsFoundAndTold()
{
    makeEntries(600);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    const qint64 changed = number(QStringLiteral("SELECT MAX(sequence) FROM access_log WHERE action = 'made'")) - 300;
    db().run(QStringLiteral("DROP TRIGGER access_log_no_update") +
             (TestClinic::isMany() ? QStringLiteral(" ON access_log") : QString()));
    db().run(QStringLiteral("UPDATE access_log SET actor_id = 'somebody else' WHERE sequence = ?"), {changed});
    const auto found = check();
    QVERIFY(found);
    QVERIFY(!found->isWhole());
    QCOMPARE(found->wrong.first().entry, changed);
    QVERIFY(m_witness->isBroken());
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logDamaged'")), 1);
    const auto state = wait(m_log->checkState());
    QVERIFY(state && state->last);
    QCOMPARE(state->last->outcome, domain::LogCheckResult::Outcome::Broken);
    QCOMPARE(state->last->wrong, changed);
    QVERIFY(check()); // the same once more is no other alarm
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logDamaged'")), 1);
}

void TestCheckedLog::whoManagesOneOfficeChecksWhatTheySee()
{
    makeEntries(1200);
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    const auto found = check();
    QVERIFY(found);
    QVERIFY2(found->isWhole(), qPrintable(found->wrong.value(0).words));
    QVERIFY(found->entries + found->withheld > 0);
    QVERIFY(found->entries < audit::treeSize(db())); // of no office: not theirs
    QVERIFY(found->covered >= found->entries);
    // What is said of the check is no more than was checked.
    QCOMPARE(found->entries + found->unchecked(), found->covered - found->first + 1);
    QVERIFY(found->unchecked() > 0);
    const auto state = wait(m_log->checkState());
    QVERIFY(state && state->last);
    QCOMPARE(state->last->withheld, found->unchecked());
}

void TestCheckedLog::whoHasTheirOwnTrailAloneIsRefused()
{
    for (const char *who : {"ruth", "soren"}) {
        TestPerson person(m_clinic->address());
        QVERIFY(person.signIn(who));
        api::AuditLog log(person.session);
        const qint64 before =
            number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogChecked'"));
        QCOMPARE(wait(log.checkState()).error().kind, base::ErrorKind::NotPermitted);
        QCOMPARE(wait(log.part({})).error().kind, base::ErrorKind::NotPermitted);
        QCOMPARE(wait(log.reportCheck({})).error().kind, base::ErrorKind::NotPermitted);
        QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogChecked'")), before);
    }
}

void TestCheckedLog::beginningIsAnEntryAndCursorsAreOnesOwn()
{
    makeEntries(10'000);
    const auto begun = [this] {
        return number(QStringLiteral(
            "SELECT COUNT(*) FROM access_log WHERE action = 'accessLogChecked' AND code LIKE 'begun rows:%'"));
    };
    const qint64 before = begun();
    const auto first = wait(m_log->part({}));
    QVERIFY(first);
    QVERIFY(!first->nextCursor.isEmpty());
    QVERIFY(first->reached < first->entries);
    QCOMPARE(begun(), before + 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log l JOIN access_marks m ON m.sequence = l.sequence "
                                   "WHERE l.action = 'accessLogChecked' AND m.mark = 'large-export'")),
             1);
    const auto next = wait(m_log->part(first->nextCursor));
    QVERIFY(next);
    QCOMPARE(begun(), before + 1);                                      // the same reading
    QCOMPARE(wait(m_log->part(first->nextCursor))->lines, next->lines); // what did not come is asked for again
    TestPerson oscar(m_clinic->address());
    QVERIFY(oscar.signIn("oscar"));
    api::AuditLog others(oscar.session);
    QCOMPARE(wait(others.part(first->nextCursor)).error().kind, base::ErrorKind::InvalidInput);
}

/// The cursor that a check would have that was begun some hours before.
QString TestCheckedLog::begunEarlier(const QString &cursor, std::chrono::hours by)
{
    const QString person = db().run(QStringLiteral("SELECT actor_id FROM access_log WHERE action = 'accessLogChecked' "
                                                   "ORDER BY sequence DESC LIMIT 1"))
                               .only<QString>();
    return changedCursor(cursor, "logCheck", person, [by](const QString &text) {
        QStringList parts = text.split(QLatin1Char(' '));
        parts[2] = QString::number(parts.value(2).toLongLong() - std::chrono::milliseconds(by).count());
        return parts.join(QLatin1Char(' '));
    });
}

void TestCheckedLog::aCheckEndsInADay()
{
    makeEntries(9000);
    const auto first = wait(m_log->part({}));
    QVERIFY(first && !first->nextCursor.isEmpty());
    QVERIFY(wait(m_log->part(begunEarlier(first->nextCursor, std::chrono::hours(23)))));
    const auto late = wait(m_log->part(begunEarlier(first->nextCursor, std::chrono::hours(25))));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, base::ErrorKind::InvalidInput);
}

/// The same entries leave, so the same is asked of whoever wants them; what has begun may be finished.
void TestCheckedLog::beginningNeedsWhatAnExportNeeds()
{
    makeEntries(9000);
    const auto begun = wait(m_log->part({}));
    QVERIFY(begun && !begun->nextCursor.isEmpty());
    const auto checks = [this] {
        return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessLogChecked'"));
    };
    const qint64 before = checks();
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const auto file = wait(api::LogFigures(m_priya->session)
                               .beginLogFile({QString(), QStringLiteral("UTC"), false, domain::LogFormat::JsonLines}));
    const auto part = wait(m_log->part({}));
    QVERIFY(!file && !part);
    QCOMPARE(part.error().kind, base::ErrorKind::ProofNeeded);
    QCOMPARE(part.error().kind, file.error().kind);
    QCOMPARE(checks(), before);
    QVERIFY(wait(m_log->part(begun->nextCursor)));
    QVERIFY(wait(m_priya->session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(wait(m_log->part({})));
    QCOMPARE(checks(), before + 1);
}

QTEST_MAIN(TestCheckedLog)
#include "tst_checked_log.moc"
