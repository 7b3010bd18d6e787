// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "server/store/database.h"
#include "server/store/migrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::server;

/// Rows that are written once and never changed: whatever statement is tried, by whatever way SQLite knows.
class TestKeptRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTablesAreThoseThatAreSaidToBe();
    void noStatementChangesARow_data();
    void noStatementChangesARow();
    void aConnectionMadeAnewKeepsThemAsWell();

private:
    store::Connection &db() { return m_database->connection(); }
    QStringList columnsOf(const QString &table);
    void addRow(const QString &table);
    QVariantList rowOf(const QString &table);

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    store::People m_people;
};

namespace {

/// src/server/README.md, "Tables".
const QStringList &keptTables()
{
    static const QStringList tables = {QStringLiteral("access_log"),  QStringLiteral("activity_reviews"),
                                       QStringLiteral("alert_acts"),  QStringLiteral("consents"),
                                       QStringLiteral("disclosures"), QStringLiteral("review_follow_ups")};
    return tables;
}

} // namespace

void TestKeptRows::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(db(), base::fromUnixMs(1'790'000'000'000));
    db().run(QStringLiteral("PRAGMA foreign_keys=OFF")); // rows of one table, without everybody they are about
    for (const QString &table : keptTables())
        addRow(table);
}

QStringList TestKeptRows::columnsOf(const QString &table)
{
    return db().run(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"), {table}).all<QString>();
}

/// Some value of the right kind in each column.
void TestKeptRows::addRow(const QString &table)
{
    QStringList values;
    const auto columns = db().run(QStringLiteral("SELECT name, type FROM pragma_table_info(?) ORDER BY cid"), {table})
                             .all<QString, QString>();
    for (const auto &[name, type] : columns) {
        const bool isKindOfConsent = table == QStringLiteral("consents") && name == QStringLiteral("kind");
        values << (isKindOfConsent                         ? QStringLiteral("'given'")
                   : name == QStringLiteral("done_at")     ? QStringLiteral("NULL") // not done yet
                   : type == QStringLiteral("TEXT")        ? QStringLiteral("'word'")
                   : type.startsWith(QStringLiteral("BL")) ? QStringLiteral("x'01'")
                                                           : QStringLiteral("1"));
    }
    db().run(QStringLiteral("INSERT INTO %1 VALUES(%2)").arg(table, values.join(QStringLiteral(", "))));
}

QVariantList TestKeptRows::rowOf(const QString &table)
{
    auto row = db().run(QStringLiteral("SELECT * FROM %1").arg(table));
    const qsizetype columns = row.columnNames().size();
    QVariantList values;
    while (row.next()) {
        for (qsizetype i = 0; i < columns; ++i)
            values << row.value(static_cast<int>(i));
    }
    return values;
}

void TestKeptRows::theTablesAreThoseThatAreSaidToBe()
{
    const QStringList found = db().run(QStringLiteral("SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = "
                                                      "'trigger' AND sql LIKE '%BEFORE DELETE%' ORDER BY tbl_name"))
                                  .all<QString>();
    QCOMPARE(found, keptTables());
}

void TestKeptRows::noStatementChangesARow_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("statement");
    for (const QString &table : keptTables()) {
        for (const char *statement :
             {"DELETE FROM %1", "REPLACE INTO %1 SELECT * FROM %1", "INSERT OR REPLACE INTO %1 SELECT * FROM %1",
              "UPDATE %1 SET %2 = %2", "UPDATE OR REPLACE %1 SET %2 = %2", "UPDATE OR IGNORE %1 SET %2 = %2"})
            QTest::addRow("%s of %s", statement, qPrintable(table)) << table << QString::fromLatin1(statement);
    }
}

void TestKeptRows::noStatementChangesARow()
{
    QFETCH(QString, table);
    QFETCH(QString, statement);
    const QVariantList before = rowOf(table);
    QVERIFY(!before.isEmpty());
    const QString sql = statement.contains(QStringLiteral("%2")) ? statement.arg(table, columnsOf(table).first())
                                                                 : statement.arg(table);
    QVERIFY_EXCEPTION_THROWN(db().run(sql), store::StoreError);
    QCOMPARE(rowOf(table), before);
}

/// What SQLite is told is told to every connection: threads have one each.
void TestKeptRows::aConnectionMadeAnewKeepsThemAsWell()
{
    store::Connection other(m_database->address(), QStringLiteral("other"), m_database->seals(), m_people);
    QCOMPARE(other.run(QStringLiteral("PRAGMA recursive_triggers")).only<qint64>(), qint64(1));
    QVERIFY_EXCEPTION_THROWN(other.run(QStringLiteral("REPLACE INTO access_log SELECT * FROM access_log")),
                             store::StoreError);
}

QTEST_GUILESS_MAIN(TestKeptRows)
#include "tst_kept_rows.moc"
