// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/caption_rows.h"

#include "transcripts/captions.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace attune::transcripts {

namespace {

/// What is not divided: a word with the marks on it.
struct Piece
{
    qsizetype at = 0;
    qsizetype length = 0;
    int columns = 0;
    bool isAfterBlank = true; ///< false for the further parts of a word that is longer than a row
};

// What a break costs, from good to bad.
constexpr double afterSentence = 0;
constexpr double afterClause = 2;
constexpr double beforeThought = 3;
constexpr double anywhere = 6;
constexpr double afterSmallWord = 9;
constexpr double insideWord = 12;
constexpr double eachCaption = 10;
constexpr double unevenRows = 6;    ///< times the share of a row by which two differ
constexpr double longerAbove = 1.5; ///< besides

/// Words that begin a thought, in the languages that people here use most.
bool beginsThought(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral("and but or because so that which who when where while if then than as y e "
                                           "pero o u porque que quien cuando donde mientras si entonces como pues sino "
                                           "aunque et mais ou parce qui quand und aber oder weil dass wenn");
        const auto list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word.toCaseFolded());
}

/// Words that belong to the one after them.
bool isSmall(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString all =
            QStringLiteral("a an the of to in on at for with my your his her its our their el la los las "
                           "un una unos unas de del a al en con por para sin mi tu su le les der die "
                           "das ein eine");
        const auto list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word.toCaseFolded());
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Of what a reader sees as one character.
int columnsOfCharacter(QStringView character)
{
    const char32_t first = character.size() > 1 && character.front().isHighSurrogate()
                               ? QChar::surrogateToUcs4(character.at(0), character.at(1))
                               : character.front().unicode();
    const bool isNothing = QChar::category(first) == QChar::Other_Format || QChar::isNonCharacter(first);
    return isNothing ? 0 : isWide(first) ? 2 : 1;
}

/// Calls `each` with the beginning, length and columns of every character of a text.
template <typename Each>
void forCharacters(const QString &text, Each each)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype at = 0;
    for (qsizetype next = finder.toNextBoundary(); next > at; next = finder.toNextBoundary()) {
        each(at, next - at, columnsOfCharacter(QStringView(text).mid(at, next - at)));
        at = next;
    }
}

/// A word, in parts where it is longer than a row.
void addWord(const QString &text, qsizetype at, qsizetype length, QList<Piece> &pieces)
{
    Piece piece{at, 0, 0, true};
    forCharacters(text.mid(at, length), [&](qsizetype, qsizetype size, int columns) {
        if (piece.columns + columns > captionColumns) {
            pieces.append(piece);
            piece = {piece.at + piece.length, 0, 0, false};
        }
        piece.length += size;
        piece.columns += columns;
    });
    pieces.append(piece);
}

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype blank = text.indexOf(QLatin1Char(' '), at);
        const qsizetype end = blank < 0 ? text.size() : blank;
        if (end > at)
            addWord(text, at, end - at, pieces);
        at = end + 1;
    }
    return pieces;
}

/// How the words of a text may be broken.
class Breaks
{
public:
    Breaks(const QString &text, const QList<Piece> &pieces) : m_text(text), m_pieces(pieces)
    {
        m_columns.reserve(static_cast<std::size_t>(pieces.size()) + 1);
        m_columns.push_back(0);
        for (const Piece &piece : pieces)
            m_columns.push_back(m_columns.back() + piece.columns + (piece.isAfterBlank ? 1 : 0));
    }

    /// Of one row with the pieces from `from` to before `to`.
    int columns(qsizetype from, qsizetype to) const
    {
        return m_columns[static_cast<std::size_t>(to)] - m_columns[static_cast<std::size_t>(from)] -
               (m_pieces.at(from).isAfterBlank ? 1 : 0);
    }

