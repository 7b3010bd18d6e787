// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace attune::ui {

enum class ThemeKind { System, Light, Dark, HighContrast };

/// The colours with a meaning of their own; everything else is in the palette. Contrast is checked by a test.
struct Tokens
{
    QColor window, surface, text, muted, border, accent, onAccent, focus, danger, warning, good;
};
Tokens tokensOf(ThemeKind kind);
/// Relative contrast after WCAG 2.2, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The look of the program: Fusion with our palette, metrics and text size; changes without a restart. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &app);

    void setKind(ThemeKind kind);
    ThemeKind kind() const { return m_kind; }
    /// What "System" came down to.
    ThemeKind effectiveKind() const;
    const Tokens &tokens() const { return m_tokens; }
    /// 100, 125, 150 or 200.
    void setTextPercent(int percent);
    int textPercent() const { return m_textPercent; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_app;
    ThemeKind m_kind = ThemeKind::System;
    ThemeKind m_systemKind;
    Tokens m_tokens;
    int m_textPercent = 100;
    double m_basePoints;
};

/// Distances, all multiples of 4.
namespace space {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int normal = 12;
inline constexpr int wide = 16;
inline constexpr int page = 24;
} // namespace space

} // namespace attune::ui
