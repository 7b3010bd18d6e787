// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "base/when_done.h"
#include "protocol/codec.h"

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

/// Reads an answer whose lists are shown as far as they can be read; what is left out is written down and told.
template <typename Message>
base::Result<Message> decoded(ClinicSession &session, const protocol::Json &answer)
{
    protocol::UnreadableRows rows;
    auto message = protocol::decode<Message>(answer, protocol::Reading::Answer, &rows);
    session.noteUnreadable(rows);
    return message;
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
