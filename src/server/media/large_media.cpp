// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/large_media.h"

#include "base/log.h"
#include "protocol/problem.h"
#include "server/media/layout.h"
#include "server/media/mp4_order.h"
#include "server/media/mp4_references.h"
#include "server/media/sealed_pieces.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>

#include <cerrno>

#include <fcntl.h>
#include <linux/falloc.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr qint64 longestIndex = 256LL << 20;
constexpr qint64 headBytes = 1LL << 20; // what a muxer writes last is in here
constexpr qint64 spillPiece = 32LL << 20;
constexpr qint64 tailKept = 8LL << 20; // a muxer may still be at work there
constexpr qint64 pourPiece = 256LL * 1024;
constexpr std::chrono::milliseconds pourFor{30};
constexpr int waitForRoomMs = 3;

base::Error noIndex(const char *why)
{
    return fail(ProblemCode::WrongContent, QString::fromLatin1(why));
}

/// Adds `by` to each place in `stco` and `co64` that lies in a stretch. False when a place would not fit any more.
bool movePlaces(QByteArray &boxes, qsizetype from, qsizetype end, const Stretch &moved, qint64 by, int depth)
{
    while (from + 8 <= end) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + from));
        const QByteArray type = boxes.mid(from + 4, 4);
        if (size < 8 || size > end - from)
            return size == 0; // to the end: nothing of ours is behind it
        if (QByteArrayList{"moov", "trak", "mdia", "minf", "stbl"}.contains(type) && depth < 6 &&
            !movePlaces(boxes, from + 8, from + size, moved, by, depth + 1))
            return false;
        const bool wide = type == "co64";
        if ((wide || type == "stco") && size >= 16) {
            const qsizetype width = wide ? 8 : 4;
            const qsizetype count =
                std::min<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + from + 12), (size - 16) / width);
            for (qsizetype i = 0; i < count; ++i) {
                char *at = boxes.data() + from + 16 + i * width;
                const quint64 place = wide ? qFromBigEndian<quint64>(at) : qFromBigEndian<quint32>(at);
                if (static_cast<double>(place) < moved.from || static_cast<double>(place) >= moved.to)
                    continue;
                const quint64 target = place + static_cast<quint64>(by);
                if (!wide && target > 0xffffffffU)
                    return false;
                wide ? qToBigEndian<quint64>(target, at) : qToBigEndian<quint32>(static_cast<quint32>(target), at);
            }
        }
        from += size;
    }
    return true;
}

} // namespace

void IndexInFront::append(qint64 from, qint64 size)
{
    if (size <= 0)
        return;
    m_parts.append({m_size, size, from, {}});
    m_size += size;
}

void IndexInFront::append(const QByteArray &bytes)
{
    m_parts.append({m_size, bytes.size(), 0, bytes});
    m_size += bytes.size();
}

base::Result<QByteArray> IndexInFront::read(const TopBox &box)
{
    if (!m_film->seek(box.offset))
        return noIndex("The file cannot be read to its end.");
    QByteArray bytes;
    while (bytes.size() < box.size) {
        const QByteArray some = m_film->read(box.size - bytes.size());
        if (some.isEmpty())
            return noIndex("The file cannot be read to its end.");
        bytes += some;
    }
    return bytes;
}

/// The media stays as it is, and the index comes before it.
base::Result<void> IndexInFront::moveIndex(QByteArray moov, const TopBox &index, qint64 firstMedia)
{
    const Stretch moved{static_cast<double>(firstMedia), static_cast<double>(index.offset)};
    if (!movePlaces(moov, 0, moov.size(), moved, index.size, 0))
        return noIndex("The file's index cannot be moved to its front. Save the file with its index in front.");
    append(0, firstMedia);
    append(moov);
    append(firstMedia, index.offset - firstMedia);
    append(index.offset + index.size, m_film->size() - index.offset - index.size);
    return {};
}

