// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

class QTreeWidget;

namespace attune::ui {

/// Which row of a list was chosen, while its rows are made anew: found again by what Qt::UserRole of its first column
/// says, else by its place. Where none was, the first one is, so that keys and buttons have something to work on. GUI
/// thread.
class CurrentRow
{
public:
    /// Before the rows go.
    explicit CurrentRow(const QTreeWidget &list);
    /// Once the new ones are there.
    void giveBack(QTreeWidget &list) const;

private:
    QVariant m_id;
    int m_row = 0;
};

} // namespace attune::ui
