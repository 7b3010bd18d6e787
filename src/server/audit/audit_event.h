// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/audit/log_line.h"

#include <QByteArray>

/// What the log says in the words of FHIR R4 (src/domain/VOCABULARIES.md, "FHIR AuditEvent"). Any thread.
namespace attune::server::audit {

/// One entry as an AuditEvent after IHE "Basic Audit Log Patterns". @param source the log's name
protocol::Json auditEventOf(const LoggedEntry &logged, const QString &source);

/// Everything that is written into the log as a Markdown document, one line an action: what it is to an auditor's
/// system, whom it concerns, and how long it has to be kept.
QByteArray printedActions();

} // namespace attune::server::audit
