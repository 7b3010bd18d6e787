// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/words.h"

#include "base/client_fault.h"
#include "domain/date_values.h"
#include "domain/problem.h"
#include "models/words/connection_words.h"
#include "models/words/zoned_time.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace attune::models {

using base::ClientFault;
using domain::ConsentState;
using domain::ProblemCode;
using domain::RecordingStatus;

QString Words::status(const domain::Recording &recording)
{
    switch (recording.status) {
    case RecordingStatus::Recording:
        return tr("Recording now");
    case RecordingStatus::Processing:
        return tr("Processing");
    case RecordingStatus::Uploading:
        return tr("Saving");
    case RecordingStatus::Available:
        return tr("Ready to watch");
    case RecordingStatus::Archived:
        return recording.eraseAt ? tr("Deletion scheduled") : tr("Archived");
    case RecordingStatus::Deleted:
        return tr("Deleted");
    case RecordingStatus::Failed:
        if (recording.statusReason == ProblemCode::NothingRecorded)
            return tr("Nothing was recorded: no camera or microphone sent any data.");
        if (recording.statusReason == ProblemCode::NotWhole)
            return tr("The assembled recording is incomplete, so it is not shown. The original tracks are still with "
                      "the recording service; your server administrator can see why.");
        if (recording.statusReason == ProblemCode::WrongContent)
            return tr("The uploaded file is damaged or incomplete. Save it again with another program, then upload it "
                      "again.");
        if (recording.statusReason == ProblemCode::TooDemanding)
            return tr("The file that was uploaded takes more work than the clinic's server gives one file. Save it "
                      "smaller or shorter, and upload it again.");
        if (recording.statusReason == ProblemCode::QuotaReached)
            return tr("There was no room left for the file that was uploaded. Tell your server administrator.");
        if (recording.statusReason == QStringLiteral("upload_gone"))
            return tr("The uploaded file has been removed. Upload it again.");
        return tr("Failed");
    case RecordingStatus::Unknown:
        break;
    }
    return tr("Unknown (%1)").arg(recording.rawStatus.left(40));
}

QString Words::subject(const domain::Recording &recording)
{
    const QString when = recording.sessionAt ? appointment(*recording.sessionAt) : QString();
    const QString lasted = recording.duration ? length(*recording.duration) : QString();
    const QString whose =
        recording.isJoint ? tr("Joint session with %1").arg(recording.clinicianName) : recording.clientName;
    return tr("%1, session of %2, %3").arg(whose, when, lasted);
}

QString Words::statusSentence(const domain::Recording &recording)
{
    switch (recording.status) {
    case RecordingStatus::Recording:
        return tr("This session is being recorded. You can watch it a few minutes after it ends.");
    case RecordingStatus::Processing:
        return tr("The recording is being processed. This can take up to an hour. Press F5 to refresh.");
    case RecordingStatus::Uploading:
        return tr("The recording is being saved on the clinic's server. Press F5 to refresh.");
    case RecordingStatus::Available:
        if (!recording.closedBecause.isEmpty())
            return closedSentence(recording.closedBecause);
        return recording.allows(domain::Permission::Play) || recording.consent == ConsentState::Valid
                   ? tr("Press Enter or Watch to open it.")
                   : consentSentence(recording.consent);
    case RecordingStatus::Archived:
        if (recording.eraseAt)
            return recording.allows(domain::Permission::Restore)
                       ? tr("It will be deleted on %1. You can undo this until then.").arg(dateTime(*recording.eraseAt))
                       : tr("It will be deleted on %1. A practice manager can undo this until then.")
                             .arg(dateTime(*recording.eraseAt));
        return tr("The recording is archived. Ask a practice manager to restore it.");
    case RecordingStatus::Deleted:
        return tr("The recording was deleted. This entry and its access history remain.");
    case RecordingStatus::Failed:
        return recording.allows(domain::Permission::RetryRecording)
                   ? tr("The import failed. Retry it; if it fails again, your server administrator can see why.")
                   : tr("The recording failed and nothing was saved. Your server administrator can see why.");
    case RecordingStatus::Unknown:
        break;
    }
    return tr("This version doesn't recognise the recording's status. Updating the app may help.");
}

QString Words::consent(ConsentState state)
{
    switch (state) {
    case ConsentState::Valid:
        return tr("Consent given");
    case ConsentState::Withdrawn:
        return tr("Consent withdrawn");
    case ConsentState::Declined:
        return tr("Consent declined");
    case ConsentState::Missing:
        return tr("No consent yet");
    case ConsentState::Expired:
        return tr("Consent expired");
    case ConsentState::Unknown:
        break;
    }
    return tr("Consent unknown");
}

