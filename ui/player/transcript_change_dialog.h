// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

#include <QDialog>
#include <QLabel>

class QPushButton;
class QVBoxLayout;

namespace attune::ui {

/// Asks what is to be changed about a transcript. It stays open until the clinic has the change, so that nothing that
/// was typed is lost where somebody else was quicker. Deletes itself.
class TranscriptChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Changing has failed, and why; it can be sent again.
    void showProblem(const QString &words);
    bool hasProblem() const { return !m_problem->isHidden(); }
    /// Whether it waits to hear what became of what was chosen.
    bool isSent() const { return m_isSent; }
    /// The revision that the person sees now.
    void setRevision(int revision) { m_change.revision = revision; }

Q_SIGNALS:
    void chosen(const attune::domain::TranscriptChange &change);

protected:
    TranscriptChangeDialog(const QString &name, const QString &title, const QString &doIt, QWidget *parent);

    QVBoxLayout *column() const { return m_column; }
    /// To be called when everything is in the column.
    void finish();
    void setReady(bool ready);
    /// What is sent. @return whether there is something to send
    virtual bool fill(domain::TranscriptChange &change) const = 0;

private:
    void send();

    domain::TranscriptChange m_change;
    QVBoxLayout *m_column;
    QLabel *m_problem;
    QPushButton *m_go;
    bool m_ready = true;
    bool m_isSent = false;
};

} // namespace attune::ui
