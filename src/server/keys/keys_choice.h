// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace attune::server::keys {

/// Who keeps the wrapping keys. Without either it is the key file.
struct KeysChoice
{
    struct Pkcs11
    {
        QString module; ///< shared library of the token's maker
        QString token;  ///< its label
        QString pin;
    };
    struct Vault
    {
        QString address; ///< "https://vault.example:8200"
        QString mount = QStringLiteral("transit");
        QString key;
        QString token;
        QString authorityFile;
    };
    /// The key file stays, with its keys sealed by AWS KMS.
    struct AwsKms
    {
        QString region;
        QString keyId; ///< id, ARN or alias of a symmetric key
        QString accessKey;
        QString secretKey;
        QString endpoint; ///< "https://kms.<region>.amazonaws.com" unless said otherwise
        QString authorityFile;
    };
    std::optional<Pkcs11> pkcs11;
    std::optional<Vault> vault;
    std::optional<AwsKms> awsKms;
};

} // namespace attune::server::keys
