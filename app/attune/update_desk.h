// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attune/newer_program.h"
#include "app/attune/program_fetch.h"
#include "ui/shell/main_window.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace attune::ui {
class UpdateDialog;
}

namespace attune::app {

/// What this program is, for whoever compares it.
struct ThisProgram
{
    QString version;    ///< "1.0.0"
    QString releaseKey; ///< a verifier key as text; empty: nothing newer is believed, so nothing is offered
    Computer computer;
};

/// Asks a clinic for newer versions of the program when somebody signs in and when somebody wants to know, and gets the
/// one that was signed (src/domain/UPDATES.md). It never installs. GUI thread.
class UpdateDesk final : public QObject
{
    Q_OBJECT

public:
    /// @param window outlives it
    UpdateDesk(ui::MainWindow &window, const ThisProgram &program);
    ~UpdateDesk() override;

    /// Somebody signed in. @param ports, address alive until left()
    void entered(const models::ClinicPorts &ports, const api::ServerAddress &address);
    void left();

private:
    void look(bool isAsked);
    void show(const base::Result<domain::ProgramsOffered> &offered, bool isAsked);
    void showInDialog(const base::Result<domain::ProgramsOffered> &offered);
    QString misfit(const domain::ProgramsOffered &offered) const;
    void fetch(const QString &path);
    void fetched(const base::Result<void> &result, const QString &path);

    ui::MainWindow &m_window;
    const ThisProgram m_program;
    std::optional<crypto::VerifierKey> m_key;
    const models::ClinicPorts *m_ports = nullptr;
    std::optional<api::ServerAddress> m_address;
    std::unique_ptr<QObject> m_visit;
    std::optional<domain::ReleaseStatement> m_newer;
    QPointer<ui::UpdateDialog> m_dialog;
    std::unique_ptr<ProgramFetch> m_fetch;
};

} // namespace attune::app
