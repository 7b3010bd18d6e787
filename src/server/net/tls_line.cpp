// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tls_line.h"

#include "base/short_section.h"
#include "base/stop_scope.h"
#include "server/net/interruption.h"

#include <algorithm>

#include <poll.h>

namespace attune::server::net {

namespace {

constexpr std::chrono::milliseconds lookEvery{100}; // whether to stop

base::Error unavailable(const char *words)
{
    return {base::ErrorKind::Unavailable, QString::fromLatin1(words), {}, {}};
}

} // namespace

struct TlsLine::Handle
{
    CURL *curl = curl_easy_init();
    ~Handle() { curl_easy_cleanup(curl); }
};

TlsLine::TlsLine(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

TlsLine::~TlsLine() = default;

base::Result<std::unique_ptr<TlsLine>> TlsLine::connect(const QString &server, const QString &authorityFile,
                                                        std::chrono::milliseconds patience)
{
    base::waitsForOthers("a line to another machine");
    auto handle = std::make_unique<Handle>();
    CURL *curl = handle->curl;
    if (!curl)
        return unavailable("libcurl cannot start");
    curl_easy_setopt(curl, CURLOPT_URL, ("https://" + server.toUtf8() + '/').constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L); // what is spoken over it is ours
    curl_easy_setopt(curl, CURLOPT_SSL_ENABLE_ALPN, 0L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (!authorityFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, authorityFile.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    makeInterruptible(curl);
    if (const CURLcode code = curl_easy_perform(curl); code != CURLE_OK)
        return unavailable(wordsFor(code));
    return std::unique_ptr<TlsLine>(new TlsLine(std::move(handle)));
}

base::Result<void> TlsLine::send(const QByteArray &bytes, std::chrono::milliseconds patience)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(m_handle->curl, CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD)
        return unavailable("the connection has gone");
    const auto deadline = std::chrono::steady_clock::now() + patience;
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        std::size_t some = 0;
        const CURLcode code =
            curl_easy_send(m_handle->curl, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), &some);
        sent += static_cast<qsizetype>(some);
        if (code == CURLE_OK)
            continue;
        if (code != CURLE_AGAIN)
            return unavailable(wordsFor(code));
        if (base::stopOfThread().stop_requested())
            return unavailable(wordsFor(CURLE_ABORTED_BY_CALLBACK));
        if (std::chrono::steady_clock::now() >= deadline)
            return unavailable("it takes nothing more");
        pollfd room{socket, POLLOUT, 0};
        ::poll(&room, 1, static_cast<int>(lookEvery.count()));
    }
    return {};
}

} // namespace attune::server::net
