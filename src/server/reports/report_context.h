// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "server/audit/access_log.h"
#include "server/audit/log_reader.h"
#include "server/keys/object_keys.h"
#include "server/reports/report_templates.h"

#include <QTimeZone>

namespace attune::server::reports {

/// Who asks for a report, and what it is made with. The calling thread's; references outlive it.
struct ReportContext
{
    store::Connection &db;
    audit::AccessLog &log; ///< is told of texts that were exchanged
    const keys::KeyProvider &keys;
    const keys::ObjectKeys &wraps;
    const ReportLibrary &library;
    audit::LogReader reader;
    domain::Person person;
    QString office; ///< whose part of the clinic is told of; empty: all of it
    QString clinicName;
    QString lastLogCheck; ///< the setting: when, and "BROKEN" behind it when it was not whole
    int keyRotationDays = 365;
    QTimeZone clinicZone;
    base::Instant now;
};

/// The context of somebody who may read reports, as they would see it now. nullopt when they may not, or are gone.
/// @param make everything but reader, person and office
std::optional<ReportContext> contextFor(ReportContext make, const domain::UserId &person);

/// A request that can be answered: everybody it names was found, and may be seen by who asks.
struct ReportAsk
{
    TemplatePlan plan;
    domain::ReportRequest request; ///< with ids, days and a zone
    QStringList clientIds;         ///< every id of the client's
    QStringList personIds;
    QString clientName;
    QString personName;
    QTimeZone zone;
    base::Instant from; ///< [from, to) is the period
    base::Instant to;
    qint64 upTo = 0; ///< entries of the log with numbers up to this one: the same on every page; 0: all
};

/// InvalidInput in words when something is missing or cannot be; NotFound for a report, client or person that there is
/// not, or not for who asks.
base::Result<ReportAsk> askOf(const ReportContext &context, const domain::ReportRequest &request);

/// The days that are offered first. @param period a word of ReportTemplate::usualPeriod @param today in the zone asked
std::pair<QDate, QDate> usualDays(const QString &period, QDate today);

/// Some rows of a section, and where to go on; empty: that was all.
struct RowsPage
{
    QList<QStringList> rows;
    QString next;
};

} // namespace attune::server::reports
