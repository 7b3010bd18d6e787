// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/clinic_backup.h"

#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "server/backup/backup_folder.h"
#include "server/backup/work_folder.h"
#include "server/keys/personal_key.h"
#include "server/store/migrations.h"
#include "server/store/recording_keeping.h"
#include "server/store/seal_old_rows.h"
#include "server/store/settings.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace attune::server::backup {

using protocol::Json;
using protocol::json;

namespace {

const char *const passing[] = {"media_grants",        "grant_places", "half_sign_ins",
                               "used_refresh_tokens", "sign_ins",     "done_once"};

base::Error problem(const QString &what, base::ErrorKind kind = base::ErrorKind::Unavailable)
{
    return {kind, what, {}, {}};
}

base::Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(QStringLiteral("a file of the backup cannot be read"));
    crypto::Sha256 digest;
    QByteArray piece(qsizetype{1024} * 1024, Qt::Uninitialized);
    for (qint64 count = 0; (count = file.read(piece.data(), piece.size())) > 0;)
        digest.add(piece.constData(), count);
    return QString::fromLatin1(digest.finish().toHex());
}

/// The rows of a clinic in a fresh SQLite file.
base::Result<QMap<QString, qint64>> rowsInto(ClinicParts &clinic, const QString &path)
{
    const QString part = path + QStringLiteral(".part");
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(part + QLatin1String(ending));
    base::Result<QMap<QString, qint64>> counts = QMap<QString, qint64>();
    {
        store::Database file(store::Address::sqlite(part));
        QFile(part).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        store::migrate(file.connection(), clinic.clock.now());
        counts = copyRows(clinic.database.connection(), file.connection());
        if (!counts)
            return counts;
        file.connection().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).next();
        file.connection().run(QStringLiteral("PRAGMA journal_mode=DELETE")).next(); // one file, not three
    }
    QFile made(part);
    if (!made.open(QIODevice::ReadWrite) || !crypto::syncToDisk(made))
        return problem(QStringLiteral("the copy of the database could not be written"));
    made.close();
    if (!crypto::replaceDurably(part, path))
        return problem(QStringLiteral("the copy of the database could not be put in place"));
    return counts;
}

/// Containers by name, with the hash of what lies in the backup.
using Hashes = QMap<QString, QString>;

base::Result<Hashes> hashesOf(const BackupFolder &folder, const QSet<QString> &gone)
{
    Hashes hashes;
    const auto files = QDir(folder.media()).entryInfoList({QStringLiteral("*.seal")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (gone.contains(file.completeBaseName()))
            continue;
        const auto hash = hashOf(file.filePath());
        if (!hash)
            return hash.error();
        hashes.insert(file.completeBaseName(), *hash);
    }
    return hashes;
}

base::Result<Json> manifestOf(const BackupFolder &folder, const QString &database, const QMap<QString, qint64> &rows,
                              const Hashes &hashes, base::Instant at)
{
    const auto hash = hashOf(database);
    if (!hash)
        return hash.error();
    Json tables = Json::object();
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        tables[it.key().toStdString()] = it.value();
    Json objects = Json::object();
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it)
        objects[it.key().toStdString()] = {
            {"size", QFileInfo(folder.media() + QLatin1Char('/') + it.key() + QStringLiteral(".seal")).size()},
            {"sha256", json(it.value())}};
    return Json{{"format", 1},
                {"madeAt", json(base::toText(at))},
                {"schema", store::newestSchema()},
                {"rows", tables},
                {"database", {{"file", json(QFileInfo(database).fileName())}, {"sha256", json(*hash)}}},
                {"objects", objects}};
}

/// What the manifest of a backup is signed with: keys that never leave their provider have it sealed among the rows.
base::Result<crypto::SecretBytes> linkKeyFor(store::Connection &rows, const keys::KeyProvider &keys)
{
    const QString kept = store::setting(rows, keys::linkKeySetting);
    return kept.isEmpty() ? base::Result<crypto::SecretBytes>(keys.linkKey().copy())
                          : keys::openedSetting(keys, keys::linkKeySetting, kept);
}

/// Opens a container to its last byte with the wrap that a database has noted.
base::Result<void> openWhole(const storage::ObjectStore &objects, const keys::ObjectKeys &wraps,
                             const crypto::KeyWrapper &keys, const QString &name)
{
    auto container = objects.open(name);
    if (!container)
        return container.error();
    auto reader = crypto::SealReader::open(std::move(*container), name, keys, wraps.find(name));
    if (!reader)
        return reader.error();
    for (qint64 at = 0; at < (*reader)->header().plainSize; at += 1024 * 1024) {
        if (const auto piece = (*reader)->read(at, 1024LL * 1024); !piece)
            return piece.error();
    }
    return {};
}

