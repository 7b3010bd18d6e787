// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace attune::ui {

/// Names the codes on the keys 1 to 9.
class CodesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param mayShare the person may name the codes of the whole clinic
    CodesDialog(const domain::CodeSet &codes, bool mayShare, QWidget *parent);

Q_SIGNALS:
    void chosen(const attune::domain::CodeSet &codes, bool forClinic);

private:
    QList<QLineEdit *> m_names;
    QCheckBox *m_forClinic;
};

} // namespace attune::ui
