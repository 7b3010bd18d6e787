// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace attune::domain {

/// What of an entry of the access log a term asks about. Its name in a typed query is in the table of access_query.cpp.
enum class AccessField {
    Actor,     ///< who did it: an id, or words of a name
    Role,      ///< of who did it
    Client,    ///< whom it concerns: an id, or words of a name
    Recording, ///< an id
    Action,    ///< a name of domain/log_action.h
    Outcome,   ///< a name of domain/log_action.h
    Purpose,
    Device,
    Address,
    Viewing,
    Code,    ///< problem code of a refusal
    Request, ///< the request's id
    Office,  ///< that the entry belongs to
    Mark,    ///< what the log's writer noticed when it was written: see AccessMark
    Text     ///< free words: ids, words of names, actions
};

/// What is noticed of an entry when it is written, by the rules that held then.
enum class AccessMark {
    OutsideHours,    ///< not within the clinic's working hours
    AfterWithdrawal, ///< of a recording whose client had withdrawn the consent
    OwnRecord,       ///< somebody of the staff, about themselves
    SameFamilyName,  ///< who did it and whom it concerns have the same family name
    FirstAccess,     ///< the first time this person opens something of this client
    NewDevice,       ///< from a device this person never used before
    NewPlace,        ///< from a network this person did not use until a day ago, and had used others before
    EarlyDeletion,   ///< of a recording, before the end of its keeping time, and nobody it is about asked for it
    LargeExport      ///< of 10,000 entries of the log or more
};

/// One condition: the field is one of the values, or none of them.
struct AccessTerm
{
    AccessField field = AccessField::Text;
    QStringList anyOf; ///< never empty; as they were written, without quotes
    bool excluded = false;
    bool operator==(const AccessTerm &) const = default;
};

/// Days or a period that moves with today. Days are whole days of a time zone that is given when it is asked, both
/// inclusive.
struct AccessDays
{
    enum class Period { Given, Today, Yesterday, Last7, Last30, Last90, ThisMonth, LastMonth, ThisYear };
    Period period = Period::Given;
    std::optional<QDate> first; ///< with Period::Given alone
    std::optional<QDate> last;
    bool operator==(const AccessDays &) const = default;
};

/// What somebody looks for in the access log, apart from who asks and from the page they are on. All terms must hold.
/// The typed form, its grammar and its errors are in ACCESS_QUERY.md.
struct AccessQuery
{
    QList<AccessTerm> terms;
    AccessDays days;
    bool operator==(const AccessQuery &) const = default;
};

/// Where a typed query cannot be understood.
struct AccessQueryFault
{
    enum class Kind {
        UnknownField,
        UnknownValue,
        NoValue,
        OpenQuote,
        NotADay,
        DaysReversed,
        DaysTwice,
        TooLong,
        TooMany
    };
    Kind kind = Kind::UnknownField;
    qsizetype at = 0;     ///< in UTF-16 units from the beginning of the text
    qsizetype length = 0; ///< of the part that is meant
    QString part;         ///< that part
};

/// A typed query, or the first fault in it. Never throws; any text is valid input. Thread-safe.
/// @param text at most 2,000 UTF-16 units and 40 terms
struct ParsedAccessQuery
{
    AccessQuery query;
    std::optional<AccessQueryFault> fault;
};
ParsedAccessQuery parseAccessQuery(const QString &text);

/// The typed form that parses to the same query.
QString textOf(const AccessQuery &query);

QString nameOf(AccessField field);
QString nameOf(AccessMark mark);

} // namespace attune::domain
