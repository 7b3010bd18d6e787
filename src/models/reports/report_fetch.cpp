// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report_fetch.h"

#include "base/when_done.h"

namespace attune::models {

void ReportFetch::start(const domain::ReportRequest &request)
{
    m_request = request;
    m_stored.clear();
    begin();
}

void ReportFetch::startStored(const QString &id)
{
    m_request = {};
    m_stored = id;
    begin();
}

void ReportFetch::begin()
{
    m_report = {};
    next();
}

void ReportFetch::again()
{
    if (m_state != State::Idle)
        begin();
}

void ReportFetch::resume()
{
    if (m_state == State::Interrupted)
        next();
}

void ReportFetch::stop()
{
    ++m_asked;
    if (m_state == State::Reading)
        setState(m_report.isEmpty() ? State::Idle : State::Interrupted);
}

void ReportFetch::next()
{
    m_error.reset();
    setState(State::Reading);
    const QString &cursor = m_report.nextCursor();
    const auto answer =
        m_stored.isEmpty() ? m_reports.reportPage(m_request, cursor) : m_reports.storedReportPage(m_stored, cursor);
    base::whenDone(answer, this, [this, asked = ++m_asked](const base::Result<domain::ReportPage> &page) {
        if (asked == m_asked)
            take(page);
    });
}

void ReportFetch::take(const base::Result<domain::ReportPage> &page)
{
    if (!page) {
        m_error = page.error();
        return setState(m_report.isEmpty() ? State::Failed : State::Interrupted);
    }
    if (auto added = m_report.add(*page); !added) {
        m_error = added.error();
        return setState(State::Failed);
    }
    if (m_report.isWhole())
        return setState(State::Whole);
    Q_EMIT changed(); // what has come is shown while the rest is on its way
    next();
}

void ReportFetch::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace attune::models
