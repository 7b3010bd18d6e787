// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/table_rows.h"

#include "base/visible_text.h"
#include "domain/access_days.h"
#include "protocol/problem.h"
#include "protocol/review_codec.h"
#include "server/alerts/alert_book.h"
#include "server/audit/log_search.h"
#include "server/identity/account_figures.h"
#include "server/identity/accounts.h"
#include "server/keys/key_care.h"
#include "server/reports/activity_reviews.h"
#include "server/reports/disclosures.h"
#include "server/store/recording_findings.h"

#include <algorithm>

namespace attune::server::reports {

using store::Finding;
using store::FindingPlace;

namespace {

constexpr std::chrono::hours soonIs{24 * 90};
/// Cells of a row by the ids of their columns.
using Cells = QHash<QString, QString>;

QString instantCell(const std::optional<base::Instant> &at)
{
    return at ? base::toText(*at) : QString();
}

QString dayCell(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QStringList arranged(const Cells &cells, const SectionPlan &section)
{
    QStringList row;
    for (const domain::ReportColumn &column : section.columns)
        row << base::cleanLine(cells.value(column.id));
    return row;
}

/// Part of a table and how much of it.
struct Part
{
    const SectionPlan &section;
    QString cursor; ///< how many rows came before
    int limit;
};

/// Of what is bounded by nature: it is read as a whole, and cut.
base::Result<RowsPage> partOf(const QList<Cells> &all, const Part &part)
{
    const auto from = part.cursor.isEmpty() ? 0 : protocol::wholeNumber(part.cursor, {0, all.size()});
    if (!from)
        return protocol::fail(domain::ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    RowsPage page;
    const qsizetype end = std::min<qsizetype>(all.size(), *from + part.limit);
    for (qsizetype i = *from; i < end; ++i)
        page.rows << arranged(all.at(i), part.section);
    if (end < all.size())
        page.next = QString::number(end);
    return page;
}

base::Result<std::optional<FindingPlace>> placeOf(const QString &cursor)
{
    using Place = std::optional<FindingPlace>;
    if (cursor.isEmpty())
        return Place();
    const auto at = protocol::wholeNumber(cursor.section(QLatin1Char(' '), 0, 0),
                                          {-protocol::largestInteger, protocol::largestInteger});
    if (!at)
        return protocol::fail(domain::ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    return Place(FindingPlace{*at, cursor.section(QLatin1Char(' '), 1)});
}

QList<Finding> findingsOf(const ReportContext &context, const ReportAsk &ask, Source source,
                          const std::optional<FindingPlace> &after, int limit)
{
    using Keeping = store::KeepingFinding;
    const bool all = context.reader.reach == audit::LogReader::Reach::All;
    const store::SqlTerm everything{QStringLiteral("1 = 1"), {}};
    const store::SqlTerm recordings = all ? everything : store::recordingTerm(context.reader.scope);
    const store::SqlTerm sessions = all ? everything : store::sessionTerm(context.reader.scope);
    const auto kept = [&](Keeping what) {
        return store::keepingFindings(context.db, recordings, what, context.now, context.now + soonIs, after, limit);
    };
    switch (source) {
    case Source::RecordedWithoutConsent:
        return store::recordedWithoutConsent(context.db, recordings, ask.from, ask.to, after, limit);
    case Source::ConsentWithoutRecording:
        return store::consentWithoutRecording(context.db, sessions, ask.from, ask.to, context.now, after, limit);
    case Source::KeptTooLong:
        return kept(Keeping::TooLong);
    case Source::EndsSoon:
        return kept(Keeping::EndsSoon);
    default:
        break;
    }
    return kept(Keeping::Held);
}

base::Result<RowsPage> findingRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                                   const QString &cursor, int limit)
{
    const auto after = placeOf(cursor);
    if (!after)
        return after.error();
    auto found = findingsOf(context, ask, section.source, *after, limit + 1);
    const bool more = found.size() > limit;
    if (more)
        found.removeLast();
    const bool byEnd =
        section.source == Source::KeptTooLong || section.source == Source::EndsSoon || section.source == Source::Held;
    RowsPage page;
    audit::NameBook names;
    for (const Finding &finding : std::as_const(found)) {
        const Cells cells = {{QStringLiteral("at"), base::toText(finding.at)},
                             {QStringLiteral("client"), names.nameOf(context.db, finding.clientId)},
                             {QStringLiteral("clinician"), names.nameOf(context.db, finding.clinicianId)},
                             {QStringLiteral("recording"), finding.id},
                             {QStringLiteral("session"), finding.id},
                             {QStringLiteral("consent"), finding.state},
                             {QStringLiteral("state"), finding.state},
                             {QStringLiteral("until"), instantCell(finding.until)}};
        page.rows << arranged(cells, section);
    }
    if (more) {
        const Finding &last = found.last();
        const base::Instant at = byEnd ? last.until.value_or(base::fromUnixMs(0)) : last.at;
        page.next = QStringLiteral("%1 %2").arg(base::toUnixMs(at)).arg(last.id);
    }
    return page;
}

base::Result<RowsPage> disclosureRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                                      const QString &cursor, int limit)
{
    DisclosureQuery query;
    query.clients = ask.clientIds;
    query.office = context.office;
    query.first = ask.request.first;
    query.last = ask.request.last;
    query.onlyValid = true;
    query.after = cursor;
    query.limit = limit + 1;
    auto found = disclosuresOf(context.db, query);
    RowsPage page;
    if (found.size() > limit) {
        found.removeLast();
        page.next = found.last().disclosure.id;
    }
    audit::NameBook names;
    for (const DisclosureRow &row : std::as_const(found)) {
        const domain::Disclosure &disclosure = row.disclosure;
        const Cells cells = {{QStringLiteral("day"), dayCell(disclosure.on)},
                             {QStringLiteral("client"), names.nameOf(context.db, disclosure.clientId)},
                             {QStringLiteral("recipient"), disclosure.recipient},
                             {QStringLiteral("recipientAddress"), disclosure.address},
                             {QStringLiteral("description"), disclosure.description},
                             {QStringLiteral("why"), disclosure.purpose},
                             {QStringLiteral("way"), protocol::textOf(disclosure.way)},
                             {QStringLiteral("recordedBy"), names.nameOf(context.db, row.recordedBy)},
                             {QStringLiteral("recordedAt"), base::toText(disclosure.recordedAt)}};
        page.rows << arranged(cells, section);
    }
    return page;
}

/// In the table of alerts, for their entries in the log name nobody and belong to no office.
base::Result<RowsPage> alertRows(const ReportContext &context, const ReportAsk &ask, const Part &part)
{
    const auto before = part.cursor.isEmpty() ? std::optional<qint64>(0)
                                              : protocol::wholeNumber(part.cursor, {1, protocol::largestInteger});
    if (!before)
        return protocol::fail(domain::ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    auto found = alerts::alertsMade(context.db, context.office, ask.from, ask.to, *before, part.limit + 1);
    RowsPage page;
    if (found.size() > part.limit) {
        found.removeLast();
        page.next = QString::number(found.last().number);
    }
    audit::NameBook names;
    const bool all = context.reader.reach == audit::LogReader::Reach::All;
    const auto client = [&](const QString &id) {
        return all || store::seesClient(context.db, context.reader.scope, id) ? names.nameOf(context.db, id)
                                                                              : QString();
    };
    for (const alerts::KeptAlert &kept : std::as_const(found)) {
        const domain::Alert &alert = kept.alert;
        const auto person = identity::accountById(context.db, alert.personId);
        const bool isClient = person && person->person.role == domain::Role::Patient;
        const auto finding = alerts::findingOf(context.db, alert.id);
        page.rows << arranged(
            {{QStringLiteral("at"), base::toText(alert.raisedAt)},
             {QStringLiteral("alert"), alert.ruleName.isEmpty() ? alert.kind.text() : alert.ruleName},
             {QStringLiteral("severity"), textOf(alert.severity)},
             {QStringLiteral("counted"), QString::number(alert.counted)},
             {QStringLiteral("person"),
              isClient ? client(alert.personId.value()) : names.nameOf(context.db, alert.personId.value())},
             {QStringLiteral("client"), client(alert.clientId.value())},
             {QStringLiteral("state"), textOf(alert.state)},
             {QStringLiteral("finding"), finding == domain::AlertFinding::None ? QString() : textOf(finding)}},
            part.section);
    }
    return page;
}

base::Result<RowsPage> keyRows(const ReportContext &context, const Part &part)
{
    const auto versions = context.keys.versions();
    if (!versions)
        return versions.error();
    const quint32 current = context.keys.currentVersion();
    const auto used = context.wraps.usedBy();
    const auto seals = [&](quint32 version) { // of all offices: not told to one of several
        return context.office.isEmpty() ? QString::number(used.value(version)) : QString();
    };
    const auto ending = context.wraps.toBeDestroyed();
    QList<Cells> all;
    for (const keys::KeyVersion &version : *versions) {
        const auto made = version.createdAtMs > 0 ? std::optional(base::fromUnixMs(version.createdAtMs)) : std::nullopt;
        const qint64 days =
            made ? std::chrono::duration_cast<std::chrono::hours>(context.now - *made).count() / 24 : -1;
        const bool isOld = days >= context.keyRotationDays;
        QString state = version.version != current ? QStringLiteral("old")
                        : isOld                    ? QStringLiteral("toBeReplaced")
                                                   : QStringLiteral("current");
        if (ending.contains(version.version))
            state = QStringLiteral("toBeDestroyed");
        else if (context.wraps.isDisabled(version.version))
            state = QStringLiteral("disabled");
        all.append({{QStringLiteral("version"), QString::number(version.version)},
                    {QStringLiteral("madeAt"), instantCell(made)},
                    {QStringLiteral("ageDays"), days < 0 ? QString() : QString::number(days)},
                    {QStringLiteral("seals"), seals(version.version)},
                    {QStringLiteral("state"), state}});
    }
    return partOf(all, part);
}

base::Result<RowsPage> accountRows(const ReportContext &context, const Part &part)
{
    QList<Cells> all;
    const auto figures = identity::staffFigures(context.db, context.office);
    for (const identity::AccountFigure &figure : figures)
        all.append(
            {{QStringLiteral("person"), figure.name},
             {QStringLiteral("role"), domain::textOf(figure.role)},
             {QStringLiteral("secondStep"), figure.hasSecondFactor ? QStringLiteral("on") : QStringLiteral("off")},
             {QStringLiteral("lastSignIn"), instantCell(figure.lastSignIn)}});
    return partOf(all, part);
}

base::Result<RowsPage> reviewRows(const ReportContext &context, const ReportAsk &ask, const Part &part)
{
    QList<Cells> all;
    audit::NameBook names;
    const auto reviews = reviewsSigned(context.db, context.office, ask.from, ask.to);
    for (const ReviewRow &row : reviews)
        all.append({{QStringLiteral("signedAt"), base::toText(row.review.signedAt)},
                    {QStringLiteral("reviewer"), names.nameOf(context.db, row.reviewer)},
                    {QStringLiteral("firstDay"), dayCell(row.review.first)},
                    {QStringLiteral("lastDay"), dayCell(row.review.last)},
                    {QStringLiteral("verdict"), protocol::textOf(row.review.verdict)},
                    {QStringLiteral("finding"), row.review.finding},
                    {QStringLiteral("followUps"), QString::number(row.followUps.size())}});
    return partOf(all, part);
}

/// Those of reviews that were signed in the period.
base::Result<RowsPage> followUpRows(const ReportContext &context, const ReportAsk &ask, const Part &part)
{
    QList<Cells> all;
    audit::NameBook names;
    const QDate today = domain::dayOf(context.now, ask.zone);
    const auto reviews = reviewsSigned(context.db, context.office, ask.from, ask.to);
    for (const ReviewRow &row : reviews) {
        for (const FollowUpRow &one : row.followUps) {
            const domain::FollowUp &followUp = one.followUp;
            const QString state = followUp.doneAt        ? QStringLiteral("done")
                                  : followUp.due < today ? QStringLiteral("overdue")
                                                         : QStringLiteral("open");
            all.append({{QStringLiteral("dueDay"), dayCell(followUp.due)},
                        {QStringLiteral("what"), followUp.what},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("doneAt"), instantCell(followUp.doneAt)},
                        {QStringLiteral("doneBy"), names.nameOf(context.db, one.doneBy)},
                        {QStringLiteral("result"), followUp.result}});
        }
    }
    return partOf(all, part);
}

} // namespace

base::Result<RowsPage> tableRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                                 const QString &cursor, int limit)
{
    const Part part{section, cursor, limit};
    switch (section.source) {
    case Source::Disclosures:
        return disclosureRows(context, ask, section, cursor, limit);
    case Source::Keys:
        return keyRows(context, part);
    case Source::Accounts:
        return accountRows(context, part);
    case Source::Reviews:
        return reviewRows(context, ask, part);
    case Source::FollowUps:
        return followUpRows(context, ask, part);
    case Source::Alerts:
        return alertRows(context, ask, part);
    default:
        break;
    }
    return findingRows(context, ask, section, cursor, limit);
}

} // namespace attune::server::reports
