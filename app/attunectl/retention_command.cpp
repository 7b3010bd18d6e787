// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"

#include <QCommandLineParser>

#include <cstdio>

namespace attune::ctl {

namespace {

namespace retention = server::retention;

int run(ClinicFiles &clinic, bool dry)
{
    const retention::Policies policies = retention::Policies::builtIn();
    const retention::Workplace place = clinic.workplace(policies);
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
    {
        auto row = clinic.connection().run(QStringLiteral("SELECT 1 FROM recordings WHERE id = ?"), {recordingId});
        if (!row.next())
            return failed(QStringLiteral("there is no recording with this id"));
    }
    if (verb == QStringLiteral("certificate")) {
        const auto certificate = retention::certificateOf(clinic.connection(), recordingId);
        if (!certificate)
            return failed(QStringLiteral("this recording was not erased"));
        std::printf("%s\nhmac-sha256: %s\n", qPrintable(certificate->first), qPrintable(certificate->second));
        return 0;
    }
    const bool holds = verb == QStringLiteral("hold");
    if (const auto logged =
            clinic.log(holds ? "legalHoldPlaced" : "legalHoldLifted", QStringLiteral("recording:") + recordingId);
        !logged)
        return failed(logged.error().detail);
    if (holds)
        retention::hold(clinic.connection(), recordingId, clinic.now());
    else if (!retention::releaseHold(clinic.connection(), recordingId, clinic.now()))
        return failed(QStringLiteral("there is no hold on it"));
    std::puts(holds ? "It is held: nothing is erased until the hold is released." : "The hold is released.");
    return 0;
}

} // namespace

int retentionCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("clinic"), QString(), QStringLiteral("folder"));
    const QCommandLineOption dry(QStringLiteral("dry-run"));
    parser.addOptions({folder, dry});
    const bool understood = parser.parse(QStringList{QStringLiteral("retention")} + arguments);
    const QStringList words = parser.positionalArguments();
    const bool runs = words == QStringList{QStringLiteral("run")};
    const QStringList verbs = {QStringLiteral("hold"), QStringLiteral("release"), QStringLiteral("certificate")};
    const bool one = words.size() == 2 && verbs.contains(words.first());
    if (!understood || (!runs && !one))
        return std::fputs("Usage: attunectl retention run [--dry-run] --clinic DIR\n"
                          "       attunectl retention hold|release|certificate RECORDING --clinic DIR\n",
                          stderr),
               2;
    try {
        const auto clinic = ClinicFiles::open(parser.value(folder));
        if (!clinic)
            return failed(clinic.error().detail);
        return runs ? run(**clinic, parser.isSet(dry)) : about(**clinic, words.at(0), words.at(1));
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
