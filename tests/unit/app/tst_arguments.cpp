// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command_line.h"

#include <QTest>

using namespace attune;
using namespace attune::cli;

namespace {

/// What was run, and with what.
struct Run
{
    QString command;
    Given given;
};

/// A program with a command of each kind, which notes what it was asked to do.
Program programNoting(std::optional<Run> &run)
{
    const auto notes = [&run](const char *name) {
        return [&run, name](const Given &given) {
            run = Run{QString::fromUtf8(name), given};
            return 7;
        };
    };
    const Option clinic{"clinic", "DIR", "The clinic's folder.", Option::Need::Must};
    return {"tool",
            QStringLiteral("1.2 (abc)"),
            "A tool for tests. It does nothing.\n\nIt has a second paragraph.",
            "An exit status of 2 says that it was not understood.",
            {{"account", "", 0, 0, "Says who there is. And more.", {}, notes("account")},
             {"account add",
              "",
              0,
              0,
              "Makes an account.",
              {clinic,
               {"email", "ADDRESS",
                "Where mail goes to, which is said at such a length that the line has to be wrapped "
                "somewhere, as lines are that do not fit."},
               {"tag", "WORD", "A tag.", Option::Need::May, Option::Times::Often},
               {"invite", nullptr, "Invites them."}},
              notes("account add")},
             {"keys drill", "SHARE…", 2, 3, "Tries the shares.", {clinic}, notes("keys drill")},
             {"doctor", "", 0, 0, "Looks at everything.", {clinic}, notes("doctor")}}};
}

QStringList argumentsIn(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// What is typed behind the name of a program of several commands.
class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnderstoodIsRun_data();
    void whatIsUnderstoodIsRun();
    void whatIsNotUnderstoodRunsNothing_data();
    void whatIsNotUnderstoodRunsNothing();
    void helpIsAskedForAnywhere_data();
    void helpIsAskedForAnywhere();
    void theHelpHasEverything();
    void theHelpOfACommandSaysWhatItTakes();
    void numbersKeepToTheirBounds();
};

void TestArguments::whatIsUnderstoodIsRun_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("clinic");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line, const char *command, const char *clinic, const QStringList &tags = {},
                        const QStringList &words = {}) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(command) << QString::fromUtf8(clinic)
                            << tags << words;
    };
    const QStringList two = {QStringLiteral("a"), QStringLiteral("b")};
    row("account", "account", "");
    row("account add --clinic d", "account add", "d");
    row("account add --clinic=d", "account add", "d");
    row("--clinic d account add", "account add", "d");
    row("account --clinic d add", "account add", "d");
    row("account add --clinic=d=e", "account add", "d=e");
    row("account add --clinic d --tag a --tag=b", "account add", "d", two);
    row("keys drill a b --clinic d", "keys drill", "d", {}, two);
    row("keys drill --clinic d -- a b", "keys drill", "d", {}, two);
    row("keys drill --clinic d -- --a b", "keys drill", "d", {}, {QStringLiteral("--a"), QStringLiteral("b")});
    row("keys drill - b --clinic d", "keys drill", "d", {}, {QStringLiteral("-"), QStringLiteral("b")});
}

void TestArguments::whatIsUnderstoodIsRun()
{
    QFETCH(QString, line);
    QFETCH(QString, command);
    QFETCH(QString, clinic);
    QFETCH(QStringList, tags);
    QFETCH(QStringList, words);
    std::optional<Run> run;
    QCOMPARE(runProgram(programNoting(run), argumentsIn(line)), 7); // what the command says
    QVERIFY(run);
    QCOMPARE(run->command, command);
    QCOMPARE(run->given.value("clinic"), clinic);
    QCOMPARE(run->given.values("tag"), tags);
    QCOMPARE(run->given.words(), words);
    QVERIFY(!run->given.has("invite"));
    QCOMPARE(run->given.value("email", QStringLiteral("none")), QStringLiteral("none"));
}

