// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QList>
#include <QString>

#include <utility>

namespace attune::server::media {

/// Fields of a form in the order they came; a name may come more than once.
using FormFields = QList<std::pair<QString, QString>>;

/// Parses application/x-www-form-urlencoded (WHATWG URL, 5.1). nullopt for broken percent escapes, text that is not
/// UTF-8, or more than 200 fields.
std::optional<FormFields> formFieldsFrom(const QByteArray &body);

/// What Twilio signs a request with (Twilio, "Validating Requests"): base64 of HMAC-SHA1 over the URL and, name by name
/// in order, each name and value; of a repeated name each different value once.
QByteArray twilioSignature(const QString &url, const FormFields &fields, const crypto::SecretBytes &authToken);

/// Whether a signature is right for the URL as it was called. Proxies add or drop the port, so both ways count.
bool isTwilioSignature(const QByteArray &given, const QString &url, const FormFields &fields,
                       const crypto::SecretBytes &authToken);
/// For bodies that are no form: `bodySHA256` of the query must be the body's SHA-256 in hex, and the signature is over
/// the URL alone.
bool isTwilioBodySignature(const QByteArray &given, const QString &url, const QByteArray &body,
                           const crypto::SecretBytes &authToken);

} // namespace attune::server::media
