// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

/// The names of the members of messages are spelled in src/protocol/keys.h, each once, and nowhere else where the API
/// is spoken: reads the tree.
class TestMemberNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachIsSpelledOnce();
    void eachHasItsOwnNameInTheProgram();
    void eachIsOfAMessage();
    void spellingsAreFound_data();
    void spellingsAreFound();
    void nobodyElseSpellsOne();
    void answersAreMessages();

private:
    QMap<QString, QString> m_keys; ///< by the constant, with its namespace where it has one
    QStringList m_spellings;
};

namespace {

QString content(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesBelow(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next().mid(QStringLiteral(SOURCE_FOLDER "/").size());
    }
    files.sort();
    return files;
}

/// "recent_logs_30_days" as a constant is called: "recentLogs30Days".
QString constantOf(const QString &spelling)
{
    QString name;
    const auto parts = spelling.split(QLatin1Char('_'));
    for (const QString &part : parts)
        name += name.isEmpty() ? part : part.at(0).toUpper() + part.mid(1);
    return name;
}

/// The ways in which a member can be named by hand: of an object that is written, or of one that is read.
const QList<QRegularExpression> &handwriting()
{
    static const QList<QRegularExpression> forms = {
        QRegularExpression(QStringLiteral("(?<![\\w>])(?<!: )\\{\\s*\"([a-z]\\w*)\"\\s*,")),
        QRegularExpression(QStringLiteral("\\[\\s*\"(\\w+)\"\\s*\\]")),
        QRegularExpression(QStringLiteral(
            "(?:[bB]ody|json|object|answer|row)(?:\\.|->)(?:find|contains|at|value|erase)\\(\\s*\"(\\w+)\"")),
        QRegularExpression(
            QStringLiteral("protocol::(?:strict)?(?:[tT]ext|[iI]nteger|[rR]eal|flag|instant|child|list)\\("
                           "[^;\"]*\"(\\w+)\"")),
        QRegularExpression(QStringLiteral(
            "\\b(?:strict)?(?:[tT]ext|[iI]nteger|[rR]eal|flag|instant|child|list)\\(\\s*\\*?\\w+,\\s*\"(\\w+)\"")),
        QRegularExpression(QStringLiteral("\\bmembers\\.\\w+\\(\\s*\"(\\w+)\""))};
    return forms;
}

QStringList spelledIn(const QString &text)
{
    QStringList found;
    for (const QRegularExpression &form : handwriting()) {
        for (auto matches = form.globalMatch(text); matches.hasNext();)
            found << matches.next().captured(1);
    }
    return found;
}

} // namespace

void TestMemberNames::initTestCase()
{
    static const QRegularExpression constant(
        QStringLiteral(
            "^inline constexpr char (\\w+)\\[\\] =\\s+\"([^\"]*)\";|^namespace (\\w+) \\{|^\\} // namespace (\\w+)"),
        QRegularExpression::MultilineOption);
    QString inside;
    const QString text =
        content(QStringLiteral("src/protocol/keys.h")) + content(QStringLiteral("src/protocol/family_keys.h"));
    for (auto matches = constant.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (!match.captured(3).isEmpty()) {
            inside = match.captured(3) + QStringLiteral("::");
        } else if (!match.captured(4).isEmpty()) {
            inside.clear();
        } else {
            m_keys.insert(inside + match.captured(1), match.captured(2));
            m_spellings << match.captured(2);
        }
    }
    QVERIFY(m_spellings.size() > 300);
    QCOMPARE(m_spellings.size(), text.count(QStringLiteral("inline constexpr")));
}

void TestMemberNames::eachIsSpelledOnce()
{
    QStringList sorted = m_spellings;
    sorted.sort();
    for (qsizetype i = 1; i < sorted.size(); ++i)
        QVERIFY2(sorted.at(i) != sorted.at(i - 1), qPrintable(sorted.at(i)));
}

void TestMemberNames::eachHasItsOwnNameInTheProgram()
{
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it)
        QCOMPARE(it.key().section(QStringLiteral("::"), -1), constantOf(it.value()));
}

/// A name that no message has is of something that was taken away.
void TestMemberNames::eachIsOfAMessage()
{
    QString codecs;
    const auto files = sourcesBelow({QStringLiteral("src/protocol")});
    for (const QString &path : files)
        codecs += path.endsWith(QStringLiteral("keys.h")) ? QString() : content(path);
    QStringList unused;
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
        const QRegularExpression use(QStringLiteral("::%1\\b").arg(it.key().section(QStringLiteral("::"), -1)));
        if (!codecs.contains(use))
            unused << it.key();
    }
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(QLatin1Char(' '))));
}

void TestMemberNames::spellingsAreFound_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {R"(return jsonAnswer({{"name", json(x)}});)", R"(body["name"] = 1;)", R"((*found)[ "name" ])",
          R"(Json row = { "name", 2 };)", R"(call.body.find("name"))", R"(body->contains("name"))",
          R"(row.erase("name"))", R"(protocol::strictText(call.body, "name"))", R"(protocol::text(json, "name"))",
          R"(protocol::list(protocol::child(x, kind), "name"))", R"(protocol::strictInteger(body, "name", {0, 1}))",
          R"(members.text("name", value);)", R"(text(*parsed, "name"))"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

/// The rules below would not pass over what they are there for.
void TestMemberNames::spellingsAreFound()
{
    QFETCH(QString, code);
    QVERIFY(spelledIn(code).contains(QStringLiteral("name")));
}

void TestMemberNames::nobodyElseSpellsOne()
{
    // Rows of parameters by operation; and the name that faults give a message that is no object.
    // The last one begins a file of entries (LOG_FILES.md), which is no message of the API.
    static const QStringList notMembers = {QStringLiteral("src/server/routes/query_rules.cpp"),
                                           QStringLiteral("src/protocol/codec.h"),
                                           QStringLiteral("src/protocol/log_file_head.cpp")};
    const auto files =
        sourcesBelow({QStringLiteral("src/server/routes"), QStringLiteral("src/api"), QStringLiteral("src/protocol")});
    QVERIFY(files.size() > 100);
    QStringList wrong;
    for (const QString &path : files) {
        const auto found = notMembers.contains(path) ? QStringList() : spelledIn(content(path));
        for (const QString &name : found) {
            if (m_spellings.contains(name))
                wrong << path + QStringLiteral(": ") + name;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Routes make their answers of messages: only the frame of an answer knows that they are JSON.
void TestMemberNames::answersAreMessages()
{
    static const QStringList frame = {QStringLiteral("src/server/routes/answers.h"),
                                      QStringLiteral("src/server/routes/route.h"),
                                      QStringLiteral("src/server/routes/route.cpp")};
    QStringList wrong;
    const auto files = sourcesBelow({QStringLiteral("src/server/routes")});
    for (const QString &path : files) {
        if (!frame.contains(path) && content(path).contains(QStringLiteral("jsonAnswer(")))
            wrong << path;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestMemberNames)
#include "tst_member_names.moc"
