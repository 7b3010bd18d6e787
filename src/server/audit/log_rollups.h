// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_columns.h"
#include "server/store/database.h"

#include <QList>
#include <QSet>

namespace attune::server::audit {

/// The log by columns (LOG_ROLLUPS.md): making its blocks, and looking whether they say what the log says. With the
/// caller's connection; what writes, inside its transaction. Everything throws store::StoreError.

/// Up to which number of the log everything is in blocks; 0 for none.
qint64 coveredByBlocks(store::Connection &connection);
/// Makes the blocks behind the last there is, as far as the log has their entries.
/// @param last number of the newest entry  @param most blocks to be made now  @return how many are still missing
qint64 makeMissingBlocks(store::Connection &connection, qint64 last, qint64 most);
/// Makes the blocks anew that hold these entries, if there are any: some of them were taken out.
void remakeBlocksOf(store::Connection &connection, const QList<qint64> &sequences);
/// Forgets those of some texts of entries that were taken out that no other entry has in any column, when the blocks
/// were made anew. Reads three columns of the log. What is used again gets another number.
void forgetWords(store::Connection &connection, const QSet<QString> &texts);
/// The first block, of those that lie wholly within the entries first to last, that does not say what the log says.
/// Writes nothing.
std::optional<qint64> firstWrongBlock(store::Connection &connection, qint64 first, qint64 last);
/// The same while others write: what looks wrong is looked at again where nobody does, as entries may have been taken
/// out meanwhile. Outside of every transaction.
std::optional<qint64> firstBlockSurelyWrong(store::Connection &connection, qint64 first, qint64 last);
/// Makes a block anew. @return whether it was not there, or wrong
bool mendBlock(store::Connection &connection, qint64 block);

} // namespace attune::server::audit