base::Result<std::unique_ptr<QIODevice>> IndexInFront::over(std::unique_ptr<QIODevice> film)
{
    TopBox index;
    qint64 firstMedia = -1;
    bool isFragmented = false;
    forEachTopBox(*film, [&](const TopBox &box) {
        if (box.type == "moov" && index.size == 0)
            index = box;
        if (box.type == "mdat" && firstMedia < 0)
            firstMedia = box.offset;
        isFragmented = isFragmented || box.type == "moof";
        return !isFragmented;
    });
    if (index.size == 0)
        return noIndex("The file has no index: it was cut off, or never finished.");
    const qint64 whole = film->size();
    std::unique_ptr<IndexInFront> front(new IndexInFront(std::move(film)));
    const bool isInFront = isFragmented || firstMedia < 0 || index.offset < firstMedia;
    if (isFragmented || firstMedia < 0 || (isInFront && index.size > longestIndex)) {
        front->append(0, whole);
    } else {
        if (index.size > longestIndex)
            return noIndex("The file's index is too long.");
        const auto moov = front->read(index);
        if (!moov)
            return moov.error();
        const qint64 before = std::min(index.offset, firstMedia);
        const auto ordered = inOrderOfTime(*moov, whole, before);
        if (ordered) {
            front->append(0, before);
            front->append(ordered->index);
            for (const ByteRange &range : ordered->media)
                front->append(range.offset, range.size);
        } else if (isInFront) {
            front->append(0, whole);
        } else if (auto moved = front->moveIndex(*moov, index, firstMedia); !moved) {
            return moved.error();
        }
    }
    front->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return std::unique_ptr<QIODevice>(std::move(front));
}

qint64 IndexInFront::readData(char *data, qint64 maxSize)
{
    const qint64 at = pos();
    const auto behind = std::upper_bound(m_parts.cbegin(), m_parts.cend(), at,
                                         [](qint64 place, const Part &part) { return place < part.offset; });
    if (behind == m_parts.cbegin())
        return 0;
    const Part &part = *std::prev(behind);
    if (at >= part.offset + part.size)
        return 0;
    const qint64 inside = at - part.offset;
    const qint64 count = std::min(maxSize, part.size - inside);
    if (part.bytes.isEmpty())
        return m_film->seek(part.from + inside) ? m_film->read(data, count) : -1;
    std::copy_n(part.bytes.constData() + inside, count, data);
    return count;
}

PouredInput::PouredInput(Opener opener, QString container)
    : MediaInput(std::move(container)), m_opener(std::move(opener))
{}

PouredInput::~PouredInput()
{
    end();
}

base::Result<int> PouredInput::begin()
{
    auto media = m_opener();
    if (!media)
        return media.error();
    int ends[2] = {-1, -1}; // a socket: writing to a pipe whose reader is gone would raise a signal
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ProblemCode::Unavailable, QStringLiteral("no channel to a program"));
    m_media = std::move(*media);
    m_piece.clear();
    m_sent = 0;
    m_childEnd = ends[0];
    m_ourEnd = ends[1];
    return m_childEnd;
}

QString PouredInput::address(int descriptor) const
{
    return QStringLiteral("pipe:%1").arg(descriptor);
}

/// False at the end, when whoever reads hears that there is no more.
bool PouredInput::refill()
{
    m_piece.resize(pourPiece);
    const qint64 count = m_media->read(m_piece.data(), m_piece.size());
    m_piece.resize(std::max<qint64>(0, count));
    m_sent = 0;
    if (!m_piece.isEmpty())
        return true;
    ::shutdown(m_ourEnd, SHUT_WR);
    m_media.reset();
    return false;
}

