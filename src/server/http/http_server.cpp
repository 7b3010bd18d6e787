// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in, and what is read from them.
#include "server/http/http_state.h"

#include "crypto/digest.h"
#include "server/http/tls_context.h"
#include "server/net/place.h"

#include <future>

#include <fcntl.h>
#include <sys/resource.h>

namespace attune::server::http {

namespace {

using RawRequest = bhttp::request<bhttp::string_body>;

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
    for (const char *once : {"Authorization", "Content-Type", "Cookie", "Range", "X-Attune-Grant", "X-Attune-Device",
                             "X-CSRF-Token", "Idempotency-Key"}) {
        if (request.count(once) > 1) // which of two counts, readers do not agree on
            return "a header that may come once came twice";
    }
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

/// What says who asks, as it came.
QByteArray credentialOf(const Request &request)
{
    const QByteArray header = request.header("authorization");
    return header.isEmpty() ? request.header("cookie") : header;
}

} // namespace

ConnectionBook::Limits affordable(ConnectionBook::Limits limits)
{
    rlimit handles{};
    if (::getrlimit(RLIMIT_NOFILE, &handles) == 0 && handles.rlim_cur != RLIM_INFINITY) {
        const auto half = static_cast<int>(std::min<rlim_t>(handles.rlim_cur / 2, 1'000'000));
        limits.total = std::min(limits.total, std::max(16, half));
        limits.reserve = std::min(limits.reserve, limits.total / 4);
        limits.strangersOfPlace = std::min(limits.strangersOfPlace, limits.total / 4);
    }
    return limits;
}

base::Result<void> HttpServer::State::takeCertificate(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const auto made = makeTlsContext(certificatePem, keyPem);
    if (!made)
        return made.error();
    auto context = std::make_shared<asio::ssl::context>(*made); // owns it from now on
    const std::lock_guard lock(mutex);
    tls = std::move(context);
    return {};
}

void HttpServer::State::listen()
{
    const Tcp::endpoint endpoint(asio::ip::make_address(options.address.toStdString()), options.port);
    acceptor.open(endpoint.protocol());
    keepFromChildren(acceptor.native_handle());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(1024);
}

asio::awaitable<void> HttpServer::State::accept()
{
    while (!stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(io), quietly);
        if (stopping)
            co_return;
        if (error) { // out of file handles, mostly: somebody idle makes room
            close(book.anyIdle());
            asio::steady_timer pause(io, std::chrono::milliseconds(50));
            co_await pause.async_wait(quietly);
            continue;
        }
        const SharedConnection connection = admit(std::move(socket));
        if (!connection)
            continue; // the surplus is closed at once
        const auto executor = beast::get_lowest_layer(connection->stream).get_executor();
        asio::co_spawn(executor, serve(connection), asio::detached);
    }
}

/// Nothing when there is no room: then the socket goes with its last owner.
SharedConnection HttpServer::State::admit(Tcp::socket socket)
{
    keepFromChildren(socket.native_handle());
    error_code unknown;
    const QString peer = QString::fromStdString(socket.remote_endpoint(unknown).address().to_string());
    const bool shared = options.trustedProxies.contains(peer);
    const auto admission = book.admit(net::placeOf(peer), shared, ConnectionBook::Clock::now());
    close(admission.givesWay);
    if (unknown || !admission.id) {
        book.leave(admission.id.value_or(0));
        return nullptr;
    }
    const std::lock_guard lock(mutex);
    auto connection = std::make_shared<Connection>(std::move(socket), tls);
    connection->id = *admission.id;
    connection->peer = peer;
    connections.emplace(connection->id, connection);
    return connection;
}

/// Closes it wherever it stands; what it waits for ends with an error.
void HttpServer::State::close(std::optional<ConnectionBook::Id> id)
{
    if (!id)
        return;
    const std::lock_guard lock(mutex);
    const auto found = connections.find(*id);
    if (found == connections.end())
        return;
    auto &lowest = beast::get_lowest_layer(found->second->stream);
    asio::post(lowest.get_executor(),
               [connection = found->second] { beast::get_lowest_layer(connection->stream).close(); });
}

