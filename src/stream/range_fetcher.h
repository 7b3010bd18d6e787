// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_link.h"
#include "stream/range_cache.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

namespace attune::stream {

/// Fills a RangeCache from a presigned address: one bounded range at a time over one kept connection, readable while it
/// arrives; a jump cancels what is no longer wanted; read-ahead grows while reading on. Lives on the stream thread.
class RangeFetcher : public QObject
{
    Q_OBJECT

public:
    RangeFetcher(std::shared_ptr<RangeCache> cache, QSslConfiguration tls);

public Q_SLOTS:
    /// A reader is at `offset`; `blocked` when it cannot go on without it.
    void want(qint64 offset, bool blocked);
    void setLink(const attune::domain::MediaLink &link);
    /// The clinic gave no link: retried when that may help, else final.
    void linkFailed(const attune::base::Error &error);
    /// After a final failure: begins again where the reader is.
    void retry();

Q_SIGNALS:
    void linkNeeded();
    /// Data does not come; it is being tried again.
    void stalled(const attune::base::Error &error);
    void recovered();
    /// Given up: retry() begins anew.
    void failed(const attune::base::Error &error);

private:
    void fetch(qint64 offset);
    bool acceptHead();
    void onReadyRead();
    void onFinished();
    void answeredBadly(int status);
    void tryAgain(const base::Error &error);
    void giveUp(const base::Error &error);
    void cancel();
    bool isComing(qint64 offset) const;

    std::shared_ptr<RangeCache> m_cache;
    QSslConfiguration m_tls;
    QNetworkAccessManager *m_network = nullptr;
    std::optional<domain::MediaLink> m_link;
    QPointer<QNetworkReply> m_reply;
    bool m_headAccepted = false;
    qint64 m_next = 0;
    qint64 m_end = 0;
    qint64 m_wanted = 0;
    qint64 m_window;
    QByteArray m_etag;
    int m_failures = 0;
    int m_linkRefusals = 0;
    bool m_gaveUp = false;
    bool m_stalled = false;
    QTimer *m_retryTimer = nullptr;
};

} // namespace attune::stream
