// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/keys/object_keys.h"

namespace attune::server::keys {

/// What an operator has to know about a wrapping key.
struct KeyWarning
{
    enum class What {
        NearItsEnd,   ///< 80 % of the days after which it is to be replaced
        NearlyUsedUp, ///< 80 % of the seals that random nonces allow under one key
        StillSeals    ///< an older version that something is still sealed under
    };
    quint32 version = 0;
    What what = What::NearItsEnd;
};
/// "nearItsEnd", "nearlyUsedUp", "stillSeals": what a message about the key is known by.
QString textOf(KeyWarning::What what);

/// @param rotationDays after which a version is to be replaced
QList<KeyWarning> warningsOf(const QList<KeyVersion> &versions, quint32 current, const ObjectKeys &keys,
                             int rotationDays, base::Instant now);

/// Whether the current version has reached its end. A provider that does not say how old it is decides itself.
bool isOver(const QList<KeyVersion> &versions, quint32 current, int rotationDays, base::Instant now);

} // namespace attune::server::keys
