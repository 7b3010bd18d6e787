// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/asker_book.h"
#include "server/http/connection.h"
#include "server/http/http_server.h"

namespace attune::server::http {

/// A status and a line of text, for what is no request of the API yet.
Response plainAnswer(int status, const char *text);

/// Whose turn it is: gives requests to the threads that answer them, each kind in a queue of its own and each asker in
/// a line of their own, and learns who asks. Coroutines run on the strand of their connection; the rest on any thread.
class Turns
{
public:
    Turns(const Options &options, const Callbacks &callbacks);

    /// Answers on a worker. What checks a password waits apart from everything else. A refusal (busy) when there is no
    /// turn for it. @param connection learns who asks
    asio::awaitable<Response> answer(Connection &connection, const Request &request);
    /// Whose an upload is, asked on a worker. False: there is no turn for the question.
    asio::awaitable<bool> findAsker(Connection &connection, const Request &request);
    /// Runs the handler of an upload, and then `after`, on a thread for those. False: the queue does not take it.
    bool startUpload(const Asker &asker, const Request &request, std::function<void(Response)> after);
    /// Reads a piece of an answer on a worker. Unavailable: no turn for it.
    asio::awaitable<base::Result<QByteArray>> read(Asker asker, std::shared_ptr<ByteSource> source, qint64 offset,
                                                   qint64 size);
    /// Remembers as whom a credential was answered.
    void learn(const Request &request, const Response &response);

    Cost costOf(const Request &request) const;
    Response busy(const Request &request) const;
    Response tooLarge(const Request &request) const;
    /// Whether the threads that answer usual requests still take turns. Blocks.
    bool areTaken(std::chrono::milliseconds within);
    /// The same of the threads that answer whether the server lives.
    bool areTakenAlive(std::chrono::milliseconds within);
    void stop();

private:
    asio::awaitable<bool> runIn(FairQueue &queue, Asker asker, FairQueue::Work job);
    Asker guessedAsker(const Request &request) const;
    Response handled(const Request &request) const;
    Response refusalOf(const Request &request, protocol::ProblemCode code, Response otherwise) const;

    const Callbacks &m_callbacks;
    const std::chrono::milliseconds m_beat;
    AskerBook m_askers;
    FairQueue m_work;
    FairQueue m_checks;
    FairQueue m_uploads;
    FairQueue m_alive;
};

} // namespace attune::server::http
