// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "server/audit/audit_event.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace attune;
using domain::LogAction;
using domain::LogOutcome;
using protocol::Json;
using server::audit::LoggedEntry;

namespace {

/// What an auditor's system is to find, written after the value sets audit-event-type, audit-event-sub-type and
/// audit-event-action of FHIR R4, and not after our table.
struct Expected
{
    const char *action;
    const char *type;
    const char *subtype;
    const char *verb;
};

constexpr Expected expected[] = {
    // What the program reports of watching
    {"opened", "rest", "read", "R"},
    {"linkIssued", "rest", "read", "R"},
    {"linkRenewed", "rest", "read", "R"},
    {"started", "rest", "read", "R"},
    {"paused", "110100", "operation", "E"},
    {"resumed", "rest", "read", "R"},
    {"sought", "110100", "operation", "E"},
    {"watched", "rest", "read", "R"},
    {"finished", "rest", "read", "R"},
    {"interrupted", "110100", "operation", "E"},
    {"closed", "110100", "operation", "E"},
    {"captionShown", "rest", "read", "R"},
    {"thumbnailShown", "rest", "read", "R"},
    {"curtain", "110100", "operation", "E"},
    {"locked", "110100", "operation", "E"},
    {"viewingStopped", "110100", "operation", "E"},
    {"keyReleased", "rest", "read", "R"},
    {"keyUsed", "rest", "read", "R"},
    // Copies
    {"downloadLinkIssued", "110106", "read", "R"},
    {"downloadStarted", "110106", "read", "R"},
    {"downloadFinished", "110106", "read", "R"},
    {"downloadFailed", "110106", "read", "R"},
    // Transcripts and notes
    {"transcriptRead", "rest", "read", "R"},
    {"transcriptsSearched", "rest", "search", "E"},
    {"transcriptFound", "rest", "read", "R"},
    {"transcriptExported", "110106", "read", "R"},
    {"transcriptCorrected", "rest", "update", "U"},
    {"speakerNamed", "rest", "update", "U"},
    {"transcriptLineHidden", "rest", "update", "U"},
    {"transcriptAdded", "rest", "create", "C"},
    {"transcriptVersionsListed", "rest", "read", "R"},
    {"transcriptChosen", "rest", "update", "U"},
    {"transcriptRemoved", "rest", "delete", "D"},
    {"transcriptLineShown", "rest", "update", "U"},
    {"transcriptionRequested", "rest", "operation", "E"},
    {"transcriptionStarted", "110100", "operation", "E"},
    {"transcriptionCompleted", "rest", "create", "C"},
    {"transcriptionFailed", "110100", "operation", "E"},
    {"transcriptionCancelled", "rest", "operation", "E"},
    {"transcriptWithdrawn", "rest", "delete", "D"},
    {"vocabularyRead", "rest", "read", "R"},
    {"vocabularyChanged", "rest", "update", "U"},
    {"turnsRead", "rest", "read", "R"},
    {"notesRead", "rest", "read", "R"},
    {"notesExported", "110106", "read", "R"},
    {"noteSaved", "rest", "update", "U"},
    {"noteDeleted", "rest", "delete", "D"},
    {"codesChanged", "rest", "update", "U"},
    // Recordings
    {"recordingStartAsked", "rest", "operation", "E"},
    {"recordingStarted", "rest", "create", "C"},
    {"recordingRefused", "rest", "operation", "E"},
    {"recordingStopped", "rest", "update", "U"},
    {"recordingStored", "rest", "create", "C"},
    {"recordingRetried", "rest", "operation", "E"},
    {"recordingLost", "rest", "create", "C"},
    {"classified", "110113", "110135", "U"},
    {"retentionWarned", "110100", "operation", "E"},
    {"retentionArchived", "archive", "update", "U"},
    {"fetchedBack", "restore", "update", "U"},
    {"legalHoldPlaced", "hold", "update", "U"},
    {"legalHoldLifted", "unhold", "update", "U"},
    {"qualityReviewDrawn", "rest", "create", "C"},
    {"qualityReviewDone", "rest", "update", "U"},
    {"qualityReviewSkipped", "rest", "update", "U"},
    {"qualityReviewDropped", "rest", "update", "U"},
    // Deletion
    {"deletionAsked", "rest", "delete", "D"},
    {"deletionApproved", "rest", "delete", "D"},
    {"deletionUndone", "rest", "update", "U"},
    {"deletionWished", "rest", "create", "C"},
    {"deletionWishRead", "rest", "read", "R"},
    {"deletionWishWithdrawn", "rest", "update", "U"},
    {"deletionWishAnswered", "rest", "update", "U"},
    {"deletionFinal", "rest", "delete", "D"},
    {"deletionDone", "rest", "delete", "D"},
    // Consent
    {"consentShown", "rest", "read", "R"},
    {"consentRead", "rest", "read", "R"},
    {"consentGiven", "rest", "create", "C"},
    {"consentDeclined", "rest", "create", "C"},
    {"consentWithdrawn", "rest", "update", "U"},
    {"consentGivenOnBehalf", "rest", "create", "C"},
    {"consentNarrowedOnBehalf", "rest", "update", "U"},
    {"consentDeclinedOnBehalf", "rest", "create", "C"},
    {"consentWithdrawnOnBehalf", "rest", "update", "U"},
    {"consentConfirmed", "rest", "update", "U"},
    {"consentRefused", "rest", "update", "U"},
    {"consentTookEffect", "rest", "update", "U"},
    {"consentCopied", "110106", "read", "R"},
    // Sessions and who takes part
    {"sessionPlanned", "rest", "create", "C"},
    {"sessionCancelled", "rest", "update", "U"},
    {"sessionConfirmed", "rest", "update", "U"},
    {"participantAdded", "rest", "update", "U"},
    {"participantRemoved", "rest", "update", "U"},
    {"participantsRead", "rest", "read", "R"},
    {"videoRoomOpened", "rest", "operation", "E"},
    {"sessionsListed", "rest", "search", "E"},
    // Break-glass access and legal matters
    {"breakGlassOpened", "110113", "110127", "E"},
    {"breakGlassEnded", "110113", "110138", "E"},
    {"breakGlassReviewed", "rest", "update", "U"},
    {"legalMatterAsked", "rest", "create", "C"},
    {"legalMatterNotTold", "rest", "update", "U"},
    {"legalMatterAgreed", "rest", "update", "U"},
    {"legalMatterEnded", "rest", "update", "U"},
    {"legalMattersRead", "rest", "read", "R"},
    // Refusals
    {"accessDenied", "110113", "110132", "E"},
    {"clientLookupRefused", "110113", "110132", "E"},
    {"eventRejected", "110113", "110132", "E"},
    {"webhookRefused", "110113", "110126", "E"},
    {"requestRepeated", "rest", "operation", "E"},
    // Signing in
    {"signIn", "110114", "110122", "E"},
    {"passwordAccepted", "110114", "110122", "E"},
    {"refresh", "110114", "110122", "E"},
    {"stepUp", "110114", "110122", "E"},
    {"signOut", "110114", "110123", "E"},
    {"signInEnded", "110114", "110123", "E"},
    {"secondFactorSet", "110113", "110137", "U"},
    {"secondFactorRemoved", "110113", "110137", "U"},
    {"secondFactorReset", "110113", "110137", "U"},
    {"recoveryCodesRenewed", "110113", "110137", "U"},
    {"passwordChanged", "110113", "110137", "U"},
    {"guessingNoticed", "110113", "110122", "E"},
    // Accounts
    {"invitationMade", "110113", "110137", "C"},
    {"invitationAccepted", "110113", "110137", "U"},
    {"accountMade", "110113", "110137", "C"},
    {"accountClosed", "110113", "110137", "U"},
    {"accountOpened", "110113", "110137", "U"},
    {"accountsListed", "rest", "search", "E"},
    {"accountShown", "rest", "read", "R"},
    {"accountCorrected", "rest", "update", "U"},
    {"accountMerged", "merge", "update", "U"},
    {"accountsSeparated", "unmerge", "update", "U"},
    {"guardianshipMade", "110113", "110136", "U"},
    {"guardianshipEnded", "110113", "110136", "U"},
    {"supervisionMade", "110113", "110136", "U"},
    {"supervisionEnded", "110113", "110136", "U"},
    {"auditorAppointed", "110113", "110136", "U"},
    {"auditorTermEnded", "110113", "110136", "U"},
    {"officeMade", "rest", "create", "C"},
    // The access log itself
    {"accessLogRead", "110101", "read", "R"},
    {"accessLogSearched", "110101", "search", "E"},
    {"accessLogExported", "110101", "read", "R"},
    {"accessLogChecked", "verify", "operation", "E"},
    {"auditLogRead", "110101", "read", "R"},
    {"logEntryRead", "110101", "read", "R"},
    {"logSummarized", "110101", "search", "E"},
    {"logFollowed", "110101", "search", "E"},
    {"logViewsRead", "rest", "read", "R"},
    {"logViewSaved", "rest", "update", "U"},
    {"logViewDeleted", "rest", "delete", "D"},
    {"logRecounted", "110100", "operation", "E"},
    {"receiptGiven", "110101", "read", "R"},
    {"deviceGap", "110113", "operation", "E"},
    {"deviceGapFilled", "110100", "operation", "E"},
    {"deviceChainBroken", "110113", "operation", "E"},
    {"deviceHistoryForked", "110113", "operation", "E"},
    {"entryIdTaken", "110113", "operation", "E"},
    {"logDamaged", "110113", "operation", "E"},
    {"logDamageAccepted", "110113", "operation", "E"},
    {"textExchanged", "110113", "operation", "E"},
    {"restoredLogAccepted", "restore", "operation", "E"},
    {"logEntriesRemoved", "destroy", "delete", "D"},
    // Reports, disclosures and reviews
    {"reportsRead", "110101", "read", "R"},
    {"reportViewed", "110101", "search", "E"},
    {"reportSaved", "110106", "read", "R"},
    {"reportScheduled", "rest", "create", "C"},
    {"reportUnscheduled", "rest", "delete", "D"},
    {"reportMade", "110101", "search", "E"},
    {"disclosuresRead", "rest", "read", "R"},
    {"disclosureRecorded", "rest", "create", "C"},
    {"disclosureCorrected", "rest", "update", "U"},
    {"activityReviewsRead", "110101", "read", "R"},
    {"activityLookedThrough", "110101", "search", "E"},
    {"activityReviewed", "rest", "create", "C"},
    {"followUpCompleted", "rest", "update", "U"},
    // Alerts
    {"alertRaised", "110113", "operation", "E"},
    {"alertsRead", "110101", "read", "R"},
    {"alertAcknowledged", "rest", "update", "U"},
    {"alertAssigned", "rest", "update", "U"},
    {"alertClosed", "rest", "update", "U"},
    {"alertReopened", "rest", "update", "U"},
    {"alertRulesRead", "110101", "read", "R"},
    {"alertRuleTried", "110101", "search", "E"},
    {"alertRuleChanged", "110113", "110129", "U"},
    {"alertRuleDeleted", "110113", "110129", "D"},
    {"clockJumped", "110113", "operation", "E"},
    // The clinic
    {"statusRead", "rest", "read", "R"},
    {"oversightRead", "rest", "read", "R"},
    {"qualityQuotaSet", "rest", "update", "U"},
    {"qualityListFrozen", "rest", "create", "C"},
    {"qualityDrawn", "rest", "create", "C"},
    {"qualityReviewsRead", "rest", "read", "R"},
    {"serverStarted", "110100", "110120", "E"},
    {"settingChanged", "110113", "110131", "U"},
    {"doctorRan", "verify", "operation", "E"},
    {"storageProved", "verify", "operation", "E"},
    {"keyRotated", "110113", "110129", "U"},
    {"keysRewrapped", "110113", "110129", "U"},
    {"keyDisabled", "110113", "110129", "U"},
    {"keyEnabled", "110113", "110129", "U"},
    {"keyDestroyScheduled", "110113", "110129", "U"},
    {"keyDestroyCancelled", "110113", "110129", "U"},
    {"keyDestroyed", "destroy", "110129", "D"},
    {"recoverySharesMade", "110113", "110129", "C"},
    {"restoreDrill", "verify", "operation", "E"},
    {"backupMade", "110106", "operation", "E"},
    {"backupDrill", "verify", "operation", "E"},
    {"backupRestored", "restore", "operation", "E"},
    {"clinicMoved", "110106", "operation", "E"},
    // Words of the other two clinic APIs, as their programs know them
    {"list_recordings", "rest", "search", "E"},
    {"view_recording", "rest", "read", "R"},
    {"download_recording", "110106", "read", "R"},
    {"MEDIA_UPLOAD", "rest", "create", "C"},
    {"MEDIA_VIEW", "rest", "read", "R"},
    {"MEDIA_DOWNLOAD", "110106", "read", "R"},
    {"MEDIA_DELETE", "rest", "delete", "D"},
    {"AUTHORIZATION_FAILURE", "110113", "110132", "E"},
};

QString systemOfType(const QString &code)
{
    if (code == QStringLiteral("rest"))
        return QStringLiteral("http://terminology.hl7.org/CodeSystem/audit-event-type");
    return code.at(0).isDigit() ? QStringLiteral("http://dicom.nema.org/resources/ontology/DCM")
                                : QStringLiteral("http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle");
}

QString systemOfSubtype(const QString &code)
{
    return code.at(0).isDigit() ? QStringLiteral("http://dicom.nema.org/resources/ontology/DCM")
                                : QStringLiteral("http://hl7.org/fhir/restful-interaction");
}

LoggedEntry logged(const domain::LogActionName &action, const domain::LogOutcomeName &outcome)
{
    LoggedEntry logged;
    logged.sequence = 7;
    logged.receivedAt = base::fromUnixMs(1'769'850'900'000);
    logged.entry.eventId = QStringLiteral("0197f2c8-0000-7000-8000-000000000001");
    logged.entry.occurredAt = logged.receivedAt;
    logged.entry.actorId = QStringLiteral("a");
    logged.entry.clientId = QStringLiteral("c");
    logged.entry.recordingId = QStringLiteral("r");
    logged.entry.action = action;
    logged.entry.outcome = outcome;
    return logged;
}

Json eventOf(const LoggedEntry &entry)
{
    return server::audit::auditEventOf(entry, QStringLiteral("log"));
}

QString textIn(const Json &object, const char *member)
{
    return QString::fromStdString(object.at(member).get<std::string>());
}

QString profileOf(const Json &event)
{
    return event.contains("meta") ? QString::fromStdString(event["meta"]["profile"][0].get<std::string>()) : QString();
}

} // namespace

class TestAuditEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionLeavesAsWhatItIs_data();
    void everyActionLeavesAsWhatItIs();
    void everyActionIsExpected();
    void anOutcomeLeavesAsWhatItIs_data();
    void anOutcomeLeavesAsWhatItIs();
    void aProfileIsNamedWhereItFits();
    void anActionOfAnotherVersionIsKept();
    void breakGlassAccessSaysItsPurpose();
    void thePrintedListIsTheOneThatWasAgreed();
};

void TestAuditEvents::everyActionLeavesAsWhatItIs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("subtype");
    QTest::addColumn<QString>("verb");
    for (const Expected &row : expected)
        QTest::newRow(row.action) << QString::fromLatin1(row.action) << QString::fromLatin1(row.type)
                                  << QString::fromLatin1(row.subtype) << QString::fromLatin1(row.verb);
}

void TestAuditEvents::everyActionLeavesAsWhatItIs()
{
    QFETCH(QString, action);
    QFETCH(QString, type);
    QFETCH(QString, subtype);
    QFETCH(QString, verb);
    const auto known = domain::logActionFromText(action);
    QVERIFY(known); // the names in a log that is there do not change
    const Json event = eventOf(logged(*known, LogOutcome::Allowed));
    QCOMPARE(textIn(event["type"], "code"), type);
    QCOMPARE(textIn(event["type"], "system"), systemOfType(type));
    QCOMPARE(event["subtype"].size(), std::size_t(1));
    QCOMPARE(textIn(event["subtype"][0], "code"), subtype);
    QCOMPARE(textIn(event["subtype"][0], "system"), systemOfSubtype(subtype));
    QCOMPARE(textIn(event, "action"), verb);
    QCOMPARE(textIn(event["extension"][0], "valueCode"), action);
    QCOMPARE(textIn(event, "outcome"), QStringLiteral("0"));
}