asio::awaitable<void> HttpServer::State::serve(SharedConnection connection)
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
        if (lowest.socket().is_open()) {
            lowest.expires_after(std::chrono::seconds(2));
            co_await connection->stream.async_shutdown(quietly);
        }
    }
    lowest.close();
    book.leave(connection->id);
    const std::lock_guard lock(mutex);
    connections.erase(connection->id);
    allClosed.notify_all();
}

/// Runs a job on a thread of the queue and comes back. False: the queue does not take it.
asio::awaitable<bool> HttpServer::State::runIn(FairQueue &queue, Asker asker, FairQueue::Work job)
{
    const auto executor = co_await asio::this_coro::executor;
    const auto done = std::make_shared<asio::steady_timer>(executor, asio::steady_timer::time_point::max());
    FairQueue::Work whole = [done, executor, job = std::move(job)] {
        job();
        asio::post(executor, [done] { done->cancel(); }); // on the strand, so not before it is waited for
    };
    const bool taken = queue.submit(asker, std::move(whole));
    if (taken)
        co_await done->async_wait(quietly);
    co_return taken;
}

/// Waits for the first byte of a request, as long as somebody idle may.
asio::awaitable<bool> HttpServer::State::waitForHead(Connection &connection, beast::flat_buffer &buffer)
{
    auto &lowest = beast::get_lowest_layer(connection.stream);
    lowest.expires_after(options.headerTime);
    if (buffer.size() > 0)
        co_return true;
    connection.idle = true;
    if (stopping)
        co_return false;
    if (connection.asked) {
        note(connection, Doing::Waiting);
        lowest.expires_after(book.isCrowded() ? options.crowdedIdleTime : options.idleTime);
    }
    const auto [error, size] = co_await connection.stream.async_read_some(buffer.prepare(4096), quietly);
    connection.idle = false;
    if (error)
        co_return false;
    buffer.commit(size);
    if (connection.asked)
        lowest.expires_after(options.headerTime);
    co_return true;
}

/// One request and its answer. @return whether another may follow
asio::awaitable<bool> HttpServer::State::exchange(Connection &connection, beast::flat_buffer &buffer)
{
    if (const bool came = co_await waitForHead(connection, buffer); !came)
        co_return false;
    HeadParser parser;
    parser.header_limit(static_cast<std::uint32_t>(options.headerLimit));
    // Which limit counts is known with the path; what is too long for everything is refused with its path, too.
    parser.body_limit(boost::none);
    auto [headError, headSize] = co_await bhttp::async_read_header(connection.stream, buffer, parser, quietly);
    if (headError)
        co_return co_await refuseHead(connection, headError);
    connection.asked = true;
    note(connection, Doing::Receiving);
    if (const char *fault = framingFault(parser.get()))
        co_return co_await refuse(connection, plainAnswer(400, fault));
    auto request = requestFrom(connection, parser);
    if (!request)
        co_return co_await refuse(connection, plainAnswer(400, "The address is malformed.\n"));
    const Cost cost = costOf(*request);
    const std::uint64_t limit = cost == Cost::Upload ? options.streamLimit : options.bodyLimit;
    if (const auto length = parser.content_length(); length && *length > limit)
        co_return co_await refuse(connection, tooLarge(*request));
    bool another = false;
    if (cost == Cost::Upload)
        another = co_await exchangeStreamed(connection, buffer, parser, *request);
    else
        another = co_await exchangeWhole(connection, buffer, parser, *request);
    co_return another;
}

