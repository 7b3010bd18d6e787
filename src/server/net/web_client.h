// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <utility>

namespace attune::server::net {

/// A request of this server to another one: object storage, key service, capture provider.
struct WebRequest
{
    QByteArray method = "GET";
    QString url; ///< http or https; never written to a log, it may be signed
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString user; ///< with `password`: HTTP Basic, never sent to another host after a redirect
    QString password;
    QString authorityFile; ///< PEM of the authorities to trust; empty: the system's
    bool follow = false;   ///< redirects, at most five
    qint64 largestAnswer = qint64{8} * 1024 * 1024;
    std::chrono::seconds patience{30}; ///< without any byte moving
    /// Takes the body of a 2xx answer piece by piece; false stops. When empty, the body comes in the answer.
    std::function<bool(const QByteArray &)> take;
};

struct WebAnswer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    bool isGood() const { return status >= 200 && status < 300; }
};

/// Blocks until the answer is here. Any thread; a thread keeps its connections open. An answer of any status is an
/// answer; Unavailable when there is none (no connection, bad certificate, cut off), TooLarge, Cancelled when `take`
/// said no. Gives up, as Unavailable, within a second after the thread is to stop (base/stop_scope.h). The detail never
/// holds the URL.
base::Result<WebAnswer> fetch(const WebRequest &request);

/// RFC 3986 percent-encoding of everything but the unreserved characters. @param keepSlash for paths
QByteArray percentEncoded(const QByteArray &text, bool keepSlash = false);

} // namespace attune::server::net
