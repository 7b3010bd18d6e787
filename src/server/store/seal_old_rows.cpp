// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/seal_old_rows.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "server/store/migrations.h"
#include "server/store/settings.h"

#include <QSet>

namespace attune::server::store {

namespace {

constexpr int rowsPerTransaction = 500; // rows of a transaction
constexpr int mostExceptions = 100;

struct Value
{
    QString row;
    QVariant stored;

    QByteArray bytes() const
    {
        return stored.typeId() == QMetaType::QByteArray ? stored.toByteArray() : stored.toString().toUtf8();
    }
};

/// Up to `together` values behind a row, in the order of rows.
QList<Value> valuesAfter(Connection &connection, const SealedColumn &column, const QString &row)
{
    enum class Column { Row, Value };
    auto rows =
        connection.run(QStringLiteral("SELECT %1, %2 FROM %3 WHERE %1 > ? ORDER BY %1 LIMIT ?")
                           .arg(QLatin1String(column.row), QLatin1String(column.column), QLatin1String(column.table)),
                       {row, rowsPerTransaction});
    QList<Value> values;
    while (rows.next())
        values.append({rows.text(Column::Row), rows.value(Column::Value)});
    return values;
}

/// Calls `work` with all values of a column, some at a time. The row without a name, such as the clinic's own code set,
/// comes first.
template <typename Work>
void forAll(Connection &connection, const SealedColumn &column, Work work)
{
    {
        enum class Column { Value };
        auto nameless = connection.run(
            QStringLiteral("SELECT %2 FROM %3 WHERE %1 = ''")
                .arg(QLatin1String(column.row), QLatin1String(column.column), QLatin1String(column.table)));
        QList<Value> values;
        while (nameless.next())
            values.append({QString(), nameless.value(Column::Value)});
        if (!values.isEmpty())
            work(values);
    }
    QString last = QStringLiteral("");
    while (true) {
        const QList<Value> values = valuesAfter(connection, column, last);
        if (values.isEmpty())
            return;
        work(values);
        last = values.last().row;
    }
}

/// Text that looks sealed but does not open is a person's text, too: it is sealed as it is.
bool isOpen(const Connection &connection, const SealedColumn &column, const Value &value)
{
    const QByteArray stored = value.bytes();
    return !stored.isEmpty() && !connection.seals().tryOpen(column, value.row, stored);
}

void sealValue(Connection &connection, const SealedColumn &column, const Value &value)
{
    const QByteArray sealed = connection.seals().seal(column, value.row, value.bytes());
    const bool isBytes = value.stored.typeId() == QMetaType::QByteArray;
    connection.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3 = ?")
                       .arg(QLatin1String(column.table), QLatin1String(column.column), QLatin1String(column.row)),
                   {isBytes ? QVariant(sealed) : QVariant(QString::fromLatin1(sealed)), value.row});
}

/// @return how many values lay open
qint64 sealColumn(Connection &connection, const SealedColumn &column)
{
    qint64 count = 0;
    forAll(connection, column, [&](const QList<Value> &values) {
        QList<Value> open;
        for (const Value &value : values) {
            if (isOpen(connection, column, value))
                open.append(value);
        }
        if (open.isEmpty())
            return;
        Transaction transaction(connection);
        const auto sealThem = [&] {
            for (const Value &value : std::as_const(open))
                sealValue(connection, column, value);
        };
        if (QLatin1String(column.table) == QLatin1String("consents"))
            changeAppendOnly(connection, QStringLiteral("consents"), sealThem);
        else
            sealThem();
        transaction.commit();
        count += open.size();
    });
    return count;
}

void indexPerson(Connection &connection, const QString &id, const QString &email, const QString &number)
{
    const auto set = [&](const QVariant &emailIndex) {
        connection.run(QStringLiteral("UPDATE users SET email_index = ?, record_index = ? WHERE id = ?"),
                       {emailIndex, numberIndex(connection, number), id});
    };
    const QString index = store::emailIndex(connection, email);
    const bool isTaken =
        connection.run(QStringLiteral("SELECT 1 FROM users WHERE email_index = ? AND id <> ?"), {index, id}).next();
    if (isTaken)
        base::logger("store")->critical("Account {} has the address of an older account, written another way; nobody "
                                        "can sign in to it.",
                                        id.toStdString());
    set(isTaken ? QString(QStringLiteral("taken:") + id) : index);
}

void indexPeople(Connection &connection)
{
    while (true) {
        Transaction transaction(connection);
        QList<QStringList> people;
        {
            enum class Column { Id, Email, RecordNumber };
            auto rows = connection.run(QStringLiteral("SELECT id, email, record_number FROM users WHERE email_index IS "
                                                      "NULL ORDER BY created_at, id LIMIT ?"),
                                       {rowsPerTransaction});
            while (rows.next())
                people.append({rows.text(Column::Id),
                               rows.opened(Column::Email, personal::userEmail, rows.text(Column::Id)),
                               rows.opened(Column::RecordNumber, personal::userRecordNumber, rows.text(Column::Id))});
        }
        for (const QStringList &person : std::as_const(people))
            indexPerson(connection, person.at(0), person.at(1), person.at(2));
        transaction.commit();
        if (people.isEmpty())
            return;
    }
}

void indexRooms(Connection &connection)
{
    QList<std::pair<QString, QString>> jobs;
    {
        enum class Column { RecordingId, Room };
        auto rows = connection.run(
            QStringLiteral("SELECT recording_id, room FROM ingest_jobs WHERE room <> '' AND room_index = ''"));
        while (rows.next())
            jobs.append({rows.text(Column::RecordingId),
                         rows.opened(Column::Room, personal::ingestRoom, rows.text(Column::RecordingId))});
    }
    for (const auto &[id, room] : std::as_const(jobs))
        connection.run(QStringLiteral("UPDATE ingest_jobs SET room_index = ? WHERE recording_id = ?"),
                       {connection.seals().index(personal::ingestRoom, room), id});
}

bool isDone(Connection &connection)
{
    return hasSetting(connection, oldRowsSealedSetting);
}

void proveValue(Connection &connection, const Seals &random, const SealedColumn &column, const Value &value,
                ColumnsProof &proof)
{
    const QByteArray stored = value.bytes();
    if (stored.isEmpty())
        return;
    ++proof.values;
    const auto except = [&](const char *what) {
        if (proof.exceptions.size() < mostExceptions)
            proof.exceptions.append({QStringLiteral("%1.%2 of %3")
                                         .arg(QLatin1String(column.table), QLatin1String(column.column), value.row),
                                     QString::fromLatin1(what)});
    };
    if (!Seals::isMarked(stored))
        return except("is not sealed");
    if (random.tryOpen(column, value.row, stored))
        return except("opens with any key");
    ++proof.refused;
    if (!connection.seals().tryOpen(column, value.row, stored))
        return except("does not open: damaged, or of another row");
    ++proof.opened;
}

} // namespace