/// Pours for a moment, then lets the caller look after the program.
int PouredInput::lookAfter()
{
    const auto until = std::chrono::steady_clock::now() + pourFor;
    while (m_media && std::chrono::steady_clock::now() < until) {
        if (m_sent >= m_piece.size() && !refill())
            break;
        pollfd room{m_ourEnd, POLLOUT, 0};
        if (::poll(&room, 1, waitForRoomMs) <= 0)
            continue;
        const ssize_t some = ::send(m_ourEnd, m_piece.constData() + m_sent,
                                    static_cast<std::size_t>(m_piece.size() - m_sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (some > 0)
            m_sent += some;
        else if (errno != EAGAIN && errno != EINTR)
            m_media.reset(); // it has read enough
    }
    return m_media ? 1 : MediaInput::lookAfter();
}

void PouredInput::end()
{
    for (int *one : {&m_childEnd, &m_ourEnd}) {
        if (*one >= 0)
            ::close(*one);
        *one = -1;
    }
    m_media.reset();
}

SpilledFile::~SpilledFile()
{
    forget();
}

void SpilledFile::forget()
{
    for (const QString &name : std::as_const(m_pieces)) {
        if (auto erased = m_store.erase(name); !erased)
            base::logger("media")->warn("A piece of a file in the making is left: {}", name.toStdString());
    }
    m_pieces.clear();
    m_spilled = 0;
    m_head.clear();
    m_problem.reset();
}

base::Result<void> SpilledFile::restart()
{
    forget();
    auto media = MemoryFile::create();
    if (!media)
        return media.error();
    m_media = std::move(*media);
    return {};
}

/// Written from its beginning to its end, but for a few numbers in the head: room is left there for what is known last.
QStringList SpilledFile::layout(bool webm) const
{
    if (webm)
        return {QStringLiteral("-reserve_index_space"), QStringLiteral("524288"), QStringLiteral("-f"),
                QStringLiteral("webm")};
    return {QStringLiteral("-chunk_duration"), QStringLiteral("500000"), QStringLiteral("-f"), QStringLiteral("mp4")};
}

QStringList SpilledFile::layoutBetween(bool boxes) const
{
    if (boxes)
        return {QStringLiteral("-chunk_duration"), QStringLiteral("500000"), QStringLiteral("-f"),
                QStringLiteral("mov")};
    return {QStringLiteral("-reserve_index_space"), QStringLiteral("524288"), QStringLiteral("-f"),
            QStringLiteral("matroska")};
}

void SpilledFile::lookAfter()
{
    const qint64 ready = m_media->file().size() - tailKept;
    while (!m_problem && ready - headBytes - m_spilled >= spillPiece)
        spill(headBytes + m_spilled + spillPiece);
}

/// What lies between the pieces and a place becomes one more piece, and a hole in memory.
void SpilledFile::spill(qint64 upTo)
{
    const qint64 from = headBytes + m_spilled;
    QFile &file = m_media->file();
    QByteArray bytes;
    if (!file.seek(from) || (bytes = file.read(upTo - from)).size() != upTo - from) {
        m_problem = fail(ProblemCode::Unavailable, QStringLiteral("a file in the making cannot be read"));
        return;
    }
    const QString name = QStringLiteral("%1.part-%2-%3").arg(m_id, m_word).arg(m_pieces.size());
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    m_pieces << name;
    if (const auto stored = m_store.put(name, source); !stored) {
        m_problem = stored.error();
        return;
    }
    m_spilled += bytes.size();
    ::fallocate(m_media->descriptor(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, bytes.size());
}

base::Result<std::unique_ptr<MediaInput>> SpilledFile::made(const QString &container)
{
    lookAfter();
    QFile &file = m_media->file();
    if (!m_problem && file.size() > headBytes + m_spilled)
        spill(file.size());
    if (m_problem)
        return *m_problem;
    m_head = file.seek(0) ? file.read(headBytes) : QByteArray();
    m_container = container;
    return std::unique_ptr<MediaInput>(std::make_unique<PouredInput>([this] { return open(); }, container));
}

namespace {

/// Bytes, and behind them a device.
class HeadAndRest final : public QIODevice
{
public:
    HeadAndRest(QByteArray head, std::unique_ptr<QIODevice> rest) : m_head(std::move(head)), m_rest(std::move(rest))
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_head.size() + m_rest->size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 at = pos();
        if (at >= m_head.size())
            return m_rest->seek(at - m_head.size()) ? m_rest->read(data, maxSize) : -1;
        const qint64 count = std::min(maxSize, m_head.size() - at);
        std::copy_n(m_head.constData() + at, count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    std::unique_ptr<QIODevice> m_rest;
};

} // namespace

base::Result<std::unique_ptr<QIODevice>> SpilledFile::open() const
{
    auto rest = PiecesDevice::over(m_store, m_pieces);
    if (!rest)
        return rest.error();
    auto whole = std::make_unique<HeadAndRest>(m_head, std::move(*rest));
    if (isBoxes(m_container))
        return IndexInFront::over(std::move(whole));
    return std::unique_ptr<QIODevice>(std::move(whole));
}

} // namespace attune::server::media
