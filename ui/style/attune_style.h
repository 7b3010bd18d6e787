// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace attune::ui {

class Theme;

/// Fusion with our metrics, a focus ring that is always seen, flat panels and one look for primary buttons.
/// A QPushButton with the property "primary" is filled with the accent, one with "danger" is outlined in the danger
/// colour. It is also the one place that says in which order buttons stand: what was asked for is the last one on
/// every desktop, and what goes back stands before it (QDialogButtonBox and QMessageBox ask here; rows laid out by
/// hand do the same).
class AttuneStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit AttuneStyle(const Theme &theme);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    /// Our own icons where Qt would put those of another set.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawLineEdit(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawFocus(const QStyleOption *option, QPainter *painter) const;
    void drawToolButtonPanel(const QStyleOption *option, QPainter *painter) const;
    void drawRadioButton(const QStyleOption *option, QPainter *painter) const;
    void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider *option, QPainter *painter) const;
    void drawField(const QStyleOption *option, QPainter *painter) const;
    void drawBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const;
    void drawHeaderArrow(const QStyleOptionHeader *option, QPainter *painter) const;
    QRect scrollHandle(const QStyleOptionSlider *option) const;
    int scaled(int pixels) const;
    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    const Theme &m_theme;
};

} // namespace attune::ui
