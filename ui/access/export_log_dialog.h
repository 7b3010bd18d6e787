// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/access_log_query_state.h"
#include "models/audit/log_file_job.h"
#include "models/ports/clinic_ports.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace attune::ui {

/// Takes everything that the filter in force finds away as a file, in the shown order: which form, where to, how far it
/// is, and going on after a cut. Deletes itself when it is closed, which cancels what is under way.
class ExportLogDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What is exported is what `state` says now, whatever it says later.
    /// @param visit when it goes, whoever asked has left, and so does this
    ExportLogDialog(const models::ClinicPorts &ports, const models::AccessLogQueryState &state, QObject *visit,
                    QWidget *parent);

    /// Begins. The file may be there already: it is replaced when the new one is whole.
    void exportTo(const QString &path);
    /// nullptr before something was begun.
    const models::LogFileJob *job() const { return m_job; }

    void reject() override;

private:
    QWidget *choices();
    QWidget *buttons();
    void choosePlace();
    void start();
    void showState();
    void showFailure();
    domain::LogFormat format() const;
    std::unique_ptr<models::LogFileSink> sinkFor(const QString &path) const;

    const models::ClinicPorts &m_ports;
    domain::LogFileQuestion m_question;
    models::LogFileJob *m_job = nullptr;
    QButtonGroup *m_formats;
    QWidget *m_choices;
    QProgressBar *m_bar;
    QLabel *m_said;
    QPushButton *m_begin;
    QPushButton *m_continue;
    QPushButton *m_close;
    QString m_path;
};

} // namespace attune::ui
