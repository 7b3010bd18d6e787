// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/ids.h"
#include "domain/transcription.h"
#include "server/store/database.h"

#include <optional>

/// Transcripts that a program makes: a row for each recording of which one was asked for, a row for each finished
/// segment until the transcript is there, and who is heard in which version (transcripts/TRANSCRIBING.md). Any thread,
/// with its own connection. Durable on return, or with the transaction the caller has begun.
namespace attune::server::store {

/// A transcript that is to be made.
struct TranscriptionJob
{
    QString recordingId;
    QString language;
    QString askedBy; ///< an account; empty: the server, by the clinic's setting
    int tries = 0;   ///< that failed
    base::Instant askedAt = {};
};

/// Asks for one, anew where one was made, failed or was cancelled. @return false when one is on its way
bool wantTranscription(Connection &connection, const TranscriptionJob &job, base::Instant now);
/// The next one that is due, or was cut off: of a recording that can be watched, and in which it is known who speaks
/// when. The caller holds the lease for all of them.
std::optional<TranscriptionJob> dueTranscription(Connection &connection, base::Instant now);
/// The newest recording that came in after a moment, whose turns are known, and of which nobody asked for a transcript;
/// empty when there is none.
QString recordingToTranscribe(Connection &connection, base::Instant cameAfter);

/// How a job stands. All figures are of the newest time it was asked for.
struct TranscriptionRow
{
    domain::TranscriptionState state = domain::TranscriptionState::NotStarted; ///< a cancelled one is NotStarted
    qint64 totalMs = 0;                                                        ///< of sound that is to be heard
    qint64 doneMs = 0;                                                         ///< of it, that was
    qint64 workedMs = 0;                                                       ///< how long that took
    int droppedWords = 0;
    QStringList notTranscribed;
    QString engine; ///< empty until it has begun
    QString model;
    QString modelDigest;
};
TranscriptionRow transcriptionOf(Connection &connection, const QString &recordingId);

/// Somebody whose words are, or will be, in a version. Of a sound in which voices are not apart, `speaker` is empty.
struct TranscriptVoice
{
    QString version;
    QString recordingId;
    QString speaker;
    QString personId;
};

/// What is to be done, as it is known when work begins.
struct TranscriptionPlan
{
    QList<TranscriptVoice> voices; ///< whose words are to be written down; without a version
    qint64 totalMs = 0;
    QStringList notTranscribed;
    QString engine;
    QString model;
    QString modelDigest;
};
/// It is being made. Segments of another engine or model are no use any more, and are gone. @return false when it was
/// cancelled, or the recording is not there to be watched any more
bool beginTranscription(Connection &connection, const QString &recordingId, const TranscriptionPlan &plan,
                        base::Instant now);
/// Whether it is still to go on.
bool isTranscribing(Connection &connection, const QString &recordingId);

/// What came of a segment: sealed under a key of the recording's (transcriptKeyFrom()).
struct TranscriptionSegment
{
    QString speaker;
    qint64 startMs = 0;
    qint64 endMs = 0;
    QByteArray words; ///< in the clear
};
/// Keeps it, in one transaction with how far the job is. @param workedMs how long it took  @return false when the job
/// was cancelled: then nothing is kept
bool keepSegment(Connection &connection, const QString &recordingId, const TranscriptionSegment &segment,
                 int droppedWords, qint64 workedMs, const crypto::SecretBytes &key, base::Instant now);
/// By speaker and time. Corrupt when one does not open.
base::Result<QList<TranscriptionSegment>> keptSegments(Connection &connection, const QString &recordingId,
                                                       const crypto::SecretBytes &key);

/// It is made; its segments go. Inside the transaction that makes the version count.
void finishTranscription(Connection &connection, const QString &recordingId, base::Instant now);
/// It ends here; its segments go. @return false when none was on its way
bool cancelTranscription(Connection &connection, const QString &recordingId, base::Instant now);
/// It failed and is tried again then. @param words why, for the operator
void retryTranscription(Connection &connection, const TranscriptionJob &job, base::Instant at, const QString &words,
                        base::Instant now);
/// It failed for good; its segments go.
void failTranscription(Connection &connection, const TranscriptionJob &job, const QString &words, base::Instant now);
/// Takes away all there is of a recording. For who erases it.
void forgetTranscription(Connection &connection, const QString &recordingId);

/// Beside noteTranscript(), before the version counts.
void noteVoices(Connection &connection, const QList<TranscriptVoice> &voices);
QList<TranscriptVoice> voicesOf(Connection &connection, const QString &version);
void forgetVoices(Connection &connection, const QString &version);
/// Of versions that are there, those of people whose newest decision does not cover transcription any more.
QList<TranscriptVoice> voicesThatDisagree(Connection &connection);
/// The same of versions that are in no list any more (retireTranscript()), or not yet.
QList<TranscriptVoice> retiredVoicesThatDisagree(Connection &connection);
/// Jobs on their way of which that is true: somebody whose words are being written down does not agree any more.
QStringList transcriptionsThatDisagree(Connection &connection);
/// How often a transcript of a recording was saved as a file, as the access log has it.
qint64 transcriptExports(Connection &connection, const QString &recordingId);

/// The client of a recording, and everybody else who took part in its session.
QList<domain::UserId> peopleInRecording(Connection &connection, const QString &recordingId);
/// Whether somebody agreed that what they say is written down by a program when a recording was made, and did not take
/// it back since (policy/ACCESS_AND_CONSENT.md). Of somebody who never decided: no.
bool agreedToTranscription(Connection &connection, const domain::UserId &person, base::Instant madeAt);

} // namespace attune::server::store
