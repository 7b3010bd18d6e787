// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long after the entry that completes it an alert is there and told of, while a real server's log takes many
// entries, as JSON.
// ATTUNE_SAMPLE_CLINIC=build/ci/sample-clinic alert_bench [SECONDS] [ENTRIES_PER_SECOND]
#include "base/id.h"
#include "server/alerts/alert_rules.h"
#include "server/identity/accounts.h"
#include "tests/support/test_clinic.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace attune;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int writers = 8;
constexpr int threshold = 3;
constexpr auto probeEvery = 250ms;

server::audit::Entry entryOf(const QString &actor, domain::LogAction action)
{
    server::audit::Entry entry;
    entry.occurredAt = base::SystemClock().now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = actor;
    entry.actorRole = QStringLiteral("psychologist");
    entry.action = action;
    entry.outcome = domain::LogOutcome::Allowed;
    return entry;
}

void keepRule(server::Clinic &clinic)
{
    domain::AlertRule rule;
    rule.id = base::newUuidV7(base::toUnixMs(clinic.clock.now()));
    rule.name = QStringLiteral("Probes");
    rule.office = QStringLiteral("main");
    rule.query = QStringLiteral("action:linkIssued");
    rule.threshold = threshold;
    rule.isOn = true;
    rule.revision = 1;
    auto &db = clinic.database.connection();
    const auto priya = server::identity::accountByEmail(db, QStringLiteral("priya@sample.clinic"));
    server::alerts::keepRule(db, rule, priya->person.id, clinic.clock.now());
}

/// One of the threads that keep the log busy: its share, evenly.
void write(server::Clinic &clinic, const QStringList &people, int perSecond, const std::atomic<bool> &isOver,
           std::atomic<qint64> &written)
{
    const auto pause = std::chrono::nanoseconds(1s) / std::max(1, perSecond / writers);
    auto next = Steady::now();
    for (int i = 0; !isOver; ++i) {
        if (clinic.log.append({entryOf(people.at(i % people.size()), domain::LogAction::Watched)}))
            ++written;
        next += pause;
        std::this_thread::sleep_until(next);
    }
}

/// When the alert about somebody was told of; nothing after ten seconds.
std::optional<std::chrono::milliseconds> latencyOf(server::Clinic &clinic, const QString &person)
{
    const auto began = Steady::now();
    while (Steady::now() - began < 10s) {
        auto row = clinic.database.connection().run(
            QStringLiteral("SELECT COUNT(*) FROM alerts WHERE person_id = ? AND told = 1"), {person});
        if (row.only<int>() > 0)
            return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began);
        std::this_thread::sleep_for(5ms);
    }
    return std::nullopt;
}

qint64 percentile(const std::vector<qint64> &sorted, double share)
{
    return sorted.empty() ? -1
                          : sorted[std::min(sorted.size() - 1,
                                            static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int seconds = app.arguments().value(1, QStringLiteral("60")).toInt();
    const int perSecond = app.arguments().value(2, QStringLiteral("2000")).toInt();
    test::TestClinic clinic;
    clinic.start();
    keepRule(clinic.clinic());
    QStringList people;
    for (const char *who : {"ruth", "daniel", "priya", "oscar"})
        people << server::identity::accountByEmail(clinic.clinic().database.connection(),
                                                   QLatin1String(who) + QStringLiteral("@sample.clinic"))
                      ->person.id.value();
    std::atomic<bool> isOver = false;
    std::atomic<qint64> written = 0;
    std::vector<std::thread> threads;
    const auto began = Steady::now();
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&] { write(clinic.clinic(), people, perSecond, isOver, written); });
    std::this_thread::sleep_for(2s); // the rule is followed by now
    std::vector<qint64> latencies;
    int missed = 0;
    for (int probe = 0; Steady::now() - began < std::chrono::seconds(seconds); ++probe) {
        const QString person = base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
        for (int i = 0; i < threshold; ++i)
            (void)clinic.clinic().log.append({entryOf(person, domain::LogAction::LinkIssued)});
        const auto latency = latencyOf(clinic.clinic(), person);
        if (latency)
            latencies.push_back(latency->count());
        else
            ++missed;
        std::this_thread::sleep_for(probeEvery);
    }
    const double lasted = std::chrono::duration<double>(Steady::now() - began).count();
    isOver = true;
    for (std::thread &thread : threads)
        thread.join();
    std::sort(latencies.begin(), latencies.end());
    std::printf("{\"entriesPerSecond\": %.0f, \"alerts\": %zu, \"missed\": %d, \"medianMs\": %lld, \"p99Ms\": %lld, "
                "\"maxMs\": %lld}\n",
                static_cast<double>(written) / lasted, latencies.size(), missed,
                static_cast<long long>(percentile(latencies, 0.5)), static_cast<long long>(percentile(latencies, 0.99)),
                static_cast<long long>(latencies.empty() ? -1 : latencies.back()));
    return 0;
}
