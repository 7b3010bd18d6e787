// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/access_days.h"
#include "domain/access_log_port.h"

#include <QObject>
#include <QTimeZone>

namespace attune::models {

/// In whose time things are said, and whose days are meant.
enum class ZoneChoice { Local, Utc, Clinic };

/// What is looked for in the access log at this moment: the one thing that the field, the chips, the list, the pictures
/// and a file show or change. GUI thread.
class AccessLogQueryState final : public QObject
{
    Q_OBJECT

public:
    /// @param clock says what day it is
    explicit AccessLogQueryState(const base::Clock &clock, QObject *parent = nullptr);

    const domain::AccessQuery &query() const { return m_query; }
    /// Typed form of query().
    QString text() const;
    domain::AccessOrder order() const { return m_order; }
    ZoneChoice zoneChoice() const { return m_choice; }
    QTimeZone zone() const;
    /// Its IANA name, for a clinic.
    QByteArray zoneId() const;
    bool knowsClinicZone() const { return m_clinicZone.isValid(); }
    /// The instants between which the days of the query lie, as of now.
    domain::InstantBounds bounds() const;
    base::Instant now() const { return m_clock.now(); }
    QDate today() const;
    /// The question, from its beginning on.
    domain::AccessRowsQuery question() const;

    /// Takes what was typed, or says what is wrong with it and changes nothing.
    std::optional<domain::AccessQueryFault> setText(const QString &typed);
    void setQuery(const domain::AccessQuery &query);
    void setDays(const domain::AccessDays &days);
    void setOrder(domain::AccessOrder order);
    void setZoneChoice(ZoneChoice choice);
    /// @param name IANA; what is none is not heeded
    void setClinicZone(const QString &name);
    /// All at once, as a saved view has it.
    void set(const domain::AccessQuery &query, domain::AccessOrder order);
    /// As it is at first, for whoever comes next. Says nothing.
    void forget();
    /// What the page begins with: visible like any other condition.
    static domain::AccessQuery beginning();

Q_SIGNALS:
    /// Something else is asked, or it is said in another zone.
    void changed();

private:
    const base::Clock &m_clock;
    domain::AccessQuery m_query;
    domain::AccessOrder m_order = domain::AccessOrder::Newest;
    ZoneChoice m_choice = ZoneChoice::Local;
    QTimeZone m_clinicZone;
};

} // namespace attune::models
