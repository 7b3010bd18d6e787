// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/client_fault.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

#include <optional>

namespace attune::line {

/// Why a server could not prove who it is, so that each cause has words of its own.
struct TlsFault
{
    enum class Kind {
        Revoked,
        Expired,
        NotYetValid,
        SelfSigned,       ///< it vouches for itself
        UnknownAuthority, ///< who vouches for it is nobody this program was told to believe
        NoNames,          ///< it says for no server that it is for it (RFC 9525: a common name is none)
        WrongName,
        Weak, ///< a key or a signature that can be forged today
        Other
    };
    Kind kind = Kind::Other;
    QDateTime validFrom; ///< of the certificate with the fault
    QDateTime validUntil;
    QStringList names; ///< what the server's certificate is for
};

/// The fault a person should hear of first, of those that came together. @param chain as the server showed it, its own
/// certificate first
TlsFault tlsFaultOf(const QList<QSslError> &errors, const QList<QSslCertificate> &chain);

/// The code of an Error of kind Untrusted.
base::ClientFault codeOf(TlsFault::Kind kind);

/// Whether it is about time, so that a wrong clock of this computer may be the cause.
bool isAboutTime(TlsFault::Kind kind);

} // namespace attune::line

Q_DECLARE_METATYPE(attune::line::TlsFault)
