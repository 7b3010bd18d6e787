// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/words.h"

#include "domain/date_values.h"
#include "domain/problem.h"
#include "models/words/connection_words.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace attune::models {

using domain::ConsentState;
using domain::ProblemCode;
using domain::RecordingStatus;

QString Words::status(const domain::Recording &recording)
{
    switch (recording.status) {
    case RecordingStatus::Recording:
        return tr("Recording now");
    case RecordingStatus::Processing:
        return tr("Being prepared");
    case RecordingStatus::Uploading:
        return tr("Being stored");
    case RecordingStatus::Available:
        return tr("Ready to watch");
    case RecordingStatus::Archived:
        return recording.eraseAt ? tr("To be erased") : tr("Archived");
    case RecordingStatus::Deleted:
        return tr("Deleted");
    case RecordingStatus::Failed:
        if (recording.statusReason == ProblemCode::NothingRecorded)
            return tr("Nothing was recorded: no camera and no microphone sent anything.");
        if (recording.statusReason == ProblemCode::NotWhole)
            return tr("What was put together is not all of what was recorded, so it is not shown. The originals are "
                      "still where they were recorded; the clinic's operator can see why.");
        if (recording.statusReason == QStringLiteral("wrong_content"))
            return tr("The file that was uploaded is damaged, or cannot be kept whole. Save it with another program, "
                      "and upload it again.");
        if (recording.statusReason == QStringLiteral("too_demanding"))
            return tr("The file that was uploaded takes more work than the clinic's server gives one file. Save it "
                      "smaller or shorter, and upload it again.");
        if (recording.statusReason == QStringLiteral("quota_reached"))
            return tr("There was no room left for the file that was uploaded. Tell the clinic's operator.");
        if (recording.statusReason == QStringLiteral("upload_gone"))
            return tr("The file that was uploaded is no longer kept. Upload it again.");
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
        return tr("This session is being recorded. It can be watched some minutes after it ends.");
    case RecordingStatus::Processing:
        return tr("The recording is being prepared. This usually takes up to an hour. Press F5 to look again.");
    case RecordingStatus::Uploading:
        return tr("The recording is being stored on the clinic's server. Press F5 to look again.");
    case RecordingStatus::Available:
        if (!recording.closedBecause.isEmpty())
            return closedSentence(recording.closedBecause);
        return recording.allows(domain::Permission::Play) || recording.consent == ConsentState::Valid
                   ? tr("Press Enter or Watch to open it.")
                   : consentSentence(recording.consent);
    case RecordingStatus::Archived:
        if (recording.eraseAt)
            return recording.allows(domain::Permission::Restore)
                       ? tr("It will be erased on %1. Until then you can take that back.")
                             .arg(dateTime(*recording.eraseAt))
                       : tr("It will be erased on %1. A practice manager can take that back until then.")
                             .arg(dateTime(*recording.eraseAt));
        return tr("The recording is in the archive. Ask a practice manager to bring it back.");
    case RecordingStatus::Deleted:
        return tr("The recording was deleted. What is left is this line and the access log.");
    case RecordingStatus::Failed:
        return recording.allows(domain::Permission::RetryRecording)
                   ? tr("The recording could not be brought in. Retry the import; if it fails again, the clinic's "
                        "operator can see why.")
                   : tr("The recording could not be made. Nothing was stored. The clinic's operator can see why.");
    case RecordingStatus::Unknown:
        break;
    }
    return tr("The server uses a state that this version does not know. An update may help.");
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
        return tr("The consent was withdrawn. Staff cannot open the recording; the client still can. It is kept until "
                  "the date shown.");
    case ConsentState::Declined:
        return tr("The client said no to recording.");
    case ConsentState::Missing:
        return tr("Nobody has signed a consent yet, so nothing can be recorded or watched.");
    case ConsentState::Expired:
        return tr("The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as "
                  "they were.");
    case ConsentState::Unknown:
        break;
    }
    return tr("The server does not say whether there is a consent.");
}

