// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hand_over.h"
#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace attune::base {

/// Where ThreadSanitizer is told that results change threads (hand_over.h).
inline void *futuresPlace()
{
    static char place = 0;
    return &place;
}

/// Runs `handler(result)` on the owner's thread once the future has its result: never before this call returns, and not
/// at all once the owner is gone. A future cancelled without a result delivers ErrorKind::Cancelled.
/// (QFuture::then with a context asserts on Qt 6.4 when the context has died, hence a watcher that is the owner's
/// child.)
template <typename T, typename Handler>
void whenDone(const QFuture<Result<T>> &future, QObject *owner, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, run = std::move(handler)]() mutable {
        watcher->deleteLater();
        takenOver(futuresPlace());
        if (watcher->future().resultCount() == 0) {
            run(Result<T>(Error{ErrorKind::Cancelled, QStringLiteral("the operation was abandoned")}));
            return;
        }
        run(watcher->result());
    });
    watcher->setFuture(future);
}

/// A future that already has its result.
template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace attune::base