QString Words::consentSentence(ConsentState state)
{
    switch (state) {
    case ConsentState::Valid:
        return tr("There is a signed consent for recording.");
    case ConsentState::Withdrawn:
        return tr("The consent was withdrawn. Staff can't open the recording; the client still can. It is kept until "
                  "the date shown.");
    case ConsentState::Declined:
        return tr("The client declined recording.");
    case ConsentState::Missing:
        return tr("No consent has been signed yet, so nothing can be recorded or watched.");
    case ConsentState::Expired:
        return tr("The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as "
                  "they were.");
    case ConsentState::Unknown:
        break;
    }
    return tr("The server doesn't say whether there is a consent.");
}

QString Words::closedSentence(const QString &code)
{
    static const QHash<QString, const char *> known = {
        {textOf(ProblemCode::ConsentWithdrawn),
         QT_TR_NOOP("The client, or another person in the recording, has withdrawn consent, so staff can't open it. "
                    "They can still open it themselves. For a complaint, a court order or a legal duty, make a legal "
                    "request that a second person approves.")},
        {textOf(ProblemCode::ConsentRequired),
         QT_TR_NOOP("Not everyone in the recording has consented to its use. Ask them to read and sign the consent "
                    "form; you can open it once they have.")},
        {textOf(ProblemCode::PurposeNotConsented),
         QT_TR_NOOP("The client did not agree to this use when the recording was made. A new consent covers new "
                    "recordings only.")},
        {textOf(ProblemCode::Restricted),
         QT_TR_NOOP("The recording is restricted to the client, their representative and their clinician. The "
                    "clinician or a practice manager can lift the restriction.")},
        {textOf(ProblemCode::NotPermitted),
         QT_TR_NOOP("Your role can't open this client's recordings. If it's urgent, use emergency access.")},
        {textOf(ProblemCode::SwitchedOff), QT_TR_NOOP("Your clinic hasn't enabled this.")},
    };
    const auto found = known.constFind(code);
    return found == known.constEnd() ? tr("You can't open this recording. See its consent record and access history.")
                                     : tr(*found);
}

QString Words::use(domain::Purpose purpose)
{
    switch (purpose) {
    case domain::Purpose::Care:
        return tr("Treatment");
    case domain::Purpose::Supervision:
        return tr("Supervision");
    case domain::Purpose::Quality:
        return tr("Quality review");
    case domain::Purpose::Training:
        return tr("Training");
    case domain::Purpose::Transcription:
        break;
    }
    return tr("Automatic transcription");
}

QString Words::purpose(domain::Purpose purpose)
{
    switch (purpose) {
    case domain::Purpose::Care:
        return tr("My care");
    case domain::Purpose::Supervision:
        return tr("Supervision of my psychologist");
    case domain::Purpose::Quality:
        return tr("Checking the quality of the clinic's work");
    case domain::Purpose::Training:
        return tr("Training other psychologists");
    case domain::Purpose::Transcription:
        break;
    }
    return tr("Automatic transcripts, made at the clinic");
}

QString Words::role(domain::Role role)
{
    switch (role) {
    case domain::Role::Patient:
        return tr("Patient");
    case domain::Role::Psychologist:
        return tr("Psychologist");
    case domain::Role::PracticeManager:
        return tr("Practice manager");
    case domain::Role::Admin:
        return tr("Administrator");
    case domain::Role::Auditor:
        return tr("Auditor");
    case domain::Role::Unknown:
        break;
    }
    return tr("Unknown role");
}

QString Words::speaker(const domain::TranscriptLine &line)
{
    return line.speakerName.isEmpty() ? speaker(line.speaker) : line.speakerName;
}

QString Words::speaker(const domain::Transcript &transcript, const QString &word)
{
    const auto line = std::find_if(transcript.begin(), transcript.end(),
                                   [&word](const domain::TranscriptLine &spoken) { return spoken.speaker == word; });
    return line == transcript.end() ? speaker(word) : speaker(*line);
}

