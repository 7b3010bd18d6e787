// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/range_fetcher.h"

#include "protocol/problem.h"
#include "stream/index_hint.h"
#include "stream/media_request.h"

#include <QRegularExpression>

#include <array>

namespace attune::stream {

namespace {

constexpr qint64 firstWindow = 64 * 1024; // the head of the file says where to go on
constexpr qint64 jumpWindow = 512 * 1024; // to the next key frame and some pictures, without a second round trip
constexpr qint64 largestWindow = 4 * 1024 * 1024;
constexpr qint64 waitForStream = 256 * 1024; // nearer than this, the running request gets there sooner than a new one
constexpr qint64 headForIndex = 4096;
constexpr qint64 behindIndex = 160 * 1024; // the first pictures, when they follow the index …
constexpr qint64 leastBehindIndex = 64 * 1024;
constexpr double secondsBehindIndex = 1.2; // … but not more of them than this: a narrow line has better to do
constexpr qint64 longIndex = 256 * 1024;   // a picture need not wait for more than this
constexpr qint64 longestIndex = 64 * 1024 * 1024;
constexpr qint64 leastWindow = 128 * 1024;
constexpr double secondsAhead = 12;
constexpr qint64 leastAhead = 768 * 1024;
constexpr qint64 mostAhead = 6 * 1024 * 1024;
constexpr std::array retryAfterMs = {1000, 2000, 4000, 8000};
constexpr int silenceMs = 15'000;
constexpr int linkRefusalsAllowed = 3;

base::Error corrupt(const char *what)
{
    return {base::ErrorKind::Corrupt, QString::fromLatin1(what), {}, {}};
}

} // namespace

RangeFetcher::RangeFetcher(std::shared_ptr<RangeCache> cache, QSslConfiguration tls, Memory memory)
    : m_cache(std::move(cache)),
      m_tls(std::move(tls)),
      m_window(firstWindow),
      m_behindIndex(behindIndex),
      m_memory(std::move(memory))
{
    if (m_memory.indexes)
        m_kept = m_memory.indexes->find(m_memory.recordingId);
    if (m_kept)
        m_window = RangeCache::blockSize; // enough to hear whether it is still the same
    // Said aloud, because a connection made ahead is taken for a request only when both allow the same protocols.
    m_tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
}

bool RangeFetcher::isComing(qint64 offset) const
{
    return m_reply && offset >= m_next - RangeCache::blockSize && offset < m_end && offset < m_next + waitForStream;
}

void RangeFetcher::want(qint64 offset, bool blocked)
{
    m_wanted = offset;
    if (m_gaveUp || (m_retryTimer && m_retryTimer->isActive()))
        return;
    const qint64 missing = m_cache->missingFrom(offset);
    const auto size = m_cache->size();
    if (size && missing >= *size)
        return;
    if (!blocked && (m_reply || missing - offset > ahead() / 2))
        return;
    if (isComing(missing) || (m_peeking && m_reply && missing < m_indexTo))
        return;
    const bool jumped = !m_reply || missing < m_next - RangeCache::blockSize || missing > m_end + waitForStream;
    if (jumped && blocked && missing > 0)
        m_window = jumpWindow;
    fetch(missing);
}

void RangeFetcher::cancel()
{
    if (!m_reply)
        return;
    QNetworkReply *old = m_reply;
    m_reply.clear();
    old->disconnect(this);
    const bool unfinished = old->isRunning();
    old->abort();
    old->deleteLater();
    if (!unfinished)
        return;
    m_active = 1 - m_active; // the aborted one has to connect anew, and does so meanwhile
    keepSpareWarm();
}

/// Made here so that it lives on the stream thread.
QNetworkAccessManager *RangeFetcher::network()
{
    for (QNetworkAccessManager *&manager : m_networks) {
        if (manager)
            continue;
        manager = new QNetworkAccessManager(this);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager->setTransferTimeout(silenceMs);
    }
    return m_networks.at(m_active);
}

void RangeFetcher::keepSpareWarm()
{
    if (!m_link || m_link->url.scheme() != QStringLiteral("https"))
        return;
    network();
    m_networks.at(1 - m_active)
        ->connectToHostEncrypted(m_link->url.host(), static_cast<quint16>(m_link->url.port(443)), m_tls);
}

void RangeFetcher::setPace(double bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
}

qint64 RangeFetcher::ahead() const
{
    if (m_bytesPerSecond <= 0)
        return mostAhead;
    return std::clamp(static_cast<qint64>(m_bytesPerSecond * secondsAhead), leastAhead, mostAhead);
}

qint64 RangeFetcher::windowFrom(qint64 offset) const
{
    const bool inIndex = offset >= m_indexFrom && offset < m_indexTo;
    if (inIndex)
        return std::max(m_window, m_indexTo - offset);
    // Reading on: no further than is wanted ahead, so that little is fetched in vain when somebody stops watching.
    const qint64 reader = m_cache->lastRead();
    const qint64 wanted = reader + ahead() - offset;
    const bool readsOn = offset >= reader && wanted > 0;
    return readsOn ? std::min(m_window, std::max(wanted, leastWindow)) : m_window;
}

/// Once the head of an mp4 is here, the place of its index is known.
void RangeFetcher::lookForIndex()
{
    if (m_lookedForIndex || m_cache->missingFrom(0) < 128)
        return;
    QByteArray head(headForIndex, '\0');
    head.resize(std::max<qint64>(0, m_cache->peek(0, head.data(), head.size())));
    m_lookedForIndex = true;
    const auto hint = indexHint(head);
    const qint64 size = m_cache->size().value_or(0);
    if (!hint || hint->offset >= size || hint->size > longestIndex)
        return;
    m_indexFrom = hint->size > 0 ? 0 : hint->offset;
    if (hint->lengthSeconds > 0)
        m_behindIndex =
            std::clamp(static_cast<qint64>(static_cast<double>(size) / hint->lengthSeconds * secondsBehindIndex),
                       leastBehindIndex, behindIndex);
    m_indexTo = hint->size > 0 ? std::min(size, hint->offset + hint->size + m_behindIndex) : size;
    m_keepFrom = hint->offset;
    m_keepTo = hint->size > 0 ? std::min(size, hint->offset + hint->size) : size;
    if (m_cache->missingFrom(m_keepFrom) >= m_keepTo)
        return;
    if (hint->size > longIndex && hint->offset + hint->size < size)
        m_peekAt = hint->offset + hint->size;
}

/// The server has said what the media is now: what was kept of it is used, or forgotten.
void RangeFetcher::useKeptIndex()
{
    const auto kept = std::exchange(m_kept, nullptr);
    if (!kept)
        return;
    if (kept->etag != m_etag || kept->size != m_cache->size().value_or(-1)) {
        m_memory.indexes->forget(m_memory.recordingId);
        return;
    }
    m_cache->restore(kept->offset, kept->bytes);
}

void RangeFetcher::keepIndex()
{
    if (m_keepFrom < 0 || !m_memory.indexes || m_cache->missingFrom(m_keepFrom) < m_keepTo)
        return;
    auto index = std::make_shared<KeptIndex>();
    index->etag = m_etag;
    index->size = m_cache->size().value_or(0);
    index->offset = std::exchange(m_keepFrom, -1);
    index->bytes.resize(m_keepTo - index->offset);
    qint64 done = 0;
    while (done < index->bytes.size()) {
        const qint64 count =
            m_cache->peek(index->offset + done, index->bytes.data() + done, index->bytes.size() - done);
        if (count <= 0)
            return;
        done += count;
    }
    m_memory.indexes->keep(m_memory.recordingId, std::move(index));
}

void RangeFetcher::fetch(qint64 offset)
{
    cancel();
    if (!m_link) {
        Q_EMIT linkNeeded();
        return;
    }
    const qint64 begin = m_peekAt >= 0 ? std::exchange(m_peekAt, -1) : offset;
    m_peeking = begin != offset;
    const qint64 unit = m_opener ? qint64(m_opener->header().chunkSize) : RangeCache::blockSize;
    m_next = begin / unit * unit;
    m_end = begin == offset ? m_next + windowFrom(m_next) : begin + m_behindIndex;
    if (m_opener)
        m_end = (m_end + unit - 1) / unit * unit;
    if (const auto size = m_cache->size())
        m_end = std::min(m_end, *size);
    m_sealedBytes.clear();
    const auto [first, behind] = onTheWire(m_next, m_end);
    QNetworkRequest request = mediaRequest(*m_link, m_tls);
    request.setRawHeader("Range", "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(behind - 1));
    m_headAccepted = false;
    m_reply = network()->get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &RangeFetcher::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &RangeFetcher::onFinished);
}

/// Which bytes of the file at the address hold a part of the plain media.
std::pair<qint64, qint64> RangeFetcher::onTheWire(qint64 begin, qint64 end) const
{
    if (!m_opener)
        return {begin, end};
    const qint64 chunk = m_opener->header().chunkSize;
    const qint64 last = std::max(begin, end - 1) / chunk;
    return {m_opener->sealedOffset(begin / chunk), m_opener->sealedOffset(last) + m_opener->sealedSize(last)};
}

/// Refuses every answer that could put wrong bytes in front of a decoder.
bool RangeFetcher::acceptHead()
{
    if (m_headAccepted)
        return true;
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 206)
        return false;
    static const QRegularExpression form(QStringLiteral("^bytes (\\d+)-(\\d+)/(\\d+)$"));
    const auto match = form.match(QString::fromLatin1(m_reply->rawHeader("Content-Range")));
    const auto [first, behind] = onTheWire(m_next, m_end);
    if (!match.hasMatch() || match.captured(1).toLongLong() != first) {
        giveUp(corrupt("the media server answered another range than the one asked for"));
        return false;
    }
    const qint64 told = match.captured(2).toLongLong() + 1;
    const qint64 size = match.captured(3).toLongLong();
    const QByteArray etag = m_reply->rawHeader("ETag");
    const auto known = m_cache->size();
    const qint64 expected = m_opener ? m_opener->header().containerSize() : known.value_or(size);
    if (expected != size || (!m_etag.isEmpty() && m_etag != etag)) {
        giveUp(corrupt("the recording changed on the server while it was being read"));
        return false;
    }
    if (m_opener && told != behind) {
        giveUp(corrupt("the media server answered another range than the one asked for"));
        return false;
    }
    m_etag = etag;
    if (!m_opener)
        m_end = told;
    if (!known)
        m_cache->setSize(size);
    m_headAccepted = true;
    useKeptIndex();
    m_linkRefusals = 0;
    if (!std::exchange(m_hasSpare, true))
        keepSpareWarm();
    return true;
}

