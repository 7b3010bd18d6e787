// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/route.h"

#include "base/id.h"
#include "base/log.h"
#include "base/visible_text.h"
#include "crypto/digest.h"
#include "protocol/recording_codec.h"
#include "server/audit/log_search.h"
#include "server/audit/recording_story.h"
#include "server/identity/client_lookups.h"
#include "server/identity/legal_matters.h"
#include "server/identity/relations.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/routes/alive.h"
#include "server/store/aliases.h"
#include "server/store/participants.h"
#include "server/store/sealed_text.h"
#include "server/store/sessions.h"

#include <QDateTime>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using policy::Action;
using protocol::Json;

static constexpr qsizetype shortestReason = 10;
static constexpr qsizetype longestReason = 500;

http::Response jsonAnswer(const Json &json, int status)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = protocol::toBytes(json);
    return response;
}

static QString saidWord(const Call &call)
{
    return protocol::strictText(call.body, "purpose").value_or(call.request.query.value(QStringLiteral("purpose")));
}

/// Never through the middle of a character: the log takes no half one, and with it nothing of the whole act.
static QString shortened(QString text, qsizetype longest)
{
    text.truncate(longest);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

/// What the program that calls says of itself, as far as anybody can read it.
static QString agentOfCall(const Call &call)
{
    constexpr qsizetype longestAgent = 200;
    return shortened(base::cleanLine(QString::fromUtf8(call.request.header("user-agent").left(4 * longestAgent))),
                     longestAgent);
}

audit::Entry entryFor(const Call &call, LogAction action)
{
    audit::Entry entry;
    entry.occurredAt = call.clinic.clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = call.userId().value();
    entry.actorRole = domain::textOf(call.caller.person.role);
    entry.signInId = call.caller.signIn.value();
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    entry.purpose = call.purpose;
    entry.userAgent = agentOfCall(call);
    entry.address = call.request.peerAddress;
    entry.requestId = call.request.requestId;
    return entry;
}

/// Without what somebody may see because they took part: who else it is about is not for them.
static store::Scope unjoined(store::Scope scope)
{
    scope.includesJoint = false;
    return scope;
}

audit::LogReader readerOf(Call &call)
{
    using Reach = audit::LogReader::Reach;
    const domain::Role role = call.caller.person.role;
    const bool manages = role == domain::Role::Admin || role == domain::Role::PracticeManager;
    if (!manages)
        return {Reach::OwnTrail, unjoined(call.scope())};
    return {audit::hasSeveralOffices(call.db) ? Reach::Office : Reach::All, call.scope()};
}

audit::StoryQuery storyQueryOf(Call &call, const store::RecordingRow &row)
{
    audit::StoryQuery query;
    query.reader = call.scope();
    query.recordingId = row.recording.id.value();
    if (!isOnlyParticipant(call, resourceOf(call, row))) // to whom the client is somebody among others
        query.clientId = row.recording.clientId.value();
    return query;
}

static QByteArray boundToList(const Call &call, const char *list)
{
    return QByteArray("attune cursor 1\n") + list + '\n' + call.userId().value().toUtf8();
}

static crypto::SecretBytes cursorKey(const Call &call)
{
    return crypto::SecretBytes(crypto::hmacSha256(call.clinic.keys.linkKey(), "attune cursors 1"));
}

QString sealedCursor(const Call &call, const char *list, const QString &place)
{
    if (place.isEmpty())
        return {};
    const QByteArray sealed = store::sealText(place.toUtf8(), boundToList(call, list), cursorKey(call));
    return QString::fromLatin1(sealed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::Result<QString> openedCursor(const Call &call, const char *list, const QString &cursor)
{
    if (cursor.isEmpty())
        return QString();
    const auto place = store::openText(QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding),
                                       boundToList(call, list), cursorKey(call));
    if (!place)
        return protocol::fail("invalid_field", QStringLiteral("this cursor does not belong to this list"));
    return QString::fromUtf8(*place);
}

base::Result<QString> cursorOf(const Call &call, const char *list)
{
    return openedCursor(call, list, call.request.query.value(QStringLiteral("cursor")));
}

base::Result<int> limitOf(const Call &call, int usual, int most)
{
    const QString text = call.request.query.value(QStringLiteral("limit"));
    if (text.isEmpty())
        return usual;
    const auto limit = protocol::wholeNumber(text, {1, most});
    if (!limit)
        return protocol::fail("invalid_field", QStringLiteral("limit is 1 to %1").arg(most));
    return static_cast<int>(*limit);
}

audit::Entry entryFor(const Call &call, LogAction action, const store::RecordingRow &row)
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = row.recording.clientId.value();
    entry.recordingId = row.recording.id.value();
    return entry;
}

const FurtherRelations &Call::further()
{
    if (!known) {
        const auto now = clinic.clock.now();
        known.emplace();
        if (caller.person.role == domain::Role::Patient) {
            known->actedFor = identity::clientsActedFor(db, userId(), clinic.retentionPolicies, now);
            known->joint = store::jointSessionsOf(db, QStringList{userId().value()} + known->actedFor);
        } else if (caller.person.role != domain::Role::Psychologist) {
            for (const identity::OpenMatter &matter : identity::openMattersOf(db, userId(), now))
                known->matters.insert(matter.client.value(), matter.path);
        }
        if (caller.person.role == domain::Role::Psychologist)
            known->supervised = identity::cliniciansSupervised(db, userId(), now);
        if (caller.person.role != domain::Role::Patient)
            known->breakGlassClients = identity::clientsUnderBreakGlass(db, userId(), now);
    }
    return *known;
}

store::Scope Call::scope()
{
    const FurtherRelations &more = further();
    return {caller.person.id,
            caller.person.role,
            caller.office,
            more.actedFor + more.breakGlassClients,
            more.supervised,
            true,
            clinic.clock.now() - store::participantWait};
}

/// Who was noted afterwards waits a day for what was recorded before.
static bool tookPart(Call &call, const Resource &resource)
{
    const auto &joint = call.further().joint;
    const auto since = joint.constFind(resource.sessionId);
    if (since == joint.cend())
        return false;
    return !resource.madeAt || *since <= *resource.madeAt || *since <= call.clinic.clock.now() - store::participantWait;
}

QList<policy::Relation> relationsOf(Call &call, const Resource &resource)
{
    using domain::Role;
    using policy::Relation;
    const domain::Person &person = call.caller.person;
    QList<Relation> relations;
    const auto when = [&relations](bool holds, Relation relation) {
        if (holds)
            relations << relation;
    };
    const bool sameOffice = resource.office == call.caller.office;
    const FurtherRelations &more = call.further();
    if (person.role == Role::Patient) {
        when(resource.client == person.id, Relation::Own);
        when(more.actedFor.contains(resource.client.value()), Relation::Guardian);
        when(tookPart(call, resource), Relation::Participant);
    } else if (sameOffice) {
        const bool psychologist = person.role == Role::Psychologist;
        when(psychologist && resource.clinician == person.id,
             resource.isPlannedOnly ? Relation::Planned : Relation::Treats);
        when(psychologist && more.supervised.contains(resource.clinician.value()), Relation::Supervises);
        when(more.breakGlassClients.contains(resource.client.value()), Relation::BreakGlass);
        when(more.matters.contains(resource.client.value()), Relation::LegalMatter);
        when(person.role == Role::PracticeManager || person.role == Role::Admin, Relation::Office);
        when(psychologist && relations.isEmpty(), Relation::Colleague);
    }
    if (relations.isEmpty())
        relations << Relation::None;
    return relations;
}

static policy::Agreement agreementOf(const store::AgreedUse &use)
{
    policy::Agreement agreement{use.state, 0};
    for (const domain::Purpose purpose : use.purposes)
        agreement.purposes |= policy::purposeBit(purpose);
    return agreement;
}

/// By the first relation that allows it, else the refusal of the closest.
/// @param only what it has to be for, as the log has it; empty for anything
static policy::Decision decided(Call &call, Action action, const Resource &resource, bool reasonGiven,
                                std::optional<domain::Purpose> said, const QString &only = {})
{
    std::optional<policy::Decision> refusal;
    const auto relations = relationsOf(call, resource);
    for (const policy::Relation relation : relations) {
        policy::Request asked{call.caller.person.role, relation,         action,
                              resource.state,          resource.consent, agreementOf(resource.agreed)};
        asked.reasonGiven = reasonGiven;
        asked.purpose = said.value_or(policy::usualPurpose(relation));
        asked.classification = resource.classification;
        asked.isSwitchedOn = call.clinic.rules.administratorsMayDownload;
        asked.path = call.further().matters.value(resource.client.value(), policy::LegalPath::None);
        policy::Decision decision = policy::decide(asked);
        if (decision.allowed && (only.isEmpty() || decision.purpose == only))
            return decision;
        if (decision.allowed) // for something else
            decision = {false, "not_permitted", relation};
        // Of several refusals the one that says what would help: seen by any relation, it is not "not found".
        if (!refusal || QByteArray(refusal->code) == "not_found" || QByteArray(refusal->code) == "not_permitted")
            refusal = decision;
    }
    return *refusal;
}

policy::Decision decisionOf(Call &call, Action action, const Resource &resource, bool reasonGiven)
{
    return decided(call, action, resource, reasonGiven, domain::purposeFromText(saidWord(call)));
}

policy::Decision decisionFor(Call &call, Action action, const Resource &resource, bool reasonGiven,
                             const QString &purpose)
{
    return decided(call, action, resource, reasonGiven, domain::purposeFromText(purpose), purpose);
}

bool isOnlyParticipant(Call &call, const Resource &resource)
{
    return relationsOf(call, resource).first() == policy::Relation::Participant;
}

base::Result<void> authorise(Call &call, Action action, const Resource &resource, bool reasonGiven)
{
    const QString said = saidWord(call);
    if (!said.isEmpty() && !domain::purposeFromText(said))
        return protocol::fail("invalid_field", QStringLiteral("purpose is care, supervision, quality or training"));
    const policy::Decision decision = decisionOf(call, action, resource, reasonGiven);
    call.purpose = decision.allowed ? decision.purpose : said;
    return decision.allowed ? base::Result<void>() : base::Result<void>(refuse(call, action, resource, decision.code));
}

base::Error refuse(Call &call, Action action, const Resource &resource, const char *code)
{
    audit::Entry entry = entryFor(call, LogAction::AccessDenied);
    entry.outcome = LogOutcome::Refused;
    entry.code = policy::textOf(action) + QLatin1Char(':') + QString::fromLatin1(code);
    entry.clientId = resource.client.value();
    entry.recordingId = resource.recordingId;
    const auto logged = call.clinic.log.append({entry});
    return logged ? protocol::fail(code) : logged.error();
}

bool isUuid(const QString &text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (text.size() != 36)
        return false;
    for (int i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text.at(i) != u'-' : !isDigit(text.at(i)))
            return false;
    }
    return true;
}

