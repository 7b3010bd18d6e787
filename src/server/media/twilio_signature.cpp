// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/twilio_signature.h"

#include "crypto/digest.h"

#include <QMap>
#include <QSet>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace attune::server::media {

namespace {

constexpr qsizetype mostFields = 200;

std::optional<QString> decoded(QByteArray text)
{
    text.replace('+', ' ');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto isHex = [&text](qsizetype at) {
            return at < text.size() && std::isxdigit(static_cast<unsigned char>(text.at(at)));
        };
        if (text.at(i) == '%' && !(isHex(i + 1) && isHex(i + 2)))
            return std::nullopt;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString result = utf8(QByteArray::fromPercentEncoding(text));
    return utf8.hasError() ? std::nullopt : std::optional(result);
}

/// The URL with its port written out, and without it.
QStringList bothWays(const QString &text)
{
    QUrl with(text);
    QUrl without(text);
    if (with.port() < 0)
        with.setPort(with.scheme() == QStringLiteral("https") ? 443 : 80);
    without.setPort(-1);
    return {text, with.toString(QUrl::FullyEncoded), without.toString(QUrl::FullyEncoded)};
}

} // namespace

std::optional<FormFields> formFieldsFrom(const QByteArray &body)
{
    FormFields fields;
    const auto pieces = body.split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        const auto name = decoded(equals < 0 ? piece : piece.left(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : piece.mid(equals + 1));
        if (!name || !value || fields.size() == mostFields)
            return std::nullopt;
        fields.append({*name, *value});
    }
    return fields;
}

QByteArray twilioSignature(const QString &url, const FormFields &fields, const crypto::SecretBytes &authToken)
{
    QMap<QString, QSet<QString>> byName;
    for (const auto &[name, value] : fields)
        byName[name].insert(value);
    QByteArray text = url.toUtf8();
    for (auto it = byName.cbegin(); it != byName.cend(); ++it) {
        QStringList values(it->cbegin(), it->cend());
        std::sort(values.begin(), values.end());
        for (const QString &value : std::as_const(values))
            text += it.key().toUtf8() + value.toUtf8();
    }
    return crypto::hmacSha1(authToken, text).toBase64();
}

bool isTwilioSignature(const QByteArray &given, const QString &url, const FormFields &fields,
                       const crypto::SecretBytes &authToken)
{
    bool right = false; // every way is computed, whichever fits
    const QStringList ways = bothWays(url);
    for (const QString &way : ways)
        right = crypto::equalInConstantTime(given, twilioSignature(way, fields, authToken)) || right;
    return right;
}

bool isTwilioBodySignature(const QByteArray &given, const QString &url, const QByteArray &body,
                           const crypto::SecretBytes &authToken)
{
    const QString claimed = QUrlQuery(QUrl(url)).queryItemValue(QStringLiteral("bodySHA256")).toLower();
    return crypto::equalInConstantTime(claimed.toLatin1(), crypto::sha256(body).toHex()) &&
           isTwilioSignature(given, url, {}, authToken);
}

} // namespace attune::server::media
