// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/schedule_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QTimeEdit>

namespace attune::ui {

using domain::ReportEvery;
using domain::ReportSchedule;

namespace {

constexpr int dialogWidth = 460;
constexpr int lastMonthDay = 28;
constexpr int usualHour = 7;

} // namespace

ScheduleDialog::ScheduleDialog(domain::Reports &reports, const domain::ReportRequest &request, const QString &title,
                               QWidget *parent)
    : QDialog(parent), m_reports(reports), m_request(request), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("scheduleDialog"));
    setWindowTitle(tr("Schedule Report"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(heading(title, 2, this));
    layout->addWidget(paragraph(tr("The clinic's server creates the report about the week or month before, keeps it "
                                   "encrypted, and tells you by a message and an e-mail without any content."),
                                this));
    layout->addWidget(m_message);
    m_message->hide();
    createFields();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_go = primaryButton(tr("Schedule"), this);
    m_go->setObjectName(QStringLiteral("scheduleGo"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ScheduleDialog::keep);
    fitToWidth(this, dialogWidth);
}

void ScheduleDialog::createFields()
{
    m_every = new QComboBox(this);
    m_every->setObjectName(QStringLiteral("scheduleEvery"));
    m_every->addItem(tr("Every week"), static_cast<int>(ReportEvery::Week));
    m_every->addItem(tr("Every month"), static_cast<int>(ReportEvery::Month));
    m_every->setCurrentIndex(1);
    m_day = new QComboBox(this);
    m_day->setObjectName(QStringLiteral("scheduleDay"));
    m_time = new QTimeEdit(QTime(usualHour, 0), this);
    m_time->setObjectName(QStringLiteral("scheduleTime"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    auto *fields = new QFormLayout;
    fields->addRow(labelFor(tr("How often"), m_every, this), m_every);
    fields->addRow(labelFor(tr("Day"), m_day, this), m_day);
    fields->addRow(labelFor(tr("Time (clinic's time zone)"), m_time, this), m_time);
    static_cast<QVBoxLayout *>(layout())->addLayout(fields);
    connect(m_every, &QComboBox::currentIndexChanged, this, &ScheduleDialog::showDays);
    showDays();
}

void ScheduleDialog::showDays()
{
    const bool weekly = m_every->currentData().toInt() == static_cast<int>(ReportEvery::Week);
    m_day->clear();
    for (int day = 1; day <= (weekly ? Qt::Sunday : lastMonthDay); ++day)
        m_day->addItem(weekly ? QLocale().dayName(day) : tr("Day %1").arg(day), day);
}

ReportSchedule ScheduleDialog::wanted() const
{
    ReportSchedule schedule;
    schedule.request = m_request;
    schedule.every = static_cast<ReportEvery>(m_every->currentData().toInt());
    schedule.day = m_day->currentData().toInt();
    schedule.minute = m_time->time().hour() * 60 + m_time->time().minute();
    return schedule;
}

void ScheduleDialog::keep()
{
    m_go->setEnabled(false);
    base::whenDone(m_reports.scheduleReport(wanted()), this, [this](const base::Result<ReportSchedule> &kept) {
        m_go->setEnabled(true);
        if (!kept) {
            m_message->show(MessageBar::Kind::Problem, models::Words::problem(kept.error()));
            return fitToWidth(this, width());
        }
        Q_EMIT scheduled(*kept);
        accept();
    });
}

} // namespace attune::ui
