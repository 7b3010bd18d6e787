// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/mp4_order.h"

#include <QtEndian>

#include <algorithm>
#include <functional>
#include <vector>

namespace attune::server::media {

namespace {

constexpr double mostApart = 5;      // s, that a reader may keep of one track while it waits for another
constexpr double groupSeconds = 0.5; // of one track behind each other, in the new order
constexpr qint64 groupBytes = 1 << 20;
constexpr qint64 mostSamples = 50'000'000;
constexpr std::size_t mostGroups = 4'000'000; // of a week of film there are fewer
constexpr quint32 smallestFixed = 32;         // a smaller fixed size is of bare audio, whose tables mean something else
constexpr int deepest = 8;
constexpr std::size_t mostTracks = 64; // each is one more walk through all groups
constexpr qsizetype mediaHead = 16;    // of a box with a long size

/// The numbers of a box behind its version and flags; what lies outside is 0.
class Table
{
public:
    Table() = default;
    explicit Table(QByteArray payload) : m_bytes(std::move(payload)) {}
    bool isThere() const { return m_bytes.size() >= 8; }
    quint32 at(qsizetype word) const
    {
        return word >= 0 && (word + 1) * 4 <= m_bytes.size() ? qFromBigEndian<quint32>(m_bytes.constData() + word * 4)
                                                             : 0;
    }
    bool has(qint64 words) const { return words * 4 <= m_bytes.size(); }
    quint64 wideAt(qsizetype word) const { return quint64(at(word)) << 32 | at(word + 1); }
    /// How many entries of so many words there are behind the first two: as many as it says, and as it has room for.
    qint64 entries(qsizetype wordsOfOne) const
    {
        return std::min<qint64>(at(1), std::max<qint64>(0, m_bytes.size() / 4 - 2) / wordsOfOne);
    }

private:
    QByteArray m_bytes;
};

/// Visits the boxes within `boxes`. False when one makes no sense.
bool forEachBox(const QByteArray &boxes,
                const std::function<bool(const QByteArray &type, const QByteArray &whole)> &visit)
{
    qsizetype at = 0;
    while (at + 8 <= boxes.size()) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + at));
        if (size < 8 || size > boxes.size() - at)
            return false;
        if (!visit(boxes.mid(at + 4, 4), boxes.mid(at, size)))
            return false;
        at += size;
    }
    return true;
}

bool isNest(const QByteArray &type)
{
    return QByteArrayList{"moov", "trak", "mdia", "minf", "stbl"}.contains(type);
}

/// What the tables of one track say.
struct Track
{
    QByteArray kind; ///< "vide", "soun", or of something that is not kept
    double timescale = 0;
    Table times;     // stts
    Table sizes;     // stsz
    Table chunks;    // stsc
    Table places;    // stco
    Table farPlaces; // co64

    qint64 samples() const { return sizes.at(2); }
    quint32 sizeOf(qint64 sample) const { return sizes.at(1) != 0 ? sizes.at(1) : sizes.at(3 + sample); }
    qint64 chunkCount() const { return farPlaces.isThere() ? farPlaces.entries(2) : places.entries(1); }
    qint64 placeOf(qint64 chunk) const
    {
        return farPlaces.isThere() ? static_cast<qint64>(farPlaces.wideAt(2 + chunk * 2)) : places.at(2 + chunk);
    }
    bool isKept() const { return kind == "vide" || kind == "soun"; }
    bool canBeFollowed() const
    {
        const bool hasSizes = sizes.at(1) == 0 ? sizes.has(3 + samples()) : sizes.at(1) >= smallestFixed;
        return timescale > 0 && times.isThere() && sizes.isThere() && chunks.isThere() && chunkCount() > 0 &&
               samples() > 0 && samples() <= mostSamples && hasSizes;
    }
};

/// A track has each table once. False when it has it already, or what is there is none.
bool takeOnce(Table &known, const Table &table)
{
    if (known.isThere() || !table.isThere())
        return false;
    known = table;
    return true;
}

