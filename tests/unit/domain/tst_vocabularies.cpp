// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/client_fault.h"
#include "domain/access_event.h"
#include "domain/alert.h"
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/permission.h"
#include "domain/problem.h"
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::test;
using namespace attune::domain;

namespace {

template <typename Row>
QStringList namesOf(std::span<const Row> table)
{
    QStringList names;
    for (const Row &row : table)
        names << QString::fromLatin1(row.name);
    return names;
}

QStringList roleNames()
{
    QStringList names;
    for (const Role role : {Role::Patient, Role::Psychologist, Role::PracticeManager, Role::Admin, Role::Auditor})
        names << textOf(role);
    return names;
}

QStringList faultNames()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(base::ClientFault::DiskFull); ++i)
        names << textOf(static_cast<base::ClientFault>(i));
    return names;
}

const QList<std::pair<const char *, QStringList>> &vocabularies()
{
    static const QList<std::pair<const char *, QStringList>> all = {{"log actions", namesOf(logActions())},
                                                                    {"kinds of messages", namesOf(messageKinds())},
                                                                    {"permissions", namesOf(permissions())},
                                                                    {"problem codes", namesOf(problems())},
                                                                    {"roles", roleNames()},
                                                                    {"faults of a program", faultNames()}};
    return all;
}

QSet<QString> allNames()
{
    QSet<QString> names;
    for (const auto &[what, words] : vocabularies())
        names.unite(QSet<QString>(words.begin(), words.end()));
    return names;
}

/// A word that is one of a vocabulary and no other: a small word such as "closed" or "play" may stand for anything, and
/// functions that take enums keep it out where it matters.
bool isUnmistakable(const QString &name)
{
    static const QRegularExpression mark(QStringLiteral("[A-Z_]"));
    return name.contains(mark);
}

struct Literal
{
    QString text;
    QString before; ///< the code in front of it, on its line
};

