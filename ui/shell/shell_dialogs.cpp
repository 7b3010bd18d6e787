// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_dialogs.h"

#include "base/version.h"
#include "ui/access/witness_dialog.h"
#include "ui/commands/command_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_steps_dialog.h"
#include "ui/shell/guide_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/signin/password_dialog.h"
#include "ui/signin/second_factor_dialog.h"
#include "ui/signin/sign_ins_dialog.h"

#include <QAction>
#include <QMessageBox>

namespace attune::ui {

ShellDialogs::ShellDialogs(QWidget *window, const CommandTable &commands, std::function<bool()> mayAct)
    : QObject(window), m_window(window), m_mayAct(std::move(mayAct))
{
    connectHelp(commands);
    connectAccount(commands);
}

void ShellDialogs::setPorts(const models::ClinicPorts *ports)
{
    m_ports = ports;
}

void ShellDialogs::connectHelp(const CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) {
        connect(commands.action(QString::fromLatin1(id)), &QAction::triggered, this, handler);
    };
    on("app.palette", [this, &commands] { (new CommandPalette(commands, m_window))->open(); });
    on("app.help", [this, &commands] { (new ShortcutsDialog(commands, m_window))->open(); });
    on("app.about", [this] { showAbout(); });
    on("app.firstSteps", [this] { showFirstSteps(); });
    on("app.guide", [this] {
        if (m_mayAct())
            (new GuideDialog(m_ports->person.role, m_window))->open();
    });
}

void ShellDialogs::connectAccount(const CommandTable &commands)
{
    const auto on = [this, &commands](const char *id, auto handler) {
        connect(commands.action(QString::fromLatin1(id)), &QAction::triggered, this, [this, handler] {
            if (m_mayAct())
                handler();
        });
    };
    on("app.signIns", [this] { (new SignInsDialog(*m_ports, m_window))->open(); });
    on("app.secondFactor", [this] { (new SecondFactorDialog(*m_ports, m_window))->open(); });
    on("app.password", [this] { changePassword(); });
}

void ShellDialogs::changePassword()
{
    auto *dialog = new PasswordDialog(*m_ports, m_window);
    connect(dialog, &PasswordDialog::changed, this, &ShellDialogs::said);
    dialog->open();
}

void ShellDialogs::showWitness()
{
    if (m_ports)
        (new WitnessDialog(*m_ports->witness, m_window))->open();
}

void ShellDialogs::showFirstSteps()
{
    if (m_mayAct())
        (new FirstStepsDialog(m_ports->person.role, m_window))->open();
}

void ShellDialogs::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Attune"),
                        tr("Attune %1\n\nSecure storage, review and audit of session recordings.\n\nFree software "
                           "under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).")
                            .arg(QStringLiteral(ATTUNE_VERSION)),
                        QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace attune::ui
