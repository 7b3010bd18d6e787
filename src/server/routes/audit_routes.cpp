// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/audit_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_search.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/appointment_values.h"
#include "server/routes/log_entries.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr std::chrono::hours recently{30 * 24};

/// This API's log is for staff who manage an office, and for auditors; requests by anyone else are logged as well.
base::Result<void> mayReadLog(const Call &call)
{
    if (domain::overseesClinic(call.caller.person.role))
        return {};
    audit::Entry entry = entryFor(call, LogAction::AccessDenied);
    entry.outcome = LogOutcome::Refused;
    entry.code = QStringLiteral("auditLogs:not_permitted");
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return fail(ProblemCode::NotPermitted);
}

/// Reading it is logged, too.
base::Result<void> admitted(const Call &call, const QString &code, const QString &words = {})
{
    if (auto may = mayReadLog(call); !may)
        return may;
    audit::Entry entry = entryFor(call, LogAction::AuditLogRead);
    entry.code = code;
    entry.reason = words;
    return call.clinic.log.append({entry});
}

/// "downloadLinkIssued" as "Download link issued".
QString displayOf(const QString &action)
{
    QString words;
    for (const QChar c : action) {
        const bool starts = c.isUpper() && !words.isEmpty() && words.back().isLower();
        if (c == QLatin1Char('_') || starts)
            words += QLatin1Char(' ');
        if (c != QLatin1Char('_'))
            words += c.toLower();
    }
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

/// An entry in the shape of this API. What it is about: the recording, else the client.
protocol::AuditRow rowOf(const Call &call, const audit::LoggedEntry &logged, audit::NameBook &names)
{
    const audit::Entry &entry = logged.entry;
    const bool aboutRecording = !entry.recordingId.isEmpty();
    protocol::AuditRow row;
    row.sequence = logged.sequence;
    row.at = entry.occurredAt;
    row.userId = entry.actorId;
    row.userName = names.nameOf(call.db, entry.actorId);
    row.userRole = entry.actorRole;
    row.action = entry.action.text();
    row.actionShown = displayOf(entry.action.text());
    if (aboutRecording)
        row.contentType = QStringLiteral("sessionrecording");
    else if (!entry.clientId.isEmpty())
        row.contentType = QStringLiteral("user");
    row.objectId = aboutRecording ? entry.recordingId : entry.clientId;
    row.objectName = names.nameOf(call.db, entry.clientId);
    row.recordingId = entry.recordingId;
    row.clientId = entry.clientId;
    row.address = entry.address;
    row.agent = audit::agentOf(call.db, logged.agent);
    row.requestId = entry.requestId;
    row.particulars = {entry.outcome.text(), entry.code, entry.purpose, entry.viewing};
    return row;
}

base::Result<audit::LogQuery> queryOf(const Call &call)
{
    const auto text = [&call](const char *name) {
        return base::shortened(call.request.query.value(QString::fromLatin1(name)).trimmed(), 200);
    };
    const auto bounds = boundsOf(call, "start_date", "end_date");
    if (!bounds)
        return bounds.error();
    audit::LogQuery query;
    query.actor = text("user_id");
    query.client = text("patient");
    query.recording = text("object_id");
    query.outcome = text("outcome");
    query.text = text("search");
    query.from = bounds->from;
    query.to = bounds->to;
    query.reader = readerOf(call);
    query.actions = text("action").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &action : std::as_const(query.actions)) {
        if (!protocol::isPlainWord(action))
            return fail(ProblemCode::InvalidField,
                        QStringLiteral("action is the name of an action, or several with commas"));
    }
    if (const QString role = text("user_role"); !role.isEmpty()) {
        if (domain::roleFromText(role) == domain::Role::Unknown)
            return fail(ProblemCode::InvalidField, QStringLiteral("user_role is none of the roles"));
        query.role = domain::textOf(domain::roleFromText(role));
    }
    return query;
}

audit::LogOrder orderOf(const Call &call)
{
    const QString order = call.request.query.value(QStringLiteral("ordering"));
    if (order == QStringLiteral("timestamp"))
        return audit::LogOrder::Oldest;
    if (order == QStringLiteral("action"))
        return audit::LogOrder::Action;
    return order == QStringLiteral("-action") ? audit::LogOrder::ActionBackwards : audit::LogOrder::Newest;
}

Answer list(const Call &call)
{
    const auto page = pageOf(call);
    const auto query = queryOf(call);
    if (!page || !query)
        return page ? query.error() : page.error();
    if (auto in = admitted(call, {}, query->text); !in)
        return in.error();
    const auto found = audit::numberedPage(call.db, *query, orderOf(call), page->page, page->size);
    audit::NameBook names;
    protocol::AuditPage answer{frameOf(call, *page, found.total), {}};
    for (const audit::LoggedEntry &logged : found.entries)
        answer.rows.append(rowOf(call, logged, names));
    return bareAnswer(answer);
}

Answer one(const Call &call)
{
    if (auto in = admitted(call, QStringLiteral("entry")); !in)
        return in.error();
    const auto sequence = protocol::wholeNumber(call.id, {1, protocol::largestInteger});
    const auto entry = sequence ? audit::numberedEntry(call.db, readerOf(call), *sequence) : std::nullopt;
    audit::NameBook names;
    return entry ? bareAnswer(rowOf(call, *entry, names)) : Answer(fail(ProblemCode::NotFound));
}

QList<std::pair<QString, qint64>> named(QList<std::pair<QString, qint64>> counts)
{
    counts.removeIf([](const auto &one) { return one.first.isEmpty(); });
    return counts;
}

Answer stats(const Call &call)
{
    if (auto in = admitted(call, QStringLiteral("stats")); !in)
        return in.error();
    const auto counts = audit::logCounts(call.db, readerOf(call), call.clinic.clock.now() - recently);
    return bareAnswer(
        protocol::AuditCounts{counts.total, counts.recent, named(counts.recentByAction), named(counts.recentByRole)});
}

} // namespace

std::vector<Route> auditRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::auditLogs, "appointmentsAuditLogs", Access::SignedIn, list},
        {"GET", p::auditLog, "appointmentsAuditLog", Access::SignedIn, one},
        {"GET", p::auditLogStats, "appointmentsAuditLogStats", Access::SignedIn, stats},
        {"GET", p::auditStats, "appointmentsAuditStats", Access::SignedIn, stats},
    };
}

} // namespace attune::server::routes