    /// What a break before a piece costs.
    double costBefore(qsizetype piece) const
    {
        if (!m_pieces.at(piece).isAfterBlank)
            return insideWord;
        const QString before = word(piece - 1);
        static const QString sentences = QStringLiteral(".!?\u2026\u3002\uFF01\uFF1F\u061F");
        static const QString clauses = QStringLiteral(",;:\u2013\u2014\u060C\u3001\uFF0C");
        QString bare = before;
        while (!bare.isEmpty() && QStringLiteral("\"'\u201D\u2019\u00BB)").contains(bare.back()))
            bare.chop(1);
        if (!bare.isEmpty() && sentences.contains(bare.back()))
            return afterSentence;
        if (!bare.isEmpty() && clauses.contains(bare.back()))
            return afterClause;
        if (isSmall(before))
            return afterSmallWord;
        return beginsThought(word(piece)) ? beforeThought : anywhere;
    }

    QString row(qsizetype from, qsizetype to) const
    {
        const Piece &last = m_pieces.at(to - 1);
        return m_text.mid(m_pieces.at(from).at, last.at + last.length - m_pieces.at(from).at);
    }
    qsizetype placeOf(qsizetype piece) const { return m_pieces.at(piece).at; }
    qsizetype count() const { return m_pieces.size(); }

private:
    QString word(qsizetype piece) const { return m_text.mid(m_pieces.at(piece).at, m_pieces.at(piece).length); }

    const QString &m_text;
    const QList<Piece> &m_pieces;
    std::vector<int> m_columns; ///< of all pieces before one, each with the blank before it
};

/// The best way to lay out the pieces from one to another as a caption.
struct Layout
{
    double cost = std::numeric_limits<double>::infinity();
    qsizetype second = -1; ///< first piece of the second row; -1: there is none
};

Layout layoutOf(const Breaks &breaks, qsizetype from, qsizetype to, int rows)
{
    Layout best;
    if (breaks.columns(from, to) <= captionColumns)
        return {0, -1};
    if (rows < 2)
        return best;
    for (qsizetype second = from + 1; second < to; ++second) {
        const int above = breaks.columns(from, second);
        const int below = breaks.columns(second, to);
        if (above > captionColumns || below > captionColumns)
            continue;
        const double cost = breaks.costBefore(second) + unevenRows * std::abs(above - below) / captionColumns +
                            (above > below ? longerAbove : 0);
        if (cost < best.cost)
            best = {cost, second};
    }
    return best;
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    forCharacters(text, [&columns](qsizetype, qsizetype, int width) { columns += width; });
    return columns;
}

QList<CaptionText> captionTexts(const QString &text, int rows)
{
    struct Best
    {
        double cost = std::numeric_limits<double>::infinity();
        qsizetype from = -1;
        qsizetype second = -1;
    };
    const QList<Piece> pieces = piecesOf(text);
    const Breaks breaks(text, pieces);
    std::vector<Best> best(static_cast<std::size_t>(pieces.size()) + 1); // of the pieces before one
    best[0].cost = 0;
    for (qsizetype to = 1; to <= pieces.size(); ++to) {
        Best &here = best[static_cast<std::size_t>(to)];
        for (qsizetype from = to - 1; from >= 0; --from) {
            if (breaks.columns(from, to) > rows * captionColumns + rows)
                break;
            const Layout layout = layoutOf(breaks, from, to, rows);
            const double after = to < pieces.size() ? 2 * breaks.costBefore(to) : 0;
            const double cost = best[static_cast<std::size_t>(from)].cost + eachCaption + layout.cost + after;
            if (cost < here.cost)
                here = {cost, from, layout.second};
        }
    }
    QList<CaptionText> captions;
    for (qsizetype to = pieces.size(); to > 0;) {
        const Best &one = best[static_cast<std::size_t>(to)];
        CaptionText caption{breaks.row(one.from, one.second < 0 ? to : one.second), breaks.placeOf(one.from), 0};
        if (one.second >= 0)
            caption.rows += QLatin1Char('\n') + breaks.row(one.second, to);
        caption.columns = breaks.columns(one.from, to);
        captions.prepend(caption);
        to = one.from;
    }
    return captions;
}

} // namespace attune::transcripts
