// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/ports.h"

#include <QTest>

#include <optional>

namespace attune::test {

/// Waits for an answer with the event loop running. Cancelled when none comes in time.
template <typename T>
base::Result<T> answerOf(const domain::Answer<T> &answer, int timeoutMs = 20'000)
{
    QObject owner;
    std::optional<base::Result<T>> result;
    base::whenDone(answer, &owner, [&result](const base::Result<T> &arrived) { result = arrived; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, timeoutMs))
        return base::Error{base::ErrorKind::Cancelled, QStringLiteral("no answer in time"), {}, {}};
    return *result;
}

/// What went wrong; nothing when all went well.
template <typename T>
std::optional<base::Error> faultOf(const domain::Answer<T> &answer)
{
    const auto result = answerOf(answer);
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace attune::test
