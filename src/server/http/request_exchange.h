// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front.h"
#include "server/http/upload_exchange.h"

namespace attune::server::http {

/// One request after the other, and their answers, on one connection. On its strand.
class RequestExchange
{
public:
    explicit RequestExchange(const Front &front) : m_front(front), m_uploads(front) {}

    /// One request and its answer. @return whether another may follow
    asio::awaitable<bool> run(Connection &connection, beast::flat_buffer &buffer);

private:
    using Doing = Lobby::Doing;
    asio::awaitable<bool> waitForHead(Connection &connection, beast::flat_buffer &buffer);
    asio::awaitable<bool> refuseHead(Connection &connection, error_code error);
    asio::awaitable<bool> runWhole(Connection &connection, beast::flat_buffer &buffer, HeadParser &parser,
                                   Request &request);
    base::Result<Request> requestFrom(const Connection &connection, const HeadParser &parser) const;

    const Front &m_front;
    UploadExchange m_uploads;
};

} // namespace attune::server::http
