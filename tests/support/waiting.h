// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTest>

namespace attune::test {

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
