// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/consent_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_budget.h"
#include "server/identity/relations.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/consent_parts.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/reasons.h"
#include "server/store/aliases.h"
#include "server/store/consents.h"
#include "server/store/pending_consents.h"

#include <QDateTime>

namespace attune::server::routes {

using domain::ConsentDecision;
using domain::ConsentRecord;
using domain::LogAction;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Purpose;
using policy::Action;
using protocol::fail;

namespace {

bool isStaff(const Call &call)
{
    return call.caller.person.role != domain::Role::Patient;
}

/// The text signed must be the newest for the place, or one as strict; a child's signature is their guardian's.
base::Result<void> checkDecision(const Call &call, const identity::Account &client, const ConsentDecision &decision)
{
    const auto *text = call.clinic.consentTexts.byHash(decision.textHash);
    const auto *wanted = textFor(call, client, decision.textLanguage, decision.location);
    if (!text || !wanted || (text != wanted && text->strictness <= wanted->strictness))
        return fail(ProblemCode::ConsentTextOutdated);
    if (!decision.given)
        return {};
    if (!decision.acknowledgements.complete() || base::visibleCharacters(decision.signature) < 2 ||
        !base::hasLetters(decision.signature) || !decision.purposes.contains(Purpose::Care))
        return fail(ProblemCode::ConsentIncomplete);
    // Two accounts of one person are not two people (../identity/ACCOUNTS.md).
    const bool bySomebodyElse = store::accountBehind(call.db, decision.clientId.value()) !=
                                store::accountBehind(call.db, call.userId().value());
    if (isUnder(client, wanted->consentAge, call.clinic.clock.now()) && !(bySomebodyElse && decision.signedByGuardian))
        return fail(ProblemCode::ConsentIncomplete,
                    QStringLiteral("Somebody this young needs the signature of a parent or guardian."));
    return {};
}

/// Deciding for another person requires re-authentication; and a parent decides for a child, not for somebody
/// whom the law lets decide.
base::Result<void> mayDecideFor(const Call &call, Action action, const identity::Account &client)
{
    if (client.person.id == call.userId())
        return {};
    const auto now = call.clinic.clock.now();
    const auto *text = textFor(call, client, {}, {});
    if (!isStaff(call) && text && !isUnder(client, text->consentAge, now) &&
        identity::isOnlyParentOf(call.db, call.userId(), client.person.id, now))
        return refuse(call, action, clientResource(client.person.id, {}), ProblemCode::ClientDecides);
    return requireProof(call);
}

store::Evidence evidenceOf(const Call &call)
{
    return {call.caller.device, call.request.peerAddress};
}

/// A year from now, or what the text says.
std::optional<base::Instant> expiryOf(const Call &call, const ConsentDecision &decision)
{
    const auto *text = call.clinic.consentTexts.byHash(decision.textHash);
    const auto now = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(call.clinic.clock.now()), Qt::UTC);
    return text ? std::optional(base::fromUnixMs(now.addMonths(text->validMonths).toMSecsSinceEpoch())) : std::nullopt;
}

base::Result<void> logAct(const Call &call, LogAction action, const domain::UserId &client, const QString &reason,
                          const QString &code = {})
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = client.value();
    entry.reason = reason;
    entry.code = code;
    return call.clinic.log.append({entry});
}

Answer answerWith(const Call &call, ConsentRecord record)
{
    if (record.recordedBy == call.userId())
        record.recordedByName = call.caller.person.fullName;
    return goodAnswer(protocol::ConsentAnswer{record});
}

QString wordsOf(const QList<Purpose> &purposes)
{
    QStringList words;
    for (const Purpose purpose : purposes)
        words << domain::textOf(purpose);
    return words.join(QLatin1Char(','));
}

