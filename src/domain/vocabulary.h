// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <optional>
#include <utility>

/// What every vocabulary is made of (VOCABULARIES.md): an enum, one constexpr table with a row for each value in the
/// order of the enum, and functions over the two. Any thread.
namespace attune::domain {

/// Whether a table has the rows of an enum, each at its place: a value without a row does not compile.
/// @param last the last value of the enum  @param word member of a row that holds its value
template <typename Row, std::size_t size, typename Word>
constexpr bool isComplete(const std::array<Row, size> &table, Word last, Word Row::*word)
{
    if (size != static_cast<std::size_t>(last) + 1)
        return false;
    for (std::size_t i = 0; i < size; ++i) {
        if (static_cast<std::size_t>(table[i].*word) != i)
            return false;
    }
    return true;
}

/// Whether a text of every row is there.
template <typename Row, std::size_t size>
constexpr bool isFilled(const std::array<Row, size> &table, const char *Row::*text)
{
    for (const Row &row : table) {
        if (!(row.*text) || !*(row.*text))
            return false;
    }
    return true;
}

/// The value whose row has this name; nullopt for a name that no row has. Names are compared exactly.
template <typename Row, std::size_t size, typename Word>
std::optional<Word> wordNamed(const std::array<Row, size> &table, Word Row::*word, QStringView name)
{
    for (const Row &row : table) {
        if (name == QLatin1String(row.name))
            return row.*word;
    }
    return std::nullopt;
}

/// A word of a vocabulary as it came from a log, a database or another program: a value of the enum, or a name that
/// this version does not know, which is kept and shown as it is. What is written is made from the enum; a text becomes
/// one in read() alone, so that a misspelt name does not compile.
/// `Word` has textOf(Word) beside it.
template <typename Word>
class Named
{
public:
    /// No word: an empty text.
    Named() = default;
    Named(Word word) : m_text(textOf(word)) {}
    /// @param text of a row, a message or a query; any
    static Named read(QString text)
    {
        Named named;
        named.m_text = std::move(text);
        return named;
    }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Named &, const Named &) = default;
    friend bool operator==(const Named &named, Word word) { return named.m_text == textOf(word); }
    friend size_t qHash(const Named &named, size_t seed = 0) { return qHash(named.m_text, seed); }

private:
    QString m_text;
};

} // namespace attune::domain
