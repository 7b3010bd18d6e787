// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of the API, from bytes anybody may have sent. What is understood must survive being written again.
#include "protocol/access_event_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;
using protocol::Json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const base::Error error = protocol::errorFromAnswer(404, bytes, QStringLiteral("r"));
    test::hold(!error.code.contains(QLatin1Char('<')), "a code is never markup");
    const auto object = protocol::objectFrom(bytes);
    if (!object)
        return 0;
    if (const auto event = protocol::accessEventFrom(*object)) {
        const auto again = protocol::accessEventFrom(protocol::toJson(*event));
        test::hold(again && *again == *event, "an access event survives being written");
    }
    if (const auto recording = protocol::recordingFrom(*object))
        test::hold(!recording->id.value().isEmpty(), "a recording has an id");
    if (const auto session = protocol::sessionFrom(*object))
        test::hold(!session->id.value().isEmpty(), "a session has an id");
    protocol::accessLogEntryFrom(*object);
    protocol::consentTextFrom(*object);
    protocol::consentRecordFrom(*object);
    if (const auto decision = protocol::consentDecisionFrom(*object))
        test::hold(decision->signature.size() < 1000, "a signature is a name");
    return 0;
}