base::Error refuseAsAbsent(Call &call, Action action, const QString &id)
{
    // Who asks for what is there is compared with it before they are refused; so is who asks for nothing.
    static_cast<void>(decisionOf(call, action, Resource(), false));
    audit::Entry entry = entryFor(call, LogAction::AccessDenied);
    entry.outcome = LogOutcome::Refused;
    entry.code = policy::textOf(action) + QStringLiteral(":not_found");
    if (isUuid(id))
        entry.recordingId = id;
    const auto logged = call.clinic.log.append({entry});
    return logged ? protocol::fail("not_found") : logged.error();
}

Resource resourceOf(Call &call, const store::RecordingRow &row)
{
    const domain::Recording &r = row.recording;
    const base::Instant made = r.startedAt ? *r.startedAt : r.sessionAt.value_or(base::Instant{});
    return {r.clientId,
            r.clinicianId,
            r.id.value(),
            r.status,
            row.consent.at(call.clinic.clock.now()),
            row.office,
            policy::classificationFromText(row.classification).value_or(policy::Classification::Restricted),
            store::agreedUse(call.db, row.consent, r.sessionId.value(), made),
            false,
            r.sessionId.value(),
            made};
}

Resource resourceOf(Call &call, const domain::TherapySession &session)
{
    Resource resource{session.clientId, session.clinicianId, {}, domain::RecordingStatus::Unknown,
                      session.consent,  session.officeId,    {}, {}};
    // To be recorded: what they agree to today.
    resource.agreed = {session.consent, store::consentStandingOf(call.db, session.clientId).purposes};
    resource.isPlannedOnly = !session.isConfirmed;
    resource.sessionId = session.id.value();
    if (session.runningRecording) {
        resource.recordingId = session.runningRecording->value();
        resource.state = domain::RecordingStatus::Recording;
    }
    return resource;
}

