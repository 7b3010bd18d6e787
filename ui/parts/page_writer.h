// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <optional>

class QPagedPaintDevice;

namespace attune::ui {

/// Writes headings, texts, pictures and tables on pages, one below the other: real text, nothing cut, the heads of a
/// table again on each page, "Page 2 of 7" at the foot. How many pages there are is only known when all is written, so
/// that everything is written twice: by a writer that measures, and by one that paints. Memory does not grow with the
/// pages. One thread at a time.
class PageWriter
{
public:
    /// Measures. @param device stays longer
    PageWriter(QPagedPaintDevice &device, const QFont &font);
    /// Paints. @param pages what finish() of the measuring writer said
    PageWriter(QPagedPaintDevice &device, const QFont &font, int pages);
    ~PageWriter();
    PageWriter(const PageWriter &) = delete;
    PageWriter &operator=(const PageWriter &) = delete;

    void heading(const QString &text);
    void text(const QString &text);
    /// @param paint from (0, 0) on, in device pixels
    void picture(double height, const std::function<void(QPainter &, const QSizeF &)> &paint);
    /// @param shares of the width, as many as heads
    void table(const QStringList &heads, const QList<double> &shares);
    void row(const QStringList &cells);
    void space();
    /// @return how many pages there are; false of isGood() when the device could not be written
    int finish();

    bool isGood() const { return m_good; }
    int page() const { return m_page; }
    double width() const { return m_room.width(); }
    /// What a page has room for.
    double height() const { return m_room.height(); }
    const QFont &font() const { return m_font; }
    QFontMetricsF metrics() const;
    /// Device pixels of 1/96 inch.
    double unit() const { return m_unit; }

private:
    double heightOf(const QString &text, const QFont &font, double width) const;
    void paintText(const QString &text, const QFont &font, const QRectF &area);
    void need(double height);
    void nextPage();
    void paintFoot();
    void paintHeads();
    double rowHeight(const QStringList &cells, const QFont &font) const;
    void paintRow(const QStringList &cells, const QFont &font, double height);
    QStringList cutRow(QStringList &cells, double room) const;
    QFont bold(double factor) const;

    QPagedPaintDevice &m_device;
    QFont m_font;
    QRectF m_room; ///< of a page, without the foot
    double m_unit;
    std::optional<QPainter> m_painter; ///< none while measuring
    int m_pages = 0;
    int m_page = 1;
    double m_y = 0;
    bool m_good = true;
    QStringList m_heads;
    QList<double> m_widths;
};

} // namespace attune::ui
