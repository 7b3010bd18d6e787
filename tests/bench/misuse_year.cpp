// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misuse_year.h"

#include "domain/alert.h"
#include "domain/person.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace attune::bench {

using domain::LogAction;
using domain::LogOutcome;
using domain::Role;
using server::audit::Entry;

namespace {

constexpr int staff = 100;
constexpr int managers = 5;
constexpr int administrators = 2;
constexpr int supervisors = 12;
constexpr int clients = 3000;
constexpr int familyNames = 600;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
const QString care = QStringLiteral("care");
const QString supervision = QStringLiteral("supervision");
const QString quality = QStringLiteral("quality");

QString idOf(int kind, int number)
{
    return QStringLiteral("%1-0000-7000-8000-%2")
        .arg(kind, 8, 10, QLatin1Char('0'))
        .arg(number, 12, 10, QLatin1Char('0'));
}

QString recordingOf(int client, int number)
{
    return idOf(3, client * 1000 + number);
}

QDate firstDay()
{
    return {2025, 1, 6}; // a Monday
}

const QTimeZone &zone()
{
    static const QTimeZone there("America/New_York");
    return there;
}

} // namespace

MisuseYear::MisuseYear(quint32 seed) : m_random(seed)
{
    m_beginMs = at(0, 0);
    makePeople();
    for (int day = 0; day < days(); ++day)
        makeDay(day);
    plantAll();
    finish();
}

double MisuseYear::uniform(double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(m_random);
}

int MisuseYear::number(int from, int to)
{
    return std::uniform_int_distribution<int>(from, to)(m_random);
}

/// By the clocks of the practice. @param hour may be beyond 24
qint64 MisuseYear::at(int day, double hour) const
{
    const QDate date = firstDay().addDays(day + static_cast<int>(hour) / 24);
    const int ms = static_cast<int>(std::fmod(hour, 24.0) * static_cast<double>(hourMs));
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(ms), zone()).toMSecsSinceEpoch();
}

bool MisuseYear::isWorkday(int day) const
{
    return day % 7 < 5;
}

QString MisuseYear::clientId(int client) const
{
    return idOf(2, client);
}

bool MisuseYear::hasWithdrawn(const QString &clientId, qint64 atMs) const
{
    const auto since = m_withdrawn.constFind(clientId);
    return since != m_withdrawn.cend() && *since <= atMs;
}

void MisuseYear::makePeople()
{
    std::vector<double> weights;
    for (int i = 0; i < familyNames; ++i)
        weights.push_back(1.0 / (i + 40)); // some names are frequent
    std::discrete_distribution<int> name(weights.begin(), weights.end());
    const auto fold = [&] { return QStringLiteral("given%1 family%2").arg(number(0, 300)).arg(name(m_random)); };
    for (int i = 0; i < clients; ++i)
        m_clientNames.push_back(fold());
    for (int i = 0; i < staff; ++i) {
        Worker worker;
        worker.id = idOf(1, i);
        worker.fold = fold();
        worker.role = textOf(i < managers                    ? Role::PracticeManager
                             : i < managers + administrators ? Role::Admin
                                                             : Role::Psychologist);
        worker.device = idOf(4, i);
        worker.secondDevice = chance(0.4) ? idOf(5, i) : QString();
        worker.office = QStringLiteral("10.1.%1.%2").arg(i % 3).arg(10 + i);
        worker.home = QStringLiteral("203.%1.%2.7").arg(i % 100).arg(i);
        worker.worksEvenings = chance(0.2);
        m_workers.push_back(worker);
    }
    const int first = managers + administrators;
    for (int i = 0; i < clients; ++i)
        m_workers[static_cast<std::size_t>(first + i % (staff - first))].clients << i;
    for (int i = 0; i < supervisors; ++i) {
        for (int k = 0; k < 4; ++k)
            m_workers[static_cast<std::size_t>(first + i)].supervisees
                << first + supervisors + (i * 4 + k) % (staff - first - supervisors);
    }
    m_awayUntil = QList<qint64>(staff, -1);
}

Entry MisuseYear::entryOf(const Worker &worker, LogAction action, int client, const QString &purpose)
{
    Entry entry;
    entry.actorId = worker.id;
    entry.actorRole = worker.role;
    entry.action = action;
    entry.outcome = LogOutcome::Allowed;
    entry.purpose = purpose;
    entry.address = worker.office;
    if (client >= 0) {
        entry.clientId = clientId(client);
        entry.recordingId = recordingOf(client, number(0, 30));
    }
    return entry;
}

