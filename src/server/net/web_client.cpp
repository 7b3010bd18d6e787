// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/web_client.h"

#include "base/short_section.h"
#include "server/net/interruption.h"

#include <algorithm>
#include <memory>

#include <curl/curl.h>

namespace attune::server::net {

namespace {

/// One handle a thread: libcurl keeps its connections in it.
class Handle
{
public:
    Handle()
    {
        static const CURLcode prepared = curl_global_init(CURL_GLOBAL_DEFAULT);
        if (prepared == CURLE_OK)
            m_handle = curl_easy_init();
    }
    ~Handle() { curl_easy_cleanup(m_handle); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    CURL *get() const { return m_handle; }

private:
    CURL *m_handle = nullptr;
};

struct Under
{
    const WebRequest &request;
    WebAnswer answer;
    CURL *handle;
    qint64 sent = 0;
    bool tooLarge = false;
    bool stopped = false;
};

std::size_t onBody(const char *bytes, std::size_t one, std::size_t count, void *context)
{
    auto &under = *static_cast<Under *>(context);
    const auto size = static_cast<qsizetype>(one) * static_cast<qsizetype>(count);
    long status = 0;
    curl_easy_getinfo(under.handle, CURLINFO_RESPONSE_CODE, &status);
    if (under.request.take && status >= 200 && status < 300) {
        under.stopped = !under.request.take(QByteArray(bytes, size));
        return under.stopped ? 0 : one * count;
    }
    if (under.answer.body.size() + size > under.request.largestAnswer) {
        under.tooLarge = true;
        return 0;
    }
    under.answer.body.append(bytes, size);
    return one * count;
}

std::size_t onHeader(const char *bytes, std::size_t one, std::size_t count, void *context)
{
    auto &under = *static_cast<Under *>(context);
    const QByteArray line = QByteArray(bytes, static_cast<qsizetype>(one * count)).trimmed();
    if (line.startsWith("HTTP/"))
        under.answer.headers.clear(); // of a redirect that was followed, or of "100 Continue"
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        under.answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    return one * count;
}

std::size_t onSend(char *target, std::size_t one, std::size_t count, void *context)
{
    auto &under = *static_cast<Under *>(context);
    const qint64 left = under.request.body.size() - under.sent;
    const qint64 size = std::min(left, static_cast<qint64>(one * count));
    std::copy_n(under.request.body.constData() + under.sent, size, target);
    under.sent += size;
    return static_cast<std::size_t>(size);
}

int onRewind(void *context, curl_off_t offset, int)
{
    static_cast<Under *>(context)->sent = offset;
    return CURL_SEEKFUNC_OK;
}

void setMethod(CURL *handle, const WebRequest &request)
{
    if (request.method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
        return;
    }
    if (request.method == "PUT" || request.method == "POST" || !request.body.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void setTrust(CURL *handle, const WebRequest &request)
{
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR,
                     request.url.startsWith(QLatin1String("https")) ? "https" : "http,https");
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, request.follow ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    if (!request.authorityFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, request.authorityFile.toUtf8().constData());
    if (!request.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, request.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, request.password.toUtf8().constData());
    }
}

void setTransfer(CURL *handle, Under &under)
{
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &under);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &under);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, onSend);
    curl_easy_setopt(handle, CURLOPT_READDATA, &under);
    curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, onRewind);
    curl_easy_setopt(handle, CURLOPT_SEEKDATA, &under);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(under.request.patience.count()));
    makeInterruptible(handle);
}

base::Error noAnswer(CURLcode code, const Under &under)
{
    if (under.stopped)
        return {base::ErrorKind::Cancelled, QStringLiteral("the transfer was stopped"), {}, {}};
    if (under.tooLarge)
        return {base::ErrorKind::TooLarge, QStringLiteral("the answer is larger than it may be"), {}, {}};
    return {base::ErrorKind::Unavailable, QString::fromLatin1(wordsFor(code)), {}, {}};
}

} // namespace

base::Result<WebAnswer> fetch(const WebRequest &request)
{
    base::waitsForOthers("a request to another machine");
    thread_local const Handle handle;
    if (!handle.get())
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("libcurl cannot start"), {}, {}};
    curl_easy_reset(handle.get()); // keeps the connections
    Under under{request, {}, handle.get()};
    curl_easy_setopt(handle.get(), CURLOPT_URL, request.url.toUtf8().constData());
    setMethod(handle.get(), request);
    setTrust(handle.get(), request);
    setTransfer(handle.get(), under);
    curl_slist *lines = curl_slist_append(nullptr, "Expect:");
    for (const auto &[name, value] : request.headers)
        lines = curl_slist_append(lines, (name + ": " + value).constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> owner(lines, curl_slist_free_all);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, lines);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return noAnswer(code, under);
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    under.answer.status = static_cast<int>(status);
    return under.answer;
}

QByteArray percentEncoded(const QByteArray &text, bool keepSlash)
{
    return text.toPercentEncoding(keepSlash ? QByteArray("/") : QByteArray());
}

} // namespace attune::server::net
