// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/recording_answers.h"

#include "server/audit/log_agents.h"
#include "server/audit/log_search.h"
#include "server/audit/recording_story.h"
#include "server/clinic/recording_facts.h"
#include "server/identity/same_person.h"
#include "server/jobs/provider_ids.h"
#include "server/routes/authorisation.h"
#include "server/routes/deletion_acts.h"
#include "server/routes/log_entries.h"
#include "server/store/participants.h"

namespace attune::server::routes {

using domain::LogAction;
using policy::Action;

namespace {

constexpr int mostEntries = 200;

/// "linkIssued" is GENERATE_PLAYBACK_URL there; what it has no word for keeps ours, written its way.
QString actionWord(const domain::LogActionName &action)
{
    static const QHash<domain::LogActionName, QString> words = {
        {LogAction::RecordingStarted, QStringLiteral("START_RECORDING")},
        {LogAction::RecordingStopped, QStringLiteral("STOP_RECORDING")},
        {LogAction::LinkIssued, QStringLiteral("GENERATE_PLAYBACK_URL")},
        {LogAction::DownloadLinkIssued, QStringLiteral("DOWNLOAD_RECORDING")},
        {LogAction::DeletionDone, QStringLiteral("DELETE_RECORDING")}};
    if (const auto known = words.constFind(action); known != words.cend())
        return *known;
    const QString &name = action.text();
    QString word;
    for (const QChar c : name) {
        if (c.isUpper() && !word.isEmpty() && word.back() != QLatin1Char('_') && name != name.toUpper())
            word += QLatin1Char('_');
        word += c.toUpper();
    }
    return word;
}

QString policyWord(const policy::RetentionPolicy &policy)
{
    return QStringLiteral("%1_YEARS").arg(policy.yearsAfterLastService);
}

protocol::DocumentedRecording documented(const Call &call, const domain::Recording &shown, const ProviderIds &ids,
                                         const RecordingFacts &facts)
{
    protocol::DocumentedRecording full;
    full.recording = shown;
    full.recordingSid = ids.recording;
    full.compositionSid = ids.composition;
    full.roomSid = ids.room;
    full.uploadedAt = facts.storedAt;
    if (shown.allows(Action::SeeAccessLog))
        full.lastAccessedAt = facts.openedAt;
    if (shown.status == domain::RecordingStatus::Failed)
        full.processingError = shown.statusReason;
    if (!shown.isJoint) // it is the client's
        full.consentAt = facts.consentAt;
    full.retentionPolicy = policyWord(call.clinic.retentionPolicies.of(facts.jurisdiction));
    full.deletedAt = facts.deletedAt;
    return full;
}

protocol::RecordingLogLine lineOf(const Call &call, const audit::LoggedEntry &logged)
{
    const audit::Entry &entry = logged.entry;
    return {entry.occurredAt,
            entry.actorId,
            actionWord(entry.action),
            entry.address,
            audit::agentOf(call.db, logged.agent),
            {entry.outcome.text(), entry.purpose, entry.code, entry.viewing, {}}};
}

/// From which address it was done is not said.
protocol::RecordingLogLine lineOf(const domain::AccessLogEntry &entry)
{
    return {entry.at,
            entry.actorId.value(),
            actionWord(entry.action),
            {},
            {},
            {entry.outcome.text(), {}, {}, {}, entry.count}};
}

QList<protocol::RecordingLogLine> asManager(const Call &call, const QString &recordingId,
                                            const audit::LogReader &reader)
{
    audit::LogQuery query;
    query.recording = recordingId;
    query.reader = reader;
    query.limit = mostEntries;
    QList<protocol::RecordingLogLine> lines;
    const auto page = audit::searchLog(call.db, query);
    for (const audit::LoggedEntry &logged : page ? page->entries : QList<audit::LoggedEntry>())
        lines.append(lineOf(call, logged));
    return lines;
}

/// The parts of a deletion that concern the caller.
void showPlan(const Call &call, const store::RecordingRow &row, domain::Recording &recording)
{
    using Second = domain::DeletionPlan::Second;
    domain::DeletionPlan &plan = recording.deletion;
    if (!recording.allows(Action::SeeAccessLog))
        plan.request.reset();
    const bool deletes = recording.allows(Action::Delete);
    plan.isHeld = plan.isHeld && deletes; // it may concern a case that the client is not to know of
    if (deletes && !row.deletionAskedBy.isEmpty())
        plan.second = identity::isSamePerson(call.db, row.deletionAskedBy, call.userId()) ? Second::Other : Second::You;
    if (deletes || recording.allows(Action::RequestDeletion)) {
        plan.undoHours = static_cast<int>(call.clinic.rules.undoDeletion.count());
        plan.needsSecond = needsSecond(call, row);
    }
}

/// For which purposes the caller may open it, and why it is closed to them where it is.
void showOpening(const Call &call, const Resource &resource, domain::Recording &recording)
{
    const auto plainly = decisionOf(call, Action::Play, resource, true);
    const auto all = domain::openingPurposes();
    bool isAsked = false;
    for (const domain::Purpose purpose : all) {
        const auto decision = decisionFor(call, Action::Play, resource, true, purpose);
        if (!decision.allowed)
            continue;
        const auto *rule = policy::ruleFor(call.caller.person.role, decision.relation, Action::Play);
        isAsked = isAsked || rule->consent == policy::ConsentRule::Use;
        recording.purposes << purpose;
    }
    if (!isAsked) // by a right that asks for no purpose
        recording.purposes.clear();
    if (!plainly.allowed && recording.purposes.isEmpty() && recording.status == domain::RecordingStatus::Available)
        recording.closedBecause = textOf(plainly.refusal);
}

/// Whoever took part sees that there is a recording and what they decided themselves, and nothing about whom it belongs
/// to.
void hideOthers(const Call &call, domain::Recording &recording)
{
    recording.isJoint = true;
    recording.consent =
        store::consentOfTakingPart(call.db, call.scope(), recording.sessionId.value(), call.clinic.clock.now());
    recording.clientId = domain::UserId();
    recording.clientName.clear();
    recording.clientRecordNumber.clear();
    recording.clientBirthDate.clear();
    recording.keptUntil.reset(); // reckoned from the client's date of birth, and from when they came last
    recording.statusReason.clear();
    recording.deletion = {};
}

/// Whether the caller may know whose it is. Who took part may not, and neither may anybody who may not see it at all.
bool knowsClientOf(const Call &call, const Resource &resource)
{
    return !isOnlyParticipant(call, resource) && decisionOf(call, Action::SeeDetails, resource, true).allowed;
}

} // namespace

domain::Recording shownTo(const Call &call, const store::RecordingRow &row)
{
    domain::Recording recording = row.recording;
    const Resource resource = resourceOf(call, row);
    recording.consent = resource.consent;
    showOpening(call, resource, recording);
    for (int i = 0; i < policy::actionCount; ++i) {
        const auto action = static_cast<Action>(i);
        if (!decisionOf(call, action, resource, true).allowed)
            continue;
        recording.allow(action, !decisionOf(call, action, resource, false).allowed);
    }
    showPlan(call, row, recording);
    recording.isRestricted =
        recording.allows(Action::Classify) && row.classification == textOf(domain::Sensitivity::Restricted);
    const bool waits = recording.eraseAt || !row.deletionAskedBy.isEmpty();
    if (waits && recording.allows(Action::Delete)) { // it waits: back is what is left
        recording.disallow(Action::Delete);
        recording.allow(Action::Restore);
    }
    if (!knowsClientOf(call, resource))
        hideOthers(call, recording);
    return recording;
}

QString neutralFileName(const store::RecordingRow &row)
{
    const auto at = row.recording.sessionAt.value_or(base::Instant{});
    const QString day =
        QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at)).toUTC().toString(QStringLiteral("yyyy-MM-dd"));
    const QString format = row.recording.format.isEmpty() ? QStringLiteral("bin") : row.recording.format;
    return QStringLiteral("session-%1-rec_%2.%3").arg(day, row.recording.number, format);
}

