// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace attune::ui {

/// Writes a page (HTML) as a PDF on A4, whole or not at all.
bool saveAsPdf(const QString &path, const QByteArray &html, const QString &title);
/// Writes bytes as they are, whole or not at all.
bool saveAsIs(const QString &path, const QByteArray &bytes);

} // namespace attune::ui
