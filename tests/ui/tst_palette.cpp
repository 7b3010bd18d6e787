// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/page_table.h"

#include <QTest>

#include <algorithm>

using namespace attune::ui;

namespace {

QString nameOf(const CommandRow &row)
{
    return QString::fromUtf8(row.text).remove(QLatin1Char('&'));
}

/// Which command comes first for what was typed, as the palette sorts them.
QString firstFor(const QString &typed)
{
    const CommandRow *best = nullptr;
    auto bestMatch = CommandMatch::None;
    for (const CommandRow &row : programCommands()) {
        const auto match = commandMatch(nameOf(row), QString::fromUtf8(row.description), typed);
        if (match < bestMatch) {
            best = &row;
            bestMatch = match;
        }
    }
    return best ? nameOf(*best) : QString();
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsFirstForItsOwnName();
    void beginningsOfNamesComeBeforeDescriptions_data();
    void beginningsOfNamesComeBeforeDescriptions();
    void accentsAndCaseDoNotMatter();
};

void TestPalette::everyCommandIsFirstForItsOwnName()
{
    int seen = 0;
    for (const CommandRow &row : programCommands()) {
        const QString name = nameOf(row);
        QCOMPARE(firstFor(name), name);
        QCOMPARE(firstFor(name.toUpper().remove(QChar(0x2026))), name);
        ++seen;
    }
    QVERIFY(seen > 60);
}

void TestPalette::beginningsOfNamesComeBeforeDescriptions_data()
{
    QTest::addColumn<CommandMatch>("match");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *typed, CommandMatch match) {
        QTest::newRow(typed) << match << QString::fromUtf8(typed);
    };
    row("Clinic Status", CommandMatch::Exact);
    row("clinic st", CommandMatch::NameBegins);
    row("status clinic", CommandMatch::WordsOfName);
    row("st cli", CommandMatch::WordsOfName);
    row("tatus", CommandMatch::InName);
    row("backups", CommandMatch::InDescription);
    row("clinic backups", CommandMatch::InDescription);
    row("messages", CommandMatch::None);
}

void TestPalette::beginningsOfNamesComeBeforeDescriptions()
{
    QFETCH(CommandMatch, match);
    QFETCH(QString, typed);
    QCOMPARE(commandMatch(QStringLiteral("Clinic Status"), QStringLiteral("Backups, access log, keys"), typed), match);
    if (typed == QStringLiteral("clinic st"))
        QCOMPARE(firstFor(typed), QStringLiteral("Clinic Status"));
}

void TestPalette::accentsAndCaseDoNotMatter()
{
    QCOMPARE(commandMatch(QStringLiteral("Ir a la sesión…"), {}, QStringLiteral("IR A LA SESION")),
             CommandMatch::Exact);
    QCOMPARE(commandMatch(QStringLiteral("Anything"), {}, {}), CommandMatch::NameBegins);
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
