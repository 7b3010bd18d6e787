// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/query.h"

#include "base/text_folding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace attune::spoken_search {

namespace {

enum class Filter { Speaker, Client, From, To };

struct FilterName
{
    const char *name;
    Filter filter;
};
/// In the languages of the program; all of them count, whatever the program's is.
constexpr std::array filterNames = {FilterName{"speaker", Filter::Speaker}, FilterName{"hablante", Filter::Speaker},
                                    FilterName{"client", Filter::Client},   FilterName{"cliente", Filter::Client},
                                    FilterName{"from", Filter::From},       FilterName{"desde", Filter::From},
                                    FilterName{"to", Filter::To},           FilterName{"hasta", Filter::To}};
constexpr std::array nearNames = {"near", "cerca"};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' || c == u'\u00bb';
}

QString sentenceOf(const QueryError &error)
{
    switch (error.fault) {
    case QueryFault::OpenQuotation:
        return QStringLiteral("the quotation that begins at character %1 does not end").arg(error.at);
    case QueryFault::NothingBefore:
        return QStringLiteral("NEAR at character %1 has no word before it").arg(error.at);
    case QueryFault::NothingBehind:
        return QStringLiteral("NEAR at character %1 has no word behind it").arg(error.at);
    case QueryFault::BadDistance:
        return QStringLiteral("NEAR at character %1 takes a number from 1 to %2").arg(error.at).arg(mostWithin);
    case QueryFault::EmptyFilter:
        return QStringLiteral("the filter at character %1 has nothing behind it").arg(error.at);
    case QueryFault::NoDay:
        return QStringLiteral("the filter at character %1 takes a day, like 2026-11-28").arg(error.at);
    case QueryFault::DaysReversed:
        return QStringLiteral("from: is behind to:");
    case QueryFault::TooManyWords:
        return QStringLiteral("there are more than %1 words").arg(mostWords);
    case QueryFault::NoWord:
        break;
    }
    return QStringLiteral("there is no word to look for");
}

/// What is wrong, if anything is.
using Fault = std::optional<QueryError>;

/// A piece of what was typed, up to the next blank, or in quotes.
struct Piece
{
    qsizetype at = 0; ///< counted from 1
    QString text;     ///< without the quotes
    bool isQuoted = false;
    std::optional<Filter> filter;
    bool isBegun = false; ///< a star behind it
};

class Reader
{
public:
    explicit Reader(const QString &typed) : m_typed(typed) {}

    /// The next piece; none at the end.
    Fault next(std::optional<Piece> &into)
    {
        while (m_at < m_typed.size() && m_typed.at(m_at).isSpace())
            ++m_at;
        into.reset();
        if (m_at >= m_typed.size())
            return {};
        Piece piece{m_at + 1, {}, false, std::nullopt, false};
        piece.filter = filterHere();
        if (m_at < m_typed.size() && isQuote(m_typed.at(m_at)))
            return quoted(std::move(piece), into);
        const qsizetype begin = m_at;
        while (m_at < m_typed.size() && !m_typed.at(m_at).isSpace() && !isQuote(m_typed.at(m_at)))
            ++m_at;
        piece.text = m_typed.mid(begin, m_at - begin);
        piece.isBegun = piece.text.endsWith(QLatin1Char('*'));
        into = std::move(piece);
        return {};
    }

private:
    Fault quoted(Piece piece, std::optional<Piece> &into)
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_typed.size() && !isQuote(m_typed.at(m_at)))
            ++m_at;
        if (m_at >= m_typed.size())
            return QueryError{QueryFault::OpenQuotation, begin};
        piece.text = m_typed.mid(begin, m_at++ - begin);
        piece.isQuoted = true;
        into = std::move(piece);
        return {};
    }

    /// "speaker:" is passed over; of anything else nothing is.
    std::optional<Filter> filterHere()
    {
        for (const FilterName &known : filterNames) {
            const QString name = QLatin1String(known.name) + QLatin1Char(':');
            if (QStringView(m_typed).sliced(m_at).startsWith(name, Qt::CaseInsensitive)) {
                m_at += name.size();
                return known.filter;
            }
        }
        return std::nullopt;
    }

    const QString &m_typed;
    qsizetype m_at = 0;
};

