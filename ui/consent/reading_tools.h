// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/read_aloud.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace attune::ui {

/// Buttons beside a text that has to be understood: larger text, and reading aloud where the computer can.
class ReadingTools : public QWidget
{
    Q_OBJECT

public:
    /// @param texts in the order in which they are read; those that are hidden are not
    ReadingTools(const QList<QLabel *> &texts, QWidget *parent);

    /// After the texts were filled.
    void setLanguage(const QLocale &language);

protected:
    /// Nothing is read on while the text is not seen: another page, or the program is locked.
    void hideEvent(QHideEvent *event) override;

private:
    void enlarge();
    void readOrStop();

    QList<QLabel *> m_texts;
    ReadAloud m_voice;
    QLocale m_language;
    int m_percent = 100;
    QPushButton *m_larger;
    QPushButton *m_read;
};

} // namespace attune::ui
