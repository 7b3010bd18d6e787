// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/kms_seal.h"

#include "base/visible_text.h"
#include "server/net/web_client.h"
#include "server/storage/sigv4.h"

#include <QUrl>

namespace attune::server::keys {

using protocol::Json;

namespace {

const QByteArray contentType = "application/x-amz-json-1.1";

base::Error unavailable(const QString &what)
{
    return {base::ErrorKind::Unavailable, QStringLiteral("AWS KMS ") + what, {}, {}};
}

/// KMS answers 400 to nearly everything; what it means is in "__type", behind a "#" where there is one.
base::Error errorOf(const net::WebAnswer &answer)
{
    const auto body = protocol::objectFrom(answer.body);
    const QString kind =
        body ? base::shortened(protocol::text(*body, "__type").section(QLatin1Char('#'), -1), 64) : QString();
    if (kind == QStringLiteral("InvalidCiphertextException") || kind == QStringLiteral("IncorrectKeyException"))
        return {base::ErrorKind::Corrupt, QStringLiteral("AWS KMS does not open this key"), {}, {}};
    static const QStringList settings = {
        QStringLiteral("AccessDeniedException"),        QStringLiteral("NotFoundException"),
        QStringLiteral("UnrecognizedClientException"),  QStringLiteral("InvalidSignatureException"),
        QStringLiteral("IncompleteSignatureException"), QStringLiteral("InvalidKeyUsageException"),
        QStringLiteral("InvalidArnException"),          QStringLiteral("ValidationException")};
    if (settings.contains(kind))
        return {base::ErrorKind::InvalidInput,
                QStringLiteral("AWS KMS has no such key, or this access key may not use it (%1)").arg(kind),
                {},
                {}};
    return unavailable(protocol::isPlainWord(kind) ? QStringLiteral("answered ") + kind
                                                   : QStringLiteral("answered %1").arg(answer.status));
}

} // namespace

QString KmsSeal::description() const
{
    return QStringLiteral("key file, sealed by AWS KMS in ") + m_choice.region;
}

base::Result<Json> KmsSeal::call(const QByteArray &operation, Json body, const QByteArray &name) const
{
    body["KeyId"] = protocol::json(m_choice.keyId);
    body["EncryptionContext"] = {{"attune", name.toStdString()}};
    const QUrl endpoint(m_choice.endpoint);
    storage::AwsRequest request;
    request.body = protocol::toBytes(body);
    request.host = endpoint.authority().toLatin1();
    request.headers = {{"content-type", contentType}, {"x-amz-target", "TrentService." + operation}};
    net::WebRequest web;
    web.method = "POST";
    web.url = m_choice.endpoint + QLatin1Char('/');
    web.body = request.body;
    web.authorityFile = m_choice.authorityFile;
    web.patience = std::chrono::seconds(10);
    web.headers = storage::authorised(
        request, {m_choice.region.toUtf8(), "kms", m_choice.accessKey.toUtf8(), m_choice.secretKey.toUtf8()},
        m_clock.now());
    const auto answer = net::fetch(web);
    if (!answer)
        return unavailable(QStringLiteral("cannot be reached: ") + answer.error().detail);
    return answer->isGood() ? protocol::objectFrom(answer->body) : base::Result<Json>(errorOf(*answer));
}

base::Result<QByteArray> KmsSeal::seal(const crypto::SecretBytes &key, const QByteArray &name) const
{
    const auto answer = call("Encrypt", {{"Plaintext", key.view().toBase64().toStdString()}}, name);
    if (!answer)
        return answer.error();
    const QByteArray sealedKey = QByteArray::fromBase64(protocol::text(*answer, "CiphertextBlob").toLatin1());
    return sealedKey.isEmpty() ? base::Result<QByteArray>(unavailable(QStringLiteral("gave no ciphertext")))
                               : base::Result<QByteArray>(sealedKey);
}

base::Result<crypto::SecretBytes> KmsSeal::open(const QByteArray &sealedKey, const QByteArray &name) const
{
    const auto answer = call("Decrypt", {{"CiphertextBlob", sealedKey.toBase64().toStdString()}}, name);
    if (!answer)
        return answer.error();
    return crypto::SecretBytes(QByteArray::fromBase64(protocol::text(*answer, "Plaintext").toLatin1()));
}

} // namespace attune::server::keys
