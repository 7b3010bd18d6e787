// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/report_run.h"

#include "crypto/digest.h"
#include "domain/log_action.h"
#include "domain/report_text.h"
#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_removals.h"
#include "server/reports/log_rows.h"
#include "server/reports/table_rows.h"
#include "server/store/office_names.h"

#include <algorithm>

namespace attune::server::reports {

using domain::LogAction;
using domain::ReportGap;
using protocol::Json;
using protocol::json;

namespace {

base::Error notOurs()
{
    return protocol::fail(domain::ProblemCode::InvalidField,
                          QStringLiteral("this cursor does not belong to this report"));
}

QString officeName(store::Connection &connection, const QString &office)
{
    return office.isEmpty() ? QString() : store::officeNames(connection).value(office, office);
}

QString periodText(const ReportAsk &ask)
{
    return ask.request.first.isValid()
               ? ask.request.first.toString(Qt::ISODate) + QLatin1Char('/') + ask.request.last.toString(Qt::ISODate)
               : QString();
}

domain::ReportHead headOf(const ReportContext &context, const ReportAsk &ask, base::Instant madeAt)
{
    domain::ReportHead head;
    const QString &language = ask.request.language;
    head.templateId = ask.plan.id;
    head.title = ask.plan.title.in(language);
    head.about = ask.plan.about.in(language);
    head.clinic = context.clinicName;
    head.office = officeName(context.db, context.office);
    head.clientName = ask.clientName;
    head.personName = ask.personName;
    if (ask.request.first.isValid()) {
        head.first = ask.request.first;
        head.last = ask.request.last;
    }
    head.zone = ask.request.zone;
    head.madeBy = context.person.fullName;
    head.madeAt = madeAt;
    QStringList queries;
    for (const SectionPlan &section : ask.plan.sections)
        queries << logQueryText(ask, section);
    head.sections = shownSections(ask.plan, language, queries);
    head.law = context.library.lawText(ask.request.law, ask.plan.id, language);
    head.coverage = head.first ? coverageOf(context, ask.from, ask.to) : coverageOf(context, context.now, context.now);
    return head;
}

base::Result<RowsPage> rowsOf(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                              const QString &cursor, int limit)
{
    return section.source == Source::Log ? logRows(context, ask, section, cursor, limit)
                                         : tableRows(context, ask, section, cursor, limit);
}

/// Takes rows of one section after the other until a page is full.
class PageMaker
{
public:
    PageMaker(const ReportContext &context, const ReportAsk &ask, ReportPlace place, qint64 mostRows)
        : m_context(context), m_ask(ask), m_place(std::move(place)), m_hash(m_place.sha256), m_mostRows(mostRows)
    {}

    base::Result<void> fill(int limit)
    {
        while (!isOver() && m_rows.size() < limit) {
            const qint64 room = std::min<qint64>(limit - m_rows.size(), m_mostRows - m_place.rowCount);
            const SectionPlan &section = m_ask.plan.sections.at(m_place.section);
            const auto found = rowsOf(m_context, m_ask, section, m_place.inside, static_cast<int>(room));
            if (!found)
                return found.error();
            take(found->rows);
            m_place.inside = found->next;
            if (m_place.inside.isEmpty())
                ++m_place.section;
        }
        m_place.sha256 = m_hash.text();
        return {};
    }

    bool isOver() const { return m_place.section >= m_ask.plan.sections.size() || m_place.rowCount >= m_mostRows; }
    /// It ended before its rows did.
    bool isCut() const { return m_place.rowCount >= m_mostRows && m_place.section < m_ask.plan.sections.size(); }
    const ReportPlace &place() const { return m_place; }
    const QList<domain::ReportRow> &rows() const { return m_rows; }

private:
    void take(const QList<QStringList> &rows)
    {
        for (const QStringList &cells : rows) {
            m_rows.append({m_place.section, cells});
            m_hash.add(m_rows.last());
            ++m_place.rowCount;
        }
    }

