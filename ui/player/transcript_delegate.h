// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTextLayout;

namespace attune::ui {

/// Paints a line of a transcript: its time, who begins to speak, the text with what was found in it. The line that is
/// spoken now has a bar beside it and another ground.
class TranscriptDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int timeWidth(const QFont &font);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static qreal layOut(QTextLayout &layout, qreal width);
    static qreal textWidth(const QStyleOptionViewItem &option);
};

} // namespace attune::ui
