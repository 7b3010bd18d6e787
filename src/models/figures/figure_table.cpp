// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_table.h"

#include "models/audit/audit_words.h"
#include "models/figures/figure_words.h"

namespace attune::models {

using domain::SummaryBy;

namespace {

constexpr int hoursOfDay = 24;
constexpr int weekdays = 7;

QString roundedBand(const std::optional<UsualDay> &usual)
{
    if (!usual)
        return {};
    const auto whole = [](double value) { return FigureWords::number(qRound64(value)); };
    return QStringLiteral("%1 – %2").arg(whole(usual->least), whole(usual->most));
}

} // namespace

void FigureTable::setSummary(domain::LogSummary summary, const QString &zone)
{
    beginResetModel();
    m_summary = std::move(summary);
    m_zone = zone;
    arrange();
    endResetModel();
}

void FigureTable::clear()
{
    setSummary({}, {});
}

void FigureTable::arrange()
{
    m_days = m_summary.by == SummaryBy::Baseline ? comparedDays(m_summary) : QList<ComparedDay>();
    m_hours = QList<qint64>(weekdays * hoursOfDay, 0);
    for (const domain::HourCell &cell : std::as_const(m_summary.cells))
        m_hours[(qsizetype{cell.weekday} - 1) * hoursOfDay + cell.hour] += cell.count;
    m_others = {};
    m_others.name = tr("All others");
    m_others.counts = m_summary.others;
    switch (m_summary.by) {
    case SummaryBy::Time:
        m_rows = static_cast<int>(m_summary.buckets.size());
        break;
    case SummaryBy::Hour:
        m_rows = m_summary.total.total() > 0 ? weekdays : 0;
        break;
    case SummaryBy::Baseline:
        m_rows = static_cast<int>(m_days.size());
        break;
    case SummaryBy::Gaps:
        m_rows = static_cast<int>(m_summary.gaps.size());
        break;
    default:
        m_rows = static_cast<int>(m_summary.names.size()) + (hasOthers() ? 1 : 0);
    }
    m_columns = columns();
}

bool FigureTable::hasOthers() const
{
    return m_summary.others.total() > 0;
}

const domain::NamedCount &FigureTable::named(int row) const
{
    return row < m_summary.names.size() ? m_summary.names.at(row) : m_others;
}

qint64 FigureTable::hour(int weekday, int hour) const
{
    return m_hours.value((weekday - 1) * hoursOfDay + hour);
}

QList<FigureTable::Column> FigureTable::columns() const
{
    switch (m_summary.by) {
    case SummaryBy::Time:
        return timeColumns();
    case SummaryBy::Hour:
        return hourColumns();
    case SummaryBy::Baseline:
        return dayColumns();
    case SummaryBy::Gaps:
        return gapColumns();
    default:
        return nameColumns();
    }
}

QList<FigureTable::Column>
FigureTable::countColumns(const std::function<const domain::OutcomeCounts &(int)> &countsOf) const
{
    QList<Column> columns;
    columns.append({tr("All"), [countsOf](int row) { return FigureWords::number(countsOf(row).total()); }, true});
    for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
        if (part == domain::unknownOutcome && m_summary.total.parts[part] == 0)
            continue; // what no entry says needs no column
        columns.append({FigureWords::outcome(part),
                        [countsOf, part](int row) { return FigureWords::number(countsOf(row).parts[part]); }, true});
    }
    return columns;
}

QList<FigureTable::Column> FigureTable::timeColumns() const
{
    const auto countsOf = [this](int row) -> const domain::OutcomeCounts & { return m_summary.buckets.at(row).counts; };
    return QList<Column>{
               {tr("When (%1)", "time zone").arg(FigureWords::zone(m_zone)),
                [this](int row) { return FigureWords::stretch(m_summary.buckets.at(row), m_summary.width, m_zone); }}} +
           countColumns(countsOf);
}

