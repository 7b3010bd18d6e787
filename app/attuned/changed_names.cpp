// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attuned/changed_names.h"

namespace attune {

ChangedNames changedNames(const protocol::Json &before, const protocol::Json &after)
{
    static const QStringList live{QStringLiteral("certificateFile"), QStringLiteral("certificateKeyFile"),
                                  QStringLiteral("names")};
    protocol::Json all = before;
    all.update(after);
    ChangedNames changed;
    for (const auto &[key, value] : all.items()) {
        const bool isSame = before.contains(key) == after.contains(key) && before.at(key) == after.at(key);
        if (isSame)
            continue;
        const QString name = QString::fromStdString(key);
        (live.contains(name) ? changed.atOnce : changed.afterRestart) << name;
    }
    return changed;
}

} // namespace attune
