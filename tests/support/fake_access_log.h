// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/when_done.h"
#include "domain/access_log_port.h"

#include <functional>

namespace attune::test {

/// An access log of any length that is made up while it is asked for, and notes what was asked. GUI thread.
class FakeAccessLog : public domain::AccessLogPort
{
public:
    qint64 size = 0;
    qint64 together = 1; ///< so many entries happened at the same instant
    std::optional<base::Error> failure;
    bool holdsBack = false; ///< pages are answered by release() alone
    QList<domain::AccessRowsQuery> asked;
    QStringList read; ///< ids of entries that were read whole
    int waiting = 0;
    QList<domain::SavedView> saved;
    domain::LogCheckState state;
    QList<domain::LogPart> parts;
    QList<domain::LogCheckResult> reported;
    std::optional<domain::Answer<void>> telling; ///< the answer to what is reported; at once without one

    static constexpr qint64 beginning = 1'750'000'000'000; ///< Unix milliseconds of the first entry
    static constexpr qint64 apart = 2000;

    base::Instant at(qint64 number) const { return base::fromUnixMs(beginning + number / together * apart); }
    /// The entry with a number from 0, oldest first.
    domain::AccessRow row(qint64 number) const;
    /// Answers the oldest question that was held back.
    void release();

    domain::Answer<domain::AccessRows> rows(const domain::AccessRowsQuery &query) override;
    domain::Answer<int> newer(const domain::AccessRowsQuery &query, const QString &since) override;
    domain::Answer<domain::AccessDetail> entry(const QString &id) override;
    domain::Answer<QList<domain::SavedView>> views() override { return base::ready(answer(saved)); }
    domain::Answer<domain::SavedView> keepView(const domain::SavedView &view) override;
    domain::Answer<void> removeView(const QString &id) override;
    domain::Answer<domain::LogCheckState> checkState() override { return base::ready(answer(state)); }
    domain::Answer<domain::LogPart> part(const QString &cursor) override;
    domain::Answer<void> reportCheck(const domain::LogCheckResult &result) override;

private:
    template <typename T>
    base::Result<T> answer(const T &value) const
    {
        return failure ? base::Result<T>(*failure) : base::Result<T>(value);
    }
    base::Result<domain::AccessRows> page(const domain::AccessRowsQuery &query) const;
    qint64 firstOf(const domain::AccessRowsQuery &query) const;

    struct Held
    {
        domain::AccessRowsQuery query;
        std::shared_ptr<QPromise<base::Result<domain::AccessRows>>> promise;
    };
    QList<Held> m_held;
};

} // namespace attune::test
