// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace attune::test;

/// Words that were replaced by the ones of src/GLOSSARY.md come back neither in code nor on a screen.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeUsesTheGlossary_data();
    void theCodeUsesTheGlossary();
    void theScreensUseTheGlossary_data();
    void theScreensUseTheGlossary();
    void aReplacedWordIsFound_data();
    void aReplacedWordIsFound();
    void theGlossaryHasItsWords();
    void cataloguesNameClassesAsTheyAreAskedFor();
};

namespace {

/// Code and comments without what stands in quotes: names of the wire, of tables and of widgets may be older.
QMap<QString, QString> sources()
{
    auto all = textsBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")});
    for (QString &source : all)
        source = withoutTexts(source);
    return all;
}

/// A replaced word as part of a name in code, or alone in a comment.
QRegularExpression wordOf(const QString &word)
{
    const QString first = word.left(1);
    return QRegularExpression(QStringLiteral("(?<![a-z])[%1%2]%3(?![a-z])|(?<=[a-z])%2%3(?![a-z])")
                                  .arg(first.toLower(), first.toUpper(), word.mid(1)));
}

QStringList linesWith(const QRegularExpression &form, const QString &text)
{
    QStringList found;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (form.match(line).hasMatch())
            found << line.trimmed();
    }
    return found;
}

/// The English texts of the catalogue.
QStringList screenTexts()
{
    QStringList texts;
    const QString catalogue = textOfFile(QStringLiteral("translations/attune_en.ts"));
    QXmlStreamReader xml(catalogue);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("source"))
            texts << xml.readElementText();
    }
    return texts;
}

QRegularExpression phraseOf(const QString &phrase)
{
    return QRegularExpression(QStringLiteral("\\b%1\\b").arg(phrase), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

void TestWords::theCodeUsesTheGlossary_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("stays"); // lines in which it is somebody else's word
    QTest::newRow("wish") << QStringLiteral("wish") << QStringLiteral("deletion request, pending write, pending seek")
                          << QStringLiteral("key::\\w*[wW]ish\\b|char \\w*[wW]ish\\[\\]");
    QTest::newRow("wishes") << QStringLiteral("wishes") << QStringLiteral("deletion requests")
                            << QStringLiteral("key::openWishes|char openWishes\\[\\]");
    QTest::newRow("keeper") << QStringLiteral("keeper") << QStringLiteral("key provider") << QString();
    QTest::newRow("thaw") << QStringLiteral("thaw") << QStringLiteral("restore from the archive") << QString();
    QTest::newRow("warmth") << QStringLiteral("warmth") << QStringLiteral("availability") << QString();
    QTest::newRow("half a sign-in") << QStringLiteral("half a sign-in") << QStringLiteral("partial sign-in")
                                    << QString();
    QTest::newRow("closed to most") << QStringLiteral("closed to most") << QStringLiteral("restricted") << QString();
    QTest::newRow("over its time") << QStringLiteral("over its time") << QStringLiteral("expired") << QString();
}

void TestWords::theCodeUsesTheGlossary()
{
    QFETCH(QString, word);
    QFETCH(QString, instead);
    QFETCH(QString, stays);
    QStringList wrong;
    static const auto all = sources(); // for every row: half a thousand files
    QVERIFY(all.size() > 500);
    for (auto it = all.begin(); it != all.end(); ++it) {
        for (const QString &line : linesWith(wordOf(word), it.value())) {
            if (stays.isEmpty() || !QRegularExpression(stays).match(line).hasMatch())
                wrong << it.key() + QStringLiteral(": ") + line;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n')) + QStringLiteral("\nsay: ") + instead));
}

void TestWords::theScreensUseTheGlossary_data()
{
    QTest::addColumn<QString>("phrase");
    for (const char *phrase :
         {"wish(es|ed)?", "look again", "somebody", "everybody", "anybody", "keeper", "(is|are) not right",
          "put together", "brought in", "(take|takes|took|taken) (it )?back", "closed to most", "picture(s)?", "anew",
          "how the clinic stands", "what was said", "break-glass", "cannot"})
        QTest::newRow(phrase) << QString::fromLatin1(phrase);
}

void TestWords::theScreensUseTheGlossary()
{
    QFETCH(QString, phrase);
    const QStringList texts = screenTexts();
    QVERIFY(texts.size() > 1000);
    QStringList wrong;
    for (const QString &text : texts) {
        if (phraseOf(phrase).match(text).hasMatch())
            wrong << text;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestWords::aReplacedWordIsFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a variable") << QStringLiteral("int wish = 1;") << true;
    QTest::newRow("a member") << QStringLiteral("m_wish->hide();") << true;
    QTest::newRow("the end of a name") << QStringLiteral("moveWish(row);") << true;
    QTest::newRow("a class") << QStringLiteral("class WishDialog") << true;
    QTest::newRow("a comment") << QStringLiteral("/// The last wish about it.") << true;
    QTest::newRow("a part of another word") << QStringLiteral("swishing();") << false;
    QTest::newRow("a name of the wire") << QStringLiteral("members.text(\"deletionWish\");") << false;
}

void TestWords::aReplacedWordIsFound()
{
    QFETCH(QString, line);
    QFETCH(bool, isFound);
    QCOMPARE(!linesWith(wordOf(QStringLiteral("wish")), withoutTexts(line)).isEmpty(), isFound);
}

void TestWords::theGlossaryHasItsWords()
{
    const QString page = textOfFile(QStringLiteral("src/GLOSSARY.md"));
    const QString spanish = textOfFile(QStringLiteral("translations/attune_es.ts"));
    for (const char *term : {"solicitud de eliminación", "acceso de emergencia", "pantalla de privacidad",
                             "verificación en dos pasos", "historial de accesos", "almacén de claves"}) {
        const QString word = QString::fromUtf8(term);
        QVERIFY2(page.contains(word), term);
        QVERIFY2(spanish.contains(word, Qt::CaseInsensitive), term); // the page says what the screens say
    }
    QVERIFY(textOfFile(QStringLiteral("README.md")).contains(QStringLiteral("src/GLOSSARY.md")));
}

/// The program asks for a class without its namespaces (app/attune/main.cpp): a context that has them is never found.
void TestWords::cataloguesNameClassesAsTheyAreAskedFor()
{
    for (const char *language : {"en", "es"}) {
        const QString file = textOfFile(QStringLiteral("translations/attune_%1.ts").arg(QLatin1String(language)));
        static const QRegularExpression context(QStringLiteral("<name>([^<]*)</name>"));
        QSet<QString> seen;
        for (auto each = context.globalMatch(file); each.hasNext();) {
            const QString name = each.next().captured(1);
            QVERIFY2(!name.contains(QStringLiteral("::")), qPrintable(name));
            QVERIFY2(!seen.contains(name), qPrintable(name)); // of two, only one would be read
            seen.insert(name);
        }
        QVERIFY2(seen.size() > 100, language);
    }
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
