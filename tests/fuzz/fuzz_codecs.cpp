// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of the API, from bytes anybody may have sent. What is understood must survive being written again.
#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"
#include "protocol/session_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;
using protocol::Reading;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const base::Error error = protocol::errorFromAnswer(404, bytes, QStringLiteral("r"));
    test::hold(!error.code.contains(QLatin1Char('<')), "a code is never markup");
    const auto object = protocol::objectFrom(bytes);
    if (!object)
        return 0;
    if (const auto event = protocol::decode<domain::AccessEvent>(*object, Reading::Body)) {
        const auto again = protocol::decode<domain::AccessEvent>(protocol::encode(*event), Reading::Body);
        test::hold(again && *again == *event, "an access event survives being written");
    }
    if (const auto recording = protocol::decode<domain::Recording>(*object, Reading::Answer))
        test::hold(!recording->id.value().isEmpty(), "a recording has an id");
    if (const auto session = protocol::decode<domain::TherapySession>(*object, Reading::Answer))
        test::hold(!session->id.value().isEmpty(), "a session has an id");
    (void)protocol::decode<protocol::FoundEntry>(*object, Reading::Answer);
    (void)protocol::decode<domain::ConsentText>(*object, Reading::Answer);
    (void)protocol::decode<domain::ConsentRecord>(*object, Reading::Answer);
    if (const auto decision = protocol::decode<domain::ConsentDecision>(*object, Reading::Body))
        test::hold(decision->signature.size() < 1000, "a signature is a name");
    return 0;
}
