// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::base {

/// What a program finds wrong by itself, before or without an answer of a server: beside the problem codes of answers
/// (src/domain/problem.h) these are the codes an Error may have. Nothing of them goes over a line.
enum class ClientFault {
    UnknownHost,
    ConnectionRefused,
    ProxySignIn,      ///< the proxy wants a name and a password, or others
    ProxyUnreachable, ///< it is not there
    ProxyRefuses,     ///< it is not there, or does not let this program through: Qt says no more
    CertificateRevoked,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateSelfSigned,
    CertificateUnknownAuthority,
    CertificateWithoutNames,
    CertificateWrongName,
    CertificateWeak,
    CertificateOther,
    OtherServer,             ///< an invitation is for another one
    SecondFactorUnsupported, ///< it is another product's
    DiskFull
};

/// "unknown_host", "certificate_expired" …
QString textOf(ClientFault fault);

/// Whether the code of an Error is about a proxy on the way.
bool isOfProxy(const QString &name);

/// Whether the code of an Error is this one.
inline bool operator==(const QString &name, ClientFault fault)
{
    return name == textOf(fault);
}

} // namespace attune::base
