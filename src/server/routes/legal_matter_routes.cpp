// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/care_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_budget.h"
#include "server/audit/log_texts.h"
#include "server/identity/legal_matters.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using identity::LegalMatter;
using policy::Action;
using protocol::fail;

namespace {

constexpr std::chrono::hours lifetime{24 * 30};
constexpr qsizetype longestNumber = 100;
constexpr qsizetype longestWhy = 500;
constexpr audit::Budget askings{20, 20, std::chrono::hours(24)}; ///< of one person: each tells all who manage

QString nameOf(const Call &call, const domain::UserId &id)
{
    const auto account = identity::accountById(call.db, id);
    return account ? account->person.fullName : QString();
}

/// The words of the two are the same.
domain::LegalMatter::Path pathOf(policy::LegalPath path)
{
    return protocol::legalMatterPathFromText(policy::textOf(path)).value_or(domain::LegalMatter::Path::LegalDuty);
}

protocol::DocumentedMatter shown(const Call &call, const LegalMatter &matter)
{
    const bool seen = store::seesClient(call.db, call.scope(), matter.client.value());
    const auto now = call.clinic.clock.now();
    protocol::DocumentedMatter documented;
    domain::LegalMatter &told = documented.matter;
    told.id = matter.id;
    told.path = pathOf(matter.path);
    told.matterNumber = matter.matterNumber;
    told.reason = audit::reasonOf(call.clinic.log, call.db, matter.entry);
    told.clientId = seen ? matter.client : domain::UserId();
    told.clientName = seen ? nameOf(call, matter.client) : QString();
    told.askedByName = nameOf(call, matter.askedBy);
    told.askedAt = matter.askedAt;
    told.notifiesClient = matter.notifiesClient;
    told.agreedByName = nameOf(call, matter.agreedBy);
    told.agreedAt = matter.agreedAt;
    told.expiresAt = matter.expiresAt;
    told.endedAt = matter.endedAt;
    told.isOpen = matter.isOpen(now);
    told.isOwn = matter.askedBy == call.userId();
    documented.askedBy = matter.askedBy.value();
    documented.agreedBy = matter.agreedBy.value();
    return documented;
}

/// Who manages an office, before anybody is looked up.
base::Result<void> managesHere(const Call &call, Action action, bool reasonGiven)
{
    const auto permit = authorise(call, action, officeResource(call.caller.office), reasonGiven);
    return permit ? base::Result<void>() : base::Result<void>(permit.error());
}

base::Result<LegalMatter> matterFor(const Call &call, Action action, bool reasonGiven)
{
    const auto matter = identity::matterById(call.db, call.id);
    if (!matter)
        return refuseAsAbsent(call, action, {});
    if (auto allowed = authorise(call, action, clientResource(matter->client, matter->office), reasonGiven); !allowed)
        return allowed.error();
    return *matter;
}

base::Result<void> note(const Call &call, LogAction action, const LegalMatter &matter, const QString &reason,
                        QString *id = nullptr)
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = matter.client.value();
    entry.purpose = policy::textOf(matter.path);
    entry.code = matter.id.isEmpty() ? policy::textOf(matter.path) : matter.id;
    entry.reason = reason;
    if (id)
        *id = entry.eventId;
    return call.clinic.log.append({entry});
}

/// What is asked for, of the body. The client is not looked up yet.
base::Result<LegalMatter> askedFor(const Call &call, const protocol::NewLegalMatterBody &body)
{
    LegalMatter matter;
    matter.path = policy::legalPathFromText(protocol::textOf(body.path)).value_or(policy::LegalPath::None);
    matter.matterNumber = base::cleanLine(body.matterNumber);
    if (base::visibleCharacters(matter.matterNumber) < 1 || matter.matterNumber.size() > longestNumber)
        return fail(ProblemCode::InvalidField, QStringLiteral("matterNumber has 1 to 100 characters"));
    matter.notifiesClient = body.notifiesClient;
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    if (!matter.notifiesClient && !isReason(body.whyNotNotified))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("whyNotTold says in at least 10 characters why the client is not to "
                                   "be told"));
    return matter;
}

/// As long as an entry takes it, and never with half a character at its end: the log has no entry of that.
QString whyNotNotified(const protocol::NewLegalMatterBody &body)
{
    QString why = base::shortened(base::cleanText(body.whyNotNotified), longestWhy);
    if (!why.isEmpty() && why.back().isHighSurrogate())
        why.chop(1);
    return why;
}

