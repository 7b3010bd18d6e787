// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command_line.h"

#include "domain/number_values.h"
#include "domain/value_error.h"

#include <algorithm>
#include <cstdio>

namespace attune::cli {

namespace {

constexpr int understoodNot = 2;
constexpr qsizetype helpWidth = 92;

QString nameOf(const Command &command)
{
    return QString::fromUtf8(command.name);
}

bool isOrIsBelow(const QString &name, const QString &group)
{
    return group.isEmpty() || name == group || name.startsWith(group + QLatin1Char(' '));
}

QString dashed(const Option &option)
{
    const QString name = QStringLiteral("--") + QString::fromUtf8(option.name);
    return option.value ? name + QLatin1Char(' ') + QString::fromUtf8(option.value) : name;
}

/// Text in lines of one width. @param indent blanks in front of each
QString wrapped(const QString &text, int indent)
{
    QString result;
    QString line;
    const QString margin(indent, QLatin1Char(' '));
    const auto words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > helpWidth) {
            result += margin + line + QLatin1Char('\n');
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    return result + margin + line + QLatin1Char('\n');
}

/// Sentences in lines of one width, their paragraphs apart.
QString paragraphs(const char *text)
{
    QString result;
    const auto parts = QString::fromUtf8(text).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        result += wrapped(part, 0) + QLatin1Char('\n');
    return result;
}

QString nameOf(const Program &program)
{
    return QString::fromUtf8(program.name);
}

/// "attunectl account invite --clinic DIR --email ADDRESS [--out FILE]"
QString usageOf(const Program &program, const Command &command)
{
    QString usage = nameOf(program) + QLatin1Char(' ') + nameOf(command);
    if (command.words[0] != '\0')
        usage += QLatin1Char(' ') + (command.least > 0
                                         ? QString::fromUtf8(command.words)
                                         : QLatin1Char('[') + QString::fromUtf8(command.words) + QLatin1Char(']'));
    for (const Option &option : command.options) {
        const bool must = option.need == Option::Need::Must;
        usage += must ? QLatin1Char(' ') + dashed(option) : QStringLiteral(" [") + dashed(option) + QLatin1Char(']');
        if (option.times == Option::Times::Often)
            usage += QChar(0x2026);
    }
    return usage;
}

QString fullHelp(const Program &program, const Command &command)
{
    QString help = QStringLiteral("Usage: ") + usageOf(program, command) + QStringLiteral("\n\n") +
                   wrapped(QString::fromUtf8(command.help), 0);
    qsizetype widest = 0;
    for (const Option &option : command.options)
        widest = std::max(widest, dashed(option).size());
    for (const Option &option : command.options) {
        const int indent = static_cast<int>(widest) + 4;
        const QString text = wrapped(QString::fromUtf8(option.help), indent);
        help += (&option == &command.options.front() ? QStringLiteral("\n  ") : QStringLiteral("  ")) +
                dashed(option).leftJustified(widest + 2) + text.mid(indent);
    }
    return help;
}

QString shortHelp(const Command &command)
{
    const QString text = QString::fromUtf8(command.help);
    const qsizetype end = text.indexOf(QStringLiteral(". "));
    return QStringLiteral("  ") + nameOf(command) + QLatin1Char('\n') + wrapped(end < 0 ? text : text.left(end + 1), 6);
}

/// Options and words, as they came.
struct Line
{
    QMap<QString, QStringList> options;
    QStringList words;
    bool wantsHelp = false;
    QString wrong; ///< in words; empty: nothing
};

const Option *optionNamed(const Commands &commands, const QString &name)
{
    for (const Command &command : commands) {
        for (const Option &option : command.options) {
            if (name == QLatin1String(option.name))
                return &option;
        }
    }
    return nullptr;
}

void takeOption(const Commands &commands, const QStringList &arguments, qsizetype &at, Line &line)
{
    const QString text = arguments.at(at).mid(2);
    const QString name = text.section(QLatin1Char('='), 0, 0);
    const bool joined = text.contains(QLatin1Char('='));
    const Option *option = optionNamed(commands, name);
    const QString said = QStringLiteral("--") + domain::shownAgain(name);
    const auto refuse = [&line, &said](const char *why) {
        if (line.wrong.isEmpty())
            line.wrong = said + QString::fromUtf8(why);
    };
    if (!option)
        return refuse(" is not an option");
    if (line.options.contains(name) && option->times == Option::Times::Once)
        return refuse(" is given twice");
    if (!option->value) {
        line.options.insert(name, {QString()});
        return joined ? refuse(" takes no value") : void();
    }
    if (!joined && at + 1 >= arguments.size())
        return refuse(" needs a value behind it");
    line.options[name] << (joined ? text.section(QLatin1Char('='), 1) : arguments.at(++at));
}

Line takeApart(const Commands &commands, const QStringList &arguments)
{
    Line line;
    bool onlyWords = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (onlyWords || !argument.startsWith(QLatin1Char('-')) || argument == QStringLiteral("-"))
            line.words << argument;
        else if (argument == QStringLiteral("--"))
            onlyWords = true;
        else if (argument == QStringLiteral("--help") || argument == QStringLiteral("-h"))
            line.wantsHelp = true;
        else if (argument.startsWith(QLatin1String("--")))
            takeOption(commands, arguments, at, line);
        else if (line.wrong.isEmpty())
            line.wrong = domain::shownAgain(argument) + QStringLiteral(" is not an option");
    }
    if (line.words.value(0) == QStringLiteral("help")) {
        line.words.removeFirst();
        line.wantsHelp = true;
    }
    return line;
}

/// The command with the longest name that the words begin with.
const Command *commandOf(const Commands &commands, const QStringList &words)
{
    const Command *best = nullptr;
    for (const Command &command : commands) {
        if (isOrIsBelow(words.join(QLatin1Char(' ')), nameOf(command)) &&
            (!best || nameOf(command).size() > nameOf(*best).size()))
            best = &command;
    }
    return best;
}

/// As much of the words as some command's name begins with: what a help can be about.
QString groupOf(const Commands &commands, const QStringList &words)
{
    for (qsizetype count = words.size(); count > 0; --count) {
        const QString name = words.mid(0, count).join(QLatin1Char(' '));
        if (std::any_of(commands.begin(), commands.end(),
                        [&name](const Command &command) { return isOrIsBelow(nameOf(command), name); }))
            return name;
    }
    return {};
}

/// In words what the command cannot do with what it was given; empty: nothing.
QString usageErrorOf(const Command &command, const Line &line, qsizetype words)
{
    for (auto given = line.options.begin(); given != line.options.end(); ++given) {
        const bool known = std::any_of(command.options.begin(), command.options.end(), [&given](const Option &option) {
            return given.key() == QLatin1String(option.name);
        });
        if (!known)
            return QStringLiteral("--%1 is not an option of \"%2\"").arg(given.key(), nameOf(command));
    }
    for (const Option &option : command.options) {
        if (option.need == Option::Need::Must && line.options.value(QString::fromUtf8(option.name)).value(0).isEmpty())
            return dashed(option) + QStringLiteral(" is missing");
    }
    if (words < command.least)
        return QString::fromUtf8(command.words) + QStringLiteral(" is missing");
    if (words > command.most)
        return QStringLiteral("\"%1\" is too much").arg(domain::shownAgain(line.words.last()));
    return {};
}

int usageError(const Program &program, const QString &what, const QString &help)
{
    std::fprintf(stderr, "%s: %s.\n%s", program.name, qPrintable(what), qPrintable(help));
    return understoodNot;
}

QString whereHelpIs(const Program &program, const QString &group)
{
    return QStringLiteral("\"%1 %2--help\" says more.\n")
        .arg(nameOf(program), group.isEmpty() ? group : group + QLatin1Char(' '));
}

} // namespace

