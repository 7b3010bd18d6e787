// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_opener.h"

#include "base/when_done.h"
#include "domain/session_recordings_port.h"
#include "models/words/words.h"
#include "ui/browser/browser_page.h"
#include "ui/sessions/sessions_page.h"
#include "ui/shell/page_stack.h"

#include <algorithm>

namespace attune::ui {

namespace {

/// What is not there, and what is not open to who asks: nobody is told which.
bool isNotTheirs(const base::Error &error)
{
    return error.kind == base::ErrorKind::NotFound || error.kind == base::ErrorKind::NotPermitted;
}

} // namespace

SessionOpener::SessionOpener(PageStack &pages, QObject *parent) : QObject(parent), m_pages(pages) {}

void SessionOpener::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
    m_visit = std::make_unique<QObject>();
}

void SessionOpener::open(const domain::SessionId &session)
{
    if (!m_ports)
        return;
    m_visit = std::make_unique<QObject>(); // the newest link counts
    base::whenDone(m_ports->sessions->sessions(), m_visit.get(),
                   [this, session](const base::Result<QList<domain::TherapySession>> &sessions) {
                       if (!sessions && !isNotTheirs(sessions.error()))
                           return Q_EMIT said(models::Words::problem(sessions.error()));
                       const bool isShown = sessions && std::any_of(sessions->begin(), sessions->end(),
                                                                    [&session](const domain::TherapySession &one) {
                                                                        return one.id == session;
                                                                    });
                       if (!isShown)
                           return openRecordingOf(session);
                       auto *page = m_pages.page<SessionsPage>();
                       m_pages.goTo(page);
                       page->showSession(session);
                   });
}

void SessionOpener::openRecordingOf(const domain::SessionId &session)
{
    if (!m_ports->sessionRecordings)
        return;
    base::whenDone(m_ports->sessionRecordings->recordingsOf(session), m_visit.get(),
                   [this](const base::Result<QList<domain::RecordingId>> &recordings) {
                       if (!recordings && !isNotTheirs(recordings.error()))
                           return Q_EMIT said(models::Words::problem(recordings.error()));
                       if (!recordings || recordings->isEmpty())
                           return Q_EMIT said(tr("This link's session isn't here, or isn't open to you."));
                       auto *page = m_pages.page<BrowserPage>();
                       m_pages.goTo(page);
                       page->showOnly(recordings->first());
                   });
}

} // namespace attune::ui
