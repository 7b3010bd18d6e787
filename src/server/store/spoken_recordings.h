// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "server/store/consents.h"

namespace attune::server::store {

/// What decides who may find what was said in a recording, and which words there are (transcripts/SPOKEN_SEARCH.md).
struct SpokenRecording
{
    /// A version that is read: of each language one.
    struct Version
    {
        QString id;
        QString language;
        qint64 changed = 0; ///< a number that is higher after each change of what is read of it
    };

    domain::RecordingId id;
    qint64 number = 0; ///< of the row: never leaves the server
    domain::UserId client;
    domain::UserId clinician;
    QString office;
    QString session;
    domain::RecordingStatus status = domain::RecordingStatus::Unknown;
    QString classification;
    base::Instant madeAt;    ///< when it began
    base::Instant sessionAt; ///< what it is found by
    ConsentStanding consent;
    AgreedUse agreed;
    QList<Version> versions; ///< the language that is read when none is asked for first
};

/// Every recording that has a transcript and can be watched, in no order.
QList<SpokenRecording> spokenRecordings(Connection &connection);
/// Of some; those that are not there or have none any more are left out. @param ids not more than some hundred
QList<SpokenRecording> spokenRecordings(Connection &connection, const QStringList &ids);

/// Something that decides changed: noted by triggers in the same transaction (spoken_schema.h).
struct SpokenChange
{
    QString kind;  ///< "recording", "version", "session", "person"
    QString about; ///< its id
    qint64 number = 0;
};
/// In their order. Of two that happen at once on PostgreSQL one may become visible later than one with a higher number.
QList<SpokenChange> spokenChangesSince(Connection &connection, qint64 number);
/// The recordings that a change concerns, whatever their state.
QStringList recordingsConcerned(Connection &connection, const SpokenChange &change);

} // namespace attune::server::store
