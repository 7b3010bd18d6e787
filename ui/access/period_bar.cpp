// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/period_bar.h"

#include "models/audit/audit_words.h"
#include "ui/style/day_field.h"
#include "ui/style/dialog_parts.h"
#include "ui/style/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

#include <algorithm>

namespace attune::ui {

using domain::AccessDays;
using domain::AccessOrder;
using models::AuditWords;
using models::ZoneChoice;
using Period = domain::AccessDays::Period;

namespace {

// beside the periods, of which each is its own number
constexpr int allDays = -1;
constexpr int oneDay = -2;

void choose(QComboBox *box, int data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

PeriodBar::PeriodBar(models::AccessLogQueryState &state, QWidget *parent)
    : FoldingRow(space::small, parent),
      m_state(state),
      m_period(new QComboBox(this)),
      m_first(new DayField(DayField::Side::First, tr("First day"), tr("The beginning"), this)),
      m_last(new DayField(DayField::Side::Last, tr("Last day"), tr("Today"), this)),
      m_zone(new QComboBox(this)),
      m_order(new QComboBox(this))
{
    m_period->setObjectName(QStringLiteral("accessPeriod"));
    m_first->setObjectName(QStringLiteral("accessFirstDay"));
    m_last->setObjectName(QStringLiteral("accessLastDay"));
    m_zone->setObjectName(QStringLiteral("accessZone"));
    m_order->setObjectName(QStringLiteral("accessOrder"));
    fillPeriods();
    for (const AccessOrder order : {AccessOrder::Newest, AccessOrder::Oldest})
        m_order->addItem(AuditWords::order(order), static_cast<int>(order));
    m_firstLabel = labelFor(tr("&From"), m_first, this);
    m_lastLabel = labelFor(tr("to", "between two days"), m_last, this);
    first()->addWidget(labelFor(tr("Da&ys"), m_period, this));
    first()->addWidget(m_period);
    auto *given = new FoldingRow(space::small, this);
    given->first()->addWidget(m_firstLabel);
    given->first()->addWidget(m_first);
    given->second()->addWidget(m_lastLabel);
    given->second()->addWidget(m_last);
    given->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    first()->addWidget(given);
    first()->addStretch();
    auto *shown = new FoldingRow(space::small, this); // large text on a small screen: one below the other
    shown->first()->addWidget(labelFor(tr("Time zone"), m_zone, shown));
    shown->first()->addWidget(m_zone);
    shown->second()->addWidget(labelFor(tr("Order"), m_order, shown));
    shown->second()->addWidget(m_order);
    second()->addWidget(shown);
    connect(m_period, &QComboBox::activated, this, &PeriodBar::takePeriod);
    connect(m_first, &DayField::dayChanged, this, &PeriodBar::takeDays);
    connect(m_last, &DayField::dayChanged, this, &PeriodBar::takeDays);
    connect(m_first, &QLineEdit::returnPressed, this, &PeriodBar::takeDays);
    connect(m_last, &QLineEdit::returnPressed, this, &PeriodBar::takeDays);
    connect(m_zone, &QComboBox::activated, this,
            [this] { m_state.setZoneChoice(static_cast<ZoneChoice>(m_zone->currentData().toInt())); });
    connect(m_order, &QComboBox::activated, this,
            [this] { m_state.setOrder(static_cast<AccessOrder>(m_order->currentData().toInt())); });
    connect(&m_state, &models::AccessLogQueryState::changed, this, &PeriodBar::showState);
    showZones();
    showState();
}

void PeriodBar::fillPeriods()
{
    for (const Period period : {Period::Today, Period::Yesterday, Period::Last7, Period::Last30, Period::Last90,
                                Period::ThisMonth, Period::LastMonth, Period::ThisYear})
        m_period->addItem(AuditWords::period(period), static_cast<int>(period));
    m_period->addItem(AuditWords::days({}), allDays);
    m_period->addItem(tr("One day…"), oneDay);
    m_period->addItem(AuditWords::period(Period::Given), static_cast<int>(Period::Given));
}

void PeriodBar::showZones()
{
    m_zone->clear();
    for (const ZoneChoice choice : {ZoneChoice::Local, ZoneChoice::Utc, ZoneChoice::Clinic}) {
        if (choice != ZoneChoice::Clinic || m_state.knowsClinicZone())
            m_zone->addItem(AuditWords::zoneChoice(choice), static_cast<int>(choice));
    }
    choose(m_zone, static_cast<int>(m_state.zoneChoice()));
}

void PeriodBar::refresh()
{
    showZones();
    showState();
}

void PeriodBar::showState()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const AccessDays &days = m_state.query().days;
    const bool isGiven = days.period == Period::Given && (days.first || days.last);
    const bool isOne = isGiven && days.first == days.last;
    m_isOneDay = isOne && (m_isOneDay || !m_isOurs); // who enters two days may pass by one that is both
    const int given = m_isOneDay ? oneDay : static_cast<int>(Period::Given);
    choose(m_period, isGiven ? given : (days == AccessDays() ? allDays : static_cast<int>(days.period)));
    m_firstLabel->setText(m_isOneDay ? tr("Da&te") : tr("&From"));
    m_first->setAccessibleName(m_isOneDay ? tr("Date") : tr("First day"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_firstLabel, m_first})
        part->setVisible(isGiven);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lastLabel, m_last})
        part->setVisible(isGiven && !m_isOneDay);
    m_first->setDay(isGiven ? days.first : std::nullopt);
    m_last->setDay(isGiven ? days.last : std::nullopt);
    choose(m_zone, static_cast<int>(m_state.zoneChoice()));
    choose(m_order, static_cast<int>(m_state.order()));
}

/// Who wants other days begins with those there are.
void PeriodBar::takePeriod()
{
    const QScopedValueRollback ours(m_isOurs, true);
    const int chosen = m_period->currentData().toInt();
    m_isOneDay = chosen == oneDay;
    if (chosen == allDays)
        return m_state.setDays({});
    if (!m_isOneDay && static_cast<Period>(chosen) != Period::Given)
        return m_state.setDays({static_cast<Period>(chosen), {}, {}});
    AccessDays days = domain::givenDays(m_state.query().days, m_state.today());
    if (m_isOneDay)
        days.first = days.last = std::min(days.last.value_or(m_state.today()), m_state.today());
    else if (!days.first && !days.last)
        days.first = m_state.today();
    m_state.setDays(days);
    showState(); // also where the days are the same
    m_first->setFocus();
    m_first->selectAll();
}

QString PeriodBar::fault() const
{
    for (const DayField *field : {m_first, m_last}) {
        if (!field->isHidden() && !field->isReadable())
            return tr("“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.")
                .arg(field->text().trimmed());
    }
    const bool isReversed = !m_first->isHidden() && m_first->day() && m_last->day() && *m_last->day() < *m_first->day();
    return isReversed ? tr("The last day is before the first one.") : QString();
}

void PeriodBar::takeDays()
{
    if (m_isShowing)
        return;
    const QScopedValueRollback ours(m_isOurs, true);
    Q_EMIT faultChanged();
    if (fault().isEmpty() && !m_first->isHidden())
        m_state.setDays({Period::Given, m_first->day(), m_isOneDay ? m_first->day() : m_last->day()});
}

} // namespace attune::ui
