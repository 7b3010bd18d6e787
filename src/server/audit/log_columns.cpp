// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_columns.h"

#include "crypto/digest.h"

#include <algorithm>

namespace attune::server::audit {

namespace {

constexpr qsizetype longestWord = 200;
constexpr std::size_t oneByte = 256;

void put(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes += static_cast<char>((value & 0x7fU) | 0x80U);
        value >>= 7U;
    }
    bytes += static_cast<char>(value);
}

/// Reads what put() wrote, and stops at the first thing that it cannot have written.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_at(reinterpret_cast<const unsigned char *>(bytes.constData())), m_end(m_at + bytes.size())
    {}
    quint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                break;
            const unsigned char byte = *m_at++;
            value |= quint64(byte & 0x7fU) << shift;
            if (byte < 0x80)
                return value;
        }
        m_isSound = false;
        return 0;
    }
    unsigned char byte()
    {
        if (m_at != m_end)
            return *m_at++;
        m_isSound = false;
        return 0;
    }
    /// The bytes that follow, if there are so many; nullptr otherwise.
    const unsigned char *rest(std::size_t count)
    {
        if (static_cast<std::size_t>(m_end - m_at) < count) {
            m_isSound = false;
            return nullptr;
        }
        const unsigned char *const bytes = m_at;
        m_at += count;
        return bytes;
    }
    bool isSound() const { return m_isSound; }
    bool isWhole() const { return m_isSound && m_at == m_end; }

private:
    const unsigned char *m_at;
    const unsigned char *m_end;
    bool m_isSound = true;
};

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
}

} // namespace

WordColumn wordColumn(std::span<const std::uint32_t> numbers)
{
    WordColumn column;
    column.words.assign(numbers.begin(), numbers.end());
    std::sort(column.words.begin(), column.words.end());
    column.words.erase(std::unique(column.words.begin(), column.words.end()), column.words.end());
    column.codes.reserve(numbers.size());
    for (const std::uint32_t number : numbers) {
        const auto place = std::lower_bound(column.words.begin(), column.words.end(), number) - column.words.begin();
        column.codes.push_back(static_cast<std::uint16_t>(place));
    }
    return column;
}

QByteArray packed(const WordColumn &column)
{
    QByteArray bytes;
    put(bytes, column.words.size());
    std::uint32_t before = 0;
    for (const std::uint32_t word : column.words) {
        put(bytes, word - before);
        before = word;
    }
    if (column.words.size() < 2)
        return bytes;
    for (const std::uint16_t code : column.codes) {
        bytes += static_cast<char>(code & 0xffU);
        if (column.words.size() > oneByte)
            bytes += static_cast<char>(code >> 8U);
    }
    return bytes;
}

std::optional<WordColumn> wordsFrom(const QByteArray &packed, std::size_t entries)
{
    Reader reader(packed);
    const quint64 count = reader.number();
    if (!reader.isSound() || count > entries || (count == 0) != (entries == 0))
        return std::nullopt;
    WordColumn column;
    column.words.reserve(count);
    quint64 word = 0;
    for (quint64 i = 0; i < count; ++i) {
        word += reader.number();
        if (word > UINT32_MAX)
            return std::nullopt;
        column.words.push_back(static_cast<std::uint32_t>(word));
    }
    column.codes.resize(entries);
    const std::size_t width = count > oneByte ? 2 : 1;
    const unsigned char *const bytes = reader.rest(count > 1 ? entries * width : 0);
    if (!bytes || !reader.isWhole())
        return std::nullopt;
    // For each of millions of entries: whether a place is one is looked at for all of them together.
    std::uint16_t *const codes = column.codes.data();
    unsigned highest = 0;
    for (std::size_t i = 0; count > 1 && i < entries; ++i) {
        const unsigned code = width == 1 ? bytes[i] : bytes[2 * i] | static_cast<unsigned>(bytes[2 * i + 1]) << 8U;
        highest = std::max(highest, code);
        codes[i] = static_cast<std::uint16_t>(code);
    }
    return count == 0 || highest < count ? std::optional(std::move(column)) : std::nullopt;
}

QByteArray packedTimes(std::span<const qint64> times)
{
    QByteArray bytes;
    qint64 before = 0;
    for (const qint64 time : times) {
        put(bytes, zigzag(time - before));
        before = time;
    }
    return bytes;
}

