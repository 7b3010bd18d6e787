// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_watch.h"

#include "base/log.h"
#include "server/alerts/alert_book.h"
#include "server/alerts/alert_rules.h"
#include "server/alerts/working_hours.h"
#include "server/audit/access_marks.h"
#include "server/audit/log_budget.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_follow.h"
#include "server/identity/auditors.h"
#include "server/identity/same_person.h"
#include "server/messages/outbox.h"
#include "server/store/consents.h"

#include <algorithm>

namespace attune::server::alerts {

using audit::LoggedEntry;
using domain::LogAction;
using domain::MessageKind;
using domain::Role;

namespace {

constexpr int entriesAtOnce = 2000;
constexpr int toldAtOnce = 50;
constexpr std::chrono::minutes keptEvery{5};
constexpr audit::Budget messages{20, 20, std::chrono::hours(24)}; ///< of one person
const QString progressName = QStringLiteral("log");

struct Progress
{
    qint64 place = 0;
    qint64 keptPlace = 0;
    QByteArray state;
};

/// How far the log was read. At the first time that is as far as it goes: nothing is raised for the past.
Progress progressOf(store::Connection &connection, base::Instant now)
{
    enum class Column { Place, KeptPlace, State };
    const auto ask = [&connection] {
        return connection.run(
            QStringLiteral("SELECT sequence, kept_sequence, state FROM alert_progress WHERE name = ?"), {progressName});
    };
    auto row = ask();
    if (!row.next()) {
        const qint64 newest = audit::newestEntry(connection);
        connection.run(QStringLiteral("INSERT INTO alert_progress(name, sequence, kept_at, kept_sequence) "
                                      "VALUES(?,?,?,?) ON CONFLICT(name) DO NOTHING"),
                       {progressName, newest, base::toUnixMs(now), newest});
        row = ask();
        row.next();
    }
    return {row.number(Column::Place), row.number(Column::KeptPlace), row.bytes(Column::State)};
}

/// Since when a rule learns the past: at which entry, and when that was.
struct LearningSince
{
    qint64 newest = 0;
    qint64 atMs = 0;
};

/// Written down, so that whoever goes on after a crash finds what came meanwhile. @param isNew what is written of the
/// rule as it was before counts no more
LearningSince learningSince(store::Connection &connection, const QString &key, const LearningSince &now, bool isNew)
{
    const QString name = QStringLiteral("rule ") + key;
    if (isNew)
        connection.run(QStringLiteral("DELETE FROM alert_progress WHERE name = ?"), {name});
    connection.run(QStringLiteral("INSERT INTO alert_progress(name, sequence, kept_at, kept_sequence) VALUES(?,?,?,?) "
                                  "ON CONFLICT(name) DO NOTHING"),
                   {name, now.newest, now.atMs, now.newest});
    const auto row =
        connection.run(QStringLiteral("SELECT sequence, kept_at FROM alert_progress WHERE name = ?"), {name})
            .first<qint64, qint64>();
    return row ? LearningSince{std::get<0>(*row), std::get<1>(*row)} : now;
}

/// The same as long as rules and their offices' zones are.
QString versionOf(store::Connection &connection)
{
    return versionOfRules(connection) + QLatin1Char('/') + versionOfWorkingHours(connection);
}

/// A recording that began, or came in, although nobody had consented.
bool lacksConsent(store::Connection &connection, const LoggedEntry &logged)
{
    const audit::Entry &entry = logged.entry;
    if ((entry.action != LogAction::RecordingStarted && entry.action != LogAction::RecordingStored) ||
        entry.outcome != domain::LogOutcome::Allowed || entry.recordingId.isEmpty())
        return false;
    return !store::consentsOnFile(connection, {entry.recordingId}).value(entry.recordingId).recordedAt;
}

/// Whoever answers for the office or audits it, but the one it is about, under whatever account.
void tellPeople(store::Connection &connection, const KeptAlert &kept, base::Instant now)
{
    QStringList people =
        store::activePeopleOf(connection, kept.office, {Role::PracticeManager, Role::Admin, Role::Auditor});
    people += identity::auditorsOfAll(connection, now);
    people.removeDuplicates();
    for (const QString &person : std::as_const(people)) {
        if (!kept.alert.personId.isEmpty() &&
            identity::isSamePerson(connection, kept.alert.personId, domain::UserId(person)))
            continue;
        const bool oneByOne = audit::spend(connection, QStringLiteral("alerts ") + person, 1, messages, now);
        outbox::notify(connection, domain::UserId(person), MessageKind::AlertRaised,
                       oneByOne ? kept.alert.id : QStringLiteral("day/") + base::toText(now).left(10), now);
    }
    noteTold(connection, kept.alert.id);
}

} // namespace

QList<ActiveRule> activeRules(store::Connection &connection)
{
    QList<ActiveRule> active;
    const QStringList offices = store::offices(connection);
    const QString zone = clinicZone(connection);
    for (const QString &office : offices) {
        const QTimeZone there(workingHoursOf(connection, office, zone).zone.toUtf8());
        const auto rules = rulesOf(connection, office);
        for (const domain::AlertRule &rule : rules) {
            if (rule.isOn && faultOf(rule) == domain::AlertRuleFault::None)
                active.append({rule, there});
        }
    }
    return active;
}

QList<SeenEntry> seenEntries(store::Connection &connection, const QList<LoggedEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    const auto people = connection.people();
    const auto marks = audit::marksBetween(connection, entries.first().sequence, entries.last().sequence);
    QList<SeenEntry> seen;
    seen.reserve(entries.size());
    for (const LoggedEntry &logged : entries) {
        QStringList offices;
        for (const QString *id : {&logged.entry.actorId, &logged.entry.clientId}) {
            const store::ListedPerson *person = id->isEmpty() ? nullptr : people->find(*id);
            if (person && !offices.contains(person->office))
                offices << person->office;
        }
        Marks bits = 0;
        for (const domain::AccessMark mark : marks.value(logged.sequence))
            bits |= markBit(mark);
        seen << seenEntryOf(logged, offices, bits);
        const store::ListedPerson *client =
            logged.entry.clientId.isEmpty() ? nullptr : people->find(logged.entry.clientId);
        seen.last().clientOffice = client ? client->office : QString();
    }
    return seen;
}

AlertWatch::AlertWatch(store::Database &database, audit::AccessLog &log, const base::Clock &clock)
    : m_database(database), m_log(log), m_clock(clock)
{}

void AlertWatch::forget()
{
    m_engine = {};
    m_learners.clear();
    m_isLoaded = m_hasLearned = false;
}

void AlertWatch::loseToAnother()
{
    base::logger("alerts")->warn("Another server has followed the access log meanwhile.");
    forget();
}

/// What came between the kept counters and the place in the log was counted and raised before: it is counted again.
/// False when it was told to stop.
bool AlertWatch::load(store::Connection &connection, const std::stop_token &stop)
{
    forget();
    const Progress progress = progressOf(connection, m_clock.now());
    m_place = m_keptPlace = progress.keptPlace;
    m_engine.restore(progress.state);
    useRules(connection, progress.place);
    while (m_place < progress.place && !stop.stop_requested()) {
        auto entries = audit::entriesAfter(connection, m_place, entriesAtOnce);
        while (!entries.isEmpty() && entries.last().sequence > progress.place)
            entries.removeLast();
        count(connection, entries);
        m_place = entries.isEmpty() ? progress.place : entries.last().sequence;
    }
    m_keptAt = m_clock.monotonic();
    m_isLoaded = m_place >= progress.place;
    return m_isLoaded;
}

/// @param newest nothing is raised for entries up to there by rules that are new
void AlertWatch::useRules(store::Connection &connection, qint64 newest)
{
    m_rulesVersion = versionOf(connection);
    const auto people = connection.people();
    m_peopleRevision = people->revision();
    const auto rules = activeRules(connection);
    const auto fresh = m_engine.use(rules, *people);
    QSet<QString> keys;
    for (const ActiveRule &active : rules)
        keys.insert(AlertEngine::keyOf(active.rule));
    m_learners.removeIf([&keys](const auto &learner) { return !keys.contains(learner.key()); });
    beginLearning(connection, fresh, newest);
    m_engine.setBehind(m_learners.keys());
}

void AlertWatch::beginLearning(store::Connection &connection, const QHash<QString, std::chrono::seconds> &fresh,
                               qint64 newest)
{
    if (fresh.isEmpty())
        return;
    const LearningSince now{newest, base::toUnixMs(m_clock.now())};
    QHash<QString, LearningSince> begun;
    store::Transaction transaction(connection);
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it)
        begun.insert(it.key(), learningSince(connection, it.key(), now, m_isLoaded));
    transaction.commit();
    QHash<qint64, qint64> places; // many look back as far as others
    for (auto it = begun.cbegin(); it != begun.cend(); ++it) {
        const auto reach = std::chrono::milliseconds(fresh.value(it.key()));
        const qint64 sinceMs = std::max<qint64>(0, it->atMs - reach.count());
        if (!places.contains(sinceMs))
            places.insert(sinceMs, audit::firstEntrySince(connection, base::fromUnixMs(sinceMs)) - 1);
        m_learners.insert(it.key(), {std::min(places.value(sinceMs), it->newest), it->newest, sinceMs});
    }
    m_hasLearned = true;
}

