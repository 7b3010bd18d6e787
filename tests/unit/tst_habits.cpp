// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune::test;

namespace {

/// What stands between an opening bracket and the one that closes it, in parts: of commas inside other brackets none
/// counts.
QStringList partsFrom(const QString &code, qsizetype from)
{
    QStringList parts{QString()};
    int depth = 0;
    int angles = 0;
    for (qsizetype i = from; i < code.size(); ++i) {
        const QChar c = code.at(i);
        const bool opens = c == QLatin1Char('(') || c == QLatin1Char('{') || c == QLatin1Char('[');
        const bool closes = c == QLatin1Char(')') || c == QLatin1Char('}') || c == QLatin1Char(']');
        if (closes && depth == 0)
            return parts.last().trimmed().isEmpty() ? parts.mid(0, parts.size() - 1) : parts;
        depth += opens ? 1 : closes ? -1 : 0;
        if (depth == 0 && c == QLatin1Char('<'))
            ++angles;
        if (depth == 0 && c == QLatin1Char('>') && code.at(i - 1) != QLatin1Char('-'))
            angles = std::max(0, angles - 1);
        if (c == QLatin1Char(',') && depth == 0 && angles == 0)
            parts << QString();
        else
            parts.last() += c;
    }
    return {};
}

} // namespace

/// Habits of the sources that a compiler does not know.
class TestHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCountsAreRight();
    void nothingOfTheClientIsMadeFromAHandfulOfArguments();
    void whatPeopleWroteIsNeverCutInTheMiddleOfACharacter();
    void whatHoldsAWholeTextHoldsItsLastLineFeed();
    void whatIsAskedForAPersonEndsWithThem();
    void functionsStayShort();
    void classesStayInOneFile();
};

void TestHabits::theCountsAreRight()
{
    QCOMPARE(partsFrom(QStringLiteral("int a, const QHash<int, int> &b, std::function<void(int, int)> c)"), 0).size(),
             3);
    QCOMPARE(partsFrom(QStringLiteral("a, {b, c}, f(d, e), p->q, x[1, 2],\n}"), 0).size(), 5);
    QCOMPARE(partsFrom(QStringLiteral(")"), 0).size(), 0);
}

