// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_field.h"

namespace attune::domain {

QByteArray csvField(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    // A table program runs what begins like this; an apostrophe makes it a text (OWASP, "CSV injection").
    if (!bytes.isEmpty() && QByteArrayLiteral("=+-@\t\r").contains(bytes.front()))
        bytes.prepend('\'');
    const bool quotes = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r');
    return quotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
}

} // namespace attune::domain
