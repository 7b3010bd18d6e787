// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace attune::domain {

/// How far a try to reach a clinic's server came. Each step has the ones before behind it.
struct ConnectionReport
{
    enum class Reached {
        NoAddress,    ///< what was typed is no address
        NoWayOut,     ///< a proxy of this network is in the way
        NameUnknown,  ///< no server has this name
        Silent,       ///< there is one, and it does not answer at this port
        Untrusted,    ///< it answers, and cannot prove who it is
        OtherProduct, ///< it is secure, and no server of a clinic
        Clinic
    };
    Reached reached = Reached::NoAddress;
    QString host;
    QString fault; ///< of the step that went wrong: the code of its error, empty when there is none
    std::optional<base::Instant> validFrom; ///< of a certificate with a fault
    std::optional<base::Instant> validUntil;
    QStringList names;                 ///< what a certificate with a fault is for
    bool isWell = true;                ///< whether a server of a clinic says that it can be worked with
    QString version;                   ///< of the server, when it is one of a clinic
    std::chrono::seconds clockSkew{0}; ///< how far this computer's clock is ahead of the server's
};

} // namespace attune::domain
