// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows Boost. Everything else speaks Request and Response.
#include <utility>

#include "server/http/http_server.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "server/http/body_pipe.h"
#include "server/http/tls_pieces.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <fcntl.h>

namespace attune::server::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Tcp = asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using RawRequest = bhttp::request<bhttp::string_body>;
using boost::system::error_code;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr qint64 sendPiece = 256 * 1024; // with half of it sealed media is a fifth slower
constexpr int piecesInARow = 8;

struct Connection
{
    explicit Connection(Stream s) : stream(std::move(s)) {}
    Stream stream;
    std::atomic<bool> idle = true;
};

QByteArray bytes(beast::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

/// What Beast lets through and RFC 9112 does not: see platform notes in src/server/README.md.
const char *framingFault(const RawRequest &request)
{
    if (request.count(bhttp::field::host) != 1)
        return "exactly one Host header is needed";
    if (std::distance(request.begin(), request.end()) > 100)
        return "too many headers";
    const auto codings = request.count(bhttp::field::transfer_encoding);
    if (codings == 0)
        return nullptr;
    if (request.version() < 11 || codings > 1 || !beast::iequals(request[bhttp::field::transfer_encoding], "chunked"))
        return "only the chunked transfer coding is understood";
    if (request.count(bhttp::field::content_length) > 0)
        return "a length and a transfer coding exclude each other";
    return nullptr;
}

/// A program this server starts (ffmpeg) must not inherit its sockets: it would keep the port taken after a stop.
void keepFromChildren(int handle)
{
    ::fcntl(handle, F_SETFD, ::fcntl(handle, F_GETFD) | FD_CLOEXEC);
}

Response plainAnswer(int status, const char *text)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = text;
    return response;
}

} // namespace

struct HttpServer::State
{
    State(Options o, Handler h)
        : options(std::move(o)),
          handler(std::move(h)),
          tls(asio::ssl::context::tls_server),
          workers(static_cast<std::size_t>(options.workerThreads)),
          acceptor(io)
    {}

    Options options;
    Handler handler;
    asio::ssl::context tls;
    asio::io_context io;
    asio::thread_pool workers;
    Tcp::acceptor acceptor;
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::condition_variable allClosed;
    std::list<std::shared_ptr<Connection>> connections;
    std::atomic<bool> stopping = false;
    std::once_flag stopOnce;

    void configureTls();
    void listen();
    asio::awaitable<void> accept();
    asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
    asio::awaitable<bool> exchange(Connection &connection, beast::flat_buffer &buffer);
    asio::awaitable<bool> send(Connection &connection, Response response, bool head, bool keepAlive);
    asio::awaitable<bool> refuse(Connection &connection, int status, const char *text);
    asio::awaitable<void> drainFor(Connection &connection);
    asio::awaitable<bool> sendSource(Connection &connection, const Response &response);
    asio::awaitable<bool> sendNow(beast::tcp_stream &stream, const QByteArray &bytes);
    asio::awaitable<base::Result<QByteArray>> readOnWorker(std::shared_ptr<ByteSource> source, qint64 offset,
                                                           qint64 size);
    using Head = bhttp::header<true, bhttp::fields>;
    using HeadParser = bhttp::request_parser<bhttp::string_body>;
    asio::awaitable<Response> handle(const Connection &connection, const RawRequest &raw);
    asio::awaitable<bool> exchangeStreamed(Connection &connection, beast::flat_buffer &buffer, HeadParser &headParser);
    Response answer(const Head &head, const QByteArray &body, const QString &peer,
                    std::shared_ptr<BodyStream> stream = {}) const;
    bool isStreamed(const Head &head) const;
    static QString peerOf(const Connection &connection);
    std::atomic<int> streamsUnderWay = 0;
    void drain();
};

void HttpServer::State::configureTls()
{
    tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                    asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1 |
                    asio::ssl::context::no_compression | SSL_OP_NO_RENEGOTIATION);
    // Of TLS 1.2 what has forward secrecy and an AEAD only (RFC 9325, 4.2); TLS 1.3 has nothing else.
    SSL_CTX_set_cipher_list(tls.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    tls.use_certificate_chain(
        asio::buffer(options.certificatePem.constData(), static_cast<std::size_t>(options.certificatePem.size())));
    tls.use_private_key(asio::buffer(options.keyPem.constData(), static_cast<std::size_t>(options.keyPem.size())),
                        asio::ssl::context::pem);
}

void HttpServer::State::listen()
{
    const Tcp::endpoint endpoint(asio::ip::make_address(options.address.toStdString()), options.port);
    acceptor.open(endpoint.protocol());
    keepFromChildren(acceptor.native_handle());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(256);
}

