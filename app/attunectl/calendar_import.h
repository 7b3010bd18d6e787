// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace attune::ctl {

/// A session as another calendar has it.
struct PlannedSession
{
    QString clinician;   ///< e-mail
    QStringList clients; ///< e-mails or numbers on records: of a calendar, everybody else who takes part
    base::Instant starts;
    base::Instant ends;
};
/// One line or appointment: what is to be planned, or in words why it is not.
struct ImportedLine
{
    int line = 0; ///< of the file, from 1
    base::Result<PlannedSession> session;
    bool isCancelled = false; ///< in the other calendar
};

/// What stands in a file of another calendar: an iCalendar file, or a table with the columns clinician, client, time
/// and minutes (in this order, or in any order under their names). InvalidInput in words when the whole cannot be read.
/// @param clinician whose calendar it is, for appointments that name no organizer; may be empty
/// @param zone what is meant by times that name no zone; invalid: they are refused
base::Result<QList<ImportedLine>> importedFrom(const QByteArray &bytes, const QString &clinician,
                                               const QTimeZone &zone);

} // namespace attune::ctl
