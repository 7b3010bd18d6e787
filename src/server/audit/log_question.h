// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_columns.h"
#include "server/audit/log_search.h"

namespace attune::server::audit {

/// What a filter about an entry may be heeded for: it finds only entries of which that may be said to the reader
/// (policy/WHO_READS_WHAT.md).
enum class SaidOf {
    Everybody,
    Subject, ///< whom and what it concerns may be said
    Actor,   ///< who did it may be said
    Both,
    SubjectOrRefusal ///< why something was refused is said to everybody who sees the entry
};

/// One way in which a term can hold.
struct Meaning
{
    enum class Kind {
        Words,     ///< the field is one of `words`
        Beginning, ///< the field begins with the first of `words`
        Part,      ///< the field is one of `words`, or begins with one of them and a colon
        Marks,     ///< one of `marks` was noticed
        Offices,   ///< the entry belongs to one of `words`
        Entries    ///< it is one of `entries`
    };
    Kind kind = Kind::Words;
    LogField field = LogField::Actor;
    QStringList words;
    QList<domain::AccessMark> marks;
    QList<qint64> entries;
    SaidOf saidOf = SaidOf::Everybody;
};

/// A term: it holds when one of its meanings does, or, excluded, when none does.
struct MeantTerm
{
    QList<Meaning> anyOf;
    bool excluded = false;
};

/// What a query means, with names, days and families of actions looked up: the same for what is answered from the rows
/// of the log (SQL, below) and from its blocks (log_scan.h).
struct LogQuestion
{
    QList<MeantTerm> terms;
    std::optional<qint64> from; ///< milliseconds since 1970; included
    std::optional<qint64> before;
    qint64 upTo = 0; ///< entries with numbers up to this one; 0: all
    std::optional<LogReader> reader;
};
/// @throws store::StoreError
LogQuestion questionOf(store::Connection &connection, const LogQuery &query);
/// What of the administrators' own acts a question leaves out by excluded terms; nullopt where it has none.
std::optional<LogQuestion> leftOutBy(const LogQuestion &question);

/// A reader's rules as SQL about `l`, the log. Nobody: the operator, to whom everything is said.
class Filters
{
public:
    explicit Filters(const std::optional<LogReader> &reader);
    store::SqlTerm about(SaidOf whom, const store::SqlTerm &term) const;
    const store::SqlTerm &subject() const { return m_subject; }
    const store::SqlTerm &actor() const { return m_actor; }
    const store::SqlTerm &reach() const { return m_reach; }

private:
    store::SqlTerm m_subject;
    store::SqlTerm m_actor;
    store::SqlTerm m_reach;
};

/// All of a question, with what its reader is shown at all.
store::SqlTerm sqlOf(const LogQuestion &question, const Filters &filters);

/// The index that leads in a moment to all that a question can find: of somebody's own trail, of some clients or
/// recordings. nullptr where there is none.
const char *narrowIndex(const LogQuestion &question);
/// Behind "access_log l": how a statement reads the log, where SQLite is to be told. It guesses by the form of a
/// question, not by the log. @param index nullptr: by numbers alone
QString hintFor(const store::Connection &connection, const char *index);

/// Ids of people whose name has the text in it, among those whom the reader may know: neither that others are there nor
/// how many may show. @throws store::StoreError
QStringList peopleNamed(store::Connection &connection, const QString &text, const std::optional<LogReader> &reader,
                        qsizetype most);

} // namespace attune::server::audit
