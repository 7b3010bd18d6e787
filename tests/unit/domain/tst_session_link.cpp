// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/session_link.h"

#include <QTest>

using namespace attune;
using namespace attune::domain;

namespace {

const QString id = QStringLiteral("0195c2df-c600-7284-b969-00000000000f");
const QString begin = QStringLiteral("attune://session/");
const QString whole = begin + id + QStringLiteral("?server=clinic.example%3A8443");

} // namespace

/// Links that a calendar holds (src/domain/LINKS.md).
class TestSessionLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksComeBackAsTheyWere_data();
    void linksComeBackAsTheyWere();
    void whatProgramsDoToLinksIsForgiven_data();
    void whatProgramsDoToLinksIsForgiven();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
    void everyCutLinkSaysLessOrNothing();
    void everyChangedLetterIsRefusedOrMeansTheSame();
    void serversAreComparedAsAddresses_data();
    void serversAreComparedAsAddresses();
};

void TestSessionLink::linksComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("server");
    for (const char *server : {"", "clinic.example", "clinic.example:8443", "127.0.0.1:1", "[2001:db8::1]:8443"})
        QTest::newRow(server) << QString::fromLatin1(server);
}

void TestSessionLink::linksComeBackAsTheyWere()
{
    QFETCH(QString, server);
    const SessionLink link{SessionId(id), server};
    const auto read = sessionLinkFrom(textOf(link));
    QVERIFY(read);
    QCOMPARE(read->session, link.session);
    QCOMPARE(read->server, link.server);
    QVERIFY(textOf(link).startsWith(QStringLiteral("attune://session/") + id));
}

void TestSessionLink::whatProgramsDoToLinksIsForgiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as it is") << whole;
    QTest::newRow("large letters") << whole.toUpper().replace(QStringLiteral("SERVER="), QStringLiteral("server="));
    QTest::newRow("blanks around it") << QStringLiteral("  ") + whole + QStringLiteral("\r\n");
    QTest::newRow("a slash behind the id") << begin + id + QStringLiteral("/?server=clinic.example%3A8443");
    QTest::newRow("the colon as it is") << begin + id + QStringLiteral("?server=clinic.example:8443");
}

void TestSessionLink::whatProgramsDoToLinksIsForgiven()
{
    QFETCH(QString, text);
    const auto read = sessionLinkFrom(text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(*read, (SessionLink{SessionId(id), QStringLiteral("clinic.example:8443")}));
}

void TestSessionLink::anythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the scheme alone") << QStringLiteral("attune:");
    QTest::newRow("another scheme") << QStringLiteral("https://session/") + id;
    QTest::newRow("another place") << QStringLiteral("attune://recording/") + id;
    QTest::newRow("an invitation") << QStringLiteral("attune://join?server=clinic.example&invitation=X");
    QTest::newRow("one slash") << QStringLiteral("attune:/session/") + id;
    QTest::newRow("no id") << begin;
    QTest::newRow("a number") << begin + QStringLiteral("12");
    QTest::newRow("a path") << begin + QStringLiteral("../") + id;
    QTest::newRow("an escaped path") << begin + QStringLiteral("%2e%2e%2f") + id;
    QTest::newRow("two ids") << begin + id + QLatin1Char('/') + id;
    QTest::newRow("a line behind it") << begin + id + QStringLiteral("\nattune://join?x");
    QTest::newRow("a quote") << begin + id + QLatin1Char('\'');
    QTest::newRow("a zero") << begin + id + QChar(0);
    QTest::newRow("a fragment") << begin + id + QStringLiteral("#x");
    QTest::newRow("a name") << begin + id + QStringLiteral("?client=Ingrid");
    QTest::newRow("a name beside the server") << whole + QStringLiteral("&client=Ingrid");
    QTest::newRow("two servers") << whole + QStringLiteral("&server=other.example");
    QTest::newRow("an empty server") << begin + id + QStringLiteral("?server=");
    QTest::newRow("a password in the server") << begin + id + QStringLiteral("?server=me%3Apw%40clinic.example");
    QTest::newRow("a path in the server") << begin + id + QStringLiteral("?server=clinic.example%2Fx");
    QTest::newRow("another address in the server") << begin + id + QStringLiteral("?server=http%3A%2F%2Fx");
    QTest::newRow("port 0") << begin + id + QStringLiteral("?server=clinic.example%3A0");
    QTest::newRow("a port too far") << begin + id + QStringLiteral("?server=clinic.example%3A65536");
    QTest::newRow("an option") << QStringLiteral("--server=evil.example");
    QTest::newRow("endless") << whole + QString(100'000, QLatin1Char('a'));
    QTest::newRow("letters that look alike") << QString(whole).replace(QLatin1Char('a'), QChar(0x430));
}

void TestSessionLink::anythingElseIsRefused()
{
    QFETCH(QString, text);
    const auto read = sessionLinkFrom(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
    QVERIFY(!read.error().detail.isEmpty());
    for (const char *said : {"Ingrid", "evil", "pw", "x/y"}) // nothing of it is said again
        QVERIFY(!read.error().detail.contains(QLatin1String(said)));
}

void TestSessionLink::everyCutLinkSaysLessOrNothing()
{
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = sessionLinkFrom(whole.left(length));
        if (!read)
            continue;
        QCOMPARE(read->session, SessionId(id));
        QVERIFY2(read->server.isEmpty() || QStringLiteral("clinic.example:8443").startsWith(read->server),
                 qPrintable(read->server));
    }
}

void TestSessionLink::everyChangedLetterIsRefusedOrMeansTheSame()
{
    const auto meant = *sessionLinkFrom(whole);
    for (qsizetype at = 0; at < begin.size() + id.size(); ++at) {
        for (const char16_t other : u"\0 /\\?#%&<>'\"~\x430\x200b") {
            QString text = whole;
            text[at] = QChar(other);
            const auto read = sessionLinkFrom(text);
            QVERIFY2(!read || *read == meant, qPrintable(text));
        }
    }
}

void TestSessionLink::serversAreComparedAsAddresses_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *one, const char *other, bool same) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("the same", "clinic.example:8443", "clinic.example:8443", true);
    row("another case", "Clinic.Example", "clinic.example", true);
    row("as somebody typed it", "https://clinic.example", " clinic.example", true);
    row("the usual port", "clinic.example:443", "clinic.example", true);
    row("another port", "clinic.example:8443", "clinic.example", false);
    row("another name", "clinic.example", "clinic.example.evil", false);
    row("a name before", "evil.clinic.example", "clinic.example", false);
    row("none known", "clinic.example", "", false);
}

void TestSessionLink::serversAreComparedAsAddresses()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(isSameServer(one, other), same);
    QCOMPARE(isSameServer(other, one), same);
}

QTEST_APPLESS_MAIN(TestSessionLink)
#include "tst_session_link.moc"
