// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace attune::ctl {

/// A sentence for an operator: in English, with %1, %2 … for values that are in no language.
struct Sentence
{
    const char *english;
    QStringList values;
};

template <typename... Values>
Sentence says(const char *english, const Values &...values)
{
    return {english, {QStringLiteral("%1").arg(values)...}};
}

/// Sentences in the language of whoever runs the program: of resources/doctor, by their English words. What has no
/// translation stays English.
class OperatorWords
{
public:
    /// @param language "es"; anything without a file is English
    explicit OperatorWords(const QString &language);
    QString operator()(const Sentence &sentence) const;
    /// Of a whole sentence that another part made.
    QString operator()(const QString &english) const { return m_words.value(english, english); }

    /// What the terminal is set to (LC_ALL, LC_MESSAGES, LANG).
    static QString ofTerminal();

private:
    QHash<QString, QString> m_words;
};

} // namespace attune::ctl