void TestAuditEvents::everyActionIsExpected()
{
    QSet<QString> names;
    for (const Expected &row : expected)
        names.insert(QString::fromLatin1(row.action));
    QCOMPARE(names.size(), qsizetype(std::size(expected)));
    for (const domain::LogActionRow &row : domain::logActions())
        QVERIFY2(names.remove(QString::fromLatin1(row.name)), row.name);
    QVERIFY(names.isEmpty());
}

void TestAuditEvents::anOutcomeLeavesAsWhatItIs_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("code");
    QTest::newRow("allowed") << int(LogOutcome::Allowed) << QStringLiteral("0");
    QTest::newRow("reported") << int(LogOutcome::Reported) << QStringLiteral("0");
    QTest::newRow("refused") << int(LogOutcome::Refused) << QStringLiteral("4");
    QTest::newRow("failed") << int(LogOutcome::Failed) << QStringLiteral("8");
}

/// Of every action: how it ended changes nothing of what it was.
void TestAuditEvents::anOutcomeLeavesAsWhatItIs()
{
    QFETCH(int, outcome);
    QFETCH(QString, code);
    for (const domain::LogActionRow &row : domain::logActions()) {
        const Json event = eventOf(logged(row.action, static_cast<LogOutcome>(outcome)));
        const Json allowed = eventOf(logged(row.action, LogOutcome::Allowed));
        QCOMPARE(textIn(event, "outcome"), code);
        QVERIFY2(event["type"] == allowed["type"] && event["subtype"] == allowed["subtype"] &&
                     event["action"] == allowed["action"],
                 row.name);
    }
}