/// The string literals of a source file.
QList<Literal> literalsOf(const QString &source)
{
    static const QRegularExpression token(
        QStringLiteral(R"x(//[^\n]*|/\*.*?\*/|R"(\w*)\((?<raw>.*?)\)\1"|"(?<text>(?:[^"\\\n]|\\.)*)"|)x"
                       R"x((?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+')x"),
        QRegularExpression::DotMatchesEverythingOption);
    QList<Literal> literals;
    auto tokens = token.globalMatch(source);
    while (tokens.hasNext()) {
        const auto match = tokens.next();
        const bool isRaw = match.hasCaptured(QStringLiteral("raw"));
        if (!isRaw && !match.hasCaptured(QStringLiteral("text")))
            continue;
        const qsizetype line = source.lastIndexOf(QLatin1Char('\n'), match.capturedStart()) + 1;
        literals.append({match.captured(isRaw ? QStringLiteral("raw") : QStringLiteral("text")),
                         source.mid(line, match.capturedStart() - line)});
    }
    return literals;
}

/// The names in a literal: all of it, or words between quotes of SQL.
QStringList namesIn(const QString &literal, const QSet<QString> &names)
{
    if (names.contains(literal))
        return {literal};
    static const QRegularExpression quoted(QStringLiteral("'(\\w+)'"));
    QStringList found;
    auto words = quoted.globalMatch(literal);
    while (words.hasNext()) {
        if (const QString word = words.next().captured(1); names.contains(word))
            found << word;
    }
    return found;
}

/// Where the tables are, and steps of the database that were shipped and stay as they are.
bool isHome(const QString &path)
{
    // The last one translates the printed policy, cell by cell: tst_oversight_pages holds it to what is printed.
    static const QStringList homes = {QStringLiteral("src/domain/log_action.cpp"),
                                      QStringLiteral("src/domain/message_kind.cpp"),
                                      QStringLiteral("src/domain/permission.cpp"),
                                      QStringLiteral("src/domain/problem.cpp"),
                                      QStringLiteral("src/domain/person.cpp"),
                                      QStringLiteral("src/base/client_fault.cpp"),
                                      QStringLiteral("src/server/store/migrations.cpp"),
                                      QStringLiteral("src/server/store/audit_schema.cpp"),
                                      QStringLiteral("src/models/words/policy_words.cpp")};
    return homes.contains(path);
}

/// The same letters for another thing: where, and what it is there.
struct Namesake
{
    const char *file;
    const char *word;
    const char *what;
};

constexpr Namesake namesakes[] = {
    {"src/protocol/keys.h", "consentGiven", "member of a body"},
    {"src/server/audit/log_line.cpp", "signIn", "member of an entry"},
    {"src/server/setup/configuration.cpp", "signIn", "a part of attuned.json"},
    {"src/crypto/sealed_container.cpp", "key_wrong", "crypto is below the table"},
    {"ui/browser/reason_dialog.cpp", "consent_withdrawn", "a category of deletions"},
};

bool isNamesake(const QString &path, const QString &word)
{
    return std::any_of(std::begin(namesakes), std::end(namesakes), [&](const Namesake &one) {
        return path == QLatin1String(one.file) && word == QLatin1String(one.word);
    });
}

/// Operations of the API have names of their own, and some are spelled like what they do.
QSet<QString> operations()
{
    static const QRegularExpression id(QStringLiteral("\"operationId\": \"(\\w+)\""));
    QSet<QString> names;
    auto matches = id.globalMatch(textOfFile(QStringLiteral("resources/api/attune.openapi.json")));
    while (matches.hasNext())
        names.insert(matches.next().captured(1));
    return names;
}

/// The source texts of one context of a catalogue.
QSet<QString> wordsOfContext(const QString &language, const QString &context)
{
    QString catalogue = textOfFile(QStringLiteral("translations/attune_%1.ts").arg(language));
    const qsizetype begin = catalogue.indexOf(QStringLiteral("<name>%1</name>").arg(context));
    catalogue =
        begin < 0 ? QString() : catalogue.mid(begin, catalogue.indexOf(QLatin1String("</context>"), begin) - begin);
    static const QRegularExpression message(
        QStringLiteral("<source>([^<]*)</source>(?:(?!</message>).)*<translation>([^<]+)</translation>"),
        QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> words;
    auto matches = message.globalMatch(catalogue);
    while (matches.hasNext())
        words.insert(matches.next()
                         .captured(1)
                         .replace(QLatin1String("&apos;"), QLatin1String("'"))
                         .replace(QLatin1String("&quot;"), QLatin1String("\""))
                         .replace(QLatin1String("&amp;"), QLatin1String("&")));
    return words;
}

} // namespace

class TestVocabularies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesArePlainAndUnique();
    void namesAreReadAsWhatTheyAre();
    void aNameOfAnotherVersionIsKept();
    void everyReportedActionIsALogAction();
    void everyWordIsInBothLanguages();
    void noNameIsSpelledOutsideItsTable();
    void testsAskTheDatabaseForNamesThatExist();
};

void TestVocabularies::namesArePlainAndUnique()
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_]+$")); // they are written into SQL between quotes
    for (const auto &[what, names] : vocabularies()) {
        QVERIFY2(names.size() >= 4, what);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        for (const QString &name : names)
            QVERIFY2(plain.match(name).hasMatch(), qPrintable(name));
    }
}

void TestVocabularies::namesAreReadAsWhatTheyAre()
{
    for (const LogActionRow &row : logActions()) {
        QCOMPARE(textOf(row.action), QString::fromLatin1(row.name));
        QVERIFY2(logActionFromText(QString::fromLatin1(row.name)) == row.action, row.name);
        QVERIFY2(&rowOf(row.action) == &row, row.name);
        QVERIFY2(QByteArray("CRUDE").contains(row.verb), row.name);
    }
    for (const MessageKindRow &row : messageKinds()) {
        QVERIFY2(messageKindFromText(QString::fromLatin1(row.name)) == row.kind, row.name);
        QVERIFY2(&rowOf(row.kind) == &row, row.name);
    }
    for (const PermissionRow &row : permissions())
        QVERIFY2(permissionFromText(textOf(row.permission)) == row.permission, row.name);
    for (const Problem &row : problems()) {
        QVERIFY2(problemCodeFromText(QString::fromLatin1(row.name)) == row.code, row.name);
        QVERIFY2(row.status >= 400 && row.status < 600, row.name);
    }
    for (const LogOutcome outcome :
         {LogOutcome::Allowed, LogOutcome::Refused, LogOutcome::Failed, LogOutcome::Reported})
        QVERIFY(logOutcomeFromText(textOf(outcome)) == outcome);
}

