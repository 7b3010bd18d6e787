// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/reports.h"

#include "crypto/digest.h"
#include "protocol/access_event_codec.h"
#include "server/audit/device_chain.h"
#include "server/audit/entry_ids.h"
#include "server/audit/log_budget.h"
#include "server/audit/log_writer.h"
#include "server/media/grants.h"
#include "server/messages/outbox.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/route.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::ProblemCode;
using domain::Role;
using protocol::fail;

namespace {

constexpr qint64 minutesAtOnce = 250;          ///< of the budget: what a program kept for some days without the clinic
constexpr std::chrono::minutes clockAhead{10}; ///< beyond that nothing can have happened
constexpr std::chrono::hours clockBehind{24 * 400}; ///< a program that had not been started for a year

/// One event of a delivery, and what becomes of it.
struct Reported
{
    int index = 0;
    QString id; ///< as it was sent, for the answer
    std::optional<domain::AccessEvent> event;
    QString client;
    std::optional<ProblemCode> refusal; ///< nullopt: taken
    bool wasThere = false;              ///< sent again
    QString purpose = {};               ///< of the link of its viewing
};

/// What happens in a client program, and nowhere else. What the server does it says itself.
bool isReportable(domain::AccessAction action)
{
    using A = domain::AccessAction;
    static const QSet<A> own = {
        A::Opened,          A::LinkRenewed,      A::Started,        A::Paused,  A::Resumed,      A::Sought,
        A::Watched,         A::Finished,         A::Interrupted,    A::Closed,  A::CaptionShown, A::ThumbnailShown,
        A::DownloadStarted, A::DownloadFinished, A::DownloadFailed, A::Curtain, A::Locked};
    return own.contains(action);
}

/// What a delivery takes of the budget: an event for each, and for each further part of one that says very much.
qint64 costOf(const QList<protocol::SentEvent> &events)
{
    constexpr std::size_t rangesOfOne = 64;
    qint64 cost = 0;
    for (const protocol::SentEvent &event : events)
        cost += static_cast<qint64>(1 + event.ranges / rangesOfOne);
    return cost;
}

/// What is not visible to the reporter is refused like what does not exist. But what somebody was once let see may be
/// reported after the relation has ended: it was seen, and the log has to know.
bool mayReport(const Call &call, const store::RecordingRow &row)
{
    if (decisionOf(call, policy::Action::SeeDetails, resourceOf(call, row), false).allowed)
        return true;
    return media::wasGranted(call.db, call.userId().value(), row.recording.id.value());
}

/// Events as they were sent, each judged by itself.
class ReportBatch
{
public:
    explicit ReportBatch(const Call &call) : m_call(call) {}
    /// too_many_attempts: nothing was written, and the program sends the same again later.
    base::Result<void> read(const QList<protocol::SentEvent> &events);
    base::Result<void> write();
    base::Result<void> checkChains();
    void rememberWatched();
    protocol::AccessEventsAnswer answer();

private:
    std::optional<QString> clientOf(const QString &recording);
    QString purposeOf(const domain::AccessEvent &event);
    std::optional<ProblemCode> refusalOf(Reported &reported);
    audit::Entry entryOf(const Reported &reported) const;
    base::Result<void> noteForeignDevices();

