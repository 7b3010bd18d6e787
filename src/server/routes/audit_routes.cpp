// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/paths.h"
#include "server/audit/log_agents.h"
#include "server/audit/log_search.h"
#include "server/routes/all_routes.h"
#include "server/routes/appointment_values.h"
#include "server/routes/log_entries.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using protocol::fail;
using protocol::json;
using protocol::Json;

namespace {

constexpr std::chrono::hours recently{30 * 24};

/// This API's log is for staff who manage an office; requests by anyone else are logged as well.
base::Result<void> mayReadLog(const Call &call)
{
    const domain::Role role = call.caller.person.role;
    if (role == domain::Role::Admin || role == domain::Role::PracticeManager)
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

Json metadataOf(const audit::Entry &entry)
{
    Json metadata = Json::object();
    for (const auto &[name, value] : {std::pair("outcome", &entry.outcome.text()), std::pair("code", &entry.code),
                                      std::pair("purpose", &entry.purpose), std::pair("viewing", &entry.viewing)}) {
        if (!value->isEmpty())
            metadata[name] = json(*value);
    }
    return metadata;
}

/// An entry in the shape of this API. What it is about: the recording, else the client.
Json rowOf(const Call &call, const audit::LoggedEntry &logged, audit::NameBook &names)
{
    const audit::Entry &entry = logged.entry;
    const QString agent = audit::agentOf(call.db, logged.agent);
    const bool aboutRecording = !entry.recordingId.isEmpty();
    const QString object = aboutRecording ? entry.recordingId : entry.clientId;
    const QString kind = aboutRecording             ? QStringLiteral("sessionrecording")
                         : entry.clientId.isEmpty() ? QString()
                                                    : QStringLiteral("user");
    return {{"id", logged.sequence},
            {"timestamp", plainTime(entry.occurredAt)},
            {"user", entry.actorId.isEmpty() ? Json(nullptr) : json(entry.actorId)},
            {"user_name", json(names.nameOf(call.db, entry.actorId))},
            {"user_role", json(entry.actorRole)},
            {"action", json(entry.action.text())},
            {"action_display", json(displayOf(entry.action.text()))},
            {"content_type_name", kind.isEmpty() ? Json(nullptr) : json(kind)},
            {"object_id", object.isEmpty() ? Json(nullptr) : json(object)},
            {"object_repr", json(names.nameOf(call.db, entry.clientId))},
            {"object", json(entry.recordingId)},
            {"patient", entry.clientId.isEmpty() ? Json(nullptr) : json(entry.clientId)},
            {"outcome", json(entry.outcome.text())},
            {"ip_address", json(entry.address)},
            {"user_agent", agent.isEmpty() ? Json(nullptr) : json(agent)},
            {"request_id", json(entry.requestId)},
            {"metadata", metadataOf(entry)}};
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
    Json rows = Json::array();
    for (const audit::LoggedEntry &logged : found.entries)
        rows.push_back(rowOf(call, logged, names));
    return jsonAnswer(envelope(call, *page, found.total, rows));
}

Answer one(const Call &call)
{
    if (auto in = admitted(call, QStringLiteral("entry")); !in)
        return in.error();
    const auto sequence = protocol::wholeNumber(call.id, {1, protocol::largestInteger});
    const auto entry = sequence ? audit::numberedEntry(call.db, readerOf(call), *sequence) : std::nullopt;
    audit::NameBook names;
    return entry ? jsonAnswer(rowOf(call, *entry, names)) : Answer(fail(ProblemCode::NotFound));
}

Json countsJson(const QList<std::pair<QString, qint64>> &counts)
{
    Json object = Json::object();
    for (const auto &[word, count] : counts) {
        if (!word.isEmpty())
            object[word.toStdString()] = count;
    }
    return object;
}

Answer stats(const Call &call)
{
    if (auto in = admitted(call, QStringLiteral("stats")); !in)
        return in.error();
    const auto counts = audit::logCounts(call.db, readerOf(call), call.clinic.clock.now() - recently);
    return jsonAnswer({{"total_logs", counts.total},
                       {"recent_logs_30_days", counts.recent},
                       {"actions_by_type", countsJson(counts.recentByAction)},
                       {"actions_by_role", countsJson(counts.recentByRole)}});
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
