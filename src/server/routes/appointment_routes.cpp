// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/routes/media_links.h"
#include "server/store/pending_consents.h"
#include "server/store/sessions.h"

#include <QTime>

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

Json appointmentsUser(const domain::Person &person)
{
    const qsizetype space = person.fullName.lastIndexOf(QLatin1Char(' '));
    return {{"id", json(person.id.value())},
            {"email", json(person.email)},
            {"full_name", json(person.fullName)},
            {"first_name", json(space < 0 ? person.fullName : person.fullName.left(space))},
            {"last_name", json(space < 0 ? QString() : person.fullName.mid(space + 1))},
            {"role", json(domain::textOf(person.role))}};
}

QString sizeText(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1);
}

Json recordingJson(const store::RecordingRow &row)
{
    const domain::Recording &r = row.recording;
    const qint64 seconds = r.duration ? r.duration->count() : 0;
    return {{"id", row.publicNumber},
            {"recording_sid", json(r.id.value())},
            {"appointment_date", json(r.sessionAt)},
            {"patient_name", json(r.clientName)},
            {"psychologist_name", json(r.clinicianName)},
            {"duration", seconds},
            {"duration_formatted",
             json(QTime(0, 0).addSecs(static_cast<int>(seconds)).toString(QStringLiteral("HH:mm:ss")))},
            {"size", r.sizeBytes.value_or(0)},
            {"size_formatted", json(sizeText(r.sizeBytes.value_or(0)))},
            {"status", json(r.status == domain::RecordingStatus::Available ? QStringLiteral("completed")
                                                                           : domain::textOf(r.status).toLower())},
            {"created_at", json(r.startedAt)},
            {"completed_at", json(r.endedAt)}};
}

Answer login(Call &call)
{
    const auto in = signInFromBody(call, QStringLiteral("appointments"));
    if (!in)
        return in.error();
    std::optional<identity::Tokens> tokens = in->tokens;
    if (in->half) { // this family has no second step: the code comes with the password
        const auto otp = protocol::strictText(call.body, "otp");
        if (!otp || otp->isEmpty())
            return fail("second_factor_required");
        const auto finished = finishSignIn(call, in->half->token, *otp);
        if (!finished)
            return finished.error();
        tokens = finished->tokens;
    }
    http::Response response = jsonAnswer(
        {{"access", json(tokens->access)}, {"refresh", json(tokens->refresh)}, {"user", appointmentsUser(in->person)}});
    response.headers.append({protocol::paths::deviceHeader, tokens->device.toLatin1()});
    return response;
}

Answer refresh(Call &call)
{
    const auto tokens = refreshFromBody(call, "refresh");
    if (!tokens)
        return tokens.error();
    return jsonAnswer({{"access", json(tokens->access)}, {"refresh", json(tokens->refresh)}});
}

Answer verify(Call &call)
{
    const auto caller =
        call.clinic.signIns.caller(call.db, protocol::strictText(call.body, "token").value_or(QString()));
    return caller ? Answer(jsonAnswer(Json::object())) : Answer(caller.error());
}

Answer profile(Call &call)
{
    return jsonAnswer(appointmentsUser(call.caller.person));
}

Answer listRecordings(Call &call)
{
    const auto page = pageOf(call);
    if (!page)
        return page.error();
    domain::RecordingQuery query;
    query.pageSize = page->second;
    query.skip = qint64(page->first - 1) * page->second;
    query.countAll = true;
    const auto found = store::listRecordings(call.db, call.scope(), query);
    if (!found)
        return found.error();
    Json rows = Json::array();
    for (const auto &row : found->items)
        rows.push_back(recordingJson(row));
    if (auto logged = call.clinic.log.append({entryFor(call, "list_recordings")}); !logged)
        return logged.error();
    return jsonAnswer(envelope(call, protocol::paths::appointmentsRecordings, *page, found->total.value_or(0), rows));
}

/// The newest recording of an appointment number.
base::Result<store::RecordingRow> ofAppointment(Call &call)
{
    auto session =
        call.db.run(QStringLiteral("SELECT id FROM therapy_sessions WHERE public_number = ?"), {call.id.toLongLong()});
    const auto rows = session.next() ? store::recordingsOfSession(call.db, session.text(0), call.userId())
                                     : QList<store::RecordingRow>();
    call.id = rows.isEmpty() ? QString() : rows.first().recording.id.value();
    return recordingFor(call, Action::SeeDetails, false);
}

Answer detail(Call &call)
{
    const QString appointment = call.id;
    const auto row = ofAppointment(call);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, "view_recording", *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    Json object = recordingJson(*row);
    object["appointment_id"] = appointment.toLongLong();
    object["media_uri"] = "";
    object["media_external_location"] = "";
    object["status_display"] = json(domain::textOf(row->recording.status));
    object["participant_identity"] = "";
    return jsonAnswer(object);
}

Answer download(Call &call)
{
    const auto numbered = store::recordingByNumber(call.db, call.id.toLongLong(), call.userId());
    call.id = numbered ? numbered->recording.id.value() : QString();
    const auto row = recordingFor(call, Action::Download, hasReason(call));
    if (!row)
        return row.error().code == QStringLiteral("not_available")
                   ? fail("bad_request", QStringLiteral("Recording is not completed"))
                   : row.error();
    const auto issued = issueLink(call, *row, {Action::Download});
    if (!issued)
        return issued.error();
    Json object = recordingJson(*row);
    const QString url = originOf(call.request) + issued->withProof();
    object.update({{"recording_id", row->publicNumber},
                   {"appointment_id", store::appointmentNumber(call.db, row->recording.sessionId.value())},
                   {"download_url", json(url)},
                   {"external_location", json(url)},
                   {"note", "The link works for a few minutes."}});
    return jsonAnswer(object);
}

