// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transcript_delegate.h"

#include "models/review/transcript_model.h"
#include "ui/player/timeline_view.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace attune::ui {

using models::TranscriptModel;

namespace {

constexpr int around = 4;
constexpr int barWidth = 3;
constexpr double lineHeight = 1.25;
constexpr QColor marker(0xFF, 0xE0, 0x82);

QFont fontFor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    font.setItalic(index.data(TranscriptModel::QuietRole).toBool());
    return font;
}

} // namespace

int TranscriptDelegate::timeWidth(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(QStringLiteral("0:00:00")) + 4 * around;
}

qreal TranscriptDelegate::textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return std::max(60, width - timeWidth(option.font) - 2 * around);
}

/// @return the height
qreal TranscriptDelegate::layOut(QTextLayout &layout, qreal width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrap.setTextDirection(Qt::LayoutDirectionAuto); // what was said need not be in the language of the program
    layout.setTextOption(wrap);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * lineHeight;
    }
    layout.endLayout();
    return y;
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTextLayout layout(index.data().toString(), fontFor(option, index));
    qreal height = layOut(layout, textWidth(option)) + 2 * around;
    if (!index.data(TranscriptModel::SpeakerRole).toString().isEmpty())
        height += QFontMetrics(option.font).height() + around;
    return {timeWidth(option.font), static_cast<int>(std::ceil(height))};
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette &colors = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = index.data(TranscriptModel::CurrentRole).toBool();
    if (selected)
        painter->fillRect(option.rect, colors.highlight());
    else if (current)
        painter->fillRect(option.rect, colors.alternateBase());
    const QColor text = colors.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (current) {
        const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          selected ? text : colors.color(QPalette::Highlight));
    }
    qreal top = option.rect.top() + around;
    const qreal left = option.rect.left() + (mirrored ? 2 * around : timeWidth(option.font));
    const QString speaker = index.data(TranscriptModel::SpeakerRole).toString();
    if (!speaker.isEmpty()) {
        const bool dark = colors.color(QPalette::Base).lightness() < 128;
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(selected ? text : speakerColor(index.data(TranscriptModel::SpeakerIndexRole).toInt(), dark));
        const int height = painter->fontMetrics().height();
        painter->drawText(QRectF(left, top, textWidth(option), height),
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft), speaker);
        top += height + around;
    }
    painter->setFont(option.font);
    painter->setPen(text);
    const QRect time(option.rect.left() + 2 * around, static_cast<int>(top), timeWidth(option.font) - 2 * around, 100);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, time),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop),
                      index.data(TranscriptModel::TimeRole).toString());
    QTextLayout layout(index.data().toString(), fontFor(option, index));
    layOut(layout, textWidth(option));
    QList<QTextLayout::FormatRange> found;
    const auto hits = index.data(TranscriptModel::HitsRole).value<QList<QPair<int, int>>>();
    for (const auto &[at, length] : hits) {
        QTextLayout::FormatRange range{at, length, {}};
        range.format.setBackground(marker); // as with a pen on paper, in every look; the line below says it without colour
        range.format.setForeground(Qt::black);
        range.format.setFontUnderline(true);
        found << range;
    }
    layout.draw(painter, {left, top}, found);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(text, 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace attune::ui
