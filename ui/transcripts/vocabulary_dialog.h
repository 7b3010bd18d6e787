// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_desk.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

/// Words that are spoken in a client's sessions, or everywhere in the clinic, and how they are written: what there is,
/// and a way to add and remove some.
class VocabularyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VocabularyDialog(QWidget *parent);

    void showWords(const QList<domain::VocabularyWord> &words);
    /// Reading or changing has failed, and why.
    void showProblem(const QString &words);

Q_SIGNALS:
    void changeRequested(const attune::domain::VocabularyChange &change);

private:
    void createFields(QVBoxLayout *layout);
    void add();
    void remove();
    void updateButtons();

    QList<domain::VocabularyWord> m_words;
    QLabel *m_state;
    QListWidget *m_list;
    QLineEdit *m_word;
    QLineEdit *m_heard;
    QCheckBox *m_clinic;
    QPushButton *m_add;
    QPushButton *m_remove;
    bool m_isAdding = false; ///< what is in the fields is on its way
};

} // namespace attune::ui