/// What is not the same on another server: who is signed in, what is half done.
void forgetPassing(store::Connection &connection)
{
    store::Transaction transaction(connection);
    for (const char *table : passing)
        connection.run(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
    transaction.commit();
}

/// With the first container there is: before anything is written, so that a wrong key is noticed in time.
base::Result<void> checkKeys(const storage::ObjectStore &objects, const keys::ObjectKeys &wraps,
                             const crypto::KeyWrapper &keys)
{
    const auto names = objects.list();
    if (!names)
        return names.error();
    if (names->isEmpty())
        return {};
    if (auto opened = openWhole(objects, wraps, keys, names->first()); !opened)
        return problem(QStringLiteral("the keys of the new clinic do not open the recordings: ") +
                           opened.error().detail,
                       base::ErrorKind::InvalidInput);
    return {};
}

base::Error wrongKeys(const base::Error &why)
{
    return problem(QStringLiteral("the keys of the new clinic do not open the key of personal data: ") + why.detail,
                   base::ErrorKind::InvalidInput);
}

/// The rows are in: they have a key of personal data of their own, and may be of a version that sealed nothing.
base::Result<Copied> withUnlockedRows(ClinicParts &clinic, const QMap<QString, qint64> &rows,
                                      base::Result<Copied> copied)
{
    if (auto unlocked = keys::unlockPersonalData(clinic.database, *clinic.keys); !unlocked)
        return unlocked.error();
    if (copied)
        copied->rows = rows;
    return copied;
}

void checkColumns(store::Database &database, const crypto::KeyWrapper &keys, Drilled &drilled)
{
    if (auto unlocked = keys::unlockPersonalData(database, keys); !unlocked) {
        drilled.problems << QStringLiteral("personal data does not open: ") + unlocked.error().detail;
        return;
    }
    const auto proof = store::proveColumns(database.connection());
    for (const auto &[what, wrong] : proof.exceptions)
        drilled.problems << what + QLatin1Char(' ') + wrong;
}

void checkFiles(const QString &folder, const Json &manifest, Drilled &drilled)
{
    const auto database = hashOf(BackupFolder(folder).database());
    if (!database || *database != protocol::text(protocol::child(manifest, "database"), "sha256"))
        drilled.problems << QStringLiteral("clinic.sqlite is not the file that was backed up");
    for (const auto &[name, row] : protocol::child(manifest, "objects").items()) {
        ++drilled.objects;
        const QString id = QString::fromStdString(name);
        const auto hash = hashOf(folder + QStringLiteral("/media/") + id + QStringLiteral(".seal"));
        if (!hash || *hash != protocol::text(row, "sha256"))
            drilled.problems << QStringLiteral("container %1 is missing or was changed").arg(id);
    }
}

void checkRows(store::Connection &connection, const Json &manifest, Drilled &drilled)
{
    if (connection.run(QStringLiteral("PRAGMA integrity_check")).firstOr<QString>() != QStringLiteral("ok"))
        drilled.problems << QStringLiteral("the database is damaged");
    for (const auto &[name, wanted] : protocol::child(manifest, "rows").items()) {
        const QString table = QString::fromStdString(name);
        if (!store::allTables().contains(table))
            continue;
        const auto count = connection.run(QStringLiteral("SELECT COUNT(*) FROM ") + table).only<qint64>();
        drilled.rows += count;
        if (count != wanted.get<qint64>())
            drilled.problems
                << QStringLiteral("table %1 has %2 rows instead of %3").arg(table).arg(count).arg(wanted.get<qint64>());
    }
    const QStringList withMedia = store::recordingsWithMedia(connection);
    const Json &objects = protocol::child(manifest, "objects");
    for (const QString &id : withMedia) {
        if (!objects.contains(id.toStdString()))
            drilled.problems << QStringLiteral("recording %1 has no container").arg(id);
    }
}

} // namespace

