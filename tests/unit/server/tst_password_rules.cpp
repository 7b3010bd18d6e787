// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/clinic_resources.h"
#include "server/identity/password_rules.h"
#include "server/identity/passwords.h"

#include <QElapsedTimer>
#include <QTest>

using namespace attune;
using namespace attune::server::identity;

/// Which passwords are taken, and that one password is the same however it is typed.
class TestPasswordRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseClinicResources(); }
    void whatIsGuessedEarlyIsRefused_data();
    void whatIsGuessedEarlyIsRefused();
    void passwordsOfTheListAreRefusedWithWhatPeopleAddToThem();
    void hardPasswordsAreTaken_data();
    void hardPasswordsAreTaken();
    void noPasswordTakesLongToJudge();
    void onePasswordHasOneForm_data();
    void onePasswordHasOneForm();
    void hashesOfOlderVersionsStillFit();

private:
    const PasswordRules m_rules = PasswordRules::builtIn();
    const QStringList m_about = {QStringLiteral("Dr Ruth Adeyemi"), QStringLiteral("ruth.adeyemi@harbour-view.example"),
                                 QStringLiteral("1984-03-17"), QStringLiteral("19840317"),
                                 QStringLiteral("Harbour View Psychology")};
};

void TestPasswordRules::whatIsGuessedEarlyIsRefused_data()
{
    QTest::addColumn<QString>("password");
    for (const char *password :
         {"password1234",  "Password1234!", "passwordpassword", "P@ssw0rd2026", "drowssap1234",    "Summer2026!!",
          "summer-summer", "qwertz123456",  "qwertyuiop12",     "1q2w3e4r5t6z", "azertyuiop12",    "asdfghjkl;12",
          "letmein2024!",  "iloveyou1234",  "aaaaaaaaaaaa",     "abababababab", "abcdefghijkl",    "123456789012",
          "210987654321",  "monkey123456",  "17031984****",     "ruthadeyemi1", "Adeyemi2026!",    "harbour view 1",
          "HarbourView26", "psychology12",  "attune123456",     "Attune-2026!", "michael19841984", "dragon!!!!!!",
          "welcome12345",  "changeme1234",  "administrator",    "jennifer2001", "football1985",    "trustno1trustno1"})
        QTest::newRow(password) << QString::fromLatin1(password);
}

void TestPasswordRules::whatIsGuessedEarlyIsRefused()
{
    QFETCH(QString, password);
    const auto taken = m_rules.acceptable(password, m_about);
    QVERIFY2(!taken, qPrintable(QString::number(m_rules.bitsOf(password, m_about))));
    QCOMPARE(taken.error().code, QStringLiteral("weak_password"));
}

