// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "server/configuration.h"

namespace attune::server::net {

/// Sends one e-mail of plain text over SMTP (RFC 5321, 5322) with TLS: "smtps" from the start, "smtp" with STARTTLS,
/// which the server must offer, unless it is on this machine. Blocks. Unavailable when it was not accepted.
base::Result<void> sendMail(const MailChoice &mail, const QString &to, const QString &subject, const QString &text,
                            base::Instant now);

} // namespace attune::server::net
