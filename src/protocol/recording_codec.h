// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "protocol/codec.h"

namespace attune::protocol {

/// A recording as the telehealth API has it, with this product's additions. Read without any id it is none.
void describe(Members &members, domain::Recording &recording);

/// One line of a recording's log in the words of the telehealth API.
struct RecordingLogLine
{
    struct Particulars
    {
        QString outcome;
        QString purpose;
        QString code;
        QString viewing;
        std::optional<qint64> count; ///< how many entries it stands for, where they are told together
    };

    base::Instant at{};
    QString userId;
    QString action; ///< "GENERATE_PLAYBACK_URL" …
    QString address;
    QString agent;
    Particulars particulars;
};
void describe(Members &members, RecordingLogLine::Particulars &particulars);
void describe(Members &members, RecordingLogLine &line);

/// What the telehealth API documents of a recording and this product's client does not use.
struct DocumentedRecording
{
    domain::Recording recording;
    QString recordingSid; ///< names at the provider; empty where it has none
    QString compositionSid;
    QString roomSid;
    std::optional<base::Instant> uploadedAt;
    std::optional<base::Instant> lastAccessedAt;
    std::optional<QString> processingError;
    std::optional<base::Instant> consentAt;
    QString retentionPolicy; ///< "7_YEARS"
    QString encryptionType = QStringLiteral("AES256");
    std::optional<base::Instant> deletedAt;
    std::optional<QList<RecordingLogLine>> accessLog; ///< where it was asked for, or may be seen
};
void describe(Members &members, DocumentedRecording &documented);

/// GET recordings, as this server writes it.
struct DocumentedRecordings
{
    QList<DocumentedRecording> recordings;
    qint64 total = 0;
    bool totalIsAtLeast = false;
    int limit = 50;
    qint64 offset = 0;
    QString nextCursor;
};
void describe(Members &members, DocumentedRecordings &page);

/// GET recordings, as a client reads it.
struct RecordingsPage
{
    QList<domain::Recording> recordings;
    QString nextCursor;
    std::optional<qint64> total;
    bool totalIsAtLeast = false;
};
void describe(Members &members, RecordingsPage &page);

/// GET a recording.
struct RecordingAnswer
{
    domain::Recording recording;
};
void describe(Members &members, RecordingAnswer &answer);
struct DocumentedRecordingAnswer
{
    DocumentedRecording recording;
};
void describe(Members &members, DocumentedRecordingAnswer &answer);

/// GET the recordings of a session, as this server writes it.
struct SessionRecordings
{
    QList<DocumentedRecording> recordings;
};
void describe(Members &members, SessionRecordings &answer);

/// PUT a recording's position.
struct PositionBody
{
    std::chrono::milliseconds position{0};
};
void describe(Members &members, PositionBody &body);

/// PUT a recording's classification; its reason is in Grounds (request_parts.h).
struct Classification
{
    domain::Sensitivity sensitivity = domain::Sensitivity::Standard;
};
void describe(Members &members, Classification &body);

} // namespace attune::protocol