std::optional<std::vector<qint64>> timesFrom(const QByteArray &packed, std::size_t entries)
{
    std::vector<qint64> times(entries);
    const auto *at = reinterpret_cast<const unsigned char *>(packed.constData());
    const unsigned char *const end = at + packed.size();
    quint64 time = 0; // wraps where a packed difference is none of ours
    for (std::size_t i = 0; i < entries; ++i) {
        quint64 value = 0;
        unsigned shift = 0;
        while (at != end && *at >= 0x80 && shift < 63) {
            value |= quint64(*at++ & 0x7fU) << shift;
            shift += 7;
        }
        if (at == end)
            return std::nullopt;
        value |= quint64(*at++) << shift;
        time += static_cast<quint64>(unzigzag(value));
        times.data()[i] = static_cast<qint64>(time);
    }
    return at == end ? std::optional(std::move(times)) : std::nullopt;
}

QByteArray packedPlaces(std::span<const std::uint16_t> offsets)
{
    if (static_cast<qint64>(offsets.size()) == blockSize)
        return QByteArray(1, '\0');
    QByteArray bytes(1, '\1');
    unsigned before = 0;
    for (const std::uint16_t offset : offsets) {
        put(bytes, offset - before);
        before = offset;
    }
    return bytes;
}

std::optional<std::vector<std::uint16_t>> placesFrom(const QByteArray &packed, std::size_t entries)
{
    Reader reader(packed);
    const bool hasGaps = reader.byte() != 0;
    if (!hasGaps && static_cast<qint64>(entries) != blockSize)
        return std::nullopt;
    std::vector<std::uint16_t> offsets;
    offsets.reserve(entries);
    quint64 offset = 0;
    for (std::size_t i = 0; i < entries; ++i) {
        offset = hasGaps ? offset + reader.number() : i;
        if (offset >= static_cast<quint64>(blockSize))
            return std::nullopt;
        offsets.push_back(static_cast<std::uint16_t>(offset));
    }
    return reader.isWhole() ? std::optional(std::move(offsets)) : std::nullopt;
}

QByteArray packedHashes(std::span<const std::uint32_t> hashes)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(hashes.size() * 4));
    for (const std::uint32_t hash : hashes) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>((hash >> shift) & 0xffU);
    }
    return bytes;
}

std::optional<std::vector<std::uint32_t>> hashesFrom(const QByteArray &packed, std::size_t entries)
{
    if (static_cast<std::size_t>(packed.size()) != entries * 4)
        return std::nullopt;
    Reader reader(packed);
    std::vector<std::uint32_t> hashes(entries);
    for (std::uint32_t &hash : hashes) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            hash |= static_cast<std::uint32_t>(reader.byte()) << shift;
    }
    return hashes;
}

QByteArray packedMarks(std::span<const std::uint16_t> marks)
{
    if (std::all_of(marks.begin(), marks.end(), [](std::uint16_t bits) { return bits == 0; }))
        return QByteArray(1, '\0');
    QByteArray bytes(1, '\1');
    bytes.reserve(1 + static_cast<qsizetype>(marks.size() * 2));
    for (const std::uint16_t bits : marks) {
        bytes += static_cast<char>(bits & 0xffU);
        bytes += static_cast<char>(bits >> 8U);
    }
    return bytes;
}

std::optional<std::vector<std::uint16_t>> marksFrom(const QByteArray &packed, std::size_t entries)
{
    Reader reader(packed);
    const bool hasMarks = reader.byte() != 0;
    std::vector<std::uint16_t> marks(entries);
    for (std::size_t i = 0; hasMarks && i < entries; ++i) {
        const unsigned low = reader.byte();
        marks[i] = static_cast<std::uint16_t>(low | static_cast<unsigned>(reader.byte()) << 8U);
    }
    return reader.isWhole() ? std::optional(std::move(marks)) : std::nullopt;
}

std::uint32_t shortHash(const QString &text)
{
    if (text.isEmpty())
        return 0;
    std::uint32_t hash = 2166136261U;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash == 0 ? 1 : hash;
}

QString wordFor(const QString &text)
{
    if (text.size() <= longestWord)
        return text;
    return QLatin1Char('#') + QString::fromLatin1(crypto::sha256(text.toUtf8()).toHex());
}

} // namespace attune::server::audit