QString Words::speaker(const QString &word)
{
    static const QRegularExpression numbered(QStringLiteral("^SPEAKER[_ ]?(\\d+)\\z"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString upper = word.toUpper();
    if (upper == QStringLiteral("CLINICIAN"))
        return tr("Psychologist");
    if (upper == QStringLiteral("CLIENT"))
        return tr("Client");
    if (const auto match = numbered.match(word); match.hasMatch())
        return tr("Speaker %1").arg(match.captured(1));
    return word.isEmpty() || upper == QStringLiteral("UNKNOWN") ? tr("Someone") : word;
}

QString Words::audience(domain::NoteAudience audience, domain::Role author)
{
    using domain::NoteAudience;
    switch (audience) {
    case NoteAudience::OnlyMe:
        return tr("Only me");
    case NoteAudience::Supervisor:
        return tr("My supervisor");
    case NoteAudience::Team:
        return author == domain::Role::Patient ? tr("My psychologist") : tr("Care team");
    case NoteAudience::Client:
        return tr("Care team and client");
    }
    return {};
}

QString Words::deletionReason(const QString &word)
{
    if (word == QStringLiteral("client_asked"))
        return tr("The client asked for it");
    if (word == ProblemCode::ConsentWithdrawn)
        return tr("Consent was withdrawn");
    if (word == QStringLiteral("mistake"))
        return tr("Recorded by mistake");
    if (word.isEmpty() || word == QStringLiteral("retention"))
        return tr("Retention period ended");
    return word == QStringLiteral("other") ? tr("Another reason") : word;
}

QString Words::decision(domain::ConsentRecord::Kind kind)
{
    switch (kind) {
    case domain::ConsentRecord::Kind::Given:
        return tr("Agreed");
    case domain::ConsentRecord::Kind::Declined:
        return tr("Declined");
    case domain::ConsentRecord::Kind::Withdrawn:
        break;
    }
    return tr("Changed their mind");
}

QString Words::standing(const domain::ConsentRecord &record)
{
    using Standing = domain::ConsentRecord::Standing;
    switch (record.standing) {
    case Standing::InForce:
        return {};
    case Standing::Waiting:
        return record.takesEffectAt
                   ? tr("It takes effect on %1 unless the client rejects it. The client can also confirm it sooner.")
                         .arg(dateTime(*record.takesEffectAt))
                   : tr("It takes effect once the client confirms it.");
    case Standing::Confirmed:
        return tr("The client has confirmed it.");
    case Standing::Refused:
        return tr("The client has rejected it.");
    case Standing::Replaced:
        break;
    }
    return tr("It never took effect: another decision came first.");
}

QString Words::length(std::chrono::seconds length)
{
    const qint64 seconds = length.count();
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    return minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Words::clock(std::chrono::milliseconds time)
{
    const qint64 seconds = std::max<qint64>(0, time.count() / 1000);
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return QString::number(seconds / 3600) + QLatin1Char(':') + tail;
}

QString Words::spoken(std::chrono::milliseconds time)
{
    const int seconds = static_cast<int>(std::max<qint64>(0, time.count() / 1000));
    const QString secondsText = tr("%n second(s)", nullptr, seconds % 60);
    if (seconds < 60)
        return secondsText;
    const QString minutesText = tr("%n minute(s)", nullptr, seconds / 60 % 60);
    if (seconds < 3600)
        return tr("%1 %2", "minutes and seconds").arg(minutesText, secondsText);
    return tr("%1 %2 %3", "hours, minutes and seconds")
        .arg(tr("%n hour(s)", nullptr, seconds / 3600), minutesText, secondsText);
}

QString Words::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString Words::dateTime(base::Instant at)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at));
    return tr("%1 (%2)", "date and time with the zone")
        .arg(QLocale().toString(local, QStringLiteral("d MMM yyyy HH:mm")), local.timeZoneAbbreviation());
}

QString Words::moment(base::Instant at)
{
    return ZonedTime::moment(at, QTimeZone::systemTimeZone());
}

QString Words::appointment(base::Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)), QStringLiteral("d MMM yyyy HH:mm"));
}

QString Words::zone()
{
    return ZonedTime::name(QTimeZone::systemTimeZone());
}

QString Words::viewed(const domain::Recording &recording)
{
    if (recording.viewCount == 0)
        return tr("Never");
    const QString times = tr("%n time(s)", nullptr, recording.viewCount);
    return tr("%1 by %2", "n times by n people").arg(times, tr("%n person(s)", nullptr, recording.viewerCount));
}

QString Words::keptUntil(const domain::Recording &recording)
{
    return recording.keptUntil && !recording.eraseAt ? utcDate(*recording.keptUntil) : QString();
}

QString Words::time(base::Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)), QStringLiteral("HH:mm"));
}

QString Words::date(base::Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)).date(), QStringLiteral("d MMM yyyy"));
}

