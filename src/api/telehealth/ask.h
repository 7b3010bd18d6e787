// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "base/when_done.h"

#include <memory>
#include <optional>
#include <utility>

namespace attune::api {

/// Makes a call with the session's access token and reads what comes back; an error goes on as it is. GUI thread.
/// @param read makes a base::Result<T> of the JSON of a good answer
/// @param owner when it is gone, nothing is read any more; nullptr for the session itself
template <typename T, typename Read>
domain::Answer<T> ask(ClinicSession &session, ApiCall call, Read read, QObject *owner = nullptr)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    base::whenDone(session.call(std::move(call)), owner ? owner : &session,
                   [promise, read](const base::Result<protocol::Json> &answer) {
                       promise->addResult(answer ? base::Result<T>(read(*answer)) : base::Result<T>(answer.error()));
                       promise->finish();
                   });
    return promise->future();
}

inline base::Error unreadable()
{
    return {base::ErrorKind::Corrupt, QStringLiteral("the server's answer lacks what was asked for"), {}, {}};
}

template <typename T>
base::Result<T> orUnreadable(std::optional<T> value)
{
    return value ? base::Result<T>(std::move(*value)) : base::Result<T>(unreadable());
}

} // namespace attune::api
