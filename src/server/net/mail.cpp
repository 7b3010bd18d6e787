// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/mail.h"

#include "base/id.h"
#include "server/net/interruption.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <memory>

#include <curl/curl.h>

namespace attune::server::net {

namespace {

struct Letter
{
    QByteArray bytes;
    qsizetype sent = 0;
};

std::size_t onSend(char *target, std::size_t one, std::size_t count, void *context)
{
    auto &letter = *static_cast<Letter *>(context);
    const qsizetype size = std::min<qsizetype>(letter.bytes.size() - letter.sent, static_cast<qsizetype>(one * count));
    std::copy_n(letter.bytes.constData() + letter.sent, size, target);
    letter.sent += size;
    return static_cast<std::size_t>(size);
}

/// RFC 2047, so that a clinic's name may have any letters.
QByteArray encodedWord(const QString &text)
{
    return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

QByteArray letterOf(const MailChoice &mail, const QString &to, const QString &subject, const QString &text,
                    base::Instant now)
{
    const QString date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now), Qt::UTC),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) +
                         QStringLiteral(" +0000");
    const QString domain = mail.from.section(QLatin1Char('@'), 1);
    return "Date: " + date.toLatin1() + "\r\nFrom: <" + mail.from.toLatin1() + ">\r\nTo: <" + to.toLatin1() +
           ">\r\nSubject: " + encodedWord(subject) + "\r\nMessage-ID: <" +
           base::newUuidV7(base::toUnixMs(now)).toLatin1() + '@' + domain.toLatin1() +
           ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "base64\r\nAuto-Submitted: auto-generated\r\n\r\n" +
           text.toUtf8().toBase64() + "\r\n";
}

} // namespace

base::Result<void> sendMail(const MailChoice &mail, const QString &to, const QString &subject, const QString &text,
                            base::Instant now)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), curl_easy_cleanup);
    if (!handle || to.contains(QLatin1Char('\n')) || to.contains(QLatin1Char('>')))
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the mail cannot be made"), {}, {}};
    Letter letter{letterOf(mail, to, subject, text, now)};
    const QString host = QUrl(mail.server).host();
    const bool own = host == QStringLiteral("127.0.0.1") || host == QStringLiteral("localhost");
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, ('<' + to.toLatin1() + '>').constData()), curl_slist_free_all);
    curl_easy_setopt(handle.get(), CURLOPT_URL, mail.server.toUtf8().constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle.get(), CURLOPT_USE_SSL, own ? CURLUSESSL_TRY : CURLUSESSL_ALL);
    curl_easy_setopt(handle.get(), CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!mail.authorityFile.isEmpty())
        curl_easy_setopt(handle.get(), CURLOPT_CAINFO, mail.authorityFile.toUtf8().constData());
    if (!mail.user.isEmpty()) {
        curl_easy_setopt(handle.get(), CURLOPT_USERNAME, mail.user.toUtf8().constData());
        curl_easy_setopt(handle.get(), CURLOPT_PASSWORD, mail.password.toUtf8().constData());
    }
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, ('<' + mail.from.toLatin1() + '>').constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, onSend);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &letter);
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    makeInterruptible(handle.get());
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, 60'000L);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return base::Error{base::ErrorKind::Unavailable, QString::fromLatin1(wordsFor(code)), {}, {}};
    return {};
}

} // namespace attune::server::net