/// IHE Basic Audit Log Patterns are about a call for a record: type "rest", and the record among the entities.
void TestAuditEvents::aProfileIsNamedWhereItFits()
{
    const QString base = QStringLiteral("https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.");
    LoggedEntry entry = logged(LogAction::LinkIssued, LogOutcome::Allowed);
    QCOMPARE(profileOf(eventOf(entry)), base + QStringLiteral("PatientRead"));
    entry.entry.clientId.clear();
    QCOMPARE(profileOf(eventOf(entry)), base + QStringLiteral("Read"));
    entry.entry.recordingId.clear();
    QCOMPARE(profileOf(eventOf(entry)), QString());
    QCOMPARE(profileOf(eventOf(logged(LogAction::RecordingStored, LogOutcome::Allowed))),
             base + QStringLiteral("PatientCreate"));
    QCOMPARE(profileOf(eventOf(logged(LogAction::DeletionUndone, LogOutcome::Allowed))),
             base + QStringLiteral("PatientUpdate"));
    QCOMPARE(profileOf(eventOf(logged(LogAction::DeletionDone, LogOutcome::Allowed))),
             base + QStringLiteral("PatientDelete"));
    QCOMPARE(profileOf(eventOf(logged(LogAction::KeyRotated, LogOutcome::Allowed))), QString());
    QCOMPARE(profileOf(eventOf(logged(LogAction::DownloadLinkIssued, LogOutcome::Allowed))), QString());
}