void sealOldRows(Connection &connection)
{
    if (isDone(connection))
        return;
    qint64 count = 0;
    QSet<QString> tables;
    for (const SealedColumn *column : allSealedColumns()) {
        const qint64 some = sealColumn(connection, *column);
        if (some > 0)
            tables.insert(QString::fromLatin1(column->table));
        count += some;
    }
    indexPeople(connection);
    indexRooms(connection);
    try {
        // An empty clinic has one open value, the name of its first office.
        connection.rewrite(QStringList(tables.begin(), tables.end()));
    } catch (const StoreError &error) {
        base::logger("store")->warn("Personal data is sealed now, but what it was may still be in unused parts of the "
                                    "database; tried again with the next start. {}",
                                    error.what());
        return;
    }
    keepFirstSetting(connection, oldRowsSealedSetting, QStringLiteral("1"));
    if (count > 1)
        base::logger("store")->info("{} values of personal data were sealed.", count);
}

ColumnsProof proveColumns(Connection &connection)
{
    ColumnsProof proof;
    Seals random;
    random.unlock(crypto::SecretBytes(crypto::randomBytes(32)));
    for (const SealedColumn *column : allSealedColumns()) {
        forAll(connection, *column, [&](const QList<Value> &values) {
            for (const Value &value : values)
                proveValue(connection, random, *column, value, proof);
        });
    }
    return proof;
}

} // namespace attune::server::store
