// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_event.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace attune::models {

/// One line of an access history, in words.
struct AccessLine
{
    base::Instant at;
    QString who;
    QString what;
    QString detail;
    QString iconName;
    qint64 sequence = 0; ///< of the entry that proves it
    qint64 times = 1;    ///< how often, of equal acts; `what` says it
    friend bool operator==(const AccessLine &, const AccessLine &) = default;
};

/// Turns log entries into a story: all entries of one viewing become one line that says how much was watched and which
/// parts; everything else that concerns people is a line of its own. Newest first, like the entries.
class AccessStory
{
    Q_DECLARE_TR_FUNCTIONS(AccessStory)

public:
    static QList<AccessLine> linesFor(const QList<domain::AccessLogEntry> &entries);
    /// Everybody who had to do with a recording, a line each, with what they did counted.
    static QList<AccessLine> people(const QList<domain::AccessSummary> &summaries);
    /// What was done, in words; the name itself of what another version wrote.
    static QString action(const domain::LogActionName &name);
    /// One entry by itself: who, what (and how it ended), and everything else there is to say.
    static QString who(const domain::AccessLogEntry &entry);
    static QString what(const domain::AccessLogEntry &entry);
    static QString detail(const domain::AccessLogEntry &entry);
    /// What the text of such an entry is: mostly a reason, but of a search what was looked for.
    static QString textTitle(const domain::LogActionName &action);
    /// That and the text; empty where there is none.
    static QString text(const domain::AccessLogEntry &entry);

private:
    static QList<AccessLine> withoutRepeats(const QList<AccessLine> &lines);
    static QString nameOf(const domain::UserId &id, const QString &name, domain::Role role);
    static AccessLine viewingLine(const QList<domain::AccessLogEntry> &entries);
};

} // namespace attune::models
