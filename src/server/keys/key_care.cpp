// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/key_care.h"

namespace attune::server::keys {

namespace {

constexpr double mostWraps = 4294967296.0; // 2^32, NIST SP 800-38D, 8.3
constexpr double warnAt = 0.8;
constexpr double dayMs = 24.0 * 3600 * 1000;

double daysOld(const KeyVersion &version, base::Instant now)
{
    return version.createdAtMs > 0 ? static_cast<double>(base::toUnixMs(now) - version.createdAtMs) / dayMs : 0;
}

} // namespace

QString textOf(KeyWarning::What what)
{
    switch (what) {
    case KeyWarning::What::NearItsEnd:
        return QStringLiteral("nearItsEnd");
    case KeyWarning::What::NearlyUsedUp:
        return QStringLiteral("nearlyUsedUp");
    case KeyWarning::What::StillSeals:
        break;
    }
    return QStringLiteral("stillSeals");
}

QList<KeyWarning> warningsOf(const QList<KeyVersion> &versions, quint32 current, const ObjectKeys &keys,
                             int rotationDays, base::Instant now)
{
    const auto used = keys.usedBy();
    const auto wraps = keys.wrapsOf();
    QList<KeyWarning> warnings;
    for (const KeyVersion &version : versions) {
        const bool isCurrent = version.version == current;
        if (isCurrent && daysOld(version, now) > warnAt * rotationDays)
            warnings.append({version.version, KeyWarning::What::NearItsEnd});
        if (static_cast<double>(wraps.value(version.version)) > warnAt * mostWraps)
            warnings.append({version.version, KeyWarning::What::NearlyUsedUp});
        if (!isCurrent && used.value(version.version) > 0)
            warnings.append({version.version, KeyWarning::What::StillSeals});
    }
    return warnings;
}

bool isOver(const QList<KeyVersion> &versions, quint32 current, int rotationDays, base::Instant now)
{
    return std::any_of(versions.begin(), versions.end(), [&](const KeyVersion &version) {
        return version.version == current && daysOld(version, now) >= rotationDays;
    });
}

} // namespace attune::server::keys
