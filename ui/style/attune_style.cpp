// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/attune_style.h"

#include "ui/style/style_metrics.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

namespace attune::ui {

namespace {

constexpr int radius = 6;

bool has(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float x, float y) { return static_cast<float>(x * (1 - share) + y * share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

} // namespace

AttuneStyle::AttuneStyle(const Theme &theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

int AttuneStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return scaled(18);
    case PM_MessageBoxIconSize:
        return scaled(32);
    case PM_SliderThickness:
    case PM_SliderLength:
        return 20;
    case PM_ScrollBarExtent:
        return scrollWidth;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(20);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AttuneStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // what goes back, then what was asked for
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize AttuneStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result += QSize(space::wide, 0);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result += QSize(2 * fieldMargin, 0);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox ||
        type == CT_ToolButton)
        result.setHeight(std::max(result.height() + (type == CT_LineEdit ? 6 : 0), controlHeight));
    if (type == CT_ToolButton)
        result.setWidth(std::max(result.width(), controlHeight));
    if (type == CT_ItemViewItem)
        result.setHeight(std::max(result.height() + 8, 28));
    return result;
}

void AttuneStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = option->state & State_MouseOver;
    const bool primary = has(widget, "primary");
    QColor fill = primary ? t.accent : t.surface;
    QColor line = primary ? t.accent : (has(widget, "danger") ? t.danger : t.border);
    if (!enabled) {
        fill = t.window;
        line = mixed(t.border, t.window, 0.4);
    } else if (down || hover) {
        fill = mixed(fill, primary ? t.text : t.accent, down ? 0.22 : 0.10);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, has(widget, "danger") ? 1.6 : 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

/// Fusion's own outline is too pale: the border of a control needs a contrast of 3 to 1.
void AttuneStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? (on ? t.accent : t.border) : t.muted, 1.4));
    painter->setBrush(on && enabled ? t.accent : t.surface);
    painter->drawRoundedRect(box, 4, 4);
    if (on) {
        painter->setPen(QPen(enabled ? t.onAccent : t.muted, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF points[] = {box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.54),
                                  box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.72),
                                  box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.30)};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

void AttuneStyle::drawLineEdit(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    const bool focused = option->state & State_HasFocus;
    const bool wrong = has(widget, "wrong");
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? t.focus : (wrong ? t.danger : t.border), focused || wrong ? 2 : 1));
    painter->setBrush(option->state & State_Enabled ? t.surface : t.window);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void AttuneStyle::drawRadioButton(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    const QRectF circle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? (on ? t.accent : t.border) : t.muted, on ? 2 : 1.4));
    painter->setBrush(t.surface);
    painter->drawEllipse(circle);
    if (on) {
        const qreal ring = circle.width() * 0.26;
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? t.accent : t.muted);
        painter->drawEllipse(circle.adjusted(ring, ring, -ring, -ring));
    }
    painter->restore();
}

void AttuneStyle::drawFocus(const QStyleOption *option, QPainter *painter) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.tokens().focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void AttuneStyle::drawToolButtonPanel(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool active = option->state & (State_On | State_Sunken | State_MouseOver);
    if (active && (option->state & State_Enabled)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option->state & State_On ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(mixed(t.surface, t.accent, option->state & State_Sunken ? 0.25 : 0.14));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
        painter->restore();
    }
    if (option->state & State_HasFocus)
        drawFocus(option, painter);
}

void AttuneStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_FrameFocusRect:
        return qobject_cast<const QAbstractItemView *>(widget)
                   ? QProxyStyle::drawPrimitive(element, option, painter, widget)
                   : drawFocus(option, painter);
    case PE_PanelMenu: // Fusion leaves no room for a frame (PM_MenuPanelWidth): the edge is the ground's
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawFrame(option, painter, widget);
        return;
    case PE_Frame:
    case PE_FrameMenu:
        drawFrame(option, painter, widget);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderArrow(header, painter);
        return;
    case PE_PanelLineEdit: {
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        return edit && edit->hasFrame() ? drawLineEdit(option, painter, widget)
                                        : QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    case PE_PanelButtonTool:
        return drawToolButtonPanel(option, painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AttuneStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const Tokens &t = m_theme.tokens();
            if (copy.state & State_Enabled) {
                if (has(widget, "primary"))
                    copy.palette.setColor(QPalette::ButtonText, t.onAccent);
                else if (has(widget, "danger"))
                    copy.palette.setColor(QPalette::ButtonText, t.danger);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// What one types into has the border of an input; on dark ground every panel has one, because what Fusion draws there
/// is darker still: nothing would part black from black.
void AttuneStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    const bool typed = qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
    const bool focused = typed && (option->state & State_HasFocus);
    const bool isMenu = qobject_cast<const QMenu *>(widget); // what it lies over may have its ground
    const bool isDark = t.window.lightness() < t.text.lightness();
    if (!typed && !isMenu && !isDark)
        return QProxyStyle::drawPrimitive(PE_Frame, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, typed);
    painter->setPen(QPen(focused ? t.focus : t.border, focused ? 2 : 1));
    painter->setBrush(Qt::NoBrush);
    if (typed) // hardly round: the text lies over the corners
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 2, 2);
    else
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void AttuneStyle::drawSlider(const QStyleOptionSlider *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRectF handle = subControlRect(CC_Slider, option, SC_SliderHandle, nullptr);
    const QRectF whole(option->rect);
    const QRectF groove(whole.left() + 4, whole.center().y() - 2, whole.width() - 8, 4);
    const bool reversed = option->direction == Qt::RightToLeft;
    QRectF done = groove;
    if (reversed)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.border);
    painter->drawRoundedRect(groove, 2, 2);
    painter->setBrush(t.accent);
    painter->drawRoundedRect(done, 2, 2);
    painter->setPen(QPen(t.surface, 2));
    painter->drawEllipse(handle.center(), 8, 8);
    if (option->state & State_HasFocus) {
        painter->setPen(QPen(t.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(handle.center(), 9.5, 9.5);
    }
    painter->restore();
}

void AttuneStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *box = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr;
    const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr;
    if (slider && control == CC_Slider && slider->orientation == Qt::Horizontal)
        drawSlider(slider, painter);
    else if (slider && control == CC_ScrollBar)
        drawScrollBar(slider, painter);
    else if (box && box->frame)
        drawBox(box, painter, widget);
    else if (spin && spin->frame)
        drawSpinBox(spin, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace attune::ui
