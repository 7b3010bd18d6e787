// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_link.h"
#include "line/rivals.h"
#include "stream/media_connections.h"
#include "stream/media_index.h"
#include "stream/range_cache.h"
#include "stream/read_ahead.h"
#include "stream/wire_form.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

namespace attune::stream {

class StartFetch;

/// Fills a RangeCache from a presigned address: one bounded range at a time over a kept connection, readable while it
/// arrives; a jump cancels what is no longer wanted and goes over a second connection that is kept warm for it, because
/// cancelling costs HTTP/1.1 the first one. A request that falls silent gets rivals (../line). Of a long index in front
/// of an mp4 the first seconds come first, the rest behind the media. Lives on the stream thread.
class RangeFetcher : public QObject
{
    Q_OBJECT

public:
    RangeFetcher(std::shared_ptr<RangeCache> cache, QSslConfiguration tls, IndexMemory memory = {});
    ~RangeFetcher() override;

public Q_SLOTS:
    /// A reader is at `offset`; `blocked` when it cannot go on without it.
    void want(qint64 offset, bool blocked);
    /// A background reader waits for this: fetched when playback needs nothing.
    void wantWhenIdle(qint64 offset);
    void setLink(const attune::domain::MediaLink &link);
    /// The clinic gave no link: retried when that may help, else final.
    void linkFailed(const attune::base::Error &error);
    /// After a final failure: begins again where the reader is.
    void retry();
    /// How fast the media is used up: read-ahead is a number of seconds of it.
    void setPace(double bytesPerSecond);

Q_SIGNALS:
    void linkNeeded();
    /// Data does not come; it is being tried again.
    void stalled(const attune::base::Error &error);
    void recovered();
    /// Given up: retry() begins anew.
    void failed(const attune::base::Error &error);

private:
    void fetch(qint64 offset);
    void fetchRange(qint64 begin, qint64 end);
    void setRange(qint64 begin, qint64 end);
    QNetworkReply *ask(QNetworkAccessManager &manager);
    void follow(QNetworkReply *reply, int patienceMs);
    line::Rivals &rivals();
    void onWon(QNetworkAccessManager *manager, QNetworkReply *reply);
    bool acceptHead();
    void onReadyRead();
    void onFinished();
    void answeredBadly(int status);
    void searchLine();
    void tryAgain(const base::Error &error);
    void giveUp(const base::Error &error);
    void cancel();
    bool isComing(qint64 offset) const;
    /// Nothing lies behind this, and an empty range cannot be asked for (RFC 9110, 14.1.1).
    bool isTheEnd(qint64 offset) const { return offset >= m_cache->size().value_or(offset + 1); }
    void goOn();
    bool isWaiting() const;
    bool fetchNext();
    bool openChunks(const QByteArray &bytes);
    void took(qint64 plainBytes);
    void lookForIndex();
    void beginQuickly();
    void settleStart(const std::shared_ptr<const StartIndex> &start);
    bool fetchForStart();

    std::shared_ptr<RangeCache> m_cache;
    MediaConnections m_connections;
    MediaIndex m_index;
    ReadAhead m_readAhead;
    std::optional<domain::MediaLink> m_link;
    QPointer<QNetworkReply> m_reply;
    bool m_headAccepted = false;
    bool m_hasSpare = false;
    qint64 m_next = 0;
    qint64 m_end = 0;
    qint64 m_wanted = 0;
    bool m_beginsQuickly = false; ///< the rest of the index comes behind the media
    bool m_triedStart = false;
    StartFetch *m_start = nullptr; ///< while the pieces for a quick start come
    qint64 m_idleWanted = -1;
    QByteArray m_etag;
    /// Offsets above are of the plain media; what is on the wire may be whole chunks of a container.
    WireForm m_wire;
    QByteArray m_sealedBytes; ///< of the chunk that is arriving
    line::Rivals *m_rivals = nullptr;
    QElapsedTimer m_asked; ///< until the first byte comes
    int m_failures = 0;
    int m_linkRefusals = 0;
    bool m_gaveUp = false;
    bool m_stalled = false;
    QTimer *m_retryTimer = nullptr;
};

} // namespace attune::stream
