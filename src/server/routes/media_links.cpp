// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/media_links.h"

#include "base/id.h"
#include "base/log.h"
#include "server/identity/legal_matters.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/named_clients.h"
#include "server/routes/reasons.h"

#include <QRegularExpression>
#include <QSet>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// A download that has started may finish without re-authentication, however slow the connection.
bool finishesACopy(const Call &call, const QString &recordingId)
{
    const auto since = call.clinic.clock.now() - std::chrono::hours(1);
    return media::hasDownloadSince(call.db, call.caller.signIn.value(), recordingId, since);
}

media::GrantedUse actionOf(const LinkRequest &request)
{
    if (request.action == Action::Download)
        return media::GrantedUse::Download;
    return request.delivery == Wrapping::Sealed ? media::GrantedUse::PlaySealed : media::GrantedUse::Play;
}

/// What binds links, keys and reports of one opening together: the caller's word for it, else one of ours; of a renewal
/// that names none, that of the sign-in's last link of this kind.
base::Result<QString> viewingOf(const Call &call, const QString &recordingId, const LinkRequest &request)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9._:-]{1,64}\\z"));
    const QString said = call.request.query.value(QStringLiteral("viewing"));
    const auto last = said.isEmpty() && request.renewal
                          ? media::lastViewing(call.db, call.userId().value(), call.caller.signIn.value(), recordingId,
                                               actionOf(request))
                          : std::nullopt;
    if (last)
        return *last;
    if (said.isEmpty())
        return base::newUuidV7(base::toUnixMs(call.clinic.clock.now()));
    return word.match(said).hasMatch()
               ? base::Result<QString>(said)
               : base::Result<QString>(
                     fail(ProblemCode::InvalidField, QStringLiteral("viewing must be 1 to 64 of A-Z a-z 0-9 . "
                                                                    "_ : -")));
}

/// A self-contained address lives for minutes, whatever lifetime is configured for others.
std::chrono::seconds lifetimeOf(const Call &call, const LinkRequest &request, bool atTheStore)
{
    const ClinicRules &rules = call.clinic.rules;
    const auto whole = request.action == Action::Download ? rules.downloadLinkLifetime : rules.playLinkLifetime;
    const bool inAddress = atTheStore || request.form == media::LinkForm::Query;
    return inAddress ? std::min(whole, rules.addressLifetime) : whole;
}

void countOpening(const Call &call, const LinkRequest &request, const QString &recordingId)
{
    const bool download = request.action == Action::Download;
    store::countOpening(call.db, recordingId, download ? store::Opening::Download : store::Opening::View);
    if (!download)
        store::rememberOpened(call.db, call.userId(), recordingId);
}

base::Result<void> checkThatItOpens(const Call &call, const FoundRecording &row, const LinkRequest &request)
{
    const QString id = row.recording.id.value();
    if (!row.hasMedia)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no media"));
    if (const auto availability = call.clinic.media.store().availability(id);
        availability && *availability != storage::Availability::Ready)
        return fail(ProblemCode::InColdStorage);
    if (request.action == Action::Download && !finishesACopy(call, id))
        return requireProof(call, row);
    return {};
}

} // namespace

base::Result<IssuedLink> issueLink(const Call &call, const FoundRecording &row, const LinkRequest &request)
{
    const auto viewing = viewingOf(call, row.recording.id.value(), request);
    if (!viewing)
        return viewing.error();
    if (auto opens = checkThatItOpens(call, row, request); !opens)
        return opens.error();
    const auto now = call.clinic.clock.now();
    const QString id = row.recording.id.value();
    const auto &linkKey = call.clinic.keys.linkKey();
    IssuedLink issued;
    issued.viewing = *viewing;
    if (request.delivery == Wrapping::Sealed)
        issued.stored = call.clinic.media.store().publicLink(id, now, lifetimeOf(call, request, true));
    issued.lifetime = lifetimeOf(call, request, issued.stored.has_value());
    const QString reason = reasonOf(call);
    const media::Grant grant{base::newUuidV7(base::toUnixMs(now)),
                             call.userId().value(),
                             call.caller.signIn.value(),
                             id,
                             actionOf(request),
                             isReason(reason),
                             *viewing,
                             now + issued.lifetime,
                             request.form,
                             media::markOfAddress(call.request.peerAddress, linkKey),
                             row.permit.purpose};
    // A "renewal" without an opening counts as an opening: with its entry, its count and its key.
    issued.isRenewal = request.renewal && media::continuesAGrant(call.db, grant, now);
    const bool download = request.action == Action::Download;
    audit::Entry entry = entryFor(call,
                                  issued.isRenewal ? LogAction::LinkRenewed
                                                   : (download ? LogAction::DownloadLinkIssued : LogAction::LinkIssued),
                                  row);
    entry.viewing = grant.viewing;
    entry.reason = reason;
    media::storeGrant(call.db, grant, now); // worthless until its address is known, which is after the log has it
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!issued.isRenewal)
        countOpening(call, request, id);
    if (download && !issued.isRenewal)
        issued.notifiesClient = notifyOfCopy(call, row, entry.eventId);
    issued.path = QStringLiteral("/media/") + grant.id;
    issued.proof = media::proofOf(grant, linkKey);
    return issued;
}

