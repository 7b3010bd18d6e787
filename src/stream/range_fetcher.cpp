// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/range_fetcher.h"

#include "domain/problem.h"
#include "line/reply_error.h"
#include "protocol/problem.h"
#include "stream/media_request.h"
#include "stream/start_fetch.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace attune::stream {

using domain::ProblemCode;

namespace {

constexpr qint64 firstWindow = 32 * 1024; // the head of the file says where to go on
constexpr qint64 jumpWindow = 512 * 1024; // to the next key frame and some pictures, without a second round trip
constexpr qint64 largestWindow = 4 * 1024 * 1024;
constexpr qint64 waitForStream = 256 * 1024; // nearer than this, the running request gets there sooner than a new one
constexpr qint64 behindIndex = 160 * 1024;   // the first pictures, when they follow the index
constexpr qint64 leastWindow = 128 * 1024;
// Read ahead: a few seconds for somebody who only looks in, more for somebody who stays, so that a line that is lost
// for half a minute is not noticed after two minutes of watching.
constexpr double secondsAhead = 12;
constexpr double mostSecondsAhead = 60;
constexpr double growsBy = 1.0 / 3; // of what was watched
constexpr qint64 leastAhead = 768 * 1024;
constexpr qint64 usualAhead = 6 * 1024 * 1024;
constexpr qint64 mostAhead = 48 * 1024 * 1024; // half of the cache
constexpr std::array retryAfterMs = {60, 1000, 2000, 4000, 8000};
constexpr int silenceMs = 15'000;
constexpr int mostPatienceMs = 1000;
constexpr int leastPatienceMs = 300;
constexpr int linkRefusalsAllowed = 3;

/// Nobody answered at all, as opposed to somebody who hung up.
/// @param known whether the name of the place was found before
bool isLineDown(QNetworkReply::NetworkError error, bool known)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return known;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // our own time for silence is over
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false;
    }
}

base::Error lostConnection()
{
    return {base::ErrorKind::Unavailable, QStringLiteral("the connection to the recording was lost"), {}, {}};
}

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

RangeFetcher::~RangeFetcher() = default;

bool RangeFetcher::isComing(qint64 offset) const
{
    return m_reply && offset >= m_next - RangeCache::blockSize && offset < m_end && offset < m_next + waitForStream;
}

/// Nothing is under way because nothing can be: whatever is wanted comes when that is over.
bool RangeFetcher::isWaiting() const
{
    return m_gaveUp || (m_retryTimer && m_retryTimer->isActive()) || (!m_reply && m_rivals && m_rivals->isSearching());
}

void RangeFetcher::want(qint64 offset, bool blocked)
{
    m_wanted = offset;
    if (isWaiting()) {
        if (blocked && m_rivals && offset != m_next)
            m_rivals->startAnew(); // one that was let in asks for what was wanted before
        return;
    }
    const qint64 missing = m_cache->missingFrom(offset);
    if (isTheEnd(missing))
        return;
    if (!blocked && (m_reply || missing - offset > ahead() * 3 / 4))
        return;
    if (blocked && m_beginsQuickly && missing >= m_index.from && missing < m_index.to)
        settleStart(nullptr); // somebody cannot go on without all of it
    if (isComing(missing))
        return;
    const bool elsewhere = missing < m_next - RangeCache::blockSize || missing > m_end + waitForStream;
    if (elsewhere && blocked)
        m_steadyFrom = offset;
    if ((elsewhere || !m_reply) && blocked && missing > 0)
        m_window = jumpWindow;
    if (m_beginsQuickly && missing >= m_index.to && fetchForStart())
        return;
    fetch(missing);
}

/// After a pause: with what is wanted, or, when all from there on is here, with what else is to come.
void RangeFetcher::goOn()
{
    const qint64 missing = m_cache->missingFrom(m_wanted);
    if (!isTheEnd(missing))
        return fetch(missing);
    if (!fetchNext() && std::exchange(m_stalled, false))
        Q_EMIT recovered(); // nobody waits for the line any more
}

void RangeFetcher::cancel()
{
    if (m_rivals)
        m_rivals->stop();
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
    keepSpareConnected();
}

/// Made here so that it lives on the stream thread.
QNetworkAccessManager *RangeFetcher::network()
{
    for (QNetworkAccessManager *&manager : m_networks) {
        if (manager)
            continue;
        manager = line::Rivals::freshManager(silenceMs).release();
        manager->setParent(this);
    }
    return m_networks.at(m_active);
}

