// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/activity_review_page.h"

#include "base/when_done.h"
#include "domain/report_ports.h"
#include "models/audit/report_words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/reviews/complete_follow_up_dialog.h"
#include "ui/reviews/sign_review_dialog.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/folding_row.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace attune::ui {

using domain::ActivityOverview;
using domain::ActivityPerson;
using domain::ActivityReview;
using domain::ActivityReviews;
using domain::ActivitySign;
using domain::FollowUp;
using models::ReportColumns;
using models::ReportWords;

namespace {

constexpr int leastLines = 6;
constexpr int leastList = 90; // pixels at 100 % text
constexpr int leastName = 14; // characters: the figures beside it are seen whole

} // namespace

ActivityReviewPage::ActivityReviewPage(QWidget *parent)
    : Page(parent),
      m_signs(
          ReportColumns::ofSigns(), [](const ActivitySign &one) { return one.kind; }, this),
      m_people(
          ReportColumns::ofPeople(), [](const ActivityPerson &one) { return one.id; }, this),
      m_reviews(
          ReportColumns::ofReviews(), [](const ActivityReview &one) { return one.id; }, this),
      m_followUps(
          ReportColumns::ofFollowUps(), [](const FollowUp &one) { return one.id; }, this),
      m_message(new MessageBar(this)),
      m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("activityReview"));
    setWindowTitle(tr("Activity review"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::normal, space::page, space::small);
    layout->addWidget(heading(windowTitle(), 1, this));
    m_due = paragraph({}, this);
    m_due->setObjectName(QStringLiteral("reviewDue"));
    layout->addWidget(m_due);
    layout->addWidget(m_message);
    m_message->hide();
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createOverview(), tr("This period"));
    m_tabs->addTab(createReviews(), tr("Signed reviews"));
    layout->addWidget(m_tabs, 1);
    connect(m_message, &MessageBar::actionTriggered, this, &ActivityReviewPage::reload);
    updateButtons();
}

QWidget *ActivityReviewPage::createPeriod()
{
    auto *row = new FoldingRow(space::small, this);
    m_first = new DayField(DayField::Side::First, tr("First day"), tr("First day"), row);
    m_first->setObjectName(QStringLiteral("reviewFirst"));
    m_last = new DayField(DayField::Side::Last, tr("Last day"), tr("Last day"), row);
    m_last->setObjectName(QStringLiteral("reviewLast"));
    auto *days = new FoldingRow(space::small, row);
    days->first()->addWidget(labelFor(tr("Period"), m_first, days));
    days->first()->addWidget(m_first);
    days->second()->addWidget(new QLabel(tr("to", "between two days"), days));
    days->second()->addWidget(m_last);
    days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->first()->addWidget(days);
    row->first()->addStretch();
    for (DayField *field : {m_first, m_last})
        connect(field, &DayField::dayChanged, this, &ActivityReviewPage::readOverview);
    return row;
}

