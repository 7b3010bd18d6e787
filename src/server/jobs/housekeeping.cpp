// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/housekeeping.h"

#include "base/id.h"
#include "base/log.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_rollups.h"
#include "server/audit/witnesses.h"
#include "server/jobs/clinic_watch.h"
#include "server/jobs/ingest.h"
#include "server/keys/key_care.h"
#include "server/messages/outbox.h"
#include "server/store/consents.h"
#include "server/store/people.h"
#include "server/store/sessions.h"
#include "server/store/settings.h"
#include "server/transcripts/transcript_keeping.h"

#include <QSet>
#include <QUuid>

namespace attune::server::housekeeping {

using base::toUnixMs;
using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::Role;

namespace {

constexpr std::chrono::hours reminderAhead{24 * 30};
constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// When an id was made: ours are UUIDs of version 7, whose first 48 bits are milliseconds.
std::optional<qint64> madeAtMs(const QString &id)
{
    if (QUuid(id).isNull() || id.size() != 36 || id.at(14) != QLatin1Char('7')) // Qt knows no version 7
        return std::nullopt;
    bool ok = false;
    const qint64 ms = id.left(13).remove(QLatin1Char('-')).toLongLong(&ok, 16);
    return ok ? std::optional(ms) : std::nullopt;
}

base::Result<void> logOf(Clinic &clinic, LogAction action, const QString &about)
{
    audit::Entry entry;
    entry.eventId = base::newUuidV7(toUnixMs(clinic.clock.now()));
    entry.occurredAt = clinic.clock.now();
    entry.actorId = textOf(domain::SystemActor::Server);
    entry.actorRole = entry.actorId;
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    entry.code = about;
    return clinic.log.append({entry});
}

/// Of several servers the one that writes this row first replaces the version. Its note stands for a day: should it
/// have died before the new version was made, another one does it then.
bool isMineToRotate(store::Connection &connection, quint32 version, base::Instant now)
{
    return store::claimSetting(connection, QStringLiteral("rotated-from-%1").arg(version),
                               QString::number(toUnixMs(now)), QString::number(toUnixMs(now) - dayMs));
}

base::Result<void> rotate(Clinic &clinic, store::Connection &connection, quint32 current)
{
    if (clinic.recovery.state() == keys::SharesState::Outdated)
        return base::Error{base::ErrorKind::Conflict,
                           QStringLiteral("the recovery shares would not open the new version; make new ones first "
                                          "(attunectl keys shares)"),
                           {},
                           {}};
    if (!isMineToRotate(connection, current, clinic.clock.now()))
        return {};
    if (const auto adopted = clinic.media.adoptWraps(); !adopted)
        return adopted.error();
    if (auto logged = logOf(clinic, LogAction::KeyRotated, QStringLiteral("from version:%1, automatic").arg(current));
        !logged)
        return logged;
    const auto version = clinic.keys.addVersion(clinic.clock.now());
    return version ? base::Result<void>() : base::Result<void>(version.error());
}

/// What is sealed under an older version is sealed anew; a crash on the way is made good an hour later.
base::Result<void> finishRotation(Clinic &clinic)
{
    const auto done = clinic.media.wraps().rewrapAll(
        [&clinic](store::Connection &connection) { return clinic.secondFactors.reseal(connection); });
    if (!done)
        return done.error();
    return done->objects > 0 ? logOf(clinic, LogAction::KeysRewrapped, QStringLiteral("%1 objects").arg(done->objects))
                             : base::Result<void>();
}

void warn(base::Result<void> result, const char *what)
{
    if (!result)
        base::logger("jobs")->error("{}: {}", what, result.error().detail.toStdString());
}

} // namespace

void remindOfConsents(Clinic &clinic, store::Connection &connection)
{
    const auto now = clinic.clock.now();
    const auto ending = store::consentsEnding(connection, now, now + reminderAhead);
    for (const store::EndingConsent &one : ending) {
        const QString about = one.client + QLatin1Char(':') + QString::number(one.expiresAt);
        for (const QString &person : {one.client, one.clinician})
            outbox::notify(connection, domain::UserId(person), MessageKind::ConsentExpires, about, now);
    }
}

int sweepPieces(Clinic &clinic, store::Connection &connection)
{
    const auto objects = clinic.media.objects();
    if (!objects)
        return 0;
    const QStringList jobs = ingest::jobsWithPieces(connection);
    const QSet<QString> needed(jobs.begin(), jobs.end());
    const qint64 yesterday = toUnixMs(clinic.clock.now()) - dayMs;
    int erased = clinic.media.store().clearLeft(base::fromUnixMs(yesterday));
    for (const QString &name : *objects) {
        const qsizetype dot = name.indexOf(QLatin1String(".part-"));
        if (dot < 0 || needed.contains(name.left(dot)))
            continue;
        const auto madeAt = madeAtMs(name.left(dot)); // an upload has no row until it is complete
        if (!madeAt || *madeAt > yesterday)
            continue;
        if (auto gone = clinic.media.erase(name); gone)
            ++erased;
        else
            base::logger("jobs")->warn("A left piece could not be erased: {}", gone.error().detail.toStdString());
    }
    if (erased > 0)
        base::logger("jobs")->info("{} left pieces were erased.", erased);
    return erased;
}

int sweepTranscripts(Clinic &clinic, store::Connection &connection)
{
    return transcripts::dropAbandoned(connection, clinic.media, clinic.clock.now() - std::chrono::hours(1));
}

void careForKeys(Clinic &clinic, store::Connection &connection)
{
    const auto now = clinic.clock.now();
    const auto versions = clinic.keys.versions();
    if (!versions)
        return warn(versions.error(), "The wrapping keys cannot be looked at");
    const quint32 current = clinic.keys.currentVersion();
    const int days = clinic.rules.keyRotationDays;
    if (clinic.rules.rotatesKeys) {
        if (keys::isOver(*versions, current, days, now))
            warn(rotate(clinic, connection, current), "The wrapping key could not be replaced");
        warn(finishRotation(clinic), "Not everything could be sealed under the new wrapping key");
    }
    warn(clinic.recovery.refresh(now), "The recovery bundle could not be made anew");
    const auto warnings = keys::warningsOf(*versions, clinic.keys.currentVersion(), clinic.media.wraps(), days, now);
    const QStringList people = warnings.isEmpty() ? QStringList() : store::activePeople(connection, {Role::Admin});
    for (const keys::KeyWarning &warning : warnings) {
        const QString about = QString::number(warning.version) + QLatin1Char(':') + textOf(warning.what);
        for (const QString &person : people)
            outbox::notify(connection, domain::UserId(person), MessageKind::KeysNearEnd, about, now);
    }
}

namespace {

/// By one server, whichever comes first.
bool isFirstThisHour(store::Connection &connection, base::Instant now)
{
    const auto hour = toUnixMs(now) / 3'600'000;
    return store::changeSetting(connection, QStringLiteral("guessing-noticed"), QString::number(hour));
}

/// All offices when an address is what tries: it may be anybody's accounts.
QStringList officesOf(store::Connection &connection, const identity::Throttle::Pressure &pressure)
{
    if (pressure.places > 0)
        return store::offices(connection);
    QStringList offices;
    for (const QString &id : pressure.accounts) {
        const auto account = identity::accountById(connection, domain::UserId(id));
        if (account && !offices.contains(account->office))
            offices << account->office;
    }
    return offices;
}

} // namespace

void watchForGuessing(Clinic &clinic, store::Connection &connection)
{
    const auto pressure = clinic.signIns.throttle().pressure(connection);
    const auto now = clinic.clock.now();
    if ((pressure.accounts.isEmpty() && pressure.places == 0) || !isFirstThisHour(connection, now))
        return;
    base::logger("jobs")->warn("Passwords are guessed: {} accounts, {} addresses reached their limit.",
                               pressure.accounts.size(), pressure.places);
    warn(logOf(clinic, LogAction::GuessingNoticed,
               QStringLiteral("accounts:%1 addresses:%2").arg(pressure.accounts.size()).arg(pressure.places)),
         "That passwords are guessed could not be logged");
    const QString day = QStringLiteral("day:%1").arg(toUnixMs(now) / dayMs);
    const auto offices = officesOf(connection, pressure);
    for (const QString &office : offices)
        outbox::notifyStaff(connection, {Role::PracticeManager, Role::Admin}, office, MessageKind::PasswordGuessing,
                            day, {}, now);
}

/// Nothing but a hand in the database makes a block say something else than the log. Looked at again where nobody
/// writes: entries may have been taken out meanwhile.
void mendBlock(Clinic &clinic, store::Connection &connection, qint64 block)
{
    store::Transaction transaction(connection);
    const bool wasWrong = audit::mendBlock(connection, block);
    transaction.commit();
    if (!wasWrong)
        return;
    base::logger("audit")->critical("What the access log is searched by was changed; it was made anew.");
    warn(clinic.log.raise({LogAction::LogDamaged, QStringLiteral("block %1").arg(block)}),
         "That what the log is searched by was changed could not be noted in it");
}

void patrolLog(Clinic &clinic, store::Connection &connection, audit::LogPatrol &patrol)
{
    const auto found = patrol.step(connection, clinic.clock.monotonic());
    if (!found)
        return;
    if (found->damage) {
        base::logger("audit")->critical("The access log was changed: {}.", found->damage->words.toStdString());
        store::keepSetting(connection, lastLogCheckSetting, brokenCheck(clinic.clock.now(), notedInTheLog));
        warn(clinic.log.raise({LogAction::LogDamaged, QStringLiteral("entry %1").arg(found->damage->entry)}),
             "That the log was changed could not be noted in it");
    }
    if (found->wrongBlock)
        mendBlock(clinic, connection, *found->wrongBlock);
    for (const qint64 sequence : found->exchangedTexts)
        warn(clinic.log.raise({LogAction::TextExchanged, QStringLiteral("entry %1").arg(sequence)}),
             "That a text of the log was exchanged could not be noted in it");
}

void thinCheckpoints(Clinic &clinic, store::Connection &connection)
{
    audit::thinCheckpoints(connection, clinic.clock.now() - std::chrono::hours(7 * 24));
}

void mailCheckpoint(Clinic &clinic, store::Connection &connection)
{
    const qint64 now = toUnixMs(clinic.clock.now());
    const QString mailed = QStringLiteral("checkpoint-mailed");
    if (store::keepFirstSetting(connection, mailed, QString::number(now)))
        return; // a new clinic has its first one after a week
    if (!store::claimSetting(connection, mailed, QString::number(now), QString::number(now - 7 * dayMs)))
        return;
    if (auto made = clinic.log.makeCheckpoint(); !made)
        return warn(made, "This week's checkpoint could not be made");
    const auto newest = audit::latestCheckpoint(connection);
    const qint64 size = newest ? newest->size : -1;
    const QStringList people = store::activePeople(connection, {Role::PracticeManager, Role::Admin});
    for (const QString &person : std::as_const(people))
        outbox::notify(connection, domain::UserId(person), MessageKind::LogCheckpoint, QString::number(size),
                       clinic.clock.now());
}

void askWitnesses(Clinic &clinic, store::Connection &connection, const std::stop_token &stop)
{
    if (clinic.witnesses.isEmpty())
        return;
    if (auto made = clinic.log.makeCheckpoint(); !made)
        return warn(made, "No checkpoint for the witnesses");
    const QByteArray note = audit::newestCheckpoint(connection).value_or(QByteArray());
    for (const audit::WitnessChoice &witness : std::as_const(clinic.witnesses)) {
        if (stop.stop_requested())
            return;
        if (auto asked = audit::askWitness(connection, witness, note); !asked) {
            warn(asked, "A witness of the access log did not sign");
            if (asked.error().kind == base::ErrorKind::Conflict) { // it saw something else: people have to know
                const QStringList people = store::activePeople(connection, {Role::Admin});
                for (const QString &person : people)
                    outbox::notify(connection, domain::UserId(person), MessageKind::WitnessRefused, witness.address,
                                   clinic.clock.now());
            }
        }
    }
}

} // namespace attune::server::housekeeping
