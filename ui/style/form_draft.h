// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clinic_ports.h"

#include <QWidget>

namespace attune::ui {

/// Keeps what is typed and ticked in a form for a day, encrypted, so that a lock, an ended sign-in or a crash takes
/// nothing away. Fields are known by their object names: check boxes, combo boxes, lines and texts. What holds the form
/// says when it is done with: a draft is removed only after the clinic has what was written.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    /// @param name of the draft in the store
    FormDraft(journal::DraftStore &drafts, const QString &name, const QList<QWidget *> &fields, QObject *parent);

    /// Fills the fields. False when there was nothing.
    bool restore();

private:
    void keep();

    journal::DraftStore &m_drafts;
    QString m_name;
    QList<QWidget *> m_fields;
};

} // namespace attune::ui
