// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/tls_fault.h"

#include <QSslKey>

#include <algorithm>

namespace attune::line {

namespace {

using Kind = TlsFault::Kind;

/// As OpenSSL's security level 2 sees it: less than 112 bits. Qt has no word for that, and no way to the signature but
/// the certificate's text.
bool isWeak(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    const bool shortKey = (key.algorithm() == QSsl::Rsa || key.algorithm() == QSsl::Dsa) ? key.length() < 2048
                          : key.algorithm() == QSsl::Ec                                  ? key.length() < 224
                                                                                         : false;
    const QString text = certificate.toText();
    const auto signedWith = [&text](const char *digest) {
        return text.contains(QStringLiteral("Signature Algorithm: ") + QLatin1String(digest), Qt::CaseInsensitive);
    };
    return shortKey || signedWith("md5") || signedWith("sha1") || signedWith("ecdsa-with-sha1") ||
           signedWith("dsa-with-sha1");
}

Kind kindOf(const QSslError &error, const QList<QSslCertificate> &chain)
{
    switch (error.error()) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Kind::Revoked;
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return Kind::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Kind::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return chain.isEmpty() || chain.first().subjectAlternativeNames().isEmpty() ? Kind::NoNames : Kind::WrongName;
    default:
        return std::any_of(chain.begin(), chain.end(), isWeak) ? Kind::Weak : Kind::Other;
    }
}

} // namespace

TlsFault tlsFaultOf(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    TlsFault fault;
    const QSslError *first = nullptr;
    for (const QSslError &error : errors) {
        const Kind kind = kindOf(error, chain);
        if (first && kind >= fault.kind) // in the order of the enumeration
            continue;
        first = &error;
        fault.kind = kind;
    }
    if (chain.isEmpty())
        return fault;
    const QSslCertificate &blamed = first && !first->certificate().isNull() ? first->certificate() : chain.first();
    fault.validFrom = blamed.effectiveDate();
    fault.validUntil = blamed.expiryDate();
    fault.names = chain.first().subjectAlternativeNames().values();
    if (fault.names.isEmpty())
        fault.names = chain.first().subjectInfo(QSslCertificate::CommonName);
    return fault;
}

base::ClientFault codeOf(TlsFault::Kind kind)
{
    switch (kind) {
    case Kind::Revoked:
        return base::ClientFault::CertificateRevoked;
    case Kind::Expired:
        return base::ClientFault::CertificateExpired;
    case Kind::NotYetValid:
        return base::ClientFault::CertificateNotYetValid;
    case Kind::SelfSigned:
        return base::ClientFault::CertificateSelfSigned;
    case Kind::UnknownAuthority:
        return base::ClientFault::CertificateUnknownAuthority;
    case Kind::NoNames:
        return base::ClientFault::CertificateWithoutNames;
    case Kind::WrongName:
        return base::ClientFault::CertificateWrongName;
    case Kind::Weak:
        return base::ClientFault::CertificateWeak;
    case Kind::Other:
        break;
    }
    return base::ClientFault::CertificateOther;
}

bool isAboutTime(TlsFault::Kind kind)
{
    return kind == Kind::Expired || kind == Kind::NotYetValid;
}

} // namespace attune::line
