// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/jobs/provider_ids.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/appointment_values.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/store/appointments.h"
#include "server/store/sessions.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// What every answer about a recording says.
protocol::AppointmentRecording summaryOf(const Call &call, const store::RecordingRow &row, const ProviderIds &ids)
{
    const domain::Recording r = shownTo(call, row);
    const auto &words = protocol::appointmentStatusWords();
    const bool isOver = words.textOf(r.status) != words.textOf(domain::RecordingStatus::Processing);
    return {row.publicNumber, ids.recording, r.sessionAt, r.clientName, r.clinicianName,
            r.duration,       r.sizeBytes,   r.status,    r.startedAt,  isOver ? r.endedAt : std::nullopt};
}

/// Where its sealed container is stored outside this machine, for those responsible for the clinic's storage.
QString externalLocation(const Call &call, const store::RecordingRow &row)
{
    const domain::Role role = call.caller.person.role;
    const bool manages = role == domain::Role::PracticeManager || role == domain::Role::Admin;
    if (!manages || !row.hasMedia)
        return {};
    return call.clinic.media.store().location(row.recording.id.value()).value_or(QString());
}

/// Where to request the media: from Twilio while it has copies, then from here. Neither address grants access by
/// itself.
QString mediaAddress(const Call &call, const store::RecordingRow &row, const ProviderIds &ids)
{
    if (ids.isThere && call.clinic.twilio)
        return call.clinic.twilio->api + QStringLiteral("/v1/Recordings/") + ids.recording;
    if (!row.hasMedia)
        return {};
    return originOf(call.request) +
           protocol::pathFor(protocol::paths::appointmentsDownload, QString::number(row.publicNumber));
}

base::Result<domain::RecordingQuery> queryOf(const Call &call)
{
    const auto value = [&call](const char *name) { return call.request.query.value(QString::fromLatin1(name)); };
    const auto statuses = statusesFrom(value("status"));
    const auto bounds = boundsOf(call, "date_from", "date_to");
    if (!statuses || !bounds)
        return statuses ? bounds.error() : statuses.error();
    domain::RecordingQuery query;
    query.statuses = *statuses;
    query.clientId = domain::UserId(value("patient"));
    query.clinicianId = domain::UserId(value("psychologist"));
    query.text = base::shortened(value("search"), 200);
    query.from = bounds->from;
    query.to = bounds->to;
    query.countAll = true;
    return query;
}

Answer listRecordings(const Call &call)
{
    const auto page = pageOf(call);
    auto query = queryOf(call);
    if (!page || !query)
        return page ? query.error() : page.error();
    query->pageSize = page->size;
    query->skip = qint64(page->page - 1) * page->size;
    const auto found = store::listRecordings(call.db, call.scope(), *query);
    if (!found)
        return found.error();
    QStringList ids;
    for (const auto &row : found->items)
        ids << row.recording.id.value();
    const auto names = providerIdsOf(call.db, ids);
    protocol::AppointmentRecordingsPage answer{frameOf(call, *page, found->total.value_or(0)), {}};
    for (const auto &row : found->items)
        answer.rows.append(summaryOf(call, row, names.value(row.recording.id.value())));
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::ListRecordings)}); !logged)
        return logged.error();
    return bareAnswer(answer);
}

/// An appointment's newest playable recording, or else its newest one.
base::Result<FoundRecording> ofAppointment(const Call &call)
{
    const QString sessionId = store::sessionByNumber(call.db, call.id.toLongLong());
    const auto rows = store::recordingsOfSession(call.db, sessionId, call.userId());
    const auto playable = std::find_if(rows.begin(), rows.end(), [](const store::RecordingRow &row) {
        return row.recording.status == domain::RecordingStatus::Available;
    });
    const auto chosen = playable == rows.end() ? rows.begin() : playable;
    return chosen == rows.end() ? recordingFor(call, std::nullopt, {}, Action::SeeDetails, false)
                                : recordingFor(call, *chosen, chosen->recording.id.value(), Action::SeeDetails, false);
}