void MisuseYear::add(qint64 atMs, Entry entry, int planted)
{
    entry.occurredAt = base::fromUnixMs(atMs);
    m_drafts.push_back({atMs, std::move(entry), planted});
}

/// Content, and what the program reports while it is open.
void MisuseYear::open(qint64 atMs, const Worker &worker, int client, const QString &purpose, int planted,
                      LogAction action)
{
    Entry entry = entryOf(worker, action, client, purpose);
    if (planted < 0 && hasWithdrawn(entry.clientId, atMs)) { // the policy says no
        entry.action = LogAction::AccessDenied;
        entry.outcome = LogOutcome::Refused;
        entry.code = QStringLiteral("play:consent_withdrawn");
    }
    const QString recording = entry.recordingId;
    add(atMs, entry, planted);
    if (entry.action != LogAction::LinkIssued)
        return;
    for (const auto &[after, report] :
         {std::pair(1000, LogAction::KeyUsed), std::pair(2000, LogAction::Opened), std::pair(3000, LogAction::Started),
          std::pair(240'000, LogAction::Watched), std::pair(480'000, LogAction::Closed)}) {
        Entry more = entryOf(worker, report, client, purpose);
        more.recordingId = recording;
        if (report != LogAction::KeyUsed) {
            more.device = worker.device;
            more.outcome = LogOutcome::Reported;
        }
        add(atMs + after, more);
    }
}

const Worker &MisuseYear::someManager()
{
    return m_workers[static_cast<std::size_t>(number(0, managers - 1))];
}

void MisuseYear::makeDay(int day)
{
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        Worker &worker = m_workers[i];
        if (m_awayUntil[static_cast<qsizetype>(i)] >= day)
            continue;
        if (day % 7 == 0 && chance(0.06)) { // leave of one to three weeks
            m_awayUntil[static_cast<qsizetype>(i)] = day + 7 * number(1, 3) - 1;
            continue;
        }
        if (worker.role == textOf(Role::Psychologist))
            dayOfClinician(worker, day);
        else
            dayOfManager(worker, day);
    }
}

void MisuseYear::dayOfClinician(Worker &worker, int day)
{
    const bool isSaturday = day % 7 == 5;
    if ((!isWorkday(day) && !(isSaturday && chance(0.1))) || chance(0.04))
        return;
    const double begins = uniform(7.5, 9.5);
    add(at(day, begins), entryOf(worker, LogAction::SignIn, -1, {}));
    const int seen = isSaturday ? number(1, 3) : number(3, 7);
    for (int i = 0; i < seen; ++i) {
        const int client = worker.clients.at(number(0, static_cast<int>(worker.clients.size()) - 1));
        const qint64 when = at(day, begins + 0.3 + i * 1.2 + uniform(0, 0.5));
        if (chance(0.8))
            open(when, worker, client, care, -1, LogAction::NotesRead);
        if (chance(0.5))
            open(when + 4 * minuteMs, worker, client, care);
        if (chance(0.3))
            open(when + 30 * minuteMs, worker, client, care, -1, LogAction::TranscriptRead);
        add(when + 50 * minuteMs, entryOf(worker, LogAction::NoteSaved, client, care));
    }
    if (chance(1.0 / 22)) { // the month's reports
        for (int i = 0; i < number(8, 16); ++i)
            open(at(day, 13 + i * 0.13), worker,
                 worker.clients.at(number(0, static_cast<int>(worker.clients.size()) - 1)), care, -1,
                 LogAction::NotesRead);
    }
    if (!worker.supervisees.isEmpty() && chance(0.25)) {
        const int whose = worker.supervisees.at(number(0, static_cast<int>(worker.supervisees.size()) - 1));
        const auto &theirs = m_workers[static_cast<std::size_t>(whose)].clients;
        open(at(day, 16.5), worker, theirs.at(number(0, std::min(9, static_cast<int>(theirs.size()) - 1))),
             supervision);
    }
    if (chance(worker.worksEvenings ? 0.3 : 0.015)) {
        Worker home = worker;
        home.office = worker.home;
        home.device = worker.secondDevice.isEmpty() ? worker.device : worker.secondDevice;
        add(at(day, 20.9), entryOf(home, LogAction::SignIn, -1, {}));
        for (int i = 0; i < number(1, 3); ++i)
            open(at(day, 21.1 + i * 0.3), home,
                 worker.clients.at(number(0, static_cast<int>(worker.clients.size()) - 1)), care);
    }
    seldom(worker, day);
}

