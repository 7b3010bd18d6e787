// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/api_person.h"

#include <QMap>

using namespace attune;
using namespace attune::test;
using domain::LogAction;
using protocol::pathFor;
namespace paths = attune::protocol::paths;

/// Who looks is in the log with what they looked at, once for each look, by whichever address.
class TestLooksLogged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_clinic.stop(); }
    void aLookIsAnEntry_data();
    void aLookIsAnEntry();
    void whatIsRefusedShowsNothing_data();
    void whatIsRefusedShowsNothing();

private:
    /// Entries of a person, by action and outcome.
    qint64 count(const QString &person, const QString &action, domain::LogOutcome outcome);
    QString filled(QString path) const;

    TestClinic m_clinic;
    QMap<QByteArray, std::shared_ptr<ApiPerson>> m_people;
    domain::Recording m_recording;
};

Q_DECLARE_METATYPE(attune::domain::LogAction)

void TestLooksLogged::initTestCase()
{
    m_clinic.start();
    for (const char *who : {"ruth", "priya", "soren"}) {
        auto person =
            std::make_shared<ApiPerson>(m_clinic, QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
        QCOMPARE(person->signIn(), QString());
        m_people.insert(who, person);
    }
    const auto ruth = m_clinic.signedIn("ruth");
    m_recording = ruth->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QVERIFY(!m_recording.id.isEmpty());
}

qint64 TestLooksLogged::count(const QString &person, const QString &action, domain::LogOutcome outcome)
{
    return m_clinic.clinic()
        .database.connection()
        .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = ? AND action = ? AND outcome = ?"),
             {person, action, domain::textOf(outcome)})
        .only<qint64>();
}

QString TestLooksLogged::filled(QString path) const
{
    return path.replace(QStringLiteral("{recording}"), m_recording.id.value())
        .replace(QStringLiteral("{session}"), m_recording.sessionId.value())
        .replace(QStringLiteral("{client}"), m_recording.clientId.value());
}

void TestLooksLogged::aLookIsAnEntry_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QString>("target");
    QTest::addColumn<LogAction>("action");
    const auto row = [](const char *who, const char *path, LogAction action, const char *in = "{id}",
                        const char *query = "") {
        const QString target = QString::fromLatin1(path).replace(QStringLiteral("{id}"), QString::fromLatin1(in));
        QTest::addRow("%s %s", who, path) << QByteArray(who) << target + QString::fromLatin1(query) << action;
    };
    using A = LogAction;
    row("priya", paths::clinicStatus, A::StatusRead);
    row("priya", paths::oversight, A::OversightRead);
    row("priya", paths::qualityReviews, A::QualityReviewsRead);
    row("priya", paths::alerts, A::AlertsRead);
    row("priya", paths::alertRules, A::AlertRulesRead);
    row("priya", paths::workingHours, A::AlertRulesRead);
    row("priya", paths::reports, A::ReportsRead);
    row("priya", paths::reportSchedules, A::ReportsRead);
    row("priya", paths::storedReports, A::ReportsRead);
    row("priya", paths::disclosures, A::DisclosuresRead);
    row("priya", paths::activityReviews, A::ActivityReviewsRead);
    row("priya", paths::accessLog, A::AccessLogSearched);
    row("priya", paths::accessLogViews, A::LogViewsRead);
    row("priya", paths::accessLogSummary, A::LogSummarized, "", "?by=action");
    row("priya", paths::accessLogCheck, A::StatusRead);
    row("priya", paths::legalMatters, A::LegalMattersRead);
    row("priya", paths::auditLogs, A::AuditLogRead);
    row("priya", paths::appointmentsRecordings, A::ListRecordings);
    row("priya", paths::recordingAccess, A::AccessLogRead, "{recording}");
    row("priya", paths::deletionRequest, A::DeletionRequestRead, "{recording}");
    row("priya", paths::sessionParticipants, A::ParticipantsRead, "{session}");
    row("ruth", paths::sessionParticipants, A::ParticipantsRead, "{session}");
    row("ruth", paths::consentOfClient, A::ConsentRead, "{client}");
    row("ruth", paths::recordingTranscript, A::TranscriptRead, "{recording}");
    row("ruth", paths::recordingNotes, A::NotesRead, "{recording}");
    row("ruth", paths::recordingAccess, A::AccessLogRead, "{recording}");
}

void TestLooksLogged::aLookIsAnEntry()
{
    QFETCH(QByteArray, who);
    QFETCH(QString, target);
    QFETCH(LogAction, action);
    const auto &person = *m_people.value(who);
    const auto entries = [&] { return count(person.id, domain::textOf(action), domain::LogOutcome::Allowed); };
    const qint64 before = entries();
    const ApiAnswer answer = person.get(filled(target));
    QVERIFY2(answer.status == 200, answer.body.left(300));
    QCOMPARE(entries(), before + 1); // it is there before the answer is
    QCOMPARE(person.get(filled(target)).status, 200);
    QCOMPARE(entries(), before + 2); // and once more for another look
}

void TestLooksLogged::whatIsRefusedShowsNothing_data()
{
    QTest::addColumn<QString>("target");
    for (const char *path :
         {paths::clinicStatus, paths::oversight, paths::qualityReviews, paths::alerts, paths::alertRules,
          paths::workingHours, paths::reports, paths::disclosures, paths::activityReviews, paths::accessLogCheck,
          paths::legalMatters, paths::breakGlassAccesses})
        QTest::newRow(path) << QString::fromLatin1(path);
}

/// A client asks for what is for those who oversee the clinic: refused, and that is an entry, too.
void TestLooksLogged::whatIsRefusedShowsNothing()
{
    QFETCH(QString, target);
    const auto &soren = *m_people.value("soren");
    const QString denied = domain::textOf(LogAction::AccessDenied);
    const qint64 before = count(soren.id, denied, domain::LogOutcome::Refused);
    const ApiAnswer answer = soren.get(target);
    QVERIFY2(answer.status == 403 || answer.status == 404, answer.body.left(300));
    QCOMPARE(count(soren.id, denied, domain::LogOutcome::Refused), before + 1);
}

QTEST_GUILESS_MAIN(TestLooksLogged)
#include "tst_looks_logged.moc"
