// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcription.h"

namespace attune::domain {

QString textOf(TranscriptionState state)
{
    switch (state) {
    case TranscriptionState::NotStarted:
        return QStringLiteral("NOT_STARTED");
    case TranscriptionState::Queued:
        return QStringLiteral("QUEUED");
    case TranscriptionState::InProgress:
        return QStringLiteral("IN_PROGRESS");
    case TranscriptionState::Completed:
        return QStringLiteral("COMPLETED");
    case TranscriptionState::Failed:
        break;
    }
    return QStringLiteral("FAILED");
}

} // namespace attune::domain
