// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"

#include "base/when_done.h"
#include "protocol/paths.h"

namespace attune::api {

using domain::ConnectionReport;
using Reached = ConnectionReport::Reached;

namespace {

Reached reachedWith(const base::Error &error)
{
    if (error.code == QStringLiteral("unknown_host"))
        return Reached::NameUnknown;
    if (error.kind == base::ErrorKind::Untrusted)
        return Reached::Untrusted;
    // Some answer came, if not the one that is hoped for.
    const bool answered = error.kind != base::ErrorKind::Unavailable || !error.requestId.isEmpty();
    return answered ? Reached::OtherProduct : Reached::Silent;
}

} // namespace

domain::Answer<ConnectionReport> checkConnection(HttpTransport &transport)
{
    auto promise = std::make_shared<QPromise<base::Result<ConnectionReport>>>();
    promise->start();
    base::whenDone(transport.send({"GET", QString::fromLatin1(protocol::paths::health), {}, {}, {}}), &transport,
                   [promise, &transport](const base::Result<protocol::Json> &answer) {
                       ConnectionReport report;
                       report.host = transport.address().url.host();
                       if (!answer) {
                           report.reached = reachedWith(answer.error());
                       } else {
                           const bool ours = protocol::text(*answer, "product") == QStringLiteral("attuned");
                           report.reached = ours ? Reached::Clinic : Reached::OtherProduct;
                           report.version = protocol::text(*answer, "version").left(20);
                           report.clockSkew = transport.clockSkew();
                       }
                       promise->addResult(report);
                       promise->finish();
                   });
    return promise->future();
}

} // namespace attune::api
