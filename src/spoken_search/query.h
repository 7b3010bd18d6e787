// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spoken_search/vocabulary.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace attune::spoken_search {

/// A word of a query, and how it is meant.
struct QueryWord
{
    SaidWord word;
    Meant meant = Meant::InAnyForm;
};

/// A word, or words in quotes: those are said one after the other, by one person.
struct QueryItem
{
    std::vector<QueryWord> words;
    /// How many words it is away from the item before at most, on either side: next to each other is 1.
    int within = 0;
};

/// What somebody typed, read (QUERIES.md). At least one item.
struct Query
{
    std::vector<QueryItem> items;
    QString speaker; ///< folded; empty: whoever
    QString client;  ///< as it was typed: a name, or a number on the record; empty: whoever's
    QDate firstDay;  ///< null: no bound
    QDate lastDay;   ///< including
};

constexpr int usuallyWithin = 20; ///< words, of words that merely stand beside each other in a query
constexpr int nearWithin = 10;    ///< words, of NEAR without a number
constexpr int mostWithin = 100;
constexpr int mostWords = 16; ///< of a query

/// What can be wrong with it.
enum class QueryFault {
    OpenQuotation, ///< it does not end
    NothingBefore, ///< NEAR without a word before it
    NothingBehind, ///< NEAR without a word behind it
    BadDistance,   ///< NEAR with a number that cannot be
    EmptyFilter,   ///< nothing behind its colon
    NoDay,         ///< behind from: or to:
    DaysReversed,  ///< the last day is before the first
    NoWord,        ///< to look for
    TooManyWords
};
struct QueryError
{
    QueryFault fault = QueryFault::NoWord;
    qsizetype at = 0; ///< character, counted from 1; 0: of all of it
};

/// InvalidInput with an English sentence that says what is wrong, and where. Pure; any thread.
base::Result<Query> queryFrom(const QString &typed);
/// What queryFrom() would refuse, for words in a person's language; nullopt where it would not.
std::optional<QueryError> faultOf(const QString &typed);

} // namespace attune::spoken_search
