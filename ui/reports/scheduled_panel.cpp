// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/scheduled_panel.h"

#include "base/when_done.h"
#include "domain/report_ports.h"
#include "models/audit/report_words.h"
#include "models/words/words.h"
#include "ui/parts/read_failure.h"
#include "ui/parts/row_view.h"
#include "ui/style/roomy_area.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>

#include <utility>

namespace attune::ui {

using domain::ReportSchedule;
using domain::StoredReport;
using models::ReportColumns;
using models::ReportWords;
using models::Words;

namespace {

constexpr int stateColumn = 4;
constexpr int leastState = 12; // characters
constexpr int leastList = 90;  // pixels at 100 % text

QString language()
{
    return QLocale().name().left(2);
}

} // namespace

ScheduledPanel::ScheduledPanel(QWidget *parent)
    : QWidget(parent),
      m_schedules(
          ReportColumns::ofSchedules(), [](const ReportSchedule &one) { return one.id; }, this),
      m_stored(
          ReportColumns::ofStored(), [](const StoredReport &one) { return one.id; }, this),
      m_message(new MessageBar(this)),
      m_scheduleList(new RowView(QStringLiteral("scheduleList"), tr("Schedules"), this)),
      m_storedList(new RowView(QStringLiteral("storedList"), tr("Created reports"), this)),
      m_details(paragraph({}, this)),
      m_end(new QPushButton(tr("End Schedule"), this)),
      m_open(primaryButton(tr("Open Report"), this)),
      m_more(new QPushButton(tr("Load More"), this))
{
    m_scheduleList->setModel(&m_schedules);
    m_scheduleList->setGrowing(stateColumn, leastState); // it stands whole below
    m_details->setObjectName(QStringLiteral("scheduleDetails"));
    m_storedList->setModel(&m_stored);
    m_end->setObjectName(QStringLiteral("endSchedule"));
    m_open->setObjectName(QStringLiteral("openStored"));
    m_more->setObjectName(QStringLiteral("moreStored"));
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, space::small, 0, 0);
    auto *area = new RoomyArea(tr("Schedules"), this);
    outside->addWidget(area);
    QVBoxLayout *layout = area->column();
    for (RowView *list : {m_scheduleList, m_storedList})
        list->setMinimumHeight(atTextSize(leastList));
    layout->addWidget(m_message);
    m_message->hide();
    layout->addWidget(heading(tr("Schedules"), 2, this));
    layout->addWidget(m_scheduleList, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_end, 0, Qt::AlignLeft);
    layout->addWidget(heading(tr("Created reports"), 2, this));
    layout->addWidget(m_storedList, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    buttons->addWidget(m_open);
    layout->addLayout(buttons);
    connect(m_scheduleList, &RowView::chosen, this, &ScheduledPanel::updateButtons);
    connect(m_storedList, &RowView::chosen, this, &ScheduledPanel::updateButtons);
    connect(m_storedList, &QAbstractItemView::activated, this, &ScheduledPanel::open);
    connect(m_end, &QPushButton::clicked, this, &ScheduledPanel::end);
    connect(m_open, &QPushButton::clicked, this, &ScheduledPanel::open);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (!std::exchange(m_readsMore, true))
            readStored(m_nextCursor);
    });
    connect(m_message, &MessageBar::actionTriggered, this, &ScheduledPanel::reload);
    updateButtons();
}

void ScheduledPanel::setPorts(const models::ClinicPorts *ports, QObject *visit)
{
    m_ports = ports;
    m_visit = visit;
    ++m_generation;
    m_nextCursor.clear();
    m_readsMore = false;
    m_message->hide();
    m_schedules.setRows({});
    m_stored.setRows({});
    updateButtons();
}

void ScheduledPanel::reload()
{
    if (!m_ports || !m_ports->audit.reports)
        return;
    ++m_generation;
    m_readsMore = false;
    base::whenDone(m_ports->audit.reports->reportSchedules(language()), m_visit,
                   [this, generation = m_generation](const base::Result<QList<ReportSchedule>> &schedules) {
                       if (generation != m_generation)
                           return;
                       if (!schedules) {
                           listNotRead(*m_message, m_schedules, schedules.error());
                           return updateButtons();
                       }
                       m_message->hide();
                       m_schedules.setRows(*schedules);
                       if (schedules->isEmpty())
                           m_message->show(MessageBar::Kind::Info,
                                           tr("No report is scheduled. Choose one under Create and press Schedule."));
                       updateButtons();
                   });
    readStored({});
}

void ScheduledPanel::veil()
{
    m_schedules.veil();
    m_stored.veil();
    updateButtons();
}

void ScheduledPanel::readStored(const QString &cursor)
{
    base::whenDone(m_ports->audit.reports->storedReports(language(), cursor), m_visit,
                   [this, cursor, generation = m_generation](const base::Result<domain::Page<StoredReport>> &page) {
                       if (generation != m_generation)
                           return;
                       m_readsMore = m_readsMore && cursor.isEmpty();
                       if (!page) {
                           listNotRead(*m_message, m_stored, page.error());
                           return updateButtons();
                       }
                       m_nextCursor = page->nextCursor;
                       if (cursor.isEmpty())
                           m_stored.setRows(page->items);
                       else
                           m_stored.append(page->items);
                       updateButtons();
                   });
}

void ScheduledPanel::updateButtons()
{
    const ReportSchedule *schedule = m_schedules.row(m_scheduleList->currentIndex());
    m_details->setText(m_ports && schedule
                           ? tr("%1, for %2: %3", "a report, who gets it, and how its schedule stands")
                                 .arg(schedule->title, schedule->ownerName, ReportWords::state(*schedule))
                           : QString());
    m_end->setEnabled(m_ports && schedule && (schedule->isOwn || domain::answersForClinic(m_ports->person.role)));
    m_open->setEnabled(m_ports && m_stored.row(m_storedList->currentIndex()));
    m_more->setVisible(m_ports && !m_nextCursor.isEmpty());
}

void ScheduledPanel::open()
{
    if (const StoredReport *report = m_stored.row(m_storedList->currentIndex()))
        Q_EMIT openWanted(*report);
}

void ScheduledPanel::end()
{
    const ReportSchedule *schedule = m_schedules.row(m_scheduleList->currentIndex());
    if (!schedule)
        return;
    m_end->setEnabled(false);
    base::whenDone(m_ports->audit.reports->endSchedule(schedule->id), m_visit, [this](const base::Result<void> &done) {
        if (!done) {
            updateButtons();
            return m_message->show(MessageBar::Kind::Problem, Words::problem(done.error()), tr("Refresh"));
        }
        reload();
    });
}

} // namespace attune::ui
