// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTest>

namespace attune::test {

/// For how long a test waits for what must happen, in milliseconds. It goes on as soon as that has happened: a shorter
/// time would make no test faster, and would fail on a machine that does much else.
inline constexpr int patience = 60'000;

/// Everything that was queued on this thread by now, and what that queued in its turn: what could happen at once has
/// happened. To look afterwards at what must not have.
inline void runQueued()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// Real time goes by, with the event loop running: for tests about time itself (an outage, a length, a pause). Nothing
/// waits for something to happen with this; that is what QTRY_ and settled() are for.
/// @param what passes meanwhile, in words
inline void letPass(int milliseconds, const char *what)
{
    Q_UNUSED(what)
    QTest::qWait(milliseconds);
}

} // namespace attune::test

// Five seconds, they say by themselves.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, attune::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, attune::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, attune::test::patience)
