// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json_members.h"

namespace attune::protocol {

/// A message as JSON. @tparam T has a describe(Members &, T &) in this namespace (README.md)
template <typename T>
Json encode(const T &message)
{
    Json object = Json::object();
    JsonWriter members(object);
    T copy = message; // describe() takes what it could set
    describe(members, copy);
    return object;
}

/// Reads a message. Members nobody knows are passed over. Errors: invalid_field of a body, Corrupt of an answer; the
/// detail names the member and holds nothing of what came.
/// @param unreadable is set to what was left out of the lists that are shown as far as they can be read
template <typename T>
base::Result<T> decode(const Json &json, Reading reading, UnreadableRows *unreadable = nullptr)
{
    static const Json none = Json::object();
    JsonReader members(json.is_object() ? json : none, reading);
    if (!json.is_object())
        members.refuse("message", QStringLiteral("must be an object"));
    T message;
    describe(members, message);
    if (unreadable)
        *unreadable = members.unreadable();
    if (members.fault())
        return *members.fault();
    return message;
}

} // namespace attune::protocol