void RangeFetcher::onReadyRead()
{
    if (!m_reply || !acceptHead() || !m_reply)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    if (m_opener) {
        openChunks(bytes);
        return;
    }
    if (m_next + bytes.size() > m_end) {
        giveUp(corrupt("the media server sent more than it announced"));
        return;
    }
    m_cache->store(m_next, bytes);
    took(bytes.size());
}

void RangeFetcher::took(qint64 plainBytes)
{
    m_next += plainBytes;
    m_failures = 0; // only what brings something on counts as well: a head alone does not
    if (std::exchange(m_stalled, false))
        Q_EMIT recovered();
    lookForIndex();
    keepIndex();
}

/// Opens each chunk that is complete. Nothing of one that does not open is ever shown.
bool RangeFetcher::openChunks(const QByteArray &bytes)
{
    m_sealedBytes += bytes;
    const qint64 chunkSize = m_opener->header().chunkSize;
    while (m_next < m_end) {
        const qint64 index = m_next / chunkSize;
        const qint64 size = m_opener->sealedSize(index);
        if (m_sealedBytes.size() < size)
            return true;
        const auto plain = m_opener->open(index, m_sealedBytes.constData(), size);
        if (!plain) {
            giveUp(plain.error());
            return false;
        }
        m_sealedBytes.remove(0, size);
        m_cache->store(m_next, *plain);
        took(plain->size());
    }
    if (m_sealedBytes.isEmpty())
        return true;
    giveUp(corrupt("the media server sent more than it announced"));
    return false;
}

