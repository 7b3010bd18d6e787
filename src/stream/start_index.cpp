// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/start_index.h"

#include "stream/mp4_boxes.h"
#include "stream/start_tables.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace attune::stream {

namespace {

constexpr std::array<qint64, 3> tableBytes = {8 * 1024, 32 * 1024, 128 * 1024}; // of each table, until it is enough
constexpr double enoughSeconds = 10;
constexpr double leastSeconds = 2;
constexpr qint64 longestCopied = 64LL * 1024;
constexpr qint64 longestEdits = 256;
constexpr qint64 longestTableHead = 12; // what stands in a table before its entries
constexpr qint64 longestHead = mp4BoxHeader + longestTableHead;
constexpr int boxesAtMost = 64;
constexpr qint64 nearEnough = 2LL * 1024; // two pieces that are no further apart are asked for as one

struct Track
{
    QByteArray kind;          ///< "vide", "soun" or another
    QByteArray inTrack;       ///< tkhd, edts
    QByteArray inMedia;       ///< mdhd, hdlr
    QByteArray inInformation; ///< vmhd or smhd, dinf
    QByteArray description;   ///< stsd
    SampleTables tables;
};

/// Walks the boxes of one index, and notes what is missing.
class Walk
{
public:
    Walk(const Extent &index, const PeekBytes &peek, qint64 ofEachTable)
        : m_index(index), m_peek(peek), m_ofEachTable(ofEachTable)
    {}

    StartLook look();
    bool hasEnough() const { return m_hasEnough; }

private:
    template <typename Take>
    void children(const Mp4Box &parent, Take take, SampleTables *tables = nullptr);
    QByteArray bytes(qint64 from, qint64 size);
    QByteArray copy(const Mp4Box &box, qint64 longest = longestCopied);
    void track(const Mp4Box &box);
    void media(const Mp4Box &box, Track &track);
    void information(const Mp4Box &box, Track &track);
    void sampleTable(const Mp4Box &box, Track &track);
    void table(const Mp4Box &box, Track &track);
    void takeTimeScale(const QByteArray &mdhd, Track &track);
    void checkEdits(const QByteArray &edts);
    void want(qint64 from, qint64 to);
    void wantBehindSizes(qint64 at, qint64 end, const SampleTables &tables);
    std::vector<Extent> wanted() const;
    std::optional<StartIndex> build();

