// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

/// What a file would become as a transcript, before it is added: who its speakers are, its language, what is remarkable
/// about it. For a file that is not taken it says why.
class TranscriptFileDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param file sent with what is said here when it is added @param replaces whether the recording has a transcript
    TranscriptFileDialog(domain::TranscriptFile file, const domain::TranscriptPreview &preview, bool replaces,
                         QWidget *parent);

    /// Adding has failed: it stays open, and says why.
    void showProblem(const QString &words);

Q_SIGNALS:
    /// Somebody wants it added; the dialog waits for what becomes of it.
    void chosen(const attune::domain::TranscriptFile &file);

private:
    void createRefusal(QVBoxLayout *layout, const domain::TranscriptFault &fault);
    void createPreview(QVBoxLayout *layout, const domain::TranscriptPreview &preview, bool replaces);
    void createFindings(QVBoxLayout *layout, const domain::TranscriptPreview &preview);
    void createSpeakers(QVBoxLayout *layout, const domain::TranscriptPreview &preview);
    QComboBox *speakerField(const domain::FoundSpeaker &speaker, int number);
    void createLanguage(QVBoxLayout *layout, const QString &said);
    void createFirstLines(QVBoxLayout *layout, const domain::TranscriptPreview &preview);
    void createButtons(QVBoxLayout *layout);
    void updateButton();
    void send();

    domain::TranscriptFile m_file;
    QMap<QString, QComboBox *> m_speakers; ///< by label
    QComboBox *m_language = nullptr;
    QCheckBox *m_confirm = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace attune::ui