/// The same work as for a recording that is there and not for the caller, so that the clock does not tell them apart:
/// one is read, opened and weighed. Nothing of it gets out.
static void weighAnother(Call &call, Action action, bool reasonGiven)
{
    const QString id = store::anyRecording(call.db);
    if (const auto other = store::recordingById(call.db, id, call.userId()))
        static_cast<void>(decisionOf(call, action, resourceOf(call, *other), reasonGiven));
}

base::Result<store::RecordingRow> recordingFor(Call &call, Action action, bool reasonGiven)
{
    auto row = store::recordingById(call.db, call.id, call.userId());
    if (!row) {
        weighAnother(call, action, reasonGiven);
        return refuseAsAbsent(call, action, call.id);
    }
    const Resource resource = resourceOf(call, *row);
    if (auto allowed = authorise(call, action, resource, reasonGiven); !allowed)
        return allowed.error();
    return *row;
}

std::optional<store::Turn> turnFor(Call &call, const char *kind, const QString &id)
{
    return call.clinic.database.turns().take(call.db, QLatin1String(kind) + QLatin1Char(' ') + id);
}

base::Result<store::RecordingRow> recordingToActOn(Call &call, Action action, bool reasonGiven,
                                                   std::optional<store::Turn> &turn)
{
    // Asked first: who may not act on it does not keep others from it. And read again once nobody else acts.
    auto row = recordingFor(call, action, reasonGiven);
    if (!row)
        return row;
    turn = turnFor(call, "recording", call.id);
    return turn ? recordingFor(call, action, reasonGiven) : protocol::fail("unavailable");
}

