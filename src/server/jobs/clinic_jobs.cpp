// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/clinic_jobs.h"

#include "base/log.h"
#include "server/identity/client_lookups.h"
#include "server/jobs/alert_duty.h"
#include "server/jobs/consent_watch.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/ingest.h"
#include "server/jobs/job_lease.h"
#include "server/jobs/loop.h"
#include "server/jobs/oversight.h"
#include "server/jobs/recording_stops.h"
#include "server/jobs/report_jobs.h"
#include "server/jobs/thinning.h"
#include "server/jobs/transcribing.h"
#include "server/jobs/turn_listening.h"
#include "server/jobs/words_taken_back.h"
#include "server/messages/outbox.h"
#include "server/store/recording_keeping.h"
#include "server/transcripts/spoken_index.h"

#include <QUuid>

#include <list>
#include <numeric>

#include <sys/resource.h>

namespace attune::server {

using Next = Loop::Next;

namespace {

constexpr std::chrono::milliseconds stopsEvery{1000};
constexpr std::chrono::milliseconds looksEvery{2000};
constexpr std::chrono::milliseconds followsEvery{500};
constexpr int ingestLoops = 2; // the second takes nothing heavy: a conversion of an hour does not hold up the others

/// True once an hour, and the first time.
class Hourly
{
public:
    bool isDue(std::chrono::milliseconds now)
    {
        if (m_last && now - *m_last < std::chrono::hours(1))
            return false;
        m_last = now;
        return true;
    }

private:
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace

retention::RetentionContext retentionContextOf(Clinic &clinic, store::Connection &connection)
{
    return {connection, clinic.log, clinic.media, clinic.keys, clinic.retentionPolicies, clinic.clock.now()};
}

struct ClinicJobs::State
{
    explicit State(Clinic &c) : clinic(c), stops({c.clock, c.log, c.capture, c.stop}) {}

    Clinic &clinic;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces); ///< of this process, for leases
    const MailWords mailWords{};
    RecordingStops stops;
    audit::LogPatrol patrol;
    AlertDuty alerts{clinic, name};
    TurnListening turns{clinic, name};
    Transcribing transcripts{clinic, name};
    Hourly tables;
    Hourly witnesses;
    Hourly ages;
    Hourly reviews;
    std::list<Loop> loops; ///< last: they use all of these

