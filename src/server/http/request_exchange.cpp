// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_exchange.h"

#include "crypto/digest.h"

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

} // namespace

/// Waits for the first byte of a request, as long as somebody idle may.
asio::awaitable<bool> RequestExchange::waitForHead(Connection &connection, beast::flat_buffer &buffer)
{
    auto &lowest = connection.lowest();
    lowest.expires_after(m_front.options.headerTime);
    if (buffer.size() > 0)
        co_return true;
    connection.idle = true;
    const bool finishes = !connection.asked && !m_front.options.listening.empty(); // it came before the doors closed
    if (m_front.stopping && !finishes)
        co_return false;
    if (connection.asked) {
        m_front.lobby.note(connection, Doing::Waiting);
        lowest.expires_after(m_front.lobby.isCrowded() ? m_front.options.crowdedIdleTime : m_front.options.idleTime);
    }
    const auto [error, size] = co_await connection.stream.async_read_some(buffer.prepare(4096), quietly);
    connection.idle = false;
    if (error)
        co_return false;
    buffer.commit(size);
    if (connection.asked)
        lowest.expires_after(m_front.options.headerTime);
    co_return true;
}

asio::awaitable<bool> RequestExchange::run(Connection &connection, beast::flat_buffer &buffer)
{
    if (const bool came = co_await waitForHead(connection, buffer); !came)
        co_return false;
    HeadParser parser;
    parser.header_limit(static_cast<std::uint32_t>(m_front.options.headerLimit));
    // Which limit counts is known with the path; what is too long for everything is refused with its path, too.
    parser.body_limit(boost::none);
    auto [headError, headSize] = co_await bhttp::async_read_header(connection.stream, buffer, parser, quietly);
    if (headError)
        co_return co_await refuseHead(connection, headError);
    connection.asked = true;
    m_front.lobby.note(connection, Doing::Receiving);
    if (const char *fault = framingFault(parser.get()))
        co_return co_await m_front.sender.refuse(connection, plainAnswer(400, fault));
    auto request = requestFrom(connection, parser);
    if (!request)
        co_return co_await m_front.sender.refuse(connection, plainAnswer(400, "The address is malformed.\n"));
    const Cost cost = m_front.turns.costOf(*request);
    const std::uint64_t limit = cost == Cost::Upload ? m_front.options.streamLimit : m_front.options.bodyLimit;
    if (const auto length = parser.content_length(); length && *length > limit)
        co_return co_await m_front.sender.refuse(connection, m_front.turns.tooLarge(*request));
    bool another = false;
    if (cost == Cost::Upload)
        another = co_await m_uploads.run(connection, buffer, parser, *request);
    else
        another = co_await runWhole(connection, buffer, parser, *request);
    co_return another;
}

asio::awaitable<bool> RequestExchange::refuseHead(Connection &connection, error_code error)
{
    if (error == bhttp::error::header_limit)
        co_return co_await m_front.sender.refuse(connection, plainAnswer(431, "The request head is too large.\n"));
    const bool malformed = error.category() == bhttp::make_error_code(bhttp::error::bad_method).category() &&
                           error != bhttp::error::end_of_stream && error != bhttp::error::partial_message;
    if (malformed)
        co_await m_front.sender.refuse(connection, plainAnswer(400, "The request is malformed.\n"));
    co_return false;
}

asio::awaitable<bool> RequestExchange::runWhole(Connection &connection, beast::flat_buffer &buffer, HeadParser &parser,
                                                Request &request)
{
    auto &lowest = connection.lowest();
    parser.body_limit(m_front.options.bodyLimit);
    co_await m_front.sender.proceed(connection, request);
    lowest.expires_after(m_front.options.bodyTime);
    auto [bodyError, bodySize] = co_await bhttp::async_read(connection.stream, buffer, parser, quietly);
    if (bodyError == bhttp::error::body_limit)
        co_return co_await m_front.sender.refuse(connection, m_front.turns.tooLarge(request));
    if (bodyError) {
        if (bodyError != beast::error::timeout && bodyError != bhttp::error::partial_message)
            co_await m_front.sender.refuse(connection, plainAnswer(400, "The body is malformed.\n"));
        co_return false;
    }
    lowest.expires_never();
    request.body = QByteArray::fromStdString(parser.get().body());
    m_front.lobby.note(connection, Doing::Answering);
    Response response = co_await m_front.turns.answer(connection, request);
    m_front.learn(connection, request, response);
    const bool keepAlive = parser.get().keep_alive() && !m_front.stopping;
    const bool head = request.method == "HEAD";
    co_return co_await m_front.sender.send(connection, std::move(response), head, keepAlive);
}

/// Without the body. InvalidInput for a target that is none.
base::Result<Request> RequestExchange::requestFrom(const Connection &connection, const HeadParser &parser) const
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
    request.peerAddress =
        callerBehind(connection.peer, request.header("x-forwarded-for"), m_front.options.trustedProxies);
    request.requestId = QString::fromLatin1(crypto::randomBytes(8).toHex());
    return request;
}

} // namespace attune::server::http
