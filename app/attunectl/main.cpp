// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "resources/clinic_resources.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

int usage()
{
    std::fputs(
        "Usage: attunectl <command> …\n\n"
        "  account add --clinic DIR --email ADDRESS --name NAME --role ROLE [--invite] [--office ID] [--record-number "
        "N]\n"
        "      [--birth-date DATE] [--language L] [--jurisdiction J]\n"
        "      Makes an account. The password is read from standard input, one line; with --invite the person\n"
        "      chooses it. Roles: patient, psychologist, practice_manager, admin.\n"
        "  account invite|close|open --clinic DIR --email ADDRESS\n"
        "      Lets somebody choose a new password; closes an account and ends its sign-ins; opens it again.\n"
        "  account reset-second-factor --clinic DIR --email ADDRESS\n"
        "      Takes a lost second factor away and ends every sign-in of the account.\n"
        "  settings show --clinic DIR\n"
        "  settings set second-factor-roles ROLE,ROLE… --clinic DIR\n"
        "      Which roles must have a second factor; \"none\" for nobody.\n"
        "  keys status --clinic DIR\n"
        "      Versions of the wrapping key: age, use, warnings, what is to be destroyed, the last drill.\n"
        "  keys rotate --clinic DIR\n"
        "      Makes a new version and seals every recording's key anew. Media is not touched; may run beside "
        "attuned.\n"
        "  keys disable VERSION | keys enable VERSION --clinic DIR\n"
        "      Switches a version off, so that nothing it seals opens, and on again.\n"
        "  keys destroy VERSION --wait-days 7..30 | keys cancel-destroy VERSION | keys destroy-due   --clinic DIR\n"
        "  keys shares --needed N --of N --out DIR --clinic DIR\n"
        "      Makes texts to be printed and kept by several people. Together they open every later backup.\n"
        "  keys drill SHARE… --clinic DIR | keys restore SHARE… [--from BACKUP] --clinic DIR\n"
        "      Proves that the shares would do for a restore; writes the key file and the certificates anew.\n"
        "  storage prove --clinic DIR\n"
        "      Shows that what is stored does not open without the key, and lists every exception.\n"
        "  retention run [--dry-run] --clinic DIR\n"
        "      Warns, archives and erases what is due; with --dry-run only says what would be done.\n"
        "  retention hold RECORDING | release RECORDING | certificate RECORDING --clinic DIR\n"
        "      Stops every step for a recording, lets it go on, prints the certificate of a deletion.\n"
        "  practice office list|add, practice guardian|supervisor add|end   --clinic DIR\n"
        "      Offices, who acts for a patient, who supervises whom.\n"
        "  session add --email CLINICIAN --of CLIENT --from TIME --minutes N | import FILE.csv | list | cancel ID   "
        "--clinic "
        "DIR\n"
        "      The calendar: who sees whom, when.\n"
        "  backup make --to FOLDER [--remove-many] | backup drill --from FOLDER | backup restore [SHARE…] --from "
        "FOLDER   "
        "--clinic DIR\n"
        "      Copies a clinic, proves that the copy would do, fills an empty clinic from it.\n"
        "  move --clinic OLD --to NEW\n"
        "      Copies a clinic into another one, for example from SQLite to PostgreSQL and S3.\n"
        "  audit key | verify | export --out FILE [--format jsonl|csv|fhir] | accept-restored   --clinic DIR\n"
        "      The key that checks the access log; checks it; writes it for attune-verify, a table program or FHIR;\n"
        "      says that an older log was restored on purpose.\n"
        "  audit torture [--minutes N] [--seed N] [--folder DIR]\n"
        "      Kills, cuts and fills the disks of real clients and a real server on a clinic of invented people, and\n"
        "      proves that nothing was lost.\n"
        "  doctor --clinic DIR [--language en|es]\n"
        "      Looks at everything an operator answers for, and says it in words.\n"
        "  policy print\n"
        "      Prints who may do what, as a Markdown table.\n"
        "  sample-clinic DIR [--profile full|small] [--cache DIR]\n"
        "      Makes a practice of invented people with films, transcripts, consents and an access log.\n",
        stderr);
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    QCoreApplication app(argc, argv);
    attune::initialiseClinicResources();
    attune::base::logToStandardError("warn");
    const QStringList arguments = app.arguments().mid(1);
    if (arguments.isEmpty())
        return usage();
    const QString command = arguments.first();
    if (command == QStringLiteral("account"))
        return attune::ctl::accountCommand(arguments.mid(1));
    if (command == QStringLiteral("session"))
        return attune::ctl::sessionCommand(arguments.mid(1));
    if (command == QStringLiteral("settings"))
        return attune::ctl::settingsCommand(arguments.mid(1));
    if (command == QStringLiteral("keys"))
        return attune::ctl::keysCommand(arguments.mid(1));
    if (command == QStringLiteral("storage"))
        return attune::ctl::storageCommand(arguments.mid(1));
    if (command == QStringLiteral("retention"))
        return attune::ctl::retentionCommand(arguments.mid(1));
    if (command == QStringLiteral("practice"))
        return attune::ctl::practiceCommand(arguments.mid(1));
    if (command == QStringLiteral("backup") || command == QStringLiteral("move"))
        return attune::ctl::backupCommand(arguments);
    if (command == QStringLiteral("doctor"))
        return attune::ctl::doctorCommand(arguments.mid(1));
    if (command == QStringLiteral("audit"))
        return attune::ctl::auditCommand(arguments.mid(1));
    if (command == QStringLiteral("policy"))
        return attune::ctl::policyCommand(arguments.mid(1));
    if (command == QStringLiteral("sample-clinic"))
        return attune::ctl::sampleClinicCommand(arguments.mid(1));
    return usage();
}
