// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "base/id.h"
#include "domain/value_error.h"
#include "server/store/recordings.h"
#include "server/store/transcription_jobs.h"
#include "server/transcripts/transcript_intake.h"
#include "server/transcripts/transcript_keeping.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace store = server::store;
namespace transcripts = server::transcripts;

namespace {

constexpr qint64 largestRead = 9LL * 1024 * 1024; ///< a little more than is taken, to be refused in words

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

/// By its id, or by the number people see.
base::Result<store::RecordingRow> recordingNamed(ClinicFiles &clinic, const QString &name)
{
    auto row = store::recordingById(clinic.connection(), name, {});
    bool isNumber = false;
    const qint64 number = name.toLongLong(&isNumber);
    if (!row && isNumber)
        row = store::recordingByNumber(clinic.connection(), number, {});
    return row ? base::Result<store::RecordingRow>(*row)
               : wrong(QStringLiteral("there is no recording \"%1\"").arg(domain::shownAgain(name)));
}

base::Result<domain::TranscriptFile> fileFrom(const Given &given)
{
    QFile file(given.word(1));
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("%1: %2").arg(given.word(1), file.errorString()));
    domain::TranscriptFile read;
    read.bytes = file.read(largestRead);
    read.language = given.value("language");
    read.isConfirmed = given.has("confirmed");
    const QStringList speakers = given.values("speaker");
    for (const QString &said : speakers) {
        const qsizetype sign = said.lastIndexOf(QLatin1Char('='));
        if (sign < 0)
            return wrong(QStringLiteral("--speaker says LABEL=PERSON, as in SPEAKER_00=CLINICIAN"));
        read.speakers.insert(said.left(sign), said.mid(sign + 1));
    }
    return read;
}

/// What a file says may hold anything: nothing of it moves the cursor of a terminal.
QString printable(QString text)
{
    for (QChar &c : text)
        c = c.isPrint() ? c : QLatin1Char(' ');
    return text;
}