QString Words::utcDate(base::Instant at)
{
    return QLocale().toString(domain::utcDay(at), QStringLiteral("d MMM yyyy"));
}

QString Words::speed(double rate)
{
    return tr("%1x", "playback speed").arg(QLocale().toString(std::round(rate * 100) / 100));
}

QString Words::slowLine(double bitsPerSecond)
{
    const double megabits = bitsPerSecond / 1e6;
    if (megabits < 0.05)
        return tr("No data is arriving. Waiting for the connection.");
    return tr("Slow connection: %1 Mbit/s").arg(QLocale().toString(megabits, 'f', 1));
}

QString Words::keyProblem(const QString &code)
{
    if (code == ProblemCode::KeysUnavailable)
        return tr("The clinic's key store can't be reached right now. Try again in a while.");
    if (code == ProblemCode::KeyMissing)
        return tr("This recording's key is missing. The recording is not lost if there is a backup of the key; tell a "
                  "practice manager.");
    if (code == ProblemCode::KeyWrong)
        return tr("The clinic's key can't open this recording. Tell a practice manager.");
    if (code == ProblemCode::KeyDisabled)
        return tr("This recording's key has been disabled, so it can't be opened.");
    return {};
}

QString Words::viewingEnded(const base::Error &why)
{
    using base::ErrorKind;
    if (why.code == ProblemCode::KeyDisabled)
        return tr("This recording's key was disabled, so it was closed, and nothing of it remains on this computer. "
                  "Ask a practice manager when it will be available again.");
    if (why.code == ProblemCode::InColdStorage || why.kind == ErrorKind::Conflict)
        return tr("This recording was archived or deleted in the meantime, so it was closed, and nothing of it remains "
                  "on this computer. The list shows its status.");
    switch (why.kind) {
    case ErrorKind::ConsentNeeded:
        return tr("Consent for this recording was withdrawn or no longer covers this use, so it was closed, and "
                  "nothing of it remains on this computer. The people in it can still open it. For a complaint, a "
                  "court order or a legal duty, a practice manager can make a legal request.");
    case ErrorKind::SignInNeeded:
        return tr("Your sign-in has ended, so the recording was closed, and nothing of it remains on this computer. "
                  "Sign in again to continue.");
    default:
        return tr("You no longer have access to this recording, so it was closed, and nothing of it remains on this "
                  "computer. If this seems wrong, ask a practice manager.");
    }
}

