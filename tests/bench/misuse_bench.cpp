// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the built-in rules a simulated year of a practice with twelve misuses in it, and prints which of them were
// raised, how long after they were complete, and how many alerts there were about anything else, as JSON.
// misuse_bench [SEED]...
#include "misuse_year.h"

#include "server/alerts/alert_engine.h"
#include "server/alerts/built_in_rules.h"
#include "server/alerts/family_names.h"
#include "server/alerts/working_hours.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <cstdio>

using namespace attune;
using namespace attune::server;

namespace {

constexpr qint64 followedEveryMs = 500; // as the server's loop
constexpr qint64 weekMs = 7LL * 24 * 3600 * 1000;
const QString office = QStringLiteral("main");

/// What the server asks its database, of the simulated year.
class YearFacts final : public alerts::MarkFacts
{
public:
    explicit YearFacts(const bench::MisuseYear &year)
        : m_year(year), m_hours(domain::usualWorkingHours(QStringLiteral("America/New_York")))
    {
        for (const bench::Worker &worker : year.workers())
            m_folds.insert(worker.id, worker.fold);
        for (int client = 0; client < 3000; ++client)
            m_folds.insert(year.clientId(client), year.clientFold(client));
    }

    /// The moment of the entry that is marked next.
    void look(base::Instant now) { m_now = now; }
    bool isAccount(const QString &person) override { return m_folds.contains(person); }
    bool isOutsideHours(const QString &, base::Instant moment) override { return alerts::isOutside(m_hours, moment); }
    bool hasWithdrawn(const QString &client) override { return m_year.hasWithdrawn(client, base::toUnixMs(m_now)); }
    bool isSamePerson(const QString &one, const QString &other) override { return one == other; }
    bool haveFamilyNameInCommon(const QString &one, const QString &other) override
    {
        return alerts::haveFamilyNameInCommon(m_folds.value(one), m_folds.value(other));
    }
    bool isErasedEarly(const QString &recording, base::Instant) override { return m_year.isErasedEarly(recording); }
    alerts::FirstUse firstUse(const QString &person, alerts::FirstOf kind, const QString &what,
                              const audit::LoggedEntry &at) override
    {
        auto &uses = m_uses[QStringLiteral("%1 %2").arg(person).arg(static_cast<int>(kind))];
        const auto known = uses.constFind(what);
        if (known != uses.cend())
            return *known;
        const qint64 nowMs = base::toUnixMs(at.receivedAt);
        const qint64 knownMs = nowMs - std::chrono::milliseconds(alerts::knownAfter).count();
        const bool hadOthers = std::any_of(uses.cbegin(), uses.cend(),
                                           [knownMs](const alerts::FirstUse &use) { return use.sinceMs <= knownMs; });
        return *uses.insert(what, {at.sequence, nowMs, hadOthers});
    }

private:
    const bench::MisuseYear &m_year;
    domain::WorkingHours m_hours;
    base::Instant m_now;
    QHash<QString, QString> m_folds;
    QHash<QString, QHash<QString, alerts::FirstUse>> m_uses;
};

/// The rules as they stand, with one of them off while somebody has switched it off.
QList<alerts::ActiveRule> rulesWithout(const QString &off)
{
    QList<alerts::ActiveRule> active;
    for (domain::AlertRule rule : alerts::builtInRules()) {
        rule.office = office;
        if (rule.id != off)
            active.append({rule, QTimeZone("America/New_York")});
    }
    return active;
}

struct Outcome
{
    int falseAlerts = 0;
    QMap<QString, int> falseByRule;
    QMap<qint64, int> falseByWeek;
};

bool isOf(const bench::Planted &planted, const alerts::Finding &finding)
{
    return std::any_of(finding.sequences.begin(), finding.sequences.end(),
                       [&planted](qint64 sequence) { return planted.entries.contains(sequence); });
}

void note(bench::MisuseYear &year, const alerts::Finding &finding, qint64 raisedMs, Outcome &outcome)
{
    bool isPlanted = false;
    for (bench::Planted &planted : year.planted()) {
        if (!isOf(planted, finding))
            continue;
        isPlanted = true;
        if (finding.isNew && !planted.raisedMs) {
            planted.raisedMs = raisedMs;
            planted.raisedBy = finding.rule.id;
        }
    }
    if (isPlanted || !finding.isNew)
        return;
    ++outcome.falseAlerts;
    ++outcome.falseByRule[finding.rule.id];
    ++outcome.falseByWeek[(raisedMs - year.beginMs()) / weekMs];
}

Outcome follow(bench::MisuseYear &year)
{
    const store::Directory people({}, 0);
    YearFacts facts(year);
    alerts::AlertEngine engine;
    engine.use(rulesWithout({}), people);
    Outcome outcome;
    for (const audit::LoggedEntry &logged : year.entries()) {
        facts.look(logged.receivedAt);
        const alerts::SeenEntry seen = alerts::seenEntryOf(logged, {office}, alerts::marksOf(logged, facts));
        const qint64 raisedMs = (seen.atMs / followedEveryMs + 1) * followedEveryMs;
        const auto findings = engine.take(seen);
        for (const alerts::Finding &finding : findings)
            note(year, finding, raisedMs, outcome);
        if (logged.entry.action == domain::LogAction::AlertRuleChanged)
            engine.use(rulesWithout(logged.entry.code.startsWith(QStringLiteral("off:"))
                                        ? logged.entry.code.section(QLatin1Char(':'), 1)
                                        : QString()),
                       people);
    }
    return outcome;
}

QJsonObject measured(quint32 seed)
{
    QElapsedTimer timer;
    timer.start();
    bench::MisuseYear year(seed);
    const double made = static_cast<double>(timer.restart()) / 1000;
    const Outcome outcome = follow(year);
    const double followed = static_cast<double>(timer.elapsed()) / 1000;
    QJsonArray misuses;
    int raised = 0;
    for (const bench::Planted &planted : year.planted()) {
        const bool inTime = planted.raisedMs && *planted.raisedMs - planted.completeMs <= 60'000;
        raised += inTime;
        misuses.append(QJsonObject{
            {"misuse", QString::fromLatin1(planted.name)},
            {"raised", inTime},
            {"by", planted.raisedBy},
            {"secondsAfterItsEnd", planted.raisedMs
                                       ? QJsonValue(static_cast<double>(*planted.raisedMs - planted.completeMs) / 1000)
                                       : QJsonValue()}});
    }
    QJsonObject falseByRule;
    for (auto it = outcome.falseByRule.begin(); it != outcome.falseByRule.end(); ++it)
        falseByRule.insert(it.key(), *it);
    const int worst =
        outcome.falseByWeek.isEmpty() ? 0 : *std::max_element(outcome.falseByWeek.begin(), outcome.falseByWeek.end());
    return {{"seed", static_cast<qint64>(seed)},
            {"entries", static_cast<qint64>(year.entries().size())},
            {"raised", raised},
            {"of", static_cast<int>(year.planted().size())},
            {"falseAlerts", outcome.falseAlerts},
            {"falseAlertsPerWeek", outcome.falseAlerts * 7.0 / year.days()},
            {"worstWeek", worst},
            {"falseByRule", falseByRule},
            {"misuses", misuses},
            {"secondsToSimulate", made},
            {"secondsToFollow", followed}};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QStringList seeds = app.arguments().mid(1);
    if (seeds.isEmpty())
        seeds << QStringLiteral("1");
    for (const QString &seed : std::as_const(seeds)) {
        const QByteArray line = QJsonDocument(measured(seed.toUInt())).toJson(QJsonDocument::Compact);
        std::printf("%s\n", line.constData());
        std::fflush(stdout);
    }
    return 0;
}
