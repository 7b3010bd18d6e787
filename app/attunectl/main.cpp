// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "app/build_mark.h"
#include "base/log.h"
#include "base/process_privacy.h"
#include "resources/clinic_resources.h"

#include <QCoreApplication>

#include <csignal>

namespace {

/// In the order in which an operator meets them.
attune::cli::Commands allCommands()
{
    using namespace attune::ctl;
    Commands all;
    for (const Commands &some :
         {accountCommands(), practiceCommands(), sessionCommands(), settingsCommands(), keysCommands(),
          backupCommands(), storageCommands(), retentionCommands(), auditCommands(), mediaCommands(),
          transcriptCommands(), doctorCommands(), serviceCommands(), policyCommands(), sampleClinicCommands()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace

int main(int argc, char *argv[])
{
    attune::base::startPrivately();
    QCoreApplication app(argc, argv);
    attune::initialiseClinicResources();
    attune::base::logToStandardError("warn");
    std::signal(SIGPIPE, SIG_IGN); // who has gone away is an error of the call, not the end
    const QStringList arguments = app.arguments().mid(1);
    if (arguments.mid(0, 2) == QStringList{QStringLiteral("audit"), QStringLiteral("torture-client")})
        return attune::ctl::tortureClientCommand(arguments.mid(2));
    const attune::cli::Program program{"attunectl", attune::app::versionAndBuild(),
                                       "The operator's command line of an Attune clinic. Most commands may run beside "
                                       "the server; those that may not say so.",
                                       "Exit status: 0 done, 1 failed (standard error says why), 2 not understood.",
                                       allCommands()};
    try {
        return attune::cli::runProgram(program, arguments);
    } catch (const attune::server::store::StoreError &error) {
        return attune::ctl::failed(QString::fromUtf8(error.what()));
    }
}
