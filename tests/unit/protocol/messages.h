// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/codec.h"
#include "sample_members.h"

#include <QList>

namespace attune::test {

/// One message, whatever its type.
struct Message
{
    const char *name;
    QByteArrayList uses; ///< "operation body" and "operation answer" of the API description
    protocol::Json (*sample)(SampleMembers::Extent extent);
    /// encode(decode(json))
    base::Result<protocol::Json> (*again)(const protocol::Json &json, protocol::Reading reading);
    /// The same of an answer, with how many rows were left out.
    base::Result<protocol::Json> (*counted)(const protocol::Json &json, int &unreadable);
    /// Members that are described more than once in one object.
    QStringList (*saidTwice)();
};

const QList<Message> &allMessages();

/// Members that resources/api/attune.openapi.json has and no message, and those of messages that it lacks.
QStringList differencesFromDescription();

} // namespace attune::test