void notifyClient(Call &call, const domain::UserId &client, domain::MessageKind kind, const QString &about)
{
    const auto now = call.clinic.clock.now();
    const QStringList people = identity::peopleActingFor(call.db, client, call.clinic.retentionPolicies, now)
                               << client.value();
    for (const QString &person : people) {
        if (store::accountBehind(call.db, person) != call.userId().value()) // whoever has several is the caller, too
            outbox::notify(call.db, domain::UserId(person), kind, about, now);
    }
}

/// What of a deletion concerns the caller.
static void showPlan(Call &call, const store::RecordingRow &row, domain::Recording &recording)
{
    using Second = domain::DeletionPlan::Second;
    domain::DeletionPlan &plan = recording.deletion;
    if (!recording.allows(policy::textOf(Action::SeeAccessLog)))
        plan.request.reset();
    const bool deletes = recording.allows(policy::textOf(Action::Delete));
    plan.isHeld = plan.isHeld && deletes; // it may concern a case that the client is not to know of
    if (deletes && !row.deletionAskedBy.isEmpty())
        plan.second = identity::isSamePerson(call.db, row.deletionAskedBy, call.userId()) ? Second::Other : Second::You;
    if (deletes || recording.allows(policy::textOf(Action::AskDeletion))) {
        plan.undoHours = static_cast<int>(call.clinic.rules.undoDeletion.count());
        plan.needsSecond = needsSecond(call, row);
    }
}

/// For which purposes the caller may open it, and why it is closed to them where it is.
static void showOpening(Call &call, const Resource &resource, domain::Recording &recording)
{
    const auto plainly = decisionOf(call, Action::Play, resource, true);
    const auto all = domain::allPurposes();
    bool isAsked = false;
    for (const domain::Purpose purpose : all) {
        const auto decision = decided(call, Action::Play, resource, true, purpose);
        if (!decision.allowed)
            continue;
        const auto *rule = policy::ruleFor(call.caller.person.role, decision.relation, Action::Play);
        isAsked = isAsked || rule->consent == policy::ConsentRule::Use;
        recording.purposes << purpose;
    }
    if (!isAsked) // by a right that asks for no purpose
        recording.purposes.clear();
    if (!plainly.allowed && recording.purposes.isEmpty() && recording.status == domain::RecordingStatus::Available)
        recording.closedBecause = QString::fromLatin1(plainly.code);
}

/// Whoever took part sees that there is a recording and what they decided themselves, and nothing about whom it belongs
/// to.
static void hideOthers(Call &call, domain::Recording &recording)
{
    recording.isJoint = true;
    recording.consent = store::consentStandingOf(call.db, call.userId()).at(call.clinic.clock.now());
    recording.clientId = domain::UserId();
    recording.clientName.clear();
    recording.clientRecordNumber.clear();
    recording.clientBirthDate.clear();
    recording.deletion = {};
}

