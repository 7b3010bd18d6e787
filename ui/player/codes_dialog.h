// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/note.h"

#include <QDialog>

class QLineEdit;

namespace attune::ui {

/// Names the codes on the keys 1 to 9.
class CodesDialog : public QDialog
{
    Q_OBJECT

public:
    CodesDialog(const domain::CodeSet &codes, QWidget *parent);

Q_SIGNALS:
    void chosen(const attune::domain::CodeSet &codes);

private:
    QList<QLineEdit *> m_names;
};

} // namespace attune::ui