asio::awaitable<void> HttpServer::State::accept()
{
    while (!stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(io), quietly);
        if (stopping)
            co_return;
        if (error) { // out of file handles, mostly: give connections time to end
            asio::steady_timer pause(io, std::chrono::milliseconds(50));
            co_await pause.async_wait(quietly);
            continue;
        }
        keepFromChildren(socket.native_handle());
        auto connection = std::make_shared<Connection>(Stream(std::move(socket), tls));
        {
            const std::lock_guard lock(mutex);
            if (static_cast<int>(connections.size()) >= options.connectionLimit)
                continue; // the surplus is closed at once
            connections.push_back(connection);
        }
        const auto executor = beast::get_lowest_layer(connection->stream).get_executor();
        asio::co_spawn(executor, serve(connection), asio::detached);
    }
}

asio::awaitable<void> HttpServer::State::serve(std::shared_ptr<Connection> connection)
{
    auto &lowest = beast::get_lowest_layer(connection->stream);
    error_code noDelayError;
    lowest.socket().set_option(Tcp::no_delay(true), noDelayError);
    lowest.expires_after(options.handshakeTime);
    const auto [handshakeError] = co_await connection->stream.async_handshake(asio::ssl::stream_base::server, quietly);
    if (!handshakeError) {
        beast::flat_buffer buffer;
        while (co_await exchange(*connection, buffer)) {
        }
        lowest.expires_after(std::chrono::seconds(2));
        co_await connection->stream.async_shutdown(quietly);
    }
    error_code ignored;
    lowest.socket().close(ignored);
    const std::lock_guard lock(mutex);
    connections.remove(connection);
    allClosed.notify_all();
}

/// One request and its answer. @return whether another may follow
asio::awaitable<bool> HttpServer::State::exchange(Connection &connection, beast::flat_buffer &buffer)
{
    auto &lowest = beast::get_lowest_layer(connection.stream);
    bhttp::request_parser<bhttp::string_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(options.headerLimit));
    // Which limit counts is known with the path; Beast holds the length against it while it reads the head.
    parser.body_limit(std::max<std::uint64_t>(options.bodyLimit, options.streamLimit));
    connection.idle = buffer.size() == 0;
    if (stopping && connection.idle)
        co_return false;
    lowest.expires_after(options.headerTime);
    auto [headError, headSize] = co_await bhttp::async_read_header(connection.stream, buffer, parser, quietly);
    connection.idle = false;
    if (headError == bhttp::error::header_limit)
        co_return co_await refuse(connection, 431, "The request head is too large.\n");
    if (headError == bhttp::error::body_limit)
        co_return co_await refuse(connection, 413, "The body is too large.\n");
    if (headError) {
        const bool malformed = headError.category() == bhttp::make_error_code(bhttp::error::bad_method).category() &&
                               headError != bhttp::error::end_of_stream && headError != bhttp::error::partial_message;
        if (malformed)
            co_await send(connection, plainAnswer(400, "The request is malformed.\n"), false, false);
        co_return false;
    }
    if (const char *fault = framingFault(parser.get()))
        co_return co_await send(connection, plainAnswer(400, fault), false, false);
    const bool streamed = isStreamed(parser.get().base());
    if (const auto length = parser.content_length(); !streamed && length && *length > options.bodyLimit)
        co_return co_await refuse(connection, 413, "The body is too large.\n");
    if (beast::iequals(parser.get()[bhttp::field::expect], "100-continue")) {
        static const std::string proceed = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(connection.stream, asio::buffer(proceed), quietly);
    }
    if (streamed) {
        const bool another = co_await exchangeStreamed(connection, buffer, parser);
        co_return another;
    }
    parser.body_limit(options.bodyLimit);
    lowest.expires_after(options.bodyTime);
    auto [bodyError, bodySize] = co_await bhttp::async_read(connection.stream, buffer, parser, quietly);
    if (bodyError == bhttp::error::body_limit)
        co_return co_await refuse(connection, 413, "The body is too large.\n");
    if (bodyError) {
        if (bodyError != beast::error::timeout && bodyError != bhttp::error::partial_message)
            co_await send(connection, plainAnswer(400, "The body is malformed.\n"), false, false);
        co_return false;
    }
    lowest.expires_never();
    const RawRequest raw = parser.release();
    Response response = co_await handle(connection, raw);
    const bool keepAlive = raw.keep_alive() && !stopping;
    co_return co_await send(connection, std::move(response), raw.method() == bhttp::verb::head, keepAlive);
}

