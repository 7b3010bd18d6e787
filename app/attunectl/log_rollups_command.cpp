// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/log_rollups_command.h"
#include "app/attunectl/clinic_files.h"
#include "app/attunectl/commands.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_rollups.h"

#include <cstdio>

namespace attune::ctl {

namespace {

namespace audit = server::audit;
namespace store = server::store;

constexpr qint64 blocksTogether = 4; // of one transaction: a server that runs waits no longer than for these

int rebuild(ClinicFiles &clinic, const Given &)
{
    if (const auto logged = clinic.log(domain::LogAction::LogRecounted, QString()); !logged)
        return failed(logged.error());
    store::Connection &connection = clinic.connection();
    const qint64 blocks = audit::newestEntry(connection) / audit::blockSize;
    qint64 wrong = 0;
    for (qint64 first = 0; first < blocks; first += blocksTogether) {
        store::Transaction transaction(connection);
        for (qint64 block = first; block < std::min(blocks, first + blocksTogether); ++block)
            wrong += audit::mendBlock(connection, block) ? 1 : 0;
        transaction.commit();
    }
    std::printf("%lld blocks were made anew; %lld of them had been missing or wrong.\n", static_cast<long long>(blocks),
                static_cast<long long>(wrong));
    return 0;
}

} // namespace

Command logRollupsCommand()
{
    return {
        "audit rollups rebuild",
        "",
        0,
        0,
        "Makes anew what the access log is counted by. May run beside a server; nothing that was noticed of entries "
        "is lost.",
        {clinicOption},
        onClinic(rebuild)};
}

} // namespace attune::ctl
