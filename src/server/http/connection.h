// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "server/http/connection_book.h"
#include "server/http/fair_queue.h"

#include <QString>

#include <atomic>
#include <memory>

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#pragma GCC diagnostic ignored "-Wmismatched-new-delete" // g++ 12 inlines one half of what asio's frames are made with
#pragma GCC diagnostic ignored "-Wsubobject-linkage"      // of coroutines in sources that are compiled as one

// What the sources of this folder that know Boost share: connection, lobby, turns, answer_sender, request_exchange,
// upload_exchange and http_server. They are compiled together; everything else speaks Request and Response.
namespace attune::server::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Tcp = asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using boost::system::error_code;
using HeadParser = bhttp::request_parser<bhttp::string_body>;

inline constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

/// One program's connection to the server. Everything but `idle` and `receivesUpload` is touched on its strand alone.
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

    beast::tcp_stream &lowest() { return beast::get_lowest_layer(stream); }
};
using SharedConnection = std::shared_ptr<Connection>;

} // namespace attune::server::http
