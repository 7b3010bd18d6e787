// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/words_taken_back.h"

#include "base/id.h"
#include "base/log.h"
#include "server/store/legal_holds.h"
#include "server/store/recordings.h"
#include "server/store/transcript_edits.h"
#include "server/store/transcription_jobs.h"
#include "server/transcripts/hiding.h"

#include <QHash>
#include <QMap>

namespace attune::server {

using attune::transcripts::StoredTranscript;
using domain::LogAction;
using store::TranscriptVersion;
using store::TranscriptVoice;

namespace {

audit::Entry entryOf(Clinic &clinic, store::Connection &connection, const QString &recordingId, LogAction action,
                     const QString &about)
{
    audit::Entry entry = audit::serverEntry(clinic.clock.now(), recordingId, action, about);
    entry.clientId = store::clientOfRecording(connection, recordingId);
    return entry;
}

bool endJob(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    audit::Entry entry = entryOf(clinic, connection, recordingId, LogAction::TranscriptionCancelled,
                                 base::newUuidV7(base::toUnixMs(clinic.clock.now())));
    entry.code = QStringLiteral("consent");
    return clinic.log.append({entry}) && store::cancelTranscription(connection, recordingId, clinic.clock.now());
}

/// Out of every list at once; the entry says how many saved copies there are, which the access history lists.
bool takeBack(Clinic &clinic, store::Connection &connection, const QString &id)
{
    const auto version = store::transcriptVersion(connection, id);
    if (!version)
        return false;
    const QString recordingId = version->recording.value();
    audit::Entry entry = entryOf(clinic, connection, recordingId, LogAction::TranscriptWithdrawn, id);
    entry.code = QStringLiteral("exports:%1").arg(store::transcriptExports(connection, recordingId));
    entry.once += QLatin1Char('\n') + entry.code; // cut off before it was out of the lists, one more may be saved
    if (auto logged = clinic.log.append({entry}); !logged)
        return false;
    store::retireTranscript(connection, *version, store::Retired::TakenBack);
    return true;
}

/// By version: whose words go. Empty among them: everybody's.
using Labels = QMap<QString, QStringList>;

/// What is left of a version, and where its lines were.
struct Rest
{
    StoredTranscript transcript;
    QHash<int, int> lines; ///< by their number before
};

Rest restOf(const StoredTranscript &before, const QStringList &labels)
{
    Rest rest{before, {}};
    rest.transcript.lines.clear();
    for (qsizetype i = 0; i < before.lines.size(); ++i) {
        if (labels.contains(before.lines.at(i).speaker))
            continue;
        rest.lines.insert(static_cast<int>(i), static_cast<int>(rest.transcript.lines.size()));
        rest.transcript.lines.append(before.lines.at(i));
    }
    for (const QString &label : labels) {
        if (!rest.transcript.notTranscribed.contains(label))
            rest.transcript.notTranscribed << label;
    }
    return rest;
}

QList<TranscriptVoice> voicesLeft(store::Connection &connection, const QString &from, const QString &to,
                                  const QStringList &labels)
{
    QList<TranscriptVoice> left = store::voicesOf(connection, from);
    left.removeIf([&labels](const TranscriptVoice &voice) { return labels.contains(voice.speaker); });
    for (TranscriptVoice &voice : left)
        voice.version = to;
    return left;
}

/// What was changed is copied before the rest is hidden: a line that is cut for that gets a number that none has yet.
/// It counts where the one before did; where another one did, or was chosen since, that stays.
base::Result<void> keepRest(Clinic &clinic, store::Connection &connection, const TranscriptVersion &before,
                            const transcripts::OpenedTranscript &opened, const Rest &rest, const QStringList &labels)
{
    TranscriptVersion version = before;
    version.id = base::newUuidV7(base::toUnixMs(clinic.clock.now()));
    version.lines = static_cast<int>(rest.transcript.lines.size());
    if (auto kept = transcripts::storeTranscript(connection, clinic.media, version, rest.transcript); !kept)
        return kept;
    const auto seal = clinic.media.release(media::transcriptObject(version.recording.value(), version.id));
    if (!seal)
        return seal.error();
    if (auto copied = store::copyTranscriptChanges(connection, before.id, opened.changesKey, version.id,
                                                   store::transcriptKeyFrom(seal->dataKey), rest.lines);
        !copied)
        return copied;
    if (auto hidden = transcripts::hideInNew(connection, clinic.media, version, rest.transcript.lines); !hidden)
        return hidden;
    const auto current = store::currentTranscript(connection, before.recording, before.language);
    store::Transaction transaction(connection);
    store::noteVoices(connection, voicesLeft(connection, before.id, version.id, labels));
    if (!store::transcriptStored(connection, version))
        return {}; // the recording is going: nothing of it is kept
    if (current && !before.isCurrent)
        store::makeCurrent(connection, *current);
    transaction.commit();
    return {};
}

/// The one without them first, then the one with them goes, key first. Cut off in between, it is done once more: what
/// was made twice says the same. What is on legal hold is destroyed by nobody: it stays out of the lists until that
/// ends.
base::Result<void> removeWords(Clinic &clinic, store::Connection &connection, const QString &id,
                               const QStringList &labels)
{
    const auto of = store::retiredTranscript(connection, id);
    if (!of || store::isHeld(connection, of->recording.value()))
        return {};
    const auto turn = clinic.database.turns().take(connection, QStringLiteral("recording ") + of->recording.value());
    if (!turn)
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("somebody is at the recording"), {}, {}};
    const auto version = store::retiredTranscript(connection, id); // the turn may have been another's
    if (!version)
        return {};
    if (!labels.contains(QString())) {
        const auto opened = transcripts::openTranscript(clinic.media, *version);
        if (!opened && opened.error().kind == base::ErrorKind::Unavailable)
            return opened.error();
        const Rest rest = opened ? restOf(opened->stored, labels) : Rest();
        if (!rest.lines.isEmpty()) {
            if (auto kept = keepRest(clinic, connection, *version, *opened, rest, labels); !kept)
                return kept;
        }
    }
    return transcripts::dropTranscript(connection, clinic.media, version->recording, id);
}

} // namespace

int takeWordsBack(Clinic &clinic, store::Connection &connection)
{
    int taken = 0;
    const QStringList jobs = store::transcriptionsThatDisagree(connection);
    for (const QString &recordingId : jobs)
        taken += endJob(clinic, connection, recordingId) ? 1 : 0;
    QString last;
    const auto voices = store::voicesThatDisagree(connection);
    for (const TranscriptVoice &voice : voices) {
        if (voice.version != last)
            taken += takeBack(clinic, connection, voice.version) ? 1 : 0;
        last = voice.version;
    }
    return taken;
}

void removeWordsTakenBack(Clinic &clinic, store::Connection &connection, const std::stop_token &stop)
{
    Labels labels;
    const auto voices = store::retiredVoicesThatDisagree(connection);
    for (const TranscriptVoice &voice : voices)
        labels[voice.version] << voice.speaker;
    for (auto version = labels.constBegin(); version != labels.constEnd() && !stop.stop_requested(); ++version) {
        if (auto removed = removeWords(clinic, connection, version.key(), *version); !removed)
            base::logger("jobs")->warn("Words that were taken back are left in transcript {}: {}",
                                       version.key().toStdString(), removed.error().detail.toStdString());
    }
}

} // namespace attune::server