namespace {

/// Containers that a backup has and the clinic has not any more: they were erased, and so they are here. So many at
/// once are more likely another clinic, or half of one.
base::Result<QSet<QString>> goneFrom(const ClinicParts &clinic, const storage::ObjectStore &target, Removal removal)
{
    const auto wanted = clinic.objects->list();
    const auto present = target.list();
    if (!wanted || !present)
        return wanted ? present.error() : wanted.error();
    QSet<QString> gone(present->begin(), present->end());
    gone -= QSet<QString>(wanted->begin(), wanted->end());
    constexpr qsizetype few = 10;
    if (removal == Removal::OfFew && gone.size() > std::max(few, present->size() / 5))
        return problem(QStringLiteral("%1 of %2 containers of the backup are not in the clinic any more; if they were "
                                      "erased on purpose, say so with --remove-many")
                           .arg(gone.size())
                           .arg(present->size()),
                       base::ErrorKind::Conflict);
    return gone;
}

/// What lies in a backup may have been damaged since: a container that is not what the manifest of the last backup says
/// is copied anew. @return how many were
base::Result<qint64> repair(const ClinicParts &clinic, const BackupFolder &folder, storage::ObjectStore &target,
                            const Json &before, Hashes &hashes)
{
    qint64 repaired = 0;
    for (const auto &[name, row] : protocol::child(before, "objects").items()) {
        const QString id = QString::fromStdString(name);
        const auto now = hashes.find(id);
        if (now == hashes.end() || *now == protocol::text(row, "sha256"))
            continue;
        if (auto erased = target.erase(id); !erased)
            return erased.error();
        if (auto copied = copyObjects(*clinic.objects, target); !copied)
            return copied.error();
        const auto hash = hashOf(folder.media() + QLatin1Char('/') + id + QStringLiteral(".seal"));
        if (!hash)
            return hash.error();
        *now = *hash;
        ++repaired;
    }
    return repaired;
}

} // namespace

base::Result<Copied> makeBackup(ClinicParts &clinic, const QString &path, Removal removal)
{
    const BackupFolder folder(path);
    if (auto ready = folder.prepare({clinic.folders.data, clinic.folders.keys}, clinic.keys->linkKey()); !ready)
        return ready.error();
    const auto target = storage::folderStore(folder.media());
    const auto gone = goneFrom(clinic, *target, removal);
    if (!gone)
        return gone.error();
    if (auto sealed = clinic.recovery.refresh(clinic.clock.now()); !sealed)
        return sealed.error();
    const auto before = folder.manifest(clinic.keys->linkKey());
    const QString database = folder.nextDatabase();
    const auto rows = rowsInto(clinic, database);
    if (!rows)
        return rows.error();
    auto copied = copyObjects(*clinic.objects, *target);
    if (!copied)
        return copied;
    copied->rows = *rows;
    auto hashes = hashesOf(folder, *gone);
    if (!hashes)
        return hashes.error();
    const auto repaired = repair(clinic, folder, *target, before ? *before : Json::object(), *hashes);
    if (!repaired)
        return repaired.error();
    copied->repaired = *repaired;
    const auto manifest = manifestOf(folder, database, *rows, *hashes, clinic.clock.now());
    if (!manifest)
        return manifest.error();
    if (auto published = folder.publish(*manifest, clinic.keys->linkKey()); !published)
        return published.error();
    for (const QString &name : *gone) { // last: until then the backup of before was the newest complete one
        if (auto erased = target->erase(name); !erased)
            return erased.error();
        ++copied->removed;
    }
    return copied;
}

base::Result<Drilled> drill(ClinicParts &clinic, const QString &folder, int samples)
{
    const auto manifest = BackupFolder(folder).manifest(clinic.keys->linkKey());
    if (!manifest)
        return manifest.error();
    Drilled drilled;
    checkFiles(folder, *manifest, drilled);
    const WorkFolder work(folder, QStringLiteral("drill"));
    const QString copy = work.filePath(QStringLiteral("clinic.sqlite"));
    if (!work.isValid() || !QFile::copy(BackupFolder(folder).database(), copy))
        return problem(QStringLiteral("there is no room for a copy of the database"));
    store::Database database(store::Address::sqlite(copy));
    checkRows(database.connection(), *manifest, drilled);
    store::migrate(database.connection(), clinic.clock.now()); // the copy may be of an earlier version
    checkColumns(database, *clinic.keys, drilled);
    const auto objects = storage::folderStore(folder + QStringLiteral("/media"));
    const keys::ObjectKeys wraps(database, *clinic.keys, clinic.clock);
    auto names = objects->list();
    if (!names)
        return names.error();
    for (int i = 0; i < samples && !names->isEmpty(); ++i) {
        const QString name = names->takeAt(QRandomGenerator::system()->bounded(names->size()));
        if (auto opened = openWhole(*objects, wraps, *clinic.keys, name); !opened)
            drilled.problems << QStringLiteral("container %1 does not open: %2").arg(name, opened.error().detail);
        else
            ++drilled.opened;
    }
    return drilled;
}

