// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <initializer_list>

namespace attune::server::store {

/// A word of a vocabulary (src/domain/VOCABULARIES.md) as a literal of SQL, for statements that are the same every
/// time. The names of vocabularies are ASCII letters and underscores, which a test holds them to. Any thread.
template <typename Word>
QString sqlWord(Word word)
{
    return QLatin1Char('\'') + textOf(word) + QLatin1Char('\'');
}

/// Several of them, for behind IN: "('opened', 'closed')".
template <typename Word>
QString sqlWords(std::initializer_list<Word> words)
{
    QStringList literals;
    for (const Word word : words)
        literals << sqlWord(word);
    return QLatin1Char('(') + literals.join(QLatin1String(", ")) + QLatin1Char(')');
}

} // namespace attune::server::store
