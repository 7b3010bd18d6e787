// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::ui {

/// Names and values as a table for a label with rich text: beside each other, and with large text, for which a panel
/// is too narrow, below each other. What people wrote is escaped.
class DetailRows
{
public:
    /// @param isNarrow below each other at any size of text: the room is too little for both
    explicit DetailRows(bool isNarrow = false);

    /// Nothing for an empty value.
    void add(const QString &name, const QString &value);
    QString html() const;

private:
    QString m_form;
    QString m_rows;
};

} // namespace attune::ui
