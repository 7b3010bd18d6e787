// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What http_server.cpp, http_uploads.cpp and http_sending.cpp share, and nobody else includes: the three of this folder
// that know Boost. Everything else speaks Request and Response.
#pragma once

#include <utility>

#include "server/http/asker_book.h"
#include "server/http/http_server.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#pragma GCC diagnostic ignored "-Wmismatched-new-delete" // g++ 12 inlines one half of what asio's frames are made with

namespace attune::server::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Tcp = asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using boost::system::error_code;

inline constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

struct Connection : std::enable_shared_from_this<Connection>
{
    Connection(Tcp::socket socket, std::shared_ptr<asio::ssl::context> context)
        : tls(std::move(context)), stream(std::move(socket), *tls)
    {}
    std::shared_ptr<asio::ssl::context> tls; ///< of the certificate it was shown
    Stream stream;
    ConnectionBook::Id id = 0;
    QString peer;
    std::atomic<bool> idle = true;
    bool asked = false;          ///< a first request came
    Asker asker;                 ///< of the last request
    bool receivesUpload = false; ///< it is being read from for one, and that may be cut short
};
using SharedConnection = std::shared_ptr<Connection>;

/// A status and a line of text, for what is no request of the API yet.
Response plainAnswer(int status, const char *text);
/// As many connections as the process has file handles for: the database, the media and the programs it starts need
/// some, too.
ConnectionBook::Limits affordable(ConnectionBook::Limits limits);

struct HttpServer::State
{
    State(Options o, Callbacks c)
        : options(std::move(o)),
          callbacks(std::move(c)),
          book(affordable(options.connections)),
          acceptor(io),
          work(options.work),
          checks(options.checks),
          uploads(options.uploads),
          alive(options.alive)
    {}

    using Doing = ConnectionBook::Doing;
    using HeadParser = bhttp::request_parser<bhttp::string_body>;
    using StreamParser = bhttp::request_parser<bhttp::buffer_body>;

    Options options;
    Callbacks callbacks;
    ConnectionBook book;
    AskerBook askers;
    asio::io_context io;
    Tcp::acceptor acceptor;
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::shared_ptr<asio::ssl::context> tls; ///< under the mutex
    std::condition_variable allClosed;
    std::unordered_map<ConnectionBook::Id, SharedConnection> connections;
    std::atomic<bool> stopping = false;
    std::once_flag stopOnce;
    FairQueue work;
    FairQueue checks;
    FairQueue uploads;
    FairQueue alive;

    base::Result<void> takeCertificate(const QByteArray &certificatePem, const QByteArray &keyPem);
    void listen();
    asio::awaitable<void> accept();
    SharedConnection admit(Tcp::socket socket);
    void close(std::optional<ConnectionBook::Id> id);
    asio::awaitable<void> serve(SharedConnection connection);
    asio::awaitable<bool> exchange(Connection &connection, beast::flat_buffer &buffer);
    asio::awaitable<bool> waitForHead(Connection &connection, beast::flat_buffer &buffer);
    asio::awaitable<bool> refuseHead(Connection &connection, error_code error);
    asio::awaitable<bool> exchangeWhole(Connection &connection, beast::flat_buffer &buffer, HeadParser &parser,
                                        Request &request);
    asio::awaitable<bool> exchangeStreamed(Connection &connection, beast::flat_buffer &buffer, HeadParser &headParser,
                                           Request &request);
    struct Upload;
    asio::awaitable<std::shared_ptr<Upload>> beginUpload(Connection &connection, const Request &request);
    asio::awaitable<bool> receive(Connection &connection, beast::flat_buffer &buffer, StreamParser &parser,
                                  Upload &upload);
    asio::awaitable<void> waitUntil(const std::atomic<bool> &settled);
    asio::awaitable<Response> answerWhole(Connection &connection, const Request &request, Cost cost);
    asio::awaitable<bool> send(Connection &connection, Response response, bool head, bool keepAlive);
    asio::awaitable<bool> refuse(Connection &connection, Response response);
    asio::awaitable<void> readOn(Connection &connection);
    asio::awaitable<void> proceed(Connection &connection, const Request &request);
    asio::awaitable<bool> sendSource(Connection &connection, const Response &response);
    asio::awaitable<bool> sendNow(beast::tcp_stream &stream, const QByteArray &bytes);
    asio::awaitable<base::Result<QByteArray>> readOnWorker(Asker asker, std::shared_ptr<ByteSource> source,
                                                           qint64 offset, qint64 size);
    asio::awaitable<bool> runIn(FairQueue &queue, Asker asker, FairQueue::Work job);
    base::Result<Request> requestFrom(const Connection &connection, const HeadParser &parser) const;
    Response answer(const Request &request) const;
    Cost costOf(const Request &request) const;
    Response busy(const Request &request) const;
    Response tooLarge(const Request &request) const;
    Response refusalOf(const Request &request, protocol::ProblemCode code, Response otherwise) const;
    void note(const Connection &connection, Doing doing)
    {
        book.note(connection.id, doing, ConnectionBook::Clock::now());
    }
    Asker guessedAsker(const Request &request);
    void learn(const Connection &connection, const Request &request, const Response &response);
    void drain();
};

} // namespace attune::server::http
