// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention/log_retention.h"

#include "domain/date_values.h"
#include "server/retention/keeping.h"
#include "server/store/client_record.h"
#include "server/store/recordings.h"
#include "server/store/settings.h"

namespace attune::server::retention {

using domain::KeepClass;

namespace {

const QString periodsSetting = QStringLiteral("log-retention-years"); // "<security> <care>"
const QString nextSetting = QStringLiteral("log-retention-next");     // number of the entry to go on with
const QString restsSetting = QStringLiteral("log-retention-rests");   // until when

bool isSound(int years)
{
    return years == 0 || (years >= LogPeriods::fewest && years <= LogPeriods::most);
}

/// The moment before which entries of a class may be over; nullopt: none is.
std::optional<base::Instant> before(int years, base::Instant now)
{
    if (years <= 0)
        return std::nullopt;
    return domain::startOfUtcDay(domain::utcDay(now).addYears(-years)); // whole days: never a moment too early
}

/// Names in one removal what is over of a list, and takes it out.
base::Result<qint64> takeOut(const LogRetention &what, const QList<qint64> &over, const EntryAges &ages,
                             const QString &policy)
{
    const auto now = what.clock.now();
    const auto planned = audit::planRemoval(what.connection, what.log, {over, ages.latest(), policy}, now);
    return planned ? audit::carryOut(what.connection, what.log, *planned, now) : base::Result<qint64>(planned.error());
}

/// Lists that are each short enough to be taken out at once.
QList<QList<qint64>> inRecords(const QList<qint64> &sequences)
{
    QList<QList<qint64>> lists;
    qsizetype runs = 0;
    for (const qint64 sequence : sequences) {
        const bool goesOn = !lists.isEmpty() && lists.last().last() + 1 == sequence;
        runs += goesOn ? 0 : 1;
        if (lists.isEmpty() || lists.last().size() == namedAtOnce || runs > runsAtOnce) {
            lists.append(QList<qint64>());
            runs = 1;
        }
        lists.last().append(sequence);
    }
    return lists;
}

bool rests(store::Connection &connection, base::Instant now)
{
    const auto until = base::instantFromText(store::setting(connection, restsSetting));
    return until && *until > now && *until - now <= walkPause; // a clock that was wrong does not stop it for long
}

} // namespace

QString textOf(const LogPeriods &periods)
{
    QStringList words;
    if (periods.security > 0)
        words << QStringLiteral("security %1 years").arg(periods.security);
    if (periods.care > 0)
        words << QStringLiteral("care %1 years").arg(periods.care);
    return words.join(QStringLiteral(", "));
}

LogPeriods logPeriods(store::Connection &connection)
{
    const QStringList parts = store::setting(connection, periodsSetting).split(QLatin1Char(' '));
    const LogPeriods periods{parts.value(0).toInt(), parts.value(1).toInt()};
    return isSound(periods.security) && isSound(periods.care) ? periods : LogPeriods();
}

void keepLogPeriods(store::Connection &connection, const LogPeriods &periods)
{
    store::keepSetting(connection, periodsSetting, QStringLiteral("%1 %2").arg(periods.security).arg(periods.care));
    store::keepSetting(connection, restsSetting, QString()); // what is over by the new ones is looked for at once
    store::keepSetting(connection, nextSetting, QString());
}

EntryAges::EntryAges(store::Connection &connection, const policy::RetentionPolicies &policies,
                     const LogPeriods &periods, base::Instant now)
    : m_connection(connection), m_policies(policies), m_periods(periods), m_now(now), m_latest(base::fromUnixMs(0))
{
    for (const int years : {periods.security, periods.care})
        m_latest = std::max(m_latest, before(years, now).value_or(m_latest));
}

EntryAges::Of EntryAges::clientOf(const QString &client)
{
    if (const auto known = m_clients.constFind(client); known != m_clients.cend())
        return *known;
    Of of;
    if (const auto record = store::clientRecordOf(m_connection, client, m_now)) {
        const QDate last = record->lastSession ? domain::utcDay(*record->lastSession) : QDate();
        const auto end = last.isValid() ? endOfKeeping(m_policies.of(record->jurisdiction), last,
                                                       domain::storedBirthDate(record->birthDate))
                                        : m_now;
        of.isHeld = record->isHeld;
        of.isOver =
            !record->isHeld && !record->hasRecordings && end <= m_now && record->keptUntil.value_or(m_now) <= m_now;
    }
    m_clients.insert(client, of);
    return of;
}

bool EntryAges::isOver(const audit::AgedEntry &entry)
{
    const auto action = domain::logActionFromText(entry.action.text());
    if (!action) // of another version: nobody here knows what it is
        return false;
    const KeepClass keep = domain::rowOf(*action).keep;
    if (keep == KeepClass::Evidence)
        return false;
    const auto end = before(keep == KeepClass::Care ? m_periods.care : m_periods.security, m_now);
    if (!end || entry.receivedAt >= *end)
        return false;
    QString client = entry.clientId;
    if (!entry.recordingId.isEmpty()) {
        const QString itsClient = store::clientOfRecording(m_connection, entry.recordingId);
        if (itsClient.isEmpty() && keep == KeepClass::Care)
            return false; // whose it is cannot be found
        client = itsClient.isEmpty() ? client : itsClient;
    }
    if (client.isEmpty())
        return true;
    const Of of = clientOf(client);
    return keep == KeepClass::Care ? of.isOver : !of.isHeld;
}

base::Result<qint64> retireEntries(const LogRetention &what, const std::stop_token &stop)
{
    qint64 gone = 0;
    const QStringList unfinished = audit::unfinishedRemovals(what.connection);
    for (const QString &removal : unfinished) {
        const auto finished = audit::carryOut(what.connection, what.log, removal, what.clock.now());
        if (!finished)
            return finished;
        gone += *finished;
    }
    const LogPeriods periods = logPeriods(what.connection);
    const auto begun = what.clock.now();
    if (!periods.isOn() || rests(what.connection, begun))
        return gone;
    EntryAges ages(what.connection, what.policies, periods, begun);
    const qint64 last = audit::lastBefore(what.connection, ages.latest());
    qint64 next = std::max<qint64>(1, store::setting(what.connection, nextSetting).toLongLong());
    for (; next <= last && !stop.stop_requested(); next += stepSize) {
        QList<qint64> over;
        const auto aged = audit::agedEntries(what.connection, next, std::min(last, next + stepSize - 1), ages.latest());
        for (const audit::AgedEntry &entry : aged) {
            if (ages.isOver(entry))
                over << entry.sequence;
        }
        for (const QList<qint64> &named : inRecords(over)) {
            if (stop.stop_requested()) // what is left of this step is found again
                return gone;
            const auto taken = takeOut(what, named, ages, textOf(periods));
            if (!taken)
                return taken;
            gone += *taken;
        }
        store::keepSetting(what.connection, nextSetting, QString::number(next + stepSize));
    }
    if (next > last) {
        store::keepSetting(what.connection, nextSetting, QString());
        store::keepSetting(what.connection, restsSetting, base::toText(what.clock.now() + walkPause));
    }
    return gone;
}

} // namespace attune::server::retention
