// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "crypto/digest.h"
#include "crypto/durable_file.h"
#include "server/media/storage_proof.h"

#include <cstdio>

namespace attune::ctl {

using domain::LogAction;

namespace {

/// Kept with an HMAC of the server's own key: a kept result that was changed does not fit it any more.
base::Result<QString> keep(ClinicFiles &clinic, const QByteArray &json)
{
    const QString folder = clinic.dataFolder() + QStringLiteral("/proofs");
    const QString path = folder + QStringLiteral("/storage-%1.json").arg(base::toUnixMs(clinic.now()));
    const QByteArray mac = crypto::hmacSha256(clinic.keys().linkKey(), "attune storage proof 1\n" + json).toHex();
    if (!crypto::makePrivateFolder(folder) || !crypto::writePrivateFile(path, json) ||
        !crypto::writePrivateFile(path + QStringLiteral(".hmac"), mac + "\n"))
        return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the result could not be kept"), {}, {}};
    return path;
}

int prove(ClinicFiles &clinic)
{
    if (const auto ready = clinic.readyToLog(); !ready)
        return failed(ready.error());
    const auto proof = server::media::proveStorage(clinic.media(), clinic.keys(), clinic.wraps(), clinic.connection());
    if (!proof)
        return failed(proof.error());
    const QByteArray json = QByteArray::fromStdString(server::media::toJson(*proof, clinic.now()).dump(2)) + "\n";
    if (const auto logged = clinic.log(
            LogAction::StorageProved,
            proof->isClean()
                ? QStringLiteral("clean")
                : QStringLiteral("%1 exceptions").arg(proof->exceptions.size() + proof->columns.exceptions.size()));
        !logged)
        return failed(logged.error().detail);
    const auto kept = keep(clinic, json);
    if (!kept)
        return failed(kept.error().detail);
    std::fputs(json.constData(), stdout);
    std::fprintf(stderr, "Kept as %s\n", qPrintable(*kept));
    return proof->isClean() ? 0 : 3;
}

} // namespace

Commands storageCommands()
{
    return {{"storage prove",
             "",
             0,
             0,
             "Shows that what is stored does not open without the key, and lists every exception.",
             {clinicOption},
             onClinic([](ClinicFiles &clinic, const Given &) { return prove(clinic); })}};
}

} // namespace attune::ctl
