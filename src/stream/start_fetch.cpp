// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/start_fetch.h"

#include <algorithm>

namespace attune::stream {

namespace {

constexpr int patienceMs = 2000; // without a byte
constexpr std::size_t piecesAtMost = 40;

} // namespace

StartFetch::StartFetch(const Extent &index, Whole whole, PeekBytes here,
                       std::function<QNetworkReply *(const Extent &)> ask, QObject *parent)
    : QObject(parent), m_index(index), m_whole(std::move(whole)), m_here(std::move(here)), m_ask(std::move(ask))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { settle(nullptr); });
}

StartFetch::~StartFetch()
{
    for (const Piece &piece : m_pieces) {
        if (!piece.reply)
            continue;
        piece.reply->disconnect(this);
        piece.reply->abort();
        piece.reply->deleteLater();
    }
}

QByteArray StartFetch::bytesAt(qint64 offset, qint64 most) const
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const qint64 at = offset + bytes.size();
        QByteArray more = m_here(at, most - bytes.size());
        for (auto piece = m_pieces.begin(); more.isEmpty() && piece != m_pieces.end(); ++piece) {
            if (at >= piece->extent.from && at < piece->extent.from + piece->bytes.size())
                more = piece->bytes.mid(at - piece->extent.from, most - bytes.size());
        }
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

void StartFetch::look()
{
    StartLook found = lookForStart(m_index, [this](qint64 offset, qint64 most) { return bytesAt(offset, most); });
    if (found.index)
        return settle(std::make_shared<const StartIndex>(std::move(*found.index)));
    if (found.hopeless)
        return settle(nullptr);
    for (const Extent &extent : found.wanted)
        fetch(extent);
}

/// What is on its way already is not asked for twice: the next look comes when it is here.
void StartFetch::fetch(const Extent &extent)
{
    const bool comes = std::any_of(m_pieces.begin(), m_pieces.end(), [&extent](const Piece &piece) {
        return piece.reply && extent.from >= piece.extent.from && extent.from < piece.extent.to;
    });
    if (comes || m_settled)
        return;
    if (m_pieces.size() >= piecesAtMost)
        return settle(nullptr);
    Piece piece{extent, extent, {}, {}};
    if (m_whole.opener) {
        const qint64 chunk = m_whole.opener->header().chunkSize;
        const qint64 first = extent.from / chunk;
        const qint64 last = (extent.to - 1) / chunk;
        piece.extent = {first * chunk, std::min((last + 1) * chunk, m_whole.opener->header().plainSize)};
        piece.onWire = {m_whole.opener->sealedOffset(first),
                        m_whole.opener->sealedOffset(last) + m_whole.opener->sealedSize(last)};
    }
    QNetworkReply *reply = m_ask(piece.onWire);
    piece.reply = reply;
    m_pieces.push_back(std::move(piece));
    connect(reply, &QNetworkReply::readyRead, &m_patience, qOverload<>(&QTimer::start));
    connect(reply, &QNetworkReply::finished, this, [this, reply] { arrived(reply); });
    m_patience.start();
}

bool StartFetch::isGood(const QNetworkReply &reply, const Piece &piece) const
{
    const QByteArray range = "bytes " + QByteArray::number(piece.onWire.from) + '-' +
                             QByteArray::number(piece.onWire.to - 1) + '/' + QByteArray::number(m_whole.size);
    return reply.error() == QNetworkReply::NoError &&
           reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 206 &&
           reply.rawHeader("Content-Range") == range && reply.rawHeader("ETag") == m_whole.etag;
}

void StartFetch::arrived(QNetworkReply *reply)
{
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(),
                                    [reply](const Piece &candidate) { return candidate.reply == reply; });
    if (piece == m_pieces.end())
        return;
    piece->reply.clear();
    reply->deleteLater();
    if (!isGood(*reply, *piece) || !open(*piece, reply->readAll()))
        return settle(nullptr); // whoever fetches the media says what is wrong
    look();
}

/// False when it is not as long as it should be, or a chunk does not open.
bool StartFetch::open(Piece &piece, const QByteArray &sealed) const
{
    if (sealed.size() != piece.onWire.to - piece.onWire.from)
        return false;
    if (!m_whole.opener) {
        piece.bytes = sealed;
        return true;
    }
    const qint64 chunk = m_whole.opener->header().chunkSize;
    qint64 at = 0;
    for (qint64 index = piece.extent.from / chunk; at < sealed.size(); ++index) {
        const qint64 size = m_whole.opener->sealedSize(index);
        const auto plain = m_whole.opener->open(index, sealed.constData() + at, size);
        if (!plain)
            return false;
        piece.bytes += *plain;
        at += size;
    }
    return piece.bytes.size() == piece.extent.to - piece.extent.from;
}

void StartFetch::settle(std::shared_ptr<const StartIndex> start)
{
    m_patience.stop();
    if (!std::exchange(m_settled, true))
        Q_EMIT settled(start);
}

} // namespace attune::stream