/// For those that did not have it yet.
QList<Finding> AlertWatch::learn(const SeenEntry &entry)
{
    QStringList ofPast;
    QStringList ofNow;
    for (auto it = m_learners.cbegin(); it != m_learners.cend(); ++it) {
        if (entry.sequence <= it->place)
            continue;
        if (entry.sequence > it->silentUntil)
            ofNow << it.key();
        else if (entry.atMs >= it->sinceMs)
            ofPast << it.key();
    }
    m_engine.learn(entry, ofPast);
    return m_engine.catchUp(entry, ofNow);
}

/// A batch for the rules that are behind, from where the first of them is: the others do not wait for them. What they
/// counted is kept as soon as all have come as far as these.
bool AlertWatch::learnOn(store::Connection &connection)
{
    if (!m_isLoaded || m_learners.isEmpty())
        return false;
    qint64 first = m_place;
    for (const Learner &learner : std::as_const(m_learners))
        first = std::min(first, learner.place);
    const auto entries = audit::entriesAfter(connection, first, entriesAtOnce);
    QList<Finding> findings;
    const auto seen = seenEntries(connection, entries);
    for (const SeenEntry &entry : seen) {
        if (entry.sequence <= m_place)
            findings += learn(entry);
    }
    if (!findings.isEmpty() && !moveOn(connection, m_place, findings, {})) {
        loseToAnother();
        return false;
    }
    const qint64 last = entries.isEmpty() ? m_place : std::min(entries.last().sequence, m_place);
    for (Learner &learner : m_learners)
        learner.place = std::max(learner.place, last);
    m_learners.removeIf([this](const auto &learner) { return learner.value().place >= m_place; });
    m_engine.setBehind(m_learners.keys());
    return !m_learners.isEmpty();
}

