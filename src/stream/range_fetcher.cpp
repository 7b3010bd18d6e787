// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/range_fetcher.h"

#include "base/client_fault.h"
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

constexpr qint64 firstWindow = 32LL * 1024;    // the head of the file says where to go on
constexpr qint64 waitForStream = 256LL * 1024; // nearer than this, the running request gets there sooner than a new one
constexpr std::array retryAfterMs = {60, 1000, 2000, 4000, 8000};
constexpr int silenceMs = 15'000;
constexpr int linkRefusalsAllowed = 3;
// While a long index is on its way:
constexpr double secondsBeforeIndex = 4; // of media, before more of the index
constexpr qint64 leastBeforeIndex = 256LL * 1024;
constexpr qint64 mostBeforeIndex = 3LL * 1024 * 1024;
constexpr qint64 pieceInTurn = 256LL * 1024;

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

RangeFetcher::RangeFetcher(std::shared_ptr<RangeCache> cache, QSslConfiguration tls, IndexMemory memory)
    : m_cache(std::move(cache)),
      m_connections(this, std::move(tls), silenceMs),
      m_index(m_cache, std::move(memory)),
      // With an index from the last time: enough to hear whether it is still the same.
      m_readAhead(m_cache, m_index.hasKept() ? RangeCache::blockSize : firstWindow)
{}

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
    if (!blocked && (m_reply || missing - offset > m_readAhead.ahead() * 3 / 4))
        return;
    if (blocked && m_beginsQuickly && missing >= m_index.extent().from && missing < m_index.extent().to)
        settleStart(nullptr); // somebody cannot go on without all of it
    if (isComing(missing))
        return;
    const bool elsewhere = missing < m_next - RangeCache::blockSize || missing > m_end + waitForStream;
    if (elsewhere && blocked)
        m_readAhead.watchesFrom(offset);
    if ((elsewhere || !m_reply) && blocked && missing > 0)
        m_readAhead.beginSmall();
    if (m_beginsQuickly && missing >= m_index.extent().to && fetchForStart())
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
    m_connections.change(); // the aborted one has to connect anew, and does so meanwhile
    if (m_link)
        m_connections.warmSpare(m_link->url);
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
    m_connections.replaceAll(manager);
    m_hasSpare = false;
    follow(reply, ReadAhead::mostPatienceMs);
    if (m_start)
        beginQuickly(); // its pieces were on the old line
    if (reply->isFinished())
        onFinished();
    else
        onReadyRead();
}

void RangeFetcher::setPace(double bytesPerSecond)
{
    m_readAhead.setPace(bytesPerSecond);
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
    follow(ask(*m_connections.inUse()), wasSilent ? 0 : m_readAhead.patienceMs());
    if (std::exchange(m_hasSpare, true))
        return;
    m_connections.warmSpare(m_link->url);
    if (!m_index.isPlaced() && !m_index.hasKept()) // nobody knows yet how long the index is
        m_connections.openThird(m_link->url);
}

void RangeFetcher::setRange(qint64 begin, qint64 end)
{
    m_next = begin / m_wire.unit() * m_wire.unit();
    m_end = m_wire.end(end > begin ? end : m_next + m_readAhead.windowFrom(m_next));
    if (const auto size = m_cache->size())
        m_end = std::min(m_end, *size);
}

/// What is still missing of the range.
QNetworkReply *RangeFetcher::ask(QNetworkAccessManager &manager)
{
    const auto [first, behind] = m_wire.onTheWire(m_next, m_end);
    QNetworkRequest request = mediaRequest(*m_link, m_connections.tls());
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

/// Refuses every answer that could put wrong bytes in front of a decoder.
bool RangeFetcher::acceptHead()
{
    if (m_headAccepted)
        return true;
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 206)
        return false;
    static const QRegularExpression form(QStringLiteral("^bytes (\\d+)-(\\d+)/(\\d+)\\z"));
    const auto match = form.match(QString::fromLatin1(m_reply->rawHeader("Content-Range")));
    const auto [first, behind] = m_wire.onTheWire(m_next, m_end);
    if (!match.hasMatch() || match.captured(1).toLongLong() != first) {
        giveUp(corrupt("the media server answered another range than the one asked for"));
        return false;
    }
    const qint64 told = match.captured(2).toLongLong() + 1;
    const qint64 size = match.captured(3).toLongLong();
    const QByteArray etag = m_reply->rawHeader("ETag");
    const auto known = m_cache->size();
    const qint64 expected = m_wire.sizeOnTheWire(known.value_or(size));
    if (expected != size || (!m_etag.isEmpty() && m_etag != etag)) {
        giveUp(corrupt("the recording changed on the server while it was being read"));
        return false;
    }
    if (m_wire.isSealed() && told != behind) {
        giveUp(corrupt("the media server answered another range than the one asked for"));
        return false;
    }
    m_etag = etag;
    if (!m_wire.isSealed())
        m_end = told;
    if (!known)
        m_cache->setSize(size);
    m_headAccepted = true;
    m_index.useKept(m_etag);
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
    if (m_wire.isSealed()) {
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
        m_readAhead.noteAnswer(static_cast<double>(m_asked.elapsed()));
        m_asked.invalidate();
    }
    rivals().heard();
    if (std::exchange(m_stalled, false))
        Q_EMIT recovered();
    lookForIndex();
    m_index.keep(m_etag);
}

