// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/transcript_change_dialog.h"

#include <chrono>

class QLabel;
class QPlainTextEdit;

namespace attune::ui {

/// Asks where a line is to be split: the second part begins where the keys stand in its text.
class TranscriptSplitDialog final : public TranscriptChangeDialog
{
    Q_OBJECT

public:
    /// @param position where the recording is: the word that is spoken about then is offered
    TranscriptSplitDialog(const domain::TranscriptLine &line, std::chrono::milliseconds position, QWidget *parent);

protected:
    bool fill(domain::TranscriptChange &change) const override;

private:
    int place() const;
    void showParts();

    domain::TranscriptLine m_line;
    QPlainTextEdit *m_text;
    QLabel *m_parts;
};

} // namespace attune::ui
