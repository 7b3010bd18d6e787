// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::protocol {

/// A name as the clinic APIs have it besides the whole one: the last word is the last name.
struct SplitName
{
    QString first;
    QString last;
};

inline SplitName splitName(const QString &fullName)
{
    const qsizetype space = fullName.lastIndexOf(QLatin1Char(' '));
    return {space < 0 ? fullName : fullName.left(space), space < 0 ? QString() : fullName.mid(space + 1)};
}

} // namespace attune::protocol
