// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front.h"

namespace attune::server::http {

/// Requests whose bodies are larger than memory: the handler reads on a worker while the body comes in. On the strand
/// of their connection.
class UploadExchange
{
public:
    explicit UploadExchange(const Front &front) : m_front(front) {}

    /// When it was answered before its end, the rest is read and thrown away, as long as that does not take too much.
    /// @param headParser has read the head  @return whether another request may follow
    asio::awaitable<bool> run(Connection &connection, beast::flat_buffer &buffer, HeadParser &headParser,
                              const Request &request);

private:
    using StreamParser = bhttp::request_parser<bhttp::buffer_body>;
    struct Upload;
    asio::awaitable<std::shared_ptr<Upload>> begin(Connection &connection, const Request &request);
    asio::awaitable<bool> receive(Connection &connection, beast::flat_buffer &buffer, StreamParser &parser,
                                  Upload &upload);
    asio::awaitable<void> waitUntil(const std::atomic<bool> &settled);

    const Front &m_front;
};

} // namespace attune::server::http
