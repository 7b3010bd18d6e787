// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "server/identity/second_factor.h"

#include <QCommandLineParser>

#include <cstdio>

namespace attune::ctl {

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
            return failed(
                QStringLiteral("\"%1\" is no role; there are patient, psychologist, practice_manager and admin")
                    .arg(role));
    }
    const QString change = secondFactorRoles + QLatin1Char('=') + roles.join(QLatin1Char(','));
    if (const auto logged = clinic.log("settingChanged", change); !logged)
        return failed(QStringLiteral("the access log cannot be written, so nothing was changed"));
    SecondFactors::require(clinic.connection(), roles);
    return show(clinic.connection());
}

} // namespace

int settingsCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption clinic(QStringLiteral("clinic"), QString(), QStringLiteral("folder"));
    parser.addOption(clinic);
    const bool understood = parser.parse(QStringList{QStringLiteral("settings")} + arguments) && parser.isSet(clinic);
    const QStringList words = parser.positionalArguments();
    const bool shows = words == QStringList{QStringLiteral("show")};
    const bool sets = words.size() == 3 && words.at(0) == QStringLiteral("set") && words.at(1) == secondFactorRoles;
    if (!understood || (!shows && !sets))
        return std::fputs("Usage: attunectl settings show --clinic DIR\n"
                          "       attunectl settings set second-factor-roles ROLE,ROLE… --clinic DIR\n",
                          stderr),
               2;
    try {
        const auto files = ClinicFiles::open(parser.value(clinic));
        if (!files)
            return failed(files.error());
        return shows ? show((*files)->connection()) : setRoles(**files, words.at(2));
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
