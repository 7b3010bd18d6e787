// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "crypto/digest.h"
#include "server/store/database.h"
#include "server/store/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace attune;
using namespace attune::server;
using store::Connection;

namespace {

const base::Instant now = base::fromUnixMs(1'790'000'000'000);
const QString digests = QStringLiteral(SOURCE_FOLDER "/tests/data/schema_steps.txt");

bool isPostgres()
{
    return qEnvironmentVariableIsSet("ATTUNE_TEST_POSTGRES");
}

/// A place for a clinic: a file, or a schema of the PostgreSQL of with-postgres.
store::Address placeOf(const QString &name)
{
    if (!isPostgres())
        return store::Address::sqlite(name);
    store::Address::Postgres postgres;
    postgres.host = qEnvironmentVariable("ATTUNE_TEST_POSTGRES");
    postgres.name = QStringLiteral("attune");
    postgres.user = QStringLiteral("attune");
    postgres.sslMode = QStringLiteral("disable");
    postgres.schema = name;
    return {{}, postgres};
}

QStringList tablesOf(Connection &db)
{
    if (db.dialect() == store::Dialect::Postgres)
        return db
            .run(QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                "current_schema() AND table_name <> 'schema_version' ORDER BY table_name"))
            .all<QString>();
    return db
        .run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND "
                            "name <> 'schema_version' ORDER BY rowid"))
        .all<QString>();
}

struct Row
{
    QString table;
    QStringList columns;
    QVariantList values;
};

/// A row for every table of a schema, made from what the schema says: keys fit, and words are those that are allowed.
/// SQLite only; the other database is given the same rows.
class RowMaker
{
public:
    explicit RowMaker(Connection &db) : m_db(db) {}

    QList<Row> rows()
    {
        QStringList left = tablesOf(m_db);
        while (!left.isEmpty()) {
            const qsizetype before = left.size();
            left.removeIf([this](const QString &table) { return add(table); });
            if (left.size() == before)
                return {}; // tables that refer to each other: nobody has such
        }
        return m_rows;
    }

private:
    /// False when a row that it refers to is still to be made.
    bool add(const QString &table)
    {
        Row row{table, {}, {}};
        const QString sql =
            m_db.run(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = ?"), {table}).only<QString>();
        const auto columns = m_db.run(QStringLiteral("SELECT name, type, \"notnull\", COALESCE(dflt_value, '') FROM "
                                                     "pragma_table_info(?) ORDER BY cid"),
                                      {table})
                                 .all<QString, QString, bool, QString>();
        for (const auto &[name, type, isNeeded, standard] : columns) {
            const auto parent = parentOf(table, name);
            if (parent && parent->first != table && !m_made.contains(parent->first))
                return false;
            row.columns << name;
            row.values << (parent && parent->first == table ? QVariant()
                           : parent                         ? m_made.value(parent->first).value(parent->second)
                                                            : valueFor(table, name, type, standard, sql));
        }
        for (qsizetype i = 0; i < row.columns.size(); ++i)
            m_made[table].insert(row.columns.at(i), row.values.at(i));
        m_rows.append(row);
        return true;
    }

    /// The table and column that a column refers to.
    std::optional<std::pair<QString, QString>> parentOf(const QString &table, const QString &column)
    {
        const auto found = m_db.run(QStringLiteral("SELECT \"table\", COALESCE(\"to\", 'id') FROM "
                                                   "pragma_foreign_key_list(?) WHERE \"from\" = ?"),
                                    {table, column})
                               .first<QString, QString>();
        return found ? std::optional(std::pair(std::get<0>(*found), std::get<1>(*found))) : std::nullopt;
    }

    static QVariant valueFor(const QString &table, const QString &name, const QString &type, const QString &standard,
                             const QString &sql)
    {
        const QRegularExpression allowed(
            QStringLiteral("\\b%1\\b[^,]*?CHECK\\s*\\(\\s*%1 IN\\s*\\('([^']*)'").arg(name));
        if (const auto match = allowed.match(sql); match.hasMatch())
            return match.captured(1);
        const QRegularExpression fixed(QStringLiteral("CHECK\\s*\\(\\s*%1 = (\\d+)").arg(name));
        if (const auto match = fixed.match(sql); match.hasMatch())
            return match.captured(1).toLongLong();
        if (standard.startsWith(QLatin1String("'[")) || standard.startsWith(QLatin1String("'{")))
            return standard.mid(1, standard.size() - 2);
        if (name == QStringLiteral("body"))
            return QStringLiteral("{}");
        if (type == QStringLiteral("TEXT"))
            return QString(table + QLatin1Char('-') + name);
        if (type == QStringLiteral("BLOB"))
            return QByteArray((table + QLatin1Char('+') + name).toUtf8());
        return type == QStringLiteral("REAL") ? QVariant(0.5) : QVariant(qint64(1));
    }

    Connection &m_db;
    QHash<QString, QHash<QString, QVariant>> m_made;
    QList<Row> m_rows;
};

/// The numbers of an older schema, too: what comes next gets one that is free.
void numberOn(Connection &db)
{
    const auto numbered = db.run(QStringLiteral("SELECT table_name, column_name FROM information_schema.columns WHERE "
                                                "table_schema = current_schema() AND is_identity = 'YES'"))
                              .all<QString, QString>();
    for (const auto &[table, column] : numbered)
        db.run(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', '%2'), (SELECT COALESCE(MAX(%2), 0) + 1 FROM "
                              "%1), false)")
                   .arg(table, column));
}

