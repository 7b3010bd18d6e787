// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/trial.h"

#include "server/alerts/alert_watch.h"
#include "server/alerts/working_hours.h"
#include "server/audit/log_follow.h"

#include <algorithm>

namespace attune::server::alerts {

namespace {

constexpr int entriesAtOnce = 5000;
constexpr qsizetype mostShown = 50;

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

} // namespace

domain::AlertTrial tryRule(store::Connection &connection, const domain::AlertRule &rule, int days, base::Instant now)
{
    AlertEngine engine;
    const QTimeZone zone(workingHoursOf(connection, rule.office, clinicZone(connection)).zone.toUtf8());
    const auto fresh = engine.use({{rule, zone}}, *connection.people());
    const QString key = fresh.keyBegin() == fresh.keyEnd() ? QString() : *fresh.keyBegin();
    const base::Instant since = now - std::chrono::hours(24 * days);
    domain::AlertTrial trial;
    trial.days = days;
    QHash<QString, qsizetype> places; // of what was raised, by episode
    qint64 place = audit::firstEntrySince(connection, since - fresh.value(key)) - 1;
    for (auto entries = audit::entriesAfter(connection, place, entriesAtOnce); !entries.isEmpty();
         entries = audit::entriesAfter(connection, place, entriesAtOnce)) {
        const auto seen = seenEntries(connection, entries);
        for (const SeenEntry &entry : seen) {
            if (entry.atMs < base::toUnixMs(since)) {
                engine.learn(entry, {key});
                continue;
            }
            if (!trial.since)
                trial.since = base::fromUnixMs(entry.atMs);
            const auto findings = engine.take(entry);
            for (const Finding &finding : findings) {
                if (finding.isNew) {
                    places.insert(finding.episode, trial.alerts.size());
                    trial.alerts.append(alertOf(finding));
                } else if (const auto at = places.constFind(finding.episode); at != places.cend()) {
                    trial.alerts[*at].counted = std::max(trial.alerts[*at].counted, finding.counted);
                    trial.alerts[*at].lastAt = base::fromUnixMs(finding.lastMs);
                }
            }
        }
        place = entries.last().sequence;
    }
    trial.count = static_cast<int>(trial.alerts.size());
    std::reverse(trial.alerts.begin(), trial.alerts.end());
    trial.alerts.resize(std::min(trial.alerts.size(), mostShown));
    return trial;
}

} // namespace attune::server::alerts
