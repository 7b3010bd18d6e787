// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <string_view>
#include <vector>

namespace attune::server::identity {

constexpr qsizetype shortestPassword = 12; ///< in characters

/// Which new passwords are refused: those that are too short, and those somebody guesses early who knows how people
/// make them up. A password is taken apart into the cheapest pieces it can be made of: words of a list (also with
/// digits for letters, or backwards), what has to do with the person and the clinic, years and dates, rows of keys,
/// sequences, and repetitions of any of these; what is left counts by its length. Needs no network. Immutable; any
/// thread.
class PasswordRules
{
public:
    /// @param words lower case, one a line, the commonest first
    explicit PasswordRules(QByteArray words);
    /// With the list that is compiled in (resources/passwords).
    static PasswordRules builtIn();
    PasswordRules(const PasswordRules &) = delete;
    PasswordRules &operator=(const PasswordRules &) = delete;
    PasswordRules(PasswordRules &&) = default;

    /// The prepared form (passwords.h) of one that is good enough. invalid_field when it is too short, too long, or has
    /// characters that cannot be in one; weak_password.
    /// @param about name, e-mail address, clinic …: what everybody tries first
    base::Result<QString> acceptable(const QString &typed, const QStringList &about) const;
    /// The number of guesses it withstands, as a power of two.
    double bitsOf(const QString &password, const QStringList &about) const;

private:
    struct Word
    {
        std::string_view text;
        unsigned rank;
    };
    friend class Appraisal;
    /// 0 when it is not in the list, else its place, from 1.
    unsigned rankOf(std::string_view text) const;

    QByteArray m_bytes;
    std::vector<Word> m_words; ///< by text
};

} // namespace attune::server::identity
