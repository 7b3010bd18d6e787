// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/log_file_rows.h"

#include "models/audit/access_story.h"
#include "models/words/words.h"
#include "models/words/zoned_time.h"
#include "protocol/access_rows_codec.h"

namespace attune::models {

base::Result<domain::AccessRow> LogFileRows::read(const QByteArray &line)
{
    const auto object = protocol::objectFrom(line);
    if (!object)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a line of the file is no entry"), {}, {}};
    return protocol::decode<domain::AccessRow>(*object, protocol::Reading::Answer);
}

QStringList LogFileRows::heads(const QTimeZone &zone)
{
    return {tr("Number"),     tr("When (%1)", "time zone").arg(ZonedTime::name(zone)),
            tr("When (UTC)"), tr("Who"),
            tr("What"),       tr("About"),
            tr("More")};
}

QList<double> LogFileRows::shares()
{
    return {1.0, 1.7, 1.7, 2.2, 2.8, 1.8, 3.4};
}

QStringList LogFileRows::cells(const domain::AccessRow &row, const QTimeZone &zone)
{
    const domain::AccessLogEntry &entry = row.entry;
    const QString role = entry.actorRole == domain::Role::Unknown ? QString() : Words::role(entry.actorRole);
    const QString who = AccessStory::who(entry);
    return {entry.sequence > 0 ? QString::number(entry.sequence) : QString(),
            ZonedTime::moment(entry.at, zone),
            ZonedTime::moment(entry.at, QTimeZone::utc()),
            role.isEmpty() ? who : tr("%1 (%2)", "name, role").arg(who, role),
            AccessStory::what(entry),
            entry.clientName,
            AccessStory::detail(entry)};
}

} // namespace attune::models