/// "NEAR", "near/5". 0: it is one with a number that cannot be. nullopt: it is a word.
std::optional<int> nearOf(const Piece &piece)
{
    if (piece.isQuoted)
        return std::nullopt;
    const qsizetype slash = piece.text.indexOf(QLatin1Char('/'));
    const QString name = slash < 0 ? piece.text : piece.text.left(slash);
    const bool isName = std::any_of(nearNames.begin(), nearNames.end(), [&](const char *known) {
        return name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
    if (!isName || (slash < 0 && name != name.toUpper()))
        return std::nullopt;
    if (slash < 0)
        return nearWithin;
    bool isNumber = false;
    const int within = piece.text.mid(slash + 1).toInt(&isNumber);
    return isNumber && within >= 1 && within <= mostWithin ? within : 0;
}

/// What was read so far.
class Builder
{
public:
    Fault take(const Piece &piece)
    {
        if (piece.filter)
            return takeFilter(piece);
        if (const auto within = nearOf(piece))
            return takeNear(piece, *within);
        const std::vector<SaidWord> words = wordsOf(piece.text);
        m_count += static_cast<int>(words.size());
        if (m_count > mostWords)
            return QueryError{QueryFault::TooManyWords, 0};
        if (piece.isQuoted)
            addItem(words, Meant::Exactly);
        else // "well-known" is two words, one after the other
            addItem(words, piece.isBegun ? Meant::InAnyFormBegun : Meant::InAnyForm);
        return {};
    }

    Fault finish(Query &into)
    {
        if (m_near)
            return QueryError{QueryFault::NothingBehind, *m_near};
        if (m_query.items.empty())
            return QueryError{QueryFault::NoWord, 0};
        if (!m_query.firstDay.isNull() && !m_query.lastDay.isNull() && m_query.firstDay > m_query.lastDay)
            return QueryError{QueryFault::DaysReversed, 0};
        QueryWord &last = m_query.items.back().words.back();
        if (m_lastIsPlain && last.meant == Meant::InAnyForm) // somebody may not have typed all of it
            last.meant = Meant::InAnyFormBegun;
        into = std::move(m_query);
        return {};
    }

private:
    void addItem(const std::vector<SaidWord> &words, Meant meant)
    {
        if (words.empty())
            return;
        QueryItem item;
        for (const SaidWord &word : words)
            item.words.push_back({word, &word == &words.back() ? meant : std::min(meant, Meant::InAnyForm)});
        item.within = m_query.items.empty() ? 0 : m_within;
        m_query.items.push_back(std::move(item));
        m_within = usuallyWithin;
        m_near.reset();
        m_lastIsPlain = meant != Meant::Exactly;
    }

    Fault takeNear(const Piece &piece, int within)
    {
        if (within == 0)
            return QueryError{QueryFault::BadDistance, piece.at};
        if (m_query.items.empty() || m_near)
            return QueryError{QueryFault::NothingBefore, piece.at};
        m_near = piece.at;
        m_within = within;
        return {};
    }

    Fault takeFilter(const Piece &piece)
    {
        const QString value = piece.text.trimmed();
        if (value.isEmpty())
            return QueryError{QueryFault::EmptyFilter, piece.at};
        switch (*piece.filter) {
        case Filter::Speaker:
            m_query.speaker = base::folded(value);
            return {};
        case Filter::Client:
            m_query.client = value;
            return {};
        case Filter::From:
        case Filter::To:
            break;
        }
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (!day.isValid() || value.size() != 10)
            return QueryError{QueryFault::NoDay, piece.at};
        (*piece.filter == Filter::From ? m_query.firstDay : m_query.lastDay) = day;
        return {};
    }

    Query m_query;
    int m_count = 0;
    int m_within = usuallyWithin;
    std::optional<qsizetype> m_near;
    bool m_lastIsPlain = false;
};

Fault readQuery(const QString &typed, Query &into)
{
    Reader reader(typed);
    Builder builder;
    std::optional<Piece> piece;
    do {
        if (auto fault = reader.next(piece))
            return fault;
        if (auto fault = piece ? builder.take(*piece) : builder.finish(into))
            return fault;
    } while (piece);
    return {};
}

} // namespace

base::Result<Query> queryFrom(const QString &typed)
{
    Query query;
    if (const auto fault = readQuery(typed, query))
        return base::Error{base::ErrorKind::InvalidInput, sentenceOf(*fault), {}, {}};
    return query;
}

std::optional<QueryError> faultOf(const QString &typed)
{
    Query query;
    return readQuery(typed, query);
}

} // namespace attune::spoken_search
