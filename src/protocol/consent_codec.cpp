// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/consent_codec.h"

#include "base/visible_text.h"
#include "protocol/domain_words.h"
#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr qsizetype longestSignature = 200;
constexpr qsizetype longestReason = 500;
constexpr qsizetype longestLocation = 20;

void describePurposes(Members &members, QList<Purpose> &purposes)
{
    QStringList words;
    for (const Purpose purpose : std::as_const(purposes))
        words << domain::textOf(purpose);
    members.wordList(key::purposes, words, purposeWords().written(), rule::plain);
    if (!members.reads())
        return;
    purposes.clear();
    for (const QString &word : std::as_const(words)) {
        const auto purpose = purposeFromText(word);
        if (!purpose) // whoever agreed to it must not be taken to have agreed to the others alone
            return members.refuse(key::purposes, QStringLiteral("holds an unknown purpose"));
        purposes.append(*purpose);
    }
}

void tidy(ConsentDecision &decision)
{
    decision.signature = base::cleanLine(decision.signature);
    decision.location = base::shortened(decision.location.trimmed().toLower(), longestLocation);
    decision.onBehalfReason = base::shortened(base::cleanLine(decision.onBehalfReason), longestReason);
}

const Words<ConsentRecord::Kind> &kindWords()
{
    using Kind = ConsentRecord::Kind;
    static const Words<Kind> words = {{Kind::Given, Kind::Declined, Kind::Withdrawn},
                                      [](Kind kind) { return domain::textOf(kind); },
                                      consentKindFromText};
    return words;
}

/// A server that says nothing about it has none that wait; a word nobody knows is not taken for being in force.
const Words<ConsentRecord::Standing> &standingWords()
{
    using Standing = ConsentRecord::Standing;
    static const Words<Standing> words = {
        {Standing::InForce, Standing::Waiting, Standing::Confirmed, Standing::Refused, Standing::Replaced},
        [](Standing standing) { return domain::textOf(standing); },
        [](const QString &word) { return std::optional(consentStandingFromText(word).value_or(Standing::Waiting)); }};
    return words;
}

} // namespace

static void describe(Members &members, ShortAnswer &row)
{
    members.text(key::question, row.question);
    members.text(key::answer, row.answer);
}

void describe(Members &members, ConsentText &text)
{
    members.text(key::version, text.version, rule::required);
    members.text(key::language, text.language);
    members.text(key::jurisdiction, text.jurisdiction);
    members.text(key::title, text.title);
    members.list(key::shortAnswers, text.shortAnswers);
    members.text(key::fullText, text.fullText, rule::required);
    members.text(key::hash, text.hash, rule::required);
    members.integer(key::validMonths, text.validMonths, {1, 1200});
    members.integer(key::consentAge, text.consentAge, {0, 150});
}

void describe(Members &members, ConsentDecision &decision)
{
    members.id(key::clientId, decision.clientId, rule::present);
    members.flag(key::consentGiven, decision.given, rule::required);
    Acknowledgements &acknowledged = decision.acknowledgements;
    members.flag(key::patientRightsAcknowledged, acknowledged.patientRights, rule::required);
    members.flag(key::emergencyProtocolsUnderstood, acknowledged.emergencyProtocols, rule::required);
    members.flag(key::privacyRisksAcknowledged, acknowledged.privacyRisks, rule::required);
    members.flag(key::technologyRequirementsUnderstood, acknowledged.technologyRequirements, rule::required);
    describePurposes(members, decision.purposes);
    members.text(key::clientSignature, decision.signature);
    members.text(key::textVersion, decision.textVersion, rule::present);
    members.text(key::textHash, decision.textHash, rule::present);
    members.text(key::textLanguage, decision.textLanguage);
    members.text(key::location, decision.location);
    members.flag(key::signedByGuardian, decision.signedByGuardian);
    members.text(key::onBehalfReason, decision.onBehalfReason);
    if (!members.reads())
        return;
    tidy(decision);
    if (decision.signature.size() > longestSignature)
        members.refuse(key::clientSignature, QStringLiteral("is longer than a name"));
}

void describe(Members &members, ConsentRecord &record)
{
    describe(members, record.decision);
    members.id(key::id, record.id, rule::required);
    members.word(key::kind, record.kind, kindWords(), rule::required);
    members.id(key::recordedBy, record.recordedBy);
    members.text(key::recordedByName, record.recordedByName);
    members.instant(key::recordedAt, record.recordedAt, rule::required);
    members.text(key::withdrawReason, record.withdrawReason);
    members.instant(key::expiresAt, record.expiresAt, rule::plain);
    members.text(key::device, record.device);
    members.word(key::standing, record.standing, standingWords());
    members.instant(key::takesEffectAt, record.takesEffectAt, rule::plain);
}

void describe(Members &members, ConsentTextAnswer &answer)
{
    members.object(key::text, answer.text, rule::required);
    members.flag(key::guardianSigns, answer.guardianSigns);
}

void describe(Members &members, ConsentStandingAnswer &answer)
{
    members.word(key::state, answer.state, consentStateWords());
    members.object(key::consent, answer.consent);
    members.object(key::text, answer.text);
}

void describe(Members &members, ConsentCheck &check)
{
    bool isValid = check.state == ConsentState::Valid;
    members.flag(key::isValid, isValid);
    members.word(key::state, check.state, consentStateWords());
}

void describe(Members &members, ConsentAnswer &answer)
{
    members.object(key::consent, answer.consent, rule::required);
}

void describe(Members &members, ConsentsAnswer &answer)
{
    members.rows(key::consents, answer.consents);
}

void describe(Members &members, WithdrawalBody &body)
{
    members.text(key::clientId, body.client, rule::orOmitted, Members::anyLength);
    members.text(key::reason, body.reason, rule::orOmitted);
}

void describe(Members &members, PageAnswer &answer)
{
    members.text(key::page, answer.page, rule::required);
}

} // namespace attune::protocol
