// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clinic_ports.h"

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace attune::ui {

/// Keeps what is typed and ticked in a form for a day, encrypted, so that a lock, an ended sign-in or a crash takes
/// nothing away. Fields are known by their object names: check boxes, combo boxes, lines and texts. What holds the form
/// says when it is done with: a draft is removed only after the clinic has what was written. Without a keychain the
/// draft is in memory only, and a sentence below the last text says so.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    /// @param name of the draft in the store
    FormDraft(journal::DraftStore &drafts, const QString &name, const QList<QWidget *> &fields, QObject *parent);

    /// Fills the fields. False when there was nothing.
    bool restore();

    /// Pressing this discards what was typed; leaving the form in another way keeps it.
    void dropWith(QAbstractButton *cancel);

    /// The sentence beside every text that is kept in memory only, because there is no keychain.
    static QLabel *inMemoryNote(QWidget *parent);

private:
    void keep();
    void sayInMemory();

    journal::DraftStore &m_drafts;
    QString m_name;
    QList<QWidget *> m_fields;
};

} // namespace attune::ui