QList<protocol::DocumentedRecording> documented(const Call &call, const QList<store::RecordingRow> &rows)
{
    QStringList ids;
    for (const store::RecordingRow &row : rows)
        ids << row.recording.id.value();
    const auto names = providerIdsOf(call.db, ids);
    const auto facts = factsOf(call.db, rows);
    QList<protocol::DocumentedRecording> all;
    for (const store::RecordingRow &row : rows) {
        const QString id = row.recording.id.value();
        all.append(documented(call, shownTo(call, row), names.value(id), facts.value(id)));
    }
    return all;
}

base::Result<QList<protocol::RecordingLogLine>> accessLogOf(const Call &call, const store::RecordingRow &row,
                                                            const Permit &permit)
{
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::AccessLogRead, row, permit)}); !logged)
        return logged.error();
    const audit::LogReader reader = readerOf(call);
    if (reader.reach != audit::LogReader::Reach::OwnTrail)
        return asManager(call, row.recording.id.value(), reader);
    audit::StoryQuery query = storyQueryOf(call, row);
    query.limit = mostEntries;
    QList<protocol::RecordingLogLine> lines;
    const auto page = audit::linesOf(call.clinic.log, call.db, query);
    for (const domain::AccessLogEntry &line : page.entries)
        lines.append(lineOf(line));
    return lines;
}

} // namespace attune::server::routes
