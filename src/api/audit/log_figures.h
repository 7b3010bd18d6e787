// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/access_figures_port.h"
#include "domain/log_file.h"

namespace attune::api {

/// Figures of the access log, and files of its entries. GUI thread.
class LogFigures final : public domain::AccessFiguresPort, public domain::LogFilesPort
{
public:
    /// @param session outlives this
    explicit LogFigures(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::LogSummary> figures(const domain::FiguresQuestion &question) override;
    domain::Answer<domain::LogFileStart> beginLogFile(const domain::LogFileQuestion &question) override;
    domain::Answer<domain::LogFilePiece> logFilePiece(const QString &cursor) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