    const ReportContext &m_context;
    const ReportAsk &m_ask;
    ReportPlace m_place;
    domain::ReportHash m_hash;
    qint64 m_mostRows;
    QList<domain::ReportRow> m_rows;
};

ReportGap gapOf(const char *kind, qint64 count = 0, std::optional<base::Instant> from = {},
                std::optional<base::Instant> to = {})
{
    return {QString::fromLatin1(kind), count, from, to};
}

/// Of what the log notes about itself by how it is told of; gaps of a device, damage, exchanged texts.
QString kindOf(LogAction action)
{
    switch (action) {
    case LogAction::LogDamaged:
    case LogAction::TextExchanged:
        return textOf(domain::LogAction::LogDamaged);
    case LogAction::DeviceGap:
        return textOf(domain::LogAction::DeviceGap);
    default:
        break;
    }
    return QStringLiteral("deviceChain");
}

/// Whether entries of a time may have been taken out because their period was over: what is gone has a number, and no
/// time any more, so that those next to it say where it was.
bool wasThinnedOut(store::Connection &connection, base::Instant from, base::Instant to)
{
    const qint64 before = audit::lastBefore(connection, from);
    return !audit::removedAmong(connection, before + 1, audit::lastBefore(connection, to)).isEmpty();
}

} // namespace

QString ReportPlace::text() const
{
    return QString::fromUtf8(protocol::toBytes({{"request", json(request)},
                                                {"section", section},
                                                {"rows", rowCount},
                                                {"hash", json(sha256)},
                                                {"madeAt", base::toUnixMs(madeAt)},
                                                {"upTo", upTo},
                                                {"inside", json(inside)}}));
}

base::Result<ReportPlace> ReportPlace::fromText(const QString &text)
{
    const auto read = protocol::objectFrom(text.toUtf8());
    if (!read)
        return notOurs();
    ReportPlace place;
    place.request = protocol::text(*read, "request");
    place.section = static_cast<int>(protocol::integer(*read, "section", {0, 1000}).value_or(0));
    place.rowCount = protocol::integer(*read, "rows", {0, protocol::largestInteger}).value_or(0);
    place.sha256 = protocol::text(*read, "hash");
    place.madeAt = base::fromUnixMs(protocol::integer(*read, "madeAt").value_or(0));
    place.upTo = protocol::integer(*read, "upTo", {0, protocol::largestInteger}).value_or(0);
    place.inside = protocol::text(*read, "inside");
    return place;
}

QString ReportProof::text() const
{
    return QString::fromUtf8(protocol::toBytes({{"template", json(templateId)},
                                                {"client", json(clientId)},
                                                {"person", json(personId)},
                                                {"days", json(days)},
                                                {"rows", rowCount},
                                                {"hash", json(sha256)}}));
}

base::Result<ReportProof> ReportProof::fromText(const QString &text)
{
    const auto read = protocol::objectFrom(text.toUtf8());
    if (!read)
        return notOurs();
    return ReportProof{protocol::text(*read, "template"),
                       protocol::text(*read, "client"),
                       protocol::text(*read, "person"),
                       protocol::text(*read, "days"),
                       protocol::integer(*read, "rows", {0, protocol::largestInteger}).value_or(0),
                       protocol::text(*read, "hash")};
}

QString digestOf(const ReportAsk &ask)
{
    const domain::ReportRequest &request = ask.request;
    const QStringList parts = {request.templateId, request.clientId, request.personId, periodText(ask),
                               request.zone,       request.language, request.law};
    return QString::fromLatin1(crypto::sha256(parts.join(QLatin1Char('\n')).toUtf8()).toHex());
}

base::Result<MadePage> reportPage(const ReportContext &context, const ReportAsk &ask,
                                  const std::optional<ReportPlace> &place, int limit, qint64 mostRows)
{
    ReportPlace from;
    from.request = digestOf(ask);
    from.madeAt = context.now;
    from.upTo = place ? 0 : audit::newestEntry(context.db);
    if (place) {
        if (place->request != from.request || place->section >= ask.plan.sections.size())
            return notOurs();
        from = *place;
    }
    ReportAsk bounded = ask;
    bounded.upTo = from.upTo; // what comes meanwhile is in no page
    PageMaker maker(context, bounded, from, mostRows);
    if (auto filled = maker.fill(limit); !filled)
        return filled.error();
    MadePage made;
    made.page.head = headOf(context, ask, from.madeAt);
    made.page.rows = maker.rows();
    made.page.rowCount = maker.place().rowCount;
    made.page.sha256 = maker.place().sha256;
    if (maker.isCut())
        made.page.head.coverage.gaps.append(gapOf("tooMany", mostRows));
    if (maker.isOver())
        made.proof = ReportProof{ask.plan.id,     ask.request.clientId, ask.request.personId,
                                 periodText(ask), made.page.rowCount,   made.page.sha256};
    else
        made.next = maker.place();
    return made;
}

domain::ReportCoverage coverageOf(const ReportContext &context, base::Instant from, base::Instant to)
{
    domain::ReportCoverage coverage;
    coverage.logBegan = audit::logBegan(context.db);
    if (const auto checkpoint = audit::latestCheckpoint(context.db))
        coverage.checkpointSize = checkpoint->size;
    coverage.checkedAt = base::instantFromText(context.lastLogCheck.section(QLatin1Char(' '), 0, 0));
    coverage.wasWhole = !context.lastLogCheck.endsWith(QStringLiteral("BROKEN"));
    if (from < to && coverage.logBegan && from < *coverage.logBegan)
        coverage.gaps.append(gapOf("beforeTheLog", 0, from, std::min(to, *coverage.logBegan)));
    if (from < to) {
        const auto noted = audit::notedGaps(context.db, context.reader, from, to);
        for (const audit::NotedGap &gap : noted)
            coverage.gaps.append({kindOf(gap.action), gap.count, gap.first, gap.last});
        if (wasThinnedOut(context.db, from, to))
            coverage.gaps.append(gapOf("removed", 0, from, to));
    }
    if (!context.office.isEmpty())
        coverage.gaps.append(gapOf("otherOffices"));
    return coverage;
}

} // namespace attune::server::reports
