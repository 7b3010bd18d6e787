// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"
#include "models/reports/report_document.h"

#include <QObject>

namespace attune::models {

/// Reads a report page by page. What has come stays when the clinic cannot be reached, and it goes on from there. GUI
/// thread.
class ReportFetch final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Reading,
        Interrupted, ///< error() says why; resume() goes on
        Failed,      ///< error() says why; nothing of it can be used
        Whole
    };

    /// @param reports outlives this
    explicit ReportFetch(domain::Reports &reports, QObject *parent = nullptr) : QObject(parent), m_reports(reports) {}

    /// Anew; what was read before goes.
    void start(const domain::ReportRequest &request);
    /// The same of one that a schedule made.
    void startStored(const QString &id);
    /// The same once more, from the beginning; nothing before the first start.
    void again();
    /// After Interrupted: from the row behind the last one that came.
    void resume();
    /// Nothing is read any more; what has come stays.
    void stop();

    State state() const { return m_state; }
    const ReportDocument &report() const { return m_report; }
    const std::optional<base::Error> &error() const { return m_error; }
    const domain::ReportRequest &request() const { return m_request; }
    /// One that a schedule made, and not the clinic just now.
    bool isStored() const { return !m_stored.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void begin();
    void next();
    void take(const base::Result<domain::ReportPage> &page);
    void setState(State state);

    domain::Reports &m_reports;
    domain::ReportRequest m_request;
    QString m_stored; ///< id; empty: one that is made now
    ReportDocument m_report;
    std::optional<base::Error> m_error;
    State m_state = State::Idle;
    quint64 m_asked = 0; ///< answers to earlier questions are dropped
};

} // namespace attune::models
