// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// Seals what an earlier version of this program wrote as it was, some rows a transaction: may be killed at any point
/// and called again, then it goes on. Afterwards the tables are written anew, so that the old text is gone from the
/// files; where others are using the database that is tried again with the next start. What is done is noted in
/// `clinic_settings`; then this costs one look-up. @throws StoreError
void sealOldRows(Connection &connection);

inline const QString oldRowsSealedSetting = QStringLiteral("personal-data-sealed");

/// What a look at every sealed column found.
struct ColumnsProof
{
    qint64 values = 0;                             ///< that are there
    qint64 opened = 0;                             ///< with the clinic's key
    qint64 refused = 0;                            ///< a random key
    QList<std::pair<QString, QString>> exceptions; ///< column and row, and what is wrong; the first hundred

    bool isClean() const { return opened == values && refused == values; }
};
/// Reads every value first as an attacker with the database but no keys would, then as the clinic does.
ColumnsProof proveColumns(Connection &connection);

} // namespace attune::server::store
