// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::base {

/// `text` for searching and sorting: lower case without diacritics, ø ł đ ß included, every run of white space one
/// space, none at the ends. Any thread.
QString folded(const QString &text);
/// Whether two texts are one name: folded, however they are spaced.
bool isSameName(const QString &one, const QString &other);

} // namespace attune::base
