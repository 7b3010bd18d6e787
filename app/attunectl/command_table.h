// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/clinic_files.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace attune::ctl {

/// One option of a command. The same name takes a value in every command that has it, or in none.
struct Option
{
    enum class Need { May, Must };
    const char *name;  ///< without the dashes
    const char *value; ///< what stands behind it in the help ("ADDRESS"); nullptr: it stands alone
    const char *help;  ///< one sentence
    Need need = Need::May;
};

/// A command's arguments: its options, and the words after its name.
class Given
{
public:
    Given() = default;
    Given(QMap<QString, QString> options, QStringList words) : m_options(std::move(options)), m_words(std::move(words))
    {}

    bool has(const char *option) const { return m_options.contains(QString::fromLatin1(option)); }
    QString value(const char *option, const QString &otherwise = {}) const
    {
        return m_options.value(QString::fromLatin1(option), otherwise);
    }
    /// A whole number, or `otherwise` when the option is not there. InvalidInput in words.
    base::Result<qint64> number(const char *option, qint64 least, qint64 most, qint64 otherwise) const;
    const QStringList &words() const { return m_words; }
    QString word(qsizetype at) const { return m_words.value(at); }

private:
    QMap<QString, QString> m_options;
    QStringList m_words;
};

/// One command of attunectl: what it is called, what it takes, what it says about itself and what it does. Parsing and
/// every help come from this.
struct Command
{
    static constexpr int any = 1000;

    const char *name;  ///< "account add"
    const char *words; ///< what stands behind the name in the help ("SHARE…"); empty: nothing
    int least;         ///< how many of these
    int most;
    const char *help; ///< sentences, the first of which says it all
    std::vector<Option> options;
    /// @return the exit status: 0 done, 1 failed (words on standard error)
    std::function<int(const Given &)> run;
};
using Commands = std::vector<Command>;

/// What most commands take.
inline constexpr Option clinicOption{"clinic", "DIR", "The clinic's folder.", Option::Need::Must};
/// A command on a clinic that is there (or is made): opens it, and says why when it cannot.
std::function<int(const Given &)> onClinic(std::function<int(ClinicFiles &, const Given &)> act,
                                           server::ClinicParts::Missing missing = server::ClinicParts::Missing::Refuse);

/// Does what the arguments say, or prints a help on standard output (`--help`, `help`, at any place), the version, or
/// on standard error what was not understood. @return the exit status: 2 when it was not understood
int runCommand(const Commands &commands, const QStringList &arguments);

/// The help of everything, of those commands whose name begins so, or of one.
QString helpOf(const Commands &commands, const QString &name);

} // namespace attune::ctl
