// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream/media_stream.h"
#include "tests/support/test_clinic.h"

#include <atomic>
#include <thread>

namespace attune::test {

/// Opens a recording and reads its beginning, as the program does: with a link from the clinic, on a thread and a
/// connection of its own. @return whether any of it came
inline bool beginningComes(TestPerson &person, const domain::Recording &recording, const api::ServerAddress &clinic)
{
    stream::MediaStream stream(person.clinic, recording, domain::ViewingId(QStringLiteral("v")), QString(),
                               api::tlsFor(clinic));
    std::atomic<qint64> got = 0;
    std::atomic<bool> done = false;
    auto device = stream.makeDevice();
    stream.open();
    std::thread reader([&] {
        got = device->read(50'000).size();
        done = true;
    });
    const bool came = QTest::qWaitFor([&done] { return done.load(); }, 20'000);
    reader.join();
    return came && got > 0;
}

} // namespace attune::test
