// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace attune::transcripts {

/// A word of a text, between blanks.
struct Token
{
    qsizetype at = 0;
    qsizetype length = 0;
};
QList<Token> tokensOf(const QString &text);

/// Words that stand in both texts in the same order, as many as can be: pairs of their indexes, upwards. Case does not
/// matter. Texts of more than some thousand words have none.
QList<std::pair<qsizetype, qsizetype>> matchedTokens(const QString &a, const QString &b);

/// Where a text is to be cut so that the same is said before and after as in another one that is cut at `place`.
/// @param text that is cut at `place` @param original what stood there @return from 1 to its length - 1; -1 where it
/// cannot be cut
qsizetype cutLike(const QString &text, qsizetype place, const QString &original);

/// Words that somebody wrote in place of others: what stood there, and what does now.
struct Substitution
{
    QString heard;
    QString word;
    friend bool operator==(const Substitution &, const Substitution &) = default;
};
/// Of up to three words each. Without marks at their ends; what differs in case or marks alone is none.
QList<Substitution> substitutionsIn(const QString &before, const QString &after);

/// Places where some words stand in a text as whole words, in any case.
QList<Token> placesOf(const QString &words, const QString &text);

} // namespace attune::transcripts
