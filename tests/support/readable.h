// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::test {

/// Where in the files of a folder any of the texts can be read: as UTF-8, UTF-16, in lower case, without diacritics,
/// in base64 at any offset, in hex. One line for each file and text.
QStringList readableIn(const QString &folder, const QStringList &texts);

/// Everything in every table, as somebody with the database and nothing else sees it, in a file.
void dump(server::store::Connection &connection, const QString &file);

} // namespace attune::test