/// Puts a decision into force at once, and notifies the client when it was not their own.
ConsentRecord decideNow(const Call &call, ConsentRecord::Kind kind, const ConsentDecision &decision,
                        const QString &withdrawReason, std::optional<base::Instant> expiresAt)
{
    const ConsentRecord record = store::addConsent(call.db, kind, decision, call.userId(), withdrawReason,
                                                   call.clinic.clock.now(), expiresAt, evidenceOf(call));
    if (decision.clientId != call.userId())
        notifyClient(call, decision.clientId, MessageKind::ConsentChanged, record.id.value());
    return record;
}

Answer decide(const Call &call, const ConsentDecision &decision)
{
    if (auto logged = logAct(call, decision.given ? LogAction::ConsentGiven : LogAction::ConsentDeclined,
                             decision.clientId, decision.onBehalfReason);
        !logged)
        return logged.error();
    const auto kind = decision.given ? ConsentRecord::Kind::Given : ConsentRecord::Kind::Declined;
    return answerWith(call, decideNow(call, kind, decision, {}, expiryOf(call, decision)));
}

/// What a consent that staff recorded would do to the one in force.
struct Effect
{
    QList<Purpose> kept;  ///< purposes in both
    bool narrows = false; ///< something that was agreed to is not any more
    bool widens = false;  ///< something would be open that is not now, or for longer
};

Effect effectOf(const ConsentDecision &decision, const store::ConsentStanding &standing, base::Instant now)
{
    Effect effect;
    const auto state = standing.at(now);
    const bool isOver = state == domain::ConsentState::Expired; // what was recorded before is used as it was agreed
    if (state != domain::ConsentState::Valid && !isOver) {
        effect.widens = true;
        return effect;
    }
    for (const Purpose purpose : standing.purposes) {
        if (decision.purposes.contains(purpose))
            effect.kept.append(purpose);
    }
    effect.narrows = effect.kept.size() < standing.purposes.size();
    effect.widens = isOver || !effect.narrows || effect.kept.size() < decision.purposes.size();
    return effect;
}

/// What somebody decides for themselves or as who acts for a client stands for ever, is read whole, and tells others:
/// as often in a day as anybody can mean it. A withdrawal is never too often.
bool hasDecidedTooOften(const Call &call, const domain::UserId &client)
{
    constexpr audit::Budget decisions{50, 50, std::chrono::hours(24)};
    const QString name = QStringLiteral("consents %1 %2").arg(call.userId().value(), client.value());
    return !audit::spend(call.db, name, 1, decisions, call.clinic.clock.now());
}

/// The client is notified each time, and notices that come too often are not read.
bool isTooOften(const Call &call, const domain::UserId &client)
{
    constexpr qint64 mostADay = 20;
    const auto since = call.clinic.clock.now() - std::chrono::hours(24);
    return store::takenDownSince(call.db, client, since) >= mostADay;
}

/// Staff takes down what a client said or signed: what closes something counts at once, what opens something waits for
/// the client (CONSENTS.md).
Answer takeDown(const Call &call, const ConsentDecision &decision)
{
    const domain::UserId &client = decision.clientId;
    if (!decision.given) {
        if (auto logged = logAct(call, LogAction::ConsentDeclinedOnBehalf, client, decision.onBehalfReason); !logged)
            return logged.error();
        return answerWith(call, decideNow(call, ConsentRecord::Kind::Declined, decision, {}, std::nullopt));
    }
    const domain::ConsentId newest = store::newestConsentOf(call.db, client); // before anything else is read
    const auto waiting = store::waitingConsentOf(call.db, client);
    if (waiting && waiting->decision == decision && waiting->recordedBy == call.userId())
        return answerWith(call, *waiting); // the repetition of a write whose answer was lost
    const auto now = call.clinic.clock.now();
    const auto standing = store::consentStandingOf(call.db, client);
    const Effect effect = effectOf(decision, standing, now);
    if (effect.narrows) {
        ConsentDecision narrowed = decision;
        narrowed.purposes = effect.kept;
        if (auto logged =
                logAct(call, LogAction::ConsentNarrowedOnBehalf, client, decision.onBehalfReason, wordsOf(effect.kept));
            !logged)
            return logged.error();
        // Computed from an earlier state: a withdrawal that came in the meantime must not be overwritten.
        const auto record =
            store::addConsentAfter(call.db, newest, narrowed, call.userId(), now, standing.expiresAt, evidenceOf(call));
        if (!record)
            return fail(ProblemCode::ConsentChanged);
        notifyClient(call, client, MessageKind::ConsentChanged, record->id.value());
        if (!effect.widens)
            return answerWith(call, *record);
    }
    if (auto logged =
            logAct(call, LogAction::ConsentGivenOnBehalf, client, decision.onBehalfReason, wordsOf(decision.purposes));
        !logged)
        return logged.error();
    const auto record =
        store::addWaitingConsent(call.db, decision, call.userId(), now, expiryOf(call, decision), evidenceOf(call));
    notifyClient(call, client, MessageKind::ConsentWaits, record.id.value());
    return answerWith(call, record);
}