QString clock(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void sayFindings(const domain::TranscriptPreview &preview)
{
    for (const domain::TranscriptFinding &finding : preview.findings) {
        const QString where =
            finding.line > 0
                ? QStringLiteral(" (%1, the first at line %2 of the file)").arg(finding.count).arg(finding.line)
                : QString();
        std::printf("Warning: %s%s\n", qPrintable(sentenceOf(finding.warning)), qPrintable(where));
    }
}

int show(const domain::TranscriptPreview &preview)
{
    if (preview.fault)
        return failed(sentenceOf(*preview.fault));
    std::printf("%s, %d lines, %s to %s; the recording has %s.\n", qPrintable(textOf(preview.format)), preview.lines,
                qPrintable(clock(preview.startMs)), qPrintable(clock(preview.endMs)),
                qPrintable(clock(preview.recordingMs)));
    if (!preview.language.isEmpty() || !preview.engine.isEmpty())
        std::printf("Language %s, made by %s %s\n", qPrintable(printable(preview.language)),
                    qPrintable(printable(preview.engine)), qPrintable(printable(preview.model)));
    for (const domain::FoundSpeaker &speaker : preview.speakers)
        std::printf("Speaker \"%s\": %d lines, %s%s%s\n", qPrintable(printable(speaker.label)), speaker.lines,
                    qPrintable(clock(speaker.spokenMs)), speaker.suggestion.isEmpty() ? "" : ", is taken as ",
                    qPrintable(speaker.suggestion));
    sayFindings(preview);
    return 0;
}

base::Result<void> log(ClinicFiles &clinic, const store::RecordingRow &row, LogAction action, const QString &code)
{
    server::audit::Entry entry = operatorEntry(clinic.now(), action);
    entry.recordingId = row.recording.id.value();
    entry.clientId = row.recording.clientId.value();
    entry.code = code;
    return clinic.accessLog().append({entry});
}

/// Stored, then logged, then in the lists; taken back where one of these fails.
base::Result<void> keep(ClinicFiles &clinic, const store::RecordingRow &row,
                        const transcripts::TranscriptIntake &intake)
{
    const base::Instant now = clinic.now();
    const auto version = intake.version(base::newUuidV7(base::toUnixMs(now)), {}, now);
    store::Connection &db = clinic.connection();
    const auto count = [&]() -> base::Result<void> {
        if (auto logged = log(clinic, row, LogAction::TranscriptAdded, intake.codeInLog()); !logged)
            return logged;
        store::Transaction transaction(db);
        if (!store::transcriptStored(db, version))
            return wrong(QStringLiteral("the recording is not available any more"));
        transaction.commit();
        return {};
    };
    auto kept = transcripts::keepTranscript(db, clinic.media(), version, intake.transcript());
    if (kept)
        kept = count();
    if (!kept && !transcripts::dropTranscript(db, clinic.media(), version.recording, version.id))
        std::fputs("What was stored of it is left; the server erases it within two hours.\n", stderr);
    return kept;
}

int add(ClinicFiles &clinic, const Given &given)
{
    const auto row = recordingNamed(clinic, given.word(0));
    if (!row)
        return failed(row.error());
    const auto file = fileFrom(given);
    if (!file)
        return failed(file.error());
    const auto intake = transcripts::TranscriptIntake::of(*file, row->recording);
    if (!intake)
        return failed(intake.error());
    if (given.has("preview"))
        return show(intake->preview());
    if (row->recording.status != domain::RecordingStatus::Available)
        return failed(QStringLiteral("the recording is not available"));
    if (const auto taken = intake->isTaken(); !taken)
        return failed(
            taken.error().code == domain::ProblemCode::TranscriptElsewhere
                ? QStringLiteral("the times do not fit the length of the recording; --confirmed adds it anyway")
                : taken.error().detail);
    if (store::transcriptVersions(clinic.connection(), row->recording.id).size() >= transcripts::mostVersions)
        return failed(QStringLiteral("the recording has %1 versions of its transcript, the maximum")
                          .arg(transcripts::mostVersions));
    if (const auto kept = keep(clinic, *row, *intake); !kept)
        return failed(kept.error());
    sayFindings(intake->preview());
    std::puts("Added.");
    return 0;
}

int list(ClinicFiles &clinic, const QString &recording)
{
    const auto row = recordingNamed(clinic, recording);
    if (!row)
        return failed(row.error());
    if (const auto logged = log(clinic, *row, LogAction::TranscriptVersionsListed, {}); !logged)
        return failed(logged.error());
    const auto versions = store::transcriptVersions(clinic.connection(), row->recording.id);
    for (const store::TranscriptVersion &version : versions)
        std::printf("%s  %s  %-8s %-8s %-9s %6d lines%s\n", qPrintable(version.id),
                    qPrintable(base::toText(version.addedAt)), qPrintable(version.language), qPrintable(version.format),
                    qPrintable(textOf(version.origin)), version.lines, version.isCurrent ? "  current" : "");
    return 0;
}

/// The server makes it, as soon as it has found out who speaks when.
int make(ClinicFiles &clinic, const Given &given)
{
    if (!clinic.configuration().transcription)
        return failed(QStringLiteral("attuned.json names no engine (transcription)"));
    const auto row = recordingNamed(clinic, given.word(0));
    if (!row)
        return failed(row.error());
    const domain::Recording &recording = row->recording;
    if (recording.status != domain::RecordingStatus::Available)
        return failed(QStringLiteral("the recording is not available"));
    const base::Instant made =
        recording.startedAt ? *recording.startedAt : recording.sessionAt.value_or(base::Instant{});
    const auto people = store::peopleInRecording(clinic.connection(), recording.id.value());
    const bool isAgreed = std::any_of(people.begin(), people.end(), [&](const domain::UserId &person) {
        return store::agreedToTranscription(clinic.connection(), person, made);
    });
    if (!isAgreed)
        return failed(QStringLiteral("nobody in the recording agreed to automatic transcription when it was made"));
    store::TranscriptionJob job;
    job.recordingId = recording.id.value();
    job.language = given.has("language") ? given.value("language") : clinic.configuration().transcription->language;
    const auto state = store::transcriptionOf(clinic.connection(), job.recordingId).state;
    if (state == domain::TranscriptionState::Queued || state == domain::TranscriptionState::InProgress)
        return failed(QStringLiteral("a transcript is being made already"));
    if (const auto logged = log(clinic, *row, LogAction::TranscriptionRequested, {}); !logged)
        return failed(logged.error());
    store::wantTranscription(clinic.connection(), job, clinic.now());
    std::puts("The server makes it, as soon as it is its turn.");
    return 0;
}

} // namespace

Commands transcriptCommands()
{
    return {
        {"transcript add",
         "RECORDING FILE",
         2,
         2,
         "Adds a transcript to a recording, by its id or number. WebVTT, SubRip, JSON of Whisper or whisperX, ELAN, or "
         "text with times. It is the one that is read from then on; earlier ones stay.",
         {clinicOption,
          {"language", "TAG", "Its language, as \"en\" or \"pt-BR\"; what the file says by default."},
          {"speaker", "LABEL=PERSON", "Who a label of the file is: CLINICIAN, CLIENT, UNKNOWN, or a name.",
           Option::Need::May, Option::Times::Often},
          {"preview", nullptr, "Says what would be added, and adds nothing."},
          {"confirmed", nullptr, "Adds it although its length is another than the recording's."}},
         onClinic(add)},
        {"transcript make",
         "RECORDING",
         1,
         1,
         "Has the server's engine write down what is said in a recording (transcription in attuned.json), as far as "
         "the "
         "people in it agreed. The transcript is the one that is read then; earlier ones stay.",
         {clinicOption,
          {"language", "TAG", "What is spoken, as \"en\" or \"pt-BR\"; what attuned.json says by default."}},
         onClinic(make)},
        {"transcript list",
         "RECORDING",
         1,
         1,
         "Lists the versions of a recording's transcript, the newest first.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &given) { return list(clinic, given.word(0)); })}};
}

} // namespace attune::ctl