QList<Finding> AlertWatch::count(store::Connection &connection, const QList<LoggedEntry> &entries)
{
    QList<Finding> findings;
    const auto seen = seenEntries(connection, entries);
    for (const SeenEntry &entry : seen)
        findings += m_engine.take(entry);
    return findings;
}

/// What was found and the place in the log, both or none. False when another server has moved on from there.
bool AlertWatch::moveOn(store::Connection &connection, qint64 to, const QList<Finding> &findings,
                        const QList<LoggedEntry> &entries)
{
    const auto now = m_clock.now();
    store::Transaction transaction(connection);
    if (connection
            .run(QStringLiteral("UPDATE alert_progress SET sequence = ? WHERE name = ? AND sequence = ?"),
                 {to, progressName, m_place})
            .changedRows() != 1)
        return false;
    for (const Finding &finding : findings)
        keep(connection, finding, now);
    for (const LoggedEntry &logged : entries) {
        if (lacksConsent(connection, logged)) {
            const auto people = connection.people();
            const store::ListedPerson *client = people->find(logged.entry.clientId);
            raise(connection,
                  {domain::AlertKind::RecordingWithoutConsent,
                   client ? client->office : QString(),
                   logged.entry.recordingId,
                   1,
                   {},
                   domain::UserId(logged.entry.clientId),
                   domain::RecordingId(logged.entry.recordingId),
                   QStringLiteral("recording:") + logged.entry.recordingId},
                  now);
        }
    }
    transaction.commit();
    m_place = to;
    return true;
}

