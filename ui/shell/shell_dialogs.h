// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QObject>

#include <functional>

class QWidget;

namespace attune::ui {

class CommandTable;

/// The dialogs that commands open from every page: help, and what is one's own (sign-ins, password, second step). What
/// belongs to somebody opens only while nothing stands in front of their work. GUI thread.
class ShellDialogs final : public QObject
{
    Q_OBJECT

public:
    /// @param window their parent @param mayAct whether somebody is signed in and nothing covers their work
    ShellDialogs(QWidget *window, const CommandTable &commands, std::function<bool()> mayAct);

    /// @param ports alive until setPorts(nullptr)
    void setPorts(const models::ClinicPorts *ports);
    /// What the witnesses of the access log say.
    void showWitness();
    void showFirstSteps();

Q_SIGNALS:
    /// Something was done there, in a sentence.
    void said(const QString &words);

private:
    void connectHelp(const CommandTable &commands);
    void connectAccount(const CommandTable &commands);
    void changePassword();
    void showAbout();

    QWidget *m_window;
    std::function<bool()> m_mayAct;
    const models::ClinicPorts *m_ports = nullptr;
};

} // namespace attune::ui