void TestAuditEvents::anActionOfAnotherVersionIsKept()
{
    const QString name = QStringLiteral("somethingOfNextYear");
    const Json event = eventOf(logged(domain::LogActionName::read(name), LogOutcome::Allowed));
    QCOMPARE(textIn(event["type"], "code"), QStringLiteral("110100"));
    QCOMPARE(textIn(event["subtype"][0], "system"), QStringLiteral("urn:attune:action"));
    QCOMPARE(textIn(event["subtype"][0], "code"), name);
    QCOMPARE(textIn(event, "action"), QStringLiteral("E"));
    QCOMPARE(textIn(event["extension"][0], "valueCode"), name);
    QCOMPARE(profileOf(event), QString());
}

void TestAuditEvents::breakGlassAccessSaysItsPurpose()
{
    for (const LogAction action :
         {LogAction::BreakGlassOpened, LogAction::BreakGlassEnded, LogAction::BreakGlassReviewed}) {
        const Json event = eventOf(logged(action, LogOutcome::Allowed));
        QCOMPARE(textIn(event["purposeOfEvent"][0]["coding"][0], "code"), QStringLiteral("BTG"));
    }
}

/// Kept beside the code, for somebody who is no programmer.
void TestAuditEvents::thePrintedListIsTheOneThatWasAgreed()
{
    QFile agreed(QStringLiteral(SOURCE_FOLDER "/src/server/audit/LOG_ACTIONS.md"));
    QVERIFY(agreed.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(server::audit::printedActions()), QString::fromUtf8(agreed.readAll()));
}

QTEST_GUILESS_MAIN(TestAuditEvents)
#include "tst_audit_events.moc"
