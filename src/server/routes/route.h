// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/message_kind.h"
#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/clinic/clinic.h"
#include "server/http/message.h"
#include "server/policy/decision_table.h"
#include "server/store/recordings.h"

#include <QMap>

#include <functional>
#include <vector>

namespace attune::server {
class ClinicJobs;
namespace audit {
struct LogReader;
struct StoryQuery;
} // namespace audit
} // namespace attune::server

namespace attune::server::routes {

class Once;

/// Whether a caller must have signed in.
enum class Access { Public, SignedIn };

/// Relations that are not in a recording's own row (identity/relations.h).
struct FurtherRelations
{
    QStringList actedFor;          ///< clients
    QStringList supervised;        ///< clinicians
    QStringList breakGlassClients; ///< clients
    /// Sessions in which they took part besides the client, or somebody they act for, and since when that is noted.
    QMap<QString, base::Instant> joint;
    QMap<QString, policy::LegalPath> matters; ///< by client
};

/// One request on its way: what came, who asks, and the thread's database connection.
struct Call
{
    const http::Request &request;
    Clinic &clinic;
    ClinicJobs *jobs;
    store::Connection &db;
    QString id;              ///< the `{id}` of the path
    identity::Caller caller; ///< empty on public routes
    protocol::Json body;     ///< an object; empty for methods without a body

