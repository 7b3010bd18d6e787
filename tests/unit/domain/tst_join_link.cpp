// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_link.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::domain;

namespace {

const QByteArray fingerprint = QByteArray::fromHex("5f00c2a1b3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e");
const QString invitation = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const QString whole = QStringLiteral("attune://join?server=clinic.example%3A8443&certificate=") +
                      QString::fromLatin1(fingerprint.toHex()) + QStringLiteral("&invitation=") + invitation;

} // namespace

class TestJoinLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invitationsAreLettersAndDigitsNobodyMistakes();
    void everyBitOfTheRandomBytesCounts();
    void anInvitationIsReadHoweverItIsTyped_data();
    void anInvitationIsReadHoweverItIsTyped();
    void whatIsNoInvitationIsRefused_data();
    void whatIsNoInvitationIsRefused();
    void linksComeBackAsTheyWere_data();
    void linksComeBackAsTheyWere();
    void aChangedLinkIsRefused_data();
    void aChangedLinkIsRefused();
    void everyCutLinkIsRefused();
    void aRefusalSaysNothingOfTheSecret();
    void fourWordsSayAFingerprint();
};

void TestJoinLink::invitationsAreLettersAndDigitsNobodyMistakes()
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{32}$"));
    for (int i = 0; i < 256; ++i) {
        const QString text = invitationFrom(QByteArray(invitationBytes, char(i)));
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
        QCOMPARE(grouped(text).size(), 32 + 7);
        QCOMPARE(*invitationTyped(grouped(text)), text);
    }
}

void TestJoinLink::everyBitOfTheRandomBytesCounts()
{
    QSet<QString> seen;
    for (int bit = 0; bit < invitationBytes * 8; ++bit) {
        QByteArray random(invitationBytes, '\0');
        random[bit / 8] = char(1 << (bit % 8));
        seen.insert(invitationFrom(random));
    }
    QCOMPARE(seen.size(), invitationBytes * 8);
}

void TestJoinLink::anInvitationIsReadHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as it is") << invitation;
    QTest::newRow("groups") << grouped(invitation);
    QTest::newRow("small") << grouped(invitation).toLower();
    QTest::newRow("hyphens") << grouped(invitation).replace(QLatin1Char(' '), QLatin1Char('-'));
    QTest::newRow("lines") << grouped(invitation).replace(QLatin1Char(' '), QStringLiteral("\r\n"));
    QTest::newRow("O for 0, I and l for 1") << QStringLiteral("Ol23456789ABCDEFGHJKMNPQRSTVWXYZ");
    QTest::newRow("zero width") << QStringLiteral(u"0123\u200b") + invitation.mid(4);
    QTest::newRow("full width") << QStringLiteral(u"０１２３") + invitation.mid(4);
}

void TestJoinLink::anInvitationIsReadHoweverItIsTyped()
{
    QFETCH(QString, typed);
    const auto read = invitationTyped(typed);
    QCOMPARE(read ? *read : read.error().detail, invitation);
}

void TestJoinLink::whatIsNoInvitationIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << invitation.chopped(1);
    QTest::newRow("long") << invitation + QLatin1Char('0');
    QTest::newRow("underscore") << QString(invitation).replace(5, 1, QStringLiteral("_"));
    QTest::newRow("U") << QString(invitation).replace(5, 1, QStringLiteral("U"));
    QTest::newRow("letter of another script") << QString(invitation).replace(10, 1, QStringLiteral(u"А"));
    QTest::newRow("another one's") << QStringLiteral("dGhpcyBpcyBhbiBvbGQgb25lX18tLQ_-");
}

void TestJoinLink::whatIsNoInvitationIsRefused()
{
    QFETCH(QString, typed);
    const auto read = invitationTyped(typed);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
}

void TestJoinLink::linksComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("certificate");
    for (const char *server :
         {"clinic.example", "clinic.example:8443", "127.0.0.1:8443", "[::1]:8443", "localhost:1"}) {
        QTest::newRow(server) << QString::fromLatin1(server) << fingerprint;
        QTest::addRow("%s, public authority", server) << QString::fromLatin1(server) << QByteArray();
    }
}

