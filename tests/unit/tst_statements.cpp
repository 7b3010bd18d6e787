// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune::test;

namespace {

/// Literals that the compiler joins are one.
QString joined(QString text)
{
    static const QRegularExpression between(QStringLiteral("\"\\s*\\n\\s*\""));
    return text.replace(between, QString());
}

/// Reads of a row by a literal column number: by name of the function, or on something that a statement is called.
QStringList readsByNumber(const QString &text)
{
    static const QRegularExpression read(
        QStringLiteral("\\.(?:text|number|flag|instant|isNull|opened|openedBytes)\\(\\d+[,)]"));
    static const QRegularExpression statement(QStringLiteral("auto (\\w+) =[^;]*?\\brun\\(|Statement &?(\\w+)"));
    QStringList found;
    for (auto it = read.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    QSet<QString> names;
    for (auto it = statement.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        names.insert(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    for (const QString &name : std::as_const(names)) {
        const QRegularExpression value(QStringLiteral("\\b%1\\.value\\(\\d+\\)").arg(name));
        for (auto it = value.globalMatch(text); it.hasNext();)
            found << it.next().captured();
    }
    return found;
}

/// Statements that make a recording or write its state.
QStringList writesOfStates(const QString &text)
{
    static const QRegularExpression update(
        QStringLiteral("UPDATE recordings(?: AS \\w+)? SET ([^\"]*?)(?: WHERE |\"|$)"));
    static const QRegularExpression state(QStringLiteral("\\bstatus(_before)?\\s*="));
    QStringList found;
    for (auto it = update.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (state.match(match.captured(1)).hasMatch())
            found << match.captured();
    }
    if (text.contains(QStringLiteral("INSERT INTO recordings(")))
        found << QStringLiteral("INSERT INTO recordings");
    return found;
}

/// What is written while rows are still read. On SQLite that makes a writer of a reader, which fails at once where
/// another connection has written since the reading began, however long writers wait for each other.
QStringList writesWhileReading(const QString &text)
{
    static const QRegularExpression loop(
        QStringLiteral("\\n( *)while \\([^\\n]*\\.next\\(\\)[^\\n]*\\)(?: \\{\\n(.*?)\\n\\1\\}|\\n([^;]*;))"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression write(
        QStringLiteral("\"(?:INSERT|UPDATE|DELETE) |\\bTransaction \\w+\\(|"
                       "\\b(?:keepSetting|notify|notifyStaff)\\(|\\blog\\.append\\("));
    QStringList found;
    for (auto it = loop.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto written = write.match(match.captured(2) + match.captured(3));
        if (written.hasMatch())
            found << written.captured();
    }
    return found;
}

QStringList mutableCalls(const QString &text)
{
    static const QRegularExpression call(QStringLiteral("(?<!const )\\bCall &"));
    QStringList found;
    for (auto it = call.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    return found;
}

} // namespace

/// How the server uses its tables and its requests: what the compiler does not see.
class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLookingFinds();
    void columnsAreReadByName();
    void statesAreWrittenInOnePlace();
    void handlersCannotChangeTheirCall();
    void whatIsReadIsReadBeforeAnythingIsWritten();

private:
    void compare(const QStringList &folders, QStringList (*find)(const QString &), const QStringList &allowed = {});
};

/// A test that finds nothing in anything proves nothing.
void TestStatements::theLookingFinds()
{
    QCOMPARE(readsByNumber(QStringLiteral("row.text(34); rows.opened(2, x, y); row.text(Column::Id)")).size(), 2);
    QCOMPARE(readsByNumber(QStringLiteral("auto row = db.run(sql);\nrow.value(1); parts.value(0)")).size(), 1);
    QCOMPARE(writesOfStates(
                 joined(QStringLiteral("\"UPDATE recordings SET size = 0, \"\n  \"status = 'FAILED' WHERE id = ?\"")))
                 .size(),
             1);
    QCOMPARE(writesOfStates(QStringLiteral("\"UPDATE recordings AS r SET status = \" + to")).size(), 1);
    QCOMPARE(
        writesOfStates(QStringLiteral("\"UPDATE recordings SET view_count = 1 WHERE status = 'AVAILABLE'\"")).size(),
        0);
    const QString reading =
        QStringLiteral("{\n    while (rows.next()) {\n        if (a) {\n        }\n%1    }\n    db.run(\"DELETE "
                       "FROM t\");\n}");
    QCOMPARE(writesWhileReading(reading.arg(QStringLiteral("        db.run(\"UPDATE t SET a = 1\");\n"))).size(), 1);
    QCOMPARE(writesWhileReading(reading.arg(QString())).size(), 0);
    QCOMPARE(writesWhileReading(QStringLiteral("\n    while (rows.next())\n        log.append({entry});\n")).size(), 1);
    QCOMPARE(mutableCalls(QStringLiteral("Answer list(Call &call); bool is(const Call &call);")).size(), 1);
}

void TestStatements::compare(const QStringList &folders, QStringList (*find)(const QString &),
                             const QStringList &allowed)
{
    QStringList wrong;
    QStringList used;
    const QStringList files = sourcesBelow(folders);
    QVERIFY(files.size() > 30);
    for (const QString &path : files) {
        const QStringList found = find(joined(textOfFile(path)));
        if (found.isEmpty())
            continue;
        if (allowed.contains(path))
            used << path;
        else
            wrong << path + QStringLiteral(": ") + found.join(QStringLiteral(", "));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QCOMPARE(used, allowed);
}

/// A number shifts when a column comes in before it, and nothing says so (store/columns.h).
void TestStatements::columnsAreReadByName()
{
    compare({QStringLiteral("src/server"), QStringLiteral("app")}, readsByNumber);
}

/// store/RECORDING_STATES.md has every way from one state to another; what is not there must not be anywhere.
void TestStatements::statesAreWrittenInOnePlace()
{
    compare({QStringLiteral("src/server"), QStringLiteral("app")}, writesOfStates,
            {QStringLiteral("src/server/store/recording_states.cpp")});
}

void TestStatements::handlersCannotChangeTheirCall()
{
    compare({QStringLiteral("src/server/routes")}, mutableCalls);
}

void TestStatements::whatIsReadIsReadBeforeAnythingIsWritten()
{
    compare({QStringLiteral("src/server"), QStringLiteral("app")}, writesWhileReading);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
