// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/update_desk.h"

#include "base/when_done.h"
#include "domain/programs_port.h"
#include "models/words/words.h"
#include "ui/shell/update_dialog.h"

namespace attune::app {

UpdateDesk::UpdateDesk(ui::MainWindow &window, const ThisProgram &program) : m_window(window), m_program(program)
{
    const auto key = crypto::verifierKeyFrom(program.releaseKey);
    if (key && key->kind == crypto::VerifierKey::Kind::Ed25519)
        m_key = *key;
    connect(&window, &ui::MainWindow::updateAsked, this, [this] { look(true); });
}

UpdateDesk::~UpdateDesk() = default;

void UpdateDesk::entered(const models::ClinicPorts &ports, const api::ServerAddress &address)
{
    m_ports = &ports;
    m_address = address;
    look(false);
}

void UpdateDesk::left()
{
    m_visit.reset();
    m_fetch.reset();
    m_newer.reset();
    m_ports = nullptr;
    m_address.reset();
}

/// @param isAsked somebody wants to know; otherwise no more is said than has to be
void UpdateDesk::look(bool isAsked)
{
    if (!m_ports || !m_ports->programs || m_fetch)
        return;
    if (isAsked) {
        m_dialog = new ui::UpdateDialog(&m_window);
        connect(m_dialog, &ui::UpdateDialog::saveWanted, this, &UpdateDesk::fetch);
        connect(m_dialog, &QObject::destroyed, this, [this] { m_fetch.reset(); }); // who closes it ends it
        m_dialog->open();
    }
    m_visit = std::make_unique<QObject>();
    base::whenDone(m_ports->programs->programs(), m_visit.get(),
                   [this, isAsked](const base::Result<domain::ProgramsOffered> &offered) { show(offered, isAsked); });
}

/// Too far apart, in words; empty when program and server fit.
QString UpdateDesk::misfit(const domain::ProgramsOffered &offered) const
{
    const auto own = domain::programVersionFrom(m_program.version);
    if (!own)
        return {};
    switch (
        domain::fitOf(*own, domain::programVersionFrom(offered.oldest), domain::programVersionFrom(offered.newest))) {
    case domain::Fit::ProgramTooOld:
        return tr("Attune %1 is older than the clinic's server works with. Some things may not work until you install "
                  "a "
                  "newer version.")
            .arg(m_program.version);
    case domain::Fit::ServerTooOld:
        return tr("Attune %1 is newer than the clinic's server works with. Some things may not work until the clinic "
                  "updates its server.")
            .arg(m_program.version);
    case domain::Fit::Good:
        break;
    }
    return {};
}

void UpdateDesk::show(const base::Result<domain::ProgramsOffered> &offered, bool isAsked)
{
    const auto own = domain::programVersionFrom(m_program.version);
    m_newer = offered && m_key && own ? newerProgram(*offered, *m_key, *own, m_program.computer) : std::nullopt;
    if (isAsked && m_dialog)
        return showInDialog(offered);
    if (!offered)
        return; // nobody asked, and the next sign-in will
    if (const QString words = misfit(*offered); !words.isEmpty())
        m_window.showNotice(words);
    else if (m_newer)
        m_window.offerUpdate(textOf(m_newer->version));
}

void UpdateDesk::showInDialog(const base::Result<domain::ProgramsOffered> &offered)
{
    if (!offered && offered.error().kind != base::ErrorKind::NotFound)
        return m_dialog->showNothing(models::Words::problem(offered.error()));
    const QString words = offered ? misfit(*offered) : QString();
    if (m_newer)
        return m_dialog->showOffer(textOf(m_newer->version), m_newer->file, m_newer->size, words);
    const QString newest = tr("The clinic offers nothing newer than your version, %1.").arg(m_program.version);
    m_dialog->showNothing(words.isEmpty() ? newest : newest + QLatin1Char('\n') + words);
}

void UpdateDesk::fetch(const QString &path)
{
    if (!m_newer || !m_address || !m_dialog)
        return;
    m_fetch = std::make_unique<ProgramFetch>(*m_address, *m_newer, path, nullptr);
    connect(m_fetch.get(), &ProgramFetch::progressed, m_dialog, &ui::UpdateDialog::showProgress);
    connect(
        m_fetch.get(), &ProgramFetch::finished, this,
        [this, path](const base::Result<void> &result) { fetched(result, path); }, Qt::QueuedConnection);
    m_fetch->start();
}

void UpdateDesk::fetched(const base::Result<void> &result, const QString &path)
{
    m_fetch.reset();
    if (!m_dialog)
        return;
    if (result)
        return m_dialog->showDone(path);
    switch (result.error().kind) {
    case base::ErrorKind::Untrusted:
        return m_dialog->showFailed(tr("What arrived is not what was signed, and was thrown away. Tell the clinic."));
    case base::ErrorKind::Internal:
        return m_dialog->showFailed(tr("The file can't be written there. Choose another place."));
    case base::ErrorKind::NotFound:
        return m_dialog->showFailed(tr("The clinic no longer has this file. Try again in a minute."));
    default:
        return m_dialog->showFailed(tr("The connection was lost. Nothing was saved; try again."));
    }
}

} // namespace attune::app
