// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build_mark.h"

#include "app/build_values.h"
#include "base/version.h"

#include <QStringList>

namespace attune::app {

QString versionAndBuild()
{
    QStringList known;
    if (const QString commit = QStringLiteral(ATTUNE_COMMIT); !commit.isEmpty())
        known << QStringLiteral("commit ") + commit;
    if (const QString day = QStringLiteral(ATTUNE_BUILD_DAY); !day.isEmpty())
        known << day;
    const QString version = QStringLiteral(ATTUNE_VERSION);
    return known.isEmpty() ? version : QStringLiteral("%1 (%2)").arg(version, known.join(QStringLiteral(", ")));
}

} // namespace attune::app