bool AlertWatch::readOn(store::Connection &connection)
{
    const auto entries = audit::entriesAfter(connection, m_place, entriesAtOnce);
    if (entries.isEmpty())
        return false;
    if (!moveOn(connection, entries.last().sequence, count(connection, entries), entries)) {
        loseToAnother();
        return false;
    }
    return entries.size() == entriesAtOnce;
}

bool AlertWatch::round(const std::stop_token &stop)
{
    store::Connection &connection = m_database.connection();
    try {
        if (!m_isLoaded && !load(connection, stop))
            return false;
        if (versionOf(connection) != m_rulesVersion || connection.people()->revision() != m_peopleRevision)
            useRules(connection, m_place);
        bool more = readOn(connection);
        more = learnOn(connection) || more;
        more = tell(connection, stop) || more;
        const bool isDoneLearning = m_hasLearned && m_learners.isEmpty();
        if (m_isLoaded && (isDoneLearning || m_clock.monotonic() - m_keptAt >= keptEvery))
            keepState();
        return more;
    } catch (...) {
        forget();
        throw;
    }
}

void AlertWatch::keepState()
{
    const bool isDoneLearning = m_hasLearned && m_learners.isEmpty();
    if (!m_isLoaded || (m_place == m_keptPlace && !isDoneLearning))
        return;
    store::Connection &connection = m_database.connection();
    store::Transaction transaction(connection);
    const bool isKept =
        connection
            .run(
                QStringLiteral("UPDATE alert_progress SET state = ?, kept_sequence = ?, kept_at = ? WHERE name = ? AND "
                               "sequence = ?"),
                {m_engine.state(), m_place, base::toUnixMs(m_clock.now()), progressName, m_place})
            .changedRows() == 1;
    if (isKept && m_learners.isEmpty())
        connection.run(QStringLiteral("DELETE FROM alert_progress WHERE name <> ?"), {progressName});
    transaction.commit();
    m_hasLearned = m_hasLearned && !isDoneLearning;
    m_keptPlace = m_place;
    m_keptAt = m_clock.monotonic();
}

/// First the log, then people, then that it was done: a crash repeats, and each is once. All that wait together, for
/// the log and the database may be busy. True when more may wait.
bool AlertWatch::tell(store::Connection &connection, const std::stop_token &stop)
{
    const auto untold = untoldAlerts(connection, toldAtOnce);
    if (untold.isEmpty() || stop.stop_requested())
        return false;
    const auto now = m_clock.now();
    QList<audit::Entry> entries;
    for (const KeptAlert &kept : untold)
        entries << audit::serverEntry(now, {}, LogAction::AlertRaised,
                                      kept.alert.kind.text() + QLatin1Char(':') + kept.alert.id);
    if (auto written = m_log.append(entries); !written) {
        base::logger("alerts")->error("Alerts could not be written to the access log: {}",
                                      written.error().detail.toStdString());
        return false;
    }
    store::Transaction transaction(connection);
    for (const KeptAlert &kept : untold)
        tellPeople(connection, kept, now);
    transaction.commit();
    return untold.size() == toldAtOnce;
}

} // namespace attune::server::alerts
