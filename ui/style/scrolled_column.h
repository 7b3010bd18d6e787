// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace attune::ui {

/// The fields of a dialog, which scroll where the screen has no room for all of them, so that its buttons below stay
/// in reach. As high as they are where there is room. GUI thread.
class ScrolledColumn final : public QScrollArea
{
    Q_OBJECT

public:
    /// @param name for assistive technology
    ScrolledColumn(const QString &name, QWidget *parent);

    QVBoxLayout *column() const { return m_column; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
};

} // namespace attune::ui
