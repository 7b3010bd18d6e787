// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/ports.h"

#include <memory>

namespace attune::models {

/// What was answered, with something done to it on the way. An error passes as it is. GUI thread.
/// @param owner when it goes nothing is answered any more  @param change takes a T and gives one
template <typename T, typename Change>
domain::Answer<T> changedAnswer(const domain::Answer<T> &answer, QObject *owner, Change change)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    base::whenDone(answer, owner, [promise, change = std::move(change)](base::Result<T> result) {
        promise->addResult(result ? base::Result<T>(change(std::move(*result))) : std::move(result));
        promise->finish();
    });
    return promise->future();
}

} // namespace attune::models