Answer listAppointments(Call &call)
{
    const auto page = pageOf(call);
    if (!page)
        return page.error();
    const auto found = store::pageOfSessions(call.db, call.scope(), page->first, page->second, call.clinic.clock.now());
    Json rows = Json::array();
    for (const auto &[number, session] : found.items)
        rows.push_back({{"id", number},
                        {"patient", json(session.clientId.value())},
                        {"patient_name", json(session.clientName)},
                        {"psychologist_name", json(session.clinicianName)},
                        {"session_start_time", json(session.startsAt)},
                        {"session_end_time", nullptr},
                        {"status", json(session.state)},
                        {"session_type", "telehealth"}});
    return jsonAnswer(envelope(call, protocol::paths::appointments, *page, found.total.value_or(0), rows));
}

Json consentJson(Call &call)
{
    const auto current = store::consentInForce(store::consentsOf(call.db, call.userId()));
    const bool given = current && current->kind == domain::ConsentRecord::Kind::Given;
    return {{"telehealth_recording_consent", given},
            {"telehealth_recording_consent_date", current ? json(std::optional(current->recordedAt)) : Json(nullptr)},
            {"telehealth_recording_consent_version", current ? json(current->decision.textVersion) : Json(nullptr)}};
}

Answer consent(Call &call)
{
    if (call.caller.person.role != domain::Role::Patient)
        return fail("not_permitted");
    return jsonAnswer(consentJson(call));
}

/// This API can take a consent back. It cannot give one: it carries no text shown, no acknowledgements, no signature.
Answer preferences(Call &call)
{
    const auto found = call.body.find("telehealth_recording_consent");
    if (call.caller.person.role != domain::Role::Patient)
        return fail("not_permitted");
    if (found == call.body.end() || !found->is_boolean())
        return fail("invalid_field", QStringLiteral("telehealth_recording_consent must be true or false"));
    const auto turn = turnFor(call, "consent", call.userId().value()); // without it: at worst written down twice
    const auto current = store::consentInForce(store::consentsOf(call.db, call.userId()));
    const bool given = current && current->kind == domain::ConsentRecord::Kind::Given;
    if (found->get<bool>() && !given)
        return fail("consent_incomplete",
                    QStringLiteral("consent is given by signing its text, at telehealth-consent/sign"));
    if (!found->get<bool>() && given) {
        audit::Entry entry = entryFor(call, "consentWithdrawn");
        entry.clientId = call.userId().value();
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
        store::addConsent(call.db, domain::ConsentRecord::Kind::Withdrawn, current->decision, call.userId(), {},
                          call.clinic.clock.now());
    } else if (const auto waiting = store::waitingConsentOf(call.db, call.userId()); !found->get<bool>() && waiting) {
        audit::Entry entry = entryFor(call, "consentRefused");
        entry.clientId = call.userId().value();
        entry.code = waiting->id.value();
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
        store::refuseConsent(call.db, *waiting, call.userId(), call.clinic.clock.now(), {});
    }
    return jsonAnswer({{"message", "Preferences updated"}, {"preferences", consentJson(call)}});
}

} // namespace

base::Result<std::pair<int, int>> pageOf(const Call &call)
{
    const auto number = [&call](const char *key, qint64 most, qint64 fallback) {
        const QString text = call.request.query.value(QString::fromLatin1(key));
        return static_cast<int>(text.isEmpty() ? fallback : protocol::wholeNumber(text, {1, most}).value_or(0));
    };
    const int page = number("page", 10'000'000, 1);
    const int size = number("page_size", 100, 20);
    if (page == 0 || size == 0)
        return fail("invalid_field", QStringLiteral("page starts at 1, page_size is 1 to 100"));
    return std::pair(page, size);
}

Json envelope(const Call &call, const char *path, std::pair<int, int> page, qint64 total, Json rows)
{
    const auto link = [&](int number) {
        return json(originOf(call.request) + QString::fromLatin1(path) +
                    QStringLiteral("?page=%1&page_size=%2").arg(number).arg(page.second));
    };
    const bool more = qint64(page.first) * page.second < total;
    return {{"count", total},
            {"next", more ? link(page.first + 1) : Json(nullptr)},
            {"previous", page.first > 1 ? link(page.first - 1) : Json(nullptr)},
            {"results", std::move(rows)}};
}

std::vector<Route> appointmentRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::appointmentsLogin, "appointmentsSignIn", Access::Public, login, Body::Json, http::Cost::Password},
        {"POST", p::appointmentsRefresh, "appointmentsRefresh", Access::Public, refresh},
        {"POST", p::appointmentsVerify, "appointmentsVerify", Access::Public, verify},
        {"GET", p::appointmentsProfile, "appointmentsProfile", Access::SignedIn, profile},
        {"GET", p::appointmentsConsent, "appointmentsConsent", Access::SignedIn, consent},
        {"PATCH", p::appointmentsPreferences, "appointmentsPreferences", Access::SignedIn, preferences},
        {"GET", p::appointments, "listAppointments", Access::SignedIn, listAppointments},
        {"GET", p::appointmentsRecordings, "appointmentsListRecordings", Access::SignedIn, listRecordings},
        {"GET", p::appointmentsRecording, "appointmentsGetRecording", Access::SignedIn, detail},
        {"GET", p::appointmentsDownload, "appointmentsDownload", Access::SignedIn, download},
    };
}

} // namespace attune::server::routes
