// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/alert_ports.h"
#include "domain/oversight_ports.h"
#include "domain/report_ports.h"
#include "ui/alerts/alert_inbox.h"
#include "ui/parts/row_view.h"
#include "ui/quality/quality_page.h"
#include "ui/reports/disclosures_panel.h"
#include "ui/reports/scheduled_panel.h"
#include "ui/reviews/activity_review_page.h"
#include "ui/style/widgets.h"

#include <QCoreApplication>
#include <QPromise>
#include <QPushButton>

#include <memory>
#include <type_traits>

/// Lists that come in parts, and a clinic for each that answers when a test says so.
namespace attune::test {

using namespace attune::ui;
using base::Result;
using domain::Answer;

inline const base::Error noLine{base::ErrorKind::Unavailable, QStringLiteral("no line"), {}, {}};
inline const base::Error notTheirs{base::ErrorKind::NotPermitted, QStringLiteral("not theirs"), {}, {}};

/// Questions that wait until the test answers them.
template <typename T>
class Asked
{
public:
    Answer<T> ask(const QString &what)
    {
        m_asked.append({what, std::make_shared<QPromise<Result<T>>>()});
        m_asked.last().promise->start();
        return m_asked.last().promise->future();
    }
    int count() const { return static_cast<int>(m_asked.size()); }
    QString what(int at) const { return m_asked.at(at).what; }
    void answer(int at, Result<T> result)
    {
        m_asked.at(at).promise->addResult(std::move(result));
        m_asked.at(at).promise->finish();
        for (int i = 0; i < 3; ++i) // the watcher, and who waits for it
            QCoreApplication::processEvents();
    }

private:
    struct One
    {
        QString what;
        std::shared_ptr<QPromise<Result<T>>> promise;
    };
    QList<One> m_asked;
};

template <typename T>
Answer<T> never()
{
    return base::ready(Result<T>(base::Error{base::ErrorKind::Unsupported, QStringLiteral("not faked"), {}, {}}));
}

class Quality final : public domain::OversightPort
{
public:
    Asked<domain::QualityReviews> reviews;
    Asked<void> acts;
    Asked<domain::QualityQuota> quotas;

    Answer<domain::Oversight> oversight() override { return never<domain::Oversight>(); }
    Answer<domain::QualityReviews> qualityReviews(std::optional<domain::QualityState>, const QString &cursor) override
    {
        return reviews.ask(cursor);
    }
    Answer<domain::QualityQuota> setQualityQuota(int perClinician) override
    {
        return quotas.ask(QString::number(perClinician));
    }
    Answer<void> finishQualityReview(const QString &id) override { return acts.ask(QStringLiteral("finish ") + id); }
    Answer<void> skipQualityReview(const QString &id, const QString &reason) override
    {
        return acts.ask(QStringLiteral("skip %1: %2").arg(id, reason));
    }
    Answer<QByteArray> qualityDraw(const QString &) override { return never<QByteArray>(); }
};

class Activity final : public domain::ActivityReviewing
{
public:
    Asked<domain::ActivityReviews> reviews;
    Asked<domain::ActivityOverview> overviews;

    Answer<domain::ActivityReviews> activityReviews(const QString &cursor) override { return reviews.ask(cursor); }
    Answer<domain::ActivityOverview> activityOverview(QDate first, QDate, const QString &) override
    {
        return overviews.ask(first.toString(Qt::ISODate));
    }
    Answer<domain::ActivityReview> signActivityReview(const domain::NewActivityReview &) override
    {
        return never<domain::ActivityReview>();
    }
    Answer<domain::FollowUp> completeFollowUp(const QString &, const QString &) override
    {
        return never<domain::FollowUp>();
    }
};

class Given final : public domain::Disclosures
{
public:
    Asked<domain::Page<domain::Disclosure>> pages;

    Answer<domain::Page<domain::Disclosure>> disclosures(const domain::NewDisclosure &client,
                                                         const QString &cursor) override
    {
        numbers << client.clientNumber;
        return pages.ask(cursor);
    }
    Answer<domain::Disclosure> recordDisclosure(const domain::NewDisclosure &) override
    {
        return never<domain::Disclosure>();
    }
    QStringList numbers; ///< of the clients that were asked about
};

class Made final : public domain::Reports
{
public:
    Asked<domain::Page<domain::StoredReport>> stored;