void insert(Connection &db, const QList<Row> &rows)
{
    store::Transaction transaction(db);
    for (const Row &row : rows) {
        QStringList marks;
        marks.fill(QStringLiteral("?"), row.columns.size());
        db.run(QStringLiteral("INSERT INTO %1(%2) VALUES(%3) ON CONFLICT DO NOTHING") // a trigger was faster
                   .arg(row.table, row.columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", "))),
               row.values);
    }
    transaction.commit();
    if (db.dialect() == store::Dialect::Postgres)
        numberOn(db);
}

/// What each table holds, column by column.
using Content = QMap<QString, QMap<QString, QStringList>>;

Content contentOf(Connection &db)
{
    Content content;
    for (const QString &table : tablesOf(db)) {
        auto row = db.run(QStringLiteral("SELECT * FROM ") + table);
        const QStringList names = row.columnNames();
        auto &columns = content[table];
        while (row.next()) {
            for (qsizetype i = 0; i < names.size(); ++i) {
                const QVariant value = row.value(static_cast<int>(i));
                columns[names.at(i)] << (value.isNull() ? QStringLiteral("NULL")
                                         : value.typeId() == QMetaType::QByteArray
                                             ? QString::fromLatin1(value.toByteArray().toHex())
                                             : value.toString());
            }
        }
    }
    return content;
}

/// What a step changes on purpose, with why. Everything else stays as it was written.
bool mayChange(const QString &table, const QString &column)
{
    static const QSet<QString> changes = {
        // columns
    };
    return changes.contains(table) || changes.contains(table + QLatin1Char('.') + column);
}

/// Empty when everything that was there is there.
QStringList lost(const Content &before, const Content &after)
{
    QStringList said;
    for (auto table = before.begin(); table != before.end(); ++table) {
        if (!after.contains(table.key()))
            continue; // a table that a step took away: what became of its rows is that step's own test
        const auto there = after.value(table.key());
        for (auto column = table->begin(); column != table->end(); ++column) {
            if (!there.contains(column.key()) || mayChange(table.key(), column.key()))
                continue;
            for (const QString &value : *column) {
                if (!there.value(column.key()).contains(value))
                    said << QStringLiteral("%1.%2: %3 became %4")
                                .arg(table.key(), column.key(), value,
                                     there.value(column.key()).join(QLatin1Char('|')));
            }
        }
    }
    return said;
}

/// The whole schema of a SQLite database, in a form that two programs write alike.
QByteArray schemaDigest(Connection &db)
{
    const QStringList all = db.run(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT "
                                                  "LIKE 'sqlite_%' ORDER BY type, name"))
                                .all<QString>();
    return crypto::sha256(all.join(QLatin1Char('\n')).simplified().toUtf8()).toHex();
}

