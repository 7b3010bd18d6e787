// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/consent_codec.h"

#include "base/visible_text.h"
#include "protocol/problem.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr qsizetype longestSignature = 200;
constexpr qsizetype longestReason = 500;

} // namespace

Json toJson(const ConsentText &consentText)
{
    Json answers = Json::array();
    for (const ShortAnswer &row : consentText.shortAnswers)
        answers.push_back({{"question", json(row.question)}, {"answer", json(row.answer)}});
    return {{"version", json(consentText.version)},
            {"language", json(consentText.language)},
            {"jurisdiction", json(consentText.jurisdiction)},
            {"title", json(consentText.title)},
            {"shortAnswers", answers},
            {"fullText", json(consentText.fullText)},
            {"hash", json(consentText.hash)},
            {"validMonths", consentText.validMonths},
            {"consentAge", consentText.consentAge}};
}

std::optional<ConsentText> consentTextFrom(const Json &object)
{
    ConsentText result;
    result.version = text(object, "version");
    result.language = text(object, "language");
    result.jurisdiction = text(object, "jurisdiction");
    result.title = text(object, "title");
    result.fullText = text(object, "fullText");
    result.hash = text(object, "hash");
    result.validMonths = static_cast<int>(integer(object, "validMonths", {1, 1200}).value_or(12));
    result.consentAge = static_cast<int>(integer(object, "consentAge", {0, 150}).value_or(18));
    for (const Json &row : list(object, "shortAnswers"))
        result.shortAnswers.append({text(row, "question"), text(row, "answer")});
    if (result.version.isEmpty() || result.hash.isEmpty() || result.fullText.isEmpty())
        return std::nullopt;
    return result;
}

Json toJson(const ConsentDecision &decision)
{
    Json purposes = Json::array();
    for (const Purpose purpose : decision.purposes)
        purposes.push_back(json(textOf(purpose)));
    return {{"clientId", json(decision.clientId.value())},
            {"consentGiven", decision.given},
            {"patientRightsAcknowledged", decision.acknowledgements.patientRights},
            {"emergencyProtocolsUnderstood", decision.acknowledgements.emergencyProtocols},
            {"privacyRisksAcknowledged", decision.acknowledgements.privacyRisks},
            {"technologyRequirementsUnderstood", decision.acknowledgements.technologyRequirements},
            {"purposes", purposes},
            {"clientSignature", json(decision.signature)},
            {"textVersion", json(decision.textVersion)},
            {"textHash", json(decision.textHash)},
            {"textLanguage", json(decision.textLanguage)},
            {"location", json(decision.location)},
            {"signedByGuardian", decision.signedByGuardian},
            {"onBehalfReason", json(decision.onBehalfReason)}};
}

base::Result<ConsentDecision> consentDecisionFrom(const Json &object)
{
    ConsentDecision decision;
    const auto strictFlag = [&object](const char *key, bool &target) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_boolean())
            return false;
        target = found->get<bool>();
        return true;
    };
    auto &acks = decision.acknowledgements;
    if (!strictFlag("consentGiven", decision.given) || !strictFlag("patientRightsAcknowledged", acks.patientRights) ||
        !strictFlag("emergencyProtocolsUnderstood", acks.emergencyProtocols) ||
        !strictFlag("privacyRisksAcknowledged", acks.privacyRisks) ||
        !strictFlag("technologyRequirementsUnderstood", acks.technologyRequirements))
        return fail("invalid_field", QStringLiteral("a consent flag is missing or not a boolean"));
    for (const Json &word : list(object, "purposes")) {
        const auto purpose =
            word.is_string() ? purposeFromText(QString::fromStdString(word.get<std::string>())) : std::nullopt;
        if (!purpose)
            return fail("invalid_field", QStringLiteral("an unknown purpose"));
        decision.purposes.append(*purpose);
    }
    const auto client = strictText(object, "clientId");
    const auto hash = strictText(object, "textHash");
    const auto version = strictText(object, "textVersion");
    if (!client || !hash || !version)
        return fail("invalid_field", QStringLiteral("clientId, textHash and textVersion must be strings"));
    decision.clientId = UserId(*client);
    decision.textHash = *hash;
    decision.textVersion = *version;
    decision.textLanguage = strictText(object, "textLanguage").value_or(QString());
    decision.signature = base::cleanLine(strictText(object, "clientSignature").value_or(QString()));
    if (decision.signature.size() > longestSignature)
        return fail("invalid_field", QStringLiteral("clientSignature is longer than a name"));
    decision.location = strictText(object, "location").value_or(QString()).trimmed().toLower().left(20);
    decision.signedByGuardian = flag(object, "signedByGuardian");
    decision.onBehalfReason =
        base::cleanLine(strictText(object, "onBehalfReason").value_or(QString())).left(longestReason);
    return decision;
}

Json toJson(const ConsentRecord &record)
{
    Json object = toJson(record.decision);
    object["id"] = json(record.id.value());
    object["kind"] = json(textOf(record.kind));
    object["recordedBy"] = json(record.recordedBy.value());
    object["recordedByName"] = json(record.recordedByName);
    object["recordedAt"] = json(std::optional(record.recordedAt));
    object["withdrawReason"] = json(record.withdrawReason);
    object["expiresAt"] = json(record.expiresAt);
    object["device"] = json(record.device);
    object["standing"] = json(textOf(record.standing));
    object["takesEffectAt"] = json(record.takesEffectAt);
    return object;
}

std::optional<ConsentRecord> consentRecordFrom(const Json &object)
{
    ConsentRecord record;
    record.id = ConsentId(text(object, "id"));
    const auto kind = consentKindFromText(text(object, "kind"));
    const auto at = instant(object, "recordedAt");
    const auto decision = consentDecisionFrom(object);
    if (record.id.isEmpty() || !kind || !at || !decision)
        return std::nullopt;
    record.kind = *kind;
    record.recordedAt = *at;
    record.decision = *decision;
    record.recordedBy = UserId(text(object, "recordedBy"));
    record.recordedByName = text(object, "recordedByName");
    record.withdrawReason = text(object, "withdrawReason");
    record.expiresAt = instant(object, "expiresAt");
    record.device = text(object, "device");
    const QString standing = text(object, "standing");
    // A server that says nothing about it has none that wait; a word nobody knows is not taken for being in force.
    record.standing = standing.isEmpty() ? ConsentRecord::Standing::InForce
                                         : consentStandingFromText(standing).value_or(ConsentRecord::Standing::Waiting);
    record.takesEffectAt = instant(object, "takesEffectAt");
    return record;
}

} // namespace attune::protocol