QString Words::closedSentence(const QString &code)
{
    static const QHash<QString, const char *> known = {
        {textOf(ProblemCode::ConsentWithdrawn),
         QT_TR_NOOP("The client, or somebody else in the recording, has withdrawn their consent, so staff cannot open "
                    "it. They can still open it themselves. A complaint, a court order or a legal duty goes through a "
                    "legal request that a second person approves.")},
        {textOf(ProblemCode::ConsentRequired),
         QT_TR_NOOP("Not everybody in the recording has agreed to its use. Ask them to read and sign the consent form; "
                    "it opens as soon as they have.")},
        {textOf(ProblemCode::PurposeNotConsented),
         QT_TR_NOOP("The client did not agree to this use when the recording was made. A new consent covers new "
                    "recordings only.")},
        {textOf(ProblemCode::Restricted),
         QT_TR_NOOP("The recording is restricted to the client, their representative and their clinician. The "
                    "clinician or a practice manager can lift the restriction.")},
        {textOf(ProblemCode::NotPermitted),
         QT_TR_NOOP("Your role cannot open recordings of this client. If it cannot wait, use emergency access.")},
        {textOf(ProblemCode::SwitchedOff), QT_TR_NOOP("Your clinic has not switched this on.")},
    };
    const auto found = known.constFind(code);
    return found == known.constEnd() ? tr("You cannot open this recording. Its consent record and its access history "
                                          "say more.")
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
        break;
    }
    return tr("Training");
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
        break;
    }
    return tr("Training other psychologists");
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
    static const QRegularExpression numbered(QStringLiteral("^SPEAKER[_ ]?(\\d+)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString upper = word.toUpper();
    if (upper == QStringLiteral("CLINICIAN"))
        return tr("Psychologist");
    if (upper == QStringLiteral("CLIENT"))
        return tr("Client");
    if (const auto match = numbered.match(word); match.hasMatch())
        return tr("Speaker %1").arg(match.captured(1));
    return word.isEmpty() || upper == QStringLiteral("UNKNOWN") ? tr("Somebody") : word;
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
        return tr("The time it had to be kept was over");
    return word == QStringLiteral("other") ? tr("Another reason") : word;
}

QString Words::decision(domain::ConsentRecord::Kind kind)
{
    switch (kind) {
    case domain::ConsentRecord::Kind::Given:
        return tr("Agreed");
    case domain::ConsentRecord::Kind::Declined:
        return tr("Said no");
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
                   ? tr("It takes effect on %1, unless the client says no. The client may also confirm "
                        "it at once.")
                         .arg(dateTime(*record.takesEffectAt))
                   : tr("It takes effect when the client confirms it, and not before.");
    case Standing::Confirmed:
        return tr("The client has confirmed it.");
    case Standing::Refused:
        return tr("The client has refused it.");
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
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)),
                              QStringLiteral("d MMM yyyy HH:mm:ss"));
}

QString Words::appointment(base::Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)), QStringLiteral("d MMM yyyy HH:mm"));
}

QString Words::zone()
{
    const QString id = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return id.isEmpty() || id.endsWith(QStringLiteral("UTC")) ? QStringLiteral("UTC") : id;
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
        return tr("Nothing comes over the connection at the moment. Waiting.");
    return tr("Slow connection: %1 Mbit/s").arg(QLocale().toString(megabits, 'f', 1));
}

QString Words::keyProblem(const QString &code)
{
    if (code == ProblemCode::KeysUnavailable)
        return tr("The clinic cannot reach the keys of its recordings at the moment. Try again in a while.");
    if (code == ProblemCode::KeyMissing)
        return tr(
            "The key of this recording is missing at the clinic. Nothing is lost as long as there is a copy of it; "
            "tell a practice manager.");
    if (code == ProblemCode::KeyWrong)
        return tr("The clinic's key does not open this recording. Tell a practice manager.");
    if (code == ProblemCode::KeyDisabled)
        return tr("The clinic has switched off the key of this recording, so it cannot be opened now.");
    return {};
}

