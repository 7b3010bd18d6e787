// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/clinic_copy.h"

#include "server/store/migrations.h"
#include "server/store/snapshot.h"

#include <QSet>

namespace attune::server::backup {

namespace {

constexpr qint64 pieceSize = 1024LL * 1024;

base::Error problem(base::ErrorKind kind, const QString &what)
{
    return {kind, what, {}, {}};
}

bool hasRows(store::Connection &connection, const QString &table)
{
    return connection.run(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(table)).next();
}

/// Rows that a new database is born with, or that its triggers write while others are copied.
bool isBornWithRows(const QString &table)
{
    return table == QStringLiteral("offices") || table == QStringLiteral("clinic_settings") ||
           table == QStringLiteral("schema_version") || table == QStringLiteral("spoken_changes");
}

/// @return how many rows were written
qint64 copyAnswer(store::Statement rows, store::Connection &to, const QString &table)
{
    const QStringList columns = rows.columnNames();
    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << QStringLiteral("?");
    const QString insert = QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
                               .arg(table, columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
    qint64 count = 0;
    while (rows.next()) {
        QList<QVariant> values;
        for (int i = 0; i < columns.size(); ++i)
            values << (rows.isNull(i) ? QVariant(QMetaType::fromType<qint64>()) : rows.value(i));
        to.run(insert, values);
        ++count;
    }
    return count;
}

/// SQLite gives rows as they are read; of PostgreSQL they come by the thousand, so that a large table is never in
/// memory as a whole.
qint64 copyTable(store::Connection &from, store::Connection &to, const QString &table)
{
    if (isBornWithRows(table))
        to.run(QStringLiteral("DELETE FROM ") + table);
    if (from.dialect() == store::Dialect::Sqlite)
        return copyAnswer(from.run(QStringLiteral("SELECT * FROM ") + table), to, table);
    from.run(QStringLiteral("DECLARE copied NO SCROLL CURSOR FOR SELECT * FROM ") + table);
    qint64 count = 0;
    while (const qint64 some = copyAnswer(from.run(QStringLiteral("FETCH 5000 FROM copied")), to, table))
        count += some;
    from.run(QStringLiteral("CLOSE copied"));
    return count;
}

base::Result<void> copyObject(const storage::ObjectStore &from, storage::ObjectStore &to, const QString &name)
{
    const auto source = from.open(name);
    if (!source)
        return source.error();
    const auto head = (*source)->read(0, pieceSize);
    if (!head)
        return head.error();
    auto sink = to.create(name);
    if (!sink)
        return sink.error();
    for (qint64 at = 0; at < (*source)->size(); at += pieceSize) {
        const auto piece = (*source)->read(at, std::min(pieceSize, (*source)->size() - at));
        if (!piece)
            return piece.error();
        if (auto written = (*sink)->write(*piece); !written)
            return written;
    }
    return (*sink)->finish(*head);
}

} // namespace

base::Result<QMap<QString, qint64>> copyRows(store::Connection &from, store::Connection &to)
{
    const QStringList tables = store::allTables();
    for (const QString &table : tables) {
        if (!isBornWithRows(table) && hasRows(to, table))
            return problem(base::ErrorKind::Conflict, QStringLiteral("there is a clinic in the target already"));
    }
    const store::Snapshot reading(from);
    store::Transaction writing(to);
    QMap<QString, qint64> counts;
    for (const QString &table : tables)
        counts.insert(table, copyTable(from, to, table));
    store::continueNumbers(to);
    writing.commit();
    return counts;
}

base::Result<Copied> copyObjects(const storage::ObjectStore &from, storage::ObjectStore &to)
{
    const auto wanted = from.list();
    const auto present = to.list();
    if (!wanted || !present)
        return wanted ? present.error() : wanted.error();
    const QSet<QString> there(present->begin(), present->end());
    Copied copied;
    for (const QString &name : *wanted) {
        if (there.contains(name)) {
            const auto source = from.open(name);
            const auto target = to.open(name);
            if (source && target && (*source)->size() == (*target)->size()) {
                ++copied.kept;
                continue;
            }
        }
        if (auto done = copyObject(from, to, name); !done) {
            if (done.error().kind == base::ErrorKind::NotFound)
                continue; // erased meanwhile
            return done.error();
        }
        ++copied.objects;
    }
    return copied;
}

} // namespace attune::server::backup
