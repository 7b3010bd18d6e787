// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon_resources.h"

#include <QDir>
#include <qglobal.h>

static void initialiseInGlobalNamespace()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(guides);
}

namespace attune::ui {

void initialiseIconResources()
{
    initialiseInGlobalNamespace();
}

} // namespace attune::ui
