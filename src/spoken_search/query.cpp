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

base::Error wrong(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

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

    /// nullopt at the end.
    base::Result<std::optional<Piece>> next()
    {
        while (m_at < m_typed.size() && m_typed.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_typed.size())
            return std::optional<Piece>();
        Piece piece{m_at + 1, {}, false, std::nullopt, false};
        piece.filter = filterHere();
        if (m_at < m_typed.size() && isQuote(m_typed.at(m_at)))
            return quoted(std::move(piece));
        const qsizetype begin = m_at;
        while (m_at < m_typed.size() && !m_typed.at(m_at).isSpace() && !isQuote(m_typed.at(m_at)))
            ++m_at;
        piece.text = m_typed.mid(begin, m_at - begin);
        piece.isBegun = piece.text.endsWith(QLatin1Char('*'));
        return std::optional(piece);
    }

private:
    base::Result<std::optional<Piece>> quoted(Piece piece)
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_typed.size() && !isQuote(m_typed.at(m_at)))
            ++m_at;
        if (m_at >= m_typed.size())
            return wrong(QStringLiteral("the quotation that begins at character %1 does not end").arg(begin));
        piece.text = m_typed.mid(begin, m_at++ - begin);
        piece.isQuoted = true;
        return std::optional(piece);
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
    base::Result<void> take(const Piece &piece)
    {
        if (piece.filter)
            return takeFilter(piece);
        if (const auto within = nearOf(piece))
            return takeNear(piece, *within);
        const std::vector<SaidWord> words = wordsOf(piece.text);
        m_count += static_cast<int>(words.size());
        if (m_count > mostWords)
            return wrong(QStringLiteral("there are more than %1 words").arg(mostWords));
        if (piece.isQuoted)
            addItem(words, Meant::Exactly);
        else // "well-known" is two words, one after the other
            addItem(words, piece.isBegun ? Meant::InAnyFormBegun : Meant::InAnyForm);
        return {};
    }

    base::Result<Query> finish()
    {
        if (m_near)
            return wrong(QStringLiteral("NEAR at character %1 has no word behind it").arg(*m_near));
        if (m_query.items.empty())
            return wrong(QStringLiteral("there is no word to look for"));
        if (!m_query.firstDay.isNull() && !m_query.lastDay.isNull() && m_query.firstDay > m_query.lastDay)
            return wrong(QStringLiteral("from: is behind to:"));
        QueryWord &last = m_query.items.back().words.back();
        if (m_lastIsPlain && last.meant == Meant::InAnyForm) // somebody may not have typed all of it
            last.meant = Meant::InAnyFormBegun;
        return std::move(m_query);
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

    base::Result<void> takeNear(const Piece &piece, int within)
    {
        if (within == 0)
            return wrong(
                QStringLiteral("NEAR at character %1 takes a number from 1 to %2").arg(piece.at).arg(mostWithin));
        if (m_query.items.empty() || m_near)
            return wrong(QStringLiteral("NEAR at character %1 has no word before it").arg(piece.at));
        m_near = piece.at;
        m_within = within;
        return {};
    }

    base::Result<void> takeFilter(const Piece &piece)
    {
        const QString value = piece.text.trimmed();
        if (value.isEmpty())
            return wrong(QStringLiteral("the filter at character %1 has nothing behind it").arg(piece.at));
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
            return wrong(QStringLiteral("the filter at character %1 takes a day, like 2026-11-28").arg(piece.at));
        (*piece.filter == Filter::From ? m_query.firstDay : m_query.lastDay) = day;
        return {};
    }

    Query m_query;
    int m_count = 0;
    int m_within = usuallyWithin;
    std::optional<qsizetype> m_near;
    bool m_lastIsPlain = false;
};

} // namespace

base::Result<Query> queryFrom(const QString &typed)
{
    Reader reader(typed);
    Builder builder;
    while (true) {
        auto piece = reader.next();
        if (!piece)
            return piece.error();
        if (!*piece)
            return builder.finish();
        if (auto taken = builder.take(**piece); !taken)
            return taken.error();
    }
}

} // namespace attune::spoken_search
