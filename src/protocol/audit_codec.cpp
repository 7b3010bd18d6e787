// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/audit_codec.h"

#include "protocol/family_keys.h"

namespace attune::protocol {

namespace own = key::appointments;

void describe(Members &members, AuditRow::Particulars &particulars)
{
    members.text(key::outcome, particulars.outcome, rule::orOmitted);
    members.text(key::code, particulars.code, rule::orOmitted);
    members.text(key::purpose, particulars.purpose, rule::orOmitted);
    members.text(key::viewing, particulars.viewing, rule::orOmitted);
}

void describe(Members &members, AuditRow &row)
{
    members.integer(key::id, row.sequence, {0, largestInteger});
    members.instant(key::timestamp, row.at, rule::wholeSeconds);
    members.text(key::user, row.userId, rule::orNull);
    members.text(own::userName, row.userName);
    members.text(own::userRole, row.userRole);
    members.text(key::action, row.action);
    members.text(own::actionDisplay, row.actionShown);
    members.text(own::contentTypeName, row.contentType, rule::orNull);
    members.text(own::objectId, row.objectId, rule::orNull);
    members.text(own::objectRepr, row.objectName);
    members.text(own::object, row.recordingId);
    members.text(own::patient, row.clientId, rule::orNull);
    members.text(key::outcome, row.particulars.outcome);
    members.text(own::ipAddress, row.address);
    members.text(own::userAgent, row.agent, rule::orNull);
    members.text(own::requestId, row.requestId);
    members.object(key::metadata, row.particulars);
}

void describe(Members &members, AuditPage &page)
{
    describe(members, page.frame);
    members.list(own::results, page.rows);
}

void describe(Members &members, AuditCounts &counts)
{
    members.integer(own::totalLogs, counts.total, {0, largestInteger});
    members.integer(own::recentLogs30Days, counts.recent, {0, largestInteger});
    members.counts(own::actionsByType, counts.byAction);
    members.counts(own::actionsByRole, counts.byRole);
}

} // namespace attune::protocol