    const Call &m_call;
    QList<Reported> m_all;
    QHash<QString, std::optional<QString>> m_clients;       ///< whose recording it is, where reporting is allowed
    QHash<QString, QString> m_names;                        ///< what the log calls devices; none of another's
    QHash<std::pair<QString, QString>, QString> m_purposes; ///< of viewings of recordings
};

/// Asked once for each recording of a delivery.
std::optional<QString> ReportBatch::clientOf(const QString &recording)
{
    auto known = m_clients.find(recording);
    if (known == m_clients.end()) {
        const auto row = store::recordingById(m_call.db, recording, m_call.userId());
        known = m_clients.insert(
            recording, row && mayReport(m_call, *row) ? std::optional(row->recording.clientId.value()) : std::nullopt);
    }
    return *known;
}

/// What is watched is for what it was opened for. Of what was opened by no link: for what it would be.
QString ReportBatch::purposeOf(const domain::AccessEvent &event)
{
    const std::pair key(event.viewing.value(), event.recording.value());
    auto known = m_purposes.find(key);
    if (known != m_purposes.end())
        return *known;
    QString purpose;
    if (const auto grant = media::grantOfViewing(m_call.db, m_call.userId().value(), key.first, key.second))
        purpose = grant->purpose;
    if (const auto row = store::recordingById(m_call.db, key.second, m_call.userId()); purpose.isEmpty() && row)
        purpose = decisionOf(m_call, policy::Action::SeeDetails, resourceOf(m_call, *row), true).purpose;
    return *m_purposes.insert(key, purpose);
}

std::optional<ProblemCode> ReportBatch::refusalOf(Reported &reported)
{
    if (m_names.value(reported.event->device.value()).isEmpty())
        return ProblemCode::DeviceNotYours;
    if (!isReportable(reported.event->action))
        return ProblemCode::NotPermitted;
    const auto client = clientOf(reported.event->recording.value());
    reported.client = client.value_or(QString());
    if (client)
        reported.purpose = purposeOf(*reported.event);
    return client ? std::nullopt : std::optional(ProblemCode::NotFound);
}

base::Result<void> ReportBatch::read(const QList<protocol::SentEvent> &events)
{
    const QString person = m_call.userId().value();
    const auto now = m_call.clinic.clock.now();
    const qint64 perMinute = m_call.clinic.rules.accessEventsPerMinute;
    if (!audit::spend(m_call.db, QStringLiteral("events ") + person, costOf(events),
                      {perMinute * minutesAtOnce, perMinute, std::chrono::minutes(1)}, now))
        return fail(ProblemCode::TooManyAttempts);
    QMap<QString, bool> devices;
    for (const protocol::SentEvent &event : events) {
        Reported reported;
        reported.index = static_cast<int>(m_all.size());
        reported.id = event.id;
        reported.event = event.event;
        if (event.event) {
            bool &begins = devices[event.event->device.value()];
            begins = begins || event.event->deviceSequence == 1;
        } else {
            reported.refusal = ProblemCode::InvalidField;
        }
        m_all.append(reported);
    }
    const auto names = audit::DeviceChains(m_call.db).namesOf(devices, person, m_call.clinic.keys.linkKey(), now);
    if (!names)
        return fail(ProblemCode::TooManyAttempts);
    m_names = *names;
    for (Reported &reported : m_all) {
        if (reported.event)
            reported.refusal = refusalOf(reported);
    }
    return {};
}

/// What is refused was made all the same: it is in the log, and nothing is missing in the device's chain.
audit::Entry ReportBatch::entryOf(const Reported &reported) const
{
    const domain::AccessEvent &event = *reported.event;
    const auto now = m_call.clinic.clock.now();
    audit::Entry entry = entryFor(m_call, domain::logActionOf(event.action));
    entry.eventId = audit::reportEntryId(m_call.userId().value(), event.device.value(), event.id.value());
    entry.reportedAs = event.id.value();
    entry.occurredAt = event.occurredAt;
    entry.outcome = LogOutcome::Reported;
    entry.clientId = reported.client;
    entry.recordingId = event.recording.value();
    entry.viewing = event.viewing.value();
    entry.purpose = reported.purpose;
    entry.device = m_names.value(event.device.value());
    entry.deviceSequence = event.deviceSequence;
    entry.previousHash = event.previousHash;
    entry.ranges = event.ranges;
    entry.rate = event.rate;
    entry.reason = event.reason;
    entry.appVersion = event.appVersion;
    if (reported.refusal) {
        entry.code = entry.action.text();
        entry.reason.clear(); // words about what is none of theirs are for nobody
        if (!isUuid(entry.recordingId))
            entry.recordingId.clear(); // and so is a word where an id should stand
        entry.action = LogAction::EventRejected;
        entry.outcome = LogOutcome::Refused;
    }
    if (event.occurredAt > now + clockAhead || event.occurredAt < now - clockBehind) {
        entry.occurredAt = now;
        entry.code += (entry.code.isEmpty() ? QString() : QStringLiteral(";")) + audit::clockMark +
                      base::toText(event.occurredAt);
    }
    return entry;
}

/// Nothing of another person's device is written under that device: its chain is not theirs to change. One entry for a
/// delivery says that it was tried.
base::Result<void> ReportBatch::noteForeignDevices()
{
    const auto foreign = std::ranges::count_if(
        m_all, [](const Reported &reported) { return reported.refusal == ProblemCode::DeviceNotYours; });
    if (foreign == 0)
        return {};
    audit::Entry entry = entryFor(m_call, LogAction::EventRejected);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(ProblemCode::DeviceNotYours) + QLatin1Char(':') + QString::number(foreign);
    return m_call.clinic.log.append({entry});
}

base::Result<void> ReportBatch::write()
{
    QList<audit::Entry> entries;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const Reported &reported = m_all.at(i);
        if (!reported.event || reported.refusal == ProblemCode::DeviceNotYours)
            continue;
        entries.append(entryOf(reported));
        places.append(i);
    }
    if (auto noted = noteForeignDevices(); !noted)
        return noted;
    if (entries.isEmpty())
        return {};
    const auto fates = m_call.clinic.log.appendEach(entries);
    if (!fates)
        return fates.error();
    for (qsizetype i = 0; i < places.size(); ++i) {
        m_all[places.at(i)].wasThere = fates->at(i) == audit::AccessLog::Fate::Known;
        if (fates->at(i) == audit::AccessLog::Fate::Taken) { // by another event of the same person and device
            m_all[places.at(i)].refusal = ProblemCode::IdempotencyConflict;
            m_all[places.at(i)].event.reset();
        }
    }
    return {};
}

