// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

namespace attune::server::net {

/// How messages leave the clinic. Without it they are only in the program.
struct MailChoice
{
    QString server; ///< "smtps://mail.example:465" or "smtp://mail.example:587" (then STARTTLS is demanded)
    QString from;
    QString user;
    QString password;
    QString authorityFile;
};

/// Sends one e-mail of plain text over SMTP (RFC 5321, 5322) with TLS: "smtps" from the start, "smtp" with STARTTLS,
/// which the server must offer, unless it is on this machine. Blocks, for a minute at most, and not
/// when the thread is to stop (base/stop_scope.h). Unavailable when it was not accepted.
base::Result<void> sendMail(const MailChoice &mail, const QString &to, const QString &subject, const QString &text,
                            base::Instant now);

} // namespace attune::server::net
