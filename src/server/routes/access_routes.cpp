// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/access_event_codec.h"
#include "protocol/paths.h"
#include "server/audit/device_chain.h"
#include "server/outbox.h"
#include "server/routes/media_links.h"

#include <QHash>

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

constexpr std::size_t largestBatch = 500;
constexpr int logPageSize = 500;

audit::Entry entryOf(const Call &call, const domain::AccessEvent &event, const QString &clientId)
{
    audit::Entry entry = entryFor(call, "");
    entry.eventId = event.id.value();
    entry.occurredAt = event.occurredAt;
    entry.action = domain::textOf(event.action);
    entry.outcome = QStringLiteral("reported");
    entry.clientId = clientId;
    entry.recordingId = event.recording.value();
    entry.viewing = event.viewing.value();
    entry.device = event.device.value();
    entry.deviceSequence = event.deviceSequence;
    entry.previousHash = event.previousHash;
    entry.ranges = event.ranges;
    entry.rate = event.rate;
    entry.reason = event.reason;
    entry.appVersion = event.appVersion;
    return entry;
}

/// What is not visible to the reporter is refused like what does not exist. But what somebody was once let see may be
/// reported after the relation has ended: it was seen, and the log has to know.
bool mayReport(Call &call, const store::RecordingRow &row)
{
    if (decisionOf(call, policy::Action::SeeDetails, subjectOf(call, row), false).allowed)
        return true;
    auto grant =
        call.db.run(QStringLiteral("SELECT 1 FROM media_grants WHERE user_id = ? AND recording_id = ? LIMIT 1"),
                    {call.userId().value(), row.recording.id.value()});
    return grant.next();
}

audit::ChainLink linkOf(const domain::AccessEvent &event)
{
    return {event.device.value(), event.deviceSequence, event.previousHash,
            QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex()), event.id.value()};
}

audit::Entry rejectedEntry(const Call &call, const domain::AccessEvent &event)
{
    audit::Entry entry = entryOf(call, event, {});
    entry.action = QStringLiteral("eventRejected");
    entry.outcome = QStringLiteral("refused");
    entry.code = domain::textOf(event.action);
    return entry;
}

/// Events that are missing, or that do not fit the ones before, are in the log and told at once.
base::Result<void> checkChains(Call &call, const QList<audit::ChainLink> &links)
{
    audit::DeviceChains chains(call.db);
    const auto findings = chains.check(links);
    const auto now = call.clinic.clock.now();
    QList<audit::Entry> entries;
    QStringList toTell;
    for (const auto &finding : findings) {
        entries.append(audit::entryOf(finding, call.userId().value(), now));
        entries.last().actorRole = domain::textOf(call.caller.person.role);
        if (finding.what != audit::ChainFinding::What::Filled)
            toTell << entries.last().eventId;
    }
    if (!entries.isEmpty()) {
        if (auto logged = call.clinic.log.append(entries); !logged)
            return logged;
    }
    for (const QString &entry : std::as_const(toTell)) // about what is in the log by now
        outbox::tellStaff(call.db, {QStringLiteral("practice_manager"), QStringLiteral("admin")}, call.caller.office,
                          QStringLiteral("deviceGap"), entry, {}, now);
    chains.remember(call.userId().value(), now);
    return {};
}

/// What the accepted events are about: may it go on?
QList<std::pair<QString, QString>> viewingsIn(const QList<audit::Entry> &entries)
{
    QList<std::pair<QString, QString>> viewings;
    for (const audit::Entry &entry : entries) {
        if (entry.outcome == QStringLiteral("reported"))
            viewings.append({entry.viewing, entry.recordingId});
    }
    return viewings;
}

Answer accept(Call &call)
{
    const Json &events = protocol::list(call.body, "events");
    if (events.empty() || events.size() > largestBatch)
        return fail("invalid_field", QStringLiteral("events must be an array of 1 to 500"));
    QList<audit::Entry> entries;
    QList<audit::ChainLink> links;
    QHash<QString, std::optional<QString>> clients; ///< whose recording it is, where reporting is allowed
    QMap<QString, QList<domain::MediaRange>> watched;
    Json rejected = Json::array();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto event = protocol::accessEventFrom(events[i]);
        if (event && !clients.contains(event->recording.value())) { // asked once for each recording of a delivery
            const auto row = store::recordingById(call.db, event->recording.value(), call.userId());
            clients.insert(event->recording.value(), row && mayReport(call, *row)
                                                         ? std::optional(row->recording.clientId.value())
                                                         : std::nullopt);
        }
        const auto client = event ? clients.value(event->recording.value()) : std::nullopt;
        if (!client) {
            rejected.push_back({{"index", i},
                                {"id", json(protocol::text(events[i], "id").left(64))},
                                {"code", event ? "not_found" : "invalid_field"}});
            if (event) { // refused, but it was made: nothing is missing in the device's chain
                links.append(linkOf(*event));
                entries.append(rejectedEntry(call, *event));
            }
            continue;
        }
        links.append(linkOf(*event));
        entries.append(entryOf(call, *event, *client));
        if (event->action == domain::AccessAction::Watched)
            watched[event->recording.value()] += event->ranges;
    }
    if (!entries.isEmpty()) {
        if (auto logged = call.clinic.log.append(entries); !logged)
            return logged.error();
    }
    if (auto checked = checkChains(call, links); !checked)
        return checked.error();
    for (auto recording = watched.cbegin(); recording != watched.cend();
         ++recording) // one write for each, not for each event
        store::rememberWatched(call.db, call.userId(), recording.key(),
                               QString::fromUtf8(protocol::toBytes(protocol::toJson(domain::merged(*recording)))));
    return jsonAnswer({{"success", true},
                       {"accepted", events.size() - rejected.size()},
                       {"rejected", rejected},
                       {"stop", stopsFor(call, viewingsIn(entries))},
                       {"leaseSeconds", call.clinic.rules.accessLease.count()}});
}

Answer ofRecording(Call &call)
{
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, "accessLogRead", *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    Json rows = Json::array();
    const auto entries = audit::AccessLog::ofRecording(call.db, entry.recordingId, logPageSize);
    for (const auto &line : entries)
        rows.push_back(protocol::toJson(line));
    return jsonAnswer({{"success", true}, {"entries", rows}});
}

} // namespace

std::vector<Route> accessRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::accessEvents, "reportAccessEvents", Access::SignedIn, accept},
        {"GET", p::recordingAccess, "getAccessLog", Access::SignedIn, ofRecording},
    };
}

} // namespace attune::server::routes
