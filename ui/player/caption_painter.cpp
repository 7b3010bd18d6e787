// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/caption_painter.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace attune::ui {

namespace {

using Family = CaptionLook::Family;
using Place = CaptionLook::Place;

constexpr int partCount = 6;
constexpr int smallestPixels = 12;
const std::array<std::pair<Family, const char *>, 3> families = {
    {{Family::Standard, "standard"}, {Family::Serif, "serif"}, {Family::FixedWidth, "fixed"}}};
const std::array<std::pair<Place, const char *>, 3> places = {
    {{Place::AsTheFileSays, "file"}, {Place::Bottom, "bottom"}, {Place::Top, "top"}}};

template <typename Value, typename Table>
QString wordOf(Value value, const Table &table)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template <typename Value, typename Table>
Value valueOf(const QString &word, const Table &table, Value otherwise)
{
    for (const auto &[value, known] : table) {
        if (word == QLatin1String(known))
            return value;
    }
    return otherwise;
}

QFont fontFor(const QFont &base, const CaptionLook &look, bool italic, qreal videoHeight)
{
    QFont font = base;
    if (look.family == Family::Serif)
        font.setFamilies({QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    else if (look.family == Family::FixedWidth)
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(std::max(smallestPixels, static_cast<int>(videoHeight / 22 * look.sizePercent / 100)));
    font.setItalic(italic);
    return font;
}

domain::CuePlacement placed(domain::CuePlacement place, Place wanted)
{
    if (wanted == Place::Bottom)
        place.line = domain::CuePlacement::bottom;
    else if (wanted == Place::Top)
        place.line = 2;
    return place;
}

QRectF boxFor(const QRectF &video, const QSizeF &size, const domain::CuePlacement &place)
{
    using Align = domain::CuePlacement::Align;
    const qreal anchor = video.left() + video.width() * place.position / 100;
    qreal left = place.align == Align::Start ? anchor
                 : place.align == Align::End ? anchor - size.width()
                                             : anchor - size.width() / 2;
    const qreal margin = video.width() * 0.02;
    left =
        std::clamp(left, video.left() + margin, std::max(video.left() + margin, video.right() - margin - size.width()));
    const qreal lowest = video.bottom() - video.height() * 0.04 - size.height();
    const bool atBottom = place.line == domain::CuePlacement::bottom;
    const qreal top = atBottom ? lowest : std::min(lowest, video.top() + video.height() * place.line / 100);
    return {QPointF(left, top), size};
}

/// A caption without a background has an edge, so that it can be read on any video.
void paintEdge(QPainter &painter, const QRectF &room, int flags, const QString &text, const QColor &edge)
{
    painter.setPen(edge);
    for (const QPointF &by : {QPointF(-1.5, 0), QPointF(1.5, 0), QPointF(0, -1.5), QPointF(0, 1.5)})
        painter.drawText(room.translated(by), flags, text);
}

} // namespace

QString CaptionLook::toText() const
{
    return QStringList{QString::number(sizePercent),       wordOf(family, families), text.name(), background.name(),
                       QString::number(backgroundPercent), wordOf(place, places)}
        .join(QLatin1Char(';'));
}

CaptionLook CaptionLook::fromText(const QString &text)
{
    CaptionLook look;
    const QStringList parts = text.split(QLatin1Char(';'));
    if (parts.size() != partCount)
        return look;
    bool isNumber = false;
    const int size = parts.at(0).toInt(&isNumber);
    if (isNumber)
        look.sizePercent = std::clamp(size, 75, 250);
    look.family = valueOf(parts.at(1), families, look.family);
    if (const QColor color(parts.at(2)); color.isValid())
        look.text = color;
    if (const QColor color(parts.at(3)); color.isValid())
        look.background = color;
    const int covers = parts.at(4).toInt(&isNumber);
    if (isNumber)
        look.backgroundPercent = std::clamp(covers, 0, 100);
    look.place = valueOf(parts.at(5), places, look.place);
    return look;
}

void paintCaptions(QPainter &painter, const QRectF &video, const domain::Transcript &captions, const CaptionLook &look)
{
    using Align = domain::CuePlacement::Align;
    QList<QRectF> taken;
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // of what was said, not of the program
    const QFont base = painter.font();
    QColor background = look.background;
    background.setAlphaF(static_cast<float>(look.backgroundPercent) / 100.0F);
    for (const domain::TranscriptLine &caption : captions) {
        painter.setFont(fontFor(base, look, caption.isItalic, video.height()));
        const domain::CuePlacement place = placed(caption.place, look.place);
        const int flags = Qt::AlignTop | Qt::TextWordWrap |
                          (place.align == Align::Start ? Qt::AlignLeft
                           : place.align == Align::End ? Qt::AlignRight
                                                       : Qt::AlignHCenter);
        const QRectF room(0, 0, video.width() * 0.84 * place.size / 100, video.height());
        const QSizeF size = painter.boundingRect(room, flags, caption.text).size() + QSizeF(20, 10);
        QRectF box = boxFor(video, size, place);
        for (const QRectF &other : std::as_const(taken)) { // one above the other, as people speak
            if (!box.intersects(other))
                continue;
            if (look.place == Place::Top)
                box.moveTop(other.bottom() + 4);
            else
                box.moveBottom(other.top() - 4);
        }
        taken.append(box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(background);
        painter.drawRoundedRect(box, 5, 5);
        const QRectF inside = box.adjusted(10, 5, -10, -5);
        if (look.backgroundPercent < 40)
            paintEdge(painter, inside, flags, caption.text, look.background);
        painter.setPen(look.text);
        painter.drawText(inside, flags, caption.text);
    }
    painter.restore();
}

} // namespace attune::ui