QString HttpServer::State::peerOf(const Connection &connection)
{
    error_code ignored;
    const auto endpoint = beast::get_lowest_layer(connection.stream).socket().remote_endpoint(ignored);
    return QString::fromStdString(endpoint.address().to_string());
}

asio::awaitable<Response> HttpServer::State::handle(const Connection &connection, const RawRequest &raw)
{
    const QString peer = peerOf(connection);
    const auto run = [this, &raw, &peer]() -> asio::awaitable<Response> {
        co_return answer(raw.base(), QByteArray::fromStdString(raw.body()), peer);
    };
    co_return co_await asio::co_spawn(workers, run, asio::use_awaitable);
}

bool HttpServer::State::isStreamed(const Head &head) const
{
    const auto target = parseTarget(bytes(head.target()));
    return options.streams && target && options.streams(bytes(head.method_string()), target->first);
}

/// The handler reads on a worker while the body comes in here. When it has answered before the end, the rest is not
/// read and the connection closes.
asio::awaitable<bool> HttpServer::State::exchangeStreamed(Connection &connection, beast::flat_buffer &buffer,
                                                          HeadParser &headParser)
{
    struct Shared
    {
        BodyPipe pipe;
        Response response;
        std::atomic<bool> answered = false;
    };
    if (++streamsUnderWay > std::max(1, options.workerThreads / 2)) {
        --streamsUnderWay;
        co_return co_await refuse(connection, 503, "Too many uploads at a time.\n");
    }
    const auto shared = std::make_shared<Shared>();
    const std::shared_ptr<BodyStream> stream(shared, &shared->pipe);
    const Head head = headParser.get().base();
    const QString peer = peerOf(connection);
    asio::post(workers, [this, shared, stream, head, peer] {
        shared->response = answer(head, {}, peer, stream);
        shared->pipe.abandon();
        --streamsUnderWay;
        shared->answered = true;
    });
    bhttp::request_parser<bhttp::buffer_body> parser(std::move(headParser));
    parser.body_limit(options.streamLimit);
    auto &lowest = beast::get_lowest_layer(connection.stream);
    asio::steady_timer pause(co_await asio::this_coro::executor);
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    bool whole = true;
    while (!parser.is_done() && !shared->answered) {
        parser.get().body().data = piece.data();
        parser.get().body().size = static_cast<std::size_t>(piece.size());
        lowest.expires_after(options.bodyTime);
        const auto [error, size] = co_await bhttp::async_read(connection.stream, buffer, parser, quietly);
        if (error && error != bhttp::error::need_buffer) {
            whole = false;
            break;
        }
        const auto got = piece.size() - static_cast<qsizetype>(parser.get().body().size);
        while (!shared->answered && !shared->pipe.tryPush(piece.left(got))) {
            pause.expires_after(std::chrono::milliseconds(5));
            co_await pause.async_wait(quietly);
        }
    }
    shared->pipe.close(whole && parser.is_done());
    while (!shared->answered) {
        pause.expires_after(std::chrono::milliseconds(5));
        co_await pause.async_wait(quietly);
    }
    const bool keepAlive = parser.is_done() && parser.get().keep_alive() && !stopping;
    const bool sent = co_await send(connection, std::move(shared->response), false, keepAlive);
    if (!sent && whole && !parser.is_done())
        co_await drainFor(connection);
    co_return sent;
}

Response HttpServer::State::answer(const Head &raw, const QByteArray &body, const QString &peer,
                                   std::shared_ptr<BodyStream> stream) const
{
    Request request;
    request.method = bytes(raw.method_string());
    auto target = parseTarget(bytes(raw.target()));
    if (!target)
        return plainAnswer(400, "The address is malformed.\n");
    request.target = QString::fromLatin1(bytes(raw.target()));
    request.path = target->first;
    request.query = target->second;
    for (const auto &field : raw)
        request.headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
    request.body = body;
    request.stream = std::move(stream);
    request.peerAddress = callerBehind(peer, request.header("x-forwarded-for"), options.trustedProxies);
    request.requestId = QString::fromLatin1(crypto::randomBytes(8).toHex());
    Response response = handler(request);
    response.headers.append({"X-Request-Id", request.requestId.toLatin1()});
    return response;
}

