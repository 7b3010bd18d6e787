// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include <QHash>

namespace attune::domain {

Role roleFromText(const QString &text)
{
    static const QHash<QString, Role> roles = {
        {QStringLiteral("patient"), Role::Patient},
        {QStringLiteral("client"), Role::Patient},
        {QStringLiteral("psychologist"), Role::Psychologist},
        {QStringLiteral("clinician"), Role::Psychologist},
        {QStringLiteral("practice_manager"), Role::PracticeManager},
        {QStringLiteral("administrator"), Role::PracticeManager},
        {QStringLiteral("admin"), Role::Admin},
        {QStringLiteral("super_admin"), Role::Admin},
    };
    return roles.value(text.trimmed().toLower(), Role::Unknown);
}

QString textOf(Role role)
{
    switch (role) {
    case Role::Patient:
        return QStringLiteral("patient");
    case Role::Psychologist:
        return QStringLiteral("psychologist");
    case Role::PracticeManager:
        return QStringLiteral("practice_manager");
    case Role::Admin:
        return QStringLiteral("admin");
    case Role::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString textOf(SystemActor actor)
{
    return actor == SystemActor::Server ? QStringLiteral("server") : QStringLiteral("operator");
}

} // namespace attune::domain
