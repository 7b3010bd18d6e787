// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention/keeping.h"

#include "domain/date_values.h"
#include "server/store/aliases.h"
#include "server/store/recording_keeping.h"
#include "server/store/sessions.h"

#include <QHash>

namespace attune::server::retention {

using store::KeptRecording;

namespace {

/// The day of the last session that counts, of a person under whatever id; invalid when there was none.
QDate lastServiceOf(store::Connection &connection, const QString &client, base::Instant now)
{
    const auto last = store::lastSessionOf(connection, store::idsOfPerson(connection, client), now);
    return last ? domain::utcDay(*last) : QDate();
}

/// Each client's last day: that of a session, or of a recording whose session does not count by itself.
QHash<QString, QDate> lastServices(store::Connection &connection, const QList<KeptRecording> &kept, base::Instant now)
{
    QHash<QString, QDate> last;
    for (const KeptRecording &one : kept) {
        if (!last.contains(one.clientId))
            last.insert(one.clientId, lastServiceOf(connection, one.clientId, now));
        const QDate session = domain::utcDay(one.sessionAt);
        QDate &day = last[one.clientId];
        day = day.isValid() ? std::max(day, session) : session;
    }
    return last;
}

} // namespace

base::Instant endOfKeeping(const policy::RetentionPolicy &policy, QDate lastService, QDate birth)
{
    return domain::startOfUtcDay(policy::keptUntil(policy, lastService, birth).addDays(1));
}

QList<Extension> extensionsDue(store::Connection &connection, const policy::RetentionPolicies &policies,
                               const QString &client, base::Instant now)
{
    const QList<KeptRecording> kept = store::keptRecordings(connection, client);
    const QHash<QString, QDate> last = lastServices(connection, kept, now);
    QList<Extension> due;
    for (const KeptRecording &one : kept) {
        const base::Instant until = endOfKeeping(policies.of(one.jurisdiction), last.value(one.clientId),
                                                 domain::storedBirthDate(one.birthDate));
        if (until > one.keptUntil)
            due.append({one.id, until});
    }
    return due;
}

void noteKeeping(store::Connection &connection, const policy::RetentionPolicies &policies, const QString &client,
                 base::Instant now)
{
    QList<Extension> due;
    const QStringList ids = store::idsOfPerson(connection, client);
    for (const QString &id : ids)
        due += extensionsDue(connection, policies, id, now);
    for (const Extension &one : std::as_const(due))
        store::extendKeeping(connection, one.recordingId, one.until);
}

} // namespace attune::server::retention
