// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/access_journal.h"

#include <QElapsedTimer>
#include <QTimer>

namespace attune::journal {

/// Carries events from the journal to the clinic: in order, in batches, again and again with growing pauses until they
/// are acknowledged. Knows no HTTP. GUI thread.
class Courier : public QObject
{
    Q_OBJECT

public:
    Courier(AccessJournal &journal, domain::AccessSink &sink, QObject *parent = nullptr);

    /// Tries now: after sign-in, or when the network is back.
    void wake();
    /// Resolves when nothing is unsent any more, or when a try fails.
    domain::Answer<void> flush();
    /// Whether something has been waiting for longer than the lease the clinic gave: then nothing more may be shown
    /// until it has arrived.
    bool isOverdue() const { return m_overdue; }

Q_SIGNALS:
    /// The clinic took a batch, or could not be reached.
    void delivered();
    void deliveryFailed(attune::base::ErrorKind kind);
    void overdueChanged(bool overdue);
    /// The clinic says of something that was reported that it must end.
    void viewingEnded(const attune::domain::ViewingEnd &end);

private:
    void sendNext();
    void failed(const base::Error &error);
    void sent(const QList<domain::AccessEvent> &batch, const base::Result<QList<domain::ViewingEnd>> &outcome);
    void settleFlush(const base::Result<void> &outcome);
    void watchLease();
    void setOverdue(bool overdue);

    AccessJournal &m_journal;
    domain::AccessSink &m_sink;
    QTimer m_timer;
    QTimer m_leaseTimer;
    QElapsedTimer m_waiting; ///< since something began to wait, or something arrived; a sleeping machine does not count
    bool m_overdue = false;
    bool m_busy = false;
    int m_failures = 0;
    QList<std::shared_ptr<QPromise<base::Result<void>>>> m_flushes;
};

} // namespace attune::journal
