// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/log_rows.h"

#include "base/visible_text.h"
#include "server/audit/log_texts.h"
#include "server/reports/log_question.h"

namespace attune::server::reports {

using audit::LoggedEntry;

namespace {

/// What is needed to say one entry in words that are not in it.
struct Reading
{
    const ReportContext &context;
    audit::NameBook &names;
};

QString instantCell(base::Instant at)
{
    return base::toText(at);
}

/// One cell of an entry, by the column's id.
QString cellOf(const Reading &reading, const LoggedEntry &logged, const QString &column)
{
    const audit::Entry &entry = logged.entry;
    const auto name = [&reading](const QString &id) { return reading.names.nameOf(reading.context.db, id); };
    const auto text = [&] { return audit::reasonOf(reading.context.log, reading.context.db, logged); };
    using Cell = std::function<QString()>;
    const std::pair<const char *, Cell> cells[] = {{"at", [&] { return instantCell(entry.occurredAt); }},
                                                   {"actor", [&] { return name(entry.actorId); }},
                                                   {"actorId", [&] { return entry.actorId; }},
                                                   {"role", [&] { return entry.actorRole; }},
                                                   {"client", [&] { return name(entry.clientId); }},
                                                   {"clientId", [&] { return entry.clientId; }},
                                                   {"recording", [&] { return entry.recordingId; }},
                                                   {"action", [&] { return entry.action.text(); }},
                                                   {"outcome", [&] { return entry.outcome.text(); }},
                                                   {"code", [&] { return entry.code; }},
                                                   {"purpose", [&] { return entry.purpose; }},
                                                   {"reason", text},
                                                   {"comment", text},
                                                   {"condition", text},
                                                   {"text", text},
                                                   {"device", [&] { return entry.device; }},
                                                   {"address", [&] { return entry.address; }},
                                                   {"request", [&] { return entry.requestId; }},
                                                   {"entry", [&] { return entry.eventId; }}};
    for (const auto &[id, cell] : cells) {
        if (column == QLatin1String(id))
            return base::cleanLine(cell());
    }
    return {};
}

/// Any of them, as a typed query says it.
QString named(const QStringList &ids)
{
    return ids.join(QLatin1Char(','));
}

} // namespace

QString logQueryText(const ReportAsk &ask, const SectionPlan &section)
{
    if (section.source != Source::Log)
        return {};
    QString text = section.query;
    return text.replace(QStringLiteral("{client}"), named(ask.clientIds))
        .replace(QStringLiteral("{person}"), named(ask.personIds));
}

base::Result<RowsPage> logRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                               const QString &cursor, int limit)
{
    auto query = logQuestion(context, logQueryText(ask, section), ask.from, ask.to);
    if (!query)
        return query.error();
    query->cursor = cursor;
    query->limit = limit;
    query->upTo = ask.upTo;
    const auto found = audit::searchLog(context.db, *query);
    if (!found)
        return found.error();
    RowsPage page;
    page.next = found->nextCursor;
    audit::NameBook names;
    const Reading reading{context, names};
    for (const LoggedEntry &logged : found->entries) {
        QStringList cells;
        for (const domain::ReportColumn &column : section.columns)
            cells << cellOf(reading, logged, column.id);
        page.rows << cells;
    }
    return page;
}

} // namespace attune::server::reports