base::Result<qint64> Given::number(const char *option, qint64 least, qint64 most, qint64 otherwise) const
{
    return has(option)
               ? domain::wholeNumberFrom(value(option), least, most, QStringLiteral("--") + QString::fromLatin1(option))
               : base::Result<qint64>(otherwise);
}

QString helpOf(const Program &program, const QString &name)
{
    QString help;
    for (const Command &command : program.commands) {
        if (nameOf(command) == name)
            help += fullHelp(program, command);
    }
    QString further;
    for (const Command &command : program.commands) {
        if (nameOf(command) != name && isOrIsBelow(nameOf(command), name))
            further += shortHelp(command);
    }
    if (further.isEmpty())
        return help;
    const QString first = help.isEmpty() ? QString() : help + QLatin1Char('\n');
    const QString group = name.isEmpty() ? QString() : name + QLatin1Char(' ');
    const QString about = name.isEmpty() ? paragraphs(program.about) : QString();
    const QString closing = name.isEmpty() ? paragraphs(program.closing) : QString();
    return first + QStringLiteral("Usage: %1 %2COMMAND …\n\n").arg(nameOf(program), group) + about + further +
           QLatin1Char('\n') + closing +
           QStringLiteral("\"%1 COMMAND --help\" says what a command takes; \"%1 --version\" which program this is.\n")
               .arg(nameOf(program));
}

int runProgram(const Program &program, const QStringList &arguments)
{
    if (arguments == QStringList{QStringLiteral("--version")} || arguments == QStringList{QStringLiteral("-v")}) {
        std::printf("%s %s\n", program.name, qPrintable(program.version));
        return 0;
    }
    const Commands &commands = program.commands;
    const Line line = takeApart(commands, arguments);
    const QString group = groupOf(commands, line.words);
    const auto noSuchCommand = [&line] {
        return QStringLiteral("there is no command \"%1\"").arg(domain::shownAgain(line.words.first()));
    };
    if (line.wantsHelp) {
        std::fputs(qPrintable(helpOf(program, group)), stdout);
        return group.isEmpty() && !line.words.isEmpty() ? usageError(program, noSuchCommand(), {}) : 0;
    }
    if (line.words.isEmpty() && line.wrong.isEmpty())
        return usageError(program, QStringLiteral("a command is missing"), helpOf(program, {}));
    if (!line.wrong.isEmpty())
        return usageError(program, line.wrong, whereHelpIs(program, group));
    const Command *command = commandOf(commands, line.words);
    if (!command && group.isEmpty())
        return usageError(program, noSuchCommand(), whereHelpIs(program, {}));
    if (!command)
        return usageError(program, QStringLiteral("\"%1\" needs one of these").arg(group), helpOf(program, group));
    const QStringList rest = line.words.mid(nameOf(*command).count(QLatin1Char(' ')) + 1);
    if (const QString wrong = usageErrorOf(*command, line, rest.size()); !wrong.isEmpty())
        return usageError(program, wrong,
                          QStringLiteral("Usage: ") + usageOf(program, *command) + QLatin1Char('\n') +
                              whereHelpIs(program, nameOf(*command)));
    return command->run(Given(line.options, rest));
}

} // namespace attune::cli
