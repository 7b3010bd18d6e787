// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"
#include "server/audit/log_reader.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

namespace attune::server::audit {

/// What somebody looks for in the log. Empty members ask for nothing; all given ones must hold.
struct LogQuery
{
    QString actor;
    QString role; ///< of whoever did it
    QString client;
    QString recording;
    QStringList actions;
    QString outcome;
    QString purpose;
    QString device;
    QString address;
    QString viewing;
    std::optional<base::Instant> from; ///< when it happened, from this instant on
    std::optional<base::Instant> to;   ///< before this instant
    QString text;                      ///< ids, words of names, actions
    /// What was typed (domain/ACCESS_QUERY.md), with the zone whose days are meant and what "today" is reckoned from.
    std::optional<domain::AccessQuery> asked;
    QTimeZone zone = QTimeZone::utc();
    base::Instant now;
    /// Who asks; nobody: the operator, who reads the log as it is. Filters find only what the reader may see: they
    /// tell nothing about the rest.
    std::optional<LogReader> reader;
    QString cursor;                  ///< of the page before; empty: from the first on
    std::optional<base::Instant> at; ///< without a cursor: begin with what happened then, or next to it in the order
    bool oldestFirst = false;
    qint64 upTo = 0; ///< entries with numbers up to this one; 0: all
    int limit = 100;
};

/// A page, in order by when it happened.
struct LogPage
{
    QList<LoggedEntry> entries; ///< as the reader may see them
    QSet<qint64> inPart;        ///< numbers of those from which something was taken out
    QString nextCursor;         ///< empty on the last page
    qint64 newest = 0;          ///< number of the newest entry of the whole log, found or not
};

/// By keyset: the cost of a page does not grow with its depth, nothing is counted, and what is combined does not matter
/// (LOG_ROLLUPS.md). InvalidInput for a cursor that is none. @throws store::StoreError
base::Result<LogPage> searchLog(store::Connection &connection, const LogQuery &query);
/// How many entries a search finds in all; its cursor and limit do not count. @throws store::StoreError
qint64 countFound(store::Connection &connection, const LogQuery &query);
/// How many of the entries behind a number a search finds, as far as `most`; its cursor and limit do not count, and
/// neither do the reader's own reads of the log. It is asked again and again while a page stays open: for whoever reads
/// more than their own trail it looks at no more than the newest `lookedAt` numbers of the log.
/// @throws store::StoreError
int countBehind(store::Connection &connection, const LogQuery &query, qint64 sequence, int most,
                qint64 lookedAt = 100'000);

/// Entries as the reader may see them, for addresses with page numbers.
struct NumberedPage
{
    QList<LoggedEntry> entries;
    qint64 total = 0;
};
/// In which order such pages are read.
enum class LogOrder { Newest, Oldest, Action, ActionBackwards };
/// @param query with a reader; its cursor and limit do not count  @param page from 1  @throws store::StoreError
NumberedPage numberedPage(store::Connection &connection, const LogQuery &query, LogOrder order, int page, int pageSize);
/// One entry by its number; nullopt for one that the reader is not shown. @throws store::StoreError
std::optional<LoggedEntry> numberedEntry(store::Connection &connection, const LogReader &reader, qint64 sequence);
/// One entry by its id, and whether something was taken out of it; nullopt for one that the reader is not shown.
/// @throws store::StoreError
struct ShownEntry
{
    LoggedEntry entry;
    bool inPart = false;
};
std::optional<ShownEntry> entryWithId(store::Connection &connection, const LogReader &reader, const QString &id);

/// How many entries the reader is shown, by what was done and by the role of who did it.
struct LogCounts
{
    qint64 total = 0;
    qint64 recent = 0; ///< received since
    QList<std::pair<QString, qint64>> recentByAction;
    QList<std::pair<QString, qint64>> recentByRole;
};
/// @throws store::StoreError
LogCounts logCounts(store::Connection &connection, const LogReader &reader, base::Instant since);

/// Names of accounts, looked up once each; empty for an id that is none.
class NameBook
{
public:
    /// @throws store::StoreError
    QString nameOf(store::Connection &connection, const QString &id);

private:
    QHash<QString, QString> m_names;
};

/// Whether a search can reach people of more than one office; if there is one only, nothing has to be asked of rows.
bool hasSeveralOffices(store::Connection &connection);

} // namespace attune::server::audit
