// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QDialog>
#include <QLabel>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace attune::ui {

class IdentityBanner;

/// Asks why something is done: a category and, where the policy wants it, a text. The answer goes into the access log
/// and is shown to the client.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { OpenContent, SaveCopy, Delete, Agree, Restore, CloseToMost, OpenAgain };

    /// @param subject names what it is about, for example "session of 3 May 2025, 50 min"
    /// @param code for Delete and Agree: must be typed to enable the button
    ReasonDialog(Purpose purpose, const QString &subject, const QString &code, QWidget *parent);

    /// Says what follows, instead of general words.
    void explain(const QString &text);
    /// Offers these purposes as categories, in place of words that answer to nothing: those the recording may be opened
    /// for. Where there are none the opening rests on no consent, and general words stay.
    void offer(const QList<domain::Purpose> &purposes);
    /// Whose it is, on top, as on every screen.
    void showRecording(const domain::Recording &recording);
    /// What is written is kept under a name, and is there when the same is asked again.
    void keepDraft(journal::DraftStore &drafts, const QString &name);

Q_SIGNALS:
    /// @param category short stable word; @param reason at least 10 characters
    void given(const QString &category, const QString &reason);

private:
    bool deletes() const { return m_purpose == Purpose::Delete || m_purpose == Purpose::Agree; }
    QString goWords() const;
    QString question() const;
    void fillCategories();
    void addField(QVBoxLayout *layout, const QString &name, QWidget *field);
    QHBoxLayout *createButtons();
    void updateButton();
    QString reasonText() const;

    Purpose m_purpose;
    QString m_code;
    IdentityBanner *m_banner;
    QLabel *m_explanation;
    QComboBox *m_category;
    QPlainTextEdit *m_text;
    QLabel *m_missing;
    QLineEdit *m_typedCode = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace attune::ui
