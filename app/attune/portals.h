// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace attune::app {

/// Which platform theme Qt is to use. In a sandbox (Flatpak, Snap) a program sees only the files that the desktop's
/// portal hands to it, so that file dialogs are the portal's; outside they are the desktop's own, which know more
/// places. What somebody has set themselves stays. @param root where `.flatpak-info` lies  @return empty: as Qt does by
/// itself
QByteArray platformTheme(const QString &root = QStringLiteral("/"));
/// The same for this process, before there is an application.
void usePortals();

} // namespace attune::app
