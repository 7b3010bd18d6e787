// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_log_query_state.h"

#include <utility>

namespace attune::models {

using namespace domain;

AccessLogQueryState::AccessLogQueryState(const base::Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_query(beginning())
{}

AccessQuery AccessLogQueryState::beginning()
{
    return {.terms = {}, .days = {.period = AccessDays::Period::Last30, .first = {}, .last = {}}};
}

QString AccessLogQueryState::text() const
{
    return textOf(m_query);
}

QTimeZone AccessLogQueryState::zone() const
{
    switch (m_choice) {
    case ZoneChoice::Utc:
        return QTimeZone::utc();
    case ZoneChoice::Clinic:
        if (m_clinicZone.isValid())
            return m_clinicZone;
        break;
    case ZoneChoice::Local:
        break;
    }
    return QTimeZone::systemTimeZone();
}

QByteArray AccessLogQueryState::zoneId() const
{
    const QByteArray id = zone().id();
    return id.isEmpty() || id.endsWith("UTC") ? QByteArrayLiteral("UTC") : id;
}

QDate AccessLogQueryState::today() const
{
    return dayOf(m_clock.now(), zone());
}

InstantBounds AccessLogQueryState::bounds() const
{
    return boundsOf(m_query.days, zone(), today());
}

AccessRowsQuery AccessLogQueryState::question() const
{
    AccessRowsQuery question;
    question.text = text();
    question.zone = zoneId();
    question.order = m_order;
    return question;
}

std::optional<AccessQueryFault> AccessLogQueryState::setText(const QString &typed)
{
    const ParsedAccessQuery parsed = parseAccessQuery(typed);
    if (!parsed.fault)
        setQuery(parsed.query);
    return parsed.fault;
}

void AccessLogQueryState::setQuery(const AccessQuery &query)
{
    set(query, m_order);
}

void AccessLogQueryState::setDays(const AccessDays &days)
{
    AccessQuery query = m_query;
    query.days = days;
    setQuery(query);
}

void AccessLogQueryState::setOrder(AccessOrder order)
{
    set(m_query, order);
}

void AccessLogQueryState::set(const AccessQuery &query, AccessOrder order)
{
    const bool isSame = query == m_query && order == m_order;
    m_query = query;
    m_order = order;
    if (!isSame)
        Q_EMIT changed();
}

void AccessLogQueryState::setZoneChoice(ZoneChoice choice)
{
    if (std::exchange(m_choice, choice) != choice)
        Q_EMIT changed();
}

void AccessLogQueryState::setClinicZone(const QString &name)
{
    const auto zone = name.isEmpty() ? std::nullopt : zoneNamed(name.toLatin1());
    if (!zone || *zone == m_clinicZone)
        return;
    m_clinicZone = *zone;
    if (m_choice == ZoneChoice::Clinic)
        Q_EMIT changed();
}

void AccessLogQueryState::forget()
{
    m_query = beginning();
    m_order = AccessOrder::Newest;
    m_choice = ZoneChoice::Local;
    m_clinicZone = {};
}

} // namespace attune::models
