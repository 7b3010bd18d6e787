// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/upload_exchange.h"

#include "server/http/body_pipe.h"

namespace attune::server::http {

namespace {

constexpr std::chrono::milliseconds betweenLooks{5};

}

/// What the connection and the handler of an upload share; the one that is done last lets it go.
struct UploadExchange::Upload
{
    BodyPipe pipe;
    bool isTooLarge = false; ///< it came without a length, and went on beyond the limit
    Request request;
    Response response;
    std::atomic<bool> wantedOrAnswered = false;
    std::atomic<bool> answered = false;

    /// The handler's side of the pipe: the first read says that the body is wanted.
    class Reader final : public BodyStream
    {
    public:
        explicit Reader(Upload &upload) : m_upload(upload) {}
        base::Result<QByteArray> read() override
        {
            m_upload.wantedOrAnswered = true;
            return m_upload.pipe.read();
        }

    private:
        Upload &m_upload;
    };
    Reader reader{*this};
};

/// Returns when somebody has set it.
asio::awaitable<void> UploadExchange::waitUntil(const std::atomic<bool> &settled)
{
    asio::steady_timer pause(co_await asio::this_coro::executor);
    while (!settled) {
        pause.expires_after(betweenLooks);
        co_await pause.async_wait(quietly);
    }
}

/// Finds out whose upload it is, and gives it to a thread. Nothing when there is no turn for it.
asio::awaitable<std::shared_ptr<UploadExchange::Upload>> UploadExchange::begin(Connection &connection,
                                                                               const Request &request)
{
    if (const bool taken = co_await m_front.turns.findAsker(connection, request); !taken)
        co_return nullptr;
    if (connection.asker.known) // it may take hours: nobody takes the place of somebody who signed in
        m_front.lobby.noteSignedIn(connection, connection.asker.name);
    const auto upload = std::make_shared<Upload>();
    upload->request = request;
    upload->request.stream = std::shared_ptr<BodyStream>(&upload->reader, [](BodyStream *) {}); // the job holds it
    const auto executor = co_await asio::this_coro::executor;
    auto answered = [upload, executor, weak = connection.weak_from_this()](Response response) {
        upload->response = std::move(response);
        upload->answered = true;
        upload->wantedOrAnswered = true;
        asio::post(executor, [weak] { // whoever refuses does not wait for the next piece first
            const SharedConnection still = weak.lock();
            if (still && still->receivesUpload)
                still->lowest().cancel();
        });
    };
    co_return m_front.turns.startUpload(connection.asker, upload->request, std::move(answered)) ? upload : nullptr;
}

/// The handler reads on a worker while the body comes in here, until all of it is here or the handler has answered.
/// @return whether nothing went wrong with the connection
asio::awaitable<bool> UploadExchange::receive(Connection &connection, beast::flat_buffer &buffer, StreamParser &parser,
                                              Upload &upload)
{
    auto &lowest = connection.lowest();
    asio::steady_timer pause(co_await asio::this_coro::executor);
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (!parser.is_done() && !upload.answered) {
        parser.get().body().data = piece.data();
        parser.get().body().size = static_cast<std::size_t>(piece.size());
        lowest.expires_after(m_front.options.bodyTime);
        connection.receivesUpload = true;
        const auto [error, size] = co_await bhttp::async_read(connection.stream, buffer, parser, quietly);
        connection.receivesUpload = false;
        upload.isTooLarge = error == bhttp::error::body_limit;
        if (error && error != bhttp::error::need_buffer)
            co_return upload.answered &&error == asio::error::operation_aborted;
        const auto got = piece.size() - static_cast<qsizetype>(parser.get().body().size);
        while (!upload.answered && !upload.pipe.tryPush(piece.left(got))) {
            pause.expires_after(betweenLooks);
            co_await pause.async_wait(quietly);
        }
    }
    co_return true;
}

/// When it was answered before its end, the rest is read and thrown away, as long as that does not take too much.
asio::awaitable<bool> UploadExchange::run(Connection &connection, beast::flat_buffer &buffer, HeadParser &headParser,
                                          const Request &request)
{
    const std::shared_ptr<Upload> upload = co_await begin(connection, request);
    if (!upload)
        co_return co_await m_front.sender.refuse(connection, m_front.turns.busy(request));
    StreamParser parser(std::move(headParser));
    parser.body_limit(m_front.options.streamLimit);
    co_await waitUntil(upload->wantedOrAnswered);
    if (!upload->answered)
        co_await m_front.sender.proceed(connection, request);
    const bool sound = co_await receive(connection, buffer, parser, *upload);
    upload->pipe.close(sound && parser.is_done());
    co_await waitUntil(upload->answered);
    m_front.learn(connection, request, upload->response);
    if (upload->isTooLarge)
        co_return co_await m_front.sender.refuse(connection, m_front.turns.tooLarge(request));
    const bool keepAlive = parser.is_done() && parser.get().keep_alive() && !m_front.stopping;
    const bool sent = co_await m_front.sender.send(connection, std::move(upload->response), false, keepAlive);
    if (sound && !parser.is_done())
        co_await m_front.sender.readOn(connection);
    co_return sent;
}

} // namespace attune::server::http
