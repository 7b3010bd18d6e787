// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sigv4.h"

#include "crypto/digest.h"
#include "server/net/web_client.h"

#include <QDateTime>
#include <QUrl>

namespace attune::server::storage {

using net::percentEncoded;

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return crypto::hmacSha256(crypto::SecretBytes(key), text);
}

QByteArray signingKey(const S3Address &address, const QByteArray &day)
{
    const QByteArray dated = hmac("AWS4" + address.secretKey.bytes(), day);
    return hmac(hmac(hmac(dated, address.region), "s3"), "aws4_request");
}

QByteArray hostOf(const S3Address &address)
{
    const QUrl url(address.endpoint);
    QByteArray host = url.host().toLatin1();
    if (address.bucketInHost)
        host = address.bucket + '.' + host;
    const int usual = url.scheme() == QStringLiteral("https") ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray pathOf(const S3Address &address, const QByteArray &key)
{
    const QByteArray object = percentEncoded(key, true);
    if (address.bucketInHost)
        return '/' + object;
    return '/' + percentEncoded(address.bucket) + (key.isEmpty() ? QByteArray() : '/' + object);
}

} // namespace

QString presigned(const S3Address &address, const QByteArray &method, const QByteArray &key, base::Instant now,
                  std::chrono::seconds lifetime, const QMap<QByteArray, QByteArray> &parameters,
                  const QMap<QByteArray, QByteArray> &headers)
{
    const QByteArray host = hostOf(address);
    QMap<QByteArray, QByteArray> signedHeaders = headers;
    signedHeaders.insert("host", host);
    QByteArray headerLines;
    for (auto it = signedHeaders.cbegin(); it != signedHeaders.cend(); ++it)
        headerLines += it.key() + ':' + it.value().simplified() + '\n';
    const QByteArray headerNames = QByteArrayList(signedHeaders.keys()).join(';');
    const QByteArray stamp = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now))
                                 .toUTC()
                                 .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
                                 .toLatin1();
    const QByteArray scope = stamp.left(8) + '/' + address.region + "/s3/aws4_request";
    QMap<QByteArray, QByteArray> all; // encoded names in byte order, as the canonical request wants them
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        all.insert(percentEncoded(it.key()), percentEncoded(it.value()));
    all.insert("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    all.insert("X-Amz-Credential", percentEncoded(address.accessKey + '/' + scope));
    all.insert("X-Amz-Date", stamp);
    all.insert("X-Amz-Expires", QByteArray::number(static_cast<qint64>(lifetime.count())));
    all.insert("X-Amz-SignedHeaders", percentEncoded(headerNames));
    QByteArrayList pairs;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        pairs << it.key() + '=' + it.value();
    const QByteArray query = pairs.join('&');
    const QByteArray path = pathOf(address, key);
    const QByteArray canonical =
        method + '\n' + path + '\n' + query + '\n' + headerLines + '\n' + headerNames + "\nUNSIGNED-PAYLOAD";
    const QByteArray text = "AWS4-HMAC-SHA256\n" + stamp + '\n' + scope + '\n' + crypto::sha256(canonical).toHex();
    const QByteArray signature = hmac(signingKey(address, stamp.left(8)), text).toHex();
    return QUrl(address.endpoint).scheme() + QStringLiteral("://") +
           QString::fromLatin1(host + path + '?' + query + "&X-Amz-Signature=" + signature);
}

} // namespace attune::server::storage