void TestArguments::whatIsNotUnderstoodRunsNothing_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"",
                             "acount",
                             "add",
                             "keys",
                             "account ad --clinic d",
                             "account add",
                             "account add --clinic",
                             "account add --clinic=",
                             "account add --clinic d --clinic e",
                             "account add --clinic d --invite=yes",
                             "account add --clinic d --nothing",
                             "account add --clinic d -x",
                             "account add --clinic d word",
                             "doctor --clinic d --email e",
                             "keys drill a --clinic d",
                             "keys drill a b c d --clinic d",
                             "keys drill --clinic d",
                             "account add --clinic d --invite --invite",
                             "--version account",
                             "--clinic d"})
        QTest::addRow("\"%s\"", line) << QString::fromUtf8(line);
}

/// Nothing is guessed: what is not understood is done in no part.
void TestArguments::whatIsNotUnderstoodRunsNothing()
{
    QFETCH(QString, line);
    std::optional<Run> run;
    QCOMPARE(runProgram(programNoting(run), argumentsIn(line)), 2);
    QVERIFY(!run);
}

void TestArguments::helpIsAskedForAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    for (const char *line :
         {"--help", "-h", "help", "account --help", "--help account add", "help account add",
          "account add --clinic d --help", "keys --help", "account add --nothing --help", "--version", "-v"})
        QTest::addRow("\"%s\"", line) << QString::fromUtf8(line) << 0;
    QTest::newRow("of what is not there") << QStringLiteral("help acount") << 2;
}

void TestArguments::helpIsAskedForAnywhere()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    std::optional<Run> run;
    QCOMPARE(runProgram(programNoting(run), argumentsIn(line)), status);
    QVERIFY(!run);
}

void TestArguments::theHelpHasEverything()
{
    std::optional<Run> run;
    const Program program = programNoting(run);
    const QString all = helpOf(program, {});
    for (const Command &command : program.commands)
        QVERIFY2(all.contains(QStringLiteral("\n  %1\n").arg(QLatin1String(command.name))), command.name);
    QVERIFY(all.contains(QStringLiteral("Says who there is.")));
    QVERIFY(!all.contains(QStringLiteral("And more."))); // one sentence of each
    for (const char *said : {"A tool for tests.", "It has a second paragraph.", "An exit status of 2", "--version"})
        QVERIFY2(all.contains(QLatin1String(said)), said);
    const QString group = helpOf(program, QStringLiteral("keys"));
    QVERIFY(group.contains(QStringLiteral("keys drill")));
    QVERIFY(!group.contains(QStringLiteral("doctor")));
    const QString both = helpOf(program, QStringLiteral("account")); // a command, and those below it
    QVERIFY(both.contains(QStringLiteral("And more.")));
    QVERIFY(both.contains(QStringLiteral("account add")));
}

void TestArguments::theHelpOfACommandSaysWhatItTakes()
{
    std::optional<Run> run;
    const Program program = programNoting(run);
    const QString add = helpOf(program, QStringLiteral("account add"));
    QVERIFY2(add.startsWith(
                 QStringLiteral("Usage: tool account add --clinic DIR [--email ADDRESS] [--tag WORD]… [--invite]\n")),
             qPrintable(add));
    for (const QString &line : add.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 92, qPrintable(line));
    for (const char *said : {"The clinic's folder.", "as lines are that do not fit.", "Invites them."})
        QVERIFY2(QString(add).simplified().contains(QLatin1String(said)), said);
    QVERIFY(
        helpOf(program, QStringLiteral("keys drill")).startsWith(QStringLiteral("Usage: tool keys drill SHARE… --")));
    QVERIFY(helpOf(program, QStringLiteral("nothing")).isEmpty());
}

void TestArguments::numbersKeepToTheirBounds()
{
    const auto numberOf = [](const char *typed) {
        return Given({{QStringLiteral("n"), {QString::fromUtf8(typed)}}}, {}).number("n", 1, 9, 5);
    };
    QCOMPARE(numberOf("9").value(), 9);
    QCOMPARE(Given().number("n", 1, 9, 5).value(), 5);
    for (const char *wrong : {"0", "10", "-1", "", "x", "1.5", "1e1", "0x5", "9223372036854775808"}) {
        const auto refused = numberOf(wrong);
        QVERIFY2(!refused, wrong);
        QVERIFY(refused.error().detail.contains(QStringLiteral("--n")));
    }
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