    domain::UserId userId() const { return caller.person.id; }
    /// Whom else the caller stands in a relation to; read once a request.
    const FurtherRelations &further();
    store::Scope scope();
    std::optional<FurtherRelations> known;
    /// For what the content is that was decided to be open last: of every entry about it.
    QString purpose = {};
    Once *once = nullptr; ///< of a write that is done once (idempotency.h)
};

using Answer = base::Result<http::Response>;
using RouteHandler = std::function<Answer(Call &)>;

/// What is read of a request's body before the handler is called.
enum class Body {
    Json,  ///< an object, parsed into Call::body
    Raw,   ///< all of it, as it came, in the request
    Stream ///< nothing: the handler reads it itself
};

/// One operation of the API. `operation` is its operationId in the API description.
struct Route
{
    const char *method;
    const char *path;
    const char *operation;
    Access access;
    RouteHandler handler; ///< of Cost::Alive there is none: alive.h
    Body body = Body::Json;
    http::Cost cost = http::Cost::Usual; ///< of routes with Body::Stream it is Cost::Upload
    /// Whether GET changes nothing, logs nothing and issues nothing, so that HEAD may be answered like it.
    bool answersHead = false;
    /// Whether asking for it shows that somebody is there; false for what a program asks by itself as long as it runs.
    bool isUse = true;
};

/// Every operation of this server: the API description is held against this list by a test.
std::vector<Route> allRoutes();

http::Response jsonAnswer(const protocol::Json &json, int status = 200);

/// A log entry about this call with actor, address and request id filled in.
audit::Entry entryFor(const Call &call, domain::LogAction action);
/// The same about a recording and its client.
audit::Entry entryFor(const Call &call, domain::LogAction action, const store::RecordingRow &row);

/// What the caller may see of the log: how every entry is read that leaves the server.
audit::LogReader readerOf(Call &call);
/// The same for what the log says about one recording, which the caller may see.
audit::StoryQuery storyQueryOf(Call &call, const store::RecordingRow &row);

/// A place in a list as only this server can read it, and only for whom it was made: it says nothing of how many rows
/// there are before it. @param list name of the list
QString sealedCursor(const Call &call, const char *list, const QString &place);
/// The place of the query's "cursor"; empty when there is none. invalid_field for one that was not made here, for this
/// list and this person.
base::Result<QString> cursorOf(const Call &call, const char *list);
base::Result<QString> openedCursor(const Call &call, const char *list, const QString &cursor);
/// How many rows of a list are asked for ("limit").
base::Result<int> limitOf(const Call &call, int usual, int most);

/// Asks the decision table, writes a refusal to the log, and returns the refusal as an error.
/// log_unavailable when even the refusal cannot be logged.
struct Resource
{
    domain::UserId client;
    domain::UserId clinician;
    QString recordingId;
    domain::RecordingStatus state = domain::RecordingStatus::Available;
    domain::ConsentState consent = domain::ConsentState::Missing;
    QString office;
    policy::Classification classification = policy::Classification::Standard;
    store::AgreedUse agreed;    ///< what may be done with what was recorded
    bool isPlannedOnly = false; ///< nobody but the clinician stands for a session of the two
    QString sessionId = {};
    std::optional<base::Instant> madeAt = {}; ///< of a recording: when it began
};
base::Result<void> authorise(Call &call, policy::Action action, const Resource &resource, bool reasonGiven);
/// A refusal for a reason that is not in the table, logged like any other.
base::Error refuse(Call &call, policy::Action action, const Resource &resource, const char *code);
/// Whether a text has the form of our ids (a UUID in lower case): nothing else gets where the log has one, for it may
/// be anybody's name.
bool isUuid(const QString &text);
/// The refusal for what does not exist: logged and answered like the refusal for what may not be seen.
base::Error refuseAsAbsent(Call &call, policy::Action action, const QString &id);
/// How the caller stands to a subject, the closest relation first; never empty, at least None.
QList<policy::Relation> relationsOf(Call &call, const Resource &resource);
Resource resourceOf(Call &call, const store::RecordingRow &row);
Resource resourceOf(Call &call, const domain::TherapySession &session);
/// What the table says, without writing anything: the first relation that allows it, else the refusal of the closest.
policy::Decision decisionOf(Call &call, policy::Action action, const Resource &resource, bool reasonGiven);
/// The same for a purpose as the log has it, whatever this request says: of a link that was issued for it. What would
/// be allowed for something else is refused, or it would be written down under the wrong name.
policy::Decision decisionFor(Call &call, policy::Action action, const Resource &resource, bool reasonGiven,
                             const QString &purpose);
/// Whether the caller is in it and nothing else: others in it stay unnamed.
bool isOnlyParticipant(Call &call, const Resource &resource);

/// The recording of an id or the refusal for what does not exist, which is logged like any other.
base::Result<store::RecordingRow> recordingFor(Call &call, policy::Action action, bool reasonGiven);
/// The same, for an act that wants it to stay as it was found: nobody else acts on it while `turn` is held. unavailable
/// when others are at it.
base::Result<store::RecordingRow> recordingToActOn(Call &call, policy::Action action, bool reasonGiven,
                                                   std::optional<store::Turn> &turn);
/// A turn to act on something ("session", its id); nullopt when others are at it.
std::optional<store::Turn> turnFor(Call &call, const char *kind, const QString &id);
/// The session of an id (`id` of the path) or the refusal, logged.
base::Result<domain::TherapySession> sessionFor(Call &call, policy::Action action, bool reasonGiven = false);
audit::Entry sessionEntry(const Call &call, domain::LogAction action, const domain::TherapySession &session,
                          const QString &recordingId = {});
/// Tells a client, and who acts for them, but never the caller.
void notifyClient(Call &call, const domain::UserId &client, domain::MessageKind kind, const QString &about);

/// The recording a session call (`id` of the path) means: the one named in the query, else the newest that can be
/// played.
base::Result<store::RecordingRow> recordingOfSession(Call &call, policy::Action action, bool reasonGiven);
/// With when it can be recorded, by the clinic's rules.
domain::TherapySession withRecordingTimes(const Call &call, domain::TherapySession session);
/// A session as the caller may see it: every answer that holds one is made here.
protocol::Json sessionJson(Call &call, const domain::TherapySession &session);
/// Fills in what the caller may do with it.
domain::Recording shownTo(Call &call, const store::RecordingRow &row);

/// The reason text, cleaned (base/visible_text.h): from the body's "reason", else the query's.
QString reasonOf(const Call &call);
/// Whether a text says why: ten characters that are seen, and letters among them.
bool isReason(const QString &text);
bool hasReason(const Call &call);

/// step_up_required, logged, unless the caller proved lately that it is them.
base::Result<void> requireProof(Call &call, const QString &recordingId = {});

/// Signing in, for both URL families: e-mail and password of the body, tried, and the outcome logged. Without tokens,
/// a code is missing.
struct SignedIn
{
    std::optional<identity::Tokens> tokens;
    std::optional<identity::HalfSignIn> half;
    domain::Person person;
};
base::Result<SignedIn> signInFromBody(Call &call, const QString &device);
/// Renewing, for both URL families; a refusal is logged. @param field of the body that holds the token
/// The code for half a sign-in, tried, and the outcome logged.
base::Result<identity::CodeAccepted> finishSignIn(Call &call, const QString &halfToken, const QString &code);
base::Result<identity::Tokens> refreshFromBody(Call &call, const char *field);

/// What a device was given when somebody signed in from it: of the header, for programs, or the cookie of a browser.
QString deviceTokenOf(const http::Request &request);
identity::Origin originOfCall(const Call &call);

std::vector<Route> authRoutes();
std::vector<Route> secondFactorRoutes();
protocol::Json userJson(const domain::Person &person);
protocol::Json tokensJson(const identity::Tokens &tokens);
/// For browsers: the tokens in cookies that no script can read and no other site makes them send.
http::Response withCookies(http::Response response, const identity::Tokens &tokens);
std::vector<Route> recordingRoutes();
std::vector<Route> deletionRoutes();
std::vector<Route> sessionRoutes();
std::vector<Route> consentRoutes();
std::vector<Route> consentActs();
std::vector<Route> participantRoutes();
std::vector<Route> accessRoutes();
std::vector<Route> mediaRoutes();
std::vector<Route> transcriptRoutes();
std::vector<Route> noteRoutes();
std::vector<Route> appointmentRoutes();
std::vector<Route> appointmentRecordingRoutes();
std::vector<Route> auditRoutes();
std::vector<Route> mediaObjectRoutes();
std::vector<Route> breakGlassRoutes();
std::vector<Route> messageRoutes();
std::vector<Route> logRoutes();
std::vector<Route> legalMatterRoutes();
std::vector<Route> uploadRoutes();
std::vector<Route> webhookRoutes();
std::vector<Route> viewingRoutes();

/// not_at_this_time, logged, unless a session takes place about now: a recording belongs to none of long ago, and to
/// none of next week.
base::Result<void> mayRecordNow(Call &call, const domain::TherapySession &session);
/// Starts recording a session that may be recorded: logs, tells the provider, notes row and job. @return the recording
base::Result<QString> startRecordingNow(Call &call, const domain::TherapySession &session,
                                        const media::CaptureOptions &options);
/// Whether a deletion of it now wants a second person.
bool needsSecond(const Call &call, const store::RecordingRow &row);
/// Deletes the recording of `id`, or lets it wait, by the clinic's rules: for every URL family. The body has "reason".
/// @param alsoAs a second entry, for a family that has a word of its own for it
Answer deleteRecording(Call &call, std::optional<domain::LogAction> alsoAs = {});
/// "session-2025-01-07-1042.mp4": when and which, never who.
QString neutralFileName(const store::RecordingRow &row);
/// Whom a body means: by "clientId", or, for somebody who cannot look the client up, by the number on the record
/// ("clientNumber"), within the caller's office.
struct NamedClient
{
    std::optional<identity::Account> account; ///< nobody: there is no such client in the caller's office
    bool isKnown = false;                     ///< the caller may see today who that is
};
/// too_many_attempts, logged, for whoever asked for too many whom they do not know, whether or not there are such
/// clients: numbers are not to be tried (identity/client_lookups.h).
base::Result<NamedClient> clientNamedIn(Call &call);
/// Why stored media does not open, for the caller: gone, keys that cannot be reached, missing, wrong or switched off,
/// or damage. The log has the rest.
base::Error mediaProblem(const QString &objectId, const base::Error &error);
/// The address this server was called under, for absolute links.
QString originOf(const http::Request &request);

} // namespace attune::server::routes
