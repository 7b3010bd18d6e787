// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_check_words.h"

#include "models/words/words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace attune::models {

using domain::LogCheckResult;
using journal::LogCheck;

namespace {

QString number(qint64 count)
{
    return QLocale().toString(count);
}

/// For texts that differ by how many there are.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString LogCheckWords::age(base::Instant at, base::Instant now)
{
    const auto dayOf = [](base::Instant instant) {
        return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(instant)).date();
    };
    const auto days = dayOf(at).daysTo(dayOf(now));
    if (days <= 0)
        return tr("today at %1").arg(Words::time(at));
    return days == 1 ? tr("yesterday")
                     : tr("%n day(s) ago", nullptr, static_cast<int>(std::min<qint64>(days, 100'000)));
}

QString LogCheckWords::last(const domain::LogCheckState &state, base::Instant now)
{
    if (!state.last)
        return tr("Nobody has checked this log from outside the server yet.");
    const LogCheckResult &last = *state.last;
    if (last.outcome == LogCheckResult::Outcome::Broken)
        return tr("%1 checked the log %2 and found that it is not what was signed.")
            .arg(last.byName, age(last.at, now));
    const QString form = last.withheld > 0
                             ? tr("Checked by %1 %2: what this office sees of the entries %3 to %4 is unbroken.")
                             : tr("Checked by %1 %2: entries %3 to %4 are unbroken.");
    QStringList said{form.arg(last.byName, age(last.at, now), number(last.first), number(last.covered))};
    if (last.withheld > 0)
        said << tr("%n others belong to other offices and were not checked.", nullptr, plural(last.withheld));
    if (state.entries > last.covered)
        said << tr("%n newer entries are not covered.", nullptr, plural(state.entries - last.covered));
    return said.join(QLatin1Char(' '));
}

QString LogCheckWords::progress(qint64 reached, qint64 entries)
{
    return tr("%1 of %2 entries checked").arg(number(std::min(reached, entries)), number(entries));
}

QString LogCheckWords::wrong(const LogCheck::Found &found)
{
    const LogCheck::Wrong &first = found.wrong.first();
    const QString place = first.entry > 0 ? tr("The first one that is wrong is number %1.").arg(number(first.entry))
                                          : tr("It is not about a single entry.");
    return tr("The access log is not what was signed. %1 Exactly: “%2”. Do not tell the person who runs the server by "
              "way of this program; save the evidence first.")
        .arg(place, first.words);
}

QString LogCheckWords::covered(const LogCheck::Found &found)
{
    const qint64 others = found.unchecked();
    const QString form =
        others > 0 ? tr("This computer read %1 of the entries %2 to %3 and held each of them against what was signed: "
                        "they are unbroken.")
                   : tr("This computer read %1 entries and held each of them against what was signed: entries %2 to %3 "
                        "are unbroken.");
    QStringList said{form.arg(number(found.entries), number(found.first), number(found.covered))};
    const qint64 newer = found.first + found.entries + found.removed - 1 - found.covered;
    if (others == 0 && newer > 0)
        said << tr("%Ln newer entries are not signed yet.", nullptr, plural(newer));
    if (others > 0)
        said << tr("%Ln others belong to other offices, can't be shown to you whole, and were not checked.", nullptr,
                   plural(others));
    if (found.removed > 0)
        said << tr("%Ln were taken out after their retention period, by signed records; their place in the log is "
                   "proven.",
                   nullptr, plural(found.removed));
    if (found.gaps > 0)
        said << tr("Reports of a program are missing in %Ln places; the log itself says so.", nullptr,
                   plural(found.gaps));
    return said.join(QLatin1Char(' '));
}

QString LogCheckWords::own(const LogCheck::Found &found)
{
    return found.ownSeen > 0
               ? tr("They continue what this computer saw on %1 (%2 entries).")
                     .arg(Words::moment(found.ownSeenAt), number(found.ownSeen))
               : tr("This computer had not seen the log before, so there was nothing to compare it with.");
}

QString LogCheckWords::theirs(const LogCheck::Outside &outside)
{
    return outside.at ? tr("The outside witness %1 signed the same first %2 entries on %3.")
                            .arg(outside.name, number(outside.size), Words::moment(*outside.at))
                      : tr("The outside witness %1 has signed none of these checkpoints.").arg(outside.name);
}

QString LogCheckWords::found(const LogCheck::Found &found, const QList<LogCheck::Outside> &outside)
{
    if (!found.isWhole())
        return wrong(found);
    QStringList said{covered(found), own(found)};
    for (const LogCheck::Outside &one : outside)
        said << theirs(one);
    if (outside.isEmpty())
        said << tr("No outside witness is configured.");
    return said.join(QLatin1Char(' '));
}

} // namespace attune::models
