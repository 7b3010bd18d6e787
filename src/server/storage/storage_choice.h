// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace attune::server::storage {

/// Where sealed media lies. Without `s3` it is a folder of the clinic.
struct StorageChoice
{
    struct S3
    {
        QString endpoint;
        QString region = QStringLiteral("us-east-1");
        QString bucket;
        QString prefix;
        bool bucketInHost = false;
        QString accessKey;
        QString secretKey;
        QString authorityFile;
        bool publicLinks = false;
        QString coldClass = QStringLiteral("GLACIER");
    };
    std::optional<S3> s3;
    QString coldFolder;    ///< for a folder: where archived recordings move
    qint64 quotaBytes = 0; ///< 0: none
    qint64 largestUpload = 8LL * 1024 * 1024 * 1024;
};

} // namespace attune::server::storage