void RangeFetcher::onFinished()
{
    QNetworkReply *reply = m_reply;
    if (!reply)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 206 && reply->bytesAvailable() > 0)
        onReadyRead();
    if (!m_reply)
        return;
    if (status != 0 && status != 206) {
        answeredBadly(status);
        return;
    }
    const bool complete = m_headAccepted && m_next >= m_end;
    const bool untrusted = reply->error() == QNetworkReply::SslHandshakeFailedError;
    m_reply.clear();
    reply->deleteLater();
    if (untrusted)
        return giveUp(
            {base::ErrorKind::Untrusted, QStringLiteral("the media server's certificate is not trusted"), {}, {}});
    if (!complete)
        return tryAgain(
            {base::ErrorKind::Unavailable, QStringLiteral("the connection to the recording was lost"), {}, {}});
    m_window = std::min(std::max(m_window * 2, jumpWindow), largestWindow);
    fetchNext();
}

/// What the watching reader needs next comes first; then what the background waits for, in small pieces.
void RangeFetcher::fetchNext()
{
    const qint64 size = m_cache->size().value_or(0);
    const qint64 reader = m_cache->lastRead();
    const qint64 missing = m_cache->missingFrom(reader);
    if (missing < size && missing - reader < ahead())
        return fetch(missing);
    if (m_idleWanted < 0)
        return;
    const qint64 idle = m_cache->missingFrom(m_idleWanted);
    if (idle >= size || idle > m_idleWanted + jumpWindow) {
        m_idleWanted = -1;
        return;
    }
    m_window = jumpWindow;
    fetch(idle);
}

