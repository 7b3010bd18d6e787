// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/marks.h"

#include <QSet>

#include <random>
#include <vector>

namespace attune::bench {

/// Somebody of the invented practice.
struct Worker
{
    QString id;
    QString fold; ///< name
    QString role;
    QString device;
    QString secondDevice; ///< at home; empty for who has none
    QString office;       ///< network of their desk, an address
    QString home;
    QList<int> clients;     ///< whom they treat
    QList<int> supervisees; ///< of whom they see recordings
    bool worksEvenings = false;
};

/// A misuse that was planted: when it is complete, and the entries it consists of.
struct Planted
{
    const char *name = "";
    qint64 completeMs = 0;
    QSet<qint64> entries; ///< numbers
    std::optional<qint64> raisedMs;
    QString raisedBy; ///< rule
};

/// A year of a practice: who does what when, as entries of the access log in the order of their times.
///
/// What is normal: clinicians see about five clients a day and open the recording, transcript or notes of some before
/// or after; supervisors watch what their supervisees' clients agreed to; practice managers review the quality of drawn
/// recordings, take copies that courts ask for, and erase what clients asked for; some work on evenings and Saturdays,
/// some from home; people go on leave, get new devices, mistype addresses, are refused; emergencies are opened now and
/// then; two new people begin each month. Twelve misuses are between them (ALERTS.md does not know them).
class MisuseYear
{
public:
    explicit MisuseYear(quint32 seed);

    const std::vector<server::audit::LoggedEntry> &entries() const { return m_entries; }
    std::vector<Planted> &planted() { return m_planted; }
    const std::vector<Worker> &workers() const { return m_workers; }
    QString clientId(int client) const;
    QString clientFold(int client) const { return m_clientNames.at(static_cast<std::size_t>(client)); }
    bool hasWithdrawn(const QString &clientId, qint64 atMs) const;
    bool isErasedEarly(const QString &recordingId) const { return m_early.contains(recordingId); }
    qint64 beginMs() const { return m_beginMs; }
    int days() const { return 365; }

private:
    using Random = std::mt19937;
    void makePeople();
    void makeDay(int day);
    void dayOfClinician(Worker &worker, int day);
    void dayOfManager(Worker &worker, int day);
    void seldom(Worker &worker, int day);
    void plantAll();
    void plantBrowsing(Planted &planted);
    void plantKnownPerson(Planted &planted);
    void plantSameClient(Planted &planted);
    void plantBulkDownload(Planted &planted);
    void plantNights(Planted &planted);
    void plantAfterWithdrawal(Planted &planted);
    void plantSharedAccount(Planted &planted);
    void plantTrickle(Planted &planted);
    void plantBreakGlass(Planted &planted);
    void plantExport(Planted &planted);
    void plantEarlyDeletion(Planted &planted);
    void plantHiding(Planted &planted);

    struct Draft
    {
        qint64 atMs = 0;
        server::audit::Entry entry;
        int planted = -1;
    };
    server::audit::Entry entryOf(const Worker &worker, domain::LogAction action, int client, const QString &purpose);
    void add(qint64 atMs, server::audit::Entry entry, int planted = -1);
    void open(qint64 atMs, const Worker &worker, int client, const QString &purpose, int planted = -1,
              domain::LogAction action = domain::LogAction::LinkIssued);
    qint64 at(int day, double hour) const;
    double uniform(double from, double to);
    int number(int from, int to);
    bool chance(double share) { return uniform(0, 1) < share; }
    bool isWorkday(int day) const;
    const Worker &someManager();
    int plantDay(int from, int to);
    void finish();

    Random m_random;
    qint64 m_beginMs = 0;
    std::vector<Worker> m_workers;
    std::vector<QString> m_clientNames;
    QHash<QString, qint64> m_withdrawn; ///< by client, since when
    QSet<QString> m_early;
    std::vector<Draft> m_drafts;
    std::vector<Planted> m_planted;
    std::vector<server::audit::LoggedEntry> m_entries;
    QList<qint64> m_awayUntil; ///< leave of workers, by day
};

} // namespace attune::bench
