// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace attune::models {

/// How a word of a question to the access log may go on.
struct QuerySuggestion
{
    QString text;        ///< takes the place of the word: client:"Søren Dahl"
    QString meaning;     ///< "Client: Søren Dahl"
    bool goesOn = false; ///< a value is still to be typed behind it
};

/// People of whom entries were shown already: nobody else is suggested.
struct QueryNames
{
    QStringList people;  ///< who did something
    QStringList clients; ///< whom it concerned
};

/// What can be typed, while it is typed: nobody has to know the grammar (`src/domain/ACCESS_QUERY.md`) or the language
/// its words are from.
class QuerySuggestions
{
    Q_DECLARE_TR_FUNCTIONS(QuerySuggestions)

public:
    struct Found
    {
        qsizetype at = 0; ///< of the word in the text, in UTF-16 units
        qsizetype length = 0;
        QList<QuerySuggestion> items; ///< the likeliest first; few
    };
    /// Of the word that ends at the cursor. Nothing where there is no word, or nothing is known to go on with.
    static Found of(const QString &typed, qsizetype cursor, const QueryNames &names);
};

} // namespace attune::models
