// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_export.h"

#include <QHash>

namespace attune::server::audit {

using protocol::Json;
using protocol::json;

namespace {

Json coding(const char *system, const char *code, const char *display)
{
    return {{"system", system}, {"code", code}, {"display", display}};
}

Json codeableConcept(Json code)
{
    return {{"coding", Json::array({std::move(code)})}};
}

Json identified(const char *system, const QString &value)
{
    return {{"identifier", {{"system", system}, {"value", json(value)}}}};
}

constexpr char eventTypes[] = "http://terminology.hl7.org/CodeSystem/audit-event-type";
constexpr char restful[] = "http://hl7.org/fhir/restful-interaction";
constexpr char entityTypes[] = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
constexpr char objectRoles[] = "http://terminology.hl7.org/CodeSystem/object-role";
constexpr char dicom[] = "http://dicom.nema.org/resources/ontology/DCM";
constexpr char reasons[] = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
constexpr char people[] = "urn:attune:person";
constexpr char recordings[] = "urn:attune:recording";

/// What an entry is in the words of the standard: the kind of event and what was done (C, R, U, D, E).
struct Meaning
{
    Json type;
    Json subtype;
    const char *action;
};

Meaning meaningOf(const QString &action)
{
    static const QHash<QString, const char *> signing = {{QStringLiteral("signIn"), "110122"},
                                                         {QStringLiteral("passwordAccepted"), "110122"},
                                                         {QStringLiteral("stepUp"), "110122"},
                                                         {QStringLiteral("signOut"), "110123"},
                                                         {QStringLiteral("signInEnded"), "110123"}};
    const Json own = {{"system", "urn:attune:action"}, {"code", json(action)}};
    if (const auto known = signing.constFind(action); known != signing.cend())
        return {coding(dicom, "110114", "User Authentication"),
                coding(dicom, *known, QLatin1String(*known) == QLatin1String("110122") ? "Login" : "Logout"), "E"};
    if (action.contains(QLatin1String("eleti")) || action == QStringLiteral("MEDIA_DELETE"))
        return {coding(eventTypes, "rest", "RESTful Operation"), coding(restful, "delete", "delete"), "D"};
    if (action.startsWith(QLatin1String("consent")) || action.startsWith(QLatin1String("recording")) ||
        action == QStringLiteral("MEDIA_UPLOAD"))
        return {coding(eventTypes, "rest", "RESTful Operation"), coding(restful, "create", "create"), "C"};
    if (action.contains(QLatin1String("Read")) || action.contains(QLatin1String("ink")) ||
        action == QStringLiteral("watched") || action == QStringLiteral("opened") ||
        action.startsWith(QLatin1String("key")) || action == QStringLiteral("MEDIA_VIEW") ||
        action == QStringLiteral("MEDIA_DOWNLOAD") || action == QStringLiteral("download_recording"))
        return {coding(eventTypes, "rest", "RESTful Operation"), coding(restful, "read", "read"), "R"};
    return {coding(eventTypes, "object", "Object"), own, "E"};
}

const char *outcomeOf(const QString &outcome)
{
    if (outcome == QStringLiteral("refused"))
        return "4";
    return outcome == QStringLiteral("failed") ? "8" : "0";
}

Json purposeOf(const Entry &entry)
{
    static const QHash<QString, std::pair<const char *, const char *>> codes = {
        {QStringLiteral("care"), {"TREAT", "treatment"}},
        {QStringLiteral("supervision"), {"HOPERAT", "healthcare operations"}},
        {QStringLiteral("quality"), {"HQUALIMP", "health quality improvement"}},
        {QStringLiteral("training"), {"TRAIN", "training"}},
        {QStringLiteral("access"), {"PATRQT", "patient requested"}},
        {QStringLiteral("emergency"), {"BTG", "break the glass"}},
        {QStringLiteral("complaint"), {"HOPERAT", "healthcare operations"}},
        {QStringLiteral("courtOrder"), {"HLEGAL", "legal"}},
        {QStringLiteral("legalDuty"), {"HLEGAL", "legal"}}};
    if (entry.action.startsWith(QLatin1String("breakGlass")))
        return codeableConcept(coding(reasons, "BTG", "break the glass"));
    const auto known = codes.constFind(entry.purpose);
    return known == codes.cend() ? Json(nullptr) : codeableConcept(coding(reasons, known->first, known->second));
}

Json agentOf(const Entry &entry)
{
    const bool person = entry.actorRole != QStringLiteral("server") && !entry.actorId.isEmpty();
    Json agent = {{"type", codeableConcept(person ? coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                                                           "IRCP", "information recipient")
                                                  : coding(dicom, "110150", "Application"))},
                  {"who", identified(people, entry.actorId.isEmpty() ? QStringLiteral("nobody") : entry.actorId)},
                  {"requestor", true}};
    if (!entry.actorRole.isEmpty())
        agent["role"] =
            Json::array({codeableConcept({{"system", "urn:attune:role"}, {"code", json(entry.actorRole)}})});
    if (!entry.address.isEmpty())
        agent["network"] = {{"address", json(entry.address)}, {"type", "2"}};
    return agent;
}

Json entitiesOf(const Entry &entry)
{
    Json entities = Json::array();
    if (!entry.clientId.isEmpty())
        entities.push_back({{"what", identified(people, entry.clientId)},
                            {"type", coding(entityTypes, "1", "Person")},
                            {"role", coding(objectRoles, "1", "Patient")}});
    if (!entry.recordingId.isEmpty())
        entities.push_back({{"what", identified(recordings, entry.recordingId)},
                            {"type", coding(entityTypes, "2", "System Object")},
                            {"role", coding(objectRoles, "4", "Domain Resource")}});
    if (!entry.requestId.isEmpty())
        entities.push_back({{"what", identified("urn:attune:request", entry.requestId)},
                            {"type",
                             {{"system", "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType"},
                              {"code", "XrequestId"}}}});
    return entities;
}

} // namespace

