// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/keys/key_provider.h"
#include "server/media/media_store.h"
#include "server/policy/retention_policy.h"
#include "server/store/database.h"

#include <QHash>

namespace attune::server::retention {

/// What is done to one recording because of its age, or because its time to be undone is over.
struct Step
{
    enum class What { Extend, Warn, Archive, Erase };
    What what = What::Warn;
    QString recordingId;
    base::Instant until; ///< Extend: kept until; Archive: to be erased at

    friend bool operator==(const Step &, const Step &) = default;
};

/// One line for people: "warn 0195… kept until 2026-12-01".
QString textOf(const Step &step);

/// What the job works with.
struct RetentionContext
{
    store::Connection &connection;
    audit::AccessLog &log;
    media::MediaStore &media;
    const keys::KeyProvider &keys;
    const policy::RetentionPolicies &policies;
    base::Instant now;
};

/// Everything that is due now, in the order in which it is done. Changes nothing.
QList<Step> due(const RetentionContext &context);
/// Takes one step, if its recording is still in the state the step is for. Safe to repeat, and to do on two servers.
/// Unavailable: not done, do it again later.
base::Result<void> take(const RetentionContext &context, const Step &step);

/// Erases what is left of a DELETED recording's media, writes "deletionDone" once, and keeps a certificate. Safe to
/// repeat after a crash or an error.
base::Result<void> finishDeletion(const RetentionContext &context, const QString &recordingId);
/// The certificate of an erased recording, JSON and its HMAC; nullopt when there is none.
std::optional<std::pair<QString, QString>> certificateOf(store::Connection &connection, const QString &recordingId);

/// What was restored is kept for this long at least.
constexpr std::chrono::hours keptAfterRestoring{24 * 90};

/// When the certificates of erased recordings were made, by their ids.
QHash<QString, base::Instant> certificateTimes(store::Connection &connection, const QStringList &recordingIds);

} // namespace attune::server::retention
