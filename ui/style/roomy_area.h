// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QSplitter>

class QVBoxLayout;

namespace attune::ui {

/// What a page consists of. As high as the page where there is room; where its parts would have to be cut (large text,
/// a small screen), it scrolls as a whole. GUI thread.
class RoomyArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// @param name for assistive technology
    RoomyArea(const QString &name, QWidget *parent);

    /// Parts are made as children of it.
    QWidget *inside() const { return widget(); }
    QVBoxLayout *column() const { return m_column; }

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
};

/// Two parts beside each other, with room for some lines of text at least; one below the other where they would be too
/// narrow to read. GUI thread.
class RoomySplitter final : public QSplitter
{
    Q_OBJECT

public:
    /// @param lines that each part has room for at least
    RoomySplitter(int lines, QWidget *parent);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_lines;
};

} // namespace attune::ui