QString Words::viewingEnded(const base::Error &why)
{
    using base::ErrorKind;
    if (why.code == ProblemCode::KeyDisabled)
        return tr(
            "The clinic has switched off the key of this recording, so it was closed, and nothing of it is left in "
            "this program. A practice manager can say when it opens again.");
    if (why.code == ProblemCode::InColdStorage || why.kind == ErrorKind::Conflict)
        return tr(
            "This recording was archived or deleted meanwhile, so it was closed, and nothing of it is left in this "
            "program. The list shows what became of it.");
    switch (why.kind) {
    case ErrorKind::ConsentNeeded:
        return tr(
            "The consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing "
            "of it is left in this program. The people in it can still open it. For a complaint, a court or a legal "
            "duty, a practice manager can make a legal request.");
    case ErrorKind::SignInNeeded:
        return tr(
            "Your sign-in has ended, so the recording was closed, and nothing of it is left in this program. Sign in "
            "again to go on.");
    default:
        return tr(
            "You may no longer watch this recording, so it was closed, and nothing of it is left in this program. If "
            "that should not be so, ask a practice manager.");
    }
}

QString Words::problemOfCode(const QString &code)
{
    static const QHash<QString, const char *> known = {
        {textOf(ProblemCode::LegalHold),
         QT_TR_NOOP("This recording is held for legal reasons. It cannot be deleted until the hold is lifted.")},
        {textOf(ProblemCode::InvalidCredentials), QT_TR_NOOP("The e-mail address or the password is not right.")},
        {textOf(ProblemCode::WeakPassword),
         QT_TR_NOOP("This password is too easy to guess. Several words that have nothing to do with each other, and "
                    "nothing to do with you, make a good one.")},
        {textOf(ProblemCode::Busy),
         QT_TR_NOOP("The server has much to do at this moment. Try again in a few seconds.")},
        {QStringLiteral("unknown_host"),
         QT_TR_NOOP("There is no server with this name. Check the address for a typing mistake.")},
        {QStringLiteral("refused"),
         QT_TR_NOOP("The server does not answer at this address. Check it, or try again later.")},
        {QStringLiteral("mfa"),
         QT_TR_NOOP("This server asks for a second factor, which this version cannot give yet.")},
        {textOf(ProblemCode::ConsentRefused), QT_TR_NOOP("The client said no today, so nothing is recorded.")},
        {textOf(ProblemCode::ConsentExpired),
         QT_TR_NOOP("A consent has expired. Ask everybody who takes part to read and sign it again before you "
                    "record.")},
        {textOf(ProblemCode::NotAtThisTime),
         QT_TR_NOOP("A session can be recorded from shortly before it begins until some hours after it ends. Check its "
                    "time under Sessions.")},
        {textOf(ProblemCode::SwitchedOff), QT_TR_NOOP("Your clinic has not switched this on.")},
        {textOf(ProblemCode::SamePerson), QT_TR_NOOP("Somebody else has to do this.")},
        {textOf(ProblemCode::ClientDecides), QT_TR_NOOP("The client decides this themselves.")},
        {QStringLiteral("disk_full"),
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
        return tr("Your sign-in has ended. Sign in again to go on.");
    case ErrorKind::CodeNeeded:
        return tr("The code is not right. Each code works once and for half a minute; wait for the next one.");
    case ErrorKind::ProofNeeded:
        return tr("Prove once more that it is you, then try again.");
    case ErrorKind::NotPermitted:
        return tr("You do not have permission to open this. The attempt was recorded, as always.");
    case ErrorKind::NotFound:
        return tr("This is not here, or not for you.");
    case ErrorKind::InvalidInput:
        return tr("Something in what was entered is not right.");
    case ErrorKind::Conflict:
        return tr("This changed in the meantime. Look again and repeat.");
    case ErrorKind::ConsentNeeded:
        return tr("There is no valid consent for this, so it cannot be opened.");
    case ErrorKind::ReasonNeeded:
        return tr("Your role needs a reason to open this.");
    case ErrorKind::TooLarge:
        return tr("This is larger than the server allows.");
    case ErrorKind::TooMany:
        return tr("Too many attempts. Wait a minute and try again.");
    case ErrorKind::Unavailable:
        return tr("The clinic cannot be reached at the moment.");
    case ErrorKind::Untrusted:
        return tr("This server could not prove that it is your clinic. The connection was not made.");
    case ErrorKind::Unsupported:
        return tr("This server cannot do that.");
    case ErrorKind::Corrupt:
        return tr("The data that arrived is damaged. It is not shown.");
    case ErrorKind::LinkExpired:
        return tr("The connection to this recording timed out. Reconnecting.");
    case ErrorKind::Cancelled:
        return tr("This was stopped.");
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
