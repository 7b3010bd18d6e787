// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "server/identity/second_factor.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

using server::identity::SecondFactors;

const QString secondFactorRoles = QStringLiteral("second-factor-roles");

int show(server::store::Connection &connection)
{
    const QStringList roles = SecondFactors::requiredOf(connection);
    std::printf("%s = %s\n", qPrintable(secondFactorRoles),
                roles.isEmpty() ? "none" : qPrintable(roles.join(QLatin1Char(','))));
    return 0;
}

int setRoles(ClinicFiles &clinic, const QString &value)
{
    const QStringList roles =
        value == QStringLiteral("none") ? QStringList() : value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &role : roles) {
        if (domain::roleFromText(role) == domain::Role::Unknown)
            return failed(QStringLiteral(
                              "\"%1\" is no role; there are patient, psychologist, practice_manager, admin and auditor")
                              .arg(role));
    }
    const QString change = secondFactorRoles + QLatin1Char('=') + roles.join(QLatin1Char(','));
    if (const auto logged = clinic.log(LogAction::SettingChanged, change); !logged)
        return failed(logged.error());
    SecondFactors::require(clinic.connection(), roles);
    return show(clinic.connection());
}

} // namespace

Commands settingsCommands()
{
    return {{"settings show",
             "",
             0,
             0,
             "Shows the clinic's settings.",
             {clinicOption},
             onClinic([](ClinicFiles &clinic, const Given &) { return show(clinic.connection()); })},
            {"settings set second-factor-roles",
             "ROLE,ROLE…",
             1,
             1,
             "Says which roles must have a second factor; \"none\" for nobody. Roles: patient, psychologist, "
             "practice_manager, admin, auditor.",
             {clinicOption},
             onClinic([](ClinicFiles &clinic, const Given &given) { return setRoles(clinic, given.word(0)); })}};
}

} // namespace attune::ctl
