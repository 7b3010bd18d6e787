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
/// The words of those columns that no index of the log finds (roles, purposes, codes), as far as they were read before
/// a transaction that forgets some: that many blocks are much to read while everybody who appends waits.
struct UnindexedWords
{
    qint64 blocks = 0;   ///< of every block before this one
    QSet<qint64> but;    ///< but for these
    bool isWhole = true; ///< false where a block could not be read
    QSet<std::uint32_t> numbers;
};
/// Of all blocks there are. @param but those that will be made anew. Outside of every transaction
UnindexedWords unindexedWords(store::Connection &connection, const QSet<qint64> &but);
/// Forgets those of some texts of entries that were taken out that no other entry has in any column, when the blocks
/// were made anew. Reads three columns of those blocks that were not read before. What is used again gets another
/// number.
void forgetWords(store::Connection &connection, const QSet<QString> &texts, const UnindexedWords &read = {});
/// The first block, of those that lie wholly within the entries first to last, that does not say what the log says.
/// Writes nothing.
std::optional<qint64> firstWrongBlock(store::Connection &connection, qint64 first, qint64 last);
/// The same while others write: what looks wrong is looked at again where nobody does, as entries may have been taken
/// out meanwhile. Outside of every transaction.
std::optional<qint64> firstBlockSurelyWrong(store::Connection &connection, qint64 first, qint64 last);
/// Makes a block anew. @return whether it was not there, or wrong
bool mendBlock(store::Connection &connection, qint64 block);

} // namespace attune::server::audit
