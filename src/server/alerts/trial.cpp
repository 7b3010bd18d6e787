// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/trial.h"

#include "base/stop_scope.h"
#include "protocol/problem.h"
#include "server/alerts/alert_watch.h"
#include "server/alerts/working_hours.h"
#include "server/audit/log_follow.h"

#include <algorithm>
#include <deque>

namespace attune::server::alerts {

namespace {

constexpr int entriesAtOnce = 5000;
constexpr std::size_t mostShown = 50;

domain::Alert alertOf(const Finding &finding)
{
    domain::Alert alert;
    const domain::AlertRule &rule = finding.rule;
    alert.kind = domain::alertKindFromText(rule.id).value_or(domain::AlertKind::Custom);
    alert.rule = rule.id;
    alert.ruleName = rule.name;
    alert.severity = rule.severity;
    alert.raisedAt = alert.lastAt = base::fromUnixMs(finding.lastMs);
    alert.firstAt = base::fromUnixMs(finding.firstMs);
    alert.counted = finding.counted;
    alert.counts = rule.counts;
    alert.per = rule.per;
    alert.window = rule.window;
    alert.threshold = rule.threshold;
    alert.usual = finding.usual;
    alert.personId = domain::UserId(finding.person);
    alert.clientId = domain::UserId(finding.client);
    alert.recordingId = domain::RecordingId(finding.recording);
    alert.device = finding.device;
    alert.place = finding.place;
    alert.query = rule.query;
    return alert;
}

/// How many were found, and the newest of them: however many there are, no more are kept.
class Found
{
public:
    void take(const Finding &finding)
    {
        if (finding.isNew) {
            ++m_count;
            m_newest.push_back({finding.episode, alertOf(finding)});
            if (m_newest.size() > mostShown)
                m_newest.pop_front();
            return;
        }
        const auto begun = std::find_if(m_newest.rbegin(), m_newest.rend(),
                                        [&finding](const Shown &shown) { return shown.episode == finding.episode; });
        if (begun == m_newest.rend())
            return;
        begun->alert.counted = std::max(begun->alert.counted, finding.counted);
        begun->alert.lastAt = base::fromUnixMs(finding.lastMs);
    }
    void writeInto(domain::AlertTrial &trial) const
    {
        trial.count = m_count;
        for (auto shown = m_newest.rbegin(); shown != m_newest.rend(); ++shown)
            trial.alerts.append(shown->alert);
    }

private:
    struct Shown
    {
        QString episode;
        domain::Alert alert;
    };
    int m_count = 0;
    std::deque<Shown> m_newest; ///< the newest last
};

} // namespace

base::Result<domain::AlertTrial> tryRule(store::Connection &connection, const domain::AlertRule &rule, int days,
                                         base::Instant now, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    AlertEngine engine;
    const QTimeZone zone(workingHoursOf(connection, rule.office, clinicZone(connection)).zone.toUtf8());
    const auto fresh = engine.use({{rule, zone}}, *connection.people());
    const QString key = fresh.keyBegin() == fresh.keyEnd() ? QString() : *fresh.keyBegin();
    const base::Instant since = now - std::chrono::hours(24 * days);
    domain::AlertTrial trial;
    trial.days = days;
    Found found;
    qint64 place = audit::firstEntrySince(connection, since - fresh.value(key)) - 1;
    for (auto entries = audit::entriesAfter(connection, place, entriesAtOnce); !entries.isEmpty();
         entries = audit::entriesAfter(connection, place, entriesAtOnce)) {
        if (base::stopOfThread().stop_requested())
            return protocol::fail(domain::ProblemCode::Unavailable);
        const auto seen = seenEntries(connection, entries);
        if (std::chrono::steady_clock::now() >= end) {
            trial.until = base::fromUnixMs(seen.first().atMs);
            break;
        }
        for (const SeenEntry &entry : seen) {
            if (entry.atMs < base::toUnixMs(since)) {
                engine.learn(entry, {key});
                continue;
            }
            if (!trial.since)
                trial.since = base::fromUnixMs(entry.atMs);
            const auto findings = engine.take(entry);
            for (const Finding &finding : findings)
                found.take(finding);
        }
        place = entries.last().sequence;
    }
    found.writeInto(trial);
    return trial;
}

} // namespace attune::server::alerts
