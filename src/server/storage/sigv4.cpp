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

/// What is signed, and with what: the same for addresses and for headers.
QByteArray signatureOf(const AwsKey &key, const QByteArray &stamp, const QByteArray &canonicalRequest)
{
    const QByteArray day = stamp.left(8);
    const QByteArray scope = day + '/' + key.region + '/' + key.service + "/aws4_request";
    const QByteArray dated = hmac("AWS4" + key.secretKey, day);
    const QByteArray signingKey = hmac(hmac(hmac(dated, key.region), key.service), "aws4_request");
    const QByteArray text =
        "AWS4-HMAC-SHA256\n" + stamp + '\n' + scope + '\n' + crypto::sha256(canonicalRequest).toHex();
    return hmac(signingKey, text).toHex();
}

QByteArray stampOf(base::Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(now))
        .toUTC()
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

/// Names and values of query parameters, encoded, in byte order.
QByteArray queryOf(const QMap<QByteArray, QByteArray> &parameters)
{
    QMap<QByteArray, QByteArray> encoded;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        encoded.insert(percentEncoded(it.key()), percentEncoded(it.value()));
    QByteArrayList pairs;
    for (auto it = encoded.cbegin(); it != encoded.cend(); ++it)
        pairs << it.key() + '=' + it.value();
    return pairs.join('&');
}

QByteArray headerLinesOf(const QMap<QByteArray, QByteArray> &headers)
{
    QByteArray lines;
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        lines += it.key() + ':' + it.value().simplified() + '\n';
    return lines;
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
    const QByteArray headerNames = QByteArrayList(signedHeaders.keys()).join(';');
    const AwsKey signer{address.region, "s3", address.accessKey, address.secretKey.view()};
    const QByteArray stamp = stampOf(now);
    QMap<QByteArray, QByteArray> all = parameters;
    all.insert("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    all.insert("X-Amz-Credential", address.accessKey + '/' + stamp.left(8) + '/' + address.region + "/s3/aws4_request");
    all.insert("X-Amz-Date", stamp);
    all.insert("X-Amz-Expires", QByteArray::number(static_cast<qint64>(lifetime.count())));
    all.insert("X-Amz-SignedHeaders", headerNames);
    const QByteArray query = queryOf(all);
    const QByteArray path = pathOf(address, key);
    const QByteArray canonical = method + '\n' + path + '\n' + query + '\n' + headerLinesOf(signedHeaders) + '\n' +
                                 headerNames + "\nUNSIGNED-PAYLOAD";
    const QByteArray signature = signatureOf(signer, stamp, canonical);
    return QUrl(address.endpoint).scheme() + QStringLiteral("://") +
           QString::fromLatin1(host + path + '?' + query + "&X-Amz-Signature=" + signature);
}

QList<std::pair<QByteArray, QByteArray>> authorised(const AwsRequest &request, const AwsKey &key, base::Instant now)
{
    const QByteArray stamp = stampOf(now);
    QMap<QByteArray, QByteArray> headers = request.headers;
    headers.insert("x-amz-date", stamp);
    QMap<QByteArray, QByteArray> signedHeaders = headers;
    signedHeaders.insert("host", request.host);
    const QByteArray names = QByteArrayList(signedHeaders.keys()).join(';');
    const QByteArray canonical = request.method + '\n' + percentEncoded(request.path, true) + '\n' +
                                 queryOf(request.query) + '\n' + headerLinesOf(signedHeaders) + '\n' + names + '\n' +
                                 crypto::sha256(request.body).toHex();
    QList<std::pair<QByteArray, QByteArray>> all;
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        all.append({it.key(), it.value()});
    all.append({"authorization", "AWS4-HMAC-SHA256 Credential=" + key.accessKey + '/' + stamp.left(8) + '/' +
                                     key.region + '/' + key.service + "/aws4_request, SignedHeaders=" + names +
                                     ", Signature=" + signatureOf(key, stamp, canonical)});
    return all;
}

} // namespace attune::server::storage
