// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace attune::ui {

/// Two groups of controls in a row; where there is no room for both, the second stands below the first. What is beside
/// it may make it as narrow as the wider of the two.
class FoldingRow : public QWidget
{
    Q_OBJECT

public:
    FoldingRow(int spacing, QWidget *parent);

    /// Takes the room that is left over.
    QHBoxLayout *first() const { return m_first; }
    QHBoxLayout *second() const { return m_second; }

    QSize minimumSizeHint() const override;
    /// Unfolded: it takes that room again when there is some.
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int unfolded() const;
    void fold();

    QBoxLayout *m_both;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
};

} // namespace attune::ui