/// Every fiftieth word of the list, as people make it long enough.
void TestPasswordRules::passwordsOfTheListAreRefusedWithWhatPeopleAddToThem()
{
    QFile file(QStringLiteral(":/passwords/common.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto words = file.readAll().split('\n');
    QVERIFY(words.size() > 90'000);
    for (qsizetype i = 0; i < 30'000; i += 50) {
        const QString word = QString::fromLatin1(words.at(i));
        for (const QString &made : {word + QStringLiteral("1234567890").left(std::max<qsizetype>(2, 12 - word.size())),
                                    word + word + word + word, word + QStringLiteral("2026")}) {
            if (made.size() >= shortestPassword)
                QVERIFY2(!m_rules.acceptable(made, m_about), qPrintable(made));
        }
    }
}

void TestPasswordRules::hardPasswordsAreTaken_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("words") << "correct horse battery staple";
    QTest::newRow("of the sample clinic") << "lighthouse-walnut-42";
    QTest::newRow("a sentence") << "My aunt keeps three grey geese behind the shed";
    QTest::newRow("Spanish") << QString::fromUtf8("el búho come peras de madrugada");
    QTest::newRow("another script") << QString::fromUtf8("сорока летит над рекой");
    QTest::newRow("random") << "xK9#vQ2m!pLw";
    QTest::newRow("from a generator") << "gr7hq-mzt4v-x2cpw";
    QTest::newRow("one's own name and much else") << "Ruth plants forty walnut trees each spring";
}

void TestPasswordRules::hardPasswordsAreTaken()
{
    QFETCH(QString, password);
    const auto taken = m_rules.acceptable(password, m_about);
    QVERIFY2(taken, qPrintable(QString::number(m_rules.bitsOf(password, m_about))));
}

void TestPasswordRules::noPasswordTakesLongToJudge()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &long_ :
         {QString(1024, u'a'), QStringLiteral("ab").repeated(512), QStringLiteral("qwertz").repeated(170),
          QStringLiteral("the cat sat on the mat ").repeated(44)})
        m_rules.bitsOf(long_, m_about);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestPasswordRules::onePasswordHasOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prepared"); // empty: it cannot be one
    QTest::newRow("plain") << "a B 1"
                           << "a B 1";
    QTest::newRow("decomposed") << QString::fromUtf8("contrasen\u0303a") << QString::fromUtf8("contraseña");
    QTest::newRow("Angstrom sign") << QString::fromUtf8("\u212b") << QString::fromUtf8("Å");
    QTest::newRow("no-break and ideographic space") << QString::fromUtf8("a\u00a0b\u3000c") << "a b c";
    QTest::newRow("capitals stay") << "ABC"
                                   << "ABC";
    QTest::newRow("full width stays") << QString::fromUtf8("\uff21") << QString::fromUtf8("\uff21");
    QTest::newRow("emoji") << QString::fromUtf8("\U0001f40b") << QString::fromUtf8("\U0001f40b");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("line end") << "a\nb"
                              << "";
    QTest::newRow("NUL") << QStringLiteral("a%1b").arg(QChar(0)) << "";
    QTest::newRow("delete") << "a\x7f"
                            << "";
    QTest::newRow("zero width") << QString::fromUtf8("a\u200bb") << "";
    QTest::newRow("turned round") << QString::fromUtf8("a\u202eb") << "";
    QTest::newRow("unassigned") << QString::fromUtf8("\u0378") << "";
    QTest::newRow("half a pair") << QString(QChar(0xd800)) << "";
    QTest::newRow("no character") << QString(QChar(0xfdd0)) << "";
    QTest::newRow("filler") << QString::fromUtf8("\u3164") << "";
}

void TestPasswordRules::onePasswordHasOneForm()
{
    QFETCH(QString, typed);
    QTEST(preparedPassword(typed).value_or(QString()), "prepared");
}

void TestPasswordRules::hashesOfOlderVersionsStillFit()
{
    constexpr PasswordCost cheap{1, 64};
    const QString composed = QString::fromUtf8("contraseña secreta");
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    const QString hash = hashPassword(decomposed, cheap);
    QCOMPARE(matchPassword(composed, hash), PasswordMatch::Yes); // one form
    QCOMPARE(matchPassword(decomposed, hash), PasswordMatch::Yes);
    QCOMPARE(matchPassword(QString::fromUtf8("contrasena secreta"), hash), PasswordMatch::No);
    // Made by an older version, which hashed what came: argon2id, 1 pass, 64 KiB, of the decomposed form.
    const QString older = QStringLiteral("$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$zVrKc5pfoViEcd8/ulaG4CcOixmDnaAxCWEk6RdzMxE");
    QCOMPARE(matchPassword(decomposed, older), PasswordMatch::OlderForm);
    QCOMPARE(matchPassword(composed, older), PasswordMatch::OlderForm);
    QCOMPARE(matchPassword(QStringLiteral("another one entirely"), older), PasswordMatch::No);
}

QTEST_GUILESS_MAIN(TestPasswordRules)
#include "tst_password_rules.moc"