void MisuseYear::dayOfManager(Worker &worker, int day)
{
    if (!isWorkday(day))
        return;
    add(at(day, uniform(8, 9)), entryOf(worker, LogAction::SignIn, -1, {}));
    for (int i = 0; i < number(2, 10); ++i)
        add(at(day, uniform(9, 17)), entryOf(worker, LogAction::AccessLogSearched, -1, {}));
    if (worker.role == textOf(Role::PracticeManager) && chance(0.35)) { // recordings that were drawn
        const double begins = uniform(10, 14);
        for (int i = 0; i < number(3, 7); ++i)
            open(at(day, begins + i * 0.3), worker, number(0, clients - 1), quality);
    }
    if (chance(0.012)) { // a court asks
        const int client = number(0, clients - 1);
        for (int i = 0; i < number(2, 8); ++i)
            open(at(day, 15 + i * 0.05), worker, client, QStringLiteral("courtOrder"), -1,
                 LogAction::DownloadLinkIssued);
    }
    if (chance(0.03)) { // a client asked
        Entry entry = entryOf(worker, LogAction::DeletionScheduled, number(0, clients - 1), {});
        add(at(day, 11), entry);
    }
    if (chance(0.002)) { // a recording that was made by mistake
        Entry entry = entryOf(worker, LogAction::DeletionScheduled, number(0, clients - 1), {});
        entry.recordingId = recordingOf(number(0, clients - 1), 500 + day);
        m_early.insert(entry.recordingId);
        add(at(day, 11.5), entry);
    }
    if (worker.id == m_workers.front().id && day % 91 == 60) {
        Entry entry = entryOf(worker, LogAction::AccessLogExported, -1, {});
        entry.code = QStringLiteral("csv rows:%1").arg(day * 4000);
        add(at(day, 16), entry);
    }
    seldom(worker, day);
}

/// What happens to everybody now and then.
void MisuseYear::seldom(Worker &worker, int day)
{
    for (int i = 0; chance(0.3) && i < 6; ++i) {
        Entry refused = entryOf(worker, LogAction::AccessDenied, number(0, clients - 1), {});
        refused.outcome = LogOutcome::Refused;
        refused.code = QStringLiteral("seeDetails:not_found");
        add(at(day, uniform(9, 17)), refused);
    }
    if (!worker.clients.isEmpty() && chance(0.03)) {
        for (int i = 0; i < number(1, 2); ++i)
            open(at(day, 12 + i * 0.1), worker, worker.clients.first(), care, -1, LogAction::DownloadLinkIssued);
    }
    if (chance(1.0 / 400)) // a new computer
        worker.device = idOf(6, day * 1000 + number(0, 999));
    if (chance(0.004)) { // on the way
        Worker away = worker;
        away.office = QStringLiteral("198.51.%1.9").arg(number(0, 250));
        add(at(day, 18.5), entryOf(away, LogAction::SignIn, -1, {}));
    }
    if (worker.role == textOf(Role::Psychologist) && chance(8.0 / 93 / 250)) { // an emergency that was one
        const int client = number(0, clients - 1);
        add(at(day, 19), entryOf(worker, LogAction::BreakGlassOpened, client, {}));
        open(at(day, 19.05), worker, client, QStringLiteral("emergency"));
    }
    if (chance(1.0 / 4000)) {
        Entry gap = entryOf(worker, LogAction::DeviceGap, -1, {});
        gap.device = worker.device;
        gap.outcome = LogOutcome::Failed;
        add(at(day, 10.5), gap);
    }
    if (!worker.clients.isEmpty() && chance(0.003)) { // somebody takes their consent back
        const int client = worker.clients.at(number(0, static_cast<int>(worker.clients.size()) - 1));
        m_withdrawn.insert(clientId(client), at(day, 20.5));
        worker.clients.removeOne(client);
    }
}

int MisuseYear::plantDay(int from, int to)
{
    int day = number(from, to);
    while (!isWorkday(day))
        ++day;
    return day;
}