void RangeFetcher::wantWhenIdle(qint64 offset)
{
    m_idleWanted = offset;
    if (!m_reply && !m_gaveUp && m_link && !(m_retryTimer && m_retryTimer->isActive()))
        fetchNext();
}

void RangeFetcher::answeredBadly(int status)
{
    const QByteArray body = m_reply->read(4096);
    const QString requestId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id")).left(64);
    cancel();
    const bool aboutLink = status == 401 || status == 403 || status == 410;
    if (aboutLink && ++m_linkRefusals <= linkRefusalsAllowed) { // expired or revoked: the clinic knows which
        m_link.reset();
        Q_EMIT linkNeeded();
        return;
    }
    if (status == 200)
        return giveUp({base::ErrorKind::Unsupported, QStringLiteral("the media server ignores ranges"), {}, requestId});
    const base::Error error = protocol::errorFromAnswer(std::max(status, 400), body, requestId);
    if (error.kind == base::ErrorKind::Unavailable && error.code != QStringLiteral("media_corrupt") && status != 500)
        return tryAgain(error);
    giveUp(error);
}

void RangeFetcher::tryAgain(const base::Error &error)
{
    if (m_failures >= static_cast<int>(retryAfterMs.size()))
        return giveUp(error);
    if (!m_retryTimer) {
        m_retryTimer = new QTimer(this);
        m_retryTimer->setSingleShot(true);
        connect(m_retryTimer, &QTimer::timeout, this, [this] { fetch(m_cache->missingFrom(m_wanted)); });
    }
    m_retryTimer->start(retryAfterMs.at(static_cast<std::size_t>(m_failures++)));
    m_stalled = true;
    Q_EMIT stalled(error);
}

void RangeFetcher::giveUp(const base::Error &error)
{
    cancel();
    m_gaveUp = true;
    m_cache->fail(error);
    Q_EMIT failed(error);
}

/// The first link of a sealed recording brings its seal. False when it cannot be used.
bool RangeFetcher::takeSeal(const domain::MediaLink &link)
{
    if (!link.seal || m_opener)
        return true;
    const auto header = crypto::sealHeaderFrom(link.seal->header);
    if (!header || link.seal->key.size() != crypto::Aead::keySize) {
        giveUp(corrupt("the key of the recording cannot be used"));
        return false;
    }
    m_opener = std::make_unique<crypto::ChunkOpener>(*header, crypto::SecretBytes(link.seal->key));
    m_cache->setSize(header->plainSize);
    return true;
}

void RangeFetcher::setLink(const domain::MediaLink &link)
{
    const bool waiting = !m_link;
    if (!takeSeal(link))
        return;
    m_link = link;
    m_link->seal.reset(); // the opener has what it needs
    if (waiting && !m_gaveUp)
        fetch(m_cache->missingFrom(m_wanted));
}

void RangeFetcher::linkFailed(const base::Error &error)
{
    if (m_link)
        return; // a renewal ahead of time failed; the link in hand may still do, and a refusal asks again
    if (error.kind == base::ErrorKind::Unavailable || error.kind == base::ErrorKind::TooMany)
        tryAgain(error);
    else
        giveUp(error);
}

void RangeFetcher::retry()
{
    m_gaveUp = false;
    m_failures = 0;
    m_linkRefusals = 0;
    m_stalled = true;
    m_cache->clearFailure();
    fetch(m_cache->missingFrom(m_wanted));
}

} // namespace attune::stream