    Answer<QList<domain::ReportTemplate>> reportTemplates(const QString &) override
    {
        return never<QList<domain::ReportTemplate>>();
    }
    Answer<domain::ReportPage> reportPage(const domain::ReportRequest &, const QString &) override
    {
        return never<domain::ReportPage>();
    }
    Answer<void> reportSaved(const QString &, const QString &, domain::ReportFormat) override { return never<void>(); }
    Answer<QList<domain::ReportSchedule>> reportSchedules(const QString &) override
    {
        return base::ready(Result<QList<domain::ReportSchedule>>(QList<domain::ReportSchedule>()));
    }
    Answer<domain::ReportSchedule> scheduleReport(const domain::ReportSchedule &) override
    {
        return never<domain::ReportSchedule>();
    }
    Answer<void> endSchedule(const QString &) override { return never<void>(); }
    Answer<domain::Page<domain::StoredReport>> storedReports(const QString &, const QString &cursor) override
    {
        return stored.ask(cursor);
    }
    Answer<domain::ReportPage> storedReportPage(const QString &, const QString &) override
    {
        return never<domain::ReportPage>();
    }
};

class Raised final : public domain::AlertsPort
{
public:
    Asked<domain::AlertPage> pages;

    Answer<domain::AlertPage> alerts(const domain::AlertQuery &query) override { return pages.ask(query.cursor); }
    Answer<domain::Alert> alert(const QString &) override { return never<domain::Alert>(); }
    Answer<domain::Alert> acknowledgeAlert(const domain::Alert &, const QString &) override
    {
        return never<domain::Alert>();
    }
    Answer<domain::Alert> assignAlert(const domain::Alert &, const domain::UserId &) override
    {
        return never<domain::Alert>();
    }
    Answer<domain::Alert> closeAlert(const domain::Alert &, domain::AlertFinding, const QString &) override
    {
        return never<domain::Alert>();
    }
    Answer<domain::Alert> reopenAlert(const domain::Alert &, const QString &) override
    {
        return never<domain::Alert>();
    }
    Answer<domain::AlertRules> alertRules() override { return never<domain::AlertRules>(); }
    Answer<domain::AlertRule> keepAlertRule(const domain::AlertRule &) override { return never<domain::AlertRule>(); }
    Answer<void> removeAlertRule(const domain::AlertRule &) override { return never<void>(); }
    Answer<domain::AlertTrial> tryAlertRule(const domain::AlertRule &, int) override
    {
        return never<domain::AlertTrial>();
    }
    Answer<domain::WorkingHours> workingHours() override { return never<domain::WorkingHours>(); }
    Answer<domain::WorkingHours> keepWorkingHours(const domain::WorkingHours &) override
    {
        return never<domain::WorkingHours>();
    }
};

/// A list that comes in parts, whichever it is.
class Parts
{
public:
    virtual ~Parts() = default;
    virtual void enter() = 0;
    virtual void leave() = 0;
    virtual void reload() = 0;
    virtual int asked() const = 0;
    virtual QString cursor(int at) const = 0;
    /// Rows by their ids, and the cursor of what is behind them.
    virtual void answer(int at, const QStringList &ids, const QString &next) = 0;
    virtual void fail(int at, const base::Error &error) = 0;
    virtual QWidget *widget() = 0;
    virtual const char *list() const = 0;
    virtual const char *more() const = 0;

    QPushButton *moreButton() { return widget()->findChild<QPushButton *>(QString::fromLatin1(more())); }
    bool offersMore() { return !moreButton()->isHidden() && moreButton()->isEnabled(); }
    QStringList rows()
    {
        const auto *model = widget()->findChild<RowView *>(QString::fromLatin1(list()))->model();
        QStringList ids;
        for (int row = 0; row < model->rowCount(); ++row)
            ids << model->index(row, 0).data(models::RowKeyRole).toString();
        return ids;
    }
    bool saysProblem()
    {
        const auto *bar = widget()->findChild<MessageBar *>();
        return !bar->isHidden() && !bar->text().isEmpty();
    }

protected:
    models::ClinicPorts m_ports = [] {
        models::ClinicPorts ports;
        ports.person.role = domain::Role::PracticeManager;
        return ports;
    }();
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>();
};

/// What pages and panels have in common, by the answer's type and the widget's.
template <typename View, typename Port, typename T>
class PartsOf : public Parts
{
public:
    PartsOf(Asked<T> Port::*questions, const char *list, const char *more)
        : m_questions(questions), m_list(list), m_more(more)
    {}
    void reload() override { m_view.reload(); }
    int asked() const override { return (m_port.*m_questions).count(); }
    QString cursor(int at) const override { return (m_port.*m_questions).what(at); }
    void fail(int at, const base::Error &error) override { (m_port.*m_questions).answer(at, error); }
    QWidget *widget() override { return &m_view; }
    const char *list() const override { return m_list; }
    const char *more() const override { return m_more; }
    void enter() override
    {
        give(m_ports);
        show(&m_ports);
    }
    void leave() override
    {
        m_visit = std::make_unique<QObject>();
        show(nullptr);
    }

protected:
    virtual void give(models::ClinicPorts &ports) = 0;
    void answerWith(int at, T answer) { (m_port.*m_questions).answer(at, std::move(answer)); }

