// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/person.h"

#include <QList>
#include <QString>

#include <optional>

namespace attune::domain {

enum class NoteKind { Note, Marker, Chapter };
QString textOf(NoteKind kind);
std::optional<NoteKind> noteKindFromText(const QString &text);

/// Who may read a note besides its author (src/server/store/NOTES.md).
enum class NoteAudience { OnlyMe, Supervisor, Team, Client };
QString textOf(NoteAudience audience);
std::optional<NoteAudience> noteAudienceFromText(const QString &text);

constexpr qsizetype longestNote = 10'000;
constexpr qsizetype longestCode = 40;
constexpr qint64 longestReactionMs = 3000;
constexpr qint64 lastMomentMs = 48LL * 3600 * 1000;

/// Something a person wrote about a moment (start and end are the same) or a part of a recording. Media milliseconds.
struct Note
{
    NoteId id;
    RecordingId recording;
    NoteKind kind = NoteKind::Note;
    qint64 startMs = 0;
    qint64 endMs = 0;
    qint64 reactionMs = 0; ///< taken off the moment the key was pressed
    QString text;
    QString code; ///< of a code set; empty for none
    NoteAudience audience = NoteAudience::OnlyMe;
    UserId author;
    QString authorName;
    Role authorRole = Role::Unknown;
    bool isMine = true;
    base::Instant createdAt;
    base::Instant changedAt;
    int revision = 0;     ///< 0: the server has not seen it
    int seenByOthers = 0; ///< how many people besides the author were given it

    bool isRange() const { return endMs > startMs; }
    friend bool operator==(const Note &, const Note &) = default;
};

/// What is wrong with a note somebody wants to keep, in English words; empty for nothing.
QString problemOf(const Note &note);

/// Whether both say the same, whatever a server knows besides.
bool saysTheSame(const Note &one, const Note &other);

/// Names on the keys 1 to 9; an empty name leaves its key free.
using CodeSet = QList<QString>;
constexpr int largestCodeSet = 9;

} // namespace attune::domain
