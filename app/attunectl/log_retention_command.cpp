// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/log_retention_command.h"
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "domain/date_values.h"
#include "domain/value_error.h"
#include "server/retention/log_retention.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;
using server::retention::LogPeriods;

namespace {

namespace audit = server::audit;
namespace retention = server::retention;

int show(ClinicFiles &clinic)
{
    const LogPeriods periods = retention::logPeriods(clinic.connection());
    std::printf("%s\n", periods.isOn() ? qPrintable(QStringLiteral("Entries are kept: ") + retention::textOf(periods))
                                       : "Entries are kept for good.");
    const auto counts = audit::removalCounts(clinic.connection());
    std::printf("%lld entries have been taken out", static_cast<long long>(counts.removed));
    std::printf("%s\n", counts.last ? qPrintable(QStringLiteral(", the last time ") +
                                                 domain::wordsFor(*counts.last, clinic.zone()) + QLatin1Char('.'))
                                    : ".");
    return 0;
}

base::Result<LogPeriods> periodsIn(const Given &given, const LogPeriods &now)
{
    if (given.has("off"))
        return given.has("security-years") || given.has("care-years")
                   ? base::Result<LogPeriods>(domain::refused(QStringLiteral("--off is said alone")))
                   : LogPeriods();
    const auto years = [&given](const char *option, int otherwise) {
        return given.has(option) ? given.number(option, LogPeriods::fewest, LogPeriods::most, 0)
                                 : base::Result<qint64>(otherwise);
    };
    const auto security = years("security-years", now.security);
    const auto care = years("care-years", now.care);
    if (!security || !care)
        return security ? care.error() : security.error();
    return LogPeriods{static_cast<int>(*security), static_cast<int>(*care)};
}

int setOrShow(ClinicFiles &clinic, const Given &given)
{
    const LogPeriods now = retention::logPeriods(clinic.connection());
    const auto wanted = periodsIn(given, now);
    if (!wanted)
        return failed(wanted.error());
    if (*wanted == now)
        return show(clinic);
    const QString change = QStringLiteral("log-retention-years=%1 %2").arg(wanted->security).arg(wanted->care);
    if (const auto logged = clinic.log(LogAction::SettingChanged, change); !logged)
        return failed(logged.error());
    retention::keepLogPeriods(clinic.connection(), *wanted);
    return show(clinic);
}

} // namespace

Command logRetentionCommand()
{
    return {"audit retention",
            "",
            0,
            0,
            "Says for how long entries of the access log are kept, or changes that. The server takes out what is over, "
            "behind a signed record.",
            {clinicOption,
             {"security-years", "N", "Sign-ins, settings, refusals: 6 to 100 years."},
             {"care-years", "N", "What concerns a client: 6 to 100 years, and as long as the client's record."},
             {"off", nullptr, "From now on everything is kept for good."}},
            onClinic(setOrShow)};
}

} // namespace attune::ctl
