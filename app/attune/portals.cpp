// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/portals.h"

#include <QFile>

namespace attune::app {

namespace {

constexpr char variable[] = "QT_QPA_PLATFORMTHEME";

} // namespace

QByteArray platformTheme(const QString &root)
{
    if (!qEnvironmentVariableIsEmpty(variable))
        return {};
    const bool isSandboxed = QFile::exists(root + QStringLiteral(".flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
    return isSandboxed ? QByteArray("xdgdesktopportal") : QByteArray();
}

void usePortals()
{
    if (const QByteArray theme = platformTheme(); !theme.isEmpty())
        qputenv(variable, theme);
}

} // namespace attune::app
