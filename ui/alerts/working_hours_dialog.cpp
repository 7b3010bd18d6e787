// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/working_hours_dialog.h"

#include "base/when_done.h"
#include "models/words/words.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimeEdit>
#include <QTimeZone>

namespace attune::ui {

using domain::WorkingHours;
using models::Words;

namespace {

QTime timeOf(int minutes)
{
    return QTime(0, 0).addSecs(60 * std::min(minutes, 24 * 60 - 1));
}

/// The last minute of a day stands for its end.
int minutesOf(const QTimeEdit *field, bool isEnd)
{
    const int minutes = field->time().hour() * 60 + field->time().minute();
    return isEnd && minutes == 24 * 60 - 1 ? 24 * 60 : minutes;
}

} // namespace

WorkingHoursDialog::WorkingHoursDialog(domain::AlertsPort &alerts, QObject *visit, QWidget *parent)
    : QDialog(parent), m_alerts(alerts), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("workingHoursDialog"));
    setWindowTitle(tr("Working Hours"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->addWidget(paragraph(tr("Entries outside these hours are marked as such from now on."), this));
    layout->addWidget(m_message);
    m_message->hide();
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("hoursZone"));
    m_zone->setEditable(true);
    const auto zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromUtf8(zone));
    layout->addWidget(labelFor(tr("Time &zone"), m_zone, this));
    layout->addWidget(m_zone);
    createDays(layout);
    m_fault = quiet({}, this);
    layout->addWidget(m_fault);
    layout->addStretch(); // with large text there is more room than lines
    createButtons(layout);
    connect(m_zone, &QComboBox::currentTextChanged, this, &WorkingHoursDialog::update);
    connect(visit, &QObject::destroyed, this, &QDialog::close);
    resizeAtText(this, {460, 480});
    update();
    base::whenDone(m_alerts.workingHours(), this, [this](const base::Result<WorkingHours> &hours) {
        if (!hours)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(hours.error()));
        m_isKnown = true;
        show(*hours);
    });
}

void WorkingHoursDialog::createDays(QBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    for (int i = 0; i < static_cast<int>(m_days.size()); ++i) {
        Day &day = m_days[static_cast<std::size_t>(i)];
        QString name = QLocale().standaloneDayName(i + 1);
        name.front() = name.front().toUpper(); // it begins its line
        day.works = new QCheckBox(name, this);
        day.works->setObjectName(QStringLiteral("works%1").arg(i));
        day.from = new QTimeEdit(this);
        day.from->setObjectName(QStringLiteral("from%1").arg(i));
        day.from->setAccessibleName(tr("%1, from").arg(name));
        day.until = new QTimeEdit(this);
        day.until->setObjectName(QStringLiteral("until%1").arg(i));
        day.until->setAccessibleName(tr("%1, until").arg(name));
        grid->addWidget(day.works, i, 0);
        grid->addWidget(day.from, i, 1);
        grid->addWidget(day.until, i, 2);
        connect(day.works, &QCheckBox::toggled, this, &WorkingHoursDialog::update);
        connect(day.from, &QTimeEdit::timeChanged, this, &WorkingHoursDialog::update);
        connect(day.until, &QTimeEdit::timeChanged, this, &WorkingHoursDialog::update);
    }
    for (QTimeEdit *time : findChildren<QTimeEdit *>())
        time->setDisplayFormat(QStringLiteral("HH:mm")); // as times are told everywhere
    layout->addLayout(grid);
}

void WorkingHoursDialog::createButtons(QBoxLayout *layout)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_keep = primaryButton(tr("&Save Hours"), this);
    m_keep->setObjectName(QStringLiteral("keepHours"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_keep);
    layout->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &WorkingHoursDialog::keep);
}

void WorkingHoursDialog::show(const WorkingHours &hours)
{
    m_zone->setCurrentText(hours.zone);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const auto &day = hours.days[i];
        m_days[i].works->setChecked(day.until > day.from);
        m_days[i].from->setTime(timeOf(day.from));
        m_days[i].until->setTime(timeOf(day.until));
    }
    update();
}

WorkingHours WorkingHoursDialog::wanted() const
{
    WorkingHours hours;
    hours.zone = m_zone->currentText().trimmed();
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_days[i].works->isChecked())
            hours.days[i] = {minutesOf(m_days[i].from, false), minutesOf(m_days[i].until, true)};
    }
    return hours;
}

void WorkingHoursDialog::update()
{
    if (!m_keep)
        return; // not all fields are there yet
    for (const Day &day : m_days) {
        day.from->setEnabled(m_isKnown && day.works->isChecked());
        day.until->setEnabled(m_isKnown && day.works->isChecked());
        day.works->setEnabled(m_isKnown);
    }
    m_zone->setEnabled(m_isKnown);
    const bool isSound = domain::isSound(wanted());
    m_fault->setText(isSound ? QString() : tr("Choose a time zone, and let each day end after it begins."));
    m_fault->setVisible(m_isKnown && !isSound);
    m_keep->setEnabled(m_isKnown && isSound);
}

void WorkingHoursDialog::keep()
{
    m_keep->setEnabled(false);
    base::whenDone(m_alerts.keepWorkingHours(wanted()), this, [this](const base::Result<WorkingHours> &kept) {
        update();
        if (!kept)
            return m_message->show(MessageBar::Kind::Problem, Words::problem(kept.error()));
        accept();
    });
}

} // namespace attune::ui
