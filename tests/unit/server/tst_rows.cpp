// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/columns.h"
#include "server/store/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::server;

namespace {

enum class Column { Id, Name, Size };
constexpr auto columns =
    store::selected<Column>({{Column::Id, "t.id"}, {Column::Name, "t.name"}, {Column::Size, "t.size"}});
static_assert(columns.count() == 3);

} // namespace

/// How rows come out of statements: by name, by type, all at once.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columnsAreWhereTheirTableSaysThem();
    void oneValueHasItsType();
    void severalValuesAreATuple();
    void nothingIsNullopt();
    void anAggregateAlwaysHasARow();
    void writingMayFollowReading();

private:
    store::Connection &db() { return m_database->connection(); }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    store::People m_people;
};

void TestRows::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("rows.sqlite"))));
    db().run(QStringLiteral("CREATE TABLE things(id TEXT, name TEXT, size INTEGER, made_at INTEGER, bytes BLOB)"));
    db().run(QStringLiteral("INSERT INTO things VALUES(?,?,?,?,?)"),
             {QStringLiteral("a"), QStringLiteral("Ångström"), qint64(1) << 40, qint64(1'700'000'000'000),
              QByteArray("\0\1", 2)});
    db().run(QStringLiteral("INSERT INTO things(id, name, size) VALUES('b', '', 0)"));
}

void TestRows::columnsAreWhereTheirTableSaysThem()
{
    QCOMPARE(columns.list(), QStringLiteral("t.id, t.name, t.size"));
    auto row = db().run(QStringLiteral("SELECT ") + columns.list() +
                        QStringLiteral(", 'behind' FROM things t WHERE t.id = 'a'"));
    QVERIFY(row.next());
    QCOMPARE(row.text(Column::Id), QStringLiteral("a"));
    QCOMPARE(row.text(Column::Name), QStringLiteral("Ångström"));
    QCOMPARE(row.number(Column::Size), qint64(1) << 40);
    QVERIFY(row.flag(Column::Size));
    QVERIFY(!row.isNull(Column::Size));
    QCOMPARE(row.text(columns.count()), QStringLiteral("behind"));
}

void TestRows::oneValueHasItsType()
{
    const auto of = [this](const char *column, const char *id) {
        return db().run(QStringLiteral("SELECT %1 FROM things WHERE id = ?").arg(QLatin1String(column)),
                        {QString::fromLatin1(id)});
    };
    QCOMPARE(of("name", "a").first<QString>(), std::optional(QStringLiteral("Ångström")));
    QCOMPARE(of("size", "a").first<qint64>(), std::optional(qint64(1) << 40));
    QCOMPARE(of("size", "b").first<bool>(), std::optional(false));
    QCOMPARE(of("bytes", "a").first<QByteArray>(), std::optional(QByteArray("\0\1", 2)));
    QCOMPARE(of("made_at", "a").first<base::Instant>(), std::optional(base::fromUnixMs(1'700'000'000'000)));
    // NULL is a value that is not there, in a row that is.
    const auto unmade = of("made_at", "b").first<std::optional<base::Instant>>();
    QVERIFY(unmade);
    QVERIFY(!*unmade);
    QVERIFY(of("made_at", "a").first<std::optional<base::Instant>>().value());
}

void TestRows::severalValuesAreATuple()
{
    const auto rows = db().run(QStringLiteral("SELECT id, size FROM things ORDER BY id")).all<QString, qint64>();
    QCOMPARE(rows.size(), 2);
    const auto &[id, size] = rows.first();
    QCOMPARE(id, QStringLiteral("a"));
    QCOMPARE(size, qint64(1) << 40);
    const QStringList ids = db().run(QStringLiteral("SELECT id FROM things ORDER BY id")).all<QString>();
    QCOMPARE(ids, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestRows::nothingIsNullopt()
{
    const QString none = QStringLiteral("SELECT id FROM things WHERE id = 'c'");
    QVERIFY(!db().run(none).first<QString>());
    QCOMPARE(db().run(none).firstOr<QString>(), QString());
    QCOMPARE(db().run(none).firstOr<qint64>(-1), qint64(-1));
    QVERIFY(db().run(none).all<QString>().isEmpty());
}

void TestRows::anAggregateAlwaysHasARow()
{
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM things WHERE id = 'c'")).only<qint64>(), qint64(0));
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("SELECT id FROM things WHERE id = 'c'")).only<QString>(),
                             store::StoreError);
}

/// A statement still being read holds an old view of the database, and writing from that fails once somebody else
/// wrote.
void TestRows::writingMayFollowReading()
{
    store::Connection other(m_database->address(), QStringLiteral("other"), m_database->seals(), m_people);
    const QStringList ids = db().run(QStringLiteral("SELECT id FROM things ORDER BY id")).all<QString>();
    other.run(QStringLiteral("UPDATE things SET size = 1 WHERE id = 'b'"));
    for (const QString &id : ids)
        db().run(QStringLiteral("UPDATE things SET name = 'new' WHERE id = ?"), {id});
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM things WHERE name = 'new'")).only<int>(), 2);
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