asio::awaitable<bool> HttpServer::State::send(Connection &connection, Response response, bool head, bool keepAlive)
{
    bhttp::response<bhttp::empty_body> top;
    top.version(11);
    top.result(static_cast<unsigned>(response.status));
    for (const auto &[name, value] : std::as_const(response.headers))
        top.insert(std::string_view(name.constData(), static_cast<std::size_t>(name.size())),
                   std::string_view(value.constData(), static_cast<std::size_t>(value.size())));
    top.set(bhttp::field::strict_transport_security, "max-age=31536000");
    top.set("X-Content-Type-Options", "nosniff");
    const qint64 length = response.source ? response.sourceLength : response.body.size();
    if (length < 0)
        top.chunked(true);
    else
        top.content_length(static_cast<std::uint64_t>(length));
    top.keep_alive(keepAlive);
    beast::get_lowest_layer(connection.stream).expires_after(options.sendTime);
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

/// Answers, then reads on for a moment: closing with unread bytes resets the connection, and the answer would be lost.
asio::awaitable<bool> HttpServer::State::refuse(Connection &connection, int status, const char *text)
{
    co_await send(connection, plainAnswer(status, text), false, false);
    co_await drainFor(connection);
    co_return false;
}

asio::awaitable<void> HttpServer::State::drainFor(Connection &connection)
{
    constexpr std::size_t readOnAtMost = 4 * 1024 * 1024;
    beast::get_lowest_layer(connection.stream).expires_after(std::chrono::seconds(2));
    std::array<char, 16 * 1024> waste{};
    for (std::size_t total = 0; total < readOnAtMost;) {
        const auto [error, size] = co_await connection.stream.async_read_some(asio::buffer(waste), quietly);
        if (error)
            break;
        total += size;
    }
}

asio::awaitable<base::Result<QByteArray>> HttpServer::State::readOnWorker(std::shared_ptr<ByteSource> source,
                                                                          qint64 offset, qint64 size)
{
    const auto run = [source, offset, size]() -> asio::awaitable<std::shared_ptr<base::Result<QByteArray>>> {
        co_return std::make_shared<base::Result<QByteArray>>(source->read(offset, size));
    };
    const auto result = co_await asio::co_spawn(workers, run, asio::use_awaitable);
    co_return *result;
}

/// As long as the client takes what comes, nobody is asked to call back: through the scheduler each piece would go from
/// thread to thread. Waiting is asynchronous, with the usual deadline.
asio::awaitable<bool> HttpServer::State::sendNow(beast::tcp_stream &stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    for (std::size_t done = 0; done < size;) {
        error_code error;
        const auto rest = asio::buffer(bytes.constData() + done, size - done);
        done += stream.socket().write_some(rest, error);
        if (error == asio::error::would_block || error == asio::error::try_again) {
            stream.expires_after(options.sendTime);
            const auto [waitError, sent] = co_await stream.async_write_some(rest, quietly);
            error = waitError;
            done += sent;
        }
        if (error)
            co_return false;
    }
    co_return true;
}

asio::awaitable<bool> HttpServer::State::sendSource(Connection &connection, const Response &response)
{
    auto &lowest = beast::get_lowest_layer(connection.stream);
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
            piece = co_await readOnWorker(response.source, offset, wanted);
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

void HttpServer::State::drain()
{
    stopping = true;
    asio::post(io, [this] {
        error_code ignored;
        acceptor.close(ignored);
    });
    std::unique_lock lock(mutex);
    for (const auto &connection : connections) {
        asio::post(beast::get_lowest_layer(connection->stream).get_executor(), [connection] {
            if (connection->idle)
                beast::get_lowest_layer(connection->stream).cancel();
        });
    }
    allClosed.wait_for(lock, options.drainTime, [this] { return connections.empty(); });
    lock.unlock();
    workers.join();
    io.stop();
    for (std::thread &thread : threads)
        thread.join();
}

HttpServer::HttpServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::stop()
{
    std::call_once(m_state->stopOnce, [this] { m_state->drain(); });
}

quint16 HttpServer::port() const
{
    error_code ignored;
    return m_state->acceptor.local_endpoint(ignored).port();
}

base::Result<std::unique_ptr<HttpServer>> HttpServer::start(Options options, Handler handler)
{
    auto state = std::make_unique<State>(std::move(options), std::move(handler));
    State &ref = *state;
    try {
        ref.configureTls();
    } catch (const std::exception &) {
        return base::Error{
            base::ErrorKind::InvalidInput, QStringLiteral("the server certificate cannot be used"), {}, {}};
    }
    try {
        ref.listen();
    } catch (const std::exception &) {
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the address is taken or not allowed"), {}, {}};
    }
    asio::co_spawn(ref.io, ref.accept(), asio::detached);
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(state)));
    for (int i = 0; i < ref.options.networkThreads; ++i)
        ref.threads.emplace_back([&ref] { ref.io.run(); });
    return server;
}

} // namespace attune::server::http
