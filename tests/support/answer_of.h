// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/ports.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

#include <optional>

namespace attune::test {

/// Waits for an answer with the event loop running. Cancelled when none comes in time.
template <typename T>
base::Result<T> answerOf(const domain::Answer<T> &answer, int timeoutMs = 20'000)
{
    if (!answer.isFinished()) { // QTest::qWaitFor would sleep between the parts of each answer
        QEventLoop loop;
        QFutureWatcher<base::Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
        watcher.setFuture(answer);
        loop.exec();
    }
    if (!answer.isFinished())
        return base::Error{base::ErrorKind::Cancelled, QStringLiteral("no answer in time"), {}, {}};
    base::takenOver(base::futuresPlace());
    if (answer.resultCount() == 0)
        return base::Error{base::ErrorKind::Cancelled, QStringLiteral("abandoned"), {}, {}};
    return answer.result();
}

/// What went wrong; nothing when all went well.
template <typename T>
std::optional<base::Error> faultOf(const domain::Answer<T> &answer)
{
    const auto result = answerOf(answer);
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace attune::test
