// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_look.h"

#include "models/figures/figure_words.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attune::ui {

using models::FigureWords;

namespace {

constexpr double patternStep = 5;
constexpr double dotSize = 1.2;

void drawSlants(QPainter &painter, const QRectF &area, double step, bool rising)
{
    // Anchored at the paper and not at the area, so that the pattern goes through neighbouring parts.
    const double reach = area.height();
    const double start = std::floor((area.left() - reach) / step) * step;
    for (double x = start; x < area.right() + reach; x += step) {
        if (rising)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + reach, area.top()));
        else
            painter.drawLine(QPointF(x, area.top()), QPointF(x + reach, area.bottom()));
    }
}

void drawDots(QPainter &painter, const QRectF &area, const QColor &color, double step, double size)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (double y = area.top() + step / 2; y < area.bottom(); y += step) {
        for (double x = std::floor(area.left() / step) * step + step / 2; x < area.right(); x += step)
            painter.drawEllipse(QPointF(x, y), size, size);
    }
}

QString legendText(std::size_t part, const domain::OutcomeCounts &total)
{
    return FigureWords::outcome(part) + QLatin1Char(' ') + FigureWords::number(total.parts[part]);
}

/// Calls `place` with each outcome that occurs and where its entry of the legend stands. @return the height of all
template <typename Place>
double layLegend(const domain::OutcomeCounts &total, const QFontMetricsF &metrics, double width, Place place)
{
    const double line = metrics.height() * 1.2;
    const double swatch = metrics.height();
    double x = 0;
    double y = 0;
    for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
        if (total.parts[part] == 0)
            continue;
        const double needed = swatch * 1.4 + metrics.horizontalAdvance(legendText(part, total)) + swatch;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        place(part, QRectF(x, y, needed, line));
        x += needed;
    }
    return total.total() > 0 ? y + line : 0;
}

} // namespace

FigurePattern patternOf(std::size_t part)
{
    static constexpr std::array<FigurePattern, domain::outcomeParts> patterns = {
        FigurePattern::Solid, FigurePattern::Hatched, FigurePattern::Crossed, FigurePattern::Dotted,
        FigurePattern::Hollow};
    return patterns[part];
}

FigureLook FigureLook::onScreen(const QPalette &palette, const QFont &font)
{
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = palette.color(QPalette::PlaceholderText);
    return {.ground = palette.color(QPalette::Base),
            .ink = ink,
            .quiet = quiet,
            .line = palette.color(QPalette::Mid),
            .accent = palette.color(QPalette::Highlight),
            .focus = ink,
            .parts = {palette.color(QPalette::Highlight), palette.color(QPalette::BrightText), ink, quiet, ink},
            .font = font};
}

FigureLook FigureLook::onPaper(const QFont &font, double unit)
{
    const Tokens tokens = tokensOf(ThemeKind::Light);
    return {.ground = Qt::white,
            .ink = Qt::black,
            .quiet = tokens.muted,
            .line = tokens.border,
            .accent = tokens.accent,
            .focus = Qt::black,
            .parts = {tokens.accent, tokens.danger, Qt::black, tokens.muted, Qt::black},
            .font = font,
            .unit = unit};
}

void fillPart(QPainter &painter, const QRectF &area, FigurePattern pattern, const QColor &color, const FigureLook &look)
{
    if (area.isEmpty())
        return;
    painter.save();
    painter.setClipRect(area.adjusted(-look.unit, -look.unit, look.unit, look.unit), Qt::IntersectClip);
    painter.fillRect(area, pattern == FigurePattern::Solid ? color : look.ground);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(color, 1.3 * look.unit));
    if (pattern == FigurePattern::Hatched || pattern == FigurePattern::Crossed)
        drawSlants(painter, area, patternStep * look.unit, true);
    if (pattern == FigurePattern::Crossed)
        drawSlants(painter, area, patternStep * look.unit, false);
    if (pattern == FigurePattern::Dotted)
        drawDots(painter, area, color, patternStep * look.unit, dotSize * look.unit);
    painter.restore();
    painter.setPen(QPen(color, look.unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    painter.restore();
}

void drawCut(QPainter &painter, const QRectF &area, int flags, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.drawText(area, flags | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, area.width()));
}

double legendHeight(const domain::OutcomeCounts &total, const QFontMetricsF &metrics, double width)
{
    return layLegend(total, metrics, width, [](std::size_t, const QRectF &) {});
}

void paintLegend(QPainter &painter, const domain::OutcomeCounts &total, const FigureLook &look, double width)
{
    const QFontMetricsF metrics(look.font, painter.device());
    const double swatch = metrics.height();
    layLegend(total, metrics, width, [&](std::size_t part, const QRectF &place) {
        const QRectF sample(place.left(), place.top() + swatch * 0.15, swatch, swatch * 0.8);
        fillPart(painter, sample, patternOf(part), look.parts[part], look);
        painter.setPen(look.ink);
        painter.setFont(look.font);
        painter.drawText(place.adjusted(swatch * 1.4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         legendText(part, total));
    });
}

FigureScale FigureScale::upTo(qint64 largest, int mostSteps)
{
    FigureScale scale;
    const qint64 wanted = std::max<qint64>(1, largest);
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            scale.step = power * factor;
            scale.most = (wanted + scale.step - 1) / scale.step * scale.step;
            if (scale.most / scale.step <= std::max(1, mostSteps))
                return scale;
        }
    }
}

} // namespace attune::ui
