// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QDialog>

namespace attune::ui {

/// The guides for people in a role (resources/guides), to read in the program; in the program's language where there is
/// a translation, else in English.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    GuideDialog(domain::Role role, QWidget *parent);

    /// Names of the guides for a role, the first one its own.
    static QStringList guidesFor(domain::Role role);
    /// Markdown; never empty for a guide there is. @param language "en", "es"
    static QString text(const QString &guide, const QString &language);
};

} // namespace attune::ui