bool notifyOfCopy(const Call &call, const FoundRecording &row, const QString &entry)
{
    if (call.caller.person.role != domain::Role::Admin)
        return false;
    const domain::UserId &client = row.recording.clientId;
    if (row.permit.relation == policy::Relation::LegalMatter &&
        identity::isKeptFromClient(call.db, call.userId(), client, call.clinic.clock.now()))
        return false; // it would tell of the matter, too
    notifyClient(call, row.recording.clientId, MessageKind::CopyTaken,
                 row.recording.id.value() + QLatin1Char('/') + entry);
    return true;
}

QString endOfViewing(const Call &call, const media::Grant &grant)
{
    const auto row = store::recordingById(call.db, grant.recordingId, call.userId());
    if (!row)
        return textOf(ProblemCode::NotFound);
    const Action action = grant.action == media::GrantedUse::Download ? Action::Download : Action::Play;
    const auto decision = decisionFor(call, action, resourceOf(call, *row), grant.reasonGiven, grant.purpose);
    if (!decision.allowed)
        return textOf(decision.refusal);
    if (!row->hasMedia)
        return textOf(ProblemCode::NotAvailable);
    if (const auto usable = call.clinic.media.isUsable(grant.recordingId); !usable)
        return usable.error().code;
    const auto availability = call.clinic.media.store().availability(grant.recordingId);
    return availability && *availability != storage::Availability::Ready ? textOf(ProblemCode::InColdStorage)
                                                                         : QString();
}

QList<protocol::ViewingStop> stopsFor(const Call &call, const QList<std::pair<QString, QString>> &viewingsAndRecordings)
{
    QList<protocol::ViewingStop> stops;
    QSet<std::pair<QString, QString>> asked;
    for (const auto &pair : viewingsAndRecordings) {
        if (pair.first.isEmpty() || asked.contains(pair))
            continue;
        asked.insert(pair);
        const auto grant = media::grantOfViewing(call.db, call.userId().value(), pair.first, pair.second);
        const QString code = grant ? endOfViewing(call, *grant) : QString();
        if (code.isEmpty())
            continue;
        noteRefusal(call, *grant, LogAction::ViewingStopped, code);
        stops.append({domain::RecordingId(grant->recordingId), domain::ViewingId(grant->viewing), code});
    }
    return stops;
}

void noteRefusal(const Call &call, const media::Grant &grant, LogAction action, const QString &code)
{
    audit::Entry entry = entryFor(call, action);
    entry.outcome = LogOutcome::Refused;
    entry.code = code;
    entry.recordingId = grant.recordingId;
    entry.viewing = grant.viewing;
    entry.purpose = grant.purpose;
    entry.clientId = store::clientOfRecording(call.db, grant.recordingId);
    const QString kind = QStringList{entry.action.text(), grant.signInId, grant.viewing, grant.recordingId, code}.join(
        QLatin1Char('\n'));
    const auto toWrite = call.clinic.refusals.note(kind, entry, call.clinic.clock.monotonic());
    if (!toWrite)
        return;
    if (const auto logged = call.clinic.log.append({*toWrite}); !logged)
        base::logger("media")->error("A refusal could not be written to the access log.");
}

base::Error mediaProblem(const QString &objectId, const base::Error &error)
{
    base::logger("media")->error("Object {} cannot be opened: {}", objectId.toStdString(), error.detail.toStdString());
    for (const ProblemCode aboutKey : {ProblemCode::KeyDisabled, ProblemCode::KeyWrong}) {
        if (error.code == aboutKey)
            return protocol::fail(aboutKey);
    }
    switch (error.kind) {
    case base::ErrorKind::NotFound:
        return protocol::fail(ProblemCode::NotFound);
    case base::ErrorKind::Unavailable:
        return protocol::fail(ProblemCode::KeysUnavailable);
    case base::ErrorKind::Unsupported:
        return protocol::fail(ProblemCode::KeyMissing);
    default:
        return protocol::fail(ProblemCode::MediaCorrupt);
    }
}

QString originOf(const http::Request &request)
{
    return QStringLiteral("https://") + QString::fromLatin1(request.header("host"));
}

} // namespace attune::server::routes