/// False where rewritten() would find more than the tables of one track.
bool readTrack(const QByteArray &boxes, Track &track, int depth)
{
    return forEachBox(boxes, [&](const QByteArray &type, const QByteArray &whole) {
        const QByteArray payload = whole.mid(8);
        if (isNest(type))
            return type != "trak" && depth < deepest && readTrack(payload, track, depth + 1);
        const Table table(payload);
        if (type == "mdhd")
            track.timescale = table.at(0) >> 24 == 1 ? table.at(5) : table.at(3);
        else if (type == "hdlr")
            track.kind = payload.mid(8, 4);
        else if (type == "stts")
            return takeOnce(track.times, table);
        else if (type == "stsz")
            return takeOnce(track.sizes, table);
        else if (type == "stsc")
            return takeOnce(track.chunks, table);
        else if (type == "stco")
            return takeOnce(track.places, table);
        else if (type == "co64")
            return takeOnce(track.farPlaces, table);
        return true;
    });
}

/// Reads the tracks of a whole `moov`. False when boxes make no sense, or such as only tracks have are outside of them.
bool readTracks(const QByteArray &index, std::vector<Track> &tracks)
{
    return forEachBox(index.mid(8), [&tracks](const QByteArray &type, const QByteArray &whole) {
        if (type == "trak")
            return tracks.size() < mostTracks && readTrack(whole.mid(8), tracks.emplace_back(), 0);
        return !isNest(type) && !QByteArrayList{"stsc", "stco", "co64"}.contains(type);
    });
}

/// Samples of one track that lie behind each other, and stay so.
struct Group
{
    qsizetype track = 0;
    double time = 0; ///< s
    ByteRange bytes;
    quint32 samples = 0;
    quint32 description = 1;
};

/// Goes through the times of a track.
class Clock
{
public:
    explicit Clock(const Track &track) : m_track(track) {}
    double now() const { return static_cast<double>(m_ticks) / m_track.timescale; }
    void step()
    {
        while (m_left == 0 && m_entry < m_track.times.entries(2)) {
            m_left = m_track.times.at(2 + m_entry * 2);
            m_each = m_track.times.at(3 + m_entry * 2);
            ++m_entry;
        }
        m_ticks += m_each;
        m_left -= m_left > 0 ? 1 : 0;
    }

private:
    const Track &m_track;
    qint64 m_entry = 0;
    quint32 m_left = 0;
    quint32 m_each = 0;
    qint64 m_ticks = 0;
};

/// Which samples are in a chunk, chunk by chunk.
class ChunkWalk
{
public:
    explicit ChunkWalk(const Table &table) : m_table(table) {}
    void enter(qint64 chunk)
    {
        while (m_entry + 1 < m_table.entries(3) && m_table.at(2 + (m_entry + 1) * 3) <= chunk + 1)
            ++m_entry;
    }
    quint32 samples() const { return m_table.at(3 + m_entry * 3); }
    quint32 description() const { return m_table.at(4 + m_entry * 3); }

private:
    const Table &m_table;
    qint64 m_entry = 0;
};

/// Cuts a track into groups. False when its tables do not fit each other, or the file.
bool cut(const Track &track, qsizetype number, qint64 fileSize, std::vector<Group> &groups)
{
    Clock clock(track);
    ChunkWalk walk(track.chunks);
    qint64 sample = 0;
    for (qint64 chunk = 0; chunk < track.chunkCount() && sample < track.samples(); ++chunk) {
        walk.enter(chunk);
        qint64 place = track.placeOf(chunk);
        Group group{number, clock.now(), {place, 0}, 0, walk.description()};
        for (quint32 i = 0; i < walk.samples() && sample < track.samples(); ++i, ++sample) {
            if (group.samples > 0 && (clock.now() - group.time >= groupSeconds || group.bytes.size >= groupBytes)) {
                if (groups.size() > mostGroups)
                    return false;
                groups.push_back(group);
                group = {number, clock.now(), {place, 0}, 0, walk.description()};
            }
            const quint32 size = track.sizeOf(sample);
            place += size;
            group.bytes.size += size;
            ++group.samples;
            clock.step();
        }
        if (place > fileSize || place < 0 || group.bytes.offset < 0 || groups.size() > mostGroups)
            return false;
        if (group.samples > 0)
            groups.push_back(group);
    }
    return sample == track.samples();
}

