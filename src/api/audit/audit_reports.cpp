// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/audit_reports.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/review_codec.h"

namespace attune::api {

using namespace domain;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

constexpr int rowsOfAPage = 2000;

void addDay(Parameters &query, const char *name, QDate day)
{
    if (day.isValid())
        add(query, name, day.toString(Qt::ISODate));
}

Parameters languageOf(const QString &language)
{
    Parameters query;
    add(query, "language", language);
    return query;
}

/// Rows with the cursor behind them, of an answer that has both.
template <typename T, typename Message>
Page<T> pageIn(const Message &answer, const QList<T> &rows)
{
    return {rows, answer.nextCursor, {}};
}

} // namespace

Answer<QList<ReportTemplate>> AuditReports::reportTemplates(const QString &language)
{
    using Message = protocol::ReportsAnswer;
    return askFor<QList<ReportTemplate>, Message>(m_session, get(paths::reports, languageOf(language)),
                                                  &Message::reports);
}

Answer<ReportPage> AuditReports::reportPage(const ReportRequest &request, const QString &cursor)
{
    Parameters query;
    add(query, "clientId", request.clientId);
    add(query, "clientNumber", request.clientNumber);
    add(query, "personId", request.personId);
    add(query, "person", request.person);
    addDay(query, "firstDay", request.first);
    addDay(query, "lastDay", request.last);
    add(query, "zone", request.zone);
    add(query, "language", request.language);
    add(query, "law", request.law);
    add(query, "cursor", cursor);
    add(query, "limit", QString::number(rowsOfAPage));
    return askFor<ReportPage, ReportPage>(m_session, get(pathFor(paths::report, request.templateId), query),
                                          std::identity());
}

Answer<void> AuditReports::reportSaved(const QString &templateId, const QString &proof, ReportFormat format)
{
    const Json body = protocol::encode(protocol::SavedReportBody{proof, format});
    return askToDo(m_session, {"POST", pathFor(paths::reportSaved, templateId), {}, body, {}});
}

Answer<QList<ReportSchedule>> AuditReports::reportSchedules(const QString &language)
{
    using Message = protocol::ReportSchedulesAnswer;
    return askFor<QList<ReportSchedule>, Message>(m_session, get(paths::reportSchedules, languageOf(language)),
                                                  &Message::schedules);
}

Answer<ReportSchedule> AuditReports::scheduleReport(const ReportSchedule &schedule)
{
    using Message = protocol::ReportScheduleAnswer;
    return askFor<ReportSchedule, Message>(m_session,
                                           {"POST",
                                            QString::fromLatin1(paths::reportSchedules),
                                            languageOf(schedule.request.language),
                                            protocol::encode(schedule),
                                            {}},
                                           &Message::schedule);
}

Answer<void> AuditReports::endSchedule(const QString &id)
{
    return askToDo(m_session, {"DELETE", pathFor(paths::reportSchedule, id), {}, {}, {}});
}

Answer<Page<StoredReport>> AuditReports::storedReports(const QString &language, const QString &cursor)
{
    using Message = protocol::StoredReportsAnswer;
    Parameters query = languageOf(language);
    add(query, "cursor", cursor);
    return askFor<Page<StoredReport>, Message>(m_session, get(paths::storedReports, query),
                                               [](const Message &answer) { return pageIn(answer, answer.reports); });
}

Answer<ReportPage> AuditReports::storedReportPage(const QString &id, const QString &cursor)
{
    Parameters query;
    add(query, "cursor", cursor);
    return askFor<ReportPage, ReportPage>(m_session, get(pathFor(paths::storedReport, id), query), std::identity());
}

Answer<Page<Disclosure>> AuditReports::disclosures(const NewDisclosure &client, const QString &cursor)
{
    Parameters query;
    add(query, "clientId", client.clientId);
    add(query, "clientNumber", client.clientNumber);
    add(query, "cursor", cursor);
    using Message = protocol::DisclosuresAnswer;
    return askFor<Page<Disclosure>, Message>(m_session, get(paths::disclosures, query),
                                             [](const Message &answer) { return pageIn(answer, answer.disclosures); });
}

Answer<Disclosure> AuditReports::recordDisclosure(const NewDisclosure &disclosure)
{
    const QString path = disclosure.corrects.isEmpty() ? QString::fromLatin1(paths::disclosures)
                                                       : pathFor(paths::correctDisclosure, disclosure.corrects);
    using Message = protocol::DisclosureAnswer;
    return askFor<Disclosure, Message>(m_session, {"POST", path, {}, protocol::encode(disclosure), {}},
                                       &Message::disclosure);
}

Answer<ActivityReviews> AuditReports::activityReviews(const QString &cursor)
{
    Parameters query;
    add(query, "cursor", cursor);
    return askFor<ActivityReviews, ActivityReviews>(m_session, get(paths::activityReviews, query), std::identity());
}

Answer<ActivityOverview> AuditReports::activityOverview(QDate first, QDate last, const QString &zone)
{
    Parameters query;
    addDay(query, "firstDay", first);
    addDay(query, "lastDay", last);
    add(query, "zone", zone);
    return askFor<ActivityOverview, ActivityOverview>(m_session, get(paths::activityOverview, query), std::identity());
}

Answer<ActivityReview> AuditReports::signActivityReview(const NewActivityReview &review)
{
    using Message = protocol::ActivityReviewAnswer;
    return askFor<ActivityReview, Message>(
        m_session, {"POST", QString::fromLatin1(paths::activityReviews), {}, protocol::encode(review), {}},
        &Message::review);
}

Answer<FollowUp> AuditReports::completeFollowUp(const QString &id, const QString &result)
{
    using Message = protocol::FollowUpAnswer;
    const Json body = protocol::encode(protocol::CompletedBody{result});
    return askFor<FollowUp, Message>(m_session, {"POST", pathFor(paths::activityFollowUp, id), {}, body, {}},
                                     &Message::followUp);
}

} // namespace attune::api
