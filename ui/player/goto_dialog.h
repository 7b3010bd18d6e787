// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <chrono>

class QLabel;
class QLineEdit;
class QPushButton;

namespace attune::ui {

/// Asks for a time in the recording, in any of the forms people write one (models/review/transcript_search.h).
class GotoDialog : public QDialog
{
    Q_OBJECT

public:
    GotoDialog(std::chrono::milliseconds position, std::chrono::milliseconds duration, QWidget *parent);

Q_SIGNALS:
    void chosen(std::chrono::milliseconds target);

private:
    void read();

    std::chrono::milliseconds m_position;
    std::chrono::milliseconds m_duration;
    QLineEdit *m_text;
    QLabel *m_meaning;
    QPushButton *m_go;
};

} // namespace attune::ui
