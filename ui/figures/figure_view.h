// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_drawing.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace attune::ui {

/// A picture of figures on the screen. Tab comes here; arrows go from part to part, with Shift they choose several
/// where that means something, Enter takes what is chosen, Escape lets go of it; the mouse does the same by pressing
/// and dragging. Assistive technology gets the picture's name, what it shows in words, and the part that is chosen; all
/// of it is in the table of the same model.
class FigureView final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureView(QWidget *parent);

    /// @param table stays longer; its changes are followed
    void setTable(const models::FigureTable &table);
    /// Places that can be pointed at now.
    const QList<FigureMark> &marks() const { return m_marks; }
    /// Index of the chosen mark, -1 for none.
    int current() const { return m_current; }
    /// First and last chosen mark; the same for one.
    std::optional<std::pair<int, int>> chosen() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter, or a click. @param first,last rows of the table; the same for one part
    void taken(int first, int last);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showTable();
    void layOut();
    int markAt(const QPointF &place) const;
    int stepFor(int key) const;
    bool isOurs(int key) const;
    void choose(int mark, bool extend);
    void letGo();
    void take();
    void say();

    const models::FigureTable *m_table = nullptr;
    std::unique_ptr<FigureDrawing> m_drawing;
    QList<FigureMark> m_marks;
    int m_current = -1;
    int m_anchor = -1; ///< where choosing several began
    bool m_isPressed = false;
};

} // namespace attune::ui
