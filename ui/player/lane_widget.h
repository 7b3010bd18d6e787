// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/time_scale.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace attune::ui {

/// Something with a place in time. Start and end are the same for a moment.
struct LaneBlock
{
    std::chrono::milliseconds start{0};
    std::chrono::milliseconds end{0};
    QString text; ///< what it is, for tool tips and assistive technology
    QString id;
    friend bool operator==(const LaneBlock &, const LaneBlock &) = default;
};

/// One row under the timeline: parts of the recording that belong together, such as what one person said, the notes,
/// the chapters. Tab comes here, arrows go from part to part, Enter plays one; a click does both. Patterns differ, not
/// only colours.
class LaneWidget : public QWidget
{
    Q_OBJECT

public:
    enum class Pattern { Solid, Hatched, Dotted, Labelled, Marks, Thin };

    LaneWidget(const QString &name, Pattern pattern, TimeScale &scale, QWidget *parent);

    void setBlocks(const QList<LaneBlock> &blocks);
    const QList<LaneBlock> &blocks() const { return m_blocks; }
    void setColor(const QColor &color);
    void setPosition(std::chrono::milliseconds position);
    /// The part that is chosen, -1 for none.
    int current() const { return m_current; }
    QString name() const { return m_name; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void seekRequested(std::chrono::milliseconds target);
    void activated(const QString &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF rectOf(const LaneBlock &block) const;
    int blockAt(const QPointF &place) const;
    void choose(int index);
    void say();
    void paintBlock(QPainter &painter, const LaneBlock &block, const QRectF &rect) const;

    QString m_name;
    Pattern m_pattern;
    TimeScale &m_scale;
    QList<LaneBlock> m_blocks;
    QColor m_color;
    std::chrono::milliseconds m_position{0};
    int m_current = -1;
};

/// As much as sliders and lanes leave free at both ends, so that one time is above the other.
inline constexpr int timelineMargin = 10;

} // namespace attune::ui