asio::awaitable<bool> HttpServer::State::refuseHead(Connection &connection, error_code error)
{
    if (error == bhttp::error::header_limit)
        co_return co_await refuse(connection, plainAnswer(431, "The request head is too large.\n"));
    const bool malformed = error.category() == bhttp::make_error_code(bhttp::error::bad_method).category() &&
                           error != bhttp::error::end_of_stream && error != bhttp::error::partial_message;
    if (malformed)
        co_await refuse(connection, plainAnswer(400, "The request is malformed.\n"));
    co_return false;
}

/// Whoever waits to be told to send its body (RFC 9110, 10.1.1) is told so when somebody wants to read it.
asio::awaitable<void> HttpServer::State::proceed(Connection &connection, const Request &request)
{
    static const std::string line = "HTTP/1.1 100 Continue\r\n\r\n";
    if (request.header("expect").toLower() != "100-continue")
        co_return;
    beast::get_lowest_layer(connection.stream).expires_after(options.sendTime);
    co_await asio::async_write(connection.stream, asio::buffer(line), quietly);
}

Cost HttpServer::State::costOf(const Request &request) const
{
    return callbacks.costOf ? callbacks.costOf(request.method, request.path) : Cost::Usual;
}

asio::awaitable<bool> HttpServer::State::exchangeWhole(Connection &connection, beast::flat_buffer &buffer,
                                                       HeadParser &parser, Request &request)
{
    auto &lowest = beast::get_lowest_layer(connection.stream);
    parser.body_limit(options.bodyLimit);
    co_await proceed(connection, request);
    lowest.expires_after(options.bodyTime);
    auto [bodyError, bodySize] = co_await bhttp::async_read(connection.stream, buffer, parser, quietly);
    if (bodyError == bhttp::error::body_limit)
        co_return co_await refuse(connection, tooLarge(request));
    if (bodyError) {
        if (bodyError != beast::error::timeout && bodyError != bhttp::error::partial_message)
            co_await refuse(connection, plainAnswer(400, "The body is malformed.\n"));
        co_return false;
    }
    lowest.expires_never();
    request.body = QByteArray::fromStdString(parser.get().body());
    Response response = co_await answerWhole(connection, request, costOf(request));
    const bool keepAlive = parser.get().keep_alive() && !stopping;
    const bool head = request.method == "HEAD";
    co_return co_await send(connection, std::move(response), head, keepAlive);
}

/// Waits its turn, then the handler's answer. What checks a password waits apart from everything else.
asio::awaitable<Response> HttpServer::State::answerWhole(Connection &connection, const Request &request, Cost cost)
{
    note(connection, Doing::Answering);
    connection.asker = guessedAsker(request);
    Response response;
    bool taken = true;
    if (cost == Cost::Password && callbacks.askerOf) {
        Asker proven;
        FairQueue::Work ask = [this, &request, &proven] { proven = callbacks.askerOf(request); };
        taken = co_await runIn(work, connection.asker, std::move(ask));
        // What was learnt of a credential that proves nothing any more must not use up a turn of its owner.
        connection.asker = proven.known ? proven : Asker{net::placeOf(request.peerAddress), false};
    }
    FairQueue::Work job = [this, &request, &response] { response = answer(request); };
    // How the server is, is asked in a line of each question's own: nobody who hangs in one holds up the other.
    const Asker turn = cost == Cost::Alive ? Asker{request.path, false} : connection.asker;
    FairQueue &queue = cost == Cost::Alive ? alive : (cost == Cost::Password ? checks : work);
    if (taken)
        taken = co_await runIn(queue, turn, std::move(job));
    if (!taken)
        co_return busy(request);
    learn(connection, request, response);
    co_return response;
}

/// By what was learnt when the same credential was answered before; else the place it comes from.
Asker HttpServer::State::guessedAsker(const Request &request)
{
    const QString account = askers.accountOf(credentialOf(request));
    return account.isEmpty() ? Asker{net::placeOf(request.peerAddress), false} : Asker{account, true};
}

