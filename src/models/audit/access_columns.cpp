// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_columns.h"

#include "models/audit/access_story.h"
#include "models/audit/audit_words.h"
#include "models/words/zoned_time.h"

#include <QLocale>

#include <array>

namespace attune::models {

using namespace domain;
using Column = AccessColumn;

namespace {

QString when(const AccessRow &row, const QTimeZone &zone)
{
    return ZonedTime::moment(row.entry.at, zone);
}

QString who(const AccessRow &row, const QTimeZone &)
{
    return AccessStory::who(row.entry);
}

QString role(const AccessRow &row, const QTimeZone &)
{
    return AuditWords::role(row);
}

QString what(const AccessRow &row, const QTimeZone &)
{
    return AccessStory::action(row.entry.action);
}

QString outcome(const AccessRow &row, const QTimeZone &)
{
    return AuditWords::outcome(row.entry.outcome);
}

QString client(const AccessRow &row, const QTimeZone &)
{
    return row.entry.clientName.isEmpty() ? row.entry.clientId.value() : row.entry.clientName;
}

QString purpose(const AccessRow &row, const QTimeZone &)
{
    return AuditWords::purpose(row.purpose);
}

QString noticed(const AccessRow &row, const QTimeZone &)
{
    return AuditWords::marks(row.marks);
}

QString number(const AccessRow &row, const QTimeZone &)
{
    return row.entry.sequence > 0 ? QLocale().toString(row.entry.sequence) : QString();
}

QString words(const AccessRow &row, const QTimeZone &)
{
    return AccessStory::text(row.entry);
}

template <auto Member>
QString own(const AccessRow &row, const QTimeZone &)
{
    return row.*Member;
}

template <auto Member>
QString ofEntry(const AccessRow &row, const QTimeZone &)
{
    return row.entry.*Member;
}

QString actorId(const AccessRow &row)
{
    return row.entry.actorId.value();
}

QString clientId(const AccessRow &row)
{
    return row.entry.clientId.value();
}

QString actionName(const AccessRow &row)
{
    return row.entry.action.text();
}

QString outcomeName(const AccessRow &row)
{
    return row.entry.outcome.text();
}

template <auto Member>
QString value(const AccessRow &row)
{
    return row.*Member;
}

template <auto Member>
QString entryValue(const AccessRow &row)
{
    return row.entry.*Member;
}

QString firstMark(const AccessRow &row)
{
    return row.marks.isEmpty() ? QString() : nameOf(row.marks.first());
}

using Row = AccessRow;
using Entry = AccessLogEntry;
using Field = AccessField;

// clang-format off
constexpr std::array table = {
    AccessColumnRow{.column = Column::When, .id = "when", .title = QT_TRANSLATE_NOOP("AccessColumns", "When"), .isUsual = true, .text = when, .field = std::nullopt, .value = nullptr},
    AccessColumnRow{.column = Column::Who, .id = "who", .title = QT_TRANSLATE_NOOP("AccessColumns", "Who"), .isUsual = true, .text = who, .field = Field::Actor, .value = actorId},
    AccessColumnRow{.column = Column::Role, .id = "role", .title = QT_TRANSLATE_NOOP("AccessColumns", "Role"), .isUsual = false, .text = role, .field = Field::Role, .value = value<&Row::roleName>},
    AccessColumnRow{.column = Column::What, .id = "what", .title = QT_TRANSLATE_NOOP("AccessColumns", "What"), .isUsual = true, .text = what, .field = Field::Action, .value = actionName},
    AccessColumnRow{.column = Column::Outcome, .id = "outcome", .title = QT_TRANSLATE_NOOP("AccessColumns", "Outcome"), .isUsual = true, .text = outcome, .field = Field::Outcome, .value = outcomeName},
    AccessColumnRow{.column = Column::Client, .id = "client", .title = QT_TRANSLATE_NOOP("AccessColumns", "Client"), .isUsual = true, .text = client, .field = Field::Client, .value = clientId},
    AccessColumnRow{.column = Column::Recording, .id = "recording", .title = QT_TRANSLATE_NOOP("AccessColumns", "Recording"), .isUsual = false, .text = ofEntry<&Entry::recordingId>, .field = Field::Recording, .value = entryValue<&Entry::recordingId>},
    AccessColumnRow{.column = Column::Purpose, .id = "purpose", .title = QT_TRANSLATE_NOOP("AccessColumns", "Purpose"), .isUsual = false, .text = purpose, .field = Field::Purpose, .value = value<&Row::purpose>},
    AccessColumnRow{.column = Column::Reason, .id = "reason", .title = QT_TRANSLATE_NOOP("AccessColumns", "Reason or text"), .isUsual = false, .text = words, .field = std::nullopt, .value = nullptr},
    AccessColumnRow{.column = Column::Noticed, .id = "noticed", .title = QT_TRANSLATE_NOOP("AccessColumns", "Noticed"), .isUsual = true, .text = noticed, .field = Field::Mark, .value = firstMark},
    AccessColumnRow{.column = Column::Device, .id = "device", .title = QT_TRANSLATE_NOOP("AccessColumns", "Device"), .isUsual = false, .text = own<&Row::device>, .field = Field::Device, .value = value<&Row::device>},
    AccessColumnRow{.column = Column::Address, .id = "address", .title = QT_TRANSLATE_NOOP("AccessColumns", "Address"), .isUsual = false, .text = ofEntry<&Entry::address>, .field = Field::Address, .value = entryValue<&Entry::address>},
    AccessColumnRow{.column = Column::Code, .id = "code", .title = QT_TRANSLATE_NOOP("AccessColumns", "Code"), .isUsual = false, .text = ofEntry<&Entry::code>, .field = Field::Code, .value = entryValue<&Entry::code>},
    AccessColumnRow{.column = Column::Program, .id = "program", .title = QT_TRANSLATE_NOOP("AccessColumns", "Program"), .isUsual = false, .text = own<&Row::program>, .field = std::nullopt, .value = nullptr},
    AccessColumnRow{.column = Column::Request, .id = "request", .title = QT_TRANSLATE_NOOP("AccessColumns", "Request"), .isUsual = false, .text = own<&Row::requestId>, .field = Field::Request, .value = value<&Row::requestId>},
    AccessColumnRow{.column = Column::Server, .id = "server", .title = QT_TRANSLATE_NOOP("AccessColumns", "Server"), .isUsual = false, .text = own<&Row::server>, .field = std::nullopt, .value = nullptr},
    AccessColumnRow{.column = Column::Number, .id = "number", .title = QT_TRANSLATE_NOOP("AccessColumns", "No."), .isUsual = false, .text = number, .field = std::nullopt, .value = nullptr},
};
// clang-format on

static_assert(isComplete(table, Column::Number, &AccessColumnRow::column) && isFilled(table, &AccessColumnRow::id) &&
              isFilled(table, &AccessColumnRow::title));

} // namespace

std::span<const AccessColumnRow> AccessColumns::all()
{
    return table;
}

const AccessColumnRow &AccessColumns::row(AccessColumn column)
{
    return table[static_cast<std::size_t>(column)];
}

QList<AccessColumn> AccessColumns::usual()
{
    QList<AccessColumn> columns;
    for (const AccessColumnRow &row : table) {
        if (row.isUsual)
            columns << row.column;
    }
    return columns;
}

QList<AccessColumn> AccessColumns::fromIds(const QStringList &ids)
{
    QList<AccessColumn> columns;
    for (const AccessColumnRow &row : table) {
        if (ids.contains(QLatin1String(row.id)))
            columns << row.column;
    }
    if (columns.isEmpty())
        return usual();
    if (columns.first() != AccessColumn::When)
        columns.prepend(AccessColumn::When);
    return columns;
}

QStringList AccessColumns::ids(const QList<AccessColumn> &columns)
{
    QStringList ids;
    for (const AccessColumn column : columns)
        ids << QString::fromLatin1(row(column).id);
    return ids;
}

QString AccessColumns::title(AccessColumn column, const QTimeZone &zone)
{
    const QString title = tr(row(column).title);
    return column == AccessColumn::When ? tr("%1 (%2)", "time, and in which zone").arg(title, ZonedTime::name(zone))
                                        : title;
}

QString AccessColumns::hint(AccessColumn column, const AccessRow &row, const QTimeZone &zone)
{
    const QString said = AccessColumns::row(column).text(row, zone);
    QString second;
    switch (column) {
    case AccessColumn::When:
        return ZonedTime::exact(row.entry.at, zone) + QLatin1Char('\n') + ZonedTime::utc(row.entry.at);
    case AccessColumn::Who:
        second = AuditWords::role(row) + QLatin1Char('\n') + row.entry.actorId.value();
        break;
    case AccessColumn::Client:
        second = row.entry.clientId.value();
        break;
    case AccessColumn::What:
        second = row.entry.action.text();
        break;
    default:
        break;
    }
    return second.isEmpty() || second == said ? said : said + QLatin1Char('\n') + second;
}

} // namespace attune::models