QList<FigureTable::Column> FigureTable::nameColumns() const
{
    const SummaryBy by = m_summary.by;
    QList<Column> columns = {{tr("Name"), [this, by](int row) {
                                  return row < m_summary.names.size() ? FigureWords::name(named(row), by)
                                                                      : m_others.name;
                              }}};
    if (by == SummaryBy::Person || by == SummaryBy::Readers)
        columns.append(
            {tr("Role"), [this](int row) { return AuditWords::value(domain::AccessField::Role, named(row).role); }});
    if (by == SummaryBy::Recording)
        columns.append({tr("People"),
                        [this](int row) {
                            return row < m_summary.names.size() ? FigureWords::number(named(row).people) : QString();
                        },
                        true});
    columns += countColumns([this](int row) -> const domain::OutcomeCounts & { return named(row).counts; });
    if (by == SummaryBy::Readers) {
        columns.append({tr("First"), [this](int row) { return FigureWords::moment(named(row).first, m_zone); }});
        columns.append({tr("Last"), [this](int row) { return FigureWords::moment(named(row).last, m_zone); }});
    }
    return columns;
}

QList<FigureTable::Column> FigureTable::hourColumns() const
{
    QList<Column> columns = {{tr("Weekday"), [](int row) { return FigureWords::weekday(row + 1); }}};
    for (int hour = 0; hour < hoursOfDay; ++hour)
        columns.append({FigureWords::hour(hour),
                        [this, hour](int row) { return FigureWords::number(this->hour(row + 1, hour)); }, true});
    return columns;
}

QList<FigureTable::Column> FigureTable::dayColumns() const
{
    return {{tr("Day"), [this](int row) { return FigureWords::day(m_days.at(row).day); }},
            {tr("Weekday"), [this](int row) { return FigureWords::weekday(m_days.at(row).day.dayOfWeek()); }},
            {tr("Entries"), [this](int row) { return FigureWords::number(m_days.at(row).count); }, true},
            {tr("Usual"), [this](int row) { return roundedBand(m_days.at(row).usual); }, true},
            {tr("Compared"), [this](int row) {
                 const ComparedDay &day = m_days.at(row);
                 return !day.usual      ? tr("Not enough earlier days")
                        : day.isAbove() ? tr("More than usual")
                                        : tr("As usual or less");
             }}};
}

QList<FigureTable::Column> FigureTable::gapColumns() const
{
    const auto gap = [this](int row) -> const domain::DeviceGap & { return m_summary.gaps.at(row); };
    return {{tr("Device"), [gap](int row) { return FigureWords::device(gap(row).device); }},
            {tr("Used by"), [gap](int row) { return FigureWords::who(gap(row)); }},
            {tr("Missing"), [gap](int row) { return FigureWords::missing(gap(row)); }, true},
            {tr("Numbers"),
             [gap](int row) {
                 return tr("%1 to %2", "numbers of reports")
                     .arg(FigureWords::number(gap(row).firstMissing), FigureWords::number(gap(row).lastMissing));
             }},
            {tr("Report before"), [this, gap](int row) { return FigureWords::moment(gap(row).before, m_zone); }},
            {tr("Report after"), [this, gap](int row) { return FigureWords::moment(gap(row).after, m_zone); }}};
}

QString FigureTable::sentence(int row) const
{
    if (row < 0 || row >= m_rows)
        return {};
    switch (m_summary.by) {
    case SummaryBy::Time:
    case SummaryBy::Person:
    case SummaryBy::Client:
    case SummaryBy::Action:
    case SummaryBy::Device:
    case SummaryBy::Recording:
    case SummaryBy::Readers: {
        const auto &counts = m_summary.by == SummaryBy::Time ? m_summary.buckets.at(row).counts : named(row).counts;
        const QString subject = m_columns.first().text(row);
        return counts.total() == 0
                   ? tr("%1: no entries", "name or time").arg(subject)
                   : tr("%1: %2 (%3)", "name or time, count, outcomes")
                         .arg(subject, FigureWords::entries(counts.total()), FigureWords::parts(counts));
    }
    default:
        break;
    }
    QStringList said;
    for (const Column &column : m_columns)
        said << tr("%1 %2", "heading of a column, what it says").arg(column.title, column.text(row));
    return said.join(QStringLiteral(", "));
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column &column = m_columns.at(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.text(index.row());
    if (role == Qt::TextAlignmentRole && column.isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole && m_columns.at(section).isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace attune::models
