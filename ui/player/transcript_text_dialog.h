// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/transcript_change_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace attune::ui {

/// Asks for what was really said in a line, or for what a speaker is called.
class TranscriptTextDialog final : public TranscriptChangeDialog
{
    Q_OBJECT

public:
    /// @param kind Text or SpeakerName
    TranscriptTextDialog(domain::TranscriptChange::Kind kind, const domain::TranscriptLine &line, QWidget *parent);

protected:
    bool fill(domain::TranscriptChange &change) const override;

private:
    QWidget *lineField();
    QWidget *nameField();
    QString written() const;
    void check();

    domain::TranscriptChange::Kind m_kind;
    domain::TranscriptLine m_line;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace attune::ui
