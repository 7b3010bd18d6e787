// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "server/sample/sample_clinic.h"

#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace attune::ctl {

namespace {

int makeSample(const Given &given)
{
    const QString wanted = given.value("profile", QStringLiteral("full"));
    if (wanted != QStringLiteral("full") && wanted != QStringLiteral("small"))
        return failed(QStringLiteral("--profile is full or small"));
    server::sample::SampleOptions options;
    options.folder = QDir(given.word(0)).absolutePath();
    options.cache = given.has("cache") ? QDir(given.value("cache")).absolutePath()
                                       : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                             QStringLiteral("/attune-sample");
    options.profile = wanted == QStringLiteral("full") ? server::sample::Profile::Full : server::sample::Profile::Small;
    if (given.has("numbered-frames"))
        options.frames = server::sample::Frames::Numbered;
    QString last;
    options.progress = [&last](int percent, const QString &what) {
        if (what == last)
            return;
        last = what;
        std::fprintf(stderr, "%3d %%  %s\n", percent, qPrintable(what));
    };
    const base::SystemClock clock;
    if (const auto made = server::sample::makeSampleClinic(options, clock); !made)
        return failed(made.error());
    std::printf("Accounts (password %s): ruth, daniel (psychologists), priya (practice manager), oscar (admin),\n"
                "ingrid (auditor),\n"
                "soren, amara, weilin, maria, june, tomasz (patients), each @sample.clinic\n",
                server::sample::samplePassword);
    return 0;
}

} // namespace

Commands sampleClinicCommands()
{
    return {{"sample-clinic",
             "DIR",
             1,
             1,
             "Makes a practice of invented people with films, transcripts, consents and an access log.",
             {{"profile", "full|small", "The size of the sample; full by default."},
              {"cache", "DIR", "Where films are kept for the next time."},
              {"numbered-frames", nullptr, "Numbers the frames of the films, for tests that read them."}},
             makeSample}};
}

} // namespace attune::ctl