QString Words::problemOfCode(const QString &code)
{
    static const QHash<QString, const char *> known = {
        {textOf(ProblemCode::LegalHold),
         QT_TR_NOOP("This recording is on legal hold. It can't be deleted until the hold is lifted.")},
        {textOf(ProblemCode::InvalidCredentials), QT_TR_NOOP("Incorrect e-mail address or password.")},
        {textOf(ProblemCode::WeakPassword),
         QT_TR_NOOP(
             "This password is too easy to guess. Use several unrelated words that have nothing to do with you.")},
        {textOf(ProblemCode::Busy), QT_TR_NOOP("The server is busy. Try again in a few seconds.")},
        {textOf(ClientFault::UnknownHost), QT_TR_NOOP("No server with this name was found. Check the address.")},
        {textOf(ClientFault::ConnectionRefused),
         QT_TR_NOOP("The server doesn't respond at this address. Check it, or try again later.")},
        {textOf(ClientFault::SecondFactorUnsupported),
         QT_TR_NOOP("This server requires a second factor that this version doesn't support.")},
        {textOf(ProblemCode::ConsentRefused), QT_TR_NOOP("The client declined today, so nothing is recorded.")},
        {textOf(ProblemCode::ConsentExpired),
         QT_TR_NOOP("A consent has expired. Ask all participants to read and sign it again before you record.")},
        {textOf(ProblemCode::NotAtThisTime), QT_TR_NOOP("You can record a session from shortly before it starts until "
                                                        "a few hours after it ends. Check its time under Sessions.")},
        {textOf(ProblemCode::SwitchedOff), QT_TR_NOOP("Your clinic hasn't enabled this.")},
        {textOf(ProblemCode::SamePerson), QT_TR_NOOP("Another person has to do this.")},
        {textOf(ProblemCode::TranscriptUnreadable), QT_TR_NOOP("This file can't be read as a transcript.")},
        {textOf(ProblemCode::TranscriptElsewhere),
         QT_TR_NOOP("The times in this file don't match the length of the recording. It may belong to another one.")},
        {textOf(ProblemCode::TooManyTranscripts),
         QT_TR_NOOP("This recording already has 50 versions of its transcript. Remove one first.")},
        {textOf(ProblemCode::TranscriptionOff), QT_TR_NOOP("Your clinic hasn't set up automatic transcripts.")},
        {textOf(ProblemCode::TranscriptionNotConsented),
         QT_TR_NOOP("The people in this recording haven't agreed to automatic transcription. A new consent covers new "
                    "recordings only.")},
        {textOf(ProblemCode::TranscriptionRunning), QT_TR_NOOP("A transcript is already being made.")},
        {textOf(ProblemCode::TranscriptionNotRunning), QT_TR_NOOP("No transcript is being made.")},
        {textOf(ProblemCode::TranscriptChanged),
         QT_TR_NOOP("Another person changed this part in the meantime. Read it as it is now, then make your change "
                    "again. What you typed is still here.")},
        {textOf(ProblemCode::TooManyWords), QT_TR_NOOP("This vocabulary already has 500 words. Remove one first.")},
        {textOf(ProblemCode::AlertAboutYou), QT_TR_NOOP("This alert is about you. Another person has to handle it.")},
        {textOf(ProblemCode::AlertChanged),
         QT_TR_NOOP("Another person changed this alert in the meantime. Refresh to see how it stands.")},
        {textOf(ProblemCode::RuleWindow),
         QT_TR_NOOP("The time window of an alert rule must be between one minute and 31 days.")},
        {textOf(ProblemCode::RuleThreshold), QT_TR_NOOP("The threshold of an alert rule must be at least one.")},
        {textOf(ProblemCode::ClientDecides), QT_TR_NOOP("The client decides this themselves.")},
        {textOf(ClientFault::DiskFull),
         QT_TR_NOOP("There is not enough space for this file. Free some space and try again.")},
    };
    for (const auto closed :
         {ProblemCode::ConsentWithdrawn, ProblemCode::PurposeNotConsented, ProblemCode::Restricted}) {
        if (code == closed)
            return closedSentence(code);
    }
    const auto found = known.constFind(code);
    return found == known.constEnd() ? QString() : tr(*found);
}

QString Words::problem(const base::Error &error)
{
    using base::ErrorKind;
    if (const QString keys = keyProblem(error.code); !keys.isEmpty())
        return keys;
    if (const QString line = ConnectionWords::fault(error.code); !line.isEmpty())
        return line;
    if (const QString known = problemOfCode(error.code); !known.isEmpty())
        return known;
    switch (error.kind) {
    case ErrorKind::SignInNeeded:
        return tr("Your sign-in has expired. Sign in again to continue.");
    case ErrorKind::CodeNeeded:
        return tr("Incorrect code. Each code works once, for 30 seconds; wait for the next one.");
    case ErrorKind::ProofNeeded:
        return tr("Confirm it's you, then try again.");
    case ErrorKind::NotPermitted:
        return tr("You don't have permission to do this. The attempt was logged.");
    case ErrorKind::NotFound:
        return tr("Not found, or you don't have access.");
    case ErrorKind::InvalidInput:
        return tr("Some of the information entered isn't valid. Check it and try again.");
    case ErrorKind::Conflict:
        return tr("This has changed in the meantime. Refresh and try again.");
    case ErrorKind::ConsentNeeded:
        return tr("There is no valid consent, so this can't be opened.");
    case ErrorKind::ReasonNeeded:
        return tr("Enter a reason to open this.");
    case ErrorKind::TooLarge:
        return tr("This exceeds the server's size limit.");
    case ErrorKind::TooMany:
        return tr("Too many attempts. Wait a minute and try again.");
    case ErrorKind::Unavailable:
        return tr("The clinic can't be reached right now.");
    case ErrorKind::Untrusted:
        return tr("This server's identity could not be verified, so no connection was made.");
    case ErrorKind::Unsupported:
        return tr("This server doesn't support that.");
    case ErrorKind::Corrupt:
        return tr("The data received is damaged, so it is not shown.");
    case ErrorKind::LinkExpired:
        return tr("The connection to this recording timed out. Reconnecting.");
    case ErrorKind::Cancelled:
        return tr("Stopped.");
    case ErrorKind::Internal:
        break;
    }
    return tr("Something went wrong on our side.");
}

QString Words::reference(const base::Error &error)
{
    return error.requestId.isEmpty() ? QString() : tr("Reference for support: %1").arg(error.requestId);
}

} // namespace attune::models