QWidget *ActivityReviewPage::createOverview()
{
    auto *page = new RoomyArea(tr("This period"), m_tabs);
    QVBoxLayout *layout = page->column();
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->addWidget(createPeriod());
    auto *splitter = new RoomySplitter(leastLines, page);
    m_signList = new RowView(QStringLiteral("signList"), tr("What stood out"), splitter);
    m_signList->setModel(&m_signs);
    m_personList = new RowView(QStringLiteral("personList"), tr("Most active people"), splitter);
    m_personList->setModel(&m_people);
    m_personList->setGrowing(0, leastName);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    m_coverage = quiet({}, page);
    m_coverage->setObjectName(QStringLiteral("reviewCoverage"));
    layout->addWidget(m_coverage);
    m_entries = new QPushButton(tr("Show Entries"), page);
    m_entries->setObjectName(QStringLiteral("reviewEntries"));
    m_sign = primaryButton(tr("Sign Review…"), page);
    m_sign->setObjectName(QStringLiteral("reviewSign"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_entries);
    buttons->addStretch();
    buttons->addWidget(m_sign);
    layout->addLayout(buttons);
    connect(m_signList, &RowView::chosen, this, &ActivityReviewPage::updateButtons);
    connect(m_signList, &QAbstractItemView::activated, this, &ActivityReviewPage::showEntries);
    connect(m_entries, &QPushButton::clicked, this, &ActivityReviewPage::showEntries);
    connect(m_sign, &QPushButton::clicked, this, &ActivityReviewPage::sign);
    return page;
}

QWidget *ActivityReviewPage::createReviews()
{
    auto *page = new RoomyArea(tr("Signed reviews"), m_tabs);
    QVBoxLayout *layout = page->column();
    layout->setContentsMargins(0, space::small, 0, 0);
    m_reviewList = new RowView(QStringLiteral("reviewList"), tr("Signed reviews"), page);
    m_reviewList->setModel(&m_reviews);
    m_review = paragraph({}, page);
    m_review->setObjectName(QStringLiteral("reviewDetails"));
    m_followUpList = new RowView(QStringLiteral("followUpList"), tr("Follow-ups"), page);
    m_followUpList->setModel(&m_followUps);
    m_followUpList->setGrowing(1);
    for (RowView *list : {m_reviewList, m_followUpList})
        list->setMinimumHeight(atTextSize(leastList));
    m_complete = new QPushButton(tr("Complete Follow-up…"), page);
    m_complete->setObjectName(QStringLiteral("completeFollowUp"));
    m_more = new QPushButton(tr("Load More"), page);
    m_more->setObjectName(QStringLiteral("moreReviews"));
    layout->addWidget(m_reviewList, 2);
    layout->addWidget(m_review);
    layout->addWidget(heading(tr("Follow-ups of this review"), 2, page));
    layout->addWidget(m_followUpList, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    buttons->addWidget(m_complete);
    layout->addLayout(buttons);
    connect(m_reviewList, &RowView::chosen, this, &ActivityReviewPage::updateButtons);
    connect(m_followUpList, &RowView::chosen, this, &ActivityReviewPage::updateButtons);
    connect(m_complete, &QPushButton::clicked, this, &ActivityReviewPage::complete);
    connect(m_more, &QPushButton::clicked, this, &ActivityReviewPage::readMore);
    return page;
}

void ActivityReviewPage::setPorts(const models::ClinicPorts *ports)
{
    beginVisit();
    m_ports = ports;
    ++m_generation;
    m_isSeen = false;
    m_overview = {};
    m_nextCursor.clear();
    m_readsMore = false;
    m_message->hide();
    m_due->clear();
    m_coverage->clear();
    m_first->setDay(std::nullopt);
    m_last->setDay(std::nullopt);
    m_signs.setRows({});
    m_people.setRows({});
    m_reviews.setRows({});
    m_followUps.setRows({});
    m_tabs->setCurrentIndex(0);
    updateButtons();
}

void ActivityReviewPage::takeKeys()
{
    m_signList->setFocus();
}

void ActivityReviewPage::reload()
{
    if (!m_ports || !m_ports->audit.activityReviews)
        return;
    m_readsMore = false;
    base::whenDone(m_ports->audit.activityReviews->activityReviews({}), visit(),
                   [this, generation = ++m_generation](const base::Result<ActivityReviews> &reviews) {
                       if (generation == m_generation)
                           showReviews(reviews);
                   });
}

void ActivityReviewPage::showReviews(const base::Result<ActivityReviews> &reviews)
{
    if (!reviews)
        return reviewsNotRead(reviews.error());
    m_message->hide();
    m_reviews.setRows(reviews->reviews);
    m_nextCursor = reviews->nextCursor;
    showNext(*reviews);
    updateButtons();
    readOverview();
}

void ActivityReviewPage::showNext(const ActivityReviews &reviews)
{
    const QString due = ReportWords::day(reviews.dueOn.value_or(QDate()));
    const bool hasBegun = reviews.nextFirst <= QDate::currentDate();
    if (!hasBegun)
        m_due->setText(tr("Everything up to today has been reviewed. The next period begins on %1; its review is due "
                          "on %2.")
                           .arg(ReportWords::day(reviews.nextFirst), due));
    else if (reviews.isOverdue)
        m_due->setText(tr("The review was due on %1 and is overdue. Look through the period, then sign.").arg(due));
    else
        m_due->setText(tr("The next review is due on %1. Look through the period, then sign.").arg(due));
    if (m_first->day() && m_last->day())
        return;
    m_first->setDay(hasBegun ? std::optional(reviews.nextFirst) : std::nullopt);
    m_last->setDay(hasBegun ? std::optional(reviews.nextLast) : std::nullopt);
    if (!hasBegun) { // nothing is asked for, and nothing of the period before stays
        m_signs.setRows({});
        m_people.setRows({});
        m_coverage->clear();
    }
}

void ActivityReviewPage::readMore()
{
    if (!m_ports || std::exchange(m_readsMore, true))
        return;
    base::whenDone(m_ports->audit.activityReviews->activityReviews(m_nextCursor), visit(),
                   [this, generation = m_generation](const base::Result<ActivityReviews> &reviews) {
                       if (generation != m_generation)
                           return;
                       m_readsMore = false;
                       if (!reviews)
                           return reviewsNotRead(reviews.error());
                       m_reviews.append(reviews->reviews);
                       m_nextCursor = reviews->nextCursor;
                       updateButtons();
                   });
}

void ActivityReviewPage::readOverview()
{
    const auto first = m_first->day();
    const auto last = m_last->day();
    m_isSeen = false;
    updateButtons();
    if (!m_ports || !first || !last)
        return;
    if (*last < *first || *last > QDate::currentDate())
        return m_message->show(MessageBar::Kind::Warning,
                               tr("Choose a first day and a last day that is not in the future."));
    m_message->hide();
    base::whenDone(m_ports->audit.activityReviews->activityOverview(*first, *last, {}), visit(),
                   [this, first = *first, last = *last](const base::Result<ActivityOverview> &overview) {
                       if (m_first->day() != first || m_last->day() != last)
                           return;
                       if (overview)
                           showOverview(*overview);
                       else
                           overviewNotRead(overview.error(), m_overview.first == first && m_overview.last == last);
                   });
}

void ActivityReviewPage::reviewsNotRead(const base::Error &error)
{
    if (!listNotRead(*m_message, m_reviews, error))
        m_nextCursor.clear();
    updateButtons();
}

/// What was shown of the same period stays, but is not signed: there may be more by now.
void ActivityReviewPage::overviewNotRead(const base::Error &error, bool isSamePeriod)
{
    if (!listNotRead(*m_message, m_signs, error, isSamePeriod)) {
        m_people.setRows({});
        m_coverage->clear();
        m_overview = {};
    }
    updateButtons();
}

void ActivityReviewPage::showOverview(const ActivityOverview &overview)
{
    m_overview = overview;
    m_isSeen = true;
    m_signs.setRows(overview.signs);
    m_people.setRows(overview.people);
    m_signList->setMinimumWidth(std::min(m_signList->widthOfTexts(), m_tabs->width() * 2 / 3));
    const QTimeZone zone(overview.zone.toLatin1());
    QStringList said = {tr("%n entries of the access log.", nullptr, static_cast<int>(overview.entries))};
    said << ReportWords::coverage(overview.coverage, zone.isValid() ? zone : QTimeZone::utc());
    if (!overview.openFollowUps.isEmpty())
        said << tr("%n follow-up(s) open.", nullptr, static_cast<int>(overview.openFollowUps.size()));
    m_coverage->setText(said.join(QLatin1Char(' ')));
    updateButtons();
}

void ActivityReviewPage::updateButtons()
{
    const ActivityReview *review = m_ports ? m_reviews.row(m_reviewList->currentIndex()) : nullptr;
    const QList<FollowUp> followUps = review ? review->followUps : QList<FollowUp>();
    if (m_followUps.rows() != followUps) // rows that are new say so, and come here again
        m_followUps.setRows(followUps);
    m_review->setText(review ? tr("%1\nSigned as “%2”.", "finding, name").arg(review->finding, review->signature)
                             : tr("No review has been signed yet."));
    const FollowUp *followUp = m_followUps.row(m_followUpList->currentIndex());
    m_entries->setEnabled(m_isSeen && m_signs.row(m_signList->currentIndex()));
    m_sign->setEnabled(m_isSeen);
    m_complete->setEnabled(followUp && !followUp->doneAt);
    m_more->setVisible(!m_nextCursor.isEmpty());
}

void ActivityReviewPage::showEntries()
{
    const ActivitySign *sign = m_signs.row(m_signList->currentIndex());
    if (sign && m_isSeen)
        Q_EMIT queryWanted(
            QStringLiteral("%1 after:%2 before:%3")
                .arg(sign->query, m_overview.first.toString(Qt::ISODate), m_overview.last.toString(Qt::ISODate)));
}

void ActivityReviewPage::sign()
{
    if (!m_ports || !m_isSeen)
        return;
    auto *dialog = new SignReviewDialog(*m_ports, m_overview, visit(), this);
    connect(dialog, &SignReviewDialog::signedNow, this, [this] {
        m_first->setDay(std::nullopt); // the next period is offered
        m_last->setDay(std::nullopt);
        reload();
    });
    dialog->open();
}

void ActivityReviewPage::complete()
{
    const FollowUp *followUp = m_followUps.row(m_followUpList->currentIndex());
    if (!m_ports || !followUp)
        return;
    auto *dialog = new CompleteFollowUpDialog(*m_ports->audit.activityReviews, *followUp, visit(), this);
    connect(dialog, &CompleteFollowUpDialog::completed, this, &ActivityReviewPage::reload);
    dialog->open();
}

} // namespace attune::ui
