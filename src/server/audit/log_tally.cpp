// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_tally.h"

#include <QDateTime>

#include <algorithm>

namespace attune::server::audit {

using domain::OutcomeCounts;
using domain::SummaryBy;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qsizetype textsTogether = 250;

qint64 floorOf(qint64 value, qint64 unit)
{
    return value >= 0 ? value / unit : -((-value + unit - 1) / unit);
}

void keepOnce(std::vector<quint64> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

void ZoneClock::look(qint64 utc)
{
    if (utc >= m_from && utc < m_until)
        return;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC);
    m_offset = qint64(m_zone.offsetFromUtc(time)) * 1000;
    m_from = INT64_MIN;
    m_until = INT64_MAX;
    if (!m_zone.hasTransitions())
        return;
    const auto before = m_zone.previousTransition(time.addMSecs(1)); // one that is now has happened
    const auto next = m_zone.nextTransition(time);
    if (before.atUtc.isValid())
        m_from = before.atUtc.toMSecsSinceEpoch();
    if (next.atUtc.isValid())
        m_until = next.atUtc.toMSecsSinceEpoch();
}

qint64 ZoneClock::local(qint64 utc)
{
    look(utc);
    return utc + m_offset;
}

qint64 ZoneClock::nextChange(qint64 utc)
{
    look(utc);
    return m_until;
}

qint64 ZoneClock::dayOf(qint64 utc)
{
    return floorOf(local(utc), dayMs);
}

std::uint32_t RowBlocks::numberOf(const QString &word)
{
    if (word.isEmpty())
        return 0;
    if (const auto known = m_numbers.constFind(word); known != m_numbers.cend())
        return *known;
    std::uint32_t number = wordNumber(m_connection, word);
    if (number == 0) { // from the other end, where no block's numbers are
        number = UINT32_MAX - 1 - static_cast<std::uint32_t>(m_unknown.size());
        m_unknown.insert(number, word);
    }
    m_numbers.insert(word, number);
    return number;
}

QHash<std::uint32_t, QString> RowBlocks::textsOf(const QList<std::uint32_t> &numbers) const
{
    enum class Column { Number, Word };
    QHash<std::uint32_t, QString> texts;
    QStringList asked;
    for (const std::uint32_t number : numbers) {
        if (const auto unknown = m_unknown.constFind(number); unknown != m_unknown.cend())
            texts.insert(number, *unknown);
        else
            asked << QString::number(number);
    }
    for (qsizetype at = 0; at < asked.size(); at += textsTogether) {
        auto rows = m_connection.run(QStringLiteral("SELECT number, word FROM log_words WHERE number IN (%1)")
                                         .arg(asked.mid(at, textsTogether).join(QLatin1Char(','))));
        while (rows.next())
            texts.insert(static_cast<std::uint32_t>(rows.number(Column::Number)), rows.text(Column::Word));
    }
    return texts;
}

void RowBlocks::run(const LogQuestion &question, qint64 behind, const std::function<void(const ScannedBlock &)> &take)
{
    enum class Column { At, Subject, Actor, FirstWord };
    static constexpr std::array fields = {LogField::Outcome,   LogField::Actor,  LogField::Role,  LogField::Client,
                                          LogField::Recording, LogField::Action, LogField::Device};
    const Filters filters(question.reader);
    const store::SqlTerm where = store::allOf({sqlOf(question, filters), {QStringLiteral("l.sequence > ?"), {behind}}});
    auto rows = m_connection.run(
        QStringLiteral("SELECT l.occurred_at, CASE WHEN %1 THEN 1 ELSE 0 END, CASE WHEN %2 THEN 1 ELSE 0 END, "
                       "l.outcome, l.actor_id, l.actor_role, l.client_id, l.recording_id, l.action, l.device FROM "
                       "access_log l%3 "
                       "WHERE %4")
            .arg(filters.subject().sql, filters.actor().sql,
                 behind == 0 && !narrowIndex(question) ? QString() : hintFor(m_connection, narrowIndex(question)),
                 where.sql),
        filters.subject().values + filters.actor().values + where.values);
    for (bool more = true; more;) {
        ScannedBlock block;
        std::array<std::vector<std::uint32_t>, fields.size()> numbers;
        while (static_cast<qint64>(block.times.size()) < blockSize && (more = rows.next())) {
            block.times.push_back(rows.number(Column::At));
            block.saysSubject.push_back(rows.flag(Column::Subject) ? 1 : 0);
            block.saysActor.push_back(rows.flag(Column::Actor) ? 1 : 0);
            for (std::size_t i = 0; i < fields.size(); ++i)
                numbers[i].push_back(numberOf(rows.text(static_cast<int>(Column::FirstWord) + static_cast<int>(i))));
        }
        block.entries = block.times.size();
        block.found.assign(block.entries, 1);
        for (std::size_t i = 0; i < fields.size(); ++i)
            block.words[static_cast<std::size_t>(fields[i])] = wordColumn(numbers[i]);
        if (block.entries > 0)
            take(block);
    }
}

void LogTally::setHours(std::vector<qint64> begins)
{
    m_hourBegins = std::move(begins);
    m_hours.assign(m_hourBegins.size(), {});
}

std::optional<LogField> LogTally::nameField() const
{
    switch (m_by) {
    case SummaryBy::Person:
    case SummaryBy::Readers:
        return LogField::Actor;
    case SummaryBy::Client:
        return LogField::Client;
    case SummaryBy::Action:
        return LogField::Action;
    case SummaryBy::Device:
    case SummaryBy::Gaps:
        return LogField::Device;
    case SummaryBy::Recording:
        return LogField::Recording;
    case SummaryBy::Time:
    case SummaryBy::Hour:
    case SummaryBy::Baseline:
        break;
    }
    return std::nullopt;
}

QList<LogField> LogTally::wanted() const
{
    QList<LogField> fields{LogField::Outcome};
    if (const auto field = nameField())
        fields << *field;
    if (m_by == SummaryBy::Recording || m_by == SummaryBy::Device)
        fields << LogField::Actor;
    if (m_by == SummaryBy::Person || m_by == SummaryBy::Readers)
        fields << LogField::Role;
    return fields;
}

std::size_t LogTally::partOf(std::uint32_t outcome) const
{
    const qsizetype place = m_outcomes.indexOf(outcome);
    return place < 0 ? domain::unknownOutcome : static_cast<std::size_t>(place);
}

/// Whether it may be said of the entry what it is counted by.
bool LogTally::isSaid(const ScannedBlock &block, std::size_t entry) const
{
    const bool subject = block.saysSubject.empty() || block.saysSubject[entry] != 0;
    const bool actor = block.saysActor.empty() || block.saysActor[entry] != 0;
    switch (m_by) {
    case SummaryBy::Client:
    case SummaryBy::Recording:
        return subject;
    case SummaryBy::Person:
    case SummaryBy::Readers:
    case SummaryBy::Device:
    case SummaryBy::Gaps:
        return actor;
    default:
        return true;
    }
}

void LogTally::takeTime(const Entry &entry)
{
    if (m_by == SummaryBy::Hour) {
        const qint64 local = m_clock.local(entry.time);
        const qint64 day = floorOf(local, dayMs);
        const qint64 weekday = ((day + 3) % 7 + 7) % 7; // the first of January 1970 was a Thursday
        ++m_cells[static_cast<std::size_t>(weekday)][static_cast<std::size_t>((local - day * dayMs) / hourMs)];
    } else if (!m_hourBegins.empty()) {
        const auto next = std::upper_bound(m_hourBegins.begin(), m_hourBegins.end(), entry.time);
        if (next != m_hourBegins.begin())
            ++m_hours[static_cast<std::size_t>(next - m_hourBegins.begin()) - 1].parts[entry.part];
    } else {
        const qint64 day = m_clock.dayOf(entry.time);
        if (!m_day.second || m_day.first != day)
            m_day = {day, &m_days[day]};
        ++m_day.second->parts[entry.part];
    }
}

/// @param known where the words of the block are counted, as far as they were looked up
void LogTally::takeName(const ScannedBlock &block, const Entry &entry, std::vector<Name *> &known)
{
    const WordColumn &column = block.column(*nameField());
    const std::size_t code = column.codes[entry.index];
    if (column.words[code] == 0 || !isSaid(block, entry.index))
        return;
    if (!known[code])
        known[code] = &m_names[column.words[code]];
    Name &name = *known[code];
    ++name.counts.parts[entry.part];
    name.first = std::min(name.first, entry.time);
    const bool isLatest = entry.time >= name.last;
    name.last = std::max(name.last, entry.time);
    if (isLatest && m_by == SummaryBy::Device)
        name.actor = block.column(LogField::Actor).wordOf(entry.index);
    if (isLatest && (m_by == SummaryBy::Person || m_by == SummaryBy::Readers))
        name.role = block.column(LogField::Role).wordOf(entry.index);
}

void LogTally::takePeople(const ScannedBlock &block)
{
    const WordColumn &recordings = block.column(LogField::Recording);
    const WordColumn &actors = block.column(LogField::Actor);
    std::vector<quint64> pairs;
    for (std::size_t i = 0; i < block.entries; ++i) {
        const bool saysActor = block.saysActor.empty() || block.saysActor[i] != 0;
        const quint64 recording = recordings.wordOf(i);
        if (block.found[i] != 0 && recording != 0 && actors.wordOf(i) != 0 && saysActor && isSaid(block, i))
            pairs.push_back(recording << 32U | actors.wordOf(i));
    }
    keepOnce(pairs);
    m_people.insert(m_people.end(), pairs.begin(), pairs.end());
    if (m_people.size() < m_mostPeople)
        return;
    keepOnce(m_people);
    m_mostPeople = std::max(m_mostPeople, 2 * m_people.size());
}

void LogTally::countPeople()
{
    keepOnce(m_people);
    for (const quint64 pair : m_people)
        ++m_names[static_cast<std::uint32_t>(pair >> 32U)].people;
}

void LogTally::take(const ScannedBlock &block)
{
    const WordColumn &outcomes = block.column(LogField::Outcome);
    std::vector<std::size_t> parts;
    for (const std::uint32_t outcome : outcomes.words)
        parts.push_back(partOf(outcome));
    const auto field = nameField();
    std::vector<Name *> known(field ? block.column(*field).words.size() : 0);
    for (std::size_t i = 0; i < block.entries; ++i) {
        if (block.found[i] == 0)
            continue;
        const Entry entry{i, parts[outcomes.codes[i]], block.times[i]};
        ++m_total.parts[entry.part];
        m_first = std::min(m_first, entry.time);
        m_last = std::max(m_last, entry.time);
        if (field)
            takeName(block, entry, known);
        else
            takeTime(entry);
    }
    if (m_by == SummaryBy::Recording)
        takePeople(block);
}

} // namespace attune::server::audit
