// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace attune::ui {

/// Above a transcript: in which language it is, which others there are, who wrote it, and how much of it somebody
/// corrected. In words, so that it is read aloud, too.
class TranscriptHead : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptHead(QWidget *parent);
    void showTranscript(const domain::ReadTranscript &shown);
    /// Where there is hardly room for the lines, only the choice of a language is shown.
    void setCompact(bool compact);

Q_SIGNALS:
    void languageChosen(const QString &language);

private:
    QLabel *m_label;
    QComboBox *m_languages;
    QLabel *m_origin;
};

} // namespace attune::ui
