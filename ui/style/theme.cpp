// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/attune_style.h"
#include "ui/style/enter_keys.h"
#include "ui/style/plain_text.h"

#include <QApplication>
#include <QFont>

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
    QFont font = m_app.font();
    font.setPointSizeF(m_basePoints * m_textPercent / 100.0);
    m_app.setFont(font);
    Q_EMIT changed();
}

} // namespace attune::ui