Answer ask(const Call &call)
{
    if (auto manages = managesHere(call, Action::RequestLegalMatter, true); !manages)
        return manages.error();
    const auto body = bodyAs<protocol::NewLegalMatterBody>(call);
    if (!body)
        return body.error();
    auto matter = askedFor(call, *body);
    if (!matter)
        return matter.error();
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto named = clientNamedIn(call);
    if (!named)
        return named.error();
    if (!named->account)
        return refuseAsAbsent(call, Action::RequestLegalMatter, {});
    matter->client = named->account->person.id;
    matter->office = named->account->office;
    matter->askedBy = call.userId();
    const Resource resource = clientResource(matter->client, matter->office);
    if (auto allowed = authorise(call, Action::RequestLegalMatter, resource, true); !allowed)
        return allowed.error();
    const auto turn = turnFor(call, "legal matter", matter->client.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = call.clinic.clock.now();
    if (const auto same = identity::sameMatter(call.db, *matter, now, lifetime))
        return goodAnswer(protocol::LegalMatterAnswer{shown(call, *same)}, 201);
    if (!audit::spend(call.db, QStringLiteral("legal matters ") + call.userId().value(), 1, askings, now))
        return refuse(call, Action::RequestLegalMatter, resource, ProblemCode::TooManyAttempts);
    if (auto logged = note(call, LogAction::LegalMatterRequested, *matter, reasonOf(call), &matter->entry); !logged)
        return logged.error();
    if (auto logged = matter->notifiesClient
                          ? base::Result<void>()
                          : note(call, LogAction::LegalMatterKeptFromClient, *matter, whyNotNotified(*body));
        !logged)
        return logged.error();
    const LegalMatter kept = identity::askMatter(call.db, *matter, now);
    outbox::notifyStaff(call.db, {Role::PracticeManager, Role::Admin}, kept.office, MessageKind::LegalMatterWaits,
                        kept.id, call.userId(), now);
    return goodAnswer(protocol::LegalMatterAnswer{shown(call, kept)}, 201);
}

/// The second approval: by another human being than the first, and not by the client concerned.
Answer agree(const Call &call)
{
    const auto matter = matterFor(call, Action::ApproveLegalMatter, hasReason(call));
    if (!matter)
        return matter.error();
    if (identity::isSamePerson(call.db, matter->askedBy, call.userId()) ||
        identity::isSamePerson(call.db, matter->client, call.userId()))
        return refuse(call, Action::ApproveLegalMatter, clientResource(matter->client, matter->office),
                      ProblemCode::SamePerson);
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto turn = turnFor(call, "legal matter", matter->client.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = call.clinic.clock.now();
    // An old request has to be made again: things may have changed since.
    if (!identity::matterById(call.db, matter->id)->waits() || matter->askedAt < now - lifetime)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    if (auto logged = note(call, LogAction::LegalMatterApproved, *matter, reasonOf(call)); !logged)
        return logged.error();
    if (!identity::agreeMatter(call.db, matter->id, call.userId(), now, lifetime))
        return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait any more."));
    if (matter->notifiesClient)
        notifyClient(call, matter->client, MessageKind::LegalMatterOpened, matter->id);
    outbox::notify(call.db, matter->askedBy, MessageKind::LegalMatterApproved, matter->id, now);
    return goodAnswer(protocol::LegalMatterAnswer{shown(call, *identity::matterById(call.db, matter->id))});
}

/// By anybody who manages the office: ending access needs no approval. What has ended stays as it is.
Answer end(const Call &call)
{
    const auto matter = matterFor(call, Action::EndLegalMatter, false);
    if (!matter)
        return matter.error();
    const auto turn = turnFor(call, "legal matter", matter->client.value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto now = call.clinic.clock.now();
    const auto fresh = identity::matterById(call.db, matter->id);
    if (fresh->waits() || fresh->isOpen(now)) {
        if (auto logged = note(call, LogAction::LegalMatterEnded, *matter, reasonOf(call)); !logged)
            return logged.error();
        identity::endMatter(call.db, matter->id, call.userId(), now);
        call.forgetRelations(); // the relation has gone
    }
    return goodAnswer(protocol::LegalMatterAnswer{shown(call, *identity::matterById(call.db, matter->id))});
}

Answer list(const Call &call)
{
    if (auto manages = managesHere(call, Action::EndLegalMatter, false); !manages)
        return manages.error();
    const auto asked = cursorRequestOf(call, "legalMatters", 200, 200);
    if (!asked)
        return asked.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::LegalMattersRead)}); !logged)
        return logged.error();
    auto found = identity::mattersOf(call.db, call.caller.office, asked->cursor, asked->limit + 1);
    const bool more = asked->cut(found);
    protocol::LegalMattersAnswer answer;
    for (const LegalMatter &matter : std::as_const(found))
        answer.matters.append(shown(call, matter));
    answer.nextCursor = sealedCursor(call, "legalMatters", more ? found.last().id : QString());
    return goodAnswer(answer);
}

} // namespace

std::vector<Route> legalMatterRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::legalMatters, "askLegalMatter", Access::SignedIn, ask},
        {"GET", p::legalMatters, "listLegalMatters", Access::SignedIn, list},
        {"POST", p::agreeLegalMatter, "agreeLegalMatter", Access::SignedIn, agree},
        {"POST", p::endLegalMatter, "endLegalMatter", Access::SignedIn, end},
    };
}

} // namespace attune::server::routes
