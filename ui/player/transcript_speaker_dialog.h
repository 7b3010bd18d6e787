// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/transcript_change_dialog.h"

class QComboBox;
class QRadioButton;

namespace attune::ui {

/// Asks who said a line, and whether it is this line alone or everything that is said to be theirs.
class TranscriptSpeakerDialog final : public TranscriptChangeDialog
{
    Q_OBJECT

public:
    TranscriptSpeakerDialog(const domain::TranscriptLine &line, const domain::Transcript &transcript, QWidget *parent);

protected:
    bool fill(domain::TranscriptChange &change) const override;

private:
    void fillSpeakers(const domain::Transcript &transcript);

    domain::TranscriptLine m_line;
    QComboBox *m_speaker;
    QRadioButton *m_once;
    QRadioButton *m_everywhere;
};

} // namespace attune::ui
