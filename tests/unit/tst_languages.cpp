// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_kind.h"
#include "protocol/json.h"
#include "resources/clinic_resources.h"
#include "server/clinic/consent_texts.h"
#include "server/messages/mail_words.h"
#include "tests/support/tree.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace attune;
using namespace attune::test;
using protocol::Json;

/// What people read that is not a screen: mails, consent texts, guides and the operator's doctor are in every language,
/// say the same things, and are easy enough.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseClinicResources(); }
    void everyKindOfMessageHasALetterInEveryLanguage();
    void aLetterIsInTheLanguageOfWhoGetsIt_data();
    void aLetterIsInTheLanguageOfWhoGetsIt();
    void aNameInALetterIsNeverAPlaceholder();
    void everyConsentTextIsThereInSpanish();
    void aSpanishConsentTextStaysWhenANewerOneComes();
    void everyGuideSaysTheSameInSpanish();
    void theDoctorSpeaksSpanish();
    void spanishIsEasyToRead();
};

namespace {

QStringList filesIn(const QString &folder, const QString &pattern)
{
    return QDir(QStringLiteral(SOURCE_FOLDER "/") + folder).entryList({pattern}, QDir::Files, QDir::Name);
}

QStringList placesIn(const QString &text, const QString &form)
{
    QStringList places;
    for (auto it = QRegularExpression(form).globalMatch(text); it.hasNext();)
        places << it.next().captured();
    places.sort();
    return places;
}

/// The kinds of the table in OUTBOX.md.
QStringList kindsOfThePage()
{
    QStringList kinds;
    static const QRegularExpression row(QStringLiteral("^\\| ((?:`[A-Za-z]+`(?:, )?)+) \\|"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression word(QStringLiteral("`([A-Za-z]+)`"));
    for (auto rows = row.globalMatch(QString::fromUtf8(content(QStringLiteral("src/server/messages/OUTBOX.md"))));
         rows.hasNext();) {
        for (auto words = word.globalMatch(rows.next().captured(1)); words.hasNext();)
            kinds << words.next().captured(1);
    }
    kinds.sort();
    return kinds;
}

/// How easy a Spanish text is (INFLESZ, after Szigriszt Pazos): 206.835 - 62.3 syllables a word - words a sentence;
/// over 55 for most people, over 65 fairly easy. Of vowels in a row each strong or stressed one is a syllable.
double inflesz(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[a-záéíóúüñ]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression run(QStringLiteral("[aeiouáéíóúüy]+"));
    static const QRegularExpression strong(QStringLiteral("[aeoáéíóú]"));
    static const QRegularExpression end(QStringLiteral("[.!?:]|\\n#[^\\n]*\\n"));
    int words = 0;
    int syllables = 0;
    for (auto it = word.globalMatch(text.toLower()); it.hasNext(); ++words) {
        int ofOne = 0;
        for (auto runs = run.globalMatch(it.next().captured()); runs.hasNext();)
            ofOne += std::max(1, static_cast<int>(runs.next().captured().count(strong)));
        syllables += std::max(1, ofOne);
    }
    return 206.835 - 62.3 * syllables / std::max(1, words) - double(words) / std::max(1, int(text.count(end)));
}

} // namespace

void TestLanguages::everyKindOfMessageHasALetterInEveryLanguage()
{
    const server::MailWords words;
    QStringList languages = words.languages();
    languages.sort();
    QCOMPARE(languages, (QStringList{QStringLiteral("en"), QStringLiteral("es")}));
    const QStringList kinds = kindsOfThePage();
    QStringList known; // the page, the files and the program know the same
    for (const domain::MessageKindRow &row : domain::messageKinds())
        known << QString::fromLatin1(row.name);
    known.sort();
    QCOMPARE(kinds, known);
    QMap<QString, QStringList> places;
    for (const QString &language : languages) {
        QStringList there = words.kinds(language);
        there.sort();
        QCOMPARE(there, kinds);
        const auto file = protocol::objectFrom(content(QStringLiteral("resources/mail/%1.json").arg(language)));
        QVERIFY(file);
        for (const auto &[kind, row] : protocol::child(*file, "kinds").items()) {
            const QString all = protocol::text(row, "subject") + protocol::text(row, "text");
            QVERIFY2(!protocol::text(row, "subject").isEmpty() && protocol::text(row, "text").size() > 20,
                     kind.c_str());
            const QStringList here = placesIn(all, QStringLiteral("\\{[^}]*\\}|attunectl [a-z]+ [a-z]+"));
            const QString key = QString::fromStdString(kind);
            QCOMPARE(places.value(key, here), here); // the same placeholders and commands in each
            places.insert(key, here);
            QVERIFY2(!all.contains(QLatin1String("http")), kind.c_str());
            QVERIFY2(!all.contains(QLatin1Char('{')), kind.c_str()); // no name can come in, of an alert or anything else
        }
    }
}

void TestLanguages::aLetterIsInTheLanguageOfWhoGetsIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("English") << "en"
                             << "passwordChanged"
                             << "Your account's password was changed";
    QTest::newRow("Spanish") << "es"
                             << "passwordChanged"
                             << "Se ha cambiado la contraseña de su cuenta";
    QTest::newRow("one without words") << "fi"
                                       << "passwordChanged"
                                       << "Your account's password was changed";
    QTest::newRow("none") << ""
                          << "passwordChanged"
                          << "Your account's password was changed";
    QTest::newRow("a kind of a later day") << "es"
                                           << "somethingNew"
                                           << "Hay un mensaje para usted";
}

void TestLanguages::aLetterIsInTheLanguageOfWhoGetsIt()
{
    QFETCH(QString, language);
    QFETCH(QString, kind);
    QFETCH(QString, says);
    const auto letter =
        server::MailWords().letterOf(domain::MessageKindName::read(kind), language, QStringLiteral("Clínica Ñandú"));
    QVERIFY2(letter.text.contains(says), qPrintable(letter.text));
    QVERIFY2(letter.subject.startsWith(QStringLiteral("Clínica Ñandú: ")), qPrintable(letter.subject));
    QCOMPARE(letter.text.count(QLatin1Char('\n')), letter.text.count(QStringLiteral("\r\n")));
    QVERIFY(!letter.text.contains(QLatin1Char('{')) && !letter.subject.contains(QLatin1Char('{')));
}

void TestLanguages::aNameInALetterIsNeverAPlaceholder()
{
    const auto letter = server::MailWords().letterOf(domain::MessageKind::PasswordGuessing, QStringLiteral("en"),
                                                     QStringLiteral("{text} & {x"));
    QVERIFY2(letter.subject.startsWith(QStringLiteral("{text} & {x: ")), qPrintable(letter.subject));
}

/// Of each place the newest text of every language has the same paragraphs, answers and rules.
void TestLanguages::everyConsentTextIsThereInSpanish()
{
    const server::ConsentTexts texts(QStringLiteral(":/consent"));
    QStringList places;
    for (const QString &file : filesIn(QStringLiteral("resources/consent"), QStringLiteral("*-en-*.json")))
        places << file.section(QStringLiteral("-en-"), 0, 0);
    places.removeDuplicates();
    QVERIFY(places.size() >= 12);
    for (const QString &place : std::as_const(places)) {
        const auto *english = texts.find(place, QStringLiteral("en"));
        const auto *spanish = texts.find(place, QStringLiteral("es"));
        QVERIFY2(english && spanish && spanish->language == QStringLiteral("es"), qPrintable(place));
        QCOMPARE(english->jurisdiction, place);
        QCOMPARE(spanish->jurisdiction, place);
        QCOMPARE(spanish->strictness, english->strictness);
        QCOMPARE(spanish->validMonths, english->validMonths);
        QCOMPARE(spanish->consentAge, english->consentAge);
        QCOMPARE(spanish->shortAnswers.size(), english->shortAnswers.size());
        QCOMPARE(spanish->fullText.count(QStringLiteral("\n\n")), english->fullText.count(QStringLiteral("\n\n")));
        QCOMPARE(placesIn(spanish->fullText, QStringLiteral("\\d+")),
                 placesIn(english->fullText, QStringLiteral("\\d+")));
        QVERIFY(spanish->version != english->version);
    }
}

/// What was signed is found by its hash: a newer text is a file of its own, in Spanish as in English.
void TestLanguages::aSpanishConsentTextStaysWhenANewerOneComes()
{
    const auto versions = [](const QString &pattern) {
        QStringList found;
        for (const QString &file : filesIn(QStringLiteral("resources/consent"), pattern)) {
            const auto text = protocol::objectFrom(content(QStringLiteral("resources/consent/") + file));
            found << (text ? protocol::text(*text, "version") : file);
        }
        return found;
    };
    const QStringList english = versions(QStringLiteral("*-en-*.json"));
    const QStringList spanish = versions(QStringLiteral("*-es-*.json"));
    QStringList missing;
    for (const QString &version : english) {
        const QString wanted = version + QStringLiteral("-es");
        if (!spanish.contains(wanted))
            missing << wanted;
    }
    QCOMPARE(missing, QStringList{QStringLiteral("general-2026-1-es")}); // older than the first one in Spanish
}

void TestLanguages::everyGuideSaysTheSameInSpanish()
{
    const QStringList english = filesIn(QStringLiteral("resources/guides"), QStringLiteral("*.en.md"));
    QVERIFY(english.size() >= 4);
    for (const QString &file : english) {
        const auto read = [](const QString &name) {
            return QString::fromUtf8(content(QStringLiteral("resources/guides/") + name));
        };
        const QString here = read(file);
        const QString there = read(QString(file).replace(QStringLiteral(".en."), QStringLiteral(".es.")));
        QVERIFY2(!there.isEmpty(), qPrintable(file));
        for (const char *form : {"(?m)^#+ ", "(?m)^\\* ", "attunectl [a-z]+ [a-z]+", "attune-verify [a-z]+"})
            QCOMPARE(placesIn(there, QString::fromLatin1(form)), placesIn(here, QString::fromLatin1(form)));
    }
}

/// Every sentence of the command has its words, with the same values, and no words are left over.
void TestLanguages::theDoctorSpeaksSpanish()
{
    const QString source = QString::fromUtf8(content(QStringLiteral("app/attunectl/doctor_command.cpp")));
    static const QRegularExpression call(QStringLiteral("says\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    static const QRegularExpression part(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    const auto words = protocol::objectFrom(content(QStringLiteral("resources/doctor/es.json")));
    QVERIFY(words);
    int sentences = 0;
    for (auto calls = call.globalMatch(source); calls.hasNext(); ++sentences) {
        QString english;
        for (auto parts = part.globalMatch(calls.next().captured(1)); parts.hasNext();)
            english += parts.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
        const QString spanish = protocol::text(*words, english.toUtf8().constData());
        QVERIFY2(!spanish.isEmpty(), qPrintable(english));
        QCOMPARE(placesIn(spanish, QStringLiteral("%\\d|attunectl [a-z]+ [a-z]+")),
                 placesIn(english, QStringLiteral("%\\d|attunectl [a-z]+ [a-z]+")));
    }
    QVERIFY(sentences > 40);
}

void TestLanguages::spanishIsEasyToRead()
{
    const double hard = inflesz(QStringLiteral(
        "No obstante las mencionadas consideraciones organizativas, las obligaciones de confidencialidad hacen "
        "imprescindibles procedimientos exhaustivos de autorización."));
    QVERIFY2(hard < 20, qPrintable(QString::number(hard)));
    const double plain = inflesz(QStringLiteral("El gato come pan. La casa es azul. Usted dice que no."));
    QVERIFY2(plain > 90, qPrintable(QString::number(plain)));
    for (const QString &file : filesIn(QStringLiteral("resources/guides"), QStringLiteral("*.es.md"))) {
        const double ease = inflesz(QString::fromUtf8(content(QStringLiteral("resources/guides/") + file)));
        const double wanted = file.startsWith(QStringLiteral("patient")) ? 75 : 60; // clients read under stress
        QVERIFY2(ease >= wanted, qPrintable(file + QString::number(ease)));
    }
    const server::ConsentTexts texts(QStringLiteral(":/consent"));
    for (const char *place : {"general", "au", "au-nsw", "us", "us-ga"}) {
        const auto *text = texts.find(QString::fromLatin1(place), QStringLiteral("es"));
        QVERIFY(text);
        const double ease = inflesz(text->fullText);
        QVERIFY2(ease >= 65, qPrintable(QString::number(ease)));
    }
}

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