/// Events that are missing, or that do not fit the ones before, are in the log and told at once: to each manager once a
/// day for each person, however many devices and gaps there are.
base::Result<void> ReportBatch::checkChains()
{
    QList<audit::ChainLink> links;
    for (const Reported &reported : std::as_const(m_all)) {
        const bool foreign = reported.refusal == ProblemCode::DeviceNotYours;
        if (!reported.event || foreign)
            continue;
        const domain::AccessEvent &event = *reported.event;
        const QString name = m_names.value(event.device.value());
        links.append({name, event.deviceSequence, event.previousHash,
                      QString::fromLatin1(crypto::sha256(protocol::canonicalBytes(event)).toHex()),
                      audit::reportEntryId(m_call.userId().value(), event.device.value(), event.id.value()),
                      reported.wasThere ? event.id.value() : QString(), name != event.device.value()});
    }
    const auto now = m_call.clinic.clock.now();
    audit::DeviceChains chains(m_call.db);
    const auto findings = chains.check(links);
    QList<audit::Entry> entries;
    bool tells = false;
    for (const auto &finding : findings) {
        entries.append(audit::entryOf(finding, m_call.userId().value(), now));
        entries.last().actorRole = domain::textOf(m_call.caller.person.role);
        tells = tells || finding.what != audit::ChainFinding::What::Filled;
    }
    if (!entries.isEmpty()) {
        if (auto logged = m_call.clinic.log.append(entries); !logged)
            return logged;
    }
    if (tells) // about what is in the log by now
        outbox::notifyStaff(m_call.db, {Role::PracticeManager, Role::Admin}, m_call.caller.office,
                            MessageKind::DeviceGap,
                            m_call.userId().value() + QLatin1Char('/') + base::toText(now).left(10), {}, now);
    if (!links.isEmpty())
        chains.remember(now);
    return {};
}

/// One write for each recording, not for each event.
void ReportBatch::rememberWatched()
{
    QMap<QString, QList<domain::MediaRange>> watched;
    for (const Reported &reported : std::as_const(m_all)) {
        if (reported.event && !reported.refusal && reported.event->action == domain::AccessAction::Watched)
            watched[reported.event->recording.value()] += reported.event->ranges;
    }
    for (auto recording = watched.cbegin(); recording != watched.cend(); ++recording)
        store::rememberWatched(m_call.db, m_call.userId(), recording.key(),
                               QString::fromUtf8(protocol::toBytes(protocol::toJson(domain::merged(*recording)))));
}

/// With what the accepted events are about: may it go on?
protocol::AccessEventsAnswer ReportBatch::answer()
{
    protocol::AccessEventsAnswer answer;
    QList<std::pair<QString, QString>> viewings;
    for (const Reported &reported : std::as_const(m_all)) {
        if (!reported.refusal)
            viewings.append({reported.event->viewing.value(), reported.event->recording.value()});
        else
            answer.rejected.append({reported.index, reported.id, textOf(*reported.refusal)});
    }
    answer.accepted = static_cast<int>(m_all.size() - answer.rejected.size());
    answer.stops = stopsFor(m_call, viewings);
    answer.lease = m_call.clinic.rules.accessLease;
    return answer;
}

} // namespace

Answer acceptReports(const Call &call)
{
    const auto events = protocol::sentEventsFrom(call.body);
    if (!events)
        return events.error();
    ReportBatch batch(call);
    if (auto taken = batch.read(*events); !taken)
        return taken.error();
    if (auto written = batch.write(); !written)
        return written.error();
    if (auto checked = batch.checkChains(); !checked)
        return checked.error();
    batch.rememberWatched();
    return goodAnswer(batch.answer());
}

} // namespace attune::server::routes
