// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

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

/// What is drawn and is no text, such as loudness: quieter than text, and never below 3 to 1 on the window.
QColor drawnInk(const QPalette &palette);

/// Gives a widget text of so many times the program's size, now and whenever that changes.
void setTextScale(QWidget *widget, double factor, QFont::Weight weight = QFont::Normal);
/// Makes a widget as wide as `pixels` are at 100 % text, now and whenever the size of text changes.
void fixWidthOfText(QWidget *widget, int pixels);
/// A length that is `pixels` at 100 % text.
int atTextSize(int pixels);

/// Columns of other views grow with the text; a header with the property "ownWidths" is left to its view.
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
    void applyText();

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
