// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/client_fault.h"

namespace attune::base {

QString textOf(ClientFault fault)
{
    switch (fault) {
    case ClientFault::UnknownHost:
        return QStringLiteral("unknown_host");
    case ClientFault::ConnectionRefused:
        return QStringLiteral("refused");
    case ClientFault::ProxySignIn:
        return QStringLiteral("proxy_sign_in");
    case ClientFault::ProxyUnreachable:
        return QStringLiteral("proxy_unreachable");
    case ClientFault::ProxyRefuses:
        return QStringLiteral("proxy_refuses");
    case ClientFault::CertificateRevoked:
        return QStringLiteral("certificate_revoked");
    case ClientFault::CertificateExpired:
        return QStringLiteral("certificate_expired");
    case ClientFault::CertificateNotYetValid:
        return QStringLiteral("certificate_not_yet_valid");
    case ClientFault::CertificateSelfSigned:
        return QStringLiteral("certificate_self_signed");
    case ClientFault::CertificateUnknownAuthority:
        return QStringLiteral("certificate_unknown_authority");
    case ClientFault::CertificateWithoutNames:
        return QStringLiteral("certificate_without_names");
    case ClientFault::CertificateWrongName:
        return QStringLiteral("certificate_wrong_name");
    case ClientFault::CertificateWeak:
        return QStringLiteral("certificate_weak");
    case ClientFault::CertificateOther:
        return QStringLiteral("certificate_other");
    case ClientFault::OtherServer:
        return QStringLiteral("other_server");
    case ClientFault::SecondFactorUnsupported:
        return QStringLiteral("mfa");
    case ClientFault::DiskFull:
        break;
    }
    return QStringLiteral("disk_full");
}

bool isOfProxy(const QString &name)
{
    return name == ClientFault::ProxySignIn || name == ClientFault::ProxyUnreachable ||
           name == ClientFault::ProxyRefuses;
}

} // namespace attune::base