    const Extent m_index;
    const PeekBytes &m_peek;
    const qint64 m_ofEachTable;
    QByteArray m_movieHeader;
    std::vector<Track> m_tracks;
    std::vector<Extent> m_wanted;
    bool m_hopeless = false;
    bool m_hasEnough = false;
};

void Walk::want(qint64 from, qint64 to)
{
    from = std::max(from, m_index.from);
    to = std::min(to, m_index.to);
    if (from < to)
        m_wanted.push_back({from, to});
}

/// Empty, and wanted, when not all of it is here.
QByteArray Walk::bytes(qint64 from, qint64 size)
{
    QByteArray here = m_peek(from, size);
    if (here.size() == size)
        return here;
    want(from + here.size(), from + size);
    return {};
}

QByteArray Walk::copy(const Mp4Box &box, qint64 longest)
{
    if (box.to - box.from > longest) {
        m_hopeless = true;
        return {};
    }
    return bytes(box.from, box.to - box.from);
}

/// What stands at a place must be the table of sizes, four bytes for each sample: the next one is asked for with it.
void Walk::wantBehindSizes(qint64 at, qint64 end, const SampleTables &tables)
{
    constexpr quint64 most = 0x10000000U;
    const quint64 samples = tables.sampleCount();
    if (samples == 0 || samples > most)
        return;
    const qint64 next = at + 20 + static_cast<qint64>(samples) * 4;
    want(next, std::min(end, next + longestHead + m_ofEachTable));
}

/// @param tables those of the track, when they are what is walked: where its last one lies can be told ahead
template <typename Take>
void Walk::children(const Mp4Box &parent, Take take, SampleTables *tables)
{
    qint64 at = parent.content;
    bool sizesToCome = false;
    for (int i = 0; i < boxesAtMost && at + 8 <= parent.to && !m_hopeless; ++i) {
        const qint64 headerSize = std::min(mp4BoxHeader, parent.to - at);
        const QByteArray header = m_peek(at, headerSize);
        if (header.size() < headerSize) {
            want(at, std::min(parent.to, at + longestHead + m_ofEachTable));
            if (sizesToCome)
                wantBehindSizes(at, parent.to, *tables);
            return;
        }
        const auto box = mp4BoxAt(header, at, parent.to);
        if (!box) {
            m_hopeless = true;
            return;
        }
        take(*box);
        sizesToCome = tables && box->type == "stsc";
        at = box->to;
    }
}

void Walk::checkEdits(const QByteArray &edts)
{
    // edts: header, and in it elst: header, version and flags, number, entries.
    if (edts.size() < 24 || edts.mid(12, 4) != "elst")
        return;
    const bool wide = edts.at(16) == 1;
    const auto count = qFromBigEndian<quint32>(edts.constData() + 20);
    const qint64 timeAt = 24 + (wide ? 8 : 4);
    const bool firstIsEmpty = edts.size() >= timeAt + (wide ? 8 : 4) && edts.mid(timeAt, 4) == QByteArray(4, '\xff');
    m_hopeless = m_hopeless || count > 2 || (count == 2 && !firstIsEmpty);
}

void Walk::takeTimeScale(const QByteArray &mdhd, Track &track)
{
    if (mdhd.isEmpty())
        return;
    const qint64 at = mdhd.size() > 8 && mdhd.at(8) == 1 ? 28 : 20;
    if (mdhd.size() < at + 4)
        m_hopeless = true;
    else
        track.tables.setTimeScale(qFromBigEndian<quint32>(mdhd.constData() + at));
}

void Walk::table(const Mp4Box &box, Track &track)
{
    const qint64 size = box.to - box.content;
    const QByteArray here = bytes(box.content, std::min(size, longestTableHead + m_ofEachTable));
    if (!here.isEmpty() && !track.tables.take(box.type, here, size))
        m_hopeless = true;
}

void Walk::sampleTable(const Mp4Box &box, Track &track)
{
    children(
        box,
        [this, &track](const Mp4Box &child) {
            static const QByteArrayList tables{"stts", "ctts", "stss", "stsz", "stsc", "stco", "co64"};
            if (child.type == "stsd")
                track.description = copy(child);
            else if (tables.contains(child.type))
                table(child, track);
            else if (child.type == "stz2")
                m_hopeless = true;
        },
        &track.tables);
}

void Walk::information(const Mp4Box &box, Track &track)
{
    children(box, [this, &track](const Mp4Box &child) {
        if (child.type == "vmhd" || child.type == "smhd" || child.type == "dinf")
            track.inInformation += copy(child);
        else if (child.type == "stbl")
            sampleTable(child, track);
    });
}

void Walk::media(const Mp4Box &box, Track &track)
{
    children(box, [this, &track](const Mp4Box &child) {
        if (child.type == "mdhd" || child.type == "hdlr") {
            const QByteArray whole = copy(child);
            track.inMedia += whole;
            if (child.type == "mdhd")
                takeTimeScale(whole, track);
            else
                track.kind = whole.mid(16, 4);
        } else if (child.type == "minf" && (track.kind == "vide" || track.kind == "soun")) {
            information(child, track);
        } else if (child.type == "minf" && track.kind.isEmpty() && m_wanted.empty()) {
            m_hopeless = true; // what it is stands in front
        }
    });
}

void Walk::track(const Mp4Box &box)
{
    Track track;
    children(box, [this, &track](const Mp4Box &child) {
        if (child.type == "tkhd") {
            track.inTrack += copy(child);
        } else if (child.type == "edts") {
            const QByteArray edits = copy(child, longestEdits);
            checkEdits(edits);
            track.inTrack += edits;
        } else if (child.type == "mdia") {
            media(child, track);
        }
    });
    if (track.kind == "vide" || track.kind == "soun")
        m_tracks.push_back(std::move(track));
}

std::vector<Extent> Walk::wanted() const
{
    std::vector<Extent> merged;
    for (const Extent &extent : m_wanted) {
        if (!merged.empty() && extent.from >= merged.back().from && extent.from <= merged.back().to + nearEnough)
            merged.back().to = std::max(merged.back().to, extent.to);
        else
            merged.push_back(extent);
    }
    return merged;
}

std::optional<StartIndex> Walk::build()
{
    double seconds = 1e12;
    bool allDescribed = true;
    for (const Track &track : m_tracks) {
        const quint64 described = track.tables.described();
        if (!track.tables.areAllDescribed())
            seconds = std::min(seconds, track.tables.begins(described));
        allDescribed = allDescribed && track.tables.areAllDescribed();
    }
    m_hasEnough = allDescribed || seconds >= enoughSeconds;
    if (!allDescribed && seconds < leastSeconds)
        return std::nullopt;
    QByteArray boxes = m_movieHeader;
    for (const Track &track : m_tracks) {
        const QByteArray samples = track.description + track.tables.trimmedTo(track.tables.before(seconds));
        const QByteArray information = track.inInformation + mp4Box("stbl", samples);
        boxes += mp4Box("trak", track.inTrack + mp4Box("mdia", track.inMedia + mp4Box("minf", information)));
    }
    StartIndex index{m_index.from, m_index.to, mp4Box("moov", boxes), seconds};
    const qint64 rest = index.to - index.from - index.bytes.size();
    if (rest < 8 || rest > 0xffffffffLL)
        return std::nullopt;
    appendBigEndian(index.bytes, static_cast<quint32>(rest));
    index.bytes += "free";
    return index;
}

StartLook Walk::look()
{
    const QByteArray header = bytes(m_index.from, mp4BoxHeader);
    const auto movie = header.isEmpty() ? std::nullopt : mp4BoxAt(header, m_index.from, m_index.to);
    if (!header.isEmpty() && (!movie || movie->type != "moov"))
        return {{}, std::nullopt, true};
    if (movie) {
        children(*movie, [this](const Mp4Box &child) {
            if (child.type == "mvhd")
                m_movieHeader = copy(child);
            else if (child.type == "trak")
                track(child);
            else if (child.type == "mvex")
                m_hopeless = true;
        });
    }
    if (m_hopeless)
        return {{}, std::nullopt, true};
    if (!m_wanted.empty())
        return {wanted(), std::nullopt, false};
    const auto ofKind = [this](const char *kind) {
        return std::count_if(m_tracks.begin(), m_tracks.end(),
                             [kind](const Track &track) { return track.kind == kind; });
    };
    const bool usable = std::all_of(m_tracks.begin(), m_tracks.end(), [](const Track &track) {
        return !track.description.isEmpty() && track.tables.isUsable();
    });
    if (m_tracks.empty() || ofKind("vide") > 1 || ofKind("soun") > 1 || !usable || m_movieHeader.isEmpty())
        return {{}, std::nullopt, true};
    auto index = build();
    const bool none = !index.has_value();
    return {{}, std::move(index), none};
}

} // namespace

StartLook lookForStart(const Extent &index, const PeekBytes &peek)
{
    StartLook last{{}, std::nullopt, true};
    if (index.from < 0 || index.to < index.from + mp4BoxHeader)
        return last;
    for (const qint64 ofEachTable : tableBytes) {
        Walk walk(index, peek, ofEachTable);
        StartLook look = walk.look();
        if (!look.wanted.empty())
            return look;
        last = std::move(look);
        if (walk.hasEnough() || (last.hopeless && ofEachTable == tableBytes.back()))
            return last;
    }
    return last;
}

} // namespace attune::stream
