// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/calendar_import.h"

#include "domain/calendar_text.h"
#include "domain/date_values.h"
#include "domain/number_values.h"
#include "domain/person_values.h"
#include "domain/table_text.h"
#include "domain/value_error.h"

namespace attune::ctl {

namespace {

enum Column { Clinician, Client, Time, Minutes };

/// What a column may be called, in lower case; the last words are Spanish.
const QList<QStringList> columnNames = {
    {QStringLiteral("clinician"), QStringLiteral("psychologist"), QStringLiteral("therapist"),
     QStringLiteral("terapeuta"), QStringLiteral("profesional")},
    {QStringLiteral("client"), QStringLiteral("patient"), QStringLiteral("record number"), QStringLiteral("cliente"),
     QStringLiteral("paciente")},
    {QStringLiteral("time"), QStringLiteral("start"), QStringLiteral("starts"), QStringLiteral("begin"),
     QStringLiteral("beginning"), QStringLiteral("inicio"), QStringLiteral("hora")},
    {QStringLiteral("minutes"), QStringLiteral("length"), QStringLiteral("duration"), QStringLiteral("minutos"),
     QStringLiteral("duración")}};

base::Result<PlannedSession> sessionFrom(const domain::TableRow &row, const QList<int> &columns, const QTimeZone &zone)
{
    const auto cell = [&row, &columns](Column column) { return row.cells.value(columns.at(column)); };
    if (columns == QList<int>{Clinician, Client, Time, Minutes} && row.cells.size() != 4)
        return domain::refused(QStringLiteral("there are %1 cells; these four are needed: clinician, client, time, "
                                              "minutes")
                                   .arg(row.cells.size()));
    const auto clinician = domain::emailFrom(cell(Clinician));
    if (!clinician)
        return clinician.error();
    if (cell(Client).isEmpty())
        return domain::refused(QStringLiteral("the client is missing"));
    const auto starts = domain::momentFrom(cell(Time), zone);
    if (!starts)
        return starts.error();
    const auto length =
        domain::minutesFrom(cell(Minutes), std::chrono::minutes(1), std::chrono::hours(12), QStringLiteral("minutes"));
    if (!length)
        return length.error();
    return PlannedSession{*clinician, {cell(Client)}, *starts, *starts + *length};
}

base::Result<QList<ImportedLine>> fromTable(const QString &text, const QTimeZone &zone)
{
    auto rows = domain::tableFrom(text);
    if (!rows)
        return rows.error();
    QList<int> columns = rows->isEmpty() ? QList<int>() : domain::columnsNamedIn(rows->first(), columnNames);
    if (columns.contains(-1))
        return domain::refused(QStringLiteral("the first line names columns, but not all of these: clinician, client, "
                                              "time, minutes"));
    if (columns.isEmpty())
        columns = {Clinician, Client, Time, Minutes};
    else
        rows->removeFirst();
    QList<ImportedLine> lines;
    for (const domain::TableRow &row : std::as_const(*rows))
        lines.append({row.line, sessionFrom(row, columns, zone), false});
    return lines;
}

base::Result<PlannedSession> sessionFrom(const domain::CalendarEvent &event, const QString &clinician)
{
    PlannedSession session{clinician.isEmpty() ? event.organizer : clinician, event.attendees, event.starts,
                           event.ends};
    if (!event.organizer.isEmpty())
        session.clients << event.organizer;
    session.clients.removeAll(session.clinician);
    session.clients.removeDuplicates();
    if (session.clinician.isEmpty())
        return domain::refused(QStringLiteral("the appointment names no organizer; say whose calendar it is with "
                                              "--email"));
    if (session.clients.isEmpty())
        return domain::refused(QStringLiteral("the appointment names nobody but the clinician (ATTENDEE)"));
    return session;
}

} // namespace

base::Result<QList<ImportedLine>> importedFrom(const QByteArray &bytes, const QString &clinician, const QTimeZone &zone)
{
    const auto text = domain::textFrom(bytes);
    if (!text)
        return text.error();
    if (!domain::looksLikeCalendar(*text))
        return fromTable(*text, zone);
    const auto entries = domain::calendarFrom(*text, zone);
    if (!entries)
        return entries.error();
    QList<ImportedLine> lines;
    for (const domain::CalendarEntry &entry : *entries) {
        if (entry.event)
            lines.append({entry.line, sessionFrom(*entry.event, clinician), entry.event->isCancelled});
        else
            lines.append({entry.line, entry.event.error(), false});
    }
    return lines;
}

} // namespace attune::ctl
