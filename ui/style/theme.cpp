// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/attune_style.h"
#include "ui/style/enter_keys.h"
#include "ui/style/plain_text.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace attune::ui {

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

QColor rgb(unsigned value)
{
    return QColor(static_cast<QRgb>(value | 0xff000000U));
}

const char scaleProperty[] = "textScale";
const char widthProperty[] = "widthOfText";
const char percentProperty[] = "attuneTextPercent";

void scaleText(QWidget &widget)
{
    QFont font = widget.font();
    font.setPointSizeF(QApplication::font().pointSizeF() * widget.property(scaleProperty).toDouble());
    widget.setFont(font);
}

/// Columns were given their widths for another size of text.
void scaleHeader(QHeaderView &header, double ratio)
{
    if (header.property("ownWidths").toBool())
        return; // its view sees to it
    if (header.orientation() == Qt::Vertical)
        return header.setDefaultSectionSize(qRound(header.defaultSectionSize() * ratio));
    for (int section = 0; section < header.count(); ++section) {
        const bool isOurs = !header.isSectionHidden(section) &&
                            header.sectionResizeMode(section) == QHeaderView::Interactive &&
                            !(header.stretchLastSection() && header.visualIndex(section) == header.count() - 1);
        if (isOurs)
            header.resizeSection(section, qRound(header.sectionSize(section) * ratio));
    }
}

/// A dialog that is open grows with its text, as far as there is room.
void scaleDialog(QDialog &dialog, double ratio)
{
    const QRect room = dialog.screen()->availableGeometry();
    QRect place(dialog.pos(), (QSizeF(dialog.size()) * ratio).toSize().boundedTo(room.size() - QSize(8, 32)));
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    dialog.resize(place.size());
    dialog.move(place.topLeft());
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.window);
    palette.setColor(QPalette::Shadow, t.border);
    // With high contrast quiet text is as bright as any, but what cannot be used is not.
    const QColor off = t.muted == t.text ? rgb(0x8C8C8C) : t.muted;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    if (t.muted == t.text) // what a field has for an example is not what somebody typed
        palette.setColor(QPalette::PlaceholderText, rgb(0xB0B0B0));
    return palette;
}

} // namespace

Tokens tokensOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return {rgb(0x15181C), rgb(0x1E2227), rgb(0xE8EAED), rgb(0xA9B1BA), rgb(0x78828D), rgb(0x7AB8FF),
                rgb(0x0F1A26), rgb(0xFFD60A), rgb(0xFF9A91), rgb(0xF2B84B), rgb(0x6FCF97)};
    case ThemeKind::HighContrast:
        return {rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x00E5FF),
                rgb(0x000000), rgb(0xFFD60A), rgb(0xFFFFFF), rgb(0xFFD60A), rgb(0xFFFFFF)};
    case ThemeKind::Light:
    case ThemeKind::System:
        break;
    }
    return {rgb(0xF6F7F9), rgb(0xFFFFFF), rgb(0x1B1F24), rgb(0x545D68), rgb(0x818B96), rgb(0x0B5CAD),
            rgb(0xFFFFFF), rgb(0x0B5CAD), rgb(0xB3261E), rgb(0x8A5A00), rgb(0x1E6B3A)};
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor drawnInk(const QPalette &palette)
{
    constexpr float share = 0.6F;
    const QColor ink = palette.color(QPalette::Text);
    const QColor ground = palette.color(QPalette::Window);
    const auto part = [](float of, float on) { return of * share + on * (1 - share); };
    return QColor::fromRgbF(part(ink.redF(), ground.redF()), part(ink.greenF(), ground.greenF()),
                            part(ink.blueF(), ground.blueF()));
}

void setTextScale(QWidget *widget, double factor, QFont::Weight weight)
{
    widget->setProperty(scaleProperty, factor);
    QFont font = widget->font();
    font.setWeight(weight);
    widget->setFont(font);
    scaleText(*widget);
}

void fixWidthOfText(QWidget *widget, int pixels)
{
    widget->setProperty(widthProperty, pixels);
    widget->setFixedWidth(atTextSize(pixels));
}

int atTextSize(int pixels)
{
    const QVariant percent = qApp->property(percentProperty);
    return percent.isValid() ? pixels * percent.toInt() / 100 : pixels;
}

Theme::Theme(QApplication &app)
    : m_app(app),
      m_systemKind(app.palette().color(QPalette::Base).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light),
      m_basePoints(app.font().pointSizeF() > 0 ? app.font().pointSizeF() : 10)
{
    m_app.setStyle(new AttuneStyle(*this));
    new PlainText(m_app, this);
    new EnterKeys(m_app, this);
    apply();
}

ThemeKind Theme::effectiveKind() const
{
    return m_kind == ThemeKind::System ? m_systemKind : m_kind;
}

void Theme::setKind(ThemeKind kind)
{
    m_kind = kind;
    apply();
}

void Theme::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, 100, 200);
    apply();
}

void Theme::apply()
{
    m_tokens = tokensOf(effectiveKind());
    m_app.setPalette(paletteOf(m_tokens));
    applyText();
    Q_EMIT changed();
}

/// What follows the size of text by itself gets the font; what was measured for another size is measured again.
void Theme::applyText()
{
    QFont font = m_app.font();
    const double points = m_basePoints * m_textPercent / 100.0;
    const double ratio = points / font.pointSizeF();
    m_app.setProperty(percentProperty, m_textPercent);
    font.setPointSizeF(points);
    m_app.setFont(font);
    if (qFuzzyCompare(ratio, 1.0))
        return;
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->property(scaleProperty).isValid())
            scaleText(*widget);
        if (const QVariant width = widget->property(widthProperty); width.isValid())
            widget->setFixedWidth(atTextSize(width.toInt()));
        if (auto *header = qobject_cast<QHeaderView *>(widget))
            scaleHeader(*header, ratio);
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible())
            scaleDialog(*dialog, ratio);
    }
}

} // namespace attune::ui
