// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/word_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace attune::transcripts {

namespace {

constexpr qsizetype mostCompared = 4'000'000; ///< pairs of words
constexpr qsizetype longestSubstitution = 3;  ///< words

QStringList foldedWords(const QString &text, const QList<Token> &tokens)
{
    QStringList words;
    for (const Token &token : tokens)
        words << text.mid(token.at, token.length).toCaseFolded();
    return words;
}

bool isMark(QChar c)
{
    return c.isPunct() || c.isSymbol() || c.isSpace();
}

QString withoutMarks(const QString &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isMark(text.at(from)))
        ++from;
    while (to > from && isMark(text.at(to - 1)))
        --to;
    return text.mid(from, to - from);
}

QString between(const QString &text, const QList<Token> &tokens, qsizetype from, qsizetype to)
{
    const Token &last = tokens.at(to - 1);
    return text.mid(tokens.at(from).at, last.at + last.length - tokens.at(from).at);
}

/// A word of one that is cut: not between the halves of a character.
qsizetype middleOf(const QString &text, const Token &token)
{
    qsizetype middle = token.at + token.length / 2;
    if (middle > token.at && text.at(middle).isLowSurrogate())
        --middle;
    return middle > token.at ? middle : -1;
}

} // namespace

QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        tokens.append({at, end - at});
        at = end;
    }
    return tokens;
}

/// The longest common subsequence (Wagner and Fischer).
QList<std::pair<qsizetype, qsizetype>> matchedTokens(const QString &a, const QString &b)
{
    const QStringList left = foldedWords(a, tokensOf(a));
    const QStringList right = foldedWords(b, tokensOf(b));
    QList<std::pair<qsizetype, qsizetype>> pairs;
    if (left.isEmpty() || right.isEmpty() || left.size() > mostCompared / right.size())
        return pairs;
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<int> common((static_cast<std::size_t>(left.size()) + 1) * width, 0); // from i and j to the ends
    const auto at = [&](qsizetype i, qsizetype j) -> int & {
        return common[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = left.size() - 1; i >= 0; --i) {
        for (qsizetype j = right.size() - 1; j >= 0; --j)
            at(i, j) = left.at(i) == right.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (qsizetype i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left.at(i) == right.at(j))
            pairs.append({i++, j++});
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return pairs;
}

qsizetype cutLike(const QString &text, qsizetype place, const QString &original)
{
    const QList<Token> there = tokensOf(text);
    const QList<Token> here = tokensOf(original);
    if (here.isEmpty())
        return -1;
    if (here.size() == 1)
        return middleOf(original, here.first());
    const auto before =
        std::count_if(there.begin(), there.end(), [place](const Token &token) { return token.at < place; });
    qsizetype low = 0; // of the words of the original that nothing says on which side they are
    qsizetype high = here.size();
    qsizetype lowThere = 0;
    qsizetype highThere = there.size();
    for (const auto &[i, j] : matchedTokens(text, original)) {
        if (i < before) {
            low = j + 1;
            lowThere = i + 1;
        } else {
            high = j;
            highThere = i;
            break;
        }
    }
    qsizetype first = low;
    if (highThere > lowThere)
        first += (high - low) * (before - lowThere) / (highThere - lowThere);
    return here.at(std::clamp<qsizetype>(first, 1, here.size() - 1)).at;
}

QList<Substitution> substitutionsIn(const QString &before, const QString &after)
{
    const QList<Token> old = tokensOf(before);
    const QList<Token> now = tokensOf(after);
    auto pairs = matchedTokens(before, after);
    pairs.append({old.size(), now.size()});
    QList<Substitution> found;
    qsizetype i = 0;
    qsizetype j = 0;
    for (const auto &[oldEnd, nowEnd] : std::as_const(pairs)) {
        const qsizetype gone = oldEnd - i;
        const qsizetype come = nowEnd - j;
        if (gone > 0 && come > 0 && gone <= longestSubstitution && come <= longestSubstitution) {
            const Substitution one{withoutMarks(between(before, old, i, oldEnd)),
                                   withoutMarks(between(after, now, j, nowEnd))};
            if (!one.heard.isEmpty() && !one.word.isEmpty() && one.heard.compare(one.word, Qt::CaseInsensitive) != 0 &&
                !found.contains(one))
                found.append(one);
        }
        i = oldEnd + 1;
        j = nowEnd + 1;
    }
    return found;
}

QList<Token> placesOf(const QString &words, const QString &text)
{
    QStringList parts;
    for (const Token &token : tokensOf(words))
        parts << QRegularExpression::escape(words.mid(token.at, token.length));
    QList<Token> places;
    if (parts.isEmpty())
        return places;
    const QRegularExpression wanted(
        QStringLiteral("(?<![\\p{L}\\p{M}\\p{N}])%1(?![\\p{L}\\p{M}\\p{N}])").arg(parts.join(QStringLiteral("\\s+"))),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto matches = wanted.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        places.append({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

} // namespace attune::transcripts
