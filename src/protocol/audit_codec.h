// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/appointment_codec.h"

/// The access log in the words of the appointments family.
namespace attune::protocol {

/// An entry. Of ids, an empty one is null on the wire.
struct AuditRow
{
    struct Particulars
    {
        QString outcome;
        QString code;
        QString purpose;
        QString viewing;
    };

    qint64 sequence = 0;
    base::Instant at{};
    QString userId;
    QString userName;
    QString userRole; ///< the log's own word
    QString action;
    QString actionShown; ///< the action for people: "Download link issued"
    QString contentType; ///< of what it is about: "sessionrecording", "user", or empty
    QString objectId;
    QString objectName;
    QString recordingId;
    QString clientId;
    QString address;
    QString agent;
    QString requestId;
    Particulars particulars; ///< its outcome is said beside it, too
};
void describe(Members &members, AuditRow::Particulars &particulars);
void describe(Members &members, AuditRow &row);

/// GET entries.
struct AuditPage
{
    PageFrame frame;
    QList<AuditRow> rows;
};
void describe(Members &members, AuditPage &page);

/// GET how many entries there are.
struct AuditCounts
{
    qint64 total = 0;
    qint64 recent = 0; ///< of the last thirty days, as the two lists
    QList<std::pair<QString, qint64>> byAction;
    QList<std::pair<QString, qint64>> byRole;
};
void describe(Members &members, AuditCounts &counts);

} // namespace attune::protocol
