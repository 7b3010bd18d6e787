// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/log_questions.h"

#include "base/visible_text.h"
#include "crypto/digest.h"
#include "domain/access_days.h"
#include "protocol/problem.h"
#include "server/routes/appointment_values.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/query_rules.h"

namespace attune::server::routes {

using domain::AccessField;
using domain::AccessQueryFault;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr qsizetype mostActions = 40;
constexpr qsizetype longestGiven = 200;

/// What is wrong, for whoever called. Of what was typed only the name of a filter is told: letters and hyphens.
QString inWords(const AccessQueryFault &fault)
{
    using Kind = AccessQueryFault::Kind;
    switch (fault.kind) {
    case Kind::UnknownField:
        return QStringLiteral("there is no filter named %1").arg(base::shortened(fault.part, 32));
    case Kind::UnknownValue:
        return QStringLiteral("this filter has no such value");
    case Kind::NoValue:
        return QStringLiteral("a value is missing");
    case Kind::OpenQuote:
        return QStringLiteral("a quotation mark is not closed");
    case Kind::NotADay:
        return QStringLiteral("a day is written like 2026-01-31");
    case Kind::DaysReversed:
        return QStringLiteral("the last day is before the first");
    case Kind::DaysTwice:
        return QStringLiteral("a day or a period is said twice");
    case Kind::TooLong:
        return QStringLiteral("the question has more than 2,000 characters");
    case Kind::TooMany:
        break;
    }
    return QStringLiteral("there are more than 40 conditions, or values of one");
}

QString parameter(const Call &call, const char *name)
{
    return call.request.query.value(QString::fromLatin1(name));
}

/// The parameters that each ask for one thing.
base::Result<void> addGiven(const Call &call, audit::LogQuery &query)
{
    const auto text = [&call](const char *name) {
        return base::shortened(parameter(call, name).trimmed(), longestGiven);
    };
    query.actor = text("actor");
    query.client = text("client");
    query.recording = text("recording");
    query.actions = text("action").split(QLatin1Char(','), Qt::SkipEmptyParts);
    query.outcome = text("outcome");
    query.purpose = text("purpose");
    query.device = text("device");
    query.address = text("address");
    query.viewing = text("viewing");
    query.text = text("text");
    const auto bounds = boundsOf(call, "from", "to");
    if (!bounds)
        return bounds.error();
    query.from = bounds->from;
    query.to = bounds->to;
    if (query.actions.size() > mostActions)
        return fail(ProblemCode::InvalidField, QStringLiteral("action names at most 40 actions"));
    const bool ownTrail = query.reader->reach == audit::LogReader::Reach::OwnTrail;
    if (ownTrail && !query.actor.isEmpty() && query.actor != call.userId().value())
        return refuse(call, policy::Action::SeeAccessLog, {}, ProblemCode::NotPermitted);
    return {};
}

bool hasGiven(const audit::LogQuery &query)
{
    return !query.actor.isEmpty() || !query.client.isEmpty() || !query.recording.isEmpty() ||
           !query.actions.isEmpty() || !query.outcome.isEmpty() || !query.purpose.isEmpty() ||
           !query.device.isEmpty() || !query.address.isEmpty() || !query.viewing.isEmpty() || !query.text.isEmpty() ||
           query.from || query.to;
}

/// The only value of a field that a question asks for; empty when there is none.
QString asked(const audit::LogQuery &query, AccessField field)
{
    for (const domain::AccessTerm &term : query.asked ? query.asked->terms : QList<domain::AccessTerm>()) {
        if (term.field == field && !term.excluded && term.anyOf.size() == 1)
            return term.anyOf.first();
    }
    return {};
}

} // namespace

base::Result<AskedQuestion> askedQuestion(const Call &call, const QString &typed, const QString &zone,
                                          base::Instant now)
{
    const auto found = domain::zoneNamed(zone.toLatin1());
    if (!found)
        return fail(ProblemCode::InvalidField, QStringLiteral("zone is not the name of a time zone"));
    const auto parsed = domain::parseAccessQuery(typed);
    if (parsed.fault)
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("q, character %1: %2").arg(parsed.fault->at + 1).arg(inWords(*parsed.fault)));
    AskedQuestion asked{{}, *found, false, typed};
    asked.query.reader = readerOf(call);
    asked.query.asked = parsed.query;
    asked.query.zone = *found;
    asked.query.now = now;
    asked.isEverything =
        parsed.query == domain::AccessQuery() && asked.query.reader->reach == audit::LogReader::Reach::All;
    return asked;
}

base::Result<AskedQuestion> questionInAddress(const Call &call, const char *operation)
{
    const QStringList unknown = unknownParameters(operation, call.request.query, false);
    if (!unknown.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("there is no parameter named %1").arg(unknown.first()));
    auto asked = askedQuestion(call, parameter(call, "q"), parameter(call, "zone"), call.clinic.clock.now());
    if (!asked)
        return asked.error();
    if (auto given = addGiven(call, asked->query); !given)
        return given.error();
    asked->isEverything = asked->isEverything && !hasGiven(asked->query);
    if (asked->typed.isEmpty())
        asked->typed = asked->query.text;
    return asked;
}

QByteArray listOf(const char *list, const AskedQuestion &asked)
{
    const audit::LogQuery &query = asked.query;
    const QStringList parts{query.asked ? textOf(*query.asked) : QString(),
                            QString::fromLatin1(asked.zone.id()),
                            query.oldestFirst ? QStringLiteral("oldest") : QStringLiteral("newest"),
                            query.actor,
                            query.client,
                            query.recording,
                            query.actions.join(QLatin1Char(',')),
                            query.outcome,
                            query.purpose,
                            query.device,
                            query.address,
                            query.viewing,
                            query.text,
                            query.from ? base::toText(*query.from) : QString(),
                            query.to ? base::toText(*query.to) : QString()};
    return QByteArray(list) + ' ' + crypto::sha256(parts.join(QChar(u'\0')).toUtf8()).toHex();
}

base::Result<void> noteLogRead(const Call &call, domain::LogAction action, const audit::LogQuery &query,
                               const QString &typed, const QString &code, const QString &once)
{
    audit::Entry entry = entryFor(call, action);
    // What somebody typed is not what they looked at.
    const QString client = query.client.isEmpty() ? asked(query, AccessField::Client) : query.client;
    const QString recording = query.recording.isEmpty() ? asked(query, AccessField::Recording) : query.recording;
    if (store::seesClient(call.db, call.scope(), client))
        entry.clientId = client;
    if (store::seesRecording(call.db, call.scope(), recording))
        entry.recordingId = recording;
    entry.code = code;
    entry.reason = typed;
    if (!once.isEmpty()) // what may be said of whom it concerns can change within the hour: then it is another entry
        entry.once = QStringList{once, entry.clientId, entry.recordingId}.join(QLatin1Char(' '));
    return call.clinic.log.append({entry});
}

} // namespace attune::server::routes