    Port m_port;
    View m_view{nullptr};

private:
    void show(const models::ClinicPorts *ports)
    {
        if constexpr (std::is_base_of_v<Page, View>)
            m_view.setPorts(ports);
        else
            m_view.setPorts(ports, m_visit.get());
    }

    Asked<T> Port::*m_questions;
    const char *m_list;
    const char *m_more;
};

class QualityParts final : public PartsOf<QualityPage, Quality, domain::QualityReviews>
{
public:
    QualityParts() : PartsOf(&Quality::reviews, "qualityReviewList", "moreReviews") {}
    void answer(int at, const QStringList &ids, const QString &next) override
    {
        domain::QualityReviews answer;
        for (const QString &id : ids) {
            answer.reviews.emplaceBack();
            answer.reviews.last().id = id;
            answer.reviews.last().recordingId = domain::RecordingId(QStringLiteral("of ") + id);
        }
        answer.nextCursor = next;
        answer.mayReview = true;
        answer.maySetQuota = true;
        answerWith(at, answer);
    }
    Quality &port() { return m_port; }
    QualityPage &page() { return m_view; }

private:
    void give(models::ClinicPorts &ports) override { ports.audit.oversight = &m_port; }
};

class ActivityParts final : public PartsOf<ActivityReviewPage, Activity, domain::ActivityReviews>
{
public:
    ActivityParts() : PartsOf(&Activity::reviews, "reviewList", "moreReviews") {}
    void answer(int at, const QStringList &ids, const QString &next) override
    {
        domain::ActivityReviews answer;
        for (const QString &id : ids) {
            answer.reviews.emplaceBack();
            answer.reviews.last().id = id;
        }
        answer.nextCursor = next;
        answer.nextFirst = QDate(2026, 1, 1);
        answer.nextLast = QDate(2026, 1, 31);
        answerWith(at, answer);
    }

private:
    void give(models::ClinicPorts &ports) override { ports.audit.activityReviews = &m_port; }
};

class DisclosureParts final : public PartsOf<DisclosuresPanel, Given, domain::Page<domain::Disclosure>>
{
public:
    DisclosureParts() : PartsOf(&Given::pages, "disclosureList", "moreDisclosures") {}
    void answer(int at, const QStringList &ids, const QString &next) override
    {
        domain::Page<domain::Disclosure> page;
        for (const QString &id : ids) {
            page.items.emplaceBack();
            page.items.last().id = id;
        }
        page.nextCursor = next;
        answerWith(at, page);
    }
    Given &port() { return m_port; }

private:
    void give(models::ClinicPorts &ports) override { ports.audit.disclosures = &m_port; }
};

class StoredParts final : public PartsOf<ScheduledPanel, Made, domain::Page<domain::StoredReport>>
{
public:
    StoredParts() : PartsOf(&Made::stored, "storedList", "moreStored") {}
    void answer(int at, const QStringList &ids, const QString &next) override
    {
        domain::Page<domain::StoredReport> page;
        for (const QString &id : ids) {
            page.items.emplaceBack();
            page.items.last().id = id;
        }
        page.nextCursor = next;
        answerWith(at, page);
    }
    ScheduledPanel &panel() { return m_view; }

private:
    void give(models::ClinicPorts &ports) override { ports.audit.reports = &m_port; }
};

class AlertParts final : public PartsOf<AlertInbox, Raised, domain::AlertPage>
{
public:
    AlertParts() : PartsOf(&Raised::pages, "alertList", "moreAlerts") {}
    void answer(int at, const QStringList &ids, const QString &next) override
    {
        domain::AlertPage page;
        for (const QString &id : ids) {
            page.alerts.emplaceBack();
            page.alerts.last().id = id;
        }
        page.nextCursor = next;
        answerWith(at, page);
    }

private:
    void give(models::ClinicPorts &ports) override { ports.audit.alerts = &m_port; }
};

} // namespace attune::test
