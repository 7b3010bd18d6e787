// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "base/when_done.h"
#include "protocol/codec.h"
#include "protocol/json.h"
#include "protocol/keys.h"

#include <functional>
#include <memory>
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

/// A list that goes on where it was begun never ends: whoever reads on until it does would ask for ever.
inline base::Error endless()
{
    return {base::ErrorKind::Corrupt, QStringLiteral("the server's list does not end"), {}, {}};
}

/// Which place of a list is asked for; empty for its beginning.
inline QString cursorOf(const ApiCall &call)
{
    for (const auto &[name, value] : call.query) {
        if (name == QLatin1String(protocol::key::cursor))
            return value;
    }
    return protocol::text(call.body, protocol::key::cursor);
}

/// Whether an answer says that the list goes on at the very place that was asked for.
template <typename Message>
bool standsStill(const QString &cursor, const Message &answer)
{
    if constexpr (requires { QString(answer.nextCursor); })
        return !cursor.isEmpty() && answer.nextCursor == cursor;
    else
        return false;
}

/// Asks for a message, and makes what is wanted of it; an answer that is none is Corrupt. @param take makes a T, or a
/// base::Result<T>, of the message; may be one of its members  @param owner as of ask()
template <typename T, typename Message, typename Take>
domain::Answer<T> askFor(ClinicSession &session, ApiCall call, Take take, QObject *owner = nullptr)
{
    const QString cursor = cursorOf(call);
    return ask<T>(
        session, std::move(call),
        [&session, take, cursor](const protocol::Json &answer) -> base::Result<T> {
            const auto message = decoded<Message>(session, answer);
            if (!message)
                return message.error();
            if (standsStill(cursor, *message))
                return endless();
            return std::invoke(take, *message);
        },
        owner);
}

/// Asks for something to be done; of the answer no more counts than that it was.
inline domain::Answer<void> askToDo(ClinicSession &session, ApiCall call, QObject *owner = nullptr)
{
    return ask<void>(
        session, std::move(call), [](const protocol::Json &) { return base::Result<void>(); }, owner);
}

/// What stands behind the path of a call: names and values.
using Parameters = QList<std::pair<QString, QString>>;

/// Adds a value; nothing for an empty one.
inline void add(Parameters &query, const char *name, const QString &value)
{
    if (!value.isEmpty())
        query.append({QString::fromLatin1(name), value});
}

/// For what the caller asks, and their reason where they have one.
inline Parameters withGrounds(const domain::Grounds &grounds)
{
    Parameters query;
    add(query, "reason", grounds.reason);
    add(query, "purpose", grounds.purpose ? domain::textOf(*grounds.purpose) : QString());
    return query;
}

/// A call that reads.
inline ApiCall get(const QString &path, const Parameters &query = {})
{
    return {"GET", path, query, {}, {}};
}
inline ApiCall get(const char *path, const Parameters &query = {})
{
    return get(QString::fromLatin1(path), query);
}

/// A body of several messages, each of which says a part of it.
template <typename... Messages>
protocol::Json bodyOf(const Messages &...messages)
{
    protocol::Json body = protocol::Json::object();
    (body.update(protocol::encode(messages)), ...);
    return body;
}

inline base::Error unreadable()
{
    return {base::ErrorKind::Corrupt, QStringLiteral("the server's answer lacks what was asked for"), {}, {}};
}

} // namespace attune::api
