// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "server/media/media_faults.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

constexpr std::chrono::hours shownFor{24 * 400};

/// What was not taken, or not all of it, and what the programs said. Control characters of a file's own words do not
/// reach the terminal.
int showFaults(ClinicFiles &clinic)
{
    if (const auto logged = clinic.log(LogAction::DoctorRan, QStringLiteral("media faults")); !logged)
        return failed(logged.error());
    const auto faults = server::media::faultsSince(clinic.connection(), clinic.now() - shownFor);
    for (const auto &fault : faults) {
        std::printf("%s  %s  %s\n", qPrintable(base::toText(fault.happenedAt)), qPrintable(fault.recordingId),
                    qPrintable(fault.kind));
        for (const QString &line : fault.words.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QString shown = line;
            for (QChar &c : shown)
                c = c.isPrint() ? c : QLatin1Char('?');
            std::printf("    %s\n", qPrintable(shown));
        }
    }
    std::printf("%lld of the last 400 days.\n", static_cast<long long>(faults.size()));
    return 0;
}

} // namespace

Commands mediaCommands()
{
    return {
        {"media faults",
         "",
         0,
         0,
         "Which files and tracks were not taken, or not all of them, and why, in the words of the programs that read "
         "them.",
         {clinicOption},
         onClinic([](ClinicFiles &clinic, const Given &) { return showFaults(clinic); })}};
}

} // namespace attune::ctl
