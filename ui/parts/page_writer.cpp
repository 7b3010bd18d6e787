// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/page_writer.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QTextLayout>

#include <algorithm>

namespace attune::ui {

namespace {

constexpr double unitsPerInch = 96;
constexpr double footLines = 2;

/// Lays text out in lines that break between words, and within one that is longer than a line.
double layOut(QTextLayout &layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

/// How many letters of a text are in the lines that there is room for: one line at least.
qsizetype lettersWithin(const QTextLayout &layout, double room)
{
    qsizetype letters = 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i > 0 && line.y() + line.height() > room)
            break;
        letters = line.textStart() + line.textLength();
    }
    return letters;
}

/// Line feeds of a text are those of the page.
QString withLineBreaks(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

PageWriter::PageWriter(QPagedPaintDevice &device, const QFont &font)
    : m_device(device), m_font(font), m_unit(device.logicalDpiX() / unitsPerInch)
{
    m_room = QRectF(0, 0, device.width(), device.height() - metrics().height() * footLines);
}

PageWriter::PageWriter(QPagedPaintDevice &device, const QFont &font, int pages) : PageWriter(device, font)
{
    m_pages = std::max(1, pages);
    m_painter.emplace();
    m_good = m_painter->begin(&device);
    if (!m_good)
        m_painter.reset();
}

PageWriter::~PageWriter() = default;

QFontMetricsF PageWriter::metrics() const
{
    return QFontMetricsF(m_font, &m_device);
}

QFont PageWriter::bold(double factor) const
{
    QFont font = m_font;
    font.setBold(true);
    font.setPointSizeF(m_font.pointSizeF() * factor);
    return font;
}

double PageWriter::heightOf(const QString &text, const QFont &font, double width) const
{
    QTextLayout layout(withLineBreaks(text), font, &m_device);
    return layOut(layout, width);
}

void PageWriter::paintText(const QString &text, const QFont &font, const QRectF &area)
{
    if (!m_painter)
        return;
    QTextLayout layout(withLineBreaks(text), font, &m_device);
    layOut(layout, area.width());
    m_painter->setPen(Qt::black);
    layout.draw(&*m_painter, area.topLeft());
}

void PageWriter::paintFoot()
{
    if (!m_painter)
        return;
    const QString said = QCoreApplication::translate("PageWriter", "Page %1 of %2")
                             .arg(QLocale().toString(m_page), QLocale().toString(m_pages));
    const double high = metrics().height();
    m_painter->setFont(m_font);
    m_painter->setPen(Qt::black);
    m_painter->drawText(QRectF(0, m_device.height() - high * 1.2, m_room.width(), high * 1.2),
                        Qt::AlignRight | Qt::AlignVCenter, said);
}

void PageWriter::nextPage()
{
    paintFoot();
    if (m_painter && !m_device.newPage())
        m_good = false;
    ++m_page;
    m_y = 0;
}

/// Room for what must stay together; what is higher than a page begins on one.
void PageWriter::need(double height)
{
    if (m_y > 0 && m_y + height > m_room.height())
        nextPage();
}

void PageWriter::space()
{
    m_y += metrics().height() * 0.6;
}

void PageWriter::heading(const QString &text)
{
    m_heads.clear();
    const QFont font = bold(1.4);
    const double high = heightOf(text, font, m_room.width());
    need(high + metrics().height() * 3); // never alone at the foot of a page
    paintText(text, font, {0, m_y, m_room.width(), high});
    m_y += high + metrics().height() * 0.4;
}

void PageWriter::text(const QString &text)
{
    m_heads.clear();
    const double high = heightOf(text, m_font, m_room.width());
    need(high);
    paintText(text, m_font, {0, m_y, m_room.width(), high});
    m_y += high;
}

void PageWriter::picture(double height, const std::function<void(QPainter &, const QSizeF &)> &paint)
{
    m_heads.clear();
    const double high = std::min(height, m_room.height());
    need(high);
    if (m_painter) {
        m_painter->save();
        m_painter->translate(0, m_y);
        if (height > high) // higher than a page: as large as goes on one
            m_painter->scale(high / height, high / height);
        paint(*m_painter, QSizeF(m_room.width(), height));
        m_painter->restore();
    }
    m_y += high;
    space();
}

void PageWriter::table(const QStringList &heads, const QList<double> &shares)
{
    double all = 0;
    for (const double share : shares)
        all += share;
    m_widths.clear();
    for (const double share : shares)
        m_widths << m_room.width() * share / std::max(all, 1e-9);
    m_heads = heads;
    need(rowHeight(m_heads, bold(1)) + metrics().height() * 2);
    paintHeads();
}

void PageWriter::paintHeads()
{
    const QFont font = bold(1);
    const double high = rowHeight(m_heads, font);
    paintRow(m_heads, font, high);
    if (m_painter) {
        m_painter->setPen(QPen(Qt::black, m_unit));
        m_painter->drawLine(QPointF(0, m_y + high), QPointF(m_room.width(), m_y + high));
    }
    m_y += high + 2 * m_unit;
}

double PageWriter::rowHeight(const QStringList &cells, const QFont &font) const
{
    double high = metrics().height();
    const double gap = metrics().height() * 0.5;
    for (qsizetype i = 0; i < cells.size() && i < m_widths.size(); ++i)
        high = std::max(high, heightOf(cells.at(i), font, m_widths.at(i) - gap));
    return high + metrics().height() * 0.25;
}

void PageWriter::paintRow(const QStringList &cells, const QFont &font, double height)
{
    const double gap = metrics().height() * 0.5;
    double x = 0;
    for (qsizetype i = 0; m_painter && i < cells.size() && i < m_widths.size(); ++i) {
        paintText(cells.at(i), font, {x, m_y, m_widths.at(i) - gap, height});
        x += m_widths.at(i);
    }
}

/// Takes what there is room for from the beginning of each cell.
QStringList PageWriter::cutRow(QStringList &cells, double room) const
{
    const double gap = metrics().height() * 0.5;
    QStringList above;
    for (qsizetype i = 0; i < cells.size() && i < m_widths.size(); ++i) {
        QTextLayout layout(withLineBreaks(cells.at(i)), m_font, &m_device);
        layOut(layout, m_widths.at(i) - gap);
        const qsizetype letters = lettersWithin(layout, room);
        above << cells.at(i).left(letters);
        cells[i].remove(0, letters);
    }
    return above;
}

/// One that is higher than a page goes on on the next.
void PageWriter::row(const QStringList &cells)
{
    QStringList rest = cells;
    double high = rowHeight(rest, m_font);
    if (m_y > 0 && m_y + high > m_room.height()) {
        nextPage();
        paintHeads();
    }
    while (m_y + high > m_room.height() && !rest.join(QString()).isEmpty()) {
        paintRow(cutRow(rest, m_room.height() - m_y), m_font, m_room.height() - m_y);
        nextPage();
        paintHeads();
        high = rowHeight(rest, m_font);
    }
    paintRow(rest, m_font, high);
    m_y += high;
}

int PageWriter::finish()
{
    paintFoot();
    if (m_painter && !m_painter->end())
        m_good = false;
    m_painter.reset();
    return m_page;
}

} // namespace attune::ui
