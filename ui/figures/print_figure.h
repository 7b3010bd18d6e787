// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

class QPagedPaintDevice;

namespace attune::models {
class FigureTable;
}

namespace attune::ui {

/// Puts a picture on paper as it is in the light theme, with what it is about above it and its table below.
/// @param about lines such as the filter, the zone, who prints and when
/// @return false when the device could not be written
bool printFigure(QPagedPaintDevice &device, const models::FigureTable &table, const QStringList &about,
                 const QFont &font);

} // namespace attune::ui
