// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/consent_watch.h"

#include "base/id.h"
#include "base/log.h"
#include "server/identity/relations.h"
#include "server/jobs/ingest.h"
#include "server/messages/outbox.h"
#include "server/store/pending_consents.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"

namespace attune::server {

using domain::LogAction;

namespace {

struct Running
{
    QString recordingId;
    QString sessionId;
    QString clientId;
    QString clinicianId;
    domain::ConsentState consent;
};

QList<Running> withoutConsent(store::Connection &connection, base::Instant now)
{
    enum class Column { Id, Session, Client, Clinician, Count };
    auto rows = connection.run(QStringLiteral("SELECT r.id, r.session_id, r.client_id, r.clinician_id, ") +
                               store::consentColumns(QStringLiteral("r.client_id"), QStringLiteral("r.session_id")) +
                               QStringLiteral(" FROM recordings r WHERE r.status = 'RECORDING'"));
    QList<Running> found;
    while (rows.next()) {
        const auto state = store::consentStandingFrom(rows, static_cast<int>(Column::Count)).at(now);
        if (state != domain::ConsentState::Valid)
            found.append({rows.text(Column::Id), rows.text(Column::Session), rows.text(Column::Client),
                          rows.text(Column::Clinician), state});
    }
    return found;
}

bool stop(Clinic &clinic, store::Connection &connection, const Running &running)
{
    const auto now = clinic.clock.now();
    if (auto ended = clinic.capture.end(ingest::roomOf(connection, running.recordingId)); !ended) {
        base::logger("jobs")->error("Recording {} has no consent any more and cannot be stopped yet: {}",
                                    running.recordingId.toStdString(), ended.error().detail.toStdString());
        return false;
    }
    audit::Entry entry = audit::serverEntry(now, running.recordingId, LogAction::RecordingStopped,
                                            QStringLiteral("consent_") + domain::textOf(running.consent));
    entry.clientId = running.clientId;
    if (auto logged = clinic.log.append({entry}); !logged)
        return false;
    const auto id = store::endRecording(connection, running.sessionId, now);
    if (!id)
        return false; // somebody else has stopped it meanwhile
    ingest::ended(connection, *id, now);
    outbox::notify(connection, domain::UserId(running.clinicianId), QStringLiteral("recordingStopped"), *id, now);
    outbox::notify(connection, domain::UserId(running.clientId), QStringLiteral("recordingStopped"), *id, now);
    return true;
}

} // namespace

namespace {

bool letOne(Clinic &clinic, store::Connection &connection, const QString &id)
{
    auto waiting = store::consentById(connection, id);
    if (!waiting)
        return false;
    const domain::UserId client = waiting->decision.clientId;
    const auto turn = clinic.database.turns().take(connection, QStringLiteral("consent ") + client.value());
    waiting = store::consentById(connection, id);
    if (!turn || waiting->standing != domain::ConsentRecord::Standing::Waiting)
        return false; // somebody is deciding at this moment, or has decided
    const auto now = clinic.clock.now();
    audit::Entry entry = audit::serverEntry(now, {}, LogAction::ConsentTookEffect, id);
    entry.eventId = base::newUuidV7(base::toUnixMs(now));
    entry.clientId = client.value();
    if (auto logged = clinic.log.append({entry}); !logged)
        return false;
    if (!store::letTakeEffect(connection, *waiting, now))
        return false;
    QStringList people = identity::peopleActingFor(connection, client, clinic.retentionPolicies, now);
    people << client.value() << waiting->recordedBy.value();
    for (const QString &person : std::as_const(people))
        outbox::notify(connection, domain::UserId(person), QStringLiteral("consentTookEffect"), id, now);
    return true;
}

} // namespace

int letConsentsTakeEffect(Clinic &clinic, store::Connection &connection)
{
    int count = 0;
    const QStringList due = store::dueConsents(connection, clinic.clock.now());
    for (const QString &id : due)
        count += letOne(clinic, connection, id) ? 1 : 0;
    return count;
}

int stopRecordingsWithoutConsent(Clinic &clinic, store::Connection &connection)
{
    int stopped = 0;
    const auto found = withoutConsent(connection, clinic.clock.now());
    for (const Running &running : found)
        stopped += stop(clinic, connection, running) ? 1 : 0;
    return stopped;
}

} // namespace attune::server
