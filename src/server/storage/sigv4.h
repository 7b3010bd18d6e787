// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <utility>

namespace attune::server::storage {

/// Where an S3-compatible store answers, and with which key.
struct S3Address
{
    QString endpoint; ///< "https://storage.example:9000", without a path
    QByteArray region = "us-east-1";
    QByteArray bucket;
    bool bucketInHost = false; ///< "bucket.host/key" instead of "host/bucket/key"
    QByteArray accessKey;
    crypto::SecretBytes secretKey;
};

/// A presigned URL after Signature Version 4 (AWS "Authenticating Requests: Using Query Parameters"): the signature is
/// in the query, the payload is not signed; signed headers are "host" and the given ones. Usable until it expires.
/// @param key object key, UTF-8; empty for the bucket itself  @param lifetime 1 s to 7 days
/// @param parameters further query parameters, which are signed too
/// @param headers that the request will carry, names in lower case; every x-amz- header must be among them
QString presigned(const S3Address &address, const QByteArray &method, const QByteArray &key, base::Instant now,
                  std::chrono::seconds lifetime, const QMap<QByteArray, QByteArray> &parameters = {},
                  const QMap<QByteArray, QByteArray> &headers = {});

/// Who signs, for which service.
struct AwsKey
{
    QByteArray region;
    QByteArray service; ///< "kms"
    QByteArray accessKey;
    QByteArray secretKey;
};

/// A request to be signed in its headers (AWS "Create a signed AWS API request").
struct AwsRequest
{
    QByteArray method = "POST";
    QByteArray host;
    QByteArray path = "/"; ///< UTF-8, not encoded
    QMap<QByteArray, QByteArray> query;
    QMap<QByteArray, QByteArray> headers; ///< all that are signed besides host and x-amz-date; names in lower case
    QByteArray body;
};

/// The headers of the request with x-amz-date and authorization; the host goes without saying.
QList<std::pair<QByteArray, QByteArray>> authorised(const AwsRequest &request, const AwsKey &key, base::Instant now);

} // namespace attune::server::storage
