// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace attune::domain {

/// The state of a client's deletion request (src/server/retention/RETENTION.md).
enum class DeletionRequestState { Open, Withdrawn, Kept, Restricted, Agreed };
std::optional<DeletionRequestState> deletionRequestStateFromText(const QString &text);
/// "open", "withdrawn", "kept", "restricted", "agreed"
QString textOf(DeletionRequestState state);

/// The latest deletion request about a recording.
struct DeletionRequest
{
    DeletionRequestState state = DeletionRequestState::Open;
    base::Instant askedAt{};
    bool isOwn = false; ///< of the person who reads it
    QString words;      ///< of who asked; may be empty
    std::optional<base::Instant> answeredAt;
    QString answer; ///< words of the clinic

    friend bool operator==(const DeletionRequest &, const DeletionRequest &) = default;
};

/// What the asking person has to know about the deletion of a recording.
struct DeletionPlan
{
    /// A deletion waits for a second person: this one, or another than this one.
    enum class Second { NotAwaited, You, Other };

    std::optional<DeletionRequestState> request; ///< none, or not for this person
    Second second = Second::NotAwaited;
    std::optional<int> undoHours; ///< how long it can be taken back; 0 not at all; unset when the server does not say
    bool needsSecond = false;     ///< the keeping time runs, so another person has to agree
    bool isHeld = false;          ///< for legal reasons: nobody deletes it until that ends

    friend bool operator==(const DeletionPlan &, const DeletionPlan &) = default;
};

/// What a clinic says about a recording it erased (src/server/retention/RETENTION.md).
struct DeletionCertificate
{
    RecordingId recording;
    QString mediaSha256; ///< lower-case hex; empty when there was no media
    qint64 sizeBytes = 0;
    QString why; ///< a word
    std::optional<base::Instant> erasedAt;
    QString text; ///< JSON, as it is sealed
    QString mac;  ///< HMAC-SHA-256 of the clinic's own key, hex
};

} // namespace attune::domain
