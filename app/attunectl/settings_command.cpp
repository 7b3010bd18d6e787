// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "server/identity/second_factor.h"
#include "server/store/migrations.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

namespace attune::ctl {

namespace {

using server::identity::SecondFactors;

const QString secondFactorRoles = QStringLiteral("second-factor-roles");

int failed(const QString &what)
{
    std::fprintf(stderr, "attunectl: %s.\n", qPrintable(what));
    return 1;
}

int show(server::store::Connection &connection)
{
    const QStringList roles = SecondFactors::requiredOf(connection);
    std::printf("%s = %s\n", qPrintable(secondFactorRoles),
                roles.isEmpty() ? "none" : qPrintable(roles.join(QLatin1Char(','))));
    return 0;
}

int setRoles(server::store::Database &database, const QString &value, const base::Clock &clock)
{
    const QStringList roles =
        value == QStringLiteral("none") ? QStringList() : value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &role : roles) {
        if (domain::roleFromText(role) == domain::Role::Unknown)
            return failed(
                QStringLiteral("\"%1\" is no role; there are patient, psychologist, practice_manager and admin")
                    .arg(role));
    }
    server::audit::AccessLog log(database, clock);
    server::audit::Entry entry = operatorEntry(clock.now(), "settingChanged");
    entry.code = secondFactorRoles + QLatin1Char('=') + roles.join(QLatin1Char(','));
    if (const auto logged = log.append({entry}); !logged)
        return failed(QStringLiteral("the access log cannot be written, so nothing was changed"));
    SecondFactors::require(database.connection(), roles);
    return show(database.connection());
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
    const base::SystemClock clock;
    const QString file = QDir(parser.value(clinic)).absoluteFilePath(QStringLiteral("data/clinic.sqlite"));
    if (!QFile::exists(file))
        return failed(QStringLiteral("there is no clinic in this folder"));
    try {
        server::store::Database database(file);
        server::store::migrate(database.connection(), clock.now());
        return shows ? show(database.connection()) : setRoles(database, words.at(2), clock);
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
