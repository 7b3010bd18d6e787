// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/transcript_change_dialog.h"

class QLabel;
class QLineEdit;

namespace attune::ui {

/// Asks for words that are written otherwise in every line, and says in how many.
class TranscriptReplaceDialog final : public TranscriptChangeDialog
{
    Q_OBJECT

public:
    /// @param find what is looked for already
    TranscriptReplaceDialog(const QString &find, domain::Transcript transcript, QWidget *parent);

protected:
    bool fill(domain::TranscriptChange &change) const override;

private:
    void check();

    domain::Transcript m_transcript;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QLabel *m_count;
};

} // namespace attune::ui
