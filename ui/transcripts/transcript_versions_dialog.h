// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace attune::ui {

/// The versions of a recording's transcript: which is read, in which language; an earlier one can be used again, and
/// one that was added by mistake removed.
class TranscriptVersionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param mayChange choose and remove, besides reading
    TranscriptVersionsDialog(bool mayChange, QWidget *parent);

    void showVersions(const QList<domain::TranscriptVersion> &versions);
    /// Something could not be done, or read.
    void showProblem(const QString &words);

Q_SIGNALS:
    /// Somebody wants to read this one; it is made current first where it is not.
    void useRequested(const attune::domain::TranscriptVersion &version);
    /// Somebody wants its words destroyed, and has said so twice.
    void removeRequested(const attune::domain::TranscriptVersion &version);

private:
    void updateButtons();
    const domain::TranscriptVersion *current() const;
    void remove();

    QList<domain::TranscriptVersion> m_versions;
    bool m_mayChange;
    bool m_isSure = false; ///< removing was pressed once
    QLabel *m_state;
    QListWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_remove;
};

} // namespace attune::ui
