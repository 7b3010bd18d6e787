// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/clinic_resources.h"

#include <QDir>
#include <qglobal.h>

static void initialiseInGlobalNamespace()
{
    Q_INIT_RESOURCE(clinic);
}

namespace attune {

void initialiseClinicResources()
{
    initialiseInGlobalNamespace();
}

} // namespace attune
