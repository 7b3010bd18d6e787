// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <utility>

namespace attune::server::http {

/// A body that is larger than memory, as it comes.
class BodyStream
{
public:
    virtual ~BodyStream() = default;
    /// What has come, at least a byte; empty at the end. Blocks. Unavailable when it was cut off.
    virtual base::Result<QByteArray> read() = 0;
};

/// A request as the handlers see it. No handler knows the HTTP library.
struct Request
{
    QByteArray method;                     ///< upper case
    QString target;                        ///< path and query as they came
    QString path;                          ///< decoded once; segments with an encoded slash were refused
    QMap<QString, QString> query;          ///< last value wins
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    std::shared_ptr<BodyStream> stream; ///< of requests whose body is not read before the handler is called
    QString peerAddress;
    QString requestId;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// Where a request waits its turn.
enum class Cost {
    Usual,
    Password, ///< checks or hashes a password: slow on purpose
    Upload,   ///< the handler reads the body itself, for as long as it comes
    Alive     ///< says how the server is: answered when nothing else is
};

/// Bytes that are produced while they are sent. Used by one connection at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    virtual qint64 size() const = 0;
    /// Whether reading may wait for another machine: then it happens on a worker thread.
    virtual bool waits() const { return false; }
    /// Up to `maxSize` bytes from `offset`; an empty answer inside the size, or an error, ends the connection.
    virtual base::Result<QByteArray> read(qint64 offset, qint64 maxSize) = 0;
};

struct Response
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::shared_ptr<ByteSource> source; ///< when set, `body` is unused and the range below is sent
    qint64 sourceOffset = 0;
    qint64 sourceLength = 0; ///< -1: until the source is empty
    /// Of a source: anybody may have it, so that being sent it says nothing about who asked.
    bool isForAnybody = false;
    /// Whose request it was, where somebody signed in asked. Never sent: the front shares out room and turns by it.
    QString account = {};
    /// A refusal: how long it took to find out is nobody's business, so it leaves on a beat (README.md).
    bool hidesItsTime = false;
    std::chrono::steady_clock::time_point notBefore = {}; ///< the front's own
};

/// Parses a request target ("/a/b?c=d") into path and query. InvalidInput for anything but an absolute path of
/// printable ASCII with valid percent escapes; `..` segments, encoded slashes and NUL are refused.
base::Result<std::pair<QString, QMap<QString, QString>>> parseTarget(const QByteArray &target);

/// Who called, when there are proxies between: the last address of X-Forwarded-For that is not a trusted proxy, as long
/// as the connection itself comes from one. Anything malformed is not believed.
QString callerBehind(const QString &peer, const QByteArray &forwardedFor, const QStringList &trustedProxies);

/// A single byte range.
struct ByteRange
{
    qint64 first = 0;
    qint64 last = 0; ///< inclusive
};
enum class RangeVerdict { None, Satisfiable, Unsatisfiable };

/// Reads a Range header (RFC 9110, section 14.2). Several ranges or another unit count as None: the whole is sent.
std::pair<RangeVerdict, ByteRange> parseRange(const QByteArray &header, qint64 size);

} // namespace attune::server::http
