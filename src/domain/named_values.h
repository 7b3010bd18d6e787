// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

/// Vocabularies (VOCABULARIES.md) whose rows say a name and nothing more. Any thread.
namespace attune::domain {

template <typename Word>
struct NamedValue
{
    Word value;
    const char *name;
};

/// Whether every value has its row, at its place, and a name. @param last the last value of the enum
template <typename Word, std::size_t size>
constexpr bool areNamed(const std::array<NamedValue<Word>, size> &table, Word last)
{
    return isComplete(table, last, &NamedValue<Word>::value) && isFilled(table, &NamedValue<Word>::name);
}

/// @param table areNamed()
template <typename Word, std::size_t size>
QString nameIn(const std::array<NamedValue<Word>, size> &table, Word value)
{
    return QString::fromLatin1(table.at(static_cast<std::size_t>(value)).name);
}

/// nullopt for a name that no row has; compared exactly.
template <typename Word, std::size_t size>
std::optional<Word> valueIn(const std::array<NamedValue<Word>, size> &table, QStringView name)
{
    return wordNamed(table, &NamedValue<Word>::value, name);
}

} // namespace attune::domain
