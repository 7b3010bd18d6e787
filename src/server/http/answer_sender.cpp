// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/answer_sender.h"

#include "server/http/tls_pieces.h"

#include <array>

#include <QDateTime>
#include <QLocale>

namespace attune::server::http {

namespace {

constexpr qint64 sendPiece = 256LL * 1024; // with half of it sealed media is a fifth slower
constexpr int piecesInARow = 8;

/// RFC 9110, 5.6.7.
std::string httpDate()
{
    const QString time =
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    return time.toStdString();
}

} // namespace

asio::awaitable<bool> AnswerSender::send(Connection &connection, Response response, bool head, bool keepAlive)
{
    if (response.notBefore > std::chrono::steady_clock::now()) {
        asio::steady_timer beat(co_await asio::this_coro::executor, response.notBefore);
        co_await beat.async_wait(quietly);
    }
    bhttp::response<bhttp::empty_body> top;
    top.version(11);
    top.result(static_cast<unsigned>(response.status));
    for (const auto &[name, value] : std::as_const(response.headers))
        top.insert(std::string_view(name.constData(), static_cast<std::size_t>(name.size())),
                   std::string_view(value.constData(), static_cast<std::size_t>(value.size())));
    top.set(bhttp::field::strict_transport_security, "max-age=31536000");
    top.set("X-Content-Type-Options", "nosniff");
    top.set(bhttp::field::date, httpDate()); // programs compare their clock with it
    const qint64 length = response.source ? response.sourceLength : response.body.size();
    if (length < 0)
        top.chunked(true);
    else if (response.status != 304) // which has no body, and must not say that of 200 is empty
        top.content_length(static_cast<std::uint64_t>(length));
    top.keep_alive(keepAlive);
    m_lobby.note(connection, Doing::Sending);
    connection.lowest().expires_after(m_options.sendTime);
    bhttp::response_serializer<bhttp::empty_body> serializer(top);
    const auto [headError, headSize] = co_await bhttp::async_write_header(connection.stream, serializer, quietly);
    if (headError)
        co_return false;
    if (head)
        co_return keepAlive;
    if (response.source)
        co_return co_await sendSource(connection, response) && keepAlive;
    const auto [error, size] = co_await asio::async_write(
        connection.stream, asio::buffer(response.body.constData(), static_cast<std::size_t>(response.body.size())),
        quietly);
    co_return !error && keepAlive;
}

asio::awaitable<bool> AnswerSender::refuse(Connection &connection, Response response)
{
    co_await send(connection, std::move(response), false, false);
    co_await readOn(connection);
    co_return false;
}

/// Closing with unread bytes resets the connection, and the answer would be lost to programs that send everything
/// before they look for one. Whoever needs the room may have it meanwhile: this is no more than a courtesy.
asio::awaitable<void> AnswerSender::readOn(Connection &connection)
{
    m_lobby.note(connection, Doing::Waiting);
    const auto over = std::chrono::steady_clock::now() + m_options.refusedTime;
    std::array<char, 16 * 1024> waste{};
    auto &lowest = connection.lowest();
    for (std::uint64_t total = 0; total < m_options.refusedLimit && !m_stopping;) {
        const auto left = over - std::chrono::steady_clock::now();
        if (left <= left.zero())
            break;
        lowest.expires_after(std::min<std::chrono::steady_clock::duration>(left, m_options.refusedPause));
        const auto [error, size] = co_await connection.stream.async_read_some(asio::buffer(waste), quietly);
        if (error)
            break;
        total += size;
    }
}

asio::awaitable<void> AnswerSender::proceed(Connection &connection, const Request &request)
{
    static const std::string line = "HTTP/1.1 100 Continue\r\n\r\n";
    if (request.header("expect").toLower() != "100-continue")
        co_return;
    connection.lowest().expires_after(m_options.sendTime);
    co_await asio::async_write(connection.stream, asio::buffer(line), quietly);
}

/// As long as the client takes what comes, nobody is asked to call back: through the scheduler each piece would go from
/// thread to thread. Waiting is asynchronous, with the usual deadline.
asio::awaitable<bool> AnswerSender::sendNow(beast::tcp_stream &stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    for (std::size_t done = 0; done < size;) {
        error_code error;
        const auto rest = asio::buffer(bytes.constData() + done, size - done);
        done += stream.socket().write_some(rest, error);
        if (error == asio::error::would_block || error == asio::error::try_again) {
            stream.expires_after(m_options.sendTime);
            const auto [waitError, sent] = co_await stream.async_write_some(rest, quietly);
            error = waitError;
            done += sent;
        }
        if (error)
            co_return false;
    }
    co_return true;
}

asio::awaitable<bool> AnswerSender::sendSource(Connection &connection, const Response &response)
{
    auto &lowest = connection.lowest();
    TlsPieces pieces(connection.stream.native_handle());
    error_code blockingError;
    lowest.socket().non_blocking(true, blockingError);
    const auto write = [&](const QByteArray &plain) -> asio::awaitable<bool> {
        const QByteArray &records = pieces.encrypt(plain.constData(), plain.size());
        co_return !records.isEmpty() && co_await sendNow(lowest, records);
    };
    int sentInARow = 0;
    qint64 offset = response.sourceOffset;
    const bool chunked = response.sourceLength < 0; // it is over when the source says so
    const qint64 end = chunked ? std::numeric_limits<qint64>::max() : offset + response.sourceLength;
    while (offset < end) {
        const qint64 wanted = std::min(sendPiece, end - offset);
        base::Result<QByteArray> piece = QByteArray();
        if (response.source->waits()) // no conditional expression: g++ 12 miscompiles co_await inside one
            piece = co_await m_turns.read(connection.asker, response.source, offset, wanted);
        else
            piece = response.source->read(offset, wanted);
        if (chunked && piece && piece->isEmpty())
            break;
        if (!piece || piece->isEmpty())
            co_return false; // the promised length cannot be kept: cutting the connection is the honest signal
        const qsizetype size = piece->size();
        if (chunked)
            *piece = QByteArray::number(size, 16) + "\r\n" + *piece + "\r\n"; // RFC 9112, 7.1
        if (const bool sent = co_await write(*piece); !sent)
            co_return false;
        offset += size;
        if (++sentInARow % piecesInARow == 0) // the others on this thread, too
            co_await asio::post(lowest.get_executor(), asio::use_awaitable);
    }
    if (!chunked)
        co_return true;
    co_return co_await write("0\r\n\r\n");
}

} // namespace attune::server::http