/// More than four arguments in a row are mixed up sooner or later: a constructor takes a struct instead, and what is
/// made from many values says which is which (.name = value).
void TestHabits::nothingOfTheClientIsMadeFromAHandfulOfArguments()
{
    constexpr qsizetype most = 4;
    static const QRegularExpression type(
        QStringLiteral("^\\s*(?:class|struct) (\\w+)(?: final)?(?:\\s*:[^;{]*)?\\s*\\{"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression constructor(QStringLiteral("^\\s+(?:explicit )?(\\w+)\\("),
                                                QRegularExpression::MultilineOption);
    static const QRegularExpression made(QStringLiteral("\\b(?:\\w+::)*(\\w+)(?: \\w+)?\\{"));
    static const QRegularExpression keyword(QStringLiteral("\\b(class|struct|namespace|enum)\\s[^;{}]*$"));
    const QStringList client =
        sourcesBelow({QStringLiteral("ui"), QStringLiteral("app/attune"), QStringLiteral("src/models")});
    QSet<QString> types;
    for (const QString &path :
         sourcesBelow({QStringLiteral("ui"), QStringLiteral("app/attune"), QStringLiteral("src")})) {
        const QString code = codeAlone(textOfFile(path));
        for (auto found = type.globalMatch(code); found.hasNext();)
            types << found.next().captured(1);
    }
    QVERIFY(types.size() > 300);
    QStringList wrong;
    for (const QString &path : client) {
        const QString code = codeAlone(textOfFile(path));
        for (auto found = constructor.globalMatch(code); path.endsWith(QStringLiteral(".h")) && found.hasNext();) {
            const auto one = found.next();
            if (types.contains(one.captured(1)) && partsFrom(code, one.capturedEnd()).size() > most)
                wrong << path + QStringLiteral(": ") + one.captured(1);
        }
        for (auto found = made.globalMatch(code); found.hasNext();) {
            const auto one = found.next();
            if (!types.contains(one.captured(1)) ||
                keyword
                    .match(code.mid(std::max<qsizetype>(0, one.capturedStart() - 60),
                                    std::min<qsizetype>(60, one.capturedStart())))
                    .hasMatch())
                continue;
            const QStringList parts = partsFrom(code, one.capturedEnd());
            const bool isList = !parts.isEmpty() && !parts.first().contains(QLatin1Char(';'));
            if (isList && parts.size() > most && !parts.first().trimmed().startsWith(QLatin1Char('.')))
                wrong << path + QStringLiteral(": ") + one.captured(0);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Half a character is no text: the log refuses it, and with it the whole act. base::shortened() leaves none.
void TestHabits::whatPeopleWroteIsNeverCutInTheMiddleOfACharacter()
{
    static const QRegularExpression cut(QStringLiteral(
        "\\b(?:cleanText|cleanLine|strictText|text|value(?=\\([^)])|trimmed|simplified|toLower|toPlainText)\\("
        "[^;\\n]*\\)\\s*\\.(?:left|truncate)\\((?!\\w+ [<>])"));
    static const QRegularExpression named(
        QStringLiteral("\\b(?:reason|words|note\\.text|note\\.code)\\.(?:left|truncate)\\("));
    QStringList wrong;
    const QStringList files = sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")});
    QVERIFY(files.size() > 300);
    for (const QString &path : files) {
        const QStringList lines = codeAlone(textOfFile(path)).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            const bool isOurs = line.contains(QStringLiteral("toText(")) || line.contains(QStringLiteral("shortened("));
            if (!isOurs && (cut.match(line).hasMatch() || named.match(line).hasMatch()))
                wrong << path + QStringLiteral(": ") + line.trimmed();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// "$" is also in front of a line feed at the end: an id with one behind it would be taken for an id. "\\z" is the end.
void TestHabits::whatHoldsAWholeTextHoldsItsLastLineFeed()
{
    static const QRegularExpression literals(
        QStringLiteral("QStringLiteral\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
    static const QRegularExpression between(QStringLiteral("\"\\s*\"|^\"|\"\\s*\\z"));
    QStringList wrong;
    int patterns = 0;
    for (const QString &path : sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")})) {
        const QString code = textOfFile(path);
        if (!code.contains(QStringLiteral("QRegularExpression")) || code.contains(QStringLiteral("MultilineOption")))
            continue;
        for (auto found = literals.globalMatch(code); found.hasNext();) {
            const QString pattern = found.next().captured(1).remove(between);
            const bool isWhole = pattern.startsWith(QLatin1Char('^')) && pattern.endsWith(QStringLiteral("\\\\z"));
            patterns += isWhole ? 1 : 0;
            if (pattern.startsWith(QLatin1Char('^')) && pattern.endsWith(QLatin1Char('$')))
                wrong << path + QStringLiteral(": ") + pattern;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY(patterns > 30);
}

/// A widget outlives whoever signs in and leaves: an answer that is its own comes to the next person. Dialogs go.
void TestHabits::whatIsAskedForAPersonEndsWithThem()
{
    static const QSet<QString> others = {
        QStringLiteral("ui/messages/message_watch.cpp"),          // drops answers of before by a number
        QStringLiteral("ui/player/transcript_desk.cpp"),          // asks again whether it may
        QStringLiteral("ui/browser/download_bar.cpp"),            // is deleted when they leave
        QStringLiteral("ui/browser/deletion_request_dialogs.cpp") // two dialogs
    };
    static const QRegularExpression asks(QStringLiteral("\\bwhenDone\\("));
    QStringList wrong;
    int questions = 0;
    for (const QString &path : sourcesBelow({QStringLiteral("ui")})) {
        if (path.endsWith(QStringLiteral("_dialog.cpp")) || others.contains(path))
            continue;
        const QString code = codeAlone(textOfFile(path));
        for (auto found = asks.globalMatch(code); found.hasNext(); ++questions) {
            if (partsFrom(code, found.next().capturedEnd()).value(1).trimmed() == QStringLiteral("this"))
                wrong << path;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY(questions > 40);
}

/// As they are laid out: the bracket of a body stands alone at the beginning of its line, and so does the last one.
void TestHabits::functionsStayShort()
{
    constexpr qsizetype longest = 60;
    QStringList wrong;
    int functions = 0;
    for (const QString &path : sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")})) {
        const QStringList lines = textOfFile(path).split(QLatin1Char('\n'));
        qsizetype begun = -1; // the first line of the declaration before a body
        bool isBody = false;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString &line = lines.at(i);
            if (line == QLatin1String("{")) {
                isBody = true;
            } else if (isBody && line == QLatin1String("}")) {
                ++functions;
                if (i - begun + 1 > longest)
                    wrong << QStringLiteral("%1:%2 has %3 lines").arg(path).arg(begun + 1).arg(i - begun + 1);
                isBody = false;
                begun = -1;
            } else if (isBody && line == QLatin1String("};")) { // of a class
                isBody = false;
                begun = -1;
            } else if (!isBody) {
                const bool isApart = line.isEmpty() || line.startsWith(QLatin1String("//")) ||
                                     line.startsWith(QLatin1Char('#')) || line.endsWith(QLatin1Char(';'));
                begun = isApart ? -1 : begun < 0 ? i : begun;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY(functions > 5000);
}

/// A class that no longer fits into a file has more than one duty.
void TestHabits::classesStayInOneFile()
{
    static const QSet<QString> others = {
        QStringLiteral("src/api/telehealth TelehealthClinic"), // lists that are read on, page by page
        QStringLiteral("src/server/media TwilioCapture"),      // names of tracks, and the sound of each person
        QStringLiteral("ui/style AttuneStyle")                 // fields one types into
    };
    static const QRegularExpression defines(QStringLiteral("^(?:[^\\s(/#][^(\\n]*?[ *&])?([A-Z]\\w+)::~?\\w+\\("),
                                            QRegularExpression::MultilineOption);
    QMap<QString, QSet<QString>> places;
    for (const QString &path : sourcesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")})) {
        const QString text = textOfFile(path);
        for (auto found = defines.globalMatch(text); path.endsWith(QStringLiteral(".cpp")) && found.hasNext();)
            places[path.section(QLatin1Char('/'), 0, -2) + QLatin1Char(' ') + found.next().captured(1)].insert(path);
    }
    QVERIFY(places.size() > 400);
    QStringList several;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (place->size() > 1)
            several << place.key();
    }
    QCOMPARE(QSet<QString>(several.begin(), several.end()), others);
}

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
