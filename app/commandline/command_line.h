// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace attune::cli {

/// One option of a command. The same name takes a value in every command that has it, or in none.
struct Option
{
    enum class Need { May, Must };
    enum class Times { Once, Often };
    const char *name;  ///< without the dashes
    const char *value; ///< what stands behind it in the help ("ADDRESS"); nullptr: it stands alone
    const char *help;  ///< one sentence
    Need need = Need::May;
    Times times = Times::Once;
};

/// A command's arguments: its options, and the words after its name.
class Given
{
public:
    Given() = default;
    Given(QMap<QString, QStringList> options, QStringList words)
        : m_options(std::move(options)), m_words(std::move(words))
    {}

    bool has(const char *option) const { return m_options.contains(QString::fromLatin1(option)); }
    QString value(const char *option, const QString &otherwise = {}) const
    {
        return values(option).value(0, otherwise);
    }
    /// In the order in which they were given.
    QStringList values(const char *option) const { return m_options.value(QString::fromLatin1(option)); }
    /// A whole number, or `otherwise` when the option is not there. InvalidInput in words.
    base::Result<qint64> number(const char *option, qint64 least, qint64 most, qint64 otherwise) const;
    const QStringList &words() const { return m_words; }
    QString word(qsizetype at) const { return m_words.value(at); }

private:
    QMap<QString, QStringList> m_options;
    QStringList m_words;
};

/// One command of a program: what it is called, what it takes, what it says about itself and what it does. Parsing and
/// every help come from this, and from the help the manual pages and what shells complete (packaging/manual).
struct Command
{
    static constexpr int any = 1000;

    const char *name;  ///< "account add"
    const char *words; ///< what stands behind the name in the help ("SHARE…"); empty: nothing
    int least;         ///< how many of these
    int most;
    const char *help; ///< sentences, the first of which says it all
    std::vector<Option> options;
    /// @return the exit status: 0 done, others say in words on standard error what they are
    std::function<int(const Given &)> run;
};
using Commands = std::vector<Command>;

/// A program of several commands.
struct Program
{
    const char *name;    ///< "attunectl"
    QString version;     ///< what `--version` says behind the name
    const char *about;   ///< sentences at the beginning of the whole help, in paragraphs divided by an empty line
    const char *closing; ///< the same at its end: what an exit status means
    Commands commands;
};

/// Does what the arguments say, or prints a help on standard output (`--help`, `help`, at any place), the version, or
/// on standard error what was not understood. @return the exit status: 2 when it was not understood
int runProgram(const Program &program, const QStringList &arguments);

/// The help of everything, of those commands whose name begins so, or of one.
QString helpOf(const Program &program, const QString &name);

} // namespace attune::cli