line::Rivals &RangeFetcher::rivals()
{
    if (m_rivals)
        return *m_rivals;
    m_rivals = new line::Rivals(silenceMs, this);
    connect(m_rivals, &line::Rivals::won, this, &RangeFetcher::onWon);
    connect(m_rivals, &line::Rivals::silent, this, [this] {
        m_stalled = true;
        Q_EMIT stalled(lostConnection());
    });
    connect(m_rivals, &line::Rivals::lost, this, [this] {
        cancel();
        tryAgain(lostConnection());
    });
    connect(m_rivals, &line::Rivals::hopeless, this, [this] { giveUp(lostConnection()); });
    return *m_rivals;
}

/// A fresh connection answered first. What was on the old ones is not waited for, and the spare is of the same old
/// line.
void RangeFetcher::onWon(QNetworkAccessManager *manager, QNetworkReply *reply)
{
    if (QNetworkReply *old = m_reply) {
        m_reply.clear();
        old->disconnect(this);
        old->abort();
        old->deleteLater();
    }
    for (QNetworkAccessManager *&network : m_networks) {
        if (network)
            network->deleteLater();
        network = nullptr;
    }
    if (m_forPieces)
        m_forPieces->deleteLater();
    m_forPieces = nullptr;
    manager->setParent(this);
    m_networks.at(m_active) = manager;
    m_hasSpare = false;
    follow(reply, mostPatienceMs);
    if (m_start)
        beginQuickly(1 - m_active); // its pieces were on the old line
    if (reply->isFinished())
        onFinished();
    else
        onReadyRead();
}

void RangeFetcher::keepSpareConnected()
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
        return usualAhead;
    const qint64 watched = std::max<qint64>(0, m_cache->lastRead() - m_steadyFrom);
    const double seconds = static_cast<double>(watched) / m_bytesPerSecond;
    const double wanted = std::min(secondsAhead + seconds * growsBy, mostSecondsAhead);
    const auto grown = static_cast<qint64>(static_cast<double>(watched) * growsBy);
    return std::clamp(static_cast<qint64>(m_bytesPerSecond * wanted), leastAhead,
                      std::clamp(usualAhead + grown, usualAhead, mostAhead));
}

/// How long an answer may take here before a second one is asked for.
int RangeFetcher::patienceMs() const
{
    if (m_usualAnswerMs <= 0)
        return mostPatienceMs;
    return std::clamp(static_cast<int>(4 * m_usualAnswerMs), leastPatienceMs, mostPatienceMs);
}

qint64 RangeFetcher::windowFrom(qint64 offset) const
{
    if (offset >= m_surely.from && offset < m_surely.to) // and no more: what is wanted then may be somewhere else
        return std::max(leastWindow, m_surely.to - offset);
    // Reading on: no further than is wanted ahead, so that little is fetched in vain when somebody stops watching.
    const qint64 reader = m_cache->lastRead();
    const qint64 wanted = reader + ahead() - offset;
    const bool readsOn = offset >= reader && wanted > 0;
    return readsOn ? std::min(m_window, std::max(wanted, leastWindow)) : m_window;
}

void RangeFetcher::fetch(qint64 offset)
{
    fetchRange(offset, 0);
}

/// @param end 0 for as far as is sensible
void RangeFetcher::fetchRange(qint64 begin, qint64 end)
{
    const bool wasSilent = m_rivals && m_rivals->isSearching();
    cancel();
    if (!m_link) {
        Q_EMIT linkNeeded();
        return;
    }
    setRange(begin, end);
    follow(ask(*network()), wasSilent ? 0 : patienceMs());
    if (!std::exchange(m_hasSpare, true)) {
        keepSpareConnected();
        openSpareForPieces();
    }
}

void RangeFetcher::setRange(qint64 begin, qint64 end)
{
    const qint64 unit = m_opener ? qint64(m_opener->header().chunkSize) : RangeCache::blockSize;
    m_next = begin / unit * unit;
    m_end = end > begin ? end : m_next + windowFrom(m_next);
    if (m_opener)
        m_end = (m_end + unit - 1) / unit * unit;
    if (const auto size = m_cache->size())
        m_end = std::min(m_end, *size);
}

