// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/print_figure.h"

#include "models/figures/figure_words.h"
#include "ui/figures/figure_drawing.h"
#include "ui/parts/page_writer.h"

namespace attune::ui {

using models::FigureWords;

namespace {

constexpr double firstShare = 3; // of a column with names, beside those with numbers

void writeTable(PageWriter &pages, const models::FigureTable &table)
{
    QStringList heads;
    QList<double> shares;
    for (int column = 0; column < table.columnCount(); ++column) {
        heads << table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        shares << (column == 0 ? firstShare : 1.0);
    }
    pages.table(heads, shares);
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << table.index(row, column).data().toString();
        pages.row(cells);
    }
}

void write(PageWriter &pages, const models::FigureTable &table, const QStringList &about)
{
    const auto drawing = drawingFor(table.summary().by);
    pages.heading(FigureWords::title(table.summary().by));
    for (const QString &line : about)
        pages.text(line);
    pages.space();
    pages.text(FigureWords::summary(table.summary()));
    pages.space();
    if (table.rowCount() == 0)
        return;
    const FigureLook look = FigureLook::onPaper(pages.font(), pages.unit());
    const double height = drawing->heightFor(table, pages.metrics(), pages.width());
    pages.picture(height, [&](QPainter &painter, const QSizeF &room) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawing->paint(painter, table, look, room);
    });
    writeTable(pages, table);
}

} // namespace

bool printFigure(QPagedPaintDevice &device, const models::FigureTable &table, const QStringList &about,
                 const QFont &font)
{
    PageWriter measured(device, font);
    write(measured, table, about);
    PageWriter painted(device, font, measured.finish());
    if (!painted.isGood())
        return false;
    write(painted, table, about);
    painted.finish();
    return painted.isGood();
}

} // namespace attune::ui