/// How far behind what was read before something of a file lies, s.
double farthestApart(std::vector<Group> groups)
{
    std::sort(groups.begin(), groups.end(),
              [](const Group &a, const Group &b) { return a.bytes.offset < b.bytes.offset; });
    double latest = 0;
    double apart = 0;
    for (const Group &group : groups) {
        latest = std::max(latest, group.time);
        apart = std::max(apart, latest - group.time);
    }
    return apart;
}

void append(QByteArray &bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

QByteArray boxed(const QByteArray &type, const QByteArray &payload)
{
    QByteArray box;
    append(box, static_cast<quint32>(payload.size() + 8));
    return box + type + payload;
}

/// The new tables of a track: which samples are in a chunk, and where each chunk is.
struct NewTables
{
    QByteArray chunks;
    QByteArray places;
};

NewTables tablesOf(const std::vector<Group> &ordered, qsizetype track, qint64 mediaAt)
{
    QByteArray runs;
    QByteArray places;
    quint32 runCount = 0;
    quint32 chunk = 0;
    std::pair<quint32, quint32> before;
    qint64 at = mediaAt;
    for (const Group &group : ordered) {
        if (group.track == track) {
            ++chunk;
            append(places, static_cast<quint32>(quint64(at) >> 32));
            append(places, static_cast<quint32>(at));
            if (const std::pair now(group.samples, group.description); runCount == 0 || now != before) {
                before = now;
                ++runCount;
                append(runs, chunk);
                append(runs, now.first);
                append(runs, now.second);
            }
        }
        at += group.bytes.size;
    }
    QByteArray head(4, '\0');
    QByteArray chunkHead = head;
    append(chunkHead, runCount);
    append(head, chunk);
    return {boxed("stsc", chunkHead + runs), boxed("co64", head + places)};
}

/// The boxes with those of the tables replaced, and without tracks that have none. @param track counts the tracks
/// @param tables of each
QByteArray rewritten(const QByteArray &boxes, qsizetype &track,
                     const std::function<std::optional<NewTables>(qsizetype)> &tables)
{
    QByteArray result;
    forEachBox(boxes, [&](const QByteArray &type, const QByteArray &whole) {
        const bool isLeftOut = type == "trak" && !tables(track);
        if (type == "stsc")
            result += tables(track)->chunks;
        else if (type == "stco" || type == "co64")
            result += tables(track)->places;
        else if (!isLeftOut)
            result += isNest(type) ? boxed(type, rewritten(whole.mid(8), track, tables)) : whole;
        if (type == "trak")
            ++track;
        return true;
    });
    return result;
}

QByteArray newIndex(const QByteArray &index, const std::vector<Track> &tracks, const std::vector<Group> &ordered,
                    qint64 mediaAt)
{
    qsizetype track = 0;
    return rewritten(index, track, [&](qsizetype of) {
        const bool isKept = tracks[static_cast<std::size_t>(of)].isKept();
        return isKept ? std::optional(tablesOf(ordered, of, mediaAt)) : std::nullopt;
    });
}

QByteArray headOfMedia(qint64 size)
{
    QByteArray head;
    append(head, 1); // the size follows
    head += "mdat";
    const quint64 whole = static_cast<quint64>(size + mediaHead);
    append(head, static_cast<quint32>(whole >> 32));
    append(head, static_cast<quint32>(whole));
    return head;
}

} // namespace

std::optional<OrderedMp4> inOrderOfTime(const QByteArray &index, qint64 fileSize, qint64 before)
{
    std::vector<Track> tracks;
    if (!readTracks(index, tracks))
        return std::nullopt;
    std::vector<Group> groups;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const Track &track = tracks[i];
        if (track.isKept() && (!track.canBeFollowed() || !cut(track, static_cast<qsizetype>(i), fileSize, groups)))
            return std::nullopt;
    }
    if (farthestApart(groups) <= mostApart)
        return std::nullopt;
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.time < b.time; });
    OrderedMp4 ordered;
    qint64 size = 0;
    for (const Group &group : groups) {
        ordered.media.append(group.bytes);
        size += group.bytes.size;
    }
    if (size > fileSize) // the same bytes more than once: there would be no end of it
        return std::nullopt;
    const qsizetype indexSize = newIndex(index, tracks, groups, 0).size(); // places have one width, wherever they are
    ordered.index = newIndex(index, tracks, groups, before + indexSize + mediaHead) + headOfMedia(size);
    return ordered;
}

} // namespace attune::server::media