namespace {

/// The database of a backup, in a copy that may be written: an older one is brought to the newest schema.
struct BackupRows
{
    explicit BackupRows(const QString &folder)
        : work(folder, QStringLiteral("restore")),
          file(work.filePath(QStringLiteral("clinic.sqlite"))),
          isThere(work.isValid() && QFile::copy(BackupFolder(folder).database(), file)),
          database(store::Address::sqlite(file))
    {}

    const WorkFolder work;
    const QString file;
    const bool isThere;
    store::Database database;
};

template <typename Open>
base::Result<keys::ClinicFileList> filesWith(const QString &folder, base::Instant now, Open open)
{
    BackupRows rows(folder);
    if (!rows.isThere)
        return problem(QStringLiteral("there is no complete backup in this folder"), base::ErrorKind::InvalidInput);
    store::migrate(rows.database.connection(), now);
    return open(rows.database.connection());
}

} // namespace

base::Result<keys::ClinicFileList> filesInBackup(const QString &folder, const keys::JoinedShares &shares,
                                                 base::Instant now)
{
    return filesWith(folder, now, [&shares](store::Connection &connection) -> base::Result<keys::ClinicFileList> {
        if (shares.kind == keys::ShareOf::RecoveryKey)
            return keys::openWithShares(connection, shares.secret);
        const auto keys = keys::FileKeyProvider::fromContent(shares.secret.bytes());
        auto files = keys ? keys::openWithKeys(connection, **keys) : base::Result<keys::ClinicFileList>(keys.error());
        if (!files && files.error().kind == base::ErrorKind::NotFound)
            files = keys::ClinicFileList(); // a backup of before: the key file is all there is
        if (files && !keys::fileIn(*files, keys::keyFilePath))
            files->push_back({keys::keyFilePath, shares.secret.copy()});
        return files;
    });
}

base::Result<keys::ClinicFileList> filesInBackup(const QString &folder, const crypto::KeyWrapper &keys,
                                                 base::Instant now)
{
    return filesWith(folder, now,
                     [&keys](store::Connection &connection) { return keys::openWithKeys(connection, keys); });
}

base::Result<Copied> restoreBackup(const QString &folder, ClinicParts &clinic)
{
    const auto objects = storage::folderStore(folder + QStringLiteral("/media"));
    BackupRows rows(folder);
    if (!rows.isThere)
        return problem(QStringLiteral("there is no complete backup in this folder"), base::ErrorKind::InvalidInput);
    store::Database &source = rows.database;
    store::migrate(source.connection(), clinic.clock.now());
    const auto macKey = linkKeyFor(source.connection(), *clinic.keys);
    if (!macKey)
        return macKey.error();
    const auto manifest = BackupFolder(folder).manifest(*macKey);
    if (!manifest)
        return manifest.error();
    Drilled files;
    checkFiles(folder, *manifest, files);
    if (!files.isGood())
        return problem(files.problems.first(), base::ErrorKind::Corrupt);
    const keys::ObjectKeys wraps(source, *clinic.keys, clinic.clock);
    if (auto checked = checkKeys(*objects, wraps, *clinic.keys); !checked)
        return checked.error();
    if (auto checked = keys::checkPersonalKey(source.connection(), *clinic.keys); !checked)
        return wrongKeys(checked.error());
    const auto counts = copyRows(source.connection(), clinic.database.connection());
    if (!counts)
        return counts.error();
    forgetPassing(clinic.database.connection());
    return withUnlockedRows(clinic, *counts, copyObjects(*objects, *clinic.objects));
}

base::Result<Copied> moveClinic(ClinicParts &from, ClinicParts &to)
{
    if (auto checked = checkKeys(*from.objects, from.wraps, *to.keys); !checked)
        return checked.error();
    if (auto checked = keys::checkPersonalKey(from.database.connection(), *to.keys); !checked)
        return wrongKeys(checked.error());
    const auto rows = copyRows(from.database.connection(), to.database.connection());
    if (!rows)
        return rows.error();
    forgetPassing(to.database.connection());
    return withUnlockedRows(to, *rows, copyObjects(*from.objects, *to.objects));
}

} // namespace attune::server::backup