Answer sign(const Call &call)
{
    const auto decision = bodyAs<ConsentDecision>(call);
    if (!decision)
        return decision.error();
    const auto account = clientFor(call, Action::SignConsent, decision->clientId, isReason(decision->onBehalfReason));
    if (!account)
        return account.error();
    if (auto checked = checkDecision(call, *account, *decision); !checked)
        return checked.error();
    if (auto may = mayDecideFor(call, Action::SignConsent, *account); !may)
        return may.error();
    const auto turn = turnFor(call, "consent", decision->clientId.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const bool staff = isStaff(call);
    if (staff ? isTooOften(call, decision->clientId) : hasDecidedTooOften(call, decision->clientId))
        return refuse(call, Action::SignConsent, clientResource(decision->clientId, account->office),
                      ProblemCode::TooManyAttempts);
    return staff ? takeDown(call, *decision) : decide(call, *decision);
}

/// The client rejects a pending consent.
base::Result<ConsentRecord> refuseNow(const Call &call, const ConsentRecord &waiting, const QString &reason)
{
    if (auto logged = logAct(call, LogAction::ConsentRefused, waiting.decision.clientId, reason, waiting.id.value());
        !logged)
        return logged.error();
    const auto refused =
        store::refuseConsent(call.db, waiting, call.userId(), call.clinic.clock.now(), evidenceOf(call));
    if (!refused)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    outbox::notify(call.db, waiting.recordedBy, MessageKind::ConsentAnswered, waiting.id.value(),
                   call.clinic.clock.now());
    notifyClient(call, waiting.decision.clientId, MessageKind::ConsentChanged, waiting.id.value());
    return *refused;
}

/// takeBack() of what stands under one id.
base::Result<std::optional<ConsentRecord>> takeBackUnder(const Call &call, const domain::UserId &client,
                                                         const QString &reason)
{
    const auto current = store::agreementOf(store::consentsOf(call.db, client));
    if (!current) {
        const auto waiting = store::waitingConsentOf(call.db, client);
        if (!waiting || isStaff(call))
            return std::optional<ConsentRecord>();
        const auto refused = refuseNow(call, *waiting, reason);
        if (!refused)
            return refused.error();
        return std::optional<ConsentRecord>(*refused);
    }
    if (auto logged = logAct(call, isStaff(call) ? LogAction::ConsentWithdrawnOnBehalf : LogAction::ConsentWithdrawn,
                             client, reason);
        !logged)
        return logged.error();
    return std::optional<ConsentRecord>(
        decideNow(call, ConsentRecord::Kind::Withdrawn, current->decision, reason, std::nullopt));
}

Answer withdraw(const Call &call)
{
    const auto body = bodyAs<protocol::WithdrawalBody>(call);
    if (!body)
        return body.error();
    const domain::UserId client(body->client.value_or(call.userId().value()));
    const QString reason = reasonOf(call);
    const auto account = clientFor(call, Action::WithdrawConsent, client, isReason(reason));
    if (!account)
        return account.error();
    if (auto may = mayDecideFor(call, Action::WithdrawConsent, *account); !may)
        return may.error();
    const auto turn = turnFor(call, "consent", client.value());
    if (!turn && isStaff(call)) // a client's own withdrawal waits for nobody: at worst it is written down twice
        return fail(ProblemCode::Unavailable);
    const auto record = takeBack(call, client, reason);
    if (!record)
        return record.error();
    if (!*record)
        return fail(ProblemCode::NotFound, QStringLiteral("there is no consent to withdraw"));
    return answerWith(call, **record);
}

/// The pending consent named in the path that awaits the caller's decision; staff cannot decide it.
base::Result<ConsentRecord> waitingFor(const Call &call, Action action)
{
    const auto record = store::consentById(call.db, call.id);
    if (!record)
        return refuseAsAbsent(call, action, {});
    const domain::UserId client = record->decision.clientId;
    const auto account = clientFor(call, action, client, true);
    if (!account)
        return account.error();
    if (isStaff(call))
        return refuse(call, action, clientResource(client, account->office), ProblemCode::NotPermitted);
    if (action == Action::SignConsent) {
        if (auto checked = checkDecision(call, *account, record->decision); !checked)
            return checked.error();
    }
    if (auto may = mayDecideFor(call, action, *account); !may)
        return may.error();
    if (record->standing != ConsentRecord::Standing::Waiting)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    return *record;
}

Answer confirm(const Call &call)
{
    const auto waiting = waitingFor(call, Action::SignConsent);
    if (!waiting)
        return waiting.error();
    const domain::UserId client = waiting->decision.clientId;
    const auto turn = turnFor(call, "consent", client.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (store::consentById(call.db, call.id)->standing != ConsentRecord::Standing::Waiting)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    if (auto logged = logAct(call, LogAction::ConsentConfirmed, client, {}, call.id); !logged)
        return logged.error();
    const auto now = call.clinic.clock.now();
    const auto record = store::confirmConsent(call.db, *waiting, call.userId(), now, evidenceOf(call));
    if (!record)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    outbox::notify(call.db, waiting->recordedBy, MessageKind::ConsentAnswered, call.id, now);
    notifyClient(call, client, MessageKind::ConsentChanged, record->id.value());
    return answerWith(call, *record);
}

Answer refuseWaiting(const Call &call)
{
    const auto waiting = waitingFor(call, Action::WithdrawConsent);
    if (!waiting)
        return waiting.error();
    const auto turn = turnFor(call, "consent", waiting->decision.clientId.value());
    if (turn && store::consentById(call.db, call.id)->standing != ConsentRecord::Standing::Waiting)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    const auto refused = refuseNow(call, *waiting, reasonOf(call));
    if (!refused)
        return refused.error();
    return answerWith(call, *refused);
}

} // namespace

base::Result<std::optional<ConsentRecord>> takeBack(const Call &call, const domain::UserId &client,
                                                    const QString &reason)
{
    std::optional<ConsentRecord> first;
    const QStringList ids = store::idsOfPerson(call.db, client.value());
    for (const QString &id : ids) {
        const auto taken = takeBackUnder(call, domain::UserId(id), reason);
        if (!taken)
            return taken.error();
        if (!first)
            first = *taken;
    }
    return first;
}

std::vector<Route> consentActs()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::consentSign, "signConsent", Access::SignedIn, sign},
        {"POST", p::consentWithdraw, "withdrawConsent", Access::SignedIn, withdraw},
        {"POST", p::consentConfirm, "confirmConsent", Access::SignedIn, confirm},
        {"POST", p::consentRefuse, "refuseConsent", Access::SignedIn, refuseWaiting},
    };
}

} // namespace attune::server::routes