/// The other life of this program: brings a database up to date and says each step, until it is done or killed.
int migrateAloud(const QString &place)
{
    store::Database database(placeOf(place));
    for (int schema = 1; schema <= store::newestSchema(); ++schema) {
        store::migrateTo(database.connection(), schema, now);
        std::printf("%d\n", schema);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// Every step of the schema, on a clinic made by the version before it, with rows in every table; on SQLite and, where
/// one runs, on PostgreSQL (src/server/store/migrations.h).
class TestSchemaSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedStepsAreNotEdited();
    void everyStepKeepsWhatIsThere_data() { stepsFrom(1); }
    void everyStepKeepsWhatIsThere();
    void aStepThatFailsHasNotHappened_data() { stepsFrom(1); }
    void aStepThatFailsHasNotHappened();
    void aProgramThatIsKilledGoesOn_data();
    void aProgramThatIsKilledGoesOn();
    void aNewerDatabaseIsRefused();

private:
    static void stepsFrom(int first);
    /// A clinic made by an older version. @param name a place of its own
    std::unique_ptr<store::Database> clinicAt(int schema, const QString &name);
    QString place(const QString &name);
    QList<Row> rowsAt(int schema) const { return m_rows.value(schema); }

    QTemporaryDir m_folder;
    QMap<int, QList<Row>> m_rows;
};

void TestSchemaSteps::initTestCase()
{
    QVERIFY(m_folder.isValid());
    store::Database database(store::Address::sqlite(m_folder.filePath(QStringLiteral("rows.sqlite"))));
    for (int schema = 1; schema <= store::newestSchema(); ++schema) {
        store::migrateTo(database.connection(), schema, now);
        m_rows.insert(schema, RowMaker(database.connection()).rows());
    }
}

void TestSchemaSteps::stepsFrom(int first)
{
    QTest::addColumn<int>("schema");
    for (int schema = first; schema < store::newestSchema(); ++schema)
        QTest::addRow("from %d", schema) << schema;
}

QString TestSchemaSteps::place(const QString &name)
{
    if (!isPostgres())
        return m_folder.filePath(name);
    store::Database(placeOf(QStringLiteral("public"))).connection().run(QStringLiteral("CREATE SCHEMA ") + name);
    return name;
}

std::unique_ptr<store::Database> TestSchemaSteps::clinicAt(int schema, const QString &name)
{
    auto database = std::make_unique<store::Database>(placeOf(place(name)));
    store::migrateTo(database->connection(), schema, now);
    insert(database->connection(), rowsAt(schema));
    return database;
}

/// A database that was made by a version that is out there has the schema that this version thinks it has.
void TestSchemaSteps::shippedStepsAreNotEdited()
{
    QFile file(digests);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    store::Database database(store::Address::sqlite(m_folder.filePath(QStringLiteral("digests.sqlite"))));
    int compared = 0;
    for (int schema = 1; schema <= store::newestSchema(); ++schema) {
        store::migrateTo(database.connection(), schema, now);
        const QByteArray line = QByteArray::number(schema) + ' ' + schemaDigest(database.connection());
        const auto said = std::find_if(lines.begin(), lines.end(), [schema](const QByteArray &one) {
            return one.startsWith(QByteArray::number(schema) + ' ');
        });
        if (said == lines.end()) {
            qInfo("not in the list yet: %s", line.constData()); // a step that is being written; listed when it ships
            continue;
        }
        QCOMPARE(line, *said);
        ++compared;
    }
    QVERIFY(compared > 20);
}

void TestSchemaSteps::everyStepKeepsWhatIsThere()
{
    QFETCH(int, schema);
    const auto database = clinicAt(schema, QStringLiteral("kept%1").arg(schema));
    Connection &db = database->connection();
    const Content before = contentOf(db);
    QVERIFY(!before.isEmpty());
    for (auto table = before.begin(); table != before.end(); ++table)
        QVERIFY2(!table->isEmpty(), qPrintable(table.key() + QStringLiteral(" has no row")));
    store::migrateTo(db, schema + 1, now);
    QCOMPARE(lost(before, contentOf(db)), QStringList());
    if (schema % 6 == 1) { // the rest of the way is that of those that follow
        store::migrate(db, now);
        QCOMPARE(store::schemaOf(db), store::newestSchema());
        QCOMPARE(lost(before, contentOf(db)), QStringList());
    }
    if (!isPostgres()) {
        QCOMPARE(db.run(QStringLiteral("PRAGMA integrity_check")).only<QString>(), QStringLiteral("ok"));
        QVERIFY(!db.run(QStringLiteral("PRAGMA foreign_key_check")).next());
    }
}

/// Something of the same name is in its way: then nothing of the step has happened, and it goes when the way is free.
void TestSchemaSteps::aStepThatFailsHasNotHappened()
{
    QFETCH(int, schema);
    QStringList made;
    for (const Row &row : rowsAt(schema + 1)) {
        const auto old = rowsAt(schema);
        if (std::none_of(old.begin(), old.end(), [&row](const Row &one) { return one.table == row.table; }))
            made << row.table;
    }
    if (made.isEmpty())
        return; // it changes tables that there are
    const auto database = clinicAt(schema, QStringLiteral("failed%1").arg(schema));
    Connection &db = database->connection();
    const Content before = contentOf(db);
    db.run(QStringLiteral("CREATE TABLE %1(x INTEGER)").arg(made.last()));
    QVERIFY_EXCEPTION_THROWN(store::migrateTo(db, schema + 1, now), store::StoreError);
    QCOMPARE(store::schemaOf(db), schema);
    db.run(QStringLiteral("DROP TABLE ") + made.last());
    QCOMPARE(contentOf(db), before);
    store::migrateTo(db, schema + 1, now);
    QCOMPARE(store::schemaOf(db), schema + 1);
    QCOMPARE(lost(before, contentOf(db)), QStringList());
}

void TestSchemaSteps::aProgramThatIsKilledGoesOn_data()
{
    QTest::addColumn<int>("killedAfter");
    for (int step = 2; step < store::newestSchema(); step += 6)
        QTest::addRow("after step %d", step) << step;
}

void TestSchemaSteps::aProgramThatIsKilledGoesOn()
{
    QFETCH(int, killedAfter);
    const QString name = QStringLiteral("killed%1").arg(killedAfter);
    auto database = clinicAt(1, name);
    const Content before = contentOf(database->connection());
    database.reset();
    const QString where = isPostgres() ? name : m_folder.filePath(name);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--migrate"), where});
    int said = 0;
    while (said < killedAfter && process.waitForReadyRead()) {
        while (process.canReadLine())
            said = process.readLine().trimmed().toInt();
    }
    QVERIFY(said >= killedAfter);
    process.kill(); // in the middle of whatever comes then
    QVERIFY(process.waitForFinished());
    store::Database again(placeOf(where));
    Connection &db = again.connection();
    QVERIFY(store::schemaOf(db) >= killedAfter);
    store::migrate(db, now);
    QCOMPARE(store::schemaOf(db), store::newestSchema());
    QCOMPARE(lost(before, contentOf(db)), QStringList());
    if (!isPostgres())
        QCOMPARE(db.run(QStringLiteral("PRAGMA integrity_check")).only<QString>(), QStringLiteral("ok"));
}

void TestSchemaSteps::aNewerDatabaseIsRefused()
{
    const auto database = clinicAt(1, QStringLiteral("newer"));
    Connection &db = database->connection();
    store::migrate(db, now);
    const Content before = contentOf(db);
    db.run(QStringLiteral("INSERT INTO schema_version VALUES(?, 1)"), {store::newestSchema() + 1});
    QVERIFY_EXCEPTION_THROWN(store::migrate(db, now), store::StoreError);
    QCOMPARE(contentOf(db), before);
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--migrate"))
        return migrateAloud(arguments.value(2));
    TestSchemaSteps test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_schema_steps.moc"
