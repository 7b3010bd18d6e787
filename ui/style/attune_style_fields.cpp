// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/attune_style.h"

#include "ui/style/icons.h"
#include "ui/style/style_metrics.h"
#include "ui/style/theme.h"

#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <tuple>

/// Fields that hold a choice or a number, scroll bars, and where things stand in them.
namespace attune::ui {

namespace {

void drawArrow(QPainter &painter, const QRectF &place, bool up, const QColor &color)
{
    const double side = std::min({place.width(), place.height(), 12.0}) / 2;
    const QPointF middle = place.center();
    const double tip = up ? -side / 2 : side / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF points[] = {middle + QPointF(-side, -tip), middle + QPointF(0, tip), middle + QPointF(side, -tip)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

/// A label stands beside its field, not at its upper edge.
void centreLabel(QLabel &label)
{
    if (label.wordWrap() || !label.parentWidget())
        return;
    const auto forms = label.parentWidget()->findChildren<QFormLayout *>();
    for (QFormLayout *form : forms) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(&label, &row, &role);
        if (row >= 0 && role == QFormLayout::LabelRole)
            label.setMinimumHeight(controlHeight);
    }
}

} // namespace

/// Pictures grow half as fast as text: they are read at a glance, and rows of them have to fit.
int AttuneStyle::scaled(int pixels) const
{
    return pixels * (100 + (m_theme.textPercent() - 100) / 2) / 100;
}

void AttuneStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget))
        centreLabel(*label);
    else if (widget->inherits("QLineEditIconButton") && widget->accessibleName().isEmpty())
        widget->setAccessibleName(tr("Clear the field"));
}

void AttuneStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool focused = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? t.focus : t.border, focused ? 2 : 1));
    painter->setBrush(option->state & State_Enabled ? t.surface : t.window);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), fieldRadius, fieldRadius);
    painter->restore();
}

/// What is chosen from a list, and days that are typed or chosen: framed like every other field.
void AttuneStyle::drawBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option, painter);
    const QColor color =
        option->palette.color(option->state & State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    drawArrow(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false, color);
}

void AttuneStyle::drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    drawField(option, painter);
    for (const auto &[part, up, step] : {std::tuple(SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled),
                                         std::tuple(SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled)}) {
        const bool can = (option->state & State_Enabled) && (option->stepEnabled & step);
        drawArrow(*painter, subControlRect(CC_SpinBox, option, part, widget), up,
                  option->palette.color(can ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    }
}

/// The handle has the contrast of a border; there are no buttons at the ends, which nobody hits.
void AttuneStyle::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    painter->fillRect(option->rect, t.window);
    if (option->minimum >= option->maximum)
        return;
    const bool held = option->state & (State_Sunken | State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(held ? t.accent : t.border);
    const QRectF handle = QRectF(scrollHandle(option)).adjusted(3, 3, -3, -3);
    const double round = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, round, round);
    painter->restore();
}

QRect AttuneStyle::scrollHandle(const QStyleOptionSlider *option) const
{
    const bool lies = option->orientation == Qt::Horizontal;
    const int whole = lies ? option->rect.width() : option->rect.height();
    const qint64 range = qint64(option->maximum) - option->minimum;
    int length = whole;
    if (range > 0)
        length = std::clamp(static_cast<int>(whole * qint64(option->pageStep) / (range + option->pageStep)),
                            std::min(shortestHandle, whole), whole);
    const int at = sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, whole - length,
                                           option->upsideDown);
    return lies ? QRect(option->rect.left() + at, option->rect.top(), length, option->rect.height())
                : QRect(option->rect.left(), option->rect.top() + at, option->rect.width(), length);
}

/// Downwards where the largest or the newest stands first; Qt's own arrow says the opposite.
void AttuneStyle::drawHeaderArrow(const QStyleOptionHeader *option, QPainter *painter) const
{
    if (option->sortIndicator != QStyleOptionHeader::None)
        drawArrow(*painter, option->rect, option->sortIndicator == QStyleOptionHeader::SortDown, m_theme.tokens().text);
}

QRect AttuneStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *edit = element == SE_LineEditContents ? qobject_cast<const QLineEdit *>(widget) : nullptr;
    return edit && edit->hasFrame() ? rect.adjusted(fieldMargin, 0, -fieldMargin, 0) : rect;
}

QRect AttuneStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (part == SC_ComboBoxEditField && control == CC_ComboBox)
        return rect.adjusted(fieldMargin, 2, 0, -2);
    if (part == SC_SpinBoxEditField && control == CC_SpinBox)
        return rect.adjusted(fieldMargin, 2, 0, -2);
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return rect;
    const QRect handle = scrollHandle(bar);
    const bool lies = bar->orientation == Qt::Horizontal;
    QRect page = bar->rect;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        lies ? page.setRight(handle.left() - 1) : page.setBottom(handle.top() - 1);
        return page;
    case SC_ScrollBarAddPage:
        lies ? page.setLeft(handle.right() + 1) : page.setTop(handle.bottom() + 1);
        return page;
    default:
        return {};
    }
}

QIcon AttuneStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    static const QHash<int, const char *> ours = {
        {SP_MessageBoxInformation, "details"},
        {SP_MessageBoxWarning, "problem"},
        {SP_MessageBoxCritical, "problem"},
        {SP_MessageBoxQuestion, "unknown"},
        {SP_DirIcon, "folder"},
        {SP_DirClosedIcon, "folder"},
        {SP_DirOpenIcon, "folder"},
        {SP_DirHomeIcon, "person"},
        {SP_DirLinkIcon, "folder"},
        {SP_DirLinkOpenIcon, "folder"},
        {SP_FileIcon, "note"},
        {SP_FileLinkIcon, "note"},
        {SP_ComputerIcon, "device"},
        {SP_DesktopIcon, "device"},
        {SP_DriveHDIcon, "archive"},
        {SP_FileDialogNewFolder, "folder"},
        {SP_FileDialogToParent, "up"},
        {SP_FileDialogBack, "back"},
        {SP_FileDialogListView, "recordings"},
        {SP_FileDialogDetailedView, "transcript"},
        {SP_ArrowBack, "back"},
        {SP_ArrowLeft, "back"},
        {SP_ArrowForward, "forward"},
        {SP_ArrowRight, "forward"},
        {SP_ArrowUp, "up"},
        {SP_ArrowDown, "down"},
        {SP_LineEditClearButton, "close"},
        {SP_BrowserReload, "refresh"},
    };
    const auto found = ours.constFind(which);
    return found == ours.constEnd() ? QProxyStyle::standardIcon(which, option, widget)
                                    : icon(QString::fromLatin1(*found));
}

} // namespace attune::ui
