// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace attune::ui {

/// Asks for what was really said in a line, or for what a speaker is called. Deletes itself.
class TranscriptTextDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param kind Text or SpeakerName
    TranscriptTextDialog(domain::TranscriptChange::Kind kind, const domain::TranscriptLine &line, QWidget *parent);

Q_SIGNALS:
    void chosen(const attune::domain::TranscriptChange &change);

private:
    QWidget *lineField(const domain::TranscriptLine &line);
    QWidget *nameField(const domain::TranscriptLine &line);
    QString written() const;
    void check();
    void send();

    domain::TranscriptChange m_change;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_keep;
};

} // namespace attune::ui
