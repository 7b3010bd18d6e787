// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/backup/clinic_copy.h"
#include "server/setup/clinic_parts.h"

namespace attune::server::backup {

/// How many containers that the clinic has not any more a new backup may take out of an old one.
enum class Removal {
    OfFew, ///< a fifth of them, or ten: more are more likely a wrong clinic than erased recordings
    OfMany
};
/// Writes or renews a backup (BACKUP.md). May run beside the server. The backup of before stays the newest complete one
/// until this succeeds. InvalidInput for a folder that is none of this clinic's backups, Conflict as Removal says.
/// @param folder made when it is not there, for its owner only
base::Result<Copied> makeBackup(ClinicParts &clinic, const QString &folder, Removal removal = Removal::OfFew);

/// What a drill saw.
struct Drilled
{
    qint64 rows = 0;
    qint64 objects = 0;
    int opened = 0;       ///< containers opened to their last byte
    QStringList problems; ///< in words; empty when the backup would do

    bool isGood() const { return problems.isEmpty(); }
};
/// Proves a backup with the keys of the clinic. Writes nothing but a temporary copy of the database beside the backup.
base::Result<Drilled> drill(ClinicParts &clinic, const QString &folder, int samples = 10);

/// Fills an empty clinic from a backup. Its keys must open what is in it: checked with one container first.
base::Result<Copied> restoreBackup(const QString &folder, ClinicParts &clinic);
/// The files of the clinic that a backup was made of (keys/recovery_bundle.h), opened with what shares made, or with a
/// clinic's own keys. InvalidInput when there is no backup, NotFound when it is of before it had such files.
base::Result<keys::ClinicFileList> filesInBackup(const QString &folder, const keys::JoinedShares &shares,
                                                 base::Instant now);
base::Result<keys::ClinicFileList> filesInBackup(const QString &folder, const crypto::KeyWrapper &keys,
                                                 base::Instant now);
/// Lies in a data folder while a backup is restored into it: no server starts on half a clinic.
inline const QString unfinishedRestore = QStringLiteral("/restore-unfinished");

/// Copies a whole clinic into an empty one, for example from SQLite to PostgreSQL and from a folder to S3.
/// The keys are the same ones: checked with one container first.
base::Result<Copied> moveClinic(ClinicParts &from, ClinicParts &to);

} // namespace attune::server::backup
