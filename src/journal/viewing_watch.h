// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace attune::journal {

/// Asks the clinic every two seconds whether what is open may stay open, whether it plays or not: so a withdrawn
/// consent, a relation, role or account that has ended, and a key or recording that is gone end a viewing within five
/// seconds, although all of it may be in memory. A clinic that cannot be reached ends nothing before its lease is over.
/// GUI thread.
class ViewingWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{2000};

    explicit ViewingWatch(domain::ViewingGuard &guard, QObject *parent = nullptr);

    /// From now on, until end().
    void begin(const domain::ViewingId &viewing);
    void end();
    /// Whether the clinic has not answered for longer than its lease.
    bool isSilent() const { return m_silent; }

Q_SIGNALS:
    /// The viewing must end. Once for each begin().
    void ended(const attune::base::Error &why);
    void silentChanged(bool silent);

private:
    void ask();
    void heard(const base::Result<QList<domain::ViewingEnd>> &answer);
    void setSilent(bool silent);

    domain::ViewingGuard &m_guard;
    QTimer m_timer;
    QElapsedTimer m_sinceAnswer;
    domain::ViewingId m_viewing;
    quint64 m_round = 0;
    bool m_asking = false;
    bool m_known = false; ///< the clinic has answered about it: it knows the viewing, and the question
    bool m_silent = false;
};

} // namespace attune::journal
