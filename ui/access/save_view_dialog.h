// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Keeps what is looked for under a name, at the clinic. Accepted when it is kept.
class SaveViewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param log outlives this  @param view without an id: a new one
    SaveViewDialog(domain::AccessLogPort &log, domain::SavedView view, QWidget *parent);

private:
    void save();

    domain::AccessLogPort &m_log;
    domain::SavedView m_view;
    QLineEdit *m_name;
    QCheckBox *m_shared;
    QCheckBox *m_start;
    QLabel *m_error;
    QPushButton *m_save;
};

} // namespace attune::ui
