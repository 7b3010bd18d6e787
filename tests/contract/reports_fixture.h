// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/audit/audit_reports.h"
#include "base/id.h"
#include "domain/action_family.h"
#include "models/reports/report_document.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/report_codec.h"
#include "server/alerts/alert_book.h"
#include "server/audit/access_marks.h"
#include "server/identity/accounts.h"
#include "server/identity/relations.h"
#include "server/jobs/report_jobs.h"
#include "server/reports/activity_reviews.h"
#include "server/reports/report_templates.h"
#include "server/reports/schedules.h"
#include "server/store/legal_holds.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::json;
using protocol::pathFor;

/// A copy of the sample clinic with something in it for every report; what the tests of reports, disclosures and
/// reviews share.
class ReportsFixture
{
protected:
    void begin()
    {
        m_clinic = std::make_unique<TestClinic>();
        m_clinic->start();
        m_ids = {};
        for (const char *who : {"priya", "oscar", "ruth", "soren"})
            m_ids.insert(who, idOf(who));
    }

    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }
    QString idOf(const char *who)
    {
        const auto account =
            server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
        return account ? account->person.id.value() : QString();
    }
    QString numberOf(const char *who)
    {
        auto row = db().run(QStringLiteral("SELECT record_number FROM users WHERE id = ?"), {idOf(who)});
        return row.next() ? row.opened(0, server::store::personal::userRecordNumber, idOf(who)) : QString();
    }
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }
    qint64 logged(domain::LogAction action)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {textOf(action)});
    }
    /// As somebody who proved a moment ago who they are.
    void proveAll() { db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(now())}); }

    /// An entry as the query of a template wants it.
    void addEntryFor(const domain::AccessQuery &query)
    {
        server::audit::Entry entry;
        entry.occurredAt = now() - std::chrono::minutes(5);
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        entry.actorId = m_ids.value("ruth");
        entry.actorRole = QStringLiteral("psychologist");
        entry.clientId = m_ids.value("soren");
        entry.action = domain::LogAction::ViewRecording;
        entry.outcome = domain::LogOutcome::Allowed;
        entry.reason = QStringLiteral("=because of a test");
        QList<domain::AccessMark> marks;
        for (const domain::AccessTerm &term : query.terms) {
            const QString &value = term.anyOf.first();
            if (term.excluded)
                continue;
            if (term.field == domain::AccessField::Action)
                entry.action = domain::actionsMeantBy(value).first();
            else if (term.field == domain::AccessField::Outcome)
                entry.outcome = *domain::logOutcomeFromText(value);
            else if (term.field == domain::AccessField::Purpose)
                entry.purpose = value;
            else if (term.field == domain::AccessField::Mark)
                marks << markNamed(value);
        }
        QVERIFY(m_clinic->clinic().log.append({entry}));
        const qint64 sequence =
            count(QStringLiteral("SELECT sequence FROM access_log WHERE event_id = ?"), {entry.eventId});
        for (const domain::AccessMark mark : std::as_const(marks))
            server::audit::keepMark(db(), sequence, mark);
    }

    static domain::AccessMark markNamed(const QString &name)
    {
        for (int mark = 0;; ++mark) {
            if (nameOf(static_cast<domain::AccessMark>(mark)) == name)
                return static_cast<domain::AccessMark>(mark);
        }
    }

    static domain::AccessQuery parsed(QString text)
    {
        text.replace(QStringLiteral("{client}"), QStringLiteral("x"))
            .replace(QStringLiteral("{person}"), QStringLiteral("x"));
        return domain::parseAccessQuery(text).query;
    }

    /// Every row of a report, however many pages that takes.
    base::Result<models::ReportDocument> whole(domain::Reports &reports, const domain::ReportRequest &request)
    {
        models::ReportDocument document;
        do {
            const auto page = wait(reports.reportPage(request, document.nextCursor()));
            if (!page)
                return page.error();
            if (auto added = document.add(*page); !added)
                return added.error();
        } while (!document.isWhole());
        return document;
    }

    /// What a template has to be told.
    domain::ReportRequest requestFor(const domain::ReportTemplate &report)
    {
        domain::ReportRequest request;
        request.templateId = report.id;
        request.language = QStringLiteral("en");
        request.zone = QStringLiteral("UTC");
        if (report.asksForClient)
            request.clientNumber = numberOf("soren");
        if (report.asksForPerson)
            request.personId = m_ids.value("ruth");
        if (report.hasPeriod) {
            request.first = QDate(2020, 1, 1);
            request.last = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now()), Qt::UTC).date();
        }
        return request;
    }

    domain::NewDisclosure newDisclosure(const char *client)
    {
        domain::NewDisclosure disclosure;
        disclosure.clientNumber = numberOf(client);
        disclosure.on = QDate(2026, 3, 1);
        disclosure.way = domain::Disclosure::Way::Court;
        disclosure.recipient = QStringLiteral("Fulton County Superior Court");
        disclosure.address = QStringLiteral("136 Pryor Street, Atlanta");
        disclosure.description = QStringLiteral("Session summary of 12 February");
        disclosure.purpose = QStringLiteral("Subpoena 26-118");
        return disclosure;
    }

    /// @param signature the name of whoever signs
    domain::NewActivityReview newReview(const QString &signature = QStringLiteral("Priya Natarajan"))
    {
        domain::NewActivityReview review;
        review.last = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now()), Qt::UTC).date();
        review.first = review.last.addDays(-30);
        review.zone = QStringLiteral("UTC");
        review.lookedAt = {QStringLiteral("refused"), QStringLiteral("people"), QStringLiteral("gaps")};
        review.finding = QStringLiteral("Two downloads were not needed.");
        review.verdict = domain::ActivityReview::Verdict::FollowUp;
        domain::FollowUp followUp;
        followUp.what = QStringLiteral("Talk to the clinician");
        followUp.due = review.last.addDays(14);
        review.followUps = {followUp};
        review.signature = signature;
        return review;
    }

    std::unique_ptr<TestClinic> m_clinic;
    QHash<QByteArray, QString> m_ids;
};