void MisuseYear::plantAll()
{
    using Plant = void (MisuseYear::*)(Planted &);
    static constexpr std::pair<const char *, Plant> table[] = {
        {"browsing", &MisuseYear::plantBrowsing},
        {"a known person", &MisuseYear::plantKnownPerson},
        {"an ex-partner's record", &MisuseYear::plantSameClient},
        {"bulk download", &MisuseYear::plantBulkDownload},
        {"nights", &MisuseYear::plantNights},
        {"after withdrawal", &MisuseYear::plantAfterWithdrawal},
        {"shared account", &MisuseYear::plantSharedAccount},
        {"slow trickle", &MisuseYear::plantTrickle},
        {"break-glass without need", &MisuseYear::plantBreakGlass},
        {"export of everything", &MisuseYear::plantExport},
        {"deletion before its time", &MisuseYear::plantEarlyDeletion},
        {"a manager hiding something", &MisuseYear::plantHiding}};
    m_planted.resize(std::size(table));
    for (std::size_t i = 0; i < std::size(table); ++i) {
        m_planted[i].name = table[i].first;
        (this->*table[i].second)(m_planted[i]);
    }
    for (const Draft &draft : m_drafts) {
        if (draft.planted >= 0) {
            Planted &planted = m_planted[static_cast<std::size_t>(draft.planted)];
            planted.completeMs = std::max(planted.completeMs, draft.atMs);
        }
    }
}

static int placeOf(const std::vector<Planted> &all, const Planted &one)
{
    return static_cast<int>(&one - all.data());
}

void MisuseYear::plantBrowsing(Planted &planted)
{
    const Worker &worker = someManager();
    const int day = plantDay(90, 350);
    for (int i = 0; i < 25; ++i)
        open(at(day, 15 + i * 0.035), worker, number(0, clients - 1), quality, placeOf(m_planted, planted));
}

void MisuseYear::plantKnownPerson(Planted &planted)
{
    for (int tries = 0; tries < 10'000; ++tries) {
        const Worker &worker = m_workers[static_cast<std::size_t>(number(0, managers - 1))];
        const int client = number(0, clients - 1);
        if (worker.fold.section(QLatin1Char(' '), -1) !=
            m_clientNames[static_cast<std::size_t>(client)].section(QLatin1Char(' '), -1))
            continue;
        open(at(plantDay(90, 350), uniform(10, 16)), worker, client, quality, placeOf(m_planted, planted));
        return;
    }
    // Nobody of the practice has the name of a client: one gets it.
    m_clientNames[0] = QStringLiteral("given0 ") + m_workers[0].fold.section(QLatin1Char(' '), -1);
    open(at(plantDay(90, 350), 11), m_workers[0], 0, quality, placeOf(m_planted, planted));
}

void MisuseYear::plantSameClient(Planted &planted)
{
    const Worker &worker = someManager();
    const int client = number(0, clients - 1);
    const int day = plantDay(90, 330);
    for (int i = 0; i < 6; ++i)
        open(at(day + 2 * i, uniform(12, 18)), worker, client, quality, placeOf(m_planted, planted));
}

void MisuseYear::plantBulkDownload(Planted &planted)
{
    const Worker &worker = m_workers[static_cast<std::size_t>(number(40, staff - 1))];
    const int day = plantDay(90, 350);
    for (int i = 0; i < 40; ++i)
        open(at(day, 17 + i * 0.015), worker, worker.clients.at(i % worker.clients.size()), care,
             placeOf(m_planted, planted), LogAction::DownloadLinkIssued);
}

void MisuseYear::plantNights(Planted &planted)
{
    std::size_t who = static_cast<std::size_t>(number(20, 39));
    while (m_workers[who].worksEvenings)
        ++who;
    Worker worker = m_workers[who];
    worker.office = worker.home;
    const int day = plantDay(90, 340);
    for (int night = 0; night < 5; ++night) {
        for (int i = 0; i < 3; ++i)
            open(at(day + 2 * night, 2 + uniform(0, 1.5)), worker, worker.clients.at(i), care,
                 placeOf(m_planted, planted));
    }
}

void MisuseYear::plantAfterWithdrawal(Planted &planted)
{
    const int client = number(0, clients - 1);
    const int day = plantDay(90, 350);
    m_withdrawn.insert(clientId(client), at(day, 9));
    const Worker &worker = m_workers[static_cast<std::size_t>(managers + administrators + client % 93)];
    open(at(day + 1, 10), worker, client, care, placeOf(m_planted, planted));
    // Whoever treats them opens it no more.
    const qint64 since = at(day, 9);
    std::erase_if(m_drafts, [&](const Draft &draft) {
        return draft.planted < 0 && draft.atMs >= since && draft.entry.clientId == clientId(client);
    });
}

