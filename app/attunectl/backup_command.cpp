// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "server/backup/clinic_backup.h"
#include "server/clinic_watch.h"

#include <QCommandLineParser>

#include <cstdio>

namespace attune::ctl {

namespace backup = server::backup;

namespace {

int make(ClinicFiles &clinic, const QString &folder)
{
    const auto copied = backup::makeBackup(clinic.parts(), folder);
    if (!copied)
        return failed(copied.error());
    if (const auto logged = clinic.log("backupMade", QStringLiteral("%1 new containers").arg(copied->objects)); !logged)
        return failed(logged.error());
    clinic.setSetting(server::lastBackupSetting, base::toText(clinic.now()));
    std::printf("Backed up: %lld recordings in the database; containers: %lld new, %lld there already, %lld taken "
                "away.\nIt holds no key: keep recovery shares elsewhere (attunectl keys shares).\n",
                static_cast<long long>(copied->rows.value(QStringLiteral("recordings"))),
                static_cast<long long>(copied->objects), static_cast<long long>(copied->kept),
                static_cast<long long>(copied->removed));
    return 0;
}

int drill(ClinicFiles &clinic, const QString &folder)
{
    const auto drilled = backup::drill(clinic.parts(), folder);
    if (!drilled)
        return failed(drilled.error());
    const QString outcome = drilled->isGood() ? QStringLiteral("passed") : QStringLiteral("failed");
    if (const auto logged = clinic.log("backupDrill", outcome); !logged)
        return failed(logged.error());
    for (const QString &problem : drilled->problems)
        std::printf("problem: %s\n", qPrintable(problem));
    std::printf("%lld rows and the hashes of %lld containers checked, %d containers opened to their last byte: %s.\n",
                static_cast<long long>(drilled->rows), static_cast<long long>(drilled->objects), drilled->opened,
                qPrintable(outcome));
    if (drilled->isGood())
        clinic.setSetting(server::lastBackupDrillSetting, base::toText(clinic.now()));
    return drilled->isGood() ? 0 : 3;
}

void say(const backup::Copied &copied)
{
    qint64 rows = 0;
    for (const qint64 count : copied.rows)
        rows += count;
    std::printf("%lld rows and %lld containers. Everybody signs in anew.\n", static_cast<long long>(rows),
                static_cast<long long>(copied.objects + copied.kept));
}

int restore(const QString &from, const QString &folder)
{
    const auto clinic = ClinicFiles::open(folder, server::ClinicParts::Missing::Make);
    if (!clinic)
        return failed(clinic.error());
    const auto copied = backup::restoreBackup(from, (*clinic)->parts());
    if (!copied)
        return failed(copied.error());
    if (const auto logged = (*clinic)->log("backupRestored"); !logged)
        return failed(logged.error());
    say(*copied);
    return 0;
}

int usage()
{
    std::fputs("Usage: attunectl backup make --to FOLDER --clinic DIR\n"
               "       attunectl backup drill --from FOLDER --clinic DIR\n"
               "       attunectl backup restore --from FOLDER --clinic NEW\n"
               "       attunectl move --clinic OLD --to NEW\n",
               stderr);
    return 2;
}

int moved(const QString &from, const QString &to)
{
    const auto source = ClinicFiles::open(from);
    if (!source)
        return failed(source.error());
    const auto target = ClinicFiles::open(to, server::ClinicParts::Missing::Make);
    if (!target)
        return failed(QStringLiteral("the new clinic: ") + target.error().detail);
    const auto copied = backup::moveClinic((*source)->parts(), (*target)->parts());
    if (!copied)
        return failed(copied.error());
    if (const auto logged = (*target)->log("clinicMoved"); !logged)
        return failed(logged.error());
    say(*copied);
    return 0;
}

} // namespace

int backupCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("clinic"), QString(), QStringLiteral("folder"));
    const QCommandLineOption to(QStringLiteral("to"), QString(), QStringLiteral("folder"));
    const QCommandLineOption from(QStringLiteral("from"), QString(), QStringLiteral("folder"));
    parser.addOptions({folder, to, from});
    if (!parser.parse(arguments)) // the first word is the command's own name
        return usage();
    const bool moves = arguments.first() == QStringLiteral("move");
    const QStringList words = parser.positionalArguments();
    try {
        if (moves && words.isEmpty() && parser.isSet(to))
            return moved(parser.value(folder), parser.value(to));
        if (!moves && words == QStringList{QStringLiteral("restore")} && parser.isSet(from))
            return restore(parser.value(from), parser.value(folder));
        const bool makes = words == QStringList{QStringLiteral("make")} && parser.isSet(to);
        const bool drills = words == QStringList{QStringLiteral("drill")} && parser.isSet(from);
        if (moves || (!makes && !drills))
            return usage();
        const auto clinic = ClinicFiles::open(parser.value(folder));
        if (!clinic)
            return failed(clinic.error());
        return makes ? make(**clinic, parser.value(to)) : drill(**clinic, parser.value(from));
    } catch (const server::store::StoreError &error) {
        return failed(QString::fromUtf8(error.what()));
    }
}

} // namespace attune::ctl
