// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "server/store/legal_holds.h"
#include "server/store/recordings.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

namespace retention = server::retention;

int run(ClinicFiles &clinic, bool dry)
{
    const auto policies = clinic.policies();
    if (!policies)
        return failed(policies.error());
    const retention::RetentionContext place = clinic.retentionContext(*policies);
    const auto steps = retention::due(place);
    for (const retention::Step &step : steps) {
        if (!dry) {
            if (const auto taken = retention::take(place, step); !taken)
                return failed(retention::textOf(step) + QStringLiteral(": ") + taken.error().detail);
        }
        std::printf("%s\n", qPrintable(retention::textOf(step)));
    }
    return 0;
}

int about(ClinicFiles &clinic, const QString &verb, const QString &recordingId)
{
    if (!server::store::isRecording(clinic.connection(), recordingId))
        return failed(QStringLiteral("there is no recording with this id"));
    if (verb == QStringLiteral("certificate")) {
        const auto certificate = retention::certificateOf(clinic.connection(), recordingId);
        if (!certificate)
            return failed(QStringLiteral("this recording was not erased"));
        std::printf("%s\nhmac-sha256: %s\n", qPrintable(certificate->first), qPrintable(certificate->second));
        return 0;
    }
    const bool holds = verb == QStringLiteral("hold");
    const auto done = clinic.afterLog(
        holds ? LogAction::LegalHoldPlaced : LogAction::LegalHoldLifted, QStringLiteral("recording:") + recordingId,
        [&clinic, &recordingId, holds]() -> base::Result<void> {
            if (holds)
                server::store::placeHold(clinic.connection(), recordingId, clinic.now());
            else if (!server::store::liftHold(clinic.connection(), recordingId, clinic.now()))
                return base::Error{base::ErrorKind::Conflict, QStringLiteral("there is no hold on it"), {}, {}};
            return {};
        });
    if (!done)
        return failed(done.error());
    std::puts(holds ? "On legal hold: nothing is erased until it is released." : "Hold released.");
    return 0;
}

} // namespace

Commands retentionCommands()
{
    const auto one = [](const char *name, const char *help) {
        const QString verb = QString::fromUtf8(name).section(QLatin1Char(' '), 1);
        return Command{
            name, "RECORDING", 1, 1, help, {clinicOption}, onClinic([verb](ClinicFiles &clinic, const Given &given) {
                return about(clinic, verb, given.word(0));
            })};
    };
    return {{"retention run",
             "",
             0,
             0,
             "Warns, archives and erases what is due, and prints each step.",
             {clinicOption, {"dry-run", nullptr, "Dry run: lists what would be done."}},
             onClinic([](ClinicFiles &clinic, const Given &given) { return run(clinic, given.has("dry-run")); })},
            one("retention hold", "Places a legal hold: nothing of the recording is erased."),
            one("retention release", "Releases a legal hold."),
            one("retention certificate", "Prints a deletion certificate.")};
}

} // namespace attune::ctl