domain::Recording shownTo(Call &call, const store::RecordingRow &row)
{
    domain::Recording recording = row.recording;
    const Resource resource = resourceOf(call, row);
    recording.consent = resource.consent;
    showOpening(call, resource, recording);
    for (int i = 0; i < policy::actionCount; ++i) {
        const auto action = static_cast<Action>(i);
        if (!decisionOf(call, action, resource, true).allowed)
            continue;
        recording.allowed.append(policy::textOf(action));
        if (!decisionOf(call, action, resource, false).allowed)
            recording.allowed.append(policy::textOf(action) + QStringLiteral(":reason"));
    }
    showPlan(call, row, recording);
    recording.isRestricted = recording.allows(policy::textOf(Action::Classify)) &&
                             row.classification == policy::textOf(policy::Classification::Restricted);
    const bool waits = recording.eraseAt || !row.deletionAskedBy.isEmpty();
    if (waits && recording.allows(policy::textOf(Action::Delete))) { // it waits: back is what is left
        recording.allowed.removeAll(policy::textOf(Action::Delete));
        recording.allowed.append(QStringLiteral("restore"));
    }
    if (isOnlyParticipant(call, resource))
        hideOthers(call, recording);
    return recording;
}

QString reasonOf(const Call &call)
{
    const QString reason =
        protocol::strictText(call.body, "reason").value_or(call.request.query.value(QStringLiteral("reason")));
    return shortened(base::cleanText(reason), longestReason);
}

bool isReason(const QString &text)
{
    return base::saysSomething(text, shortestReason);
}

bool hasReason(const Call &call)
{
    return isReason(reasonOf(call));
}

QString neutralFileName(const store::RecordingRow &row)
{
    const auto at = row.recording.sessionAt.value_or(base::Instant{});
    const QString day =
        QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)).toUTC().toString(QStringLiteral("yyyy-MM-dd"));
    const QString format = row.recording.format.isEmpty() ? QStringLiteral("bin") : row.recording.format;
    return QStringLiteral("session-%1-rec_%2.%3").arg(day, row.recording.number, format);
}

protocol::Json sessionJson(Call &call, const domain::TherapySession &session)
{
    return protocol::toJson(withRecordingTimes(call, store::shownTo(call.db, call.scope(), session)));
}

base::Result<NamedClient> clientNamedIn(Call &call)
{
    const QString number = protocol::strictText(call.body, "clientNumber").value_or(QString()).trimmed();
    const domain::UserId id =
        number.isEmpty()
            ? domain::UserId(protocol::strictText(call.body, "clientId").value_or(QString()))
            : identity::clientByNumber(call.db, call.caller.office, number.left(100)).value_or(domain::UserId());
    NamedClient named{identity::accountById(call.db, id), store::seesClient(call.db, call.scope(), id.value())};
    if (named.account && (named.account->person.role != domain::Role::Patient ||
                          (named.account->office != call.caller.office && !named.isKnown)))
        named.account.reset();
    named.isKnown = named.isKnown && named.account;
    if (named.isKnown || identity::mayLookUpAnother(call.db, call.userId(), call.clinic.clock.now()))
        return named;
    audit::Entry entry = entryFor(call, LogAction::ClientLookupRefused);
    entry.outcome = LogOutcome::Refused;
    entry.code = QStringLiteral("too_many_attempts");
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return protocol::fail("too_many_attempts");
}

base::Error mediaProblem(const QString &objectId, const base::Error &error)
{
    base::logger("media")->error("Object {} cannot be opened: {}", objectId.toStdString(), error.detail.toStdString());
    if (error.code == QStringLiteral("key_disabled") || error.code == QStringLiteral("key_wrong"))
        return protocol::fail(error.code.toLatin1().constData());
    switch (error.kind) {
    case base::ErrorKind::NotFound:
        return protocol::fail("not_found");
    case base::ErrorKind::Unavailable:
        return protocol::fail("keys_unavailable");
    case base::ErrorKind::Unsupported:
        return protocol::fail("key_missing");
    default:
        return protocol::fail("media_corrupt");
    }
}

QString originOf(const http::Request &request)
{
    return QStringLiteral("https://") + QString::fromLatin1(request.header("host"));
}

std::vector<Route> allRoutes()
{
    std::vector<Route> all;
    for (auto part : {authRoutes(),        secondFactorRoutes(),
                      recordingRoutes(),   deletionRoutes(),
                      sessionRoutes(),     consentRoutes(),
                      consentActs(),       participantRoutes(),
                      accessRoutes(),      mediaRoutes(),
                      transcriptRoutes(),  noteRoutes(),
                      appointmentRoutes(), appointmentRecordingRoutes(),
                      breakGlassRoutes(),  messageRoutes(),
                      logRoutes(),         auditRoutes(),
                      legalMatterRoutes(), uploadRoutes(),
                      mediaObjectRoutes(), webhookRoutes(),
                      viewingRoutes(),     aliveRoutes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace attune::server::routes
