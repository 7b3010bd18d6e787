// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "server/audit/access_log.h"
#include "server/audit/log_check.h"
#include "server/store/migrations.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::server;

/// What goes into the database comes out of it as it went in, whatever it begins with: the log is proved by it.
class TestKeptTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTextComesBackAsItWentIn_data() { texts(); }
    void aTextComesBackAsItWentIn();
    void anEntryIsWhatWasWritten_data() { texts(); }
    void anEntryIsWhatWasWritten();
    void whatWouldNotComeBackIsNotTaken_data();
    void whatWouldNotComeBackIsNotTaken();

private:
    static void texts();
    base::Result<void> append(const QString &version);
    store::Connection &db() { return m_database->connection(); }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<store::Database> m_database;
};

void TestKeptTexts::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("x.sqlite"))));
    store::migrate(db(), m_clock.now());
    db().run(QStringLiteral("CREATE TABLE kept_texts(text TEXT NOT NULL)"));
}

void TestKeptTexts::texts()
{
    QTest::addColumn<QString>("text");
    const QList<std::pair<const char *, QString>> marks = {{"mark", QString(QChar(0xfeff))},
                                                           {"two marks", QString(2, QChar(0xfeff))},
                                                           {"no character", QString(QChar(0xfdd0))},
                                                           {"the last one", QString::fromUcs4(U"\U0010ffff", 1)}};
    for (const auto &[name, mark] : marks) {
        QTest::addRow("%s alone", name) << mark;
        QTest::addRow("%s in front", name) << mark + QStringLiteral("1.0 ä");
        QTest::addRow("%s inside", name) << QStringLiteral("1.0") + mark + QStringLiteral("ä");
    }
    QTest::newRow("nothing") << QStringLiteral("");
}

void TestKeptTexts::aTextComesBackAsItWentIn()
{
    QFETCH(QString, text);
    db().run(QStringLiteral("DELETE FROM kept_texts"));
    db().run(QStringLiteral("INSERT INTO kept_texts(text) VALUES(?)"), {text});
    auto row = db().run(QStringLiteral("SELECT text FROM kept_texts WHERE text = ?"), {text});
    QVERIFY(row.next());
    QCOMPARE(row.text(0), text);
}

base::Result<void> TestKeptTexts::append(const QString &version)
{
    audit::AccessLog log(*m_database, m_clock);
    audit::Entry entry;
    entry.eventId = base::newUuidV7(base::toUnixMs(m_clock.now()));
    entry.occurredAt = m_clock.now();
    entry.actorId = QStringLiteral("a");
    entry.actorRole = QStringLiteral("patient");
    entry.action = domain::LogAction::Watched;
    entry.outcome = domain::LogOutcome::Reported;
    entry.appVersion = version;
    return log.append({entry});
}

void TestKeptTexts::anEntryIsWhatWasWritten()
{
    QFETCH(QString, text);
    QVERIFY(append(text));
    const auto damage = audit::damageAtTheEnd(db());
    QVERIFY2(!damage, damage ? qPrintable(damage->words) : "");
}

void TestKeptTexts::whatWouldNotComeBackIsNotTaken_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t one : {u'\ufffe', u'\uffff'}) {
        QTest::addRow("U+%04X alone", one) << QString(QChar(one));
        QTest::addRow("U+%04X in front", one) << QChar(one) + QStringLiteral("1.0");
        QTest::addRow("U+%04X inside", one) << QStringLiteral("1") + QChar(one) + QStringLiteral("0");
    }
}

void TestKeptTexts::whatWouldNotComeBackIsNotTaken()
{
    QFETCH(QString, text);
    QVERIFY(!append(text));
    QVERIFY(append(QStringLiteral("1.0"))); // and nothing is left of it
    const auto damage = audit::damageAtTheEnd(db());
    QVERIFY2(!damage, damage ? qPrintable(damage->words) : "");
}

QTEST_GUILESS_MAIN(TestKeptTexts)
#include "tst_kept_texts.moc"