/// What is still missing of the range.
QNetworkReply *RangeFetcher::ask(QNetworkAccessManager &manager)
{
    const auto [first, behind] = onTheWire(m_next, m_end);
    QNetworkRequest request = mediaRequest(*m_link, m_tls);
    request.setRawHeader("Range", "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(behind - 1));
    QNetworkReply *reply = manager.get(request);
    line::watchTls(reply);
    return reply;
}

/// @param patienceMs of silence before others are asked for the same
void RangeFetcher::follow(QNetworkReply *reply, int patienceMs)
{
    m_headAccepted = false;
    m_sealedBytes.clear();
    m_reply = reply;
    m_asked.start();
    connect(m_reply, &QNetworkReply::readyRead, this, &RangeFetcher::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &RangeFetcher::onFinished);
    rivals().watch(
        m_link->url, [this](QNetworkAccessManager &fresh) { return ask(fresh); }, patienceMs);
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
    if (m_asked.isValid()) {
        const auto tookMs = static_cast<double>(m_asked.elapsed());
        m_usualAnswerMs = m_usualAnswerMs > 0 ? (3 * m_usualAnswerMs + tookMs) / 4 : tookMs;
        m_asked.invalidate();
    }
    rivals().heard();
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
    const auto error = reply->error();
    if (status != 0 && status != 206 && error != QNetworkReply::ProxyAuthenticationRequiredError) {
        answeredBadly(status);
        return;
    }
    const bool complete = m_headAccepted && m_next >= m_end;
    m_reply.clear();
    reply->disconnect(this);
    reply->deleteLater();
    if (!complete && isLineDown(error, m_cache->size().has_value()))
        return searchLine();
    rivals().stop();
    const base::Error why = line::errorOf(reply);
    if (line::isFinal(why))
        return giveUp(why);
    if (!complete) // a proxy on the way has words of its own
        return tryAgain(why.code.startsWith(QLatin1String("proxy_")) ? why : lostConnection());
    m_window = std::min(std::max(m_window * 2, jumpWindow), largestWindow);
    fetchNext();
}

/// Nobody is there: asked again on fresh connections until somebody is.
void RangeFetcher::searchLine()
{
    rivals().search(m_link->url, [this](QNetworkAccessManager &fresh) -> QNetworkReply * {
        const qint64 missing = m_cache->missingFrom(m_wanted);
        if (isTheEnd(missing)) {
            QTimer::singleShot(0, this, [this] { // when the search is over
                if (!m_reply && !isWaiting())
                    goOn();
            });
            return nullptr;
        }
        setRange(missing, 0);
        return ask(fresh);
    });
}

/// What the watching reader needs next comes first; then what the background waits for, in small pieces. False when
/// there is nothing of either.
bool RangeFetcher::fetchNext()
{
    if (fetchForStart())
        return true;
    const qint64 size = m_cache->size().value_or(0);
    const qint64 reader = m_cache->lastRead();
    const qint64 missing = m_cache->missingFrom(reader);
    if (missing < size && missing - reader < ahead()) {
        fetch(missing);
        return true;
    }
    if (m_idleWanted < 0)
        return false;
    const qint64 idle = m_cache->missingFrom(m_idleWanted);
    if (idle >= size || idle > m_idleWanted + jumpWindow) {
        m_idleWanted = -1;
        return false;
    }
    m_window = jumpWindow;
    fetch(idle);
    return true;
}

void RangeFetcher::wantWhenIdle(qint64 offset)
{
    m_idleWanted = offset;
    if (!m_reply && m_link && !isWaiting())
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
    if (error.kind == base::ErrorKind::Unavailable && error.code != ProblemCode::MediaCorrupt && status != 500)
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
        connect(m_retryTimer, &QTimer::timeout, this, &RangeFetcher::goOn);
    }
    const int pause = retryAfterMs.at(static_cast<std::size_t>(m_failures++));
    m_retryTimer->start(pause + QRandomGenerator::global()->bounded(pause / 8 + 1)); // not all at once
    m_stalled = true;
    Q_EMIT stalled(error);
}

void RangeFetcher::giveUp(const base::Error &error)
{
    cancel();
    settleStart(nullptr);
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
        goOn();
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
    if (m_rivals)
        m_rivals->stop();
    goOn();
}

} // namespace attune::stream
