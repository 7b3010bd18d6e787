// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_folder.h"

#include "crypto/digest.h"
#include "crypto/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace attune::server::backup {

using protocol::Json;

namespace {

// The rows of two backups lie side by side while the newer one is being written.
constexpr char firstDatabase[] = "clinic.sqlite";
constexpr char secondDatabase[] = "clinic-2.sqlite";
constexpr char manifestName[] = "manifest.json";
constexpr char macName[] = "manifest.hmac";
/// Whose backups lie here, before the first of them is complete.
constexpr char ownerName[] = "backup-of";

base::Error problem(base::ErrorKind kind, const QString &what)
{
    return {kind, what, {}, {}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray macOf(const crypto::SecretBytes &key, const QByteArray &manifest)
{
    return crypto::hmacSha256(key, "attune backup 1\n" + manifest).toHex() + '\n';
}

QByteArray ownerOf(const crypto::SecretBytes &key)
{
    return crypto::hmacSha256(key, "attune backup owner 1").toHex() + '\n';
}

/// One of them is the other, or lies in it.
bool overlap(const QString &a, const QString &b)
{
    const QString one = QFileInfo(a).canonicalFilePath() + QLatin1Char('/');
    const QString other = QFileInfo(b).canonicalFilePath() + QLatin1Char('/');
    return one.size() > 1 && other.size() > 1 && (one.startsWith(other) || other.startsWith(one));
}

} // namespace

BackupFolder::BackupFolder(const QString &path) : m_path(QDir(path).absolutePath()) {}

base::Result<void> BackupFolder::prepare(const QStringList &own, const crypto::SecretBytes &macKey) const
{
    const auto refuse = [this](const QString &why) {
        return problem(base::ErrorKind::InvalidInput, m_path + QLatin1Char(' ') + why);
    };
    const bool isThere = QFileInfo::exists(m_path); // then its mode is somebody's choice; what is in it is private
    const bool isNew =
        !isThere || QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!isThere && !crypto::makePrivateFolder(m_path))
        return refuse(QStringLiteral("cannot be written"));
    for (const QString &folder : own) {
        if (overlap(m_path, folder))
            return refuse(QStringLiteral("is a part of the clinic, or has it inside; a backup lies elsewhere"));
    }
    if (isNew)
        return crypto::writePrivateFile(file(ownerName), ownerOf(macKey)) && crypto::makePrivateFolder(media())
                   ? base::Result<void>()
                   : base::Result<void>(refuse(QStringLiteral("cannot be written")));
    for (const char *foreign : {"clinic.sqlite-wal", "clinic.sqlite.running", "restore-unfinished", "attuned.json"}) {
        if (QFile::exists(file(foreign)))
            return refuse(QStringLiteral("is a clinic's own folder; a backup lies elsewhere"));
    }
    const bool isOurs =
        crypto::equalInConstantTime(contentOf(file(ownerName)), ownerOf(macKey)) || manifest(macKey).has_value();
    if (!isOurs)
        return refuse(QStringLiteral("holds something else, or backups of another clinic; name an empty folder, or the "
                                     "one of this clinic's earlier backups"));
    if (!crypto::makePrivateFolder(media()))
        return refuse(QStringLiteral("cannot be written"));
    return {};
}

base::Result<Json> BackupFolder::manifest(const crypto::SecretBytes &macKey) const
{
    const QByteArray bytes = contentOf(file(manifestName));
    if (bytes.isEmpty())
        return problem(base::ErrorKind::InvalidInput, QStringLiteral("there is no complete backup in this folder"));
    const QByteArray wanted = macOf(macKey, bytes);
    bool isOurs = false;
    for (const QByteArray &line : contentOf(file(macName)).split('\n')) // two while one takes the place of the other
        isOurs |= crypto::equalInConstantTime(line + '\n', wanted);
    if (!isOurs)
        return problem(base::ErrorKind::Corrupt,
                       QStringLiteral("the backup was changed, or is of a clinic with other keys"));
    auto manifest = protocol::objectFrom(bytes);
    if (manifest && protocol::integer(*manifest, "format", {1, 1000}) != 1)
        return problem(base::ErrorKind::Unsupported,
                       QStringLiteral("the backup was made by another version of this program"));
    return manifest;
}

QString BackupFolder::databaseOf(const Json &manifest)
{
    const QString name = protocol::text(protocol::child(manifest, "database"), "file");
    return QLatin1String(name == QLatin1String(secondDatabase) ? secondDatabase : firstDatabase);
}

QString BackupFolder::database() const
{
    const auto manifest = protocol::objectFrom(contentOf(file(manifestName)));
    return m_path + QLatin1Char('/') + (manifest ? databaseOf(*manifest) : QLatin1String(firstDatabase));
}

QString BackupFolder::nextDatabase() const
{
    const bool hasOne = QFile::exists(file(manifestName));
    return file(hasOne && database().endsWith(QLatin1String(firstDatabase)) ? secondDatabase : firstDatabase);
}

base::Result<void> BackupFolder::publish(const Json &manifest, const crypto::SecretBytes &macKey) const
{
    const QByteArray before = contentOf(file(manifestName));
    const QByteArray bytes = QByteArray::fromStdString(manifest.dump(1)) + '\n';
    const QByteArray both = macOf(macKey, bytes) + (before.isEmpty() ? QByteArray() : macOf(macKey, before));
    if (!crypto::writePrivateFile(file(macName), both) || !crypto::writePrivateFile(file(manifestName), bytes) ||
        !crypto::writePrivateFile(file(macName), macOf(macKey, bytes)))
        return problem(base::ErrorKind::Unavailable, QStringLiteral("the manifest could not be written"));
    const QString newest = m_path + QLatin1Char('/') + databaseOf(manifest);
    for (const char *name : {firstDatabase, secondDatabase}) {
        if (file(name) != newest)
            QFile::remove(file(name));
    }
    return {};
}

} // namespace attune::server::backup
