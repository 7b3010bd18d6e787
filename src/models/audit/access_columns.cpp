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
    AccessColumnRow{Column::When, "when", QT_TRANSLATE_NOOP("AccessColumns", "When"), true, when, std::nullopt, nullptr},
    AccessColumnRow{Column::Who, "who", QT_TRANSLATE_NOOP("AccessColumns", "Who"), true, who, Field::Actor, actorId},
    AccessColumnRow{Column::Role, "role", QT_TRANSLATE_NOOP("AccessColumns", "Role"), false, role, Field::Role, value<&Row::roleName>},
    AccessColumnRow{Column::What, "what", QT_TRANSLATE_NOOP("AccessColumns", "What"), true, what, Field::Action, actionName},
    AccessColumnRow{Column::Outcome, "outcome", QT_TRANSLATE_NOOP("AccessColumns", "Outcome"), true, outcome, Field::Outcome, outcomeName},
    AccessColumnRow{Column::Client, "client", QT_TRANSLATE_NOOP("AccessColumns", "Client"), true, client, Field::Client, clientId},
    AccessColumnRow{Column::Recording, "recording", QT_TRANSLATE_NOOP("AccessColumns", "Recording"), false, ofEntry<&Entry::recordingId>, Field::Recording, entryValue<&Entry::recordingId>},
    AccessColumnRow{Column::Purpose, "purpose", QT_TRANSLATE_NOOP("AccessColumns", "Purpose"), false, purpose, Field::Purpose, value<&Row::purpose>},
    AccessColumnRow{Column::Reason, "reason", QT_TRANSLATE_NOOP("AccessColumns", "Reason"), false, ofEntry<&Entry::reason>, std::nullopt, nullptr},
    AccessColumnRow{Column::Noticed, "noticed", QT_TRANSLATE_NOOP("AccessColumns", "Noticed"), true, noticed, Field::Mark, firstMark},
    AccessColumnRow{Column::Device, "device", QT_TRANSLATE_NOOP("AccessColumns", "Device"), false, own<&Row::device>, Field::Device, value<&Row::device>},
    AccessColumnRow{Column::Address, "address", QT_TRANSLATE_NOOP("AccessColumns", "Address"), false, ofEntry<&Entry::address>, Field::Address, entryValue<&Entry::address>},
    AccessColumnRow{Column::Code, "code", QT_TRANSLATE_NOOP("AccessColumns", "Code"), false, ofEntry<&Entry::code>, Field::Code, entryValue<&Entry::code>},
    AccessColumnRow{Column::Program, "program", QT_TRANSLATE_NOOP("AccessColumns", "Program"), false, own<&Row::program>, std::nullopt, nullptr},
    AccessColumnRow{Column::Request, "request", QT_TRANSLATE_NOOP("AccessColumns", "Request"), false, own<&Row::requestId>, Field::Request, value<&Row::requestId>},
    AccessColumnRow{Column::Server, "server", QT_TRANSLATE_NOOP("AccessColumns", "Server"), false, own<&Row::server>, std::nullopt, nullptr},
    AccessColumnRow{Column::Number, "number", QT_TRANSLATE_NOOP("AccessColumns", "No."), false, number, std::nullopt, nullptr},
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
