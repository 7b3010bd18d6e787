// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/viewing_watch.h"

#include "base/when_done.h"

namespace attune::journal {

namespace {

/// Errors that are an answer, and not a line that is down.
bool isFinal(base::ErrorKind kind)
{
    using base::ErrorKind;
    return kind == ErrorKind::SignInNeeded || kind == ErrorKind::NotPermitted || kind == ErrorKind::NotFound ||
           kind == ErrorKind::ConsentNeeded;
}

} // namespace

ViewingWatch::ViewingWatch(domain::ViewingGuard &guard, QObject *parent) : QObject(parent), m_guard(guard)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ViewingWatch::ask);
}

void ViewingWatch::begin(const domain::ViewingId &viewing)
{
    end();
    m_viewing = viewing;
    m_sinceAnswer.start();
    m_timer.start();
}

void ViewingWatch::end()
{
    ++m_round;
    m_timer.stop();
    m_asking = false;
    m_known = false;
    setSilent(false);
}

void ViewingWatch::ask()
{
    if (m_known && m_sinceAnswer.elapsed() > std::chrono::milliseconds(m_guard.lease()).count())
        setSilent(true);
    if (std::exchange(m_asking, true))
        return;
    base::whenDone(m_guard.endOf(m_viewing), this,
                   [this, round = m_round](const base::Result<QList<domain::ViewingEnd>> &answer) {
                       if (round == m_round)
                           heard(answer);
                   });
}

void ViewingWatch::heard(const base::Result<QList<domain::ViewingEnd>> &answer)
{
    m_asking = false;
    std::optional<base::Error> why;
    if (answer) {
        m_known = true;
        m_sinceAnswer.start();
        setSilent(false);
        for (const domain::ViewingEnd &end : *answer) {
            if (end.viewing == m_viewing)
                why = end.why;
        }
    } else if (m_known &&
               isFinal(answer.error().kind)) { // before, its link may be on the way, or nobody knows the question
        why = answer.error();
    }
    if (!why)
        return;
    end();
    Q_EMIT ended(*why);
}

void ViewingWatch::setSilent(bool silent)
{
    if (m_silent == silent)
        return;
    m_silent = silent;
    Q_EMIT silentChanged(silent);
}

} // namespace attune::journal
