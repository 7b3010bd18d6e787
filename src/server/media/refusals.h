// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"

#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>

namespace attune::server::media {

/// Keeps refusals of the same kind together, so that somebody who asks a thousand times makes two entries and not a
/// thousand: the first is written at once, those of the next minute become one that says how many they were. Of what
/// was asked for by strangers about nothing that exists, only numbers are kept. Bounded; any thread.
///
/// What is kept is in memory, and written when its minute is over or the server stops. A kill loses at most a minute's
/// repetitions of something that is in the log already, and the numbers about nothing: writing each of them would let
/// anybody on the network fill the log, and make the disk the slowest part of a refusal.
class Refusals
{
public:
    static constexpr std::chrono::minutes window{1};
    static constexpr qsizetype mostKinds = 4096;

    /// @param kind who, what and why; alike ones are gathered @param now on the monotonic clock
    /// @return the entry to write now; nullopt when it is kept for due()
    std::optional<audit::Entry> note(const QString &kind, const audit::Entry &entry, std::chrono::milliseconds now);
    /// What was kept and is to be written now: its code ends with ":+N", N for how many the entry stands.
    QList<audit::Entry> due(std::chrono::milliseconds now);

    /// Somebody asked for what does not exist. @param place where from
    void countStranger(const QString &place);
    /// How often, since this was asked last; of places beyond the first 4096 only the sum is known, under "".
    QHash<QString, qint64> takeStrangers();

private:
    struct Kind
    {
        audit::Entry last;
        qint64 kept = 0;
        std::chrono::milliseconds since{0};
    };

    mutable std::mutex m_mutex;
    QHash<QString, Kind> m_kinds;
    QHash<QString, qint64> m_strangers;
};

} // namespace attune::server::media
