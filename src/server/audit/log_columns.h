// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Columns of a block of the log, packed and unpacked (LOG_ROLLUPS.md). Any thread.
namespace attune::server::audit {

/// What of an entry is a column. The numbers are kept in the database and never change.
enum class LogField {
    Time = 0,
    Place = 1,
    Actor = 2,
    Role = 3,
    Client = 4,
    Recording = 5,
    Action = 6,
    Outcome = 7,
    Purpose = 8,
    Device = 9,
    Address = 10,
    Code = 11,
    Viewing = 12,
    Request = 13,
    Marks = 14
};
inline constexpr std::size_t logFieldCount = 15;
/// Those that hold words.
inline constexpr std::array wordFields = {LogField::Actor,   LogField::Role,    LogField::Client,  LogField::Recording,
                                          LogField::Action,  LogField::Outcome, LogField::Purpose, LogField::Device,
                                          LogField::Address, LogField::Code};

/// How many numbers of the log a block covers.
inline constexpr qint64 blockSize = 2048;

/// A word for each entry: `words` are numbers of log_words, `codes` places among them.
struct WordColumn
{
    std::vector<std::uint32_t> words; ///< rising; 0 is no text
    std::vector<std::uint16_t> codes;
    std::uint32_t wordOf(std::size_t entry) const { return words[codes[entry]]; }
    bool operator==(const WordColumn &) const = default;
};
/// @param numbers of each entry
WordColumn wordColumn(std::span<const std::uint32_t> numbers);

QByteArray packed(const WordColumn &column);
QByteArray packedTimes(std::span<const qint64> times);
/// @param offsets of the entries from the first number of the block, rising
QByteArray packedPlaces(std::span<const std::uint16_t> offsets);
QByteArray packedHashes(std::span<const std::uint32_t> hashes);
/// @param marks of each entry, the bit 1 << AccessMark of each mark
QByteArray packedMarks(std::span<const std::uint16_t> marks);

/// nullopt for bytes that are no such column of so many entries.
std::optional<WordColumn> wordsFrom(const QByteArray &packed, std::size_t entries);
std::optional<std::vector<qint64>> timesFrom(const QByteArray &packed, std::size_t entries);
std::optional<std::vector<std::uint16_t>> placesFrom(const QByteArray &packed, std::size_t entries);
std::optional<std::vector<std::uint32_t>> hashesFrom(const QByteArray &packed, std::size_t entries);
std::optional<std::vector<std::uint16_t>> marksFrom(const QByteArray &packed, std::size_t entries);

/// What stands in a column for a text of which there is one for nearly every entry; 0 for none.
std::uint32_t shortHash(const QString &text);
/// What stands in log_words for a text.
QString wordFor(const QString &text);

} // namespace attune::server::audit