/// What is sent piece by piece was granted to somebody, whether or not it says to whom.
void HttpServer::State::learn(const Connection &connection, const Request &request, const Response &response)
{
    if (response.account.isEmpty() && !response.source)
        return;
    askers.learn(credentialOf(request), response.account);
    close(book.noteSignedIn(connection.id, response.account, ConnectionBook::Clock::now()));
}

Response HttpServer::State::busy(const Request &request) const
{
    return refusalOf(request, protocol::ProblemCode::Busy, plainAnswer(503, "Too much at a time.\n"));
}

Response HttpServer::State::tooLarge(const Request &request) const
{
    return refusalOf(request, protocol::ProblemCode::BodyTooLarge, plainAnswer(413, "The body is too large.\n"));
}

/// What is refused before anybody has it, in the form of its address.
Response HttpServer::State::refusalOf(const Request &request, protocol::ProblemCode code, Response otherwise) const
{
    Response response = callbacks.refusal ? callbacks.refusal(request, code) : std::move(otherwise);
    response.headers.append({"X-Request-Id", request.requestId.toLatin1()});
    return response;
}

/// Without the body. InvalidInput for a target that is none.
base::Result<Request> HttpServer::State::requestFrom(const Connection &connection, const HeadParser &parser) const
{
    const auto &head = parser.get().base();
    Request request;
    request.method = bytes(head.method_string());
    auto target = parseTarget(bytes(head.target()));
    if (!target)
        return target.error();
    request.target = QString::fromLatin1(bytes(head.target()));
    request.path = target->first;
    request.query = target->second;
    for (const auto &field : head)
        request.headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
    request.peerAddress = callerBehind(connection.peer, request.header("x-forwarded-for"), options.trustedProxies);
    request.requestId = QString::fromLatin1(crypto::randomBytes(8).toHex());
    return request;
}

Response HttpServer::State::answer(const Request &request) const
{
    using SteadyClock = std::chrono::steady_clock;
    const auto begun = SteadyClock::now();
    Response response = callbacks.handler(request);
    response.headers.append({"X-Request-Id", request.requestId.toLatin1()});
    if (response.hidesItsTime && options.beat.count() > 0) {
        const auto beats = (SteadyClock::now() - begun) / options.beat + 1;
        response.notBefore = begun + beats * options.beat;
    }
    return response;
}

void HttpServer::State::drain()
{
    stopping = true;
    asio::post(io, [this] {
        error_code ignored;
        acceptor.close(ignored);
    });
    std::unique_lock lock(mutex);
    for (const auto &[id, connection] : connections) {
        asio::post(beast::get_lowest_layer(connection->stream).get_executor(), [connection = connection] {
            if (connection->idle)
                beast::get_lowest_layer(connection->stream).cancel();
        });
    }
    allClosed.wait_for(lock, options.drainTime, [this] { return connections.empty(); });
    lock.unlock();
    for (FairQueue *queue : {&uploads, &checks, &work, &alive})
        queue->stop();
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

bool HttpServer::takesTurns(std::chrono::milliseconds within) const
{
    const auto turn = std::make_shared<std::promise<void>>();
    const auto came = turn->get_future();
    const bool taken = m_state->work.submit({QStringLiteral("health"), true}, [turn] { turn->set_value(); });
    return taken && came.wait_for(within) == std::future_status::ready;
}

quint16 HttpServer::port() const
{
    error_code ignored;
    return m_state->acceptor.local_endpoint(ignored).port();
}

base::Result<void> HttpServer::renewCertificate(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    return m_state->takeCertificate(certificatePem, keyPem);
}

base::Result<std::unique_ptr<HttpServer>> HttpServer::start(Options options, Callbacks callbacks)
{
    auto state = std::make_unique<State>(std::move(options), std::move(callbacks));
    State &ref = *state;
    if (auto taken = ref.takeCertificate(ref.options.certificatePem, ref.options.keyPem); !taken)
        return taken.error();
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
