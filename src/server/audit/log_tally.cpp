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

qint64 ZoneClock::lastChange(qint64 utc)
{
    look(utc);
    return m_from;
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

/// Of which entries it may be said what they are counted by; nullptr: of all.
const std::uint8_t *LogTally::saidIn(const ScannedBlock &block) const
{
    const bool aboutSubject = m_by == SummaryBy::Client || m_by == SummaryBy::Recording;
    const std::vector<std::uint8_t> &said = aboutSubject ? block.saysSubject : block.saysActor;
    return m_by == SummaryBy::Action || said.empty() ? nullptr : said.data();
}

// What follows runs for each entry: by pointers, without a look at bounds that the columns are held to.

LogTally::Hits LogTally::hitsIn(const ScannedBlock &block) const
{
    const WordColumn &outcomes = block.column(LogField::Outcome);
    std::vector<std::uint8_t> partOfWord;
    for (const std::uint32_t outcome : outcomes.words)
        partOfWord.push_back(static_cast<std::uint8_t>(partOf(outcome)));
    Hits hits{std::vector<std::uint16_t>(block.entries), std::vector<std::uint8_t>(block.entries)};
    const std::uint8_t *const found = block.found.data();
    const std::uint16_t *const codes = outcomes.codes.data();
    const std::uint8_t *const parts = partOfWord.data();
    std::size_t count = 0;
    for (std::size_t i = 0; i < block.entries; ++i) {
        hits.entries.data()[count] = static_cast<std::uint16_t>(i);
        hits.parts.data()[count] = parts[codes[i]];
        count += found[i];
    }
    hits.entries.resize(count);
    hits.parts.resize(count);
    return hits;
}

LogTally::Stretch LogTally::stretchOf(qint64 time)
{
    Stretch stretch;
    if (!m_hourBegins.empty()) {
        const auto next = std::upper_bound(m_hourBegins.begin(), m_hourBegins.end(), time);
        const auto place = next - m_hourBegins.begin();
        stretch.from = place > 0 ? m_hourBegins[static_cast<std::size_t>(place) - 1] : INT64_MIN;
        stretch.until = next != m_hourBegins.end() ? *next : INT64_MAX;
        stretch.counts = place > 0 ? &m_hours[static_cast<std::size_t>(place) - 1] : nullptr;
        return stretch;
    }
    const qint64 length = m_by == SummaryBy::Hour ? hourMs : dayMs;
    const qint64 local = m_clock.local(time);
    const qint64 begin = time - (local - floorOf(local, length) * length);
    stretch.from = std::max(begin, m_clock.lastChange(time));
    stretch.until = std::min(begin + length, m_clock.nextChange(time));
    const qint64 day = floorOf(local, dayMs);
    const qint64 weekday = ((day + 3) % 7 + 7) % 7; // the first of January 1970 was a Thursday
    if (m_by == SummaryBy::Hour)
        stretch.cell =
            &m_cells[static_cast<std::size_t>(weekday)][static_cast<std::size_t>((local - day * dayMs) / hourMs)];
    else
        stretch.counts = &m_days[day];
    return stretch;
}

void LogTally::takeTimes(const ScannedBlock &block, const Hits &hits)
{
    const qint64 *const times = block.times.data();
    const std::uint16_t *const entries = hits.entries.data();
    const std::uint8_t *const parts = hits.parts.data();
    for (std::size_t i = 0; i < hits.entries.size(); ++i) {
        const qint64 time = times[entries[i]];
        if (time < m_stretch.from || time >= m_stretch.until)
            m_stretch = stretchOf(time);
        if (m_stretch.cell)
            ++*m_stretch.cell;
        else if (m_stretch.counts)
            ++m_stretch.counts->parts.data()[parts[i]];
    }
}

void LogTally::takeNames(const ScannedBlock &block, const Hits &hits, LogField field)
{
    const WordColumn &column = block.column(field);
    const std::uint8_t *const said = saidIn(block);
    const std::uint16_t *const codes = column.codes.data();
    const std::uint16_t *const entries = hits.entries.data();
    const std::uint8_t *const parts = hits.parts.data();
    const qint64 *const times = block.times.data();
    struct Local
    {
        OutcomeCounts counts;
        qint64 first = INT64_MAX;
        qint64 last = INT64_MIN;
        std::uint16_t latest = 0;
        bool isThere = false;
    };
    std::vector<Local> locals(column.words.size());
    for (std::size_t i = 0; i < hits.entries.size(); ++i) {
        const std::uint16_t entry = entries[i];
        if (said && said[entry] == 0)
            continue;
        Local &local = locals.data()[codes[entry]];
        ++local.counts.parts.data()[parts[i]];
        local.isThere = true;
        local.first = std::min(local.first, times[entry]);
        if (times[entry] >= local.last) {
            local.last = times[entry];
            local.latest = entry;
        }
    }
    const bool hasActor = m_by == SummaryBy::Device;
    const bool hasRole = m_by == SummaryBy::Person || m_by == SummaryBy::Readers;
    for (std::size_t code = 0; code < locals.size(); ++code) {
        const Local &local = locals[code];
        if (!local.isThere || column.words[code] == 0)
            continue;
        Name &name = m_names[column.words[code]];
        name.counts += local.counts;
        name.first = std::min(name.first, local.first);
        if (local.last < name.last)
            continue;
        name.last = local.last;
        name.actor = hasActor ? block.column(LogField::Actor).wordOf(local.latest) : 0;
        name.role = hasRole ? block.column(LogField::Role).wordOf(local.latest) : 0;
    }
}

void LogTally::takePeople(const ScannedBlock &block, const Hits &hits)
{
    const WordColumn &recordings = block.column(LogField::Recording);
    const WordColumn &actors = block.column(LogField::Actor);
    const std::uint8_t *const said = saidIn(block);
    const std::uint8_t *const saysActor = block.saysActor.empty() ? nullptr : block.saysActor.data();
    std::vector<quint64> pairs;
    for (const std::uint16_t entry : hits.entries) {
        const quint64 recording = recordings.wordOf(entry);
        const std::uint32_t actor = actors.wordOf(entry);
        if (recording != 0 && actor != 0 && (!saysActor || saysActor[entry] != 0) && (!said || said[entry] != 0))
            pairs.push_back(recording << 32U | actor);
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
    const Hits hits = hitsIn(block);
    const qint64 *const times = block.times.data();
    for (std::size_t i = 0; i < hits.entries.size(); ++i) {
        ++m_total.parts.data()[hits.parts.data()[i]];
        const qint64 time = times[hits.entries.data()[i]];
        m_first = std::min(m_first, time);
        m_last = std::max(m_last, time);
    }
    if (const auto field = nameField())
        takeNames(block, hits, *field);
    else
        takeTimes(block, hits);
    if (m_by == SummaryBy::Recording)
        takePeople(block, hits);
}

} // namespace attune::server::audit
