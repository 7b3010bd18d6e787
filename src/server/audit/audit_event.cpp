// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/audit_event.h"

#include "domain/log_action.h"

#include <QHash>

namespace attune::server::audit {

using domain::AuditSubtype;
using domain::AuditType;
using domain::LogAction;
using domain::LogOutcome;
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
constexpr char lifecycle[] = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";
constexpr char dicom[] = "http://dicom.nema.org/resources/ontology/DCM";
constexpr char reasons[] = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
constexpr char ownActions[] = "urn:attune:action";
constexpr char people[] = "urn:attune:person";
constexpr char recordings[] = "urn:attune:recording";

struct Code
{
    const char *system;
    const char *code;
    const char *display;
};

Json coding(const Code &code)
{
    return coding(code.system, code.code, code.display);
}

Code codeOf(AuditType type)
{
    switch (type) {
    case AuditType::Rest:
        return {eventTypes, "rest", "RESTful Operation"};
    case AuditType::ApplicationActivity:
        return {dicom, "110100", "Application Activity"};
    case AuditType::AuditLogUsed:
        return {dicom, "110101", "Audit Log Used"};
    case AuditType::Export:
        return {dicom, "110106", "Export"};
    case AuditType::SecurityAlert:
        return {dicom, "110113", "Security Alert"};
    case AuditType::UserAuthentication:
        return {dicom, "110114", "User Authentication"};
    case AuditType::Archive:
        return {lifecycle, "archive", "Archive Record Lifecycle Event"};
    case AuditType::Restore:
        return {lifecycle, "restore", "Restore Record Lifecycle Event"};
    case AuditType::Hold:
        return {lifecycle, "hold", "Add Legal Hold Record Lifecycle Event"};
    case AuditType::Unhold:
        return {lifecycle, "unhold", "Remove Legal Hold Record Lifecycle Event"};
    case AuditType::Merge:
        return {lifecycle, "merge", "Merge Record Lifecycle Event"};
    case AuditType::Unmerge:
        return {lifecycle, "unmerge", "Unmerge Record Lifecycle Event"};
    case AuditType::Verify:
        return {lifecycle, "verify", "Verify Record Lifecycle Event"};
    case AuditType::Destroy:
        break;
    }
    return {lifecycle, "destroy", "Destroy/Delete Record Lifecycle Event"};
}

Code codeOf(AuditSubtype subtype)
{
    switch (subtype) {
    case AuditSubtype::Read:
        return {restful, "read", "read"};
    case AuditSubtype::Create:
        return {restful, "create", "create"};
    case AuditSubtype::Update:
        return {restful, "update", "update"};
    case AuditSubtype::Delete:
        return {restful, "delete", "delete"};
    case AuditSubtype::Search:
        return {restful, "search", "search"};
    case AuditSubtype::Operation:
        return {restful, "operation", "operation"};
    case AuditSubtype::ApplicationStart:
        return {dicom, "110120", "Application Start"};
    case AuditSubtype::Login:
        return {dicom, "110122", "Login"};
    case AuditSubtype::Logout:
        return {dicom, "110123", "Logout"};
    case AuditSubtype::NodeAuthentication:
        return {dicom, "110126", "Node Authentication"};
    case AuditSubtype::EmergencyOverrideStarted:
        return {dicom, "110127", "Emergency Override Started"};
    case AuditSubtype::SecurityConfiguration:
        return {dicom, "110129", "Security Configuration"};
    case AuditSubtype::SoftwareConfiguration:
        return {dicom, "110131", "Software Configuration"};
    case AuditSubtype::UseOfRestrictedFunction:
        return {dicom, "110132", "Use of Restricted Function"};
    case AuditSubtype::ObjectSecurityAttributesChanged:
        return {dicom, "110135", "Object Security Attributes Changed"};
    case AuditSubtype::SecurityRolesChanged:
        return {dicom, "110136", "Security Roles Changed"};
    case AuditSubtype::UserSecurityAttributesChanged:
        return {dicom, "110137", "User Security Attributes Changed"};
    case AuditSubtype::EmergencyOverrideStopped:
        break;
    }
    return {dicom, "110138", "Emergency Override Stopped"};
}

const char *outcomeOf(const domain::LogOutcomeName &outcome)
{
    if (outcome == LogOutcome::Refused)
        return "4"; // minor failure: nothing happened, and nothing is broken
    return outcome == LogOutcome::Failed ? "8" : "0";
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
    const auto action = domain::logActionFromText(entry.action.text());
    if (action == LogAction::BreakGlassOpened || action == LogAction::BreakGlassEnded ||
        action == LogAction::BreakGlassReviewed)
        return codeableConcept(coding(reasons, "BTG", "break the glass"));
    const auto known = codes.constFind(entry.purpose);
    return known == codes.cend() ? Json(nullptr) : codeableConcept(coding(reasons, known->first, known->second));
}

Json agentOf(const Entry &entry)
{
    const bool person = entry.actorRole != domain::textOf(domain::SystemActor::Server) && !entry.actorId.isEmpty();
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

/// An action of another version is something a program did: nothing more is known of it here.
void addMeaning(const Entry &entry, Json &event)
{
    const auto action = domain::logActionFromText(entry.action.text());
    if (!action) {
        event["type"] = coding(codeOf(AuditType::ApplicationActivity));
        event["subtype"] = Json::array({{{"system", ownActions}, {"code", json(entry.action.text())}}});
        event["action"] = "E";
        return;
    }
    const domain::LogActionRow &row = domain::rowOf(*action);
    event["type"] = coding(codeOf(row.type));
    event["subtype"] = Json::array({coding(codeOf(row.subtype))});
    event["action"] = std::string(1, row.verb);
}

/// The profile of IHE "Basic Audit Log Patterns" that an event fits; empty where there is none. They are about calls
/// for a record, and want to hear of which; what they are about a patient, of whom.
QString profileOf(const Entry &entry)
{
    const auto action = domain::logActionFromText(entry.action.text());
    if (!action || domain::rowOf(*action).type != AuditType::Rest || entry.recordingId.isEmpty())
        return {};
    const auto named = [&entry](const char *call) -> QString {
        return QLatin1String("https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.") +
               QLatin1String(entry.clientId.isEmpty() ? "" : "Patient") + QLatin1String(call);
    };
    switch (domain::rowOf(*action).subtype) {
    case AuditSubtype::Read:
        return named("Read");
    case AuditSubtype::Create:
        return named("Create");
    case AuditSubtype::Update:
        return named("Update");
    case AuditSubtype::Delete:
        return named("Delete");
    default:
        return {};
    }
}

} // namespace

Json auditEventOf(const LoggedEntry &logged, const QString &source)
{
    const Entry &entry = logged.entry;
    Json event = {{"resourceType", "AuditEvent"},
                  {"id", json(entry.eventId.left(64))},
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
    addMeaning(entry, event);
    if (const QString profile = profileOf(entry); !profile.isEmpty())
        event["meta"] = {{"profile", Json::array({json(profile)})}};
    event["extension"] = Json::array({{{"url", ownActions}, {"valueCode", json(entry.action.text())}}});
    if (logged.sequence > 0)
        event["extension"].push_back(
            {{"url", "urn:attune:sequence"}, {"valueString", json(QString::number(logged.sequence))}});
    return event;
}

QByteArray printedActions()
{
    QByteArray text =
        "# What is written into the access log\n\nPrinted by `attunectl audit actions`. Type, subtype and action are "
        "those "
        "of an AuditEvent of FHIR R4. *Kept*: care, as long as the client's record; security, six years; evidence, for "
        "good. Names never change.\n\n| Name | Type | Subtype | Action | Concerns | Kept |\n"
        "| --- | --- | --- | --- | --- | --- |\n";
    const auto cell = [](const Code &code) { // the numbers of DICOM say nothing by themselves
        return QLatin1String(code.system) == QLatin1String(dicom) ? QByteArray(code.code) + ' ' + code.display
                                                                  : QByteArray(code.code);
    };
    for (const domain::LogActionRow &row : domain::logActions()) {
        text += QByteArray("| `") + row.name + "` | " + cell(codeOf(row.type)) + " | " + cell(codeOf(row.subtype)) +
                " | " + row.verb + " | " + textOf(row.concerns).toUtf8() + " | " + textOf(row.keep).toUtf8() + " |\n";
    }
    return text;
}

} // namespace attune::server::audit
