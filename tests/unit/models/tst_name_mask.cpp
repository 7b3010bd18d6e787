// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_ports.h"
#include "tests/support/fakes.h"
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace attune;
using namespace attune::models;
using domain::UserId;

namespace {

const QString amara = QStringLiteral("Amara Okafor");
const UserId her(QStringLiteral("a"));
const UserId other(QStringLiteral("b"));

/// What somebody reads of a value from the clinic: everything that may be a client's name, number or birthday.
QStringList readOf(const domain::Recording &r)
{
    return {r.clientName, r.clientRecordNumber, r.clientBirthDate};
}
QStringList readOf(const domain::TherapySession &s)
{
    return {s.clientName};
}
QStringList readOf(const domain::AccessLogEntry &e)
{
    return {e.actorName, e.clientName};
}
QStringList readOf(const domain::AccessSummary &s)
{
    return {s.actorName};
}
QStringList readOf(const domain::BreakGlass &b)
{
    return {b.clientName};
}
QStringList readOf(const domain::LegalMatter &m)
{
    return {m.clientName};
}
QStringList readOf(const domain::Note &n)
{
    return {n.authorName};
}
QStringList readOf(const domain::Participant &p)
{
    return {p.name, p.recordNumber};
}
QStringList readOf(const domain::Message &m)
{
    return {m.clientName};
}

domain::Recording recordingOf(const UserId &client)
{
    domain::Recording recording = test::someRecording(QStringLiteral("1"));
    recording.clientId = client;
    recording.clientName = amara;
    recording.clientRecordNumber = QStringLiteral("20500 of Amara Okafor");
    recording.clientBirthDate = QStringLiteral("1979-11-23 of Amara Okafor");
    return recording;
}

template <typename T>
using Maker = T (*)(const UserId &client);

template <typename T>
void checkMasked(Maker<T> make)
{
    NameMask mask;
    QCOMPARE(readOf(mask.masked(make(her))), readOf(make(her))); // off: as it came
    mask.setOn(true);
    const QStringList first = readOf(mask.masked(make(her)));
    QVERIFY2(!first.join(QLatin1Char('|')).contains(QStringLiteral("Amara")), qPrintable(first.join(QLatin1Char('|'))));
    QVERIFY(first.first().startsWith(QStringLiteral("Client K-")));
    QCOMPARE(readOf(mask.masked(make(her))), first); // the same person stays the same
    QVERIFY(readOf(mask.masked(make(other))).first() != first.first());
}

} // namespace

/// While names are hidden nothing that comes from the clinic says one, and who is who can still be told apart.
class TestNameMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordings() { checkMasked<domain::Recording>(recordingOf); }
    void sessions();
    void entriesOfTheLog();
    void peopleInTheHistory();
    void emergencyAccess();
    void legalMatters();
    void notes();
    void participants();
    void messages();
    void staffAreNamed();
    void nobodyIsMadeUp();
    void whatSaysANameHasAMask();
};

void TestNameMask::sessions()
{
    checkMasked<domain::TherapySession>([](const UserId &client) {
        domain::TherapySession session;
        session.clientId = client;
        session.clientName = amara;
        return session;
    });
}

/// Who did something may be the client as well.
void TestNameMask::entriesOfTheLog()
{
    checkMasked<domain::AccessLogEntry>([](const UserId &client) {
        domain::AccessLogEntry entry;
        entry.actorId = client;
        entry.actorRole = domain::Role::Patient;
        entry.actorName = amara;
        entry.clientId = client;
        entry.clientName = amara;
        return entry;
    });
}

void TestNameMask::peopleInTheHistory()
{
    checkMasked<domain::AccessSummary>([](const UserId &client) {
        domain::AccessSummary summary;
        summary.actorId = client;
        summary.actorRole = domain::Role::Patient;
        summary.actorName = amara;
        return summary;
    });
}

void TestNameMask::emergencyAccess()
{
    checkMasked<domain::BreakGlass>([](const UserId &client) {
        domain::BreakGlass access;
        access.clientId = client.value();
        access.clientName = amara;
        return access;
    });
}

void TestNameMask::legalMatters()
{
    checkMasked<domain::LegalMatter>([](const UserId &client) {
        domain::LegalMatter matter;
        matter.clientId = client;
        matter.clientName = amara;
        return matter;
    });
}

void TestNameMask::notes()
{
    checkMasked<domain::Note>([](const UserId &client) {
        domain::Note note;
        note.author = client;
        note.authorRole = domain::Role::Patient;
        note.authorName = amara;
        return note;
    });
}

void TestNameMask::participants()
{
    checkMasked<domain::Participant>([](const UserId &client) {
        return domain::Participant{client, amara, QStringLiteral("20500 of Amara"), domain::ConsentState::Valid};
    });
}

void TestNameMask::messages()
{
    checkMasked<domain::Message>([](const UserId &client) {
        domain::Message message;
        message.clientId = client;
        message.clientName = amara;
        return message;
    });
}

/// Only clients are hidden.
void TestNameMask::staffAreNamed()
{
    NameMask mask;
    mask.setOn(true);
    domain::Note note;
    note.author = UserId(QStringLiteral("ruth"));
    note.authorRole = domain::Role::Psychologist;
    note.authorName = QStringLiteral("Dr Ruth Adeyemi");
    QCOMPARE(mask.masked(note).authorName, note.authorName);
}

/// Where the clinic says no name there is none to hide.
void TestNameMask::nobodyIsMadeUp()
{
    NameMask mask;
    mask.setOn(true);
    QVERIFY(mask.masked(domain::LegalMatter()).clientName.isEmpty());
    QVERIFY(mask.masked(domain::Message()).clientName.isEmpty());
    const domain::Participant stranger{{}, {}, QStringLiteral("20500"), domain::ConsentState::Valid};
    QCOMPARE(mask.masked(stranger), stranger);
}

/// Each struct of the domain that says a client's name has its mask: a new one fails here.
void TestNameMask::whatSaysANameHasAMask()
{
    QString masks;
    const auto ports = test::textsBelow({QStringLiteral("src/models/ports")});
    for (const QString &text : ports)
        masks += text;
    // Said as part of something larger.
    const QMap<QString, QString> inside = {{QStringLiteral("ReportHead"), QStringLiteral("ReportPage")}};
    static const QRegularExpression structure(QStringLiteral("(?ms)^struct (\\w+)[^;{]*\\n\\{(.*?)^\\};"));
    static const QRegularExpression name(
        QStringLiteral("QString (clientName|clientBirthDate|clientRecordNumber|speakerName|authorName|actorName|recordedByName)\\b"));
    int seen = 0;
    const auto domain = test::textsBelow({QStringLiteral("src/domain")});
    for (const QString &text : domain) {
        for (auto found = structure.globalMatch(text); found.hasNext();) {
            const auto one = found.next();
            if (!name.match(one.captured(2)).hasMatch())
                continue;
            ++seen;
            const QString whole = inside.value(one.captured(1), one.captured(1));
            QVERIFY2(QRegularExpression(QStringLiteral("\\b%1\\b").arg(whole)).match(masks).hasMatch(),
                     qPrintable(one.captured(1) + QStringLiteral(" says a client's name")));
        }
    }
    QVERIFY(seen > 8);
}

QTEST_GUILESS_MAIN(TestNameMask)
#include "tst_name_mask.moc"
