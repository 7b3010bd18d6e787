// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/turns.h"

#include "server/net/place.h"

#include <future>

namespace attune::server::http {

namespace {

/// What says who asks, as it came.
QByteArray credentialOf(const Request &request)
{
    const QByteArray header = request.header("authorization");
    return header.isEmpty() ? request.header("cookie") : header;
}

/// What was learnt of a credential that proves nothing any more must not use up a turn of its owner.
Asker provenOrPlace(const Asker &proven, const Request &request)
{
    return proven.known ? proven : Asker{net::placeOf(request.peerAddress), false};
}

} // namespace

Response plainAnswer(int status, const char *text)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = text;
    return response;
}

Turns::Turns(const Options &options, const Callbacks &callbacks)
    : m_callbacks(callbacks),
      m_beat(options.beat),
      m_work(options.work),
      m_checks(options.checks),
      m_uploads(options.uploads),
      m_alive(options.alive)
{}

/// Runs a job on a thread of the queue and comes back. False: the queue does not take it.
asio::awaitable<bool> Turns::runIn(FairQueue &queue, Asker asker, FairQueue::Work job)
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

asio::awaitable<Response> Turns::answer(Connection &connection, const Request &request)
{
    const Cost cost = costOf(request);
    connection.asker = guessedAsker(request);
    Response response;
    bool taken = true;
    if (cost == Cost::Password && m_callbacks.askerOf)
        taken = co_await findAsker(connection, request);
    FairQueue::Work job = [this, &request, &response] { response = handled(request); };
    // How the server is, is asked in a line of each question's own: nobody who hangs in one holds up the other.
    const Asker turn = cost == Cost::Alive ? Asker{request.path, false} : connection.asker;
    FairQueue &queue = cost == Cost::Alive ? m_alive : (cost == Cost::Password ? m_checks : m_work);
    if (taken)
        taken = co_await runIn(queue, turn, std::move(job));
    if (!taken)
        co_return busy(request);
    co_return response;
}

asio::awaitable<bool> Turns::findAsker(Connection &connection, const Request &request)
{
    connection.asker = guessedAsker(request);
    if (!m_callbacks.askerOf)
        co_return true;
    Asker proven;
    FairQueue::Work ask = [this, &request, &proven] { proven = m_callbacks.askerOf(request); };
    const bool taken = co_await runIn(m_work, connection.asker, std::move(ask));
    connection.asker = provenOrPlace(proven, request);
    co_return taken;
}

bool Turns::startUpload(const Asker &asker, const Request &request, std::function<void(Response)> after)
{
    return m_uploads.submit(asker, [this, &request, after = std::move(after)] { after(handled(request)); });
}

asio::awaitable<base::Result<QByteArray>> Turns::read(Asker asker, std::shared_ptr<ByteSource> source, qint64 offset,
                                                      qint64 size)
{
    const auto result = std::make_shared<base::Result<QByteArray>>(QByteArray());
    FairQueue::Work job = [source, offset, size, result] { *result = source->read(offset, size); };
    if (const bool taken = co_await runIn(m_work, std::move(asker), std::move(job)); !taken)
        co_return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the server is busy"), {}, {}};
    co_return *result;
}

/// By what was learnt when the same credential was answered before; else the place it comes from.
Asker Turns::guessedAsker(const Request &request) const
{
    const QString account = m_askers.accountOf(credentialOf(request));
    return account.isEmpty() ? Asker{net::placeOf(request.peerAddress), false} : Asker{account, true};
}

void Turns::learn(const Request &request, const Response &response)
{
    m_askers.learn(credentialOf(request), response.account);
}

Cost Turns::costOf(const Request &request) const
{
    return m_callbacks.costOf ? m_callbacks.costOf(request.method, request.path) : Cost::Usual;
}

Response Turns::busy(const Request &request) const
{
    return refusalOf(request, protocol::ProblemCode::Busy, plainAnswer(503, "Too much at a time.\n"));
}

Response Turns::tooLarge(const Request &request) const
{
    return refusalOf(request, protocol::ProblemCode::BodyTooLarge, plainAnswer(413, "The body is too large.\n"));
}

/// What is refused before anybody has it, in the form of its address.
Response Turns::refusalOf(const Request &request, protocol::ProblemCode code, Response otherwise) const
{
    Response response = m_callbacks.refusal ? m_callbacks.refusal(request, code) : std::move(otherwise);
    response.headers.append({"X-Request-Id", request.requestId.toLatin1()});
    return response;
}

Response Turns::handled(const Request &request) const
{
    using SteadyClock = std::chrono::steady_clock;
    const auto begun = SteadyClock::now();
    Response response = m_callbacks.handler(request);
    response.headers.append({"X-Request-Id", request.requestId.toLatin1()});
    if (response.hidesItsTime && m_beat.count() > 0) {
        const auto beats = (SteadyClock::now() - begun) / m_beat + 1;
        response.notBefore = begun + beats * m_beat;
    }
    return response;
}

namespace {

enum class Full { Fails, Passes }; ///< what a line that takes nobody more says of those who work on it

bool givesTurn(FairQueue &queue, std::chrono::milliseconds within, Full full)
{
    const auto turn = std::make_shared<std::promise<void>>();
    const auto came = turn->get_future();
    const bool taken = queue.submit({QStringLiteral("health"), true}, [turn] { turn->set_value(); });
    return taken ? came.wait_for(within) == std::future_status::ready : full == Full::Passes;
}

} // namespace

bool Turns::areTaken(std::chrono::milliseconds within)
{
    return givesTurn(m_work, within, Full::Fails);
}

bool Turns::areTakenAlive(std::chrono::milliseconds within)
{
    return givesTurn(m_alive, within, Full::Passes); // or whoever asks often enough would have the server restarted
}

void Turns::stop()
{
    for (FairQueue *queue : {&m_uploads, &m_checks, &m_work, &m_alive})
        queue->stop();
}

} // namespace attune::server::http
