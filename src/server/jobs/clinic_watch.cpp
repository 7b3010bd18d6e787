// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/clinic_watch.h"

#include "server/audit/checkpoints.h"
#include "server/identity/relations.h"
#include "server/jobs/ingest.h"
#include "server/keys/key_care.h"
#include "server/messages/outbox.h"
#include "server/store/deletion_requests.h"
#include "server/store/recording_keeping.h"
#include "server/store/settings.h"

namespace attune::server {

using domain::ClinicStatus;

namespace {

constexpr std::chrono::hours overdueAfter{48};

void lookAtLog(store::Connection &connection, ClinicStatus &status)
{
    const QString check = store::setting(connection, lastLogCheckSetting);
    status.lastLogCheck = base::instantFromText(check.section(QLatin1Char(' '), 0, 0));
    status.logWasWhole = !check.endsWith(QStringLiteral("BROKEN"));
    if (const auto newest = audit::latestCheckpoint(connection)) {
        status.logEntries = newest->size;
        status.newestCheckpoint = newest->madeAt;
    }
}

void lookAtKeys(const keys::KeyProvider &keys, const keys::ObjectKeys &wraps, int rotationDays, base::Instant now,
                ClinicStatus &status)
{
    using What = keys::KeyWarning::What;
    const auto versions = keys.versions();
    if (!versions)
        return;
    const quint32 current = keys.currentVersion();
    const auto warnings = keys::warningsOf(*versions, current, wraps, rotationDays, now);
    for (const keys::KeyVersion &version : *versions) {
        ClinicStatus::Key key;
        key.version = static_cast<int>(version.version);
        if (version.createdAtMs > 0)
            key.madeAt = base::fromUnixMs(version.createdAtMs);
        key.isCurrent = version.version == current;
        key.isDisabled = wraps.isDisabled(version.version);
        for (const keys::KeyWarning &warning : warnings) {
            if (warning.version != version.version)
                continue;
            key.nearItsEnd |= warning.what == What::NearItsEnd;
            key.nearlyUsedUp |= warning.what == What::NearlyUsedUp;
            key.stillSeals |= warning.what == What::StillSeals;
        }
        status.keys.append(key);
    }
}

void lookAtWork(store::Connection &connection, const QString &office, base::Instant now, ClinicStatus &status)
{
    const auto reviews = identity::openReviews(connection, office);
    status.openReviews = reviews.count;
    status.oldestOpenReview = reviews.oldest;
    status.failedRecordings = ingest::failedJobs(connection, office);
    status.failedMails = outbox::failedMails(connection, office);
    status.overdueErasures = store::erasuresOverdue(connection, now - overdueAfter, office);
    status.openDeletionRequests = store::openDeletionRequests(connection, office);
}

} // namespace

QString brokenCheck(base::Instant at, const QString &finding)
{
    return QStringLiteral("%1 %2 BROKEN").arg(base::toText(at), finding);
}

ClinicStatus clinicStatus(store::Connection &connection, const keys::KeyProvider &keys, const keys::ObjectKeys &wraps,
                          ClinicStatus::Shares shares, const QString &office, int rotationDays, base::Instant now)
{
    ClinicStatus status;
    status.lastBackup = base::instantFromText(store::setting(connection, lastBackupSetting));
    status.lastBackupTest = base::instantFromText(store::setting(connection, lastBackupDrillSetting));
    status.lastKeyDrill = base::instantFromText(store::setting(connection, lastRestoreDrillSetting));
    status.sharesArePossible = keys.isExportable();
    status.shares = shares;
    lookAtLog(connection, status);
    lookAtKeys(keys, wraps, rotationDays, now, status);
    lookAtWork(connection, office, now, status);
    return status;
}

} // namespace attune::server
