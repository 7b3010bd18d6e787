// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"
#include "server/audit/log_scan.h"

#include <QTimeZone>

#include <map>
#include <unordered_map>

namespace attune::server::audit {

/// The clocks of a zone, for many instants that mostly follow each other. One thread.
class ZoneClock
{
public:
    explicit ZoneClock(QTimeZone zone) : m_zone(std::move(zone)) {}
    /// Milliseconds of a clock on the wall. @param utc milliseconds since 1970
    qint64 local(qint64 utc);
    /// When the clocks change next; INT64_MAX for never.
    qint64 nextChange(qint64 utc);
    /// When they changed last, or now; INT64_MIN for never.
    qint64 lastChange(qint64 utc);
    /// Days since 1970 in the zone.
    qint64 dayOf(qint64 utc);

private:
    void look(qint64 utc);

    QTimeZone m_zone;
    qint64 m_from = 0;
    qint64 m_until = 0;
    qint64 m_offset = 0;
};

/// Reads what a question finds in the log itself, and not in blocks, as if it were blocks: what has the same word has
/// the same number in both. One thread.
class RowBlocks
{
public:
    explicit RowBlocks(store::Connection &connection) : m_connection(connection) {}
    /// Entries behind a number. @throws store::StoreError
    void run(const LogQuestion &question, qint64 behind, const std::function<void(const ScannedBlock &)> &take);
    std::uint32_t numberOf(const QString &word);
    /// The texts of some numbers, of either source.
    QHash<std::uint32_t, QString> textsOf(const QList<std::uint32_t> &numbers) const;

private:
    store::Connection &m_connection;
    QHash<QString, std::uint32_t> m_numbers;
    QHash<std::uint32_t, QString> m_unknown; ///< words that no block has
};

/// Counts what is found, by one thing. One thread.
class LogTally
{
public:
    struct Name
    {
        domain::OutcomeCounts counts;
        qint64 first = INT64_MAX;
        qint64 last = INT64_MIN;
        qint64 people = 0;       ///< of a recording: how many different ones, behind countPeople()
        std::uint32_t actor = 0; ///< of a device: who used it last
        std::uint32_t role = 0;  ///< of a person: the last one
    };
    using Names = std::unordered_map<std::uint32_t, Name>;

    /// @param zone whose hours and days are meant
    LogTally(domain::SummaryBy by, const QTimeZone &zone) : m_by(by), m_clock(zone) {}
    /// Before anything is taken: what numbers the outcomes have, in the order of LogOutcome.
    void setOutcomes(const QList<std::uint32_t> &numbers) { m_outcomes = numbers; }
    /// Before anything is taken, with SummaryBy::Time: where the hours begin that are counted instead of days.
    void setHours(std::vector<qint64> begins);
    void take(const ScannedBlock &block);
    /// Behind the last one, with SummaryBy::Recording.
    void countPeople();
    /// The columns that are looked at.
    QList<LogField> wanted() const;

    const domain::OutcomeCounts &total() const { return m_total; }
    qint64 first() const { return m_first; } ///< of what was found; INT64_MAX when nothing was
    qint64 last() const { return m_last; }
    const std::map<qint64, domain::OutcomeCounts> &days() const { return m_days; } ///< by days since 1970
    const std::vector<domain::OutcomeCounts> &hours() const { return m_hours; }
    const std::array<std::array<qint64, 24>, 7> &cells() const { return m_cells; }
    const Names &names() const { return m_names; }
    ZoneClock &clock() { return m_clock; }

private:
    /// What was found in a block: which entries, and how each ended.
    struct Hits
    {
        std::vector<std::uint16_t> entries;
        std::vector<std::uint8_t> parts;
    };
    /// Where everything between two instants is counted, so that neighbours are looked up once.
    struct Stretch
    {
        qint64 from = 0;
        qint64 until = 0;
        domain::OutcomeCounts *counts = nullptr;
        qint64 *cell = nullptr;
    };
    Hits hitsIn(const ScannedBlock &block) const;
    void takeTimes(const ScannedBlock &block, const Hits &hits);
    Stretch stretchOf(qint64 time);
    void takeNames(const ScannedBlock &block, const Hits &hits, LogField field);
    void takePeople(const ScannedBlock &block, const Hits &hits);
    const std::uint8_t *saidIn(const ScannedBlock &block) const;
    std::optional<LogField> nameField() const;
    std::size_t partOf(std::uint32_t outcome) const;

    domain::SummaryBy m_by;
    ZoneClock m_clock;
    QList<std::uint32_t> m_outcomes;
    domain::OutcomeCounts m_total;
    qint64 m_first = INT64_MAX;
    qint64 m_last = INT64_MIN;
    std::map<qint64, domain::OutcomeCounts> m_days;
    Stretch m_stretch; ///< the one that was counted in last
    std::vector<qint64> m_hourBegins;
    std::vector<domain::OutcomeCounts> m_hours;
    std::array<std::array<qint64, 24>, 7> m_cells{};
    Names m_names;
    std::vector<quint64> m_people;        ///< pairs of a recording and somebody behind an entry about it
    std::size_t m_mostPeople = 1'000'000; ///< before each pair is kept once
};

} // namespace attune::server::audit
