// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/courier.h"

#include "base/when_done.h"

#include <QRandomGenerator>

namespace attune::journal {

namespace {

constexpr qsizetype batchSize = 500;   // the most a clinic takes at once
constexpr int longestPauseMs = 10'000; // a call that nobody answers takes half a minute by itself
constexpr int leaseLookedAtMs = 500;
constexpr int gatherMs = 150; // events of one moment travel together

} // namespace

Courier::Courier(AccessJournal &journal, domain::AccessSink &sink, QObject *parent)
    : QObject(parent), m_journal(journal), m_sink(sink)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Courier::sendNext);
    connect(&m_journal, &AccessJournal::unsentCountChanged, this, [this](qsizetype count) {
        if (count > 0 && !m_busy && !m_timer.isActive())
            m_timer.start(gatherMs);
    });
    connect(&m_leaseTimer, &QTimer::timeout, this, &Courier::watchLease);
    m_leaseTimer.start(leaseLookedAtMs);
    if (m_journal.unsentCount() > 0)
        m_timer.start(0);
}

void Courier::watchLease()
{
    if (m_journal.unsentCount() == 0) {
        m_waiting.invalidate();
        return setOverdue(false);
    }
    if (!m_waiting.isValid())
        m_waiting.start();
    setOverdue(m_waiting.elapsed() > std::chrono::milliseconds(m_sink.lease()).count());
}

void Courier::setOverdue(bool overdue)
{
    if (m_overdue == overdue)
        return;
    m_overdue = overdue;
    Q_EMIT overdueChanged(overdue);
}

void Courier::wake()
{
    m_failures = 0;
    if (!m_busy)
        m_timer.start(0);
}

domain::Answer<void> Courier::flush()
{
    auto promise = std::make_shared<QPromise<base::Result<void>>>();
    promise->start();
    m_flushes.append(promise);
    wake();
    return promise->future();
}

void Courier::settleFlush(const base::Result<void> &outcome)
{
    const auto waiting = std::exchange(m_flushes, {});
    for (const auto &promise : waiting) {
        promise->addResult(outcome);
        promise->finish();
    }
}

void Courier::sendNext()
{
    if (m_busy)
        return;
    m_busy = true;
    base::whenDone(m_journal.unsent(batchSize), this, [this](const base::Result<QList<domain::AccessEvent>> &batch) {
        if (!batch)
            return failed(batch.error());
        if (batch->isEmpty()) {
            m_busy = false;
            return settleFlush({});
        }
        base::whenDone(
            m_sink.deliver(*batch), this,
            [this, events = *batch](const base::Result<QList<domain::ViewingEnd>> &outcome) { sent(events, outcome); });
    });
}

/// Again later, with growing pauses.
void Courier::failed(const base::Error &error)
{
    m_busy = false;
    m_timer.start(std::min(longestPauseMs, 1000 << std::min(m_failures, 6)) + QRandomGenerator::global()->bounded(500));
    ++m_failures;
    Q_EMIT deliveryFailed(error.kind);
    settleFlush(error);
}

void Courier::sent(const QList<domain::AccessEvent> &batch, const base::Result<QList<domain::ViewingEnd>> &outcome)
{
    if (!outcome)
        return failed(outcome.error());
    for (const domain::ViewingEnd &end : *outcome)
        Q_EMIT viewingEnded(end);
    base::whenDone(m_journal.acknowledge(batch.last().deviceSequence), this, [this](const base::Result<void> &noted) {
        if (!noted) // they would be sent again at once, and again: where nothing can be noted, there is time
            return failed(noted.error());
        m_failures = 0;
        m_busy = false;
        m_waiting.start(); // what still waits has the whole lease again
        setOverdue(false);
        Q_EMIT delivered();
        sendNext();
    });
}

} // namespace attune::journal