void MisuseYear::plantSharedAccount(Planted &planted)
{
    Worker worker = m_workers[static_cast<std::size_t>(number(60, 79))];
    const int day = plantDay(90, 350);
    Worker other = worker;
    other.office = QStringLiteral("192.0.2.44");
    other.device = idOf(7, 1);
    for (int i = 0; i < 6; ++i) {
        open(at(day, 13 + i * 0.2), worker, worker.clients.at(i), care, placeOf(m_planted, planted));
        open(at(day, 13.05 + i * 0.2), other, worker.clients.at(i + 6), care, placeOf(m_planted, planted));
    }
}

void MisuseYear::plantTrickle(Planted &planted)
{
    const Worker &worker = m_workers[static_cast<std::size_t>(managers + administrators + number(0, supervisors - 1))];
    const int day = plantDay(100, 300);
    for (int i = 0; i < 42; ++i) {
        if (isWorkday(day + i))
            open(at(day + i, uniform(12, 17)), worker, (1501 + i * 37) % clients, supervision,
                 placeOf(m_planted, planted));
    }
}

void MisuseYear::plantBreakGlass(Planted &planted)
{
    const Worker &worker = m_workers[static_cast<std::size_t>(number(80, staff - 1))];
    const int client = number(0, clients - 1);
    const int day = plantDay(90, 350);
    add(at(day, 14), entryOf(worker, LogAction::BreakGlassOpened, client, {}), placeOf(m_planted, planted));
    for (int i = 0; i < 3; ++i)
        open(at(day, 14.1 + i * 0.2), worker, client, QStringLiteral("emergency"), placeOf(m_planted, planted));
}

void MisuseYear::plantExport(Planted &planted)
{
    Entry entry = entryOf(m_workers[managers], LogAction::AccessLogExported, -1, {});
    entry.code = QStringLiteral("jsonl rows:812345");
    add(at(plantDay(90, 350), 17.5), entry, placeOf(m_planted, planted));
}

void MisuseYear::plantEarlyDeletion(Planted &planted)
{
    const Worker &worker = someManager();
    const int day = plantDay(90, 350);
    for (int i = 0; i < 2; ++i) {
        Entry entry = entryOf(worker, LogAction::DeletionScheduled, 5 + i, {});
        entry.recordingId = recordingOf(5 + i, 900);
        m_early.insert(entry.recordingId);
        add(at(day, 17 + i * 0.1), entry, placeOf(m_planted, planted));
    }
}

/// Switches off what would tell, takes what they want, and switches it on again.
void MisuseYear::plantHiding(Planted &planted)
{
    const Worker &worker = someManager();
    const int day = plantDay(90, 350);
    const int place = placeOf(m_planted, planted);
    Entry off = entryOf(worker, LogAction::AlertRuleChanged, -1, {});
    off.code = QStringLiteral("off:") + textOf(domain::AlertKind::ManyDownloads);
    add(at(day, 18), off, place);
    for (int i = 0; i < 20; ++i)
        open(at(day, 18.1 + i * 0.02), worker, number(0, clients - 1), quality, place, LogAction::DownloadLinkIssued);
    Entry on = off;
    on.code = QStringLiteral("on:") + textOf(domain::AlertKind::ManyDownloads);
    add(at(day, 19), on, place);
}

void MisuseYear::finish()
{
    std::stable_sort(m_drafts.begin(), m_drafts.end(), [](const Draft &a, const Draft &b) { return a.atMs < b.atMs; });
    m_entries.reserve(m_drafts.size());
    for (Draft &draft : m_drafts) {
        server::audit::LoggedEntry logged;
        logged.sequence = static_cast<qint64>(m_entries.size()) + 1;
        logged.receivedAt = draft.entry.occurredAt;
        logged.entry = std::move(draft.entry);
        if (draft.planted >= 0)
            m_planted[static_cast<std::size_t>(draft.planted)].entries.insert(logged.sequence);
        m_entries.push_back(std::move(logged));
    }
    m_drafts.clear();
}

} // namespace attune::bench
