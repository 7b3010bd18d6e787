// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/compose.h"

#include <algorithm>
#include <cmath>

namespace attune::server::media {

namespace {

int even(int value)
{
    return value / 2 * 2;
}

QList<QRect> gridCells(int count, QSize size)
{
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count))));
    const int rows = (count + columns - 1) / columns;
    const QSize cell(even(size.width() / columns), even(size.height() / std::max(1, rows)));
    QList<QRect> cells;
    for (int i = 0; i < count; ++i)
        cells << QRect(QPoint(i % columns * cell.width(), i / columns * cell.height()), cell);
    return cells;
}

} // namespace

QSize sizeFrom(const QString &resolution)
{
    const int width = resolution.section(QLatin1Char('x'), 0, 0).toInt();
    const int height = resolution.section(QLatin1Char('x'), 1, 1).toInt();
    return width >= 160 && width <= 3840 && height >= 120 && height <= 2160 ? QSize(even(width), even(height))
                                                                            : QSize(1280, 720);
}

QList<QRect> videoCells(const QString &layout, const QList<bool> &screens, QSize size)
{
    const auto count = static_cast<int>(screens.size());
    const bool presentation = layout == QStringLiteral("presentation");
    if (count < 2 || (!presentation && layout != QStringLiteral("speaker")))
        return gridCells(count, size);
    const auto screen = static_cast<int>(screens.indexOf(true));
    const int large = presentation && screen >= 0 ? screen : 0;
    const int others = count - 1;
    // The large video has three quarters: of the height with a row below it, or of the width with a column beside.
    const QSize main = presentation ? QSize(even(size.width() * 3 / 4), size.height())
                                    : QSize(size.width(), even(size.height() * 3 / 4));
    const QSize small = presentation ? QSize(even(size.width() - main.width()), even(size.height() / others))
                                     : QSize(even(size.width() / others), even(size.height() - main.height()));
    QList<QRect> cells;
    for (int i = 0; i < count; ++i) {
        const int place = i < large ? i : i - 1;
        const QPoint corner =
            presentation ? QPoint(main.width(), place * small.height()) : QPoint(place * small.width(), main.height());
        cells << (i == large ? QRect(QPoint(0, 0), main) : QRect(corner, small));
    }
    return cells;
}

} // namespace attune::server::media
