// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "server/sample/sample_clinic.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace attune::ctl {

int sampleClinicCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(QStringLiteral("profile"), QString(), QStringLiteral("name"),
                                     QStringLiteral("full"));
    const QCommandLineOption cache(QStringLiteral("cache"), QString(), QStringLiteral("folder"));
    const QCommandLineOption numbered(QStringLiteral("numbered-frames")); // for tests, which read them
    parser.addOptions({profile, cache, numbered});
    const bool parsed = parser.parse(QStringList{QStringLiteral("sample-clinic")} + arguments);
    const QString wanted = parser.value(profile);
    if (!parsed || parser.positionalArguments().size() != 1 ||
        (wanted != QStringLiteral("full") && wanted != QStringLiteral("small")))
        return std::fputs("Usage: attunectl sample-clinic DIR [--profile full|small] [--cache DIR] [--numbered-frames]\n", stderr), 2;
    server::sample::SampleOptions options;
    options.folder = QDir(parser.positionalArguments().first()).absolutePath();
    options.cache = parser.isSet(cache) ? QDir(parser.value(cache)).absolutePath()
                                        : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                              QStringLiteral("/attune-sample");
    options.profile = wanted == QStringLiteral("full") ? server::sample::Profile::Full : server::sample::Profile::Small;
    if (parser.isSet(numbered))
        options.frames = server::sample::Frames::Numbered;
    QString last;
    options.progress = [&last](int percent, const QString &what) {
        if (what == last)
            return;
        last = what;
        std::fprintf(stderr, "%3d %%  %s\n", percent, qPrintable(what));
    };
    const base::SystemClock clock;
    if (const auto made = server::sample::makeSampleClinic(options, clock); !made) {
        std::fprintf(stderr, "attunectl: %s.\n", qPrintable(made.error().detail));
        return 1;
    }
    std::printf("Accounts (password %s): ruth, daniel (psychologists), priya (practice manager), oscar (admin),\n"
                "soren, amara, weilin, maria, june, tomasz (patients), each @sample.clinic\n",
                server::sample::samplePassword);
    return 0;
}

} // namespace attune::ctl