void TestJoinLink::linksComeBackAsTheyWere()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, certificate);
    const JoinLink link{server, certificate, invitation};
    QVERIFY(looksLikeJoinLink(textOf(link)));
    for (const QString &text :
         {textOf(link), QStringLiteral("  ") + textOf(link) + QStringLiteral("\r\n"), QString::fromUtf8(fileOf(link)),
          textOf(link).replace(QStringLiteral("join?"), QStringLiteral("join/?"))}) {
        const auto read = joinLinkFrom(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail + text));
        QCOMPARE(*read, link);
    }
}

void TestJoinLink::aChangedLinkIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto changed = [](const char *from, const char *to) {
        return QString(whole).replace(QLatin1String(from), QLatin1String(to));
    };
    QVERIFY(joinLinkFrom(whole));
    QTest::newRow("empty") << QString();
    QTest::newRow("another scheme") << changed("attune://join", "https://join");
    QTest::newRow("another verb") << changed("://join", "://leave");
    QTest::newRow("no server") << changed("server=", "name=");
    QTest::newRow("server twice") << whole + QStringLiteral("&server=evil.example");
    QTest::newRow("invitation twice") << whole + QStringLiteral("&invitation=") + invitation;
    QTest::newRow("unknown part") << whole + QStringLiteral("&proxy=evil.example");
    QTest::newRow("user in the server") << changed("clinic.example", "me%40clinic.example");
    QTest::newRow("path in the server") << changed("%3A8443", "%2Fpath");
    QTest::newRow("query in the server") << changed("%3A8443", "%3Fq");
    QTest::newRow("blank in the server") << changed("clinic.example", "clinic%20example");
    QTest::newRow("port beyond") << changed("8443", "99999");
    QTest::newRow("short fingerprint") << changed("6d7e&", "6d&");
    QTest::newRow("fingerprint of letters") << changed("5f00c2", "xyxyxy");
    QTest::newRow("short invitation") << whole.chopped(1);
    QTest::newRow("long") << whole + QString(1024, QLatin1Char('0'));
}

void TestJoinLink::aChangedLinkIsRefused()
{
    QFETCH(QString, text);
    const auto read = joinLinkFrom(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
}

void TestJoinLink::everyCutLinkIsRefused()
{
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!joinLinkFrom(whole.left(length)), qPrintable(whole.left(length)));
}

void TestJoinLink::aRefusalSaysNothingOfTheSecret()
{
    for (const QString &text : {whole.chopped(1), whole + QStringLiteral("&x=1"), invitation.chopped(1)}) {
        const QString words =
            (looksLikeJoinLink(text) ? joinLinkFrom(text).error() : invitationTyped(text).error()).detail;
        QVERIFY2(!words.contains(invitation.left(8)) && !words.contains(QStringLiteral("clinic.example")),
                 qPrintable(words));
    }
}

void TestJoinLink::fourWordsSayAFingerprint()
{
    static const QRegularExpression form(QStringLiteral("^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]$"));
    const auto words = wordsToCompare(fingerprint).split(QLatin1Char(' '));
    QCOMPARE(words.size(), 4);
    for (const QString &word : words)
        QVERIFY2(form.match(word).hasMatch(), qPrintable(word));
    QCOMPARE(wordsToCompare(QByteArray::fromHex("7f00000100000000")), QStringLiteral("lusab babad babab babab"));
    QVERIFY(wordsToCompare("short").isEmpty());
    QSet<QString> seen; // every bit of the eight bytes is heard
    for (int bit = 0; bit < 64; ++bit) {
        QByteArray bytes(8, '\0');
        bytes[bit / 8] = char(1 << (bit % 8));
        seen.insert(wordsToCompare(bytes));
    }
    QCOMPARE(seen.size(), 64);
}

QTEST_GUILESS_MAIN(TestJoinLink)
#include "tst_join_link.moc"