void TestVocabularies::aNameOfAnotherVersionIsKept()
{
    const QString later = QStringLiteral("somethingOfNextYear");
    QVERIFY(!logActionFromText(later) && !messageKindFromText(later) && !permissionFromText(later) &&
            !problemCodeFromText(later) && !logOutcomeFromText(later));
    QVERIFY(!logActionFromText(QStringLiteral("LinkIssued"))); // exactly, or it is another
    const auto named = LogActionName::read(later);
    QCOMPARE(named.text(), later);
    QVERIFY(named != LogAction::LinkIssued && !named.isEmpty());
    QVERIFY(LogActionName::read(QStringLiteral("linkIssued")) == LogAction::LinkIssued);
    QVERIFY(LogActionName(LogAction::LinkIssued) == LogActionName::read(QStringLiteral("linkIssued")));
    QVERIFY(LogActionName().isEmpty());
}

void TestVocabularies::everyReportedActionIsALogAction()
{
    for (int i = 0; i <= static_cast<int>(AccessAction::Locked); ++i) {
        const auto action = static_cast<AccessAction>(i);
        QCOMPARE(textOf(action), textOf(logActionOf(action)));
        QVERIFY(accessActionFromText(textOf(action)) == action);
    }
    QVERIFY(!accessActionFromText(textOf(LogAction::KeyRotated))); // no program reports that
}

void TestVocabularies::everyWordIsInBothLanguages()
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
        const auto acts = wordsOfContext(language, QStringLiteral("AccessStory"));
        for (const LogActionRow &row : logActions())
            QVERIFY2(acts.contains(QString::fromUtf8(row.words)), row.words);
        const auto sentences = wordsOfContext(language, QStringLiteral("MessageKind"));
        for (const MessageKindRow &row : messageKinds())
            QVERIFY2(sentences.contains(QString::fromUtf8(row.words)), row.words);
    }
}

/// So that a misspelt one cannot be written: what takes a word takes the enum.
void TestVocabularies::noNameIsSpelledOutsideItsTable()
{
    const QSet<QString> names = allNames();
    const QSet<QString> ids = operations();
    QVERIFY(ids.size() > 50);
    QSet<QString> met;
    QStringList wrong;
    const auto files = sourcesBelow({QStringLiteral("src"), QStringLiteral("app"), QStringLiteral("ui")});
    QVERIFY(files.size() > 300);
    for (const QString &path : files) {
        if (isHome(path))
            continue;
        const bool isRoute = path.startsWith(QLatin1String("src/server/routes/"));
        for (const Literal &literal : literalsOf(textOfFile(path))) {
            const bool isObjectName = literal.before.contains(QLatin1String("setObjectName("));
            for (const QString &name : namesIn(literal.text, names)) {
                if (!isUnmistakable(name) || isObjectName || (isRoute && ids.contains(name)))
                    continue;
                met.insert(path + name);
                if (!isNamesake(path, name))
                    wrong << path + QStringLiteral(" spells ") + name;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    for (const Namesake &one : namesakes) // what is excused is there
        QVERIFY2(met.contains(QLatin1String(one.file) + QLatin1String(one.word)), one.what);
}

/// A test that asks for a misspelt name finds nothing, and may take that for a good sign.
void TestVocabularies::testsAskTheDatabaseForNamesThatExist()
{
    static const QRegularExpression asks(
        QStringLiteral("\\b(action|kind)(?: =| <>| IN \\(|, | NOT IN \\() ?((?:'\\w+'(?:, ?)?)+)"));
    static const QRegularExpression word(QStringLiteral("'(\\w+)'"));
    const QStringList actions = namesOf(logActions());
    const QStringList kinds = namesOf(messageKinds()) + namesOf(alertKinds());
    // Of consents, of a test of texts, and of logs that tests make.
    const QStringList others = {QStringLiteral("given"), QStringLiteral("withdrawn"), QStringLiteral("declined"),
                                QStringLiteral("made"),  QStringLiteral("bad"),       QStringLiteral("blocked"),
                                QStringLiteral("free")};
    QStringList wrong;
    int asked = 0;
    for (const QString &path : sourcesBelow({QStringLiteral("tests")})) {
        if (path.endsWith(QLatin1String("tst_vocabularies.cpp")))
            continue;
        for (const Literal &literal : literalsOf(textOfFile(path))) {
            auto matches = asks.globalMatch(literal.text);
            while (matches.hasNext()) {
                auto words = word.globalMatch(matches.next().captured(2));
                while (words.hasNext()) {
                    const QString name = words.next().captured(1);
                    ++asked;
                    if (!actions.contains(name) && !kinds.contains(name) && !others.contains(name))
                        wrong << path + QStringLiteral(" asks for ") + name;
                }
            }
        }
    }
    QVERIFY(asked > 50);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestVocabularies)
#include "tst_vocabularies.moc"
