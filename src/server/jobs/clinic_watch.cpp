// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/clinic_watch.h"

#include "server/keys/key_care.h"
#include "server/store/settings.h"

namespace attune::server {

using domain::ClinicStatus;

namespace {

constexpr std::chrono::hours overdueAfter{48};

int countOf(store::Connection &connection, const QString &sql, const QList<QVariant> &values = {})
{
    return connection.run(sql, values).firstOr<int>(0);
}

void lookAtLog(store::Connection &connection, ClinicStatus &status)
{
    const QString check = store::setting(connection, lastLogCheckSetting);
    status.lastLogCheck = base::instantFromText(check.section(QLatin1Char(' '), 0, 0));
    status.logWasWhole = !check.endsWith(QStringLiteral("BROKEN"));
    enum class Column { Size, MadeAt };
    auto newest =
        connection.run(QStringLiteral("SELECT size, made_at FROM log_checkpoints ORDER BY size DESC LIMIT 1"));
    if (newest.next()) {
        status.logEntries = newest.number(Column::Size);
        status.newestCheckpoint = newest.instant(Column::MadeAt);
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
    enum class Column { Count, FirstOpenedAt };
    auto reviews = connection.run(QStringLiteral("SELECT COUNT(*), MIN(b.opened_at) FROM break_glass b JOIN users c ON "
                                                 "c.id = b.client_id WHERE b.reviewed_at IS NULL AND c.office_id = ?"),
                                  {office});
    if (reviews.next()) {
        status.openReviews = static_cast<int>(reviews.number(Column::Count));
        status.oldestOpenReview = reviews.instant(Column::FirstOpenedAt);
    }
    status.failedRecordings =
        countOf(connection,
                QStringLiteral("SELECT COUNT(*) FROM ingest_jobs j JOIN recordings r ON r.id = j.recording_id WHERE "
                               "j.state = 'failed' AND r.office_id = ?"),
                {office});
    status.failedMails =
        countOf(connection,
                QStringLiteral("SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.user_id WHERE m.mail_state = "
                               "'failed' AND u.office_id = ?"),
                {office});
    status.overdueErasures = countOf(
        connection,
        QStringLiteral("SELECT COUNT(*) FROM recordings WHERE status = 'ARCHIVED' AND erase_at < ? AND office_id = ?"),
        {base::toUnixMs(now - overdueAfter), office});
    status.openDeletionRequests =
        countOf(connection,
                QStringLiteral("SELECT COUNT(*) FROM deletion_wishes w JOIN recordings r ON r.id = "
                               "w.recording_id JOIN users c ON c.id = r.client_id WHERE w.state = "
                               "'open' AND c.office_id = ?"),
                {office});
}

} // namespace

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
