// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/consent_codec.h"
#include "protocol/paths.h"
#include "server/routes/route.h"
#include "server/store/consents.h"

namespace attune::server::routes {

using domain::ConsentRecord;
using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

bool treats(store::Connection &db, const domain::UserId &clinician, const domain::UserId &client)
{
    auto row = db.run(QStringLiteral("SELECT 1 FROM therapy_sessions WHERE clinician_id = ? AND client_id = ? LIMIT 1"),
                      {clinician.value(), client.value()});
    return row.next();
}

/// Decides about a client's consent; the relation of staff comes from having sessions with the client.
base::Result<identity::Account> clientFor(Call &call, Action action, const domain::UserId &client, bool reasonGiven)
{
    const auto account = identity::accountById(call.db, client);
    Subject subject{client, {}, {}, domain::RecordingStatus::Unknown, {}};
    if (account && account->person.role == domain::Role::Patient && treats(call.db, call.userId(), client))
        subject.clinician = call.userId();
    if (!account || account->person.role != domain::Role::Patient)
        return refuseAsAbsent(call, action, {});
    if (auto allowed = authorise(call, action, subject, reasonGiven); !allowed)
        return allowed.error();
    return *account;
}

const domain::ConsentText *textFor(const Call &call, const identity::Account &client, const QString &language)
{
    return call.clinic.consentTexts.find(client.jurisdiction, language.isEmpty() ? client.language : language);
}

Answer text(Call &call)
{
    const domain::UserId client(call.request.query.value(QStringLiteral("clientId"), call.userId().value()));
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    const auto *found = textFor(call, *account, call.request.query.value(QStringLiteral("language")));
    if (!found)
        return fail("not_found");
    audit::Entry entry = entryFor(call, "consentShown");
    entry.clientId = client.value();
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return jsonAnswer({{"success", true}, {"text", protocol::toJson(*found)}});
}

Answer getOrCreate(Call &call)
{
    const domain::UserId client(protocol::strictText(call.body, "clientId").value_or(QString()));
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    const auto records = store::consentsOf(call.db, client);
    const auto *found = textFor(call, *account, {});
    return jsonAnswer({{"success", true},
                       {"state", json(domain::textOf(store::consentState(call.db, client)))},
                       {"consent", records.isEmpty() ? Json(nullptr) : protocol::toJson(records.first())},
                       {"text", found ? protocol::toJson(*found) : Json(nullptr)}});
}

base::Result<void> checkDecision(const Call &call, const domain::ConsentDecision &decision)
{
    if (!call.clinic.consentTexts.byHash(decision.textHash))
        return fail("consent_text_outdated");
    if (!decision.given)
        return {};
    if (!decision.acknowledgements.complete() || decision.signature.size() < 2 ||
        !decision.purposes.contains(domain::Purpose::Care))
        return fail("consent_incomplete");
    return {};
}

Answer sign(Call &call)
{
    const auto decision = protocol::consentDecisionFrom(call.body);
    if (!decision)
        return decision.error();
    const bool reasonGiven = decision->onBehalfReason.size() >= shortestReason;
    const auto account = clientFor(call, Action::SignConsent, decision->clientId, reasonGiven);
    if (!account)
        return account.error();
    if (auto checked = checkDecision(call, *decision); !checked)
        return checked.error();
    if (decision->clientId != call.userId()) {
        if (auto proven = requireProof(call); !proven)
            return proven.error();
    }
    audit::Entry entry = entryFor(call, decision->given ? "consentGiven" : "consentDeclined");
    entry.clientId = decision->clientId.value();
    entry.reason = decision->onBehalfReason;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    auto record =
        store::addConsent(call.db, decision->given ? ConsentRecord::Kind::Given : ConsentRecord::Kind::Declined,
                          *decision, call.userId(), {}, call.clinic.clock.now());
    record.recordedByName = call.caller.person.fullName;
    return jsonAnswer({{"success", true}, {"consent", protocol::toJson(record)}});
}

Answer withdraw(Call &call)
{
    const domain::UserId client(protocol::strictText(call.body, "clientId").value_or(call.userId().value()));
    const QString reason = reasonOf(call);
    const auto account = clientFor(call, Action::WithdrawConsent, client, reason.size() >= shortestReason);
    if (!account)
        return account.error();
    const auto records = store::consentsOf(call.db, client);
    if (records.isEmpty() || records.first().kind != ConsentRecord::Kind::Given)
        return fail("not_found", QStringLiteral("there is no consent to withdraw"));
    if (client != call.userId()) {
        if (auto proven = requireProof(call); !proven)
            return proven.error();
    }
    audit::Entry entry = entryFor(call, "consentWithdrawn");
    entry.clientId = client.value();
    entry.reason = reason;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    auto record = store::addConsent(call.db, ConsentRecord::Kind::Withdrawn, records.first().decision, call.userId(),
                                    reason, call.clinic.clock.now());
    record.recordedByName = call.caller.person.fullName;
    return jsonAnswer({{"success", true}, {"consent", protocol::toJson(record)}});
}

Answer validate(Call &call)
{
    const domain::UserId client(call.request.query.value(QStringLiteral("clientId")));
    const auto account = clientFor(call, Action::ReadConsent, client, false);
    if (!account)
        return account.error();
    const auto state = store::consentState(call.db, client);
    return jsonAnswer(
        {{"success", true}, {"isValid", state == domain::ConsentState::Valid}, {"state", json(domain::textOf(state))}});
}

Answer history(Call &call)
{
    const auto account = clientFor(call, Action::ReadConsent, domain::UserId(call.id), false);
    if (!account)
        return account.error();
    audit::Entry entry = entryFor(call, "consentRead");
    entry.clientId = call.id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    Json rows = Json::array();
    const auto records = store::consentsOf(call.db, domain::UserId(call.id));
    for (const ConsentRecord &record : records)
        rows.push_back(protocol::toJson(record));
    return jsonAnswer({{"success", true}, {"consents", rows}});
}

} // namespace

std::vector<Route> consentRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::consentText, "getConsentText", Access::SignedIn, text},
        {"POST", p::consentGetOrCreate, "getOrCreateConsent", Access::SignedIn, getOrCreate},
        {"POST", p::consentSign, "signConsent", Access::SignedIn, sign},
        {"POST", p::consentWithdraw, "withdrawConsent", Access::SignedIn, withdraw},
        {"GET", p::consentValidate, "validateConsent", Access::SignedIn, validate},
        {"GET", p::consentOfClient, "listConsents", Access::SignedIn, history},
    };
}

} // namespace attune::server::routes
