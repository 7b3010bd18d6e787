// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace attune::server::sample {

/// One spoken line of a scene.
struct ScriptLine
{
    bool therapist = false;
    bool overlaps = false;  ///< begins before the line before it has ended
    double pauseBefore = 0; ///< seconds, on top of the usual gap
    QString text;
};

struct Scene
{
    QString name;
    QList<ScriptLine> lines;
};

/// Reads the dialogue file (format: its own first line). InvalidInput names the line that cannot be read.
base::Result<QList<Scene>> parseScenes(const QString &text);

} // namespace attune::server::sample