/// Opens each chunk that is complete. Nothing of one that does not open is ever shown.
bool RangeFetcher::openChunks(const QByteArray &bytes)
{
    m_sealedBytes += bytes;
    crypto::ChunkOpener &opener = *m_wire.opener();
    while (m_next < m_end) {
        const qint64 index = m_next / m_wire.unit();
        const qint64 size = opener.sealedSize(index);
        if (m_sealedBytes.size() < size)
            return true;
        const auto plain = opener.open(index, m_sealedBytes.constData(), size);
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
        return tryAgain(base::isOfProxy(why.code) ? why : lostConnection());
    m_readAhead.grow();
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
    if (missing < size && missing - reader < m_readAhead.ahead()) {
        fetch(missing);
        return true;
    }
    if (m_idleWanted < 0)
        return false;
    const qint64 idle = m_cache->missingFrom(m_idleWanted);
    if (idle >= size || idle > m_idleWanted + ReadAhead::jumpWindow) {
        m_idleWanted = -1;
        return false;
    }
    m_readAhead.beginSmall();
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
    const QString requestId = protocol::requestIdFrom(QString::fromLatin1(m_reply->rawHeader("X-Request-Id")));
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

void RangeFetcher::setLink(const domain::MediaLink &link)
{
    const bool waiting = !m_link;
    const auto sealed = m_wire.take(link);
    if (!sealed)
        return giveUp(sealed.error());
    if (*sealed)
        m_cache->setSize(m_wire.opener()->header().plainSize);
    m_link = link;
    m_link->seal.reset(); // what it is needed for has it
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

/// Once the head of an mp4 is here, it is known how its media may begin.
void RangeFetcher::lookForIndex()
{
    const auto start = m_index.look();
    if (start == MediaIndex::Start::NotYet)
        return;
    m_readAhead.expect(m_index.surely());
    if (start == MediaIndex::Start::Quick)
        m_beginsQuickly = true;
    else
        settleStart(nullptr);
}

/// The pieces of the index go over the connection that is not in use and the third one, in turns; the media goes over
/// the one in use.
void RangeFetcher::beginQuickly()
{
    m_triedStart = true;
    if (m_start) {
        m_start->disconnect(this);
        m_start->deleteLater();
    }
    const PeekBytes here = [cache = m_cache](qint64 offset, qint64 most) {
        QByteArray bytes(most, Qt::Uninitialized);
        bytes.resize(std::max<qint64>(0, cache->peek(offset, bytes.data(), most)));
        return bytes;
    };
    const auto request = [link = *m_link, tls = m_connections.tls(), managers = m_connections.forPieces(),
                          turn = std::size_t(0)](const Extent &extent) mutable -> QNetworkReply * {
        QNetworkRequest piece = mediaRequest(link, tls);
        piece.setRawHeader("Range",
                           "bytes=" + QByteArray::number(extent.from) + '-' + QByteArray::number(extent.to - 1));
        piece.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, true);
        return managers.at(turn++ % managers.size())->get(piece);
    };
    const qint64 size = m_wire.sizeOnTheWire(m_cache->size().value_or(0));
    m_start = new StartFetch(m_index.extent(), {size, m_etag, m_wire.opener()}, here, request, this);
    connect(m_start, &StartFetch::settled, this, &RangeFetcher::settleStart);
    m_start->begin();
}

void RangeFetcher::settleStart(const std::shared_ptr<const StartIndex> &start)
{
    if (m_start) {
        m_start->disconnect(this);
        m_start->deleteLater();
        m_start = nullptr;
    }
    m_connections.closeThird();
    if (!start)
        m_beginsQuickly = false;
    m_cache->settleStart(start);
}

/// While a long index is on its way: some seconds of media, then both in turns. False when there is nothing of it left.
bool RangeFetcher::fetchForStart()
{
    if (!m_beginsQuickly)
        return false;
    if (m_index.isHere()) {
        m_beginsQuickly = false;
        return false;
    }
    const qint64 size = m_cache->size().value_or(0);
    const qint64 read = m_cache->lastRead();
    const qint64 reader = read < m_index.extent().to ? m_index.extent().to : read;
    const qint64 media = m_cache->missingFrom(reader);
    const bool isFirst = media == m_index.extent().to;
    if (!m_triedStart && m_link) {
        m_connections.change(); // the head came over the other one
        beginQuickly();
    }
    if (!m_beginsQuickly)
        return false;
    const double pace = m_readAhead.pace() > 0 ? m_readAhead.pace() : m_index.guessedPace();
    const qint64 enough =
        reader + std::clamp(static_cast<qint64>(pace * secondsBeforeIndex), leastBeforeIndex, mostBeforeIndex);
    if (media < size && media < enough)
        fetchRange(media, isFirst ? media + m_index.firstMedia() : std::min(enough, media + pieceInTurn));
    else
        fetchRange(m_cache->missingFrom(m_index.extent().from),
                   std::min(m_index.extent().to, m_cache->missingFrom(m_index.extent().from) + pieceInTurn));
    return true;
}

} // namespace attune::stream
