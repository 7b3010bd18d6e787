// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace attune::crypto {

/// A certificate and its private key, both PEM.
struct Identity
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// Makes the clinic's own certificate authority: ECDSA P-256, self-signed, ten years, may sign servers only.
/// @param clinicName shown as the common name
base::Result<Identity> makeAuthority(const QString &clinicName);

/// Makes a server certificate signed by the authority, valid for one year.
/// @param names DNS names and IP addresses clients use
base::Result<Identity> makeServerIdentity(const Identity &authority, const QStringList &names);

/// Whether a PEM certificate was signed with the key of another one.
bool isSignedBy(const QByteArray &certificatePem, const QByteArray &authorityPem);

/// Days until a PEM certificate expires, negative when it has; InvalidInput when it cannot be read.
base::Result<int> daysLeft(const QByteArray &certificatePem);

} // namespace attune::crypto