    store::Connection &db() const { return clinic.database.connection(); }
    void add(const char *what, std::chrono::milliseconds pause, Loop::Round round);
    void begin();
    void watchConsents();
    void careForLog();
    void lookAtTables();
    Next bringIn(int loop, const std::stop_token &stop);
    Next keepWords(const std::stop_token &stop);
    void sendMail(const std::stop_token &stop);
    void askWitnesses(const std::stop_token &stop);
    void finishDeletions(const std::stop_token &stop);
    void lookAtAges(const std::stop_token &stop);
    void makeReports(const std::stop_token &stop);
    void writeRefusals(std::chrono::milliseconds now);
    void noteStrangers();
};

void ClinicJobs::State::add(const char *what, std::chrono::milliseconds pause, Loop::Round round)
{
    loops.emplace_back(what, pause, clinic.stop, std::move(round));
}

/// One loop for each kind of party that may be slow (JOBS.md).
void ClinicJobs::State::begin()
{
    freeLeases(db());
    const auto later = [](auto act) {
        return [act](const std::stop_token &stop) {
            act(stop);
            return Next::Later;
        };
    };
    add("recording stops", stopsEvery, later([this](const std::stop_token &) { stops.tellProviders(db()); }));
    add("consents", stopsEvery, later([this](const std::stop_token &) { watchConsents(); }));
    add("alerts", followsEvery, [this](const std::stop_token &stop) { return alerts.round(stop); });
    add("log care", looksEvery, later([this](const std::stop_token &) { careForLog(); }));
    for (int i = 0; i < ingestLoops; ++i)
        add("ingest", looksEvery, [this, i](const std::stop_token &stop) { return bringIn(i, stop); });
    add("turns", looksEvery, [this](const std::stop_token &stop) { return turns.round(stop); });
    add("words taken back", stopsEvery,
        later([this](const std::stop_token &stop) { removeWordsTakenBack(clinic, db(), stop); }));
    add("transcripts", looksEvery, [this](const std::stop_token &stop) { return transcripts.round(stop); });
    if (clinic.spoken)
        add("spoken words", stopsEvery, [this](const std::stop_token &stop) { return keepWords(stop); });
    if (clinic.mail)
        add("mail", looksEvery, later([this](const std::stop_token &stop) { sendMail(stop); }));
    if (!clinic.witnesses.isEmpty())
        add("witnesses", looksEvery, later([this](const std::stop_token &stop) { askWitnesses(stop); }));
    add("reports", looksEvery, later([this](const std::stop_token &stop) { makeReports(stop); }));
    add("retention", looksEvery, later([this](const std::stop_token &stop) {
            finishDeletions(stop);
            if (ages.isDue(clinic.clock.monotonic()))
                lookAtAges(stop);
        }));
}

void ClinicJobs::State::watchConsents()
{
    guarded("stopped recordings", [this] { stops.note(db()); });
    guarded("consents that wait", [this] { letConsentsTakeEffect(clinic, db()); });
    guarded("words taken back", [this] { takeWordsBack(clinic, db()); });
}

void ClinicJobs::State::careForLog()
{
    guarded("refusals", [this] { writeRefusals(clinic.clock.monotonic()); });
    guarded("auditors", [this] { oversight::endAuditors(clinic, db()); });
    guarded("guessing", [this] { housekeeping::watchForGuessing(clinic, db()); });
    guarded("the walk through the log", [this] { housekeeping::patrolLog(clinic, db(), patrol); });
    if (tables.isDue(clinic.clock.monotonic()))
        lookAtTables();
}

/// What needs nobody but the database and the log.
void ClinicJobs::State::lookAtTables()
{
    guarded("consents that end", [this] { housekeeping::remindOfConsents(clinic, db()); });
    guarded("thinning", [this] { thinTables(db(), clinic.clock.now()); });
    guarded("checkpoints", [this] { housekeeping::thinCheckpoints(clinic, db()); });
    guarded("lookups", [this] { identity::forgetOldLookups(db(), clinic.clock.now()); });
    guarded("the week's checkpoint", [this] { housekeeping::mailCheckpoint(clinic, db()); });
    noteStrangers();
}

Next ClinicJobs::State::bringIn(int loop, const std::stop_token &stop)
{
    if (loop == 0)
        ingest::adoptOrphans(clinic, db());
    const QString worker = QStringLiteral("%1-%2").arg(name).arg(loop);
    const auto work = loop == 0 ? ingest::Work::Any : ingest::Work::Light;
    return ingest::runDue(clinic, db(), worker, work, stop) ? Next::AtOnce : Next::Later;
}

/// Of low priority, but not the lowest: searches wait while a transcript is put in.
Next ClinicJobs::State::keepWords(const std::stop_token &stop)
{
    constexpr int lowPriority = 5;
    ::setpriority(PRIO_PROCESS, 0, lowPriority); // on Linux: of this thread
    return clinic.spoken->care(db(), clinic.media, stop) ? Next::AtOnce : Next::Later;
}

void ClinicJobs::State::sendMail(const std::stop_token &stop)
{
    outbox::sendDue(db(), *clinic.mail, mailWords, clinic.name, clinic.clock.now(), stop);
}

void ClinicJobs::State::askWitnesses(const std::stop_token &stop)
{
    if (!witnesses.isDue(clinic.clock.monotonic()))
        return;
    if (const auto lease = JobLease::take(clinic.database, clinic.clock, QStringLiteral("witnesses"), name))
        housekeeping::askWitnesses(clinic, db(), stop);
}

/// A report may take as long as its rows do, and asks the keys' provider.
void ClinicJobs::State::makeReports(const std::stop_token &stop)
{
    const bool looksAtReviews = reviews.isDue(clinic.clock.monotonic());
    if (!looksAtReviews && !report_jobs::isReportDue(db(), clinic.clock.now()))
        return;
    const auto lease = JobLease::take(clinic.database, clinic.clock, QStringLiteral("reports"), name);
    if (!lease)
        return;
    guarded("scheduled reports", [this, &stop] { report_jobs::makeReports(clinic, db(), stop); });
    if (looksAtReviews)
        guarded("reviews", [this] { report_jobs::lookAtReviews(clinic, db()); });
}

void ClinicJobs::State::finishDeletions(const std::stop_token &stop)
{
    const QStringList unfinished = store::unfinishedErasures(db());
    for (const QString &id : unfinished) {
        if (stop.stop_requested())
            return;
        if (auto finished = retention::finishDeletion(retentionContextOf(clinic, db()), id); !finished)
            base::logger("jobs")->warn("Recording {} could not be erased yet: {}", id.toStdString(),
                                       finished.error().detail.toStdString());
    }
}

/// What may wait for storage and for the keys' provider. What fails stays due and is tried with the next look.
void ClinicJobs::State::lookAtAges(const std::stop_token &stop)
{
    const auto lease = JobLease::take(clinic.database, clinic.clock, QStringLiteral("retention"), name);
    if (!lease)
        return;
    guarded("keys", [this] { housekeeping::careForKeys(clinic, db()); });
    guarded("retention", [this, &stop] {
        const retention::RetentionContext context = retentionContextOf(clinic, db());
        const auto steps = retention::due(context);
        for (const retention::Step &step : steps) {
            if (stop.stop_requested())
                return;
            if (const auto taken = retention::take(context, step); !taken)
                base::logger("jobs")->warn("Not done: {}: {}", retention::textOf(step).toStdString(),
                                           taken.error().detail.toStdString());
        }
    });
    if (!stop.stop_requested())
        guarded("left pieces", [this] { housekeeping::sweepPieces(clinic, db()); });
    if (!stop.stop_requested())
        guarded("left transcripts", [this] { housekeeping::sweepTranscripts(clinic, db()); });
    if (!stop.stop_requested())
        guarded("expired entries of the log", [this, &stop] { oversight::retireEntries(clinic, db(), stop); });
    if (!stop.stop_requested())
        guarded("quality reviews", [this, &stop] { oversight::drawForQuality(clinic, db(), stop); });
}

void ClinicJobs::State::writeRefusals(std::chrono::milliseconds now)
{
    if (const auto refusals = clinic.refusals.due(now); !refusals.isEmpty() && !clinic.log.append(refusals))
        base::logger("jobs")->error("{} refusals could not be written to the access log.", refusals.size());
}

/// Who asks for links that never were is in no access log: nobody's record is concerned. The operator sees how many.
void ClinicJobs::State::noteStrangers()
{
    const auto strangers = clinic.refusals.takeStrangers();
    const qint64 requests = std::accumulate(strangers.begin(), strangers.end(), qint64{0});
    if (requests > 0)
        base::logger("jobs")->warn("{} requests from {} addresses for links that never were, within an hour.", requests,
                                   strangers.size());
}

ClinicJobs::ClinicJobs(Clinic &clinic) : m_state(new State(clinic))
{
    m_state->begin();
}

ClinicJobs::~ClinicJobs()
{
    stop();
    m_state->loops.clear();
    guarded("refusals", [this] { // what is kept, before it is forgotten
        m_state->writeRefusals(m_state->clinic.clock.monotonic() + media::Refusals::window);
    });
}

void ClinicJobs::wake()
{
    for (Loop &loop : m_state->loops)
        loop.wake();
}

void ClinicJobs::stop()
{
    for (Loop &loop : m_state->loops)
        loop.stop();
}

} // namespace attune::server