Answer detail(const Call &call)
{
    const auto row = ofAppointment(call);
    if (!row)
        return row.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::ViewRecording, *row)}); !logged)
        return logged.error();
    const QString id = row->recording.id.value();
    const ProviderIds ids = providerIdsOf(call.db, {id}).value(id);
    // A display name in the room could be another person's name, and clients are not told about anyone else.
    const bool isStaff = call.caller.person.role != domain::Role::Patient;
    return bareAnswer(protocol::AppointmentRecordingAnswer{summaryOf(call, *row, ids), call.id.toLongLong(),
                                                           mediaAddress(call, *row, ids), externalLocation(call, *row),
                                                           isStaff ? ids.participant : QString()});
}

Answer download(const Call &call)
{
    const auto numbered = store::recordingByNumber(call.db, call.id.toLongLong(), call.userId());
    const QString id = numbered ? numbered->recording.id.value() : QString();
    const auto row = recordingFor(call, numbered, id, Action::Download, hasReason(call));
    if (!row)
        return row.error().code == ProblemCode::NotAvailable
                   ? fail(ProblemCode::BadRequest, QStringLiteral("Recording is not completed"))
                   : row.error();
    const auto issued = issueLink(call, *row, {Action::Download});
    if (!issued)
        return issued.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::DownloadRecording, *row)}); !logged)
        return logged.error();
    const domain::Recording &r = row->recording;
    protocol::AppointmentDownloadAnswer answer;
    answer.recording = row->publicNumber;
    answer.appointment = store::appointmentNumber(call.db, r.sessionId.value());
    answer.url = originOf(call.request) + issued->withProof();
    answer.externalLocation = externalLocation(call, *row);
    answer.duration = r.duration;
    answer.sizeBytes = r.sizeBytes;
    answer.createdAt = r.startedAt;
    answer.completedAt = r.endedAt;
    answer.expiresIn = issued->lifetime;
    answer.clientTold = issued->notifiesClient;
    answer.note = QStringLiteral(
        "The download_url opens the recording by itself, for expires_in seconds and for this sign-in only.");
    return bareAnswer(answer);
}

base::Result<store::AppointmentQuery> appointmentQueryOf(const Call &call)
{
    const auto value = [&call](const char *name) { return call.request.query.value(QString::fromLatin1(name)); };
    const auto bounds = boundsOf(call, "date_from", "date_to");
    const auto page = pageOf(call);
    if (!bounds || !page)
        return bounds ? page.error() : bounds.error();
    store::AppointmentQuery query;
    query.status = value("status");
    query.client = value("patient");
    query.clinician = value("psychologist");
    query.from = bounds->from;
    query.to = bounds->to;
    query.page = page->page;
    query.pageSize = page->size;
    if (!query.status.isEmpty() && !store::isAppointmentStatus(query.status))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("status is scheduled, confirmed, completed, cancelled or no_show"));
    return query;
}

Answer listAppointments(const Call &call)
{
    const auto query = appointmentQueryOf(call);
    if (!query)
        return query.error();
    const auto found = store::listAppointments(call.db, call.scope(), *query, call.clinic.clock.now());
    protocol::AppointmentsPage answer{frameOf(call, {query->page, query->pageSize}, found.total.value_or(0)), {}};
    for (const store::Appointment &appointment : found.items) {
        const domain::TherapySession &session = appointment.session;
        answer.rows.append({appointment.number, session.clientId, session.clientName, session.clinicianId,
                            session.clinicianName, session.startsAt, appointment.endsAt, appointment.status});
    }
    return bareAnswer(answer);
}

} // namespace

std::vector<Route> appointmentRecordingRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::appointments, "listAppointments", Access::SignedIn, listAppointments},
        {"GET", p::appointmentsRecordings, "appointmentsListRecordings", Access::SignedIn, listRecordings},
        {"GET", p::appointmentsRecording, "appointmentsGetRecording", Access::SignedIn, detail},
        {"GET", p::appointmentsDownload, "appointmentsDownload", Access::SignedIn, download},
    };
}

} // namespace attune::server::routes