Json auditEventOf(const LoggedEntry &logged, const QString &source)
{
    const Entry &entry = logged.entry;
    const Meaning meaning = meaningOf(entry.action);
    const bool aboutPatient = !entry.clientId.isEmpty();
    Json event = {{"resourceType", "AuditEvent"},
                  {"id", json(entry.eventId.left(64))},
                  {"type", meaning.type},
                  {"subtype", Json::array({meaning.subtype})},
                  {"action", meaning.action},
                  {"recorded", json(base::toText(logged.receivedAt))},
                  {"period", {{"start", json(base::toText(entry.occurredAt))}}},
                  {"outcome", outcomeOf(entry.outcome)},
                  {"agent", Json::array({agentOf(entry)})},
                  {"source",
                   {{"observer", identified("urn:attune:log", source)},
                    {"type", Json::array({coding("http://terminology.hl7.org/CodeSystem/security-source-type", "4",
                                                 "Application Server")})}}}};
    if (!entry.code.isEmpty())
        event["outcomeDesc"] = json(entry.code);
    if (Json purpose = purposeOf(entry); !purpose.is_null())
        event["purposeOfEvent"] = Json::array({std::move(purpose)});
    if (Json entities = entitiesOf(entry); !entities.empty())
        event["entity"] = std::move(entities);
    const QString profile = QLatin1String("https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.") +
                            (aboutPatient ? QLatin1String("Patient") : QLatin1String(""));
    const char verb = *meaning.action;
    if (verb == 'R' || verb == 'C' || verb == 'D')
        event["meta"] = {{"profile", Json::array({json(profile + (verb == 'R'   ? QLatin1String("Read")
                                                                  : verb == 'C' ? QLatin1String("Create")
                                                                                : QLatin1String("Delete")))})}};
    event["extension"] = Json::array({{{"url", "urn:attune:action"}, {"valueCode", json(entry.action)}}});
    if (logged.sequence > 0)
        event["extension"].push_back(
            {{"url", "urn:attune:sequence"}, {"valueString", json(QString::number(logged.sequence))}});
    return event;
}

} // namespace attune::server::audit
