// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
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

private:
    static void texts();
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
                                                           {"mark turned round", QString(QChar(0xfffe))},
                                                           {"two marks", QString(2, QChar(0xfeff))},
                                                           {"both marks", QString(QChar(0xfffe)) + QChar(0xfeff)},
                                                           {"no character", QString(QChar(0xffff))},
                                                           {"no character either", QString(QChar(0xfdd0))},
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

void TestKeptTexts::anEntryIsWhatWasWritten()
{
    QFETCH(QString, text);
    audit::AccessLog log(*m_database, m_clock);
    audit::Entry entry;
    entry.eventId = base::newUuidV7(base::toUnixMs(m_clock.now()));
    entry.occurredAt = m_clock.now();
    entry.actorId = QStringLiteral("a");
    entry.actorRole = QStringLiteral("patient");
    entry.action = domain::LogAction::Watched;
    entry.outcome = domain::LogOutcome::Reported;
    entry.appVersion = text;
    QVERIFY(log.append({entry}));
    const auto damage = audit::damageAtTheEnd(db());
    QVERIFY2(!damage, damage ? qPrintable(damage->words) : "");
}

QTEST_GUILESS_MAIN(TestKeptTexts)
#include "tst_kept_texts.moc"
