// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notes/note_export.h"

#include <QDialog>

namespace attune::ui {

/// In which form notes are saved as a file, and whether with names.
class ExportNotesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportNotesDialog(QWidget *parent);

Q_SIGNALS:
    void chosen(attune::models::NoteFormat format, bool withNames);
};

} // namespace attune::ui
